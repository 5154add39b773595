"""Who is in the building: came and did not leave, in every session at the place, with supervision as it is now."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop.core.choices import SessionStatus
from desktop.core.rules.supervision import Supervision
from desktop.i18n import formats
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import collecting, record, roll, supervision, timetable
from desktop.services.club import ClubFile, settings
from desktop.services.collecting import ALONE
from desktop.services.roll import RollRow


class HereRow(NamedTuple):
    """Somebody in the building: the short name that is clash-free among all who are, and who may collect them.

    `collectors` and `refused` name people and are for the coordinator's screen only.
    """

    person: int
    session: int
    group: str
    role: str
    name: str
    adult: bool
    since: int | None
    collectors: tuple[str, ...]
    refused: tuple[str, ...]


class Watched(NamedTuple):
    """A session of the place, and the supervision of those of it who are here."""

    session: int
    group: str
    supervision: Supervision


class Building(NamedTuple):
    """Who is here, as they are counted in a fire; `expected` are those of the roll who may still come."""

    session: Session
    group: str
    venue: str
    meeting_point: str
    here: tuple[HereRow, ...]
    expected: tuple[HereRow, ...]
    watched: tuple[Watched, ...]

    @property
    def children(self) -> int:
        return sum(not row.adult for row in self.here)

    @property
    def adults(self) -> int:
        return len(self.here) - self.children


def building(club: ClubFile, session_key: int) -> Building:
    """Gather who is in the building of a session: also those of other sessions that are on at that place that day."""
    one = record.get(club, Session, session_key)
    venue = record.get(club, Venue, one.venue) if one.venue is not None else None
    sessions = [one, *_beside(one)]
    rolls = {each.id: roll.roll(club, each) for each in sessions}
    here = {each.id: here_of(club, each, rolls[each.id]) for each in sessions}
    expected = [row for row in roll.expected(rolls[one.id]) if row.mark == "not_recorded"]
    names = roll.short_names(club, [row.person for rows in (*here.values(), expected) for row in rows])
    return Building(
        one,
        record.get(club, Group, one.group).name,
        venue.name if venue is not None else "",
        venue.fire_point if venue is not None else "",
        tuple(row for each in sessions for row in _rows(club, each, here[each.id], names)),
        tuple(_rows(club, one, expected, names)),
        tuple(
            Watched(each.id, record.get(club, Group, each.group).name, supervision.at(club, each, here[each.id]))
            for each in sessions
        ),
    )


def _beside(one: Session) -> list[Session]:
    """Give the other sessions that are on at the same place on the same day."""
    same = Session.select().where(Session.date == one.date, Session.status == SessionStatus.OPEN, Session.id != one.id)
    return [other for other in same.order_by(Session.starts) if other.venue == one.venue]


def here_of(club: ClubFile, one: Session, rows: Sequence[RollRow]) -> list[RollRow]:
    """Give those who came and did not leave; of a closed session nobody is here any more."""
    if one.status is not SessionStatus.OPEN:
        return []
    now = timetable.minute_of(club, one)
    return [row for row in roll.present(rows) if row.left is None or (now is not None and row.left > now)]


def _rows(club: ClubFile, one: Session, rows: Sequence[RollRow], names: dict[int, str]) -> list[HereRow]:
    group = record.get(club, Group, one.group)
    children = [row.person for row in rows if not roll.is_adult(row, one.date, adults_only=group.adults_only)]
    links = collecting.links(club, children, one.date)
    alone = collecting.may_leave_alone(club, children, one.date)
    language = settings(club).language
    made = []
    for row in rows:
        known = links.get(row.person, [])
        may = [" ".join((link.code, link.name(language))).strip() for link in known if link.is_collector]
        made.append(
            HereRow(
                row.person,
                one.id,
                group.name,
                row.role,
                names[row.person],
                row.person not in children,
                row.arrived,
                (*may, *([ALONE] if row.person in alone else [])),
                tuple(link.name(language) for link in known if link.may_not_collect),
            )
        )
    return made


def title(found: Building) -> str:
    """Say where and when."""
    return " · ".join(part for part in (found.group, found.venue, formats.day(found.session.date, "full")) if part)
