"""Going back to a backup: what would change, doing it, and seeing that who was erased since stays erased."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from desktop.core import clock
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.services import club as clubs
from desktop.services import key, last_seen
from desktop.services.club import ClubFile
from desktop.services.history_words import NOUN_WORDS
from desktop.storage import difference, engine, restoring, safe, shelf, tombstones
from desktop.storage.backup import sync
from desktop.storage.words import plainly


class DifferenceRow(NamedTuple):
    """A kind of record: how many there are now and were then, and how many come back, go and change."""

    words: str
    now: int
    then: int
    come: int
    go: int
    change: int


def differences(club: ClubFile, copy: Path, passphrase: str | None = None) -> list[DifferenceRow]:
    """Say what going back to a copy would change; the passphrase is the club's own if no other is given.

    Raises:
        Refused: it is no club of this version.
        Trouble: it is damaged, or has another passphrase.
    """
    if passphrase is None:
        found = difference.to(club, copy, secret(club))
    else:
        found = key.tried(copy, passphrase, club.clock, lambda meant: difference.to(club, copy, meant))
    return [
        DifferenceRow(_(NOUN_WORDS.get(one.table, one.table)), *one[1:]) for one in found if one.table in NOUN_WORDS
    ]


def restore(
    copy: Path,
    path: Path,
    *,
    passphrase: str = "",
    present: str | None = None,
    who: str = "",
    at: Callable[[], datetime] = clock.now,
) -> Path | None:
    """Put a copy in the place of a club that is not open; gives the folder in which what was there is kept.

    Who was erased since stays erased, and the history says that the club was restored.

    Args:
        copy: the backup, or what an earlier restore replaced.
        path: the club file.
        passphrase: of the copy, or the code on its recovery sheet.
        present: of the file that is replaced, where it has another one.
        who: who does it, for the history.
        at: the clock.

    Raises:
        Refused: the copy is not there or is no club, or the club is open.
        Trouble: the copy is damaged; nothing is changed.
    """
    replaced, club = _put(copy, path, passphrase, present, who, at)
    club.close()
    return replaced


def put_and_open(
    copy: Path,
    path: Path,
    *,
    passphrase: str = "",
    present: str | None = None,
    who: str = "",
    at: Callable[[], datetime] = clock.now,
) -> ClubFile:
    """Do what `restore` does, and give the club, open."""
    return _put(copy, path, passphrase, present, who, at)[1]


def go_back(club: ClubFile, copy: Path, passphrase: str | None = None) -> ClubFile:
    """Close an open club, put a copy in its place, and open that.

    Raises:
        Refused: the copy is no club of this version.
        Trouble: it is damaged or has another passphrase; the club is closed and as it was.
    """
    present = secret(club)
    wanted = present if passphrase is None else passphrase
    club.close()
    return put_and_open(copy, club.path, passphrase=wanted, present=present, who=club.who, at=club.clock)


def take_out(club: ClubFile, copy: Path, target: Path) -> Path:
    """Save a backup under another name, byte for byte: an older version of the program can open what it made.

    The history of the open club says so, since everything in it goes out.

    Raises:
        Refused: something is there already.
        Trouble: the backup is damaged, or the place is full or failed.
    """
    if target.exists():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=target.name))
    if not shelf.is_unharmed(copy):
        raise Trouble(_("This backup is damaged."))
    part = target.with_name(f"{target.name}.part")
    with plainly():
        try:
            shutil.copyfile(copy, part)
            part.chmod(0o600)
            sync(part)
            part.replace(target)
            sync(target.parent)
        finally:
            part.unlink(missing_ok=True)
    club.note("backup.take_out")
    return target


def _put(
    copy: Path, path: Path, passphrase: str, present: str | None, who: str, at: Callable[[], datetime]
) -> tuple[Path | None, ClubFile]:
    if not is_clear(copy):
        return key.tried(copy, passphrase, at, lambda meant: _put_meant(copy, path, meant, present, who, at))
    return _put_meant(copy, path, passphrase, present, who, at)


def _put_meant(
    copy: Path, path: Path, passphrase: str, present: str | None, who: str, at: Callable[[], datetime]
) -> tuple[Path | None, ClubFile]:
    sealed = _safe_of(path, passphrase if present is None else present)
    replaced = restoring.restore(copy, path, passphrase=passphrase, present=present, clock=at)
    club = clubs.open_(path, passphrase="" if is_clear(path) else passphrase, who=who, at=at)
    try:
        if sealed:
            safe.put_beside(club, sealed)
        tombstones.reapply(club, tombstones.all_of(club))
        club.note("backup.restore")
        last_seen.forget(club)  # it is older than what this laptop saw last, and meant to be
    except BaseException:
        club.close()
        raise
    return replaced, club


def _safe_of(path: Path, passphrase: str) -> str:
    """Give the sealed concern notes of what is about to be replaced: going back lets go of none of them."""
    try:
        with clubs.open_(path, passphrase="" if is_clear(path) else passphrase, writing=False) as club:
            return safe.raw(club)
    except (Refused, Trouble):
        return ""  # there is nothing, or it cannot be read any more


def is_clear(copy: Path) -> bool:
    """Say whether a backup opens without a passphrase; one that cannot be read counts as such."""
    try:
        return engine.is_plain(copy)
    except OSError:
        return True


def secret(club: ClubFile) -> str:
    """Give the passphrase that a club was opened with; nothing where it has none."""
    return str(club.db.connect_params["passphrase"])
