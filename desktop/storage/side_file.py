"""A file that lost its name to another one is saved under a new name: beside the club, and on this laptop."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from desktop.core.errors import Trouble
from desktop.i18n import _
from desktop.storage import backup
from desktop.storage.words import plainly
from desktop.system import files, paths

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.storage.club_file import ClubFile

_CHUNK: Final = 1 << 20


def keep_beside(club: ClubFile, handle: int) -> Path:
    """Save the file that is open under `handle`, which has no name any more; the caller sees that nobody writes it.

    Returns:
        Where it is: beside the club, or in the folder of this laptop where there is no room beside it. A second copy
        lies in the folder of this laptop either way, for the file beside may be taken away as the club was.

    Raises:
        Trouble: it could be saved nowhere.
    """
    name = _name(club)
    saved = []
    fault: Exception | None = None
    for folder in (club.path.parent, local_folder()):
        try:
            saved.append(_save(handle, _free(folder / name), str(club.db.connect_params["passphrase"])))
        except Trouble as trouble:
            fault = trouble
    if not saved:
        raise Trouble(
            _("Another file took the place of the club, and what was done here could be saved nowhere: leave it open.")
        ) from fault
    return saved[0]


def local_folder() -> Path:
    """Give the folder of this laptop for what could not stay where it was."""
    return paths.data() / "kept"


def _name(club: ClubFile) -> str:
    at = club.clock().strftime("%Y-%m-%d %H%M")
    return f"{club.path.stem} ({files.safe_name(club.laptop or '-')}, {at}){paths.CLUB_ENDING}"


def _free(path: Path) -> Path:
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found


def _save(handle: int, target: Path, passphrase: str) -> Path:
    part = target.with_name(f"{target.name}.part")
    try:
        with plainly():
            target.parent.mkdir(exist_ok=True, mode=0o700)
            with os.fdopen(os.dup(handle), "rb") as source, open(part, "wb", opener=_private) as out:
                source.seek(0)
                shutil.copyfileobj(source, out, _CHUNK)
            backup.verify(part, passphrase)
            backup.sync(part)
            part.replace(target)
            backup.sync(target.parent)
    finally:
        with suppress(OSError):
            part.unlink()
    return target


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
