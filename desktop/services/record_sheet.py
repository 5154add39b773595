"""Meeting records as printed sheets: which row means which pair, and typing a record back in by one line."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Privacy, SheetKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome
from desktop.core.rules import meeting as rules
from desktop.core.rules import record_line, record_words, sheets
from desktop.core.rules.record_boxes import Record
from desktop.core.rules.relationship import MEETING
from desktop.i18n import N_, _, formats
from desktop.model.meeting import Meeting
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet, SheetRow
from desktop.services import draft as drafts
from desktop.services import (
    meeting,
    meeting_goals,
    meeting_list,
    meeting_writing,
    record,
    relationship,
    sheet,
)
from desktop.services.club import ClubFile, settings
from desktop.services.pair import Pair, meets_in, pair_of, pairs

WORDS: Final[Mapping[str, str]] = {"meeting.record": N_("typed from the record: {name}")}
HEAD: Final = re.compile(r"\s*#(?:(?P<code>[A-Za-z]\w*)(?:[/-](?P<row>\d{1,3}))?|(?P<only>\d{1,3}))(?=\s|$)")


class RecordsPlan(NamedTuple):
    """A sheet of records as it is, or would be, printed: the relationship on each numbered row."""

    code: str
    rows: dict[int, int]
    again: int | None
    destroy_by: date


class Where(NamedTuple):
    """Where a line is typed: at a session, for a sheet, for a pair, for a day; what is known of it."""

    session: int | None = None
    sheet: str = ""
    pair: int | None = None
    day: date | None = None


class Understood(NamedTuple):
    """What a line comes to: whose meeting of which day, what is said of it, all of it in words."""

    pair: Pair
    day: date
    record: Record
    sheet: int | None
    words: str


def pairs_of(club: ClubFile, session: Session) -> list[int]:
    """Give the pairs that may meet in a session: those of its group that were under way that day, by mentee."""
    of_group = pairs(club, meets_in(club, session.group, session.date))
    logs = relationship.logs_of(of_group)
    meets = [one for key, one in of_group.items() if rules.states_during(logs[key], session.date) & MEETING]
    return [one.key for one in sorted(meets, key=lambda one: (one.mentee.casefold(), one.key))]


def day_of(club: ClubFile, pairs: Sequence[int], session: Session | None) -> date:
    """Say for which day records are printed: the session's, that of the first pair's next meeting, or today."""
    if session is not None:
        return session.date
    planned = [meeting_list.next_of(club, key) for key in pairs[:1]]
    return next((row.date for row in planned if row is not None), club.today())


def plan(club: ClubFile, pairs: Sequence[int], session: Session | None, day: date, ahead: int = 0) -> RecordsPlan:
    """Say what a sheet of records printed now would be; the same pairs of the same session keep its code."""
    rows = dict(enumerate(pairs, start=1))
    own = settings(club)
    destroy = sheets.destroy_by(SheetKind.RECORDS, day, own.school_year_month, own.hours_kept_years)
    last = _latest(session.id if session is not None else None)
    if last is not None and last.shredded_on is None and last.destroy_by == destroy and _rows(last) == rows:
        return RecordsPlan(last.code, rows, last.id, destroy)
    return RecordsPlan(sheet.next_code(club, ahead), rows, None, destroy)


def issue(
    club: ClubFile,
    pairs: Sequence[int],
    session: Session | None = None,
    day: date | None = None,
    copies: int = 1,
    code: str = "",
) -> Changes:
    """Store a sheet of records at the moment it is printed or saved; the same sheet again counts so many copies more.

    Args:
        club: the club.
        pairs: the relationships, in the order of the rows.
        session: the session they meet in; nothing for meetings apart.
        day: the day of meetings apart; today if not said.
        copies: how many are printed.
        code: the code that stands on it; the next one if it is not said.
    """
    of_day = session.date if session is not None else day or club.today()
    with club.step("sheet.issue", undoable=False) as step:
        planned = plan(club, pairs, session, of_day)
        if planned.again is not None:
            made = record.get(club, PrintedSheet, planned.again)
            made.copies += copies
            made.save()
        else:
            made = PrintedSheet.create(
                code=code or planned.code,
                kind=SheetKind.RECORDS,
                session=session.id if session is not None else None,
                privacy=Privacy.TEAM,
                printed_at=club.clock(),
                destroy_by=planned.destroy_by,
                copies=copies,
            )
            for number, pair in planned.rows.items():
                SheetRow.create(sheet=made.id, number=number, relationship=pair)
        step.about(made)
    return step.changes


def _latest(session: int | None, code: str = "") -> PrintedSheet | None:
    found = PrintedSheet.select().where(PrintedSheet.kind == SheetKind.RECORDS)
    if code:
        found = found.where(PrintedSheet.code == code.upper())
    else:
        of = PrintedSheet.session
        found = found.where(of == session if session is not None else of.is_null())
    last: PrintedSheet | None = found.order_by(PrintedSheet.id.desc()).first()
    return last


def _rows(printed: PrintedSheet) -> dict[int, int]:
    found = SheetRow.select().where(SheetRow.sheet == printed.id).order_by(SheetRow.number)
    return {one.number: one.relationship for one in found if one.relationship is not None}


def understand(club: ClubFile, line: str, where: Where) -> Understood:
    """Say what a line typed from a printed record means, in words, without writing anything.

    A line may begin with its place: `#K9/2` is row 2 of that sheet, `#2` row 2 of the session's latest (none printed:
    the second of its pairs). Without a place it is the next row that was not typed in yet.

    Raises:
        Refused: the line cannot be read, or names no row.
    """
    head = HEAD.match(line)
    rest = line[head.end() :] if head else line
    pair_key, day, printed = _target(club, where, head)
    pair = pair_of(club, pair_key)
    said = record_line.read_line(rest, day, meeting_goals.scales(club, pair))
    if said.sheet:
        raise Refused(_("“#{code}”: the sheet’s code stands at the beginning.").format(code=said.sheet))
    known = _of_day(pair, day)
    words = record_words.answer(said)
    parts = [words, _("no hours yet: from when to when?") if _lacks_times(club, pair, day, said, known) else ""]
    sentence = _("{pair}, {day}: {what}").format(
        pair=pair.words, day=formats.day(day, "short"), what=_("; ").join(part for part in parts if part) or "…"
    )
    return Understood(pair, day, said, printed.id if printed is not None else None, sentence)


def _draft_place(club: ClubFile, where: Where) -> str:
    """Say where a half-typed line is kept: with the session or the pair, by its own name in the club."""
    if where.session is not None:
        return f"records/{record.get(club, Session, where.session).uid}"
    return f"records/{record.get(club, Relationship, where.pair).uid}" if where.pair is not None else "records"


def draft(club: ClubFile, where: Where) -> str:
    """Give the line that was typed there and not saved, also after a crash."""
    return drafts.kept(_draft_place(club, where))


def keep_draft(club: ClubFile, where: Where, text: str) -> None:
    """Keep a line that is being typed; it is no step and no part of the history."""
    drafts.keep(club, _draft_place(club, where), text)


def _lacks_times(club: ClubFile, pair: Pair, day: date, said: Record, known: Meeting | None) -> bool:
    made = known or meeting_writing.new(pair, day)
    if said.outcome is not MeetingOutcome.MET:
        return False
    made.outcome = said.outcome
    if said.starts is not None:
        made.starts, made.ends = said.starts, said.ends
    return meeting_writing.lacks_times(club, pair, made, {**meeting_writing.forms_of(made), **said.forms})


def _target(club: ClubFile, where: Where, head: re.Match[str] | None) -> tuple[int, date, PrintedSheet | None]:
    if where.pair is not None:
        if head is not None:
            raise Refused(_("“{token}”: the pair is known here already.").format(token=head[0].strip()))
        return where.pair, where.day or _planned_day(club, where.pair), None
    code = (head["code"] if head else None) or where.sheet.lstrip("#")
    printed = _latest(where.session, code) if code or where.session is not None else None
    if code and printed is None:
        raise Refused(_("There is no sheet of records “{code}”.").format(code=code.upper()))
    session = printed.session if printed is not None else where.session
    one = record.get(club, Session, session) if session is not None else None
    rows = _rows(printed) if printed is not None else dict(enumerate(pairs_of(club, one) if one else (), start=1))
    if not rows:
        raise Refused(_("Whose record is it? Begin with the sheet’s code and the row, such as #K9/2."))
    number = (head["row"] or head["only"]) if head else None
    if number is not None and int(number) not in rows:
        raise Refused(_("There is no row {number} on this sheet of records.").format(number=number))
    pair = rows[int(number)] if number is not None else _next_row(club, rows, one)
    return pair, one.date if one is not None else where.day or _planned_day(club, pair), printed


def left(club: ClubFile, session: Session) -> dict[int, str]:
    """Name the pairs of a session whose records were not typed in yet, by the numbers they are typed with."""
    printed = _latest(session.id)
    rows = _rows(printed) if printed is not None else dict(enumerate(pairs_of(club, session), start=1))
    noted = Meeting.select().where(Meeting.date == session.date, Meeting.noted_at.is_null(is_null=False))
    typed = {one.relationship for one in noted}
    called = pairs(club, rows.values())
    return {number: called[pair].words for number, pair in rows.items() if pair not in typed and pair in called}


def _next_row(club: ClubFile, rows: Mapping[int, int], session: Session | None) -> int:
    """Give the pair of the first row that was not typed in yet."""
    days = {pair: session.date if session is not None else _planned_day(club, pair) for pair in rows.values()}
    noted = Meeting.select().where(Meeting.relationship.in_(list(days)), Meeting.noted_at.is_null(is_null=False))
    typed = {(one.relationship, one.date) for one in noted}
    found = next((pair for pair, day in days.items() if (pair, day) not in typed), None)
    if found is None:
        raise Refused(_("All records of this sheet are typed in; begin with the row to change one, such as #2."))
    return found


def _planned_day(club: ClubFile, pair: int) -> date:
    """Give the day of a pair's oldest meeting that was planned up to today and not noted; else today."""
    waits = Meeting.select().where(
        Meeting.relationship == pair, Meeting.outcome == MeetingOutcome.PLANNED, Meeting.date <= club.today()
    )
    oldest: Meeting | None = waits.order_by(Meeting.date).first()
    return oldest.date if oldest is not None else club.today()


def _of_day(pair: Pair, day: date) -> Meeting | None:
    of_day = Meeting.select().where(Meeting.relationship == pair.key, Meeting.date == day)
    last: Meeting | None = of_day.order_by(Meeting.starts.desc(), Meeting.id.desc()).first()
    return meeting.planned_on(pair, day) or last


def save(club: ClubFile, line: str, where: Where) -> tuple[Changes, Understood]:
    """Write what a line says of a meeting, making the meeting if there is none that day; one step of undo.

    Raises:
        Refused: it cannot be read, says nothing, or does not fit.
    """
    found = understand(club, line, where)
    if found.record == Record():
        raise Refused(_("Nothing is said about the meeting yet."))
    one = _of_day(found.pair, found.day) or meeting_writing.new(found.pair, found.day)
    with club.step("meeting.record") as step:
        is_new = {} if one.id or found.record.outcome else {"outcome": MeetingOutcome.MET}
        meeting.write_note(club, found.pair, one, is_new, None, found.record)
        if found.sheet is not None:
            printed = record.get(club, PrintedSheet, found.sheet)
            printed.typed_at = printed.typed_at or club.clock()
            printed.save()
        drafts.forget(club, _draft_place(club, where))
        step.about(one)
    return step.changes, found
