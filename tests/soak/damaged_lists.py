"""Take thousands of damaged lists into a club: `python -m tests.soak.damaged_lists [COUNT] [SEED]`.

Each file either comes in whole, as one step that undo takes back, or is refused in a sentence and changes nothing.
What broke that is printed, with the slowest files.
"""

import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple
from unittest.mock import patch

from desktop.core.errors import Refused
from desktop.services import backup, history, importing
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import Clock
from tests.soak.mutations import bombs, mutated

LONGEST: Final = 5.0
"""Seconds that a file may take, from looking at it to its being in."""
_TABLES: Final = ("person", "role", "membership", "contact_link", "consent", "session", "session_person", "hours_entry")


class Fate(NamedTuple):
    """What became of one file: `taken`, `asked`, `refused`, or what must never be, in words."""

    name: str
    outcome: str
    seconds: float

    @property
    def is_bad(self) -> bool:
        """Whether this must not happen."""
        return self.outcome not in {"taken", "asked", "refused", "nothing"} or self.seconds > LONGEST


def a_club(folder: Path) -> ClubFile:
    """Make the club that all files go into, one after the other."""
    return clubs.new(folder / "soak.club", name="Riverside Code Club", who="Ann", at=Clock())


def state_of(club: ClubFile) -> list[object]:
    """Give everything that a list writes to."""
    return [club.rows(f"SELECT * FROM {table} ORDER BY id") for table in _TABLES]


def fate_of(club: ClubFile, name: str, data: bytes) -> Fate:
    """Bring one file in and take it back."""
    path = club.path.with_name(name)
    path.write_bytes(data)
    before = state_of(club)
    began = time.monotonic()
    try:
        outcome = _brought_in(club, path)
    except Refused as refused:
        outcome = "refused" if refused.sentence else "refused without a sentence"
    except Exception as error:  # noqa: BLE001 - whatever escapes is what is looked for
        outcome = f"{type(error).__name__}: {error}"
    seconds = time.monotonic() - began
    if outcome == "taken":
        history.undo(club)
    if state_of(club) != before:
        outcome = f"half imported ({outcome})"
    path.unlink()
    return Fate(name, outcome, seconds)


def _brought_in(club: ClubFile, path: Path) -> str:
    preview = importing.look(club, path, role="mentee", year=2026)
    if preview.questions:
        return "asked"
    report = importing.take(club, preview)
    return "taken" if report.changes.step is not None else "nothing"


def main(count: int = 2000, seed: int = 3) -> int:
    """Bring the bombs and `count` damaged files in; gives 1 if any did what it must not.

    Without the backup that an import makes first: thousands of them fill a disk.
    """
    fates: list[Fate] = []
    with patch.object(backup, "before"), TemporaryDirectory() as folder, a_club(Path(folder)) as club:
        for files in (bombs(), mutated(count, seed)):
            for name, data in files:
                fate = fate_of(club, name, data)
                if fate.seconds > LONGEST:  # the machine may have been busy with something else
                    fate = min(fate, fate_of(club, name, data), key=lambda one: one.seconds)
                fates.append(fate)
                if fates[-1].is_bad:
                    print(f"{fates[-1].seconds:6.2f} s  {name}: {fates[-1].outcome}", flush=True)
    bad = [fate for fate in fates if fate.is_bad]
    print(f"{len(fates)} files: {dict(Counter(fate.outcome for fate in fates if not fate.is_bad))}, {len(bad)} bad")
    for fate in sorted(fates, key=lambda one: -one.seconds)[:5]:
        print(f"{fate.seconds:6.2f} s  {fate.name}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
