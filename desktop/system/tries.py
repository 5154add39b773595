"""Wrong passphrases tried at a club file on this laptop: how many, and how long the next one waits, kept across starts.

Whoever has the file can try elsewhere; what it costs there is the key derivation. This is against guessing here.
"""

import json
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

from desktop.system import files, paths

FILE: Final = "tries.json"
FREE: Final = 5
FIRST_SECONDS: Final = 5
LONGEST_SECONDS: Final = 600


class Tries(NamedTuple):
    """What was tried at a club: wrong ones in a row, the last of them (epoch), and those the history does not know."""

    wrong: int = 0
    last: float = 0.0
    untold: int = 0

    def plus(self, now: datetime) -> "Tries":
        """Count one more."""
        return Tries(self.wrong + 1, now.timestamp(), self.untold + 1)

    def wait(self, now: datetime) -> int:
        """Say how many seconds the next one has to wait; a clock that was put back waits no longer than that."""
        needed = seconds_after(self.wrong)
        return min(needed, max(0, ceil(self.last + needed - now.timestamp())))


def seconds_after(wrong: int) -> int:
    """Say how long the next try waits after so many wrong ones in a row."""
    return min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (wrong - FREE)) if wrong >= FREE else 0


def of(club: Path) -> Tries:
    """Give what was tried at a club."""
    return _load().get(_name(club), Tries())


def keep(club: Path, tried: Tries) -> None:
    """Remember what was tried at a club; nothing tried is forgotten."""
    known = _load()
    known.pop(_name(club), None)
    if tried != Tries():
        known[_name(club)] = tried
    with suppress(OSError):  # a home that cannot be written keeps nobody out of their own club
        files.write_whole(paths.state() / FILE, json.dumps(known).encode())


def _load() -> dict[str, Tries]:
    try:
        read = json.loads((paths.state() / FILE).read_text("ascii"))
        return {name: Tries(int(wrong), float(last), int(untold)) for name, (wrong, last, untold) in read.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _name(club: Path) -> str:
    return sha256(str(club.absolute()).encode(errors="surrogateescape")).hexdigest()
