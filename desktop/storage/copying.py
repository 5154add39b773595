"""A copy of the club that goes elsewhere: on a stick, or to the next coordinator under a passphrase of their own."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import backup
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.storage.club_file import ClubFile

_CHUNK: Final = 1 << 20
_SIDE_FILES: Final = ("", "-journal")


def save_copy(club: ClubFile, target: Path) -> int:
    """Save the open club under another name, whole, synced and read back from the disk; gives its bytes.

    What stood under that name is replaced at the last moment, or not at all.

    Raises:
        Refused: the name is the club's own, or there is no such folder.
        Trouble: the disk is full or failed, or holds something else than what was written; no half copy is left.
    """
    backup.save(club, target)
    return _read_back(target)


def hand_over(club: ClubFile, target: Path, passphrase: str) -> int:
    """Save the open club as `save_copy` does, under another passphrase; gives its bytes.

    Raises:
        Refused: the name is the club's own or taken, there is no such folder, or there is no passphrase.
        Trouble: as `save_copy`.
    """
    target = target.absolute()
    if not passphrase:
        raise Refused(_("Give the passphrase that the next coordinator opens it with."), field="passphrase")
    if target.exists():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=target.name))
    if not target.parent.is_dir():
        raise Refused(_("There is no folder “{folder}”.").format(folder=target.parent))
    part = target.with_name(f"{target.name}.part")
    try:
        with plainly():
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with club.writing:  # what is written meanwhile would be in one table and not in another
                club.db.pour(part, passphrase)
            backup.verify(part, passphrase)
            backup.sync(part)
            part.replace(target)
            backup.sync(target.parent)
    finally:
        for ending in _SIDE_FILES:
            with suppress(OSError):
                part.with_name(part.name + ending).unlink(missing_ok=True)
    return _read_back(target)


def _read_back(path: Path) -> int:
    """Read a file from the disk itself, not from the memory before it, and compare."""
    with plainly(), path.open("rb") as file:
        written = hashlib.file_digest(file, "sha256").digest()
        size = os.fstat(file.fileno()).st_size
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        file.seek(0)
        there = hashlib.sha256()
        length = 0
        while chunk := file.read(_CHUNK):
            there.update(chunk)
            length += len(chunk)
    if length != size or there.digest() != written:
        path.unlink(missing_ok=True)
        raise Trouble(_("The copy is not whole; it was not kept. Please try another disk."))
    return size
