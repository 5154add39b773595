"""The second place of backups: a folder elsewhere, such as a stick, that is there at times."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.core.errors import Trouble
from desktop.i18n import _
from desktop.storage import shelf
from desktop.storage.backup import remove, sync
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.storage.shelf import Entry


def carry(entry: Entry, place: Path, stem: str, now: datetime) -> Path | None:
    """Copy a verified backup into the folder “… backups” of another place, read it back, and thin what is there.

    Args:
        entry: the backup.
        place: the folder; where it is not there now, nothing is done.
        stem: the name of the club's file.
        now: the time.

    Returns:
        The copy, or `None` where the place is not there.

    Raises:
        Trouble: the place is full or failed; no half copy is left.
    """
    if not place.is_dir():
        return None
    folder = place / f"{stem} backups"
    with plainly():
        folder.mkdir(exist_ok=True, mode=0o700)
        target = folder / entry.path.name
        if not shelf.is_unharmed(target) or shelf.sum_of(target) != entry.sum:
            _copy(entry, target)
        there = [one for one in shelf.entries([folder]) if one.club == entry.club]
        home = entry.path.parent
        shelf.thin(there, now, promised=bool(shelf.state(home).get("erased")))
        shelf.remember(home, elsewhere={"at": now.isoformat(), "place": str(place)})
    return target


def last(folder: Path) -> datetime | None:
    """Say when a backup of this shelf was last carried to a second place."""
    try:
        return datetime.fromisoformat(shelf.state(folder)["elsewhere"]["at"])
    except (KeyError, TypeError, ValueError):
        return None


def _copy(entry: Entry, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    try:
        shutil.copyfile(entry.path, part)
        part.chmod(0o600)
        sync(part)
        if shelf.sum_of(part) != entry.sum:
            raise Trouble(_("The copy is not whole; it was not kept. Please try another disk."))
        part.replace(target)
        shelf.describe_again(entry.path, target)
        sync(target.parent)
    finally:
        remove(part)
