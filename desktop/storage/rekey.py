"""Giving a club file another key: in place for another passphrase, as a new whole file for a first one or none."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import backup, facts, migrate, recognise, restoring, shelf
from desktop.storage.engine import Engine, is_plain
from desktop.storage.holding import hold
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.facts import Facts
    from desktop.storage.shelf import Entry

BLOCK = 1 << 20


def change(path: Path, old: str, new: str, now: datetime) -> Path:
    """Encrypt a club that is not open with another passphrase; gives the backup made before, which keeps the old one.

    Every page is written anew in one transaction: whatever interrupts it, the old passphrase opens the club then.

    Raises:
        Refused: the club is open, or is none.
        Locked: the old passphrase is wrong.
        Trouble: no backup could be made, or the file could not be written anew; it is as it was before.
    """
    with _held(path, old) as db:
        before = facts.of(db.connection())
        kept = backup.keep_copy(db, path, now, Why.KEY)
        try:
            with plainly():
                db.rekey(new)
                _refuse_other(backup.verify(path, new), before)
        except (Trouble, dbapi2.Error, PeeweeException):
            db.close_all()
            if not _opens(path, old):
                restoring.replace(path, kept, old, now, old)
            raise
    return kept


def rewrite(path: Path, old: str, new: str) -> None:
    """Put a club that is not open into a new file: encrypted if it was clear, clear if it was encrypted.

    The new file is whole and verified before it takes the place of the old one. Of a clear file nothing is kept: what
    it held is overwritten where the disk lets us, and its side files go.

    Raises:
        Refused: the club is open, or is none.
        Locked: the old passphrase is wrong.
        Trouble: the disk is full or failed; the club is as it was before.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with _held(path, old) as db, plainly():
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            before = facts.of(db.connection())
            db.pour(part, new)
            db.tidy()
            db.close_all()
            _refuse_other(backup.verify(part, new), before)
            backup.sync(part)
            _put_in_place(part, path, wipe=not old)
    finally:
        backup.remove(part)


def encrypt_copies(path: Path, passphrase: str) -> list[Path]:
    """Encrypt what the program keeps of a club beside it: its backups, and what was replaced by restoring one.

    Returns:
        Copies that could not be encrypted, being damaged or of an older format: anybody can read them.
    """
    club = backup.verify(path, passphrase).club
    folders = {shelf.folder_of(path, club), *shelf.found_for(path)}
    there = [one for one in shelf.entries(folders, path) if is_plain(one.path)]
    return [one.path for one in there if not _encrypt(one, passphrase)]


def _encrypt(copy: Entry, passphrase: str) -> bool:
    good = shelf.is_unharmed(copy.path)
    try:
        rewrite(copy.path, "", passphrase)
        if good:
            shelf.sign_again(copy)
    except (Refused, Trouble, OSError):
        return False
    return True


@contextmanager
def _held(path: Path, passphrase: str) -> Iterator[Engine]:
    """Hold a club and have it open, alone."""
    recognise.refuse_unfit(path, passphrase)
    held = hold(path)
    try:
        db = Engine(path, "" if is_plain(path) else passphrase)
        try:
            recognise.connect(db)
            migrate.refuse_older(db)
            yield db
        finally:
            db.close_all()
    finally:
        held.release()


def _refuse_other(found: Facts, before: Facts) -> None:
    if found != before:
        raise Trouble(_("The club could not be written anew. It is as it was before."))


def _opens(path: Path, passphrase: str) -> bool:
    with suppress(Trouble):
        backup.verify(path, passphrase)
        return True
    return False


def _put_in_place(part: Path, path: Path, *, wipe: bool) -> None:
    with path.open("rb+") as old:
        part.replace(path)
        for left in backup.side_files(path):
            left.unlink(missing_ok=True)
        backup.sync(path.parent)
        if wipe:
            _overwrite(old.fileno())


def _overwrite(handle: int) -> None:
    """Overwrite a file that has no name any more; a disk of flash memory may keep the old blocks all the same."""
    left = os.fstat(handle).st_size
    while left > 0:
        left -= os.write(handle, bytes(min(left, BLOCK)))
    os.fsync(handle)
