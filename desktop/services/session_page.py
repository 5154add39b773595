"""Everything the page of one session shows."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from desktop.core.choices import Coming, Mark, RegisterSource, RoleKind, SessionStatus
from desktop.core.rules.supervision import Supervision
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.model.venue import Venue
from desktop.services import attendance, record, record_sheet, register, roll, sheet, supervision, term, timetable
from desktop.services.club import ClubFile

SCHOOL_YEAR = timedelta(days=365)


class RegisterRow(NamedTuple):
    """A line of the register: the number on the sheet, who it is, what is known, and what helps to know."""

    number: int | None
    person: int
    role: str
    name: str
    mark: str
    coming: str
    arrived: int | None
    left: int | None
    minutes_late: int | None
    total_minutes: int | None
    break_minutes: int | None
    prep_minutes: int | None
    signed: bool
    collected_by: str
    came: int
    possible: int
    first_time: bool
    walk_in: bool
    has_card: bool
    to_complete: bool
    missed_before: bool
    note: str


class SessionPage(NamedTuple):
    """One session with its registers, in the order of its sheets; `records` are pairs that are still to be typed in."""

    session: Session
    group: Group
    venue: str
    number: int
    of: int
    mentees: list[RegisterRow]
    volunteers: list[RegisterRow]
    sheets: dict[str, str]
    expected: Supervision
    present: Supervision
    drafts: dict[str, str]
    headcount_words: str
    records: dict[int, str]


def page(club: ClubFile, key: int) -> SessionPage:
    """Gather what one session's page shows."""
    one = record.get(club, Session, key)
    group = record.get(club, Group, one.group)
    venue = record.get(club, Venue, one.venue) if one.venue is not None else None
    rows = roll.roll(club, one)
    number, of = timetable.place_in_term(club, one)
    mentees, mentee_sheet = _register(club, one, rows, RoleKind.MENTEE)
    volunteers, volunteer_sheet = _register(club, one, rows, RoleKind.VOLUNTEER)
    return SessionPage(
        one,
        group,
        venue.name if venue is not None else "",
        number,
        of,
        mentees,
        volunteers,
        {RoleKind.MENTEE: mentee_sheet, RoleKind.VOLUNTEER: volunteer_sheet},
        supervision.at(club, one, roll.expected(rows)),
        supervision.at(club, one, roll.present(rows)),
        {role.value: register.draft(club, key, role) for role in (RoleKind.MENTEE, RoleKind.VOLUNTEER)},
        headcount_words(one, mentees, volunteers),
        record_sheet.left(club, one) if one.date <= club.today() and one.status != SessionStatus.CANCELLED else {},
    )


def _register(club: ClubFile, one: Session, rows: list[roll.RollRow], role: RoleKind) -> tuple[list[RegisterRow], str]:
    mine = roll.of_role(rows, role)
    people, _blank, code = sheet.numbers(club, one, role, rows)
    number_of = {person: number for number, person in people.items()}
    keys = [row.person for row in mine]
    home = term.at(club, one.date)
    start = home.starts_on if home is not None else one.date - SCHOOL_YEAR
    came = attendance.came_of(club, keys, start, one.date, role)
    first = attendance.first_came(club, keys)
    cards = _with_card(club, keys) if role is RoleKind.MENTEE else set()
    absent_before = _missed_last(club, one, keys) if role is RoleKind.MENTEE else set()
    day = one.date.isoformat()
    lines = [
        RegisterRow(
            number_of.get(row.person),
            row.person,
            row.role,
            row.name,
            row.mark,
            row.coming,
            row.arrived,
            row.left,
            row.minutes_late,
            row.total_minutes,
            row.break_minutes,
            row.prep_minutes,
            row.signed,
            row.collected_by,
            *came.get(row.person, attendance.Attended(0, 0)),
            first.get(row.person, day) >= day,
            row.source == RegisterSource.WALK_IN,
            row.person in cards,
            row.to_complete,
            row.person in absent_before and row.mark in {Mark.ABSENT, Mark.TOLD_US},
            row.note,
        )
        for row in mine
    ]
    after = len(lines) + len(people) + 1
    return sorted(lines, key=lambda line: line.number or after), code


def _with_card(club: ClubFile, people: list[int]) -> set[int]:
    found = club.rows(
        f"""SELECT DISTINCT person_id FROM health_note
             WHERE print_on = 'card' AND person_id IN ({",".join(map(str, people)) or "NULL"})"""
    )
    return {key for (key,) in found}


def _missed_last(club: ClubFile, one: Session, people: list[int]) -> set[int]:
    before = club.row(
        """SELECT id FROM session WHERE group_id = ? AND date < ? AND status = 'closed'
            ORDER BY date DESC, starts DESC LIMIT 1""",
        (one.group, one.date.isoformat()),
    )
    if before is None:
        return set()
    found = club.rows(
        f"""SELECT person_id FROM session_person WHERE session_id = ? AND mark IN ('absent', 'told_us')
               AND person_id IN ({",".join(map(str, people)) or "NULL"})""",
        before,
    )
    return {key for (key,) in found}


def headcount_words(
    one: Session, mentees: Sequence[RegisterRow | roll.RollRow], volunteers: Sequence[RegisterRow | roll.RollRow]
) -> str:
    """Say where a headcount and the register differ; nothing where they agree or nobody counted."""
    children = sum(row.mark == Mark.CAME for row in mentees)
    adults = sum(row.mark == Mark.CAME for row in volunteers)
    said = []
    if one.children_10 is not None and children and one.children_10 != children:
        said.append(
            _("Counted {counted} children at 10 minutes; the register has {marked}.").format(
                counted=one.children_10, marked=children
            )
        )
    if one.adults_10 is not None and adults and one.adults_10 != adults:
        said.append(
            _("Counted {counted} adults at 10 minutes; the register has {marked}.").format(
                counted=one.adults_10, marked=adults
            )
        )
    return " ".join(said)


def to_come(page_: SessionPage) -> int:
    """Count the mentees who are still expected."""
    return sum(row.coming != Coming.NOT_COMING and row.mark not in {Mark.TOLD_US, Mark.ABSENT} for row in page_.mentees)


def is_live(one: Session) -> bool:
    """Say whether the register can still be written."""
    return one.status in {SessionStatus.PLANNED, SessionStatus.OPEN}
