"""Attendance of mentees over a period: came of possible, and the cells of the term matrix."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.choices import RoleKind
from desktop.services.club import ClubFile


class Attended(NamedTuple):
    """Came of possible (held sessions with a recorded mark)."""

    came: int
    possible: int


class Cell(NamedTuple):
    """One person at one session of a period."""

    person: int
    session: int
    mark: str
    arrived: int | None
    left: int | None
    minutes_late: int | None
    source: str


def came_of(
    club: ClubFile, people: Sequence[int], start: date, end: date, role: RoleKind = RoleKind.MENTEE
) -> dict[int, Attended]:
    """Count, for each of these people, how often they came of how often they could have (held sessions only)."""
    found = club.rows(
        f"""SELECT sp.person_id, sum(sp.mark = 'came'), sum(sp.mark IN ('came', 'absent', 'told_us'))
              FROM session_person sp JOIN session s ON s.id = sp.session_id AND s.status IN ('open', 'closed')
             WHERE sp.person_id IN ({",".join(map(str, people)) or "NULL"})
               AND sp.date BETWEEN ? AND ? AND sp.role = ?
             GROUP BY sp.person_id""",
        (start.isoformat(), end.isoformat(), role.value),
    )
    return {person: Attended(came, possible) for person, came, possible in found}


def first_came(club: ClubFile, people: Sequence[int]) -> dict[int, str]:
    """Give the date on which each of these people came for the first time."""
    found = club.rows(
        f"""SELECT sp.person_id, min(sp.date)
              FROM session_person sp JOIN session s ON s.id = sp.session_id AND s.status <> 'cancelled'
             WHERE sp.person_id IN ({",".join(map(str, people)) or "NULL"}) AND sp.mark = 'came'
             GROUP BY sp.person_id"""
    )
    return dict(found)


def cells(club: ClubFile, group: int | None, start: date, end: date, role: RoleKind) -> list[Cell]:
    """Give every mark of a period, by session and person; cancelled sessions have none."""
    more = "AND s.group_id = :group" if group is not None else ""
    return [
        Cell(*row)
        for row in club.rows(
            f"""SELECT sp.person_id, sp.session_id, sp.mark, sp.arrived, sp.left, sp.minutes_late, sp.source
                  FROM session s JOIN session_person sp ON sp.session_id = s.id AND sp.role = :role
                 WHERE s.date BETWEEN :start AND :end AND s.status <> 'cancelled' {more}
                 ORDER BY s.date, s.starts""",
            {"role": role.value, "start": start.isoformat(), "end": end.isoformat(), "group": group},
        )
    ]
