"""Printed sheets: which number means whom, what was never typed in, what must be shredded."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Privacy, RoleKind, SheetKind
from desktop.core.rules import sheets
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import record, roll
from desktop.services.club import ClubFile, settings

ROLE = {
    SheetKind.REGISTER: RoleKind.MENTEE,
    SheetKind.REGISTER_SIGNATURE: RoleKind.MENTEE,
    SheetKind.VOLUNTEERS: RoleKind.VOLUNTEER,
    SheetKind.CARD: RoleKind.MENTEE,
}
KINDS = {
    RoleKind.MENTEE: (SheetKind.REGISTER, SheetKind.REGISTER_SIGNATURE),
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
    """A printed sheet that still asks for something."""

    key: int
    code: str
    kind: str
    session: int
    date: str
    group: str
    destroy_by: str


def plan(club: ClubFile, session: Session, kind: SheetKind, ahead: int = 0) -> SheetPlan:
    """Say what a sheet printed now would be: an unchanged roll keeps the code of its sheet.

    `ahead` counts the new sheets of the same pack that come before it.
    """
    people = [row.person for row in roll.expected(roll.of_role(roll.roll(club, session), ROLE[kind]))]
    blank = sheets.blank_rows(kind, len(people))
    numbers = {number: person for number, person in enumerate(people, start=1)}
    free = tuple(range(len(people) + 1, len(people) + blank + 1))
    month = settings(club).school_year_month
    destroy = sheets.destroy_by(kind, session.date, month)
    last = latest(club, session.id, (kind,))
    if last is not None and _people(club, last.id) == numbers and last.shredded_on is None:
        return SheetPlan(last.code, numbers, free, last.id, destroy)
    count = int(club.value("SELECT count(*) FROM printed_sheet"))
    return SheetPlan(sheets.code(count + 1 + ahead), numbers, free, None, destroy)


def issue(club: ClubFile, session: Session, kind: SheetKind) -> Changes:
    """Store a sheet at the moment it is printed or saved; the same sheet again counts a copy."""
    with club.step("sheet.issue", undoable=False) as step:
        roll.fix(club, session)
        planned = plan(club, session, kind)
        if planned.again is not None:
            sheet = record.get(club, PrintedSheet, planned.again)
            sheet.copies += 1
            sheet.save()
        else:
            sheet = PrintedSheet.create(
                code=planned.code,
                kind=kind,
                session=session.id,
                privacy=PRIVACY.get(kind, Privacy.TEAM),
                printed_at=club.clock(),
                destroy_by=planned.destroy_by,
            )
            people: dict[int, int | None] = {**planned.people, **dict.fromkeys(planned.blank)}
            for number, person in people.items():
                SheetRow.create(sheet=sheet.id, number=number, person=person)
        step.about(sheet)
    return step.changes


def latest(club: ClubFile, session: int, kinds: Sequence[SheetKind], code: str = "") -> PrintedSheet | None:
    """Give the latest printed sheet of a session of one of these kinds, or the one with this code."""
    del club
    query = PrintedSheet.select().where(PrintedSheet.session == session, PrintedSheet.kind.in_(list(kinds)))
    if code:
        query = query.where(PrintedSheet.code == code.upper())
    return query.order_by(PrintedSheet.id.desc()).first()


def _people(club: ClubFile, sheet: int) -> dict[int, int]:
    found = club.rows(
        "SELECT number, person_id FROM sheet_row WHERE sheet_id = ? AND person_id IS NOT NULL ORDER BY number", (sheet,)
    )
    return {number: person for number, person in found}


def numbers(
    club: ClubFile, session: Session, role: RoleKind, rows: Sequence[roll.RollRow], code: str = ""
) -> tuple[dict[int, int], tuple[int, ...], str]:
    """Say whom each number of an open session means: (person by number, free numbers, code of the sheet).

    The latest printed sheet decides, or the one with the code; where none was printed, the roll in sheet order.
    Somebody who is not on the sheet has the next number after its last row.
    """
    mine = roll.of_role(rows, role)
    sheet = latest(club, session.id, KINDS[role], code)
    if sheet is None:
        kind = KINDS[role][0]
        people = {number: row.person for number, row in enumerate(mine, start=1)}
        first = len(people) + 1
        return people, tuple(range(first, first + sheets.blank_rows(kind, len(people)))), ""
    found = club.rows("SELECT number, person_id FROM sheet_row WHERE sheet_id = ? ORDER BY number", (sheet.id,))
    people = {number: person for number, person in found if person is not None}
    blank = tuple(number for number, person in found if person is None)
    after = max((number for number, _person in found), default=0) + 1
    known = set(people.values())
    walk_ins = [row for row in mine if row.person not in known]
    for row in walk_ins:
        people[after] = row.person
        after += 1
    return people, blank, sheet.code


_STILL_OPEN = """
    SELECT h.id, h.code, h.kind, h.session_id, s.date, g.name, h.destroy_by
      FROM printed_sheet h JOIN session s ON s.id = h.session_id JOIN "group" g ON g.id = s.group_id
     WHERE h.shredded_on IS NULL AND {which}
     ORDER BY s.date, h.id
"""


def never_typed(club: ClubFile) -> list[OpenSheet]:
    """List sheets that were printed for a session that is over, and never typed in."""
    which = "h.typed_at IS NULL AND h.kind <> 'card' AND s.status IN ('planned', 'open') AND s.date < :today"
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
    sheet = latest(club, session.id, KINDS[role], code)
    if sheet is not None and sheet.typed_at is None:
        sheet.typed_at = club.clock()
        sheet.save(only=[PrintedSheet.typed_at])
