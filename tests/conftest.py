"""What holds for every test: no screen, settings of nobody, one language, the same chance each time."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale

from desktop import i18n
from desktop.system import immortal

immortal.keep()
settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("house")
QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def pytest_collection() -> None:
    """Leave the collector out while tests are found: it would look at all that stays, each time."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Let the collector work on what tests make, and on that alone."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def settings_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test reads or writes the settings, logs and recent files of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield home


_NUMBERS = count()


@pytest.fixture(autouse=True)
def _a_home_for_each(settings_of_nobody: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds the backups of another: the same new club is in many of them."""
    monkeypatch.setenv("ALONGSIDE_HOME", str(settings_of_nobody / f"alone-{next(_NUMBERS)}"))


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A test that speaks another language leaves none of it behind."""
    yield
    if i18n.language() != "en_GB":
        i18n.use("en_GB")
