"""Going home from the door: who is asked with whom, which code is taken, and what is said where it is not."""

from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import ages, names
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.services import collecting, door, record, register, timetable
from desktop.services.club import ClubFile
from desktop.services.collecting import ALONE
from desktop.services.door import DoorPerson


class Collecting(NamedTuple):
    """Who may take somebody home: codes as on the paper, and whether they may leave alone.

    `asked` is whether it is asked at all: of an adult it is not.
    """

    asked: bool
    codes: tuple[str, ...]
    alone: bool

    @property
    def is_known(self) -> bool:
        return bool(self.codes) or self.alone


def collecting_of(club: ClubFile, session_key: int, who: DoorPerson) -> Collecting:
    """Say who may take somebody home; a collector who may not is not among them."""
    one = record.get(club, Session, session_key)
    if _goes_freely(club, one, who):
        return Collecting(asked=False, codes=(), alone=True)
    links = collecting.links(club, [who.person], one.date).get(who.person, [])
    codes = tuple(link.code for link in links if link.is_collector and link.code)
    return Collecting(
        asked=True, codes=codes, alone=who.person in collecting.may_leave_alone(club, [who.person], one.date)
    )


def _goes_freely(club: ClubFile, one: Session, who: DoorPerson) -> bool:
    person = record.get(club, Person, who.person)
    adult = ages.is_adult(person.born_on, person.adult_confirmed, one.date)
    if who.role is RoleKind.VOLUNTEER:
        return adult is not False
    return adult is True or record.get(club, Group, one.group).adults_only


def leave(
    club: ClubFile,
    session_key: int,
    who: DoorPerson,
    collected_by: str = "",
    *,
    password: str | None = None,
    coordinator: bool = False,
) -> Changes:
    """Note that somebody goes home now, and with whom.

    Args:
        club: the club.
        session_key: the session.
        who: who goes.
        collected_by: a collector's code, or `A` for alone; adults need none.
        password: what the collector said, where one is agreed; `None` if it was not asked yet.
        coordinator: the coordinator stands there and says that it is right, whatever is noted.

    Raises:
        Refused: with that collector not, or without one; names the field `password` where one must be said first.
            The sentence is the same whoever it is.
    """
    one = door.open_session(club, session_key)
    code = collected_by.strip().upper()
    if not coordinator:
        _refuse_collector(club, one, who, code, password)
    return register.leave(club, session_key, who.person, who.role, at=timetable.minute_of(club, one), collected_by=code)


def _refuse_collector(club: ClubFile, one: Session, who: DoorPerson, code: str, password: str | None) -> None:
    known = collecting_of(club, one.id, who)
    if not known.asked:
        return
    if code == ALONE and known.alone:
        return
    if code not in known.codes:
        raise Refused(_("Please ask the coordinator to come to the door first."), field="collected_by")
    links = collecting.links(club, [who.person], one.date)[who.person]
    agreed = {link.password for link in links if link.code == code and link.is_collector and link.password}
    if agreed and password is None:
        raise Refused(_("A password is agreed with {code}: please type it.").format(code=code), field="password")
    if agreed and names.plain(password or "") not in {names.plain(one) for one in agreed}:
        raise Refused(_("That is not it. Please ask the coordinator to come to the door."), field="password")
