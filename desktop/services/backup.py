"""Copies of the club: looking whether it is whole, saving a verified copy, putting one in its place."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from desktop.core import clock
from desktop.services.club import ClubFile
from desktop.storage import backup as storage


def check(club: ClubFile) -> list[str]:
    """Look through the whole file; gives a sentence for each thing that is wrong, none if all is well."""
    return storage.check(club)


def save(club: ClubFile, target: Path | None = None) -> Path:
    """Save a verified copy: as `target`, or into the folder of backups beside the club, which is thinned by age.

    Raises:
        Refused: the name is the club's own, or there is no such folder.
        Trouble: the disk is full or failed; no half copy is left.
    """
    return storage.keep(club) if target is None else storage.save(club, target)


def restore(copy: Path, path: Path, *, passphrase: str = "", at: Callable[[], datetime] = clock.now) -> Path | None:
    """Put a copy in the place of a club that is not open; gives the folder in which what was there is kept.

    Raises:
        Refused: the copy is not there or is no club, or the club is open.
        Trouble: the copy is damaged; nothing is changed.
    """
    return storage.restore(copy, path, passphrase=passphrase, clock=at)
