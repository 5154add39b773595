"""Printed sheets: which number means whom, what was never typed in, what must be shredded."""

from collections.abc import Sequence
from datetime import date
from itertools import count, islice
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Privacy, RoleKind, SheetKind
from desktop.core.rules import sheets
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import record, roll
from desktop.services.club import ClubFile, settings

ROLE = {
    SheetKind.REGISTER: RoleKind.MENTEE,
    SheetKind.REGISTER_SIGNATURE: RoleKind.MENTEE,
    SheetKind.VOLUNTEERS: RoleKind.VOLUNTEER,
    SheetKind.CARD: RoleKind.MENTEE,
    SheetKind.SLIPS: RoleKind.MENTEE,
}
KINDS = {
    RoleKind.MENTEE: (SheetKind.REGISTER, SheetKind.REGISTER_SIGNATURE, SheetKind.SLIPS),
    RoleKind.VOLUNTEER: (SheetKind.VOLUNTEERS,),
}
PRIVACY = {SheetKind.CARD: Privacy.SEALED}


class SheetPlan(NamedTuple):
    """A sheet as it is, or would be, printed: `people` by row number, the numbers of its blank rows."""

    code: str
    people: dict[int, int]
    blank: tuple[int, ...]
    again: int | None
    destroy_by: date


class OpenSheet(NamedTuple):
    """A printed sheet that still asks for something; one of meetings apart has no session, and its day of printing."""

    key: int
    code: str
    kind: str
    session: int | None
    date: str
    group: str
    destroy_by: str


def plan(club: ClubFile, session: Session, kind: SheetKind, ahead: int = 0) -> SheetPlan:
    """Say what a sheet printed now would be: an unchanged roll keeps the code of its sheet.

    Everybody on the roll has a row, also who is known to stay away: they may come after all; slips are for the adults
    among them. A sheet of a session that was moved since is another sheet, since another day stands on it.

    `ahead` counts the new sheets of the same pack that come before it.
    """
    rows = roll.of_role(roll.roll(club, session), ROLE[kind])
    if kind is SheetKind.SLIPS:
        adults_only = _adults_only(session)
        rows = [row for row in rows if roll.is_adult(row, session.date, adults_only=adults_only)]
    people = [row.person for row in rows if row.expected]
    blank = sheets.blank_rows(kind, len(people))
    numbers = dict(enumerate(people, start=1))
    free = tuple(range(len(people) + 1, len(people) + blank + 1))
    own = settings(club)
    destroy = sheets.destroy_by(kind, session.date, own.school_year_month, own.hours_kept_years)
    last = latest(club, session.id, (kind,))
    if last is not None and last.shredded_on is None and last.destroy_by == destroy:
        printed = _rows(club, last.id)
        if list(printed) == [*numbers, *free] and all(printed[number] == numbers[number] for number in numbers):
            return SheetPlan(last.code, numbers, free, last.id, destroy)
    return SheetPlan(next_code(club, ahead), numbers, free, None, destroy)


def next_code(club: ClubFile, ahead: int) -> str:
    """Give a code that no sheet has; fewer sheets than were printed are there where a session was taken back."""
    taken = {code for (code,) in club.rows("SELECT code FROM printed_sheet")}
    free = (code for number in count(len(taken) + 1) if (code := sheets.code(number)) not in taken)
    return next(islice(free, ahead, None))


def issue(club: ClubFile, session: Session, kind: SheetKind, copies: int = 1, code: str = "") -> Changes:
    """Store a sheet at the moment it is printed or saved, under the code that stands on it, if that is said.

    The same sheet again counts so many copies more.
    """
    with club.step("sheet.issue", undoable=False) as step:
        roll.fix(club, session)
        planned = plan(club, session, kind)
        if planned.again is not None:
            sheet = record.get(club, PrintedSheet, planned.again)
            sheet.copies += copies
            sheet.save()
        else:
            sheet = PrintedSheet.create(
                code=code or planned.code,
                kind=kind,
                session=session.id,
                privacy=PRIVACY.get(kind, Privacy.TEAM),
                printed_at=club.clock(),
                destroy_by=planned.destroy_by,
                copies=copies,
            )
            people: dict[int, int | None] = {**planned.people, **dict.fromkeys(planned.blank)}
            for number, person in people.items():
                SheetRow.create(sheet=sheet.id, number=number, person=person)
        step.about(sheet)
    return step.changes


def in_use(club: ClubFile, session: Session, role: RoleKind, code: str = "") -> PrintedSheet | None:
    """Give the printed sheet whose rows a line means: the one with the code, or the latest.

    Slips stand in the place of a register where all are adults; elsewhere they are meant only by their code.
    """
    kinds = KINDS[role]
    if not code and not _adults_only(session):
        kinds = tuple(kind for kind in kinds if kind is not SheetKind.SLIPS)
    return latest(club, session.id, kinds, code)


def _adults_only(session: Session) -> bool:
    found = Group.by_key(session.group)
    return found is not None and found.adults_only


def latest(club: ClubFile, session: int, kinds: Sequence[SheetKind], code: str = "") -> PrintedSheet | None:
    """Give the latest printed sheet of a session of one of these kinds, or the one with this code."""
    del club
    sql = f"""SELECT * FROM printed_sheet WHERE session_id = ? AND kind IN ({",".join("?" * len(kinds))})
               AND ? IN ('', code) ORDER BY printed_at DESC, id DESC LIMIT 1"""
    found: PrintedSheet | None = next(iter(PrintedSheet.raw(sql, session, *kinds, code.upper())), None)
    return found


def _rows(club: ClubFile, sheet: int) -> dict[int, int | None]:
    """Give who stands on each row of a printed sheet, blank rows as `None`; a walk-in stands on their blank row."""
    return dict(club.rows("SELECT number, person_id FROM sheet_row WHERE sheet_id = ? ORDER BY number", (sheet,)))


def numbers(
    club: ClubFile, session: Session, role: RoleKind, rows: Sequence[roll.RollRow], code: str = ""
) -> tuple[dict[int, int], tuple[int, ...], str]:
    """Say whom each number of an open session means: (person by number, free numbers, code of the sheet).

    The latest printed sheet decides, or the one with the code; where none was printed, the roll in sheet order, with
    walk-ins on the lowest blank rows. Somebody who is not on the printed sheet has the next number after its last row.
    """
    on_roll, later = roll.numbered(roll.of_role(rows, role))
    sheet = in_use(club, session, role, code)
    if sheet is None:
        blank = sheets.blank_rows(KINDS[role][0], len(on_roll))
        on_paper = sheets.numbered([*on_roll, *later[:blank]], max(0, blank - len(later)))
        code = ""
    else:
        on_paper = _rows(club, sheet.id)
        code = sheet.code
    people = {number: person for number, person in on_paper.items() if person is not None}
    free = tuple(number for number, person in on_paper.items() if person is None)
    return people | sheets.number_later(on_paper, [*on_roll, *later]), free, code


def write_on(club: ClubFile, session: Session, role: RoleKind, code: str, number: int, person: int) -> None:
    """Write somebody on a blank row of a printed sheet, inside an open step: the number means them from now on."""
    sheet = latest(club, session.id, KINDS[role], code) if code else None
    if sheet is not None:
        club.execute(
            "UPDATE sheet_row SET person_id = ? WHERE sheet_id = ? AND number = ? AND person_id IS NULL",
            (person, sheet.id, number),
        )


_STILL_OPEN = """
    SELECT h.id, h.code, h.kind, h.session_id, coalesce(s.date, date(h.printed_at)), coalesce(g.name, ''), h.destroy_by
      FROM printed_sheet h LEFT JOIN session s ON s.id = h.session_id LEFT JOIN "group" g ON g.id = s.group_id
     WHERE h.shredded_on IS NULL AND {which}
     ORDER BY 5, h.id
"""


_SOMEBODY = """(h.kind <> 'slips'
    OR EXISTS (SELECT 1 FROM sheet_row w WHERE w.sheet_id = h.id AND w.person_id NOT NULL))"""
"""Slips that are all blank are for visitors, who are on no roll."""


def never_typed(club: ClubFile) -> list[OpenSheet]:
    """List sheets that were printed for a session that is over, and never typed in."""
    live = "s.status IN ('planned', 'open') OR (h.kind = 'records' AND s.status = 'closed')"
    which = f"h.typed_at IS NULL AND h.kind <> 'card' AND ({live}) AND {_SOMEBODY}"
    which += " AND s.date < :today AND h.destroy_by >= s.date"  # else the session was moved since
    return [OpenSheet(*row) for row in club.rows(_STILL_OPEN.format(which=which), {"today": club.today().isoformat()})]


def to_shred(club: ClubFile) -> list[OpenSheet]:
    """List sheets past their destroy-by date, and those of sessions that were cancelled or moved."""
    which = "(h.destroy_by < :today OR s.status = 'cancelled')"
    return [OpenSheet(*row) for row in club.rows(_STILL_OPEN.format(which=which), {"today": club.today().isoformat()})]


def shredded(club: ClubFile, keys: Sequence[int]) -> Changes:
    """Tick sheets as shredded today."""
    with club.step("sheet.shredded") as step:
        for key in keys:
            sheet = record.get(club, PrintedSheet, key)
            sheet.shredded_on = club.today()
            sheet.save()
            step.about(sheet)
    return step.changes


def typed(club: ClubFile, session: Session, role: RoleKind, code: str = "") -> None:
    """Note, inside an open step, that a session's sheet was typed in."""
    sheet = in_use(club, session, role, code)
    if sheet is not None and sheet.typed_at is None:
        sheet.typed_at = club.clock()
        sheet.save(only=[PrintedSheet.typed_at])


def is_printed(club: ClubFile, session: Session) -> bool:
    """Say whether a sheet of a session was printed."""
    return bool(club.value("SELECT 1 FROM printed_sheet WHERE session_id = ? LIMIT 1", (session.id,)))


def typed_elsewhere(club: ClubFile, wrong: Session, right: Session) -> None:
    """Note, inside an open step, that what was typed in for one session belongs to another."""
    club.execute("UPDATE printed_sheet SET typed_at = NULL WHERE session_id = ? AND typed_at NOT NULL", (wrong.id,))
    for role in KINDS:
        typed(club, right, role)
