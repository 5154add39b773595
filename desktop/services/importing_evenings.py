"""The evenings of a register that is brought in: sessions that are here, and those it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.core import clock
from desktop.core.choices import Mark, RegisterSource, RoleKind, SessionStatus
from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.exchange.person_line import Problem
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.session import Session, SessionPerson
from desktop.services import derived_hours, record, timetable
from desktop.services.club import ClubFile
from desktop.services.importing_batch import Batch

KEPT = ("mark", "arrived", "left", "minutes_late", "total_minutes")


@dataclass(slots=True)
class Evening:
    """One session: what it was, its times, and what its register says already, by person and role."""

    key: int
    day: date
    starts: int
    ends: int
    status: SessionStatus
    is_new: bool
    known: dict[tuple[int, str], dict[str, Any]] = field(default_factory=dict)
    touched: bool = False


def gather(
    club: ClubFile, batch: Batch, group: Group, days: Mapping[int, date], span: tuple[int, int] | None, row: int
) -> tuple[dict[int, Evening], list[Problem]]:
    """Give the evening of each column, made where it is not here, and what keeps a column out.

    Args:
        club: the club.
        batch: takes the new sessions.
        group: whose register it is.
        days: the day of each column, by its index.
        span: the times the list names; the group's where it names none.
        row: the line of the header, which the problems are about.
    """
    found: dict[int, Evening] = {}
    problems: list[Problem] = []
    here = _sessions(club, group.id, list(days.values()))
    taken: set[date] = set()
    for column, day in days.items():
        if day in taken:
            problems.append(Problem(row, formats.day(day), _("The list has this day twice; the second is left out.")))
            continue
        try:
            evening = _the_one(here.get(day, []), span, day) or _made(club, batch, group, day, span)
        except Refused as refused:
            problems.append(Problem(row, formats.day(day), refused.sentence))
            continue
        if day > club.today():
            problems.append(Problem(row, formats.day(day), _("This day is still to come.")))
        taken.add(day)
        found[column] = evening
    _read_known(club, {one.key: one for one in found.values() if not one.is_new})
    return found, problems


def _sessions(club: ClubFile, group: int, days: Sequence[date]) -> dict[date, list[Evening]]:
    if not days:
        return {}
    found: dict[date, list[Evening]] = {}
    for key, day, starts, ends, status, claimed in club.rows(
        """SELECT s.id, s.date, s.starts, s.ends, s.status,
                  EXISTS (SELECT 1 FROM hours_entry h WHERE h.session_id = s.id AND h.claim_id IS NOT NULL)
             FROM session s WHERE s.group_id = ? AND s.date BETWEEN ? AND ? ORDER BY s.starts, s.id""",
        (group, min(days).isoformat(), max(days).isoformat()),
    ):
        evening = Evening(key, date.fromisoformat(day), starts, ends, SessionStatus(status), is_new=False)
        evening.touched = bool(claimed)
        found.setdefault(evening.day, []).append(evening)
    return found


def _the_one(here: Sequence[Evening], span: tuple[int, int] | None, day: date) -> Evening | None:
    if not here:
        return None
    held = [one for one in here if one.status is not SessionStatus.CANCELLED]
    if not held:
        raise Refused(_("The session was cancelled; its column is left out."))
    timed = [one for one in held if span and one.starts == span[0]]
    if len(held) > 1 and not timed:
        raise Refused(_("{day} has several sessions; its column is left out.").format(day=formats.day(day)))
    chosen = (timed or held)[0]
    if chosen.touched:
        chosen.touched = False
        raise Refused(_("Hours of this session are claimed; its column is left out."))
    return chosen


def _made(club: ClubFile, batch: Batch, group: Group, day: date, span: tuple[int, int] | None) -> Evening:
    starts, ends = span or (group.starts, group.ends)
    ends = planning.end_after(starts, ends)
    values = {"group": group.id, "date": day, "starts": starts, "ends": ends, "venue": group.venue}
    timetable.refuse_overlap(club, values)
    state = {"status": SessionStatus.CLOSED, "closed_at": club.clock(), "roll_fixed": True}
    key = batch.add(Session, {**values, **state})
    return Evening(key, day, starts, ends, SessionStatus.CLOSED, is_new=True, touched=True)


def _read_known(club: ClubFile, evenings: Mapping[int, Evening]) -> None:
    keys = ",".join(map(str, evenings)) or "NULL"
    for key, session, person, role, *values in club.rows(
        f"SELECT id, session_id, person_id, role, {', '.join(KEPT)} FROM session_person WHERE session_id IN ({keys})"
    ):
        evenings[session].known[person, role] = {"key": key, **dict(zip(KEPT, values, strict=True))}


def put(batch: Batch, evening: Evening, person: int, role: RoleKind, values: Mapping[str, Any]) -> None:
    """Write what the list says of somebody at an evening."""
    there = evening.known.get((person, role))
    evening.touched = True
    if there is None:
        facts = {"session": evening.key, "person": person, "role": role, "date": evening.day}
        key = batch.add(SessionPerson, {**facts, "source": RegisterSource.IMPORTED, "expected": True, **values})
    else:
        key = there["key"]
        batch.change(SessionPerson, key, dict(values))
    evening.known[person, role] = {"key": key, **dict.fromkeys(KEPT), **values}


def finish(club: ClubFile, evenings: Sequence[Evening], batch: Batch) -> None:
    """Fix the roll of each evening that was planned and close it; gather this in the batch."""
    for evening in evenings:
        if not evening.is_new and evening.touched and evening.status is SessionStatus.PLANNED:
            batch.change(
                Session,
                evening.key,
                {"status": SessionStatus.CLOSED, "closed_at": club.clock(), "roll_fixed": True},
            )
            evening.status = SessionStatus.CLOSED


def derive(club: ClubFile, evenings: Sequence[Evening]) -> None:
    """Let the volunteers' hours follow from the evenings that changed, inside the step and after the batch."""
    for evening in evenings:
        if evening.touched and evening.status is SessionStatus.CLOSED:
            session = record.get(club, Session, evening.key)
            derived_hours.take_back(club, session)
            derived_hours.derive(club, session)


def is_recorded(known: Mapping[str, Any] | None) -> bool:
    """Say whether a register says something already."""
    return known is not None and known["mark"] != Mark.NOT_RECORDED


def in_words(values: Mapping[str, Any]) -> str:
    """Say a mark with its times."""
    mark = _(Mark(values["mark"]).label)
    if values["mark"] != Mark.CAME:
        return mark
    times = f"{clock.text(values.get('arrived'))}–{clock.text(values.get('left'))}".strip("–")
    if not times and values.get("minutes_late") is not None:
        times = _("late")
    return f"{mark} {times}".strip()
