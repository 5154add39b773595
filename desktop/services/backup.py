"""Copies of the club: the automatic ones, one by hand, a copy elsewhere."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.services.club import ClubFile
from desktop.storage import backup as storage
from desktop.storage import keeping, second_place, shelf
from desktop.system import paths

NUDGE = timedelta(days=31)
"""After so long without a copy elsewhere the person is told."""


class Last(NamedTuple):
    """The newest good backup, when a copy was last carried elsewhere, and why the latest attempt failed, if it did."""

    at: datetime | None = None
    elsewhere: datetime | None = None
    problem: str = ""

    def wants_elsewhere(self, now: datetime) -> bool:
        """Say whether a copy elsewhere is due."""
        return self.elsewhere is None or now - self.elsewhere > NUDGE


def save(club: ClubFile, target: Path | None = None) -> Path:
    """Save a verified copy: as `target`, or among the backups on this laptop, which are thinned by age.

    Raises:
        Refused: the name is the club's own, or there is no such folder.
        Trouble: the disk is full or failed; no half copy is left.
    """
    return storage.keep(club) if target is None else storage.save(club, target)


def before(club: ClubFile, why: Why) -> Path | None:
    """Make a backup before something that changes much: an import, a merge, an erasure.

    Nothing is made where nothing was saved since the newest good backup, of the sample club, or of one that cannot be
    written.

    Raises:
        Trouble: no backup could be made; what was to come must not be done.
    """
    if club.read_only or is_sample(club) or not storage.has_changed(club):
        return None
    return storage.keep(club, why)


def automatic(club: ClubFile, why: Why, second: Path | None = None) -> Last:
    """Make a backup if anything was saved since the newest one, and carry the newest to the second place.

    Nothing is raised: nobody waits for it; `Last.problem` says what went wrong.
    """
    try:
        before(club, why)
        return _carried(club, second)
    except (Refused, Trouble) as error:
        return Last(problem=error.sentence)


def by_hand(club: ClubFile, second: Path | None = None) -> Last:
    """Make a backup, whether anything was saved since the newest one or not, and carry it to the second place.

    `Last.problem` says why it could not be carried there.

    Raises:
        Trouble: no backup could be made.
    """
    save(club)
    try:
        return _carried(club, second)
    except (Refused, Trouble) as error:
        return Last(problem=error.sentence)


def last(club: ClubFile) -> Last:
    """Say when the newest good backup was made, and when one was last carried elsewhere."""
    newest = newest_good(club)
    return Last(newest.at if newest is not None else None, second_place.last(storage.shelf_of(club)))


def _carried(club: ClubFile, second: Path | None) -> Last:
    newest = newest_good(club)
    if second is not None and newest is not None:
        second_place.carry(newest, second, club.path.stem, club.clock())
    return last(club)


def newest_good(club: ClubFile) -> shelf.Entry | None:
    """Give the newest backup that is as it was when it was verified."""
    return next((one for one in storage.of(club) if one.why is not Why.RESTORE and shelf.is_unharmed(one.path)), None)


def held_until(day: date) -> date:
    """Say until when backups from before `day` may still hold somebody who was erased on it.

    Copies that were saved by hand, or lie on a stick that is not here, are beyond the program.
    """
    return day + timedelta(days=keeping.LONGEST_DAYS)


def is_sample(club: ClubFile) -> bool:
    """Say whether it is the sample club, which is made anew whenever it is wanted."""
    try:
        return club.path.parent == paths.data() / "sample"
    except OSError:
        return False  # a home that cannot be written has no sample either
