"""What the papers of one session show: register, volunteer sheet, sealed card, fire list."""

from datetime import date

from desktop.core.choices import ConsentKind, RoleKind, SheetKind
from desktop.core.rules import ages
from desktop.i18n import _
from desktop.model.consent import Consent
from desktop.model.group import Group
from desktop.model.health import HealthNote
from desktop.model.person import Person, Role
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.reports.card import CardData, CardPerson, Collector, Contact, Health
from desktop.reports.fire import FireData
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.roll_call import RollCall, Somebody
from desktop.reports.register import RegisterData, RegisterRow
from desktop.reports.slips import SlipRow, SlipsData
from desktop.reports.volunteers import VolunteerRow, VolunteersData
from desktop.services import (
    attendance,
    building,
    collecting,
    consent,
    derived_hours,
    person,
    record,
    roll,
    sheet,
    supervision,
    timetable,
)
from desktop.services.club import ClubFile, settings
from desktop.services.collecting import Link
from desktop.services.imprint import imprint


def evening(club: ClubFile, one: Session) -> Evening:
    """Say where and when a session is, and who is in charge."""
    venue = record.get(club, Venue, one.venue) if one.venue is not None else None
    number, of = timetable.place_in_term(club, one)
    return Evening(
        day=one.date,
        starts=one.starts,
        ends=one.ends,
        venue=venue.name if venue is not None else "",
        number=number,
        of=of,
        leader=_name(club, one.leader),
        first_aider=_name(club, one.first_aider),
        meeting_point=venue.fire_point if venue is not None else "",
    )


def _name(club: ClubFile, key: int | None) -> str:
    return person.name_of(record.get(club, Person, key), settings(club).language) if key is not None else ""


def register(club: ClubFile, one: Session, kind: SheetKind, ahead: int = 0) -> RegisterData:
    """Gather a mentee register as it would be printed now."""
    group = record.get(club, Group, one.group)
    planned = sheet.plan(club, one, kind, ahead)
    rows = roll.roll(club, one)
    by_person = {row.person: row for row in roll.of_role(rows, RoleKind.MENTEE)}
    people = list(planned.people.values())
    came = attendance.first_came(club, people)
    cards = _people_with(club, people, "health_note", "print_on = 'card'")
    alone = collecting.may_leave_alone(club, people, one.date)
    links = collecting.links(club, people, one.date)
    need = supervision.at(club, one, roll.expected(rows))
    lines = [
        RegisterRow(
            number=number,
            name=by_person[key].name,
            year=_year(club, group, by_person[key], one.date),
            new=came.get(key, one.date.isoformat()) >= one.date.isoformat(),
            card=key in cards,
            collectors=tuple(link.code for link in links.get(key, ()) if link.is_collector and link.code),
            leaves_alone=key in alone,
        )
        for number, key in planned.people.items()
    ]
    lines += [RegisterRow(number) for number in planned.blank]
    return RegisterData(
        imprint=imprint(club, group.name, planned),
        evening=evening(club, one),
        rows=tuple(lines),
        expected=len(roll.expected(list(by_person.values()))),
        adults_needed=None if group.adults_only else need.needed,
        adults_planned=len(need.counted),
    )


def _year(club: ClubFile, group: Group, row: roll.RollRow, day: date) -> str:
    """Say the school year, or the age band; never a date of birth, and nothing where all are adults."""
    if group.adults_only:
        return ""
    return row.school_year or ages.age_band(ages.age_on(row.born_on, day), supervision.rule_of(club, group).bands)


def _people_with(club: ClubFile, people: list[int], table: str, condition: str) -> set[int]:
    found = club.rows(f'SELECT DISTINCT person_id FROM "{table}" WHERE {condition} AND person_id IN ({_in(people)})')
    return {key for (key,) in found}


def _in(keys: list[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


def volunteers(club: ClubFile, one: Session, ahead: int = 0) -> VolunteersData:
    """Gather the volunteer sheet: full names (they are evidence), role of the day and planned times."""
    group = record.get(club, Group, one.group)
    planned = sheet.plan(club, one, SheetKind.VOLUNTEERS, ahead)
    by_person = {row.person: row for row in roll.of_role(roll.roll(club, one), RoleKind.VOLUNTEER)}
    tasks = {
        role.person: role.task
        for role in Role.select().where(Role.person.in_(list(planned.people.values())), Role.kind == RoleKind.VOLUNTEER)
    }
    starts, ends = derived_hours.planned_times(group, one)
    lines = [
        VolunteerRow(number, by_person[key].full_name, tasks.get(key, ""), starts, ends)
        for number, key in planned.people.items()
    ]
    lines += [VolunteerRow(number) for number in planned.blank]
    return VolunteersData(
        imprint=imprint(club, group.name, planned),
        evening=evening(club, one),
        rows=tuple(lines),
        coordinator=settings(club).coordinator,
    )


def card(club: ClubFile, one: Session, ahead: int = 0) -> CardData:
    """Gather the sealed contact and health card of everybody expected."""
    group = record.get(club, Group, one.group)
    planned = sheet.plan(club, one, SheetKind.CARD, ahead)
    people = list(planned.people.values())
    by_person = {row.person: row for row in roll.of_role(roll.roll(club, one), RoleKind.MENTEE)}
    links = collecting.links(club, people, one.date)
    alone = collecting.may_leave_alone(club, people, one.date)
    language = settings(club).language
    health: dict[int, list[Health]] = {}
    for note in HealthNote.select().where(HealthNote.person.in_(people), HealthNote.print_on == "card"):
        said = Health(_(note.kind.label), note.short_label, note.action, note.medicine_on_site)
        health.setdefault(note.person, []).append(said)
    asked = {one.person for one in record.all_of(club, Consent, kind=ConsentKind.PHOTO_INTERNAL)}
    photo = consent.holding(club, people, ConsentKind.PHOTO_INTERNAL, one.date)
    return CardData(
        imprint=imprint(club, group.name, planned),
        evening=evening(club, one),
        people=tuple(
            CardPerson(
                name=by_person[key].full_name,
                year=_year(club, group, by_person[key], one.date),
                contacts=tuple(_contact(link, language) for link in links.get(key, ()) if link.is_emergency),
                health=tuple(health.get(key, ())),
                collectors=tuple(
                    _collector(link, language)
                    for link in links.get(key, ())
                    if link.may_collect or link.may_not_collect
                ),
                leaves_alone=key in alone,
                photo=key in photo if key in asked else None,
            )
            for key in people
        ),
    )


def _contact(link: Link, language: str) -> Contact:
    return Contact(link.name(language), link.phone, link.relationship)


def _collector(link: Link, language: str) -> Collector:
    return Collector(link.code, link.name(language), link.password, refused=link.may_not_collect)


def fire(club: ClubFile, one: Session) -> FireData:
    """Gather the fire list: who is in the building, or, while nobody is, who is expected."""
    found = building.building(club, one.id)
    return FireData(
        imprint=imprint(club, found.group),
        evening=evening(club, one),
        rows=tuple(Somebody(row.name, row.adult) for row in found.here or found.expected),
        here=bool(found.here),
    )


def door(club: ClubFile, one: Session) -> RollCall:
    """Gather the door list: everybody who is expected, mentees and volunteers, each once."""
    group = record.get(club, Group, one.group)
    people = {row.person: row for row in roll.expected(roll.roll(club, one))}
    names = roll.short_names(club, list(people))
    return RollCall(
        imprint=imprint(club, group.name),
        evening=evening(club, one),
        rows=tuple(
            Somebody(names[key], roll.is_adult(row, one.date, adults_only=group.adults_only))
            for key, row in people.items()
        ),
    )


def slips(club: ClubFile, one: Session) -> SlipsData:
    """Gather self-sign slips: the adults among the mentees by full name, as on the volunteer sheet, and blank ones."""
    group = record.get(club, Group, one.group)
    planned = sheet.plan(club, one, SheetKind.SLIPS)
    names = {row.person: row.full_name for row in roll.roll(club, one)}
    named = [SlipRow(number, names[key]) for number, key in planned.people.items()]
    return SlipsData(
        imprint=imprint(club, group.name, planned),
        evening=evening(club, one),
        rows=(*named, *(SlipRow(number) for number in planned.blank)),
    )


def has_card(club: ClubFile, one: Session) -> bool:
    """Say whether a card belongs into the pack: somebody would stand on it."""
    return bool(sheet.plan(club, one, SheetKind.CARD).people)
