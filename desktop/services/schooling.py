"""Once a year: everybody moves up a school year, and some grow out of their group."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.rules import ages, names
from desktop.core.rules import schooling as rules
from desktop.i18n import _
from desktop.model.person import Person, Role
from desktop.services import person, record
from desktop.services.club import ClubFile, settings


class MoveUp(NamedTuple):
    """One mentee's new school year; `new` is empty where the old one cannot be read."""

    person: int
    name: str
    old: str
    new: str


class AgeOut(NamedTuple):
    """A mentee who is older than their group takes."""

    person: int
    role: int
    name: str
    group: str
    age: int


def moves(club: ClubFile) -> list[MoveUp]:
    """Say what moving up would do to each active mentee with a school year."""
    return [
        MoveUp(row.key, row.name, row.school_year, rules.next_year(row.school_year) or "")
        for row in person.rows(club, role=RoleKind.MENTEE, ended=False)
        if row.school_year
    ]


def age_outs(club: ClubFile, on: date) -> list[AgeOut]:
    """List active mentees who, on a day, are older than any group of theirs takes."""
    found = club.rows(
        """SELECT p.id, r.id, p.given_name, p.family_name, p.known_as, p.born_on, g.name, max(g.oldest)
             FROM membership m JOIN person p ON p.id = m.person_id JOIN "group" g ON g.id = m.group_id
             JOIN role r ON r.person_id = p.id AND r.kind = 'mentee' AND r.status NOT IN ('ended', 'archived')
            WHERE m.role = 'mentee' AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
              AND p.born_on IS NOT NULL
            GROUP BY p.id HAVING NOT max(g.adults_only) ORDER BY p.sort_name, p.id""",
        {"day": on.isoformat()},
    )
    language = settings(club).language
    out = []
    for key, role, given, family, known, born_on, group, oldest in found:
        age = ages.age_on(born_on, on)
        if age is not None and age > oldest:
            out.append(AgeOut(key, role, names.shown(given, family, known, language), group, age))
    return out


def move_up(club: ClubFile, people: Sequence[int], leaving: Sequence[int], on: date) -> Changes:
    """Move these people up a school year and end the mentee role of those who leave, in one step.

    Args:
        people: keys of those who move up; a school year that cannot be read stays.
        leaving: keys of roles that end.
        on: the last day of those who leave.
    """
    with club.step("school_year.move_up") as step:
        for key in people:
            one = record.get(club, Person, key)
            new = rules.next_year(one.school_year)
            if new:
                one.school_year = new
                one.save(only=[Person.school_year])
        for role in leaving:
            person.end_role(club, role, on, _("Too old for the group"))
            step.about(record.get(club, Role, role))
    return step.changes
