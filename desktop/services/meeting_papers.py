"""What the papers around meetings show: prep sheets and records of pairs, slips, and a volunteer's month."""

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import AdviceState, MeetingOutcome, Side
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.meeting import Advice, Meeting
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.reports import critique as critique_paper
from desktop.reports.critique import CritiqueData, CritiqueSlip
from desktop.reports.kit.meeting import Meeting as Head
from desktop.reports.mistakes import Mistake, MistakesData
from desktop.reports.prep import PrepData, PrepHalf
from desktop.reports.record import RecordData, RecordGoal, RecordHalf
from desktop.reports.tell_them import TellThemData, TellThemSlip
from desktop.reports.then_now import ThenNowData, ThenNowGoal, ThenNowSlip
from desktop.reports.timesheet import TimesheetData, TimesheetRow
from desktop.services import (
    advice,
    meeting_goals,
    meeting_list,
    person,
    prep,
    rating_round,
    record,
    record_sheet,
)
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint
from desktop.services.pair import Pair, pair_of, pairs

ON_RECORD = 1
"""Goals on a record: half a page has room for one; the others can be typed all the same, and have their own slips."""


class Coming(NamedTuple):
    """The next meeting of a pair, as its papers are headed; it need not be planned."""

    pair: Pair
    meeting: Meeting
    head: Head


def coming(club: ClubFile, key: int, session: Session | None = None) -> Coming:
    """Say which meeting of a pair comes next: the planned one (of a session, if one is named), or one to be dated."""
    pair = pair_of(club, key)
    met = [row for row in meeting_list.rows(club, key) if row.outcome is MeetingOutcome.MET]
    planned = meeting_list.next_of(club, key)
    if planned is not None and session is not None and planned.date != session.date:
        planned = None
    meeting = record.get(club, Meeting, planned.key) if planned is not None else Meeting(relationship=key)
    if planned is None:
        meeting.date = session.date if session is not None else club.today()
    starts, ends = meeting.starts, meeting.ends
    if starts is None and session is not None:
        starts, ends = session.starts, session.ends
    head = Head(
        pair.mentee,
        pair.mentor,
        len(met) + 1,
        meeting.date if planned is not None or session is not None else None,
        starts,
        ends,
        meeting.place,
    )
    return Coming(pair, meeting, head)


def prep_sheets(club: ClubFile, pairs: Sequence[int], session: Session | None = None) -> PrepData:
    """Gather both halves of each pair; neither holds what the other side noted."""
    halves = []
    for key in pairs:
        found = coming(club, key, session)
        _stage, *sides = prep.halves(club, found.meeting, found.pair)
        halves += [
            PrepHalf(
                one.side,
                found.head,
                one.promises,
                one.to_tell if one.side is Side.MENTEE else (),
                one.question_words,
                one.goal,
            )
            for one in sides
        ]
    return PrepData(imprint(club, _group(club, session)), tuple(halves))


def records(club: ClubFile, pairs: Sequence[int], session: Session | None = None, ahead: int = 0) -> RecordData:
    """Gather the records of pairs as they would be printed now, with the code of their sheet."""
    found = [coming(club, key, session) for key in pairs]
    planned = record_sheet.plan(club, pairs, session, record_sheet.day_of(club, pairs, session), ahead)
    halves = []
    for row, one in zip(planned.rows, found, strict=True):
        goals = [goal for goal in meeting_goals.numbered(club, one.pair).values() if goal.is_open]
        last = advice.last_before(one.pair.key, one.meeting)
        halves.append(
            RecordHalf(
                one.head,
                tuple(RecordGoal(goal.number, goal.words, tuple(goal.values)) for goal in goals[:ON_RECORD]),
                last.wording if last is not None else "",
                f"{planned.code}-{row}" if len(found) > 1 else planned.code,
            )
        )
    return RecordData(replace(imprint(club, _group(club, session)), destroy_by=planned.destroy_by), tuple(halves))


def _group(club: ClubFile, session: Session | None) -> str:
    return record.get(club, Group, session.group).name if session is not None else ""


def critique(club: ClubFile, key: int | None = None) -> CritiqueData:
    """Gather slips for kind critique: of a pair's work, each by the other; blank ones without a pair."""
    if key is None:
        return critique_paper.pad(imprint(club))
    pair = pair_of(club, key)
    slips = (CritiqueSlip(pair.mentee, pair.mentor), CritiqueSlip(pair.mentor, pair.mentee))
    return CritiqueData(imprint(club), slips)


def tell_them(club: ClubFile, key: int | None = None) -> TellThemData:
    """Gather a slip for each piece of advice that worked and was not told back, of a pair or of all.

    Raises:
        Refused: there is none.
    """
    query = Advice.select().where(Advice.state == AdviceState.WORKED, Advice.told_on.is_null())
    query = query.where(Advice.relationship == key) if key is not None else query
    names = pairs(club)
    slips = []
    for one in query.order_by(Advice.given_on, Advice.id):
        pair = names[one.relationship]
        giver = person.name_of(record.get(club, Person, one.giver)) if one.giver is not None else pair.mentor
        slips.append(TellThemSlip(giver, pair.mentee, one.wording, one.given_on))
    if not slips:
        raise Refused(_("No advice that worked waits to be told back."))
    return TellThemData(imprint(club), tuple(slips))


def mistakes(club: ClubFile, start: date, end: date) -> MistakesData:
    """Gather the mistakes of a period that may be printed, the latest last; nobody is named."""
    found = [
        Mistake(row.mistake, agreed=True)
        for row in reversed(meeting_list.rows(club, start=start, end=end))
        if row.mistake and row.mistake_may_print
    ]
    return MistakesData(imprint(club), formats.period(start, end), tuple(found))


def then_now(club: ClubFile, people: Sequence[int] = ()) -> ThenNowData:
    """Gather a slip for each mentee with open goals (of these), as they would be printed now.

    Raises:
        Refused: nobody has an open goal.
    """
    planned = rating_round.plan(club, people)
    if not planned.slips:
        raise Refused(_("Nobody has an open goal yet."))
    slips = tuple(
        ThenNowSlip(
            slip.name,
            tuple(
                ThenNowGoal(
                    one.goal.wording,
                    one.row,
                    one.start.start if one.start is not None else None,
                    one.then_row,
                    tuple(one.goal.line.scale.values),
                )
                for one in slip.goals
            ),
            min((one.start.since for one in slip.goals if one.start is not None), default=None),
            planned.code,
        )
        for slip in planned.slips
    )
    return ThenNowData(replace(imprint(club), destroy_by=planned.destroy_by), slips)


def timesheet(club: ClubFile, key: int, month: date) -> TimesheetData:
    """Gather a volunteer's meetings apart of a month; those inside a session stand on the volunteer sheet."""
    first = month.replace(day=1)
    last = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    codes = dict(club.rows("SELECT id, code FROM person"))
    rows = [
        TimesheetRow(
            row.date,
            " ".join(codes[mentee] for mentee in row.pair.mentees),
            row.starts,
            row.ends,
            form=formats.joined(_(", "), (_(form.label) for form in row.forms)),
        )
        for row in reversed(meeting_list.rows(club, start=first, end=last))
        if key in row.pair.mentors and row.session is None and row.outcome is MeetingOutcome.MET
    ]
    own = settings(club)
    name = person.full_name_of(record.get(club, Person, key), own.language)
    return TimesheetData(imprint(club), name, first, tuple(rows), coordinator=own.coordinator)
