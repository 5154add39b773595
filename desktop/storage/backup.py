"""Backups: made by SQLite's own way of copying, opened again and counted, put into place only when they are whole."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from desktop.core import clock as wall_clock
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import recognise
from desktop.storage.checking import check
from desktop.storage.engine import Engine, is_plain, quoted
from desktop.storage.holding import hold
from desktop.storage.keeping import Kept, superfluous
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.storage.club_file import ClubFile

__all__ = [
    "check",
    "copy",
    "counts",
    "folder_of",
    "is_unharmed",
    "keep",
    "keep_copy",
    "kept",
    "replace",
    "restore",
    "save",
    "sync",
    "verify",
]

ENDING: Final = ".club"
SUM_ENDING: Final = ".sha256"
SIDE_FILES: Final = ("-journal", "-wal", "-shm")
_STAMP: Final = "%Y-%m-%d %H%M%S"
_NAMED: Final = re.compile(r"(\d{4}-\d\d-\d\d \d{6})(?: (\d+))?" + re.escape(ENDING) + "$")


def save(club: ClubFile, target: Path) -> Path:
    """Save a whole, verified copy of the open club under another name; it has the same passphrase.

    What stood under that name is replaced at the last moment, or not at all.

    Raises:
        Refused: the name is the club's own, or there is no such folder.
        Trouble: the disk is full or failed; no half copy is left.
    """
    target = target.absolute()
    if target.exists() and target.samefile(club.path):
        raise Refused(_("A copy needs another name than the club itself."))
    return copy(club.db, target)


def keep(club: ClubFile, folder: Path | None = None) -> Path:
    """Make an automatic backup, with its hash beside it, and let old ones go.

    Args:
        club: the open club.
        folder: where; by default the folder “… backups” beside the club.
    """
    return keep_copy(club.db, club.path, club.clock(), folder)


def keep_copy(db: Engine, path: Path, now: datetime, folder: Path | None = None) -> Path:
    """Make an automatic backup of the file `db` has open at `path`, as `keep` does."""
    folder = folder or folder_of(path)
    with plainly():
        folder.mkdir(exist_ok=True, mode=0o700)
    target = folder / f"{path.stem} {now.strftime(_STAMP)}{ENDING}"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem} {now.strftime(_STAMP)} {number}{ENDING}"
    copy(db, target)
    with plainly():
        _write_whole(_sum_beside(target), f"{sum_of(target)}  {target.name}\n")
        for old in superfluous(kept(folder, path.stem), now, is_unharmed):
            old.unlink()
            _sum_beside(old).unlink(missing_ok=True)
    return target


def folder_of(path: Path) -> Path:
    """Say where the automatic backups of a club stand."""
    return path.with_name(f"{path.stem} backups")


def kept(folder: Path, stem: str) -> list[Kept]:
    """Give the automatic backups of a club that are in `folder`, the newest first."""
    found = []
    for path in folder.glob(f"*{ENDING}"):
        named = _NAMED.fullmatch(path.name.removeprefix(f"{stem} "))
        if named and path.name.startswith(f"{stem} "):
            at = datetime.strptime(named[1], _STAMP)
            found.append(Kept(at.replace(microsecond=int(named[2] or 1)), path))  # of one second, in their order
    return sorted(found, reverse=True)


def is_unharmed(path: Path) -> bool:
    """Say whether a backup still has the hash that was written beside it when it was verified."""
    try:
        said = _sum_beside(path).read_text("ascii").split()[0]
        return said == sum_of(path)
    except (OSError, IndexError, UnicodeDecodeError):
        return False


def sum_of(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy(db: Engine, target: Path) -> Path:
    """Copy an open database to `target`: into a part file that is opened again, checked and counted, then renamed."""
    if not target.parent.is_dir():
        raise Refused(_("There is no folder “{folder}”.").format(folder=target.parent))
    part = target.with_name(f"{target.name}.part")
    passphrase = db.connect_params["passphrase"]
    try:
        with plainly():
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            counted = _pour(db, part, passphrase)
            verify(part, passphrase, counted)
            sync(part)
            part.replace(target)
            sync(target.parent)
    finally:
        _remove(part)
    return target


def restore(
    backup: Path, path: Path, *, passphrase: str = "", clock: Callable[[], datetime] = wall_clock.now
) -> Path | None:
    """Put a backup in the place of a club that is not open.

    The replaced file is kept, with its side files, in the folder `replaced-DATE` that is given back; `None` where
    there was nothing. Restoring that file takes the restoring back.

    Raises:
        Refused: the backup is not there or is no club; nothing is changed.
        Trouble: the backup is damaged or the passphrase is wrong; nothing is changed.
    """
    path = path.absolute()
    recognise.refuse_unfit(backup, passphrase)
    held = hold(path)
    try:
        return replace(path, backup, passphrase, clock())
    finally:
        held.release()


def replace(path: Path, backup: Path, passphrase: str, now: datetime) -> Path | None:
    """Do what `restore` does; the caller holds the lock of `path`."""
    part = path.with_name(f"{path.name}.part")
    try:
        with plainly():
            if _sum_beside(backup).exists() and not is_unharmed(backup):
                raise Trouble(_("This backup is damaged; nothing was changed. Please take another one."))
            shutil.copyfile(backup, part)
            part.chmod(0o600)
            verify(part, "" if is_plain(part) else passphrase, None)
            sync(part)
            aside = _put_aside(path, now)
            try:
                part.rename(path)
            except OSError:
                _put_back(path, aside)
                raise
            sync(path.parent)
    finally:
        _remove(part)
    return aside


def counts(connection: Any) -> dict[str, int]:
    """Count the rows of every table."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ).fetchall()
    return {name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0] for (name,) in tables}


def _pour(db: Engine, part: Path, passphrase: str) -> dict[str, int]:
    """Copy by the backup interface, and count within the same read transaction."""
    copied = Engine(part, passphrase, fresh=True)
    try:
        with db.atomic("DEFERRED"):
            counted = counts(db.connection())
            db.connection().backup(copied.connection())
        copied.tidy()
    finally:
        copied.close_all()
    return counted


def verify(path: Path, passphrase: str, counted: dict[str, int] | None = None) -> None:
    """Open a copy and look at all of it: a copy cut short can pass SQLite's own check with no table in it.

    Args:
        path: the copy.
        passphrase: its passphrase.
        counted: how many rows each of its tables must have, where that is known.

    Raises:
        Trouble: it is not whole.
    """
    opened = Engine(path, passphrase, mode="ro", query_only=True)
    try:
        recognise.connect(opened)
        connection = opened.connection()
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        if passphrase:
            sound = sound and not connection.execute("PRAGMA cipher_integrity_check").fetchall()
        found = counts(connection)
    finally:
        opened.close_all()
    if not sound or not found or (counted is not None and found != counted):
        raise Trouble(_("The copy is not whole; it was not kept. Please try another disk."))


def _put_aside(path: Path, now: datetime) -> Path | None:
    there = [file for file in (path, *_side_files(path)) if file.exists()]
    if not there:
        return None
    folder = path.with_name(f"replaced-{now.strftime(_STAMP)}")
    number = 1
    while folder.exists():
        number += 1
        folder = path.with_name(f"replaced-{now.strftime(_STAMP)} {number}")
    folder.mkdir(mode=0o700)
    for file in there:
        file.rename(folder / file.name)
    return folder


def _put_back(path: Path, aside: Path | None) -> None:
    if aside is not None:
        for file in aside.iterdir():
            file.rename(path.with_name(file.name))
        aside.rmdir()


def _remove(part: Path) -> None:
    for left in (part, *_side_files(part)):
        with suppress(OSError):  # on a disk that cannot be written even what is not there cannot be removed
            left.unlink()


def _side_files(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in SIDE_FILES]


def _sum_beside(path: Path) -> Path:
    return path.with_name(path.name + SUM_ENDING)


def _write_whole(path: Path, text: str) -> None:
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, "ascii")
    sync(part)
    part.replace(path)


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
