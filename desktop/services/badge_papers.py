"""Whose name badges are printed, and what stands on them: first names, and of adults their role and pronouns."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from desktop.core.choices import RoleKind, RoleStatus
from desktop.core.errors import Refused
from desktop.core.paper_choices import BadgeRole, Wearers
from desktop.core.rules import ages, label_preset
from desktop.core.rules.label_preset import Labels
from desktop.i18n import _, formats, language, sorting
from desktop.model.group import Group
from desktop.model.label_preset import LabelPreset
from desktop.model.person import Person, Role
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.reports.badges import Badge, BadgesData
from desktop.services import attendance, record, roll, session
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint

GONE: Final = (RoleStatus.ENDED, RoleStatus.ARCHIVED)
LEADS: Final = frozenset({"lead", "leader"})
MENTORS: Final = frozenset({"", "mentor"})
"""Tasks as the program suggests them; who has none mentors."""


def badges(
    club: ClubFile,
    wearers: Wearers = Wearers.ROLL,
    people: Sequence[int] = (),
    evening: Session | None = None,
    preset: int | None = None,
) -> BadgesData:
    """Gather badges by first name; whoever is never named on a shared paper has none.

    Args:
        club: the club.
        wearers: who gets one, if nobody is named.
        people: those who are named.
        evening: the session; the present or next one if not given. All volunteers do without one.
        preset: the labels; the usual cards if not given.

    Raises:
        Refused: a session's roll is wanted, and none is planned.
    """
    one = evening or session.current(club)
    if people or wearers is Wearers.VOLUNTEERS:
        found = _of_people(club, people or _volunteers(), one)
    elif one is None:
        raise Refused(_("No session is planned; say which session the paper is for."), field="session")
    else:
        found = _of_roll(club, one, newcomers=wearers is Wearers.NEWCOMERS)
    venue = record.get(club, Venue, one.venue) if one is not None and one.venue is not None else None
    return BadgesData(
        imprint=imprint(club, record.get(club, Group, one.group).name if one is not None else ""),
        badges=tuple(sorted(found, key=lambda badge: sorting.sort_key(badge.name, language()))),
        meeting_point=venue.fire_point if venue is not None else "",
        phone=settings(club).coordinator_phone,
        period=formats.day(one.date, weekday=True) if one is not None else "",
        labels=labels(club, preset) if preset is not None else None,
    )


def labels(club: ClubFile, preset: int) -> Labels:
    """Say where the labels of a sheet lie."""
    return label_preset.labels(vars(record.get(club, LabelPreset, preset))["__data__"])


def _of_roll(club: ClubFile, one: Session, *, newcomers: bool) -> list[Badge]:
    group = record.get(club, Group, one.group)
    rows = {row.person: row for row in roll.expected(roll.roll(club, one))}
    if newcomers:
        came = attendance.first_came(club, list(rows))
        today = one.date.isoformat()
        rows = {key: row for key, row in rows.items() if came.get(key, today) >= today}
    adults = {key for key, row in rows.items() if roll.is_adult(row, one.date, adults_only=group.adults_only)}
    return _badges(club, rows, adults, one)


def _of_people(club: ClubFile, people: Iterable[int], one: Session | None) -> list[Badge]:
    """Give the badges of people who are named: who is no mentee counts as an adult, unless known to be under 18."""
    keys = list(dict.fromkeys(people))
    kinds = _roles(keys)
    adults = set()
    for who in Person.select().where(Person.id.in_(keys)):
        adult = ages.is_adult(who.born_on, who.adult_confirmed, club.today())
        if adult or (adult is None and RoleKind.MENTEE not in kinds.get(who.id, {})):
            adults.add(who.id)
    return _badges(club, keys, adults, one)


def _volunteers() -> list[int]:
    roles = Role.select().where(Role.kind == RoleKind.VOLUNTEER, Role.status.not_in(GONE))
    return [role.person for role in roles.order_by(Role.id)]


def _roles(people: Sequence[int]) -> dict[int, dict[RoleKind, Role]]:
    found: dict[int, dict[RoleKind, Role]] = {}
    for role in Role.select().where(Role.person.in_(people)):
        found.setdefault(role.person, {})[role.kind] = role
    return found


def _badges(club: ClubFile, people: Iterable[int], adults: set[int], one: Session | None) -> list[Badge]:
    keys = list(people)
    roles, leader = _roles(keys), one.leader if one is not None else None
    mentors = {key for (key,) in club.rows(_MENTORS)}
    return [
        Badge(
            name=who.known_as or who.given_name,
            adult=who.id in adults,
            word=who.badge_word,
            pronouns=who.pronouns if who.id in adults else "",
            role=_role(roles.get(who.id, {}), leads=who.id == leader, mentors=who.id in mentors),
            ask=who.ask_me if RoleKind.VOLUNTEER in roles.get(who.id, {}) and who.id in adults else "",
        )
        for who in Person.select().where(Person.id.in_(keys), ~Person.privacy_hold)
    ]


_MENTORS: Final = """
    SELECT DISTINCT m.person_id FROM relationship_member m JOIN relationship r ON r.id = m.relationship_id
     WHERE m.side = 'mentor' AND r.ended_on IS NULL
"""


def _role(roles: Mapping[RoleKind, Role], *, leads: bool, mentors: bool) -> BadgeRole | None:
    """Say the word by which an adult is found; a mentee has none, and who has no role here is a visitor."""
    volunteer = roles.get(RoleKind.VOLUNTEER)
    if volunteer is None:
        return None if RoleKind.MENTEE in roles else BadgeRole.VISITOR
    task = volunteer.task.strip().casefold()
    if leads or task in {*LEADS, _(BadgeRole.LEAD.label).casefold()}:
        return BadgeRole.LEAD
    if mentors or task in {*MENTORS, _(BadgeRole.MENTOR.label).casefold()}:
        return BadgeRole.MENTOR
    return BadgeRole.HELPER
