"""How many adults a session needs, who counts as one, and in words."""

from collections.abc import Sequence
from datetime import date

from desktop.core.choices import RoleKind
from desktop.core.rules import ages
from desktop.core.rules import supervision as rules
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.services import record, roll
from desktop.services.club import ClubFile, settings


def rule_of(club: ClubFile, group: Group) -> rules.Rule:
    """Give a group's supervision rule: its own where it has one, else the club's."""
    club_rule = settings(club)
    return rules.Rule(
        bands=rules.parse_bands(group.ratio_bands or club_rule.ratio_bands),
        minimum=group.minimum_adults if group.minimum_adults is not None else club_rule.minimum_adults,
        youngest=group.youngest,
        training_required=club_rule.training_required,
    )


def at(club: ClubFile, session: Session, rows: Sequence[roll.RollRow]) -> rules.Supervision:
    """Work out supervision for these people of a session (those expected, or those present)."""
    group = record.get(club, Group, session.group)
    day = session.date
    children = [
        ages.age_on(row.born_on, day)
        for row in rows
        if (row.role == RoleKind.MENTEE and ages.is_adult(row.born_on, row.adult_confirmed, day) is not True)
        or (row.role == RoleKind.VOLUNTEER and ages.is_adult(row.born_on, row.adult_confirmed, day) is False)
    ]
    volunteers = [
        row
        for row in rows
        if row.role == RoleKind.VOLUNTEER and ages.is_adult(row.born_on, row.adult_confirmed, day) is not False
    ]
    cleared = cleared_on(club, [row.person for row in volunteers], day)
    trained = trained_on(club, [row.person for row in volunteers], day)
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


def cleared_on(club: ClubFile, people: Sequence[int], day: date) -> set[int]:
    """Say which of these people had a check that was accepted and valid that day, or needed none with a reason."""
    found = club.rows(
        f"""SELECT person_id, kind, decision, seen_on, issued_on, renew_by, reason_not_required
              FROM "check" WHERE person_id IN ({",".join(map(str, people)) or "NULL"})"""
    )
    return {key for key, *check in found if rules.valid_on(rules.CheckFacts.read(*check), day)}


def trained_on(club: ClubFile, people: Sequence[int], day: date) -> set[int]:
    """Say which of these people had a training done and not run out that day."""
    found = club.rows(
        f"""SELECT DISTINCT person_id FROM training WHERE person_id IN ({",".join(map(str, people)) or "NULL"})
              AND done_on <= ? AND (expires_on IS NULL OR expires_on >= ?)""",
        (day.isoformat(), day.isoformat()),
    )
    return {key for (key,) in found}
