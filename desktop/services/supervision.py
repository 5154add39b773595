"""How many adults a session needs, who counts as one, and in words."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from desktop.core.choices import RoleKind, SessionStatus
from desktop.core.rules import ages
from desktop.core.rules import supervision as rules
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.services import clearance, record, roll
from desktop.services.club import ClubFile, settings


def rule_of(club: ClubFile, group: Group) -> rules.Rule:
    """Give a group's supervision rule: its own where it has one, else the club's."""
    club_rule = settings(club)
    return rules.Rule(
        bands=rules.parse_bands(group.ratio_bands or club_rule.ratio_bands),
        minimum=group.minimum_adults if group.minimum_adults is not None else club_rule.minimum_adults,
        youngest=ages.ADULT if group.adults_only else group.youngest,
        training_required=club_rule.training_required,
    )


def at(club: ClubFile, session: Session, rows: Sequence[roll.RollRow]) -> rules.Supervision:
    """Work out supervision for these people of a session (those expected, or those present)."""
    group = record.get(club, Group, session.group)
    day = session.date
    children = [
        ages.age_on(row.born_on, day) for row in rows if _is_child(row.role, row.born_on, row.adult_confirmed, day)
    ]
    volunteers = [
        row
        for row in rows
        if row.role == RoleKind.VOLUNTEER and ages.is_adult(row.born_on, row.adult_confirmed, day) is not False
    ]
    cleared = clearance.cleared_on(club, [row.person for row in volunteers], day)
    trained = clearance.trained_on(club, [row.person for row in volunteers], day)
    adults = [
        rules.Adult(
            name=row.name,
            of_age=ages.is_adult(row.born_on, row.adult_confirmed, day),
            cleared=row.person in cleared,
            trained=row.person in trained,
        )
        for row in volunteers
    ]
    return rules.assess(children, adults, rule_of(club, group))


_THERE = """
    SELECT s.id, s.group_id, s.date, p.born_on, p.adult_confirmed, sp.role
      FROM session s JOIN session_person sp ON sp.session_id = s.id AND sp.mark = 'came'
      JOIN person p ON p.id = sp.person_id
     WHERE s.status IN ('open', 'closed') AND s.date BETWEEN ? AND ?
     ORDER BY s.id
"""


def needed_at(club: ClubFile, start: date, end: date) -> dict[int, int]:
    """Say how many adults each session of a period needs: for those present, or, where none is recorded, expected."""
    rules_of = {group.id: rule_of(club, group) for group in record.all_of(club, Group)}
    needs: dict[int, int] = {}
    found = club.rows(_THERE, (start.isoformat(), end.isoformat()))
    for (key, group, day), there in groupby(found, key=lambda row: row[:3]):
        on = date.fromisoformat(day)
        children = [ages.age_on(row[3], on) for row in there if _is_child(row[5], row[3], row[4], on)]
        needs[key] = rules.needed(children, rules_of[group])
    for session in Session.select().where(Session.date.between(start, end), Session.status == SessionStatus.PLANNED):
        needs[session.id] = at(club, session, roll.expected(roll.roll(club, session))).needed
    return needs


def _is_child(role: str, born_on: str | None, confirmed: bool, day: date) -> bool:  # noqa: FBT001 - a person's facts
    """Say whether somebody counts among the children: a mentee not known to be 18, a helper known not to be."""
    adult = ages.is_adult(born_on, confirmed, day)
    return adult is not True if role == RoleKind.MENTEE else adult is False
