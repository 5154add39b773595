"""What the volunteer rota shows: who is planned at the sessions of a period, and how many adults more they need."""

from datetime import date

from desktop.core.choices import RoleKind, SessionStatus
from desktop.model.group import Group
from desktop.model.person import Role
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.reports.rota import RotaData, RotaPerson, RotaSession
from desktop.services import derived_hours, record, roll, supervision
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint


def rota(club: ClubFile, group_key: int, start: date, end: date) -> RotaData:
    """Gather the rota of a group: sessions from today on, or all of a period that is over."""
    group = record.get(club, Group, group_key)
    first = max(start, club.today()) if end >= club.today() else start
    of_group = Session.select().where(Session.group == group_key, Session.date.between(first, end))
    sessions = list(of_group.order_by(Session.date, Session.starts))
    venues = {one.id: one.name for one in record.all_of(club, Venue)}
    tasks = {one.person: one.task for one in record.all_of(club, Role, kind=RoleKind.VOLUNTEER) if one.task}
    found = tuple(_session(club, group, one, venues, tasks) for one in sessions)
    return RotaData(imprint(club, group.name), first, end, found)


def _session(club: ClubFile, group: Group, one: Session, venues: dict[int, str], tasks: dict[int, str]) -> RotaSession:
    venue = venues.get(one.venue, "") if one.venue is not None else ""
    if one.status is SessionStatus.CANCELLED:
        return RotaSession(one.date, one.starts, one.ends, venue, cancelled=True)
    expected = roll.expected(roll.roll(club, one))
    need = supervision.at(club, one, expected)
    times = derived_hours.planned_times(group, one)
    people = roll.of_role(expected, RoleKind.VOLUNTEER)
    return RotaSession(
        *(one.date, one.starts, one.ends, venue),
        tuple(RotaPerson(row.full_name, tasks.get(row.person, ""), *times) for row in people),
        0 if group.adults_only else max(need.needed - len(need.counted), 0),
    )
