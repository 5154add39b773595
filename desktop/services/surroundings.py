"""What is to be known about the club file and where it lies, in words: the weightiest first."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.errors import Refused, Trouble
from desktop.i18n import N_, _, formats, ngettext
from desktop.services import last_seen
from desktop.storage import joining_other
from desktop.storage.words import plainly
from desktop.system import conflicted, whereabouts
from desktop.system.whereabouts import Kind

if TYPE_CHECKING:
    from collections.abc import Container

    from desktop.services.club import ClubFile


class Level(StrEnum):
    """How much a notice matters."""

    NOTE = "note"
    CARE = "care"
    STOP = "stop"


class About(StrEnum):
    """What a notice is about; the window offers something else for each."""

    BEHIND = "behind"
    ASIDE = "aside"
    FULL = "full"
    COPIES = "copies"
    PLACE = "place"


class Notice(NamedTuple):
    """Something about the club file that its people should know, in words."""

    about: About
    level: Level
    words: str


class Beside(NamedTuple):
    """A copy of the club beside it; `readable` if it opened and is a copy of this club indeed.

    `more` says that it may hold what is not in the club.
    """

    path: Path
    readable: bool
    more: bool


def look(club: ClubFile) -> None:
    """Look whether the club file is still where it was, and is still the same.

    Raises:
        Moved: it is not; says what is safe and what to do.
        Trouble: the disk cannot be read.
    """
    if not club.writing.acquire(blocking=False):
        return  # something is being written, and looks itself
    try:
        if club.identity is not None and club.open_step is None:
            club.identity.check(done=True)
    finally:
        club.writing.release()


def put_back(club: ClubFile, kept: Path) -> None:
    """Put what was kept of a deleted club file in its old place; the open club goes on with it.

    Raises:
        Refused: something is there again.
        Trouble: the disk failed.
    """
    if club.path.exists():
        raise Refused(_("“{file}” is there already; it is not replaced.").format(file=club.path.name))
    with plainly():
        kept.rename(club.path)


def beside(club: ClubFile) -> list[Beside]:
    """Find copies of the club beside it, as sync programs and people leave them; each is only read.

    One of a doubtful name counts only if it opens, with this club's passphrase, and is a copy of this club.
    """
    uid, found = club.value("SELECT uid FROM club"), []
    known = {action for (action,) in club.rows("SELECT action FROM step")}
    for one in conflicted.beside(club.path):
        its, steps = _in(one.path, str(club.db.connect_params["passphrase"]))
        if its == uid or (not its and one.sure):
            found.append(Beside(one.path, its == uid, its != uid or not steps <= known))
    return found


def _in(path: Path, passphrase: str) -> tuple[str, frozenset[str]]:
    """Give the uid of the club in a file and the steps it knows; nothing if it does not open."""
    try:
        return joining_other.peek(path, passphrase)
    except (Refused, Trouble, OSError):
        return "", frozenset()


def notices(club: ClubFile, quiet: Container[str] = ()) -> list[Notice]:
    """Say what is to be known about the club file, the weightiest first.

    Args:
        club: the open club.
        quiet: files whose place was said before, and need not be said again.
    """
    found = [*_behind(club), *_aside(club), *_full(club), *_copies(club)]
    if str(club.path) not in quiet:
        where = place_words(club.path)
        found += [Notice(About.PLACE, Level.NOTE, where)] if where else []
    return found


def _behind(club: ClubFile) -> list[Notice]:
    found = None if club.read_only else last_seen.behind(club)
    if found is None:
        return []
    at = formats.moment(found.at)
    if found.apart:
        said = _(
            "This is not the file that this laptop saw on {at}: something was done here that is not in it. Look for "
            "another copy, or for a backup, before you go on."
        )
        return [Notice(About.BEHIND, Level.STOP, said.format(at=at))]
    older = ngettext(
        "This file is older than the one that this laptop saw on {at}: {count} step is missing. Look for another copy, "
        "or for a backup, before you go on.",
        "This file is older than the one that this laptop saw on {at}: {count} steps are missing. Look for another "
        "copy, or for a backup, before you go on.",
        found.lacking,
    )
    return [Notice(About.BEHIND, Level.STOP, older.format(at=at, count=found.lacking))]


def _aside(club: ClubFile) -> list[Notice]:
    if not club.put_aside:
        return []
    said = _("A file that is not of this club lay beside it and was put aside: {names}. The club itself is whole.")
    return [Notice(About.ASIDE, Level.CARE, said.format(names=formats.list_of([one.name for one in club.put_aside])))]


def _full(club: ClubFile) -> list[Notice]:
    if club.ballast is None or not club.ballast.given_up:
        return []
    said = _("The disk is full. Looking and taking away still work; free 10 MB before you add anything.")
    return [Notice(About.FULL, Level.STOP, said)]


def _copies(club: ClubFile) -> list[Notice]:
    there = [one for one in beside(club) if one.more]
    if not there:
        return []
    said = ngettext(
        "There is another copy of this club beside it: {names}. It may hold what is not in this one.",
        "There are {count} other copies of this club beside it: {names}. They may hold what is not in this one.",
        len(there),
    )
    names = formats.list_of([one.path.name for one in there])
    return [Notice(About.COPIES, Level.CARE, said.format(count=len(there), names=names))]


_PLACES = {
    Kind.SYNCED: N_(
        "{name} keeps this folder in step. That is fine for one laptop at a time: close the club here before it is "
        "opened elsewhere, and let {name} finish. Your backups are on this laptop as well."
    ),
    Kind.REMOVABLE: N_(
        "This club is on a stick or card. Close it before you pull it out. Your backups are on this laptop as well."
    ),
    Kind.NETWORK: N_(
        "This club is on a network drive. If the network goes, what you type waits here until it is back. Only one "
        "laptop can write it at a time."
    ),
}


def place_words(path: Path) -> str:
    """Say what it means that the club lies where it lies; nothing where it is on this laptop's own disk."""
    where = whereabouts.of(path)
    said = _PLACES.get(where.kind)
    return _(said).format(name=where.name) if said else ""
