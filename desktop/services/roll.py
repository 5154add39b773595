"""The roll of a session: who is expected, by membership and by what was said beforehand."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.choices import Coming, Mark, RegisterSource, RoleKind
from desktop.core.rules import ages, names
from desktop.model.noun import new_uid
from desktop.model.session import Session
from desktop.services.club import ClubFile


class RollRow(NamedTuple):
    """Somebody on a session's roll or register, with the short name that is clash-free on that sheet."""

    key: int | None
    person: int
    role: str
    name: str
    full_name: str
    expected: bool
    coming: str
    mark: str
    arrived: int | None
    left: int | None
    minutes_late: int | None
    break_minutes: int | None
    prep_minutes: int | None
    total_minutes: int | None
    signed: bool
    collected_by: str
    source: str
    note: str
    born_on: str | None
    adult_confirmed: bool
    school_year: str
    code: str
    to_complete: bool


_PERSON = "p.given_name, p.family_name, p.known_as, p.born_on, p.adult_confirmed, p.school_year, p.code, p.to_complete"
_RECORDED = f"""
    SELECT s.id, s.person_id, s.role, s.expected, s.coming, s.mark, s.arrived, s.left, s.minutes_late,
           s.break_minutes, s.prep_minutes, s.total_minutes, s.signed, s.collected_by, s.source, s.note, {_PERSON},
           p.privacy_hold, p.sort_name
      FROM session_person s JOIN person p ON p.id = s.person_id
     WHERE s.session_id = ?
"""
_BY_MEMBERSHIP = f"""
    SELECT DISTINCT NULL, m.person_id, m.role, 1, 'unknown', 'not_recorded', NULL, NULL, NULL,
           NULL, NULL, NULL, 0, '', 'planned', '', {_PERSON}, p.privacy_hold, p.sort_name
      FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.group_id = ? AND m.since <= ? AND (m.until IS NULL OR m.until >= ?)
       AND (p.erased_on IS NULL OR p.erased_on >= ?)
       AND NOT EXISTS (SELECT 1 FROM session_person s
                        WHERE s.session_id = ? AND s.person_id = m.person_id AND s.role = m.role)
"""


def roll(club: ClubFile, session: Session) -> list[RollRow]:
    """Give the session's roll and register, mentees and volunteers, in the order of the sheet.

    Until the sheet is first printed or the register opened the memberships of the day decide; afterwards
    what was written down.
    """
    if session.roll_fixed:
        found = club.rows(f"{_RECORDED} ORDER BY sort_name, s.person_id", (session.id,))
    else:
        day = session.date.isoformat()
        found = club.rows(
            f"{_RECORDED} UNION ALL {_BY_MEMBERSHIP} ORDER BY sort_name, 2",
            (session.id, session.group, day, day, day, session.id),
        )
    return _named(found, club.value('SELECT language FROM "club"'))


def fix(club: ClubFile, session: Session) -> None:
    """Write the roll down, inside an open step: from now on memberships do not change it."""
    if session.roll_fixed:
        return
    day = session.date.isoformat()
    club.execute_many(
        """INSERT INTO session_person (uid, session_id, person_id, role, date, expected, coming, mark, signed,
                                       collected_by, source, note)
           VALUES (?, ?, ?, ?, ?, 1, 'unknown', 'not_recorded', 0, '', 'planned', '')""",
        [(new_uid(), session.id, row.person, row.role, day) for row in roll(club, session) if row.key is None],
    )
    session.roll_fixed = True
    session.save(only=[Session.roll_fixed])


def _named(found: Sequence[Sequence[Any]], language: str) -> list[RollRow]:
    short = names.short_names(names.Named(f[1], f[16], f[17], f[18], f[21]) for f in found)
    rows = []
    for f in found:
        given, family, known_as, born_on, adult, year, code, incomplete, hold, _sort = f[16:]
        hidden = code if hold else ""  # somebody who is never named on a shared paper
        full = hidden or names.shown(given, family, known_as, language)
        said = (bool(f[3]), *f[4:12], bool(f[12]), *f[13:16])
        person = (born_on, bool(adult), year, code, bool(incomplete))
        rows.append(RollRow._make((*f[:3], hidden or short[f[1]], full, *said, *person)))
    return rows


def short_names(club: ClubFile, people: Sequence[int]) -> dict[int, str]:
    """Give short names that are clash-free among these people; a code for those who are never named on a paper."""
    found = club.rows(
        f"""SELECT id, given_name, family_name, known_as, school_year, CASE WHEN privacy_hold THEN code ELSE '' END
              FROM person WHERE id IN ({",".join(map(str, people)) or "NULL"}) ORDER BY sort_name, id"""
    )
    short = names.short_names(names.Named(*row[:5]) for row in found)
    return {row[0]: row[5] or short[row[0]] for row in found}


def numbered(rows: Sequence[RollRow]) -> tuple[list[int], list[int]]:
    """Give the people on the roll in the order of its sheet, and those who were added or walked in, as they came."""
    on_roll = [row.person for row in rows if row.expected and row.source == RegisterSource.PLANNED]
    known = set(on_roll)
    later = sorted((row for row in rows if row.person not in known), key=lambda row: row.key or 0)
    return on_roll, [row.person for row in later]


def of_role(rows: Sequence[RollRow], role: RoleKind) -> list[RollRow]:
    """Give only the rows of one role."""
    return [row for row in rows if row.role == role]


def expected(rows: Sequence[RollRow]) -> list[RollRow]:
    """Give those who are still expected: on the roll and not known to stay away."""
    return [row for row in rows if row.expected and row.coming != Coming.NOT_COMING and row.mark != Mark.TOLD_US]


def present(rows: Sequence[RollRow]) -> list[RollRow]:
    """Give those whose mark is *came*."""
    return [row for row in rows if row.mark == Mark.CAME]


def is_adult(row: RollRow, day: date, *, adults_only: bool) -> bool:
    """Say whether somebody counts as an adult: of unknown age a volunteer does, and a mentee where all are adults."""
    adult = ages.is_adult(row.born_on, row.adult_confirmed, day)
    return adult is not False if row.role == RoleKind.VOLUNTEER or adults_only else adult is True
