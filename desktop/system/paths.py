"""Where this person's files of the program lie; `ALONGSIDE_HOME` moves all of them (for tests and sticks)."""

import os
from pathlib import Path

import platformdirs

NAME = "alongside"
CLUB_ENDING = ".club"


def _folder(own: str, system: str) -> Path:
    home = os.environ.get("ALONGSIDE_HOME")
    found = Path(home) / own if home else Path(system)
    found.mkdir(parents=True, exist_ok=True, mode=0o700)
    return found


def data() -> Path:
    """The folder of clubs that were given no other place, and of their backups."""
    return _folder("data", platformdirs.user_data_dir(NAME, appauthor=False))


def state() -> Path:
    """The folder of what is remembered of this laptop: settings."""
    return _folder("state", platformdirs.user_config_dir(NAME, appauthor=False))


def logs() -> Path:
    """The folder of logs and crash reports; no personal data is in them."""
    return _folder("logs", platformdirs.user_log_dir(NAME, appauthor=False))


def passing() -> Path:
    """The folder of what may lie on the disk only while something is being done, and is swept at the next start."""
    return _folder("passing", platformdirs.user_cache_dir(NAME, appauthor=False))
