"""Putting a backup in the place of a club: what is replaced is kept, and who was erased since stays erased."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core import clock as wall_clock
from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import facts, recognise, shelf
from desktop.storage.backup import remove, side_files, sync, verify
from desktop.storage.engine import Engine, is_plain
from desktop.storage.holding import hold
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.facts import Facts

UNREADABLE = (Refused, Trouble, OSError, dbapi2.Error, PeeweeException, UnicodeDecodeError)


def restore(
    backup: Path,
    path: Path,
    *,
    passphrase: str = "",
    present: str | None = None,
    clock: Callable[[], datetime] = wall_clock.now,
) -> Path | None:
    """Put a backup in the place of a club that is not open.

    Args:
        backup: the backup.
        path: the club.
        passphrase: of the backup.
        present: of the file that is replaced, where it has another one.
        clock: dates what is replaced.

    Returns:
        The folder `replaced-DATE` in which the replaced file is kept, with its side files; `None` where there was
        nothing. Restoring that file takes the restoring back.

    Raises:
        Refused: the backup is not there, is no club or is the club itself, or there is no such folder; nothing is
            changed.
        Trouble: the backup is damaged or the passphrase is wrong; nothing is changed.
    """
    path = path.absolute()
    recognise.refuse_unfit(backup, passphrase)
    if path.is_dir():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=path.name))
    if not path.parent.is_dir():
        raise Refused(_("There is no folder “{folder}”.").format(folder=path.parent))
    if path.exists() and path.samefile(backup):
        raise Refused(_("That is this very file; choose the other copy."))
    held = hold(path)
    try:
        return replace(path, backup, passphrase, clock(), passphrase if present is None else present)
    finally:
        held.release()


def replace(path: Path, backup: Path, passphrase: str, now: datetime, present: str) -> Path | None:
    """Do what `restore` does; the caller holds the lock of `path`.

    Whenever it is interrupted, a whole file stands at `path`: the old one or the new.
    """
    part = path.with_name(f"{path.name}.part")
    aside = None
    try:
        with plainly():
            _refuse_harmed(backup)
            shutil.copyfile(backup, part)
            part.chmod(0o600)
            secret = "" if is_plain(part) else passphrase
            verify(part, secret)
            aside = _keep_aside(path, now)
            before = _last_of(path, present)
            _carry_over(part, secret, path, before)
            if aside is not None and before is not None:
                _describe_aside(path, aside, present, before, now)
            sync(part)
            part.replace(path)
            for left in side_files(path):
                left.unlink(missing_ok=True)
            sync(path.parent)
    except BaseException:
        if aside is not None and part.exists():
            shutil.rmtree(aside, ignore_errors=True)
        raise
    finally:
        remove(part)
    return aside


def _refuse_harmed(backup: Path) -> None:
    entry = next((one for one in shelf.entries([backup.parent]) if one.path == backup), None)
    if entry is not None and entry.sum and not shelf.is_unharmed(backup):
        raise Trouble(_("This backup is damaged; nothing was changed. Please take another one."))


def _keep_aside(path: Path, now: datetime) -> Path | None:
    """Keep what stands at `path` in a folder beside it, under a second name, or copied where it has side files."""
    there = [file for file in (path, *side_files(path)) if file.exists()]
    if not there:
        return None
    folder = shelf.replaced_name(path, now)
    folder.mkdir(mode=0o700)
    for file in there:
        _keep_file(file, folder / file.name, link=there == [path])
    sync(folder)
    return folder


def _keep_file(file: Path, target: Path, *, link: bool) -> None:
    if link:
        with suppress(OSError):  # a stick may know no second names
            os.link(file, target)
            return
    shutil.copyfile(file, target)
    target.chmod(0o600)
    sync(target)


def _last_of(path: Path, passphrase: str) -> Facts | None:
    """Give the facts of what is about to be replaced, after what was interrupted in it was rolled back."""
    if not path.exists():
        return None
    try:
        recognise.refuse_unfit(path, passphrase)
        db = Engine(path, "" if is_plain(path) else passphrase)
        try:
            recognise.connect(db)
            found = facts.of(db.connection())
            db.tidy()
        finally:
            db.close_all()
    except UNREADABLE:
        return None
    return found


def _describe_aside(path: Path, aside: Path, passphrase: str, before: Facts, now: datetime) -> None:
    """Verify what was kept aside, in the state that was read; a damaged one is kept without a word for it."""
    kept = aside / path.name
    if any(file.exists() for file in side_files(kept)):
        shutil.copyfile(path, kept)  # what was interrupted is rolled back in it
        for left in side_files(kept):
            left.unlink(missing_ok=True)
    with suppress(*UNREADABLE):
        verify(kept, "" if is_plain(kept) else passphrase)
        shelf.describe(kept, before, Why.RESTORE, now, looked_through=False)


def _carry_over(part: Path, secret: str, path: Path, before: Facts | None) -> None:
    """Write into the restored file what may not go back: who was erased, and how many steps were ever saved."""
    db = Engine(part, secret)
    try:
        recognise.connect(db)
        found = facts.of(db.connection())
        if "erased" not in found.counts or "open_step" not in found.counts:
            return  # an older format: there was nothing of it then
        folders = [shelf.folder_of(path, found.club)] if found.club else shelf.found_for(path)
        erased = {tuple(row) for folder in folders for row in shelf.state(folder).get("erased", [])}
        commits = max([found.commits, *(entry.commits for entry in shelf.entries(folders))])
        if before is not None:
            erased |= set(before.erased)
            commits = max(commits, before.commits)
        with db.atomic("IMMEDIATE"):
            db.connection().executemany(
                "INSERT INTO erased (uid, noun, became) VALUES (?, ?, ?) ON CONFLICT (uid) DO NOTHING", sorted(erased)
            )
            db.connection().execute("UPDATE open_step SET commits = ?", (commits,))
        db.tidy()
    finally:
        db.close_all()
