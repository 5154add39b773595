"""Backups: made by SQLite's own way of copying, opened again and counted, put into place only when they are whole."""

from __future__ import annotations

import os
import threading
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import facts, recognise, shelf
from desktop.storage.checking import check
from desktop.storage.engine import Engine
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.club_file import ClubFile
    from desktop.storage.facts import Facts
    from desktop.storage.shelf import Entry

__all__ = [
    "check",
    "copy",
    "has_changed",
    "keep",
    "keep_copy",
    "look_through",
    "of",
    "remove",
    "save",
    "shelf_of",
    "side_files",
    "sync",
    "verify",
]

SIDE_FILES: Final = ("-journal", "-wal", "-shm")
THOROUGH_EVERY: Final = timedelta(days=7)
_ONE_AT_A_TIME: Final = threading.Lock()


def save(club: ClubFile, target: Path) -> Path:
    """Save a whole, verified copy of the open club under another name; it has the same passphrase.

    What stood under that name is replaced at the last moment, or not at all.

    Raises:
        Refused: the name is the club's own or a folder's, or there is no such folder.
        Trouble: the disk is full or failed; no half copy is left.
    """
    target = target.absolute()
    if target.exists() and target.samefile(club.path):
        raise Refused(_("A copy needs another name than the club itself."))
    if target.is_dir():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=target.name))
    copy(club.db, target)
    return target


def keep(club: ClubFile, why: Why = Why.ASKED) -> Path:
    """Make an automatic backup on this laptop's shelf, with its manifest, and let old ones go.

    Raises:
        Trouble: the disk is full or failed; no half backup is left, and no older one is touched.
    """
    return keep_copy(club.db, club.path, club.clock(), why, club.writing)


def keep_copy(
    db: Engine, path: Path, now: datetime, why: Why = Why.UPDATE, writing: AbstractContextManager[Any] | None = None
) -> Path:
    """Make an automatic backup of the file that `db` has open, as `keep` does; `writing` is held while it reads."""
    with _ONE_AT_A_TIME, plainly():
        known = facts.of(db.connection())
        folder = shelf.folder_of(path, known.club)
        target = shelf.new_name(folder, path, now)
        thorough = _is_thorough_due(shelf.entries([folder]), now)
        found = copy(db, target, thorough=thorough, writing=writing)
        shelf.describe(target, found, why, now, looked_through=thorough)
        shelf.remember(folder, file=str(path))
        shelf.remember_erased(folder, found.erased)
        shelf.sweep(folder)
        promised = bool(shelf.state(folder).get("erased"))
        shelf.thin(shelf.entries([folder], path), now, promised=promised)
    return target


def of(club: ClubFile) -> list[Entry]:
    """Give the automatic backups of an open club, the newest first."""
    with plainly():
        return shelf.entries([shelf_of(club)], club.path)


def shelf_of(club: ClubFile) -> Path:
    """Give the folder of an open club's backups."""
    uid = club.value("SELECT uid FROM club") or ""
    with plainly():
        return shelf.folder_of(club.path, uid)


def has_changed(club: ClubFile) -> bool:
    """Say whether anything was saved since the newest backup, or there is no good one."""
    newest = next((entry for entry in of(club) if entry.why is not Why.RESTORE), None)
    if newest is None or not shelf.is_unharmed(newest.path):
        return True
    return (newest.commits, newest.head) != club.row("SELECT commits, head FROM open_step") or (
        newest.box != facts.box_of(club.rows)
    )


def look_through(entry: Entry, passphrase: str, now: datetime) -> None:
    """Look at all of a backup: its hash, every page, and what it holds.

    Raises:
        Refused: it has another passphrase, or a newer version made it.
        Trouble: it is damaged.
    """
    if entry.sum and not shelf.is_unharmed(entry.path):
        raise Trouble(_("This backup is damaged."))
    found = verify(entry.path, passphrase, thorough=True)
    if entry.holds and found.holds != entry.holds:
        raise Trouble(_("This backup is damaged."))
    with plainly():
        shelf.was_looked_through(entry, now)


def copy(
    db: Engine, target: Path, *, thorough: bool = False, writing: AbstractContextManager[Any] | None = None
) -> Facts:
    """Copy an open database to `target`: into a part file that is opened again, checked and counted, then renamed.

    Args:
        db: the database.
        target: the copy; what stands there is replaced.
        thorough: compare every index of the copy with its table.
        writing: held while the database is read: who wants to write then waits, instead of giving up in the end.
    """
    if not target.parent.is_dir():
        raise Refused(_("There is no folder “{folder}”.").format(folder=target.parent))
    part = target.with_name(f"{target.name}.part")
    passphrase = db.connect_params["passphrase"]
    try:
        with plainly():
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            with writing or nullcontext():
                found = _pour(db, part, passphrase)
            if verify(part, passphrase, thorough=thorough) != found:
                raise _not_whole()
            sync(part)
            part.replace(target)
            sync(target.parent)
    finally:
        remove(part)
    return found


def verify(path: Path, passphrase: str, *, thorough: bool = False) -> Facts:
    """Open a copy and look at all of it: a copy cut short can pass SQLite's own check with no table in it.

    Args:
        path: the copy.
        passphrase: its passphrase; empty for one in clear.
        thorough: compare every index with its table too, which takes eight times as long.

    Raises:
        Refused: it is no club of this version.
        Trouble: it is not whole, or the passphrase is wrong.
    """
    opened = Engine(path, passphrase, mode="ro", query_only=True)
    try:
        recognise.connect(opened)
        with plainly():
            connection = opened.connection()
            check = "integrity_check" if thorough else "quick_check"
            sound = connection.execute(f"PRAGMA {check}(1)").fetchone()[0] == "ok"
            if passphrase:
                sound = sound and not connection.execute("PRAGMA cipher_integrity_check").fetchall()
            found = facts.of(connection)
    finally:
        opened.close_all()
    if not sound or not found.counts:
        raise _not_whole()
    return found


def _not_whole() -> Trouble:
    return Trouble(_("The copy is not whole; it was not kept. Please try another disk."))


def _pour(db: Engine, part: Path, passphrase: str) -> Facts:
    """Copy by the backup interface, and count within the same read transaction."""
    copied = Engine(part, passphrase, fresh=True)
    try:
        with db.atomic("DEFERRED"):
            found = facts.of(db.connection())
            db.connection().backup(copied.connection())
        copied.tidy()
    finally:
        copied.close_all()
    return found


def _is_thorough_due(there: list[Entry], now: datetime) -> bool:
    """Say whether no backup of the last week was looked at with all its indexes."""
    days = [date.fromisoformat(entry.looked_through) for entry in there if entry.looked_through]
    return not any(now.date() - THOROUGH_EVERY < day <= now.date() for day in days)


def remove(part: Path) -> None:
    """Remove a part file and its side files."""
    for left in (part, *side_files(part)):
        with suppress(OSError):  # on a disk that cannot be written even what is not there cannot be removed
            left.unlink()


def side_files(path: Path) -> list[Path]:
    """Give the names of the files that SQLite may keep beside a database."""
    return [path.with_name(path.name + ending) for ending in SIDE_FILES]


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
