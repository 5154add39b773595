"""Everything the page of one person shows."""

from datetime import date
from typing import NamedTuple

from desktop.core.rules import names
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.group import Group, Membership
from desktop.model.health import HealthNote
from desktop.model.person import Person, Role
from desktop.model.training import Training
from desktop.services import (
    attendance,
    disclosure,
    finding,
    gap,
    hold,
    hours,
    introduction,
    person,
    record,
    relationship_list,
    term,
)
from desktop.services.club import ClubFile, settings
from desktop.services.finding import Finding
from desktop.services.gap import Gap
from desktop.services.introduction import TopicRow
from desktop.services.relationship_list import RelationshipRow


class ContactRow(NamedTuple):
    """A contact with how to reach them, in calling order."""

    link: ContactLink
    key: int
    name: str
    phone: str
    email: str


class AttendanceRow(NamedTuple):
    """A session at which this person has a mark."""

    session: int
    date: str
    group: str
    mark: str
    arrived: int | None
    left: int | None
    minutes_late: int | None
    role: str


class MembershipRow(NamedTuple):
    """A group this person belongs, or belonged, to."""

    membership: Membership
    group: str


class PersonPage(NamedTuple):
    """One person with everything the club keeps about them."""

    person: Person
    name: str
    roles: list[Role]
    missing: list[Gap]
    contacts: list[ContactRow]
    contact_of: list[ContactRow]
    consents: list[Consent]
    health: list[HealthNote]
    checks: list[Check]
    trainings: list[Training]
    memberships: list[MembershipRow]
    attendance: list[AttendanceRow]
    attended: attendance.Attended
    hours: list[hours.HoursRow]
    relationships: list[RelationshipRow]
    finding: Finding
    introduction: list[TopicRow]
    on_hold: bool


def page(club: ClubFile, key: int) -> PersonPage:
    """Gather what one person's page shows; where something SEALED is in it that is a look at it."""
    one = record.get(club, Person, key)
    roles = record.all_of(club, Role, person=key)
    contacts = _contacts(club, key, "person_id", "contact_id")
    checks = record.all_of(club, Check, person=key)
    home = term.at(club, club.today())
    start = home.starts_on if home is not None else date.min
    found = PersonPage(
        one,
        person.name_of(one, settings(club).language),
        roles,
        gap.of_person(club, key),
        contacts,
        _contacts(club, key, "contact_id", "person_id"),
        record.all_of(club, Consent, person=key),
        record.all_of(club, HealthNote, person=key),
        checks,
        record.all_of(club, Training, person=key),
        [MembershipRow(m, record.get(club, Group, m.group).name) for m in record.all_of(club, Membership, person=key)],
        _attendance(club, key),
        attendance.came_of(club, [key], start, club.today()).get(key, attendance.Attended(0, 0)),
        hours.entries(club, of=key),
        relationship_list.of_person(club, key),
        finding.of_person(club, key),
        introduction.rows(club, key),
        bool(hold.of_person(club, key)),
    )
    links = [row.link for row in contacts]
    sealed = disclosure.class_of([one, *links, *found.consents, *found.health, *checks])
    disclosure.looked_at(club, disclosure.LOOK, "person", sealed, one)
    return found


def _contacts(club: ClubFile, key: int, mine: str, theirs: str) -> list[ContactRow]:
    links = {link.id: link for link in ContactLink.select().where(ContactLink.person == key)}
    if mine == "contact_id":
        links = {link.id: link for link in ContactLink.select().where(ContactLink.contact == key)}
    found = club.rows(
        f"""SELECT l.id, p.id, p.given_name, p.family_name, p.known_as, p.phone, p.email
              FROM contact_link l JOIN person p ON p.id = l.{theirs} WHERE l.{mine} = ? ORDER BY l.priority, l.id""",
        (key,),
    )
    language = settings(club).language
    return [
        ContactRow(links[link], other, names.shown(given, family, known, language), phone, email)
        for link, other, given, family, known, phone, email in found
    ]


def _attendance(club: ClubFile, key: int) -> list[AttendanceRow]:
    return [
        AttendanceRow(*row)
        for row in club.rows(
            """SELECT s.id, s.date, g.name, sp.mark, sp.arrived, sp.left, sp.minutes_late, sp.role
                 FROM session_person sp JOIN session s ON s.id = sp.session_id JOIN "group" g ON g.id = s.group_id
                WHERE sp.person_id = ? AND s.status IN ('open', 'closed') AND sp.mark <> 'not_recorded'
                ORDER BY s.date DESC, s.starts DESC""",
            (key,),
        )
    ]
