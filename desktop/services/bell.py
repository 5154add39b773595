"""The swap bell: which pairs it may ring for, how often, who begins, and the turns that it counted."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import SessionStatus
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.core.rules import pairing
from desktop.core.rules.agreement import may_be_minor
from desktop.core.rules.pairing import Balance, Turns
from desktop.i18n import _
from desktop.model.meeting import Meeting
from desktop.model.session import Session
from desktop.services import meeting, meeting_list, meeting_writing, record_sheet
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, pairs

PAIRING: Final = MentoringForm.PAIRING


class BellPair(NamedTuple):
    """A pair the bell may ring for, with short names: a hall can see them.

    `starts` is who should begin, the mentee where it is even or not known yet.
    """

    key: int
    words: str
    mentee: str
    mentor: str
    minutes: int
    share: int | None
    starts: Side
    planned: bool


def bell_pairs(club: ClubFile) -> list[BellPair]:
    """Give the pairs that may meet today: planned or noted for today, or of a group that has a session, by mentee.

    Of a day without either, everybody who meets, so that a bell can be had whenever two want to work.
    """
    today = club.today()
    planned = {row.pair.key for row in meeting_list.rows(club, start=today, end=today)}
    sessions = Session.select().where(Session.date == today, Session.status != SessionStatus.CANCELLED)
    inside = {key for one in sessions for key in record_sheet.pairs_of(club, one)}
    everybody = {key: pair for key, pair in pairs(club, short=True).items() if pair.meets}
    wanted = [pair for key, pair in everybody.items() if key in planned | inside] or list(everybody.values())
    by_name = sorted(wanted, key=lambda pair: (pair.mentee.casefold(), pair.key))
    balances, agreed = meeting_list.balances(club, [pair.key for pair in wanted]), _agreed(club)
    return [
        _bell_pair(pair, agreed.get(pair.key), balances[pair.key], today, planned=pair.key in planned | inside)
        for pair in by_name
    ]


def _agreed(club: ClubFile) -> dict[int, int | None]:
    """Give the minutes between two swaps as the newest version of each agreement says."""
    return dict(club.rows("SELECT relationship_id, swap_minutes FROM agreement ORDER BY version"))


def _bell_pair(pair: Pair, agreed: int | None, balance: Balance, today: date, *, planned: bool) -> BellPair:
    minors = any(may_be_minor(one, today) for one in pair.people)
    minutes = pairing.swap_minutes(agreed, minors=minors)
    starts = balance.starts or Side.MENTEE
    return BellPair(pair.key, pair.words, pair.mentee, pair.mentor, minutes, balance.share, starts, planned)


def minutes_for(chosen: Iterable[BellPair]) -> int:
    """Give the minutes between two swaps of one bell for several pairs: the shortest of theirs."""
    return min((pair.minutes for pair in chosen), default=pairing.ADULT_MINUTES)


def finish(club: ClubFile, turns: Mapping[int, Turns]) -> Changes:
    """Write the turns that were counted today to the meetings of today, as one step; to those of an earlier bell added.

    A pair without a meeting today gets one, in its session or apart, and *pairing* is noted as a form.

    Raises:
        Refused: nobody had a turn, or a pair does not meet today.
    """
    counted = {key: one for key, one in turns.items() if one.mentee or one.mentor}
    if not counted:
        raise Refused(_("No turns were counted."))
    with club.step("meeting.bell") as step:
        for key, pair in pairs(club, counted).items():
            one = _of_today(club, pair)
            before = Turns(one.swaps_mentee or 0, one.swaps_mentor or 0)
            values = {
                "outcome": MeetingOutcome.MET,
                "swaps_mentee": before.mentee + counted[key].mentee,
                "swaps_mentor": before.mentor + counted[key].mentor,
            }
            forms = meeting_writing.forms_of(one)
            meeting_writing.write(club, pair, one, values, {**forms, PAIRING: forms.get(PAIRING)})
            step.about(one)
    return step.changes


def without_hours(club: ClubFile) -> list[Pair]:
    """Give the pairs whose turns of today were written to a meeting apart of which nobody knows how long it was."""
    today = club.today()
    return [
        row.pair
        for row in meeting_list.rows(club, start=today, end=today)
        if row.outcome is MeetingOutcome.MET and row.session is None and row.turns is not None and row.minutes is None
    ]


def _of_today(club: ClubFile, pair: Pair) -> Meeting:
    today = club.today()
    held = Meeting.select().where(
        Meeting.relationship == pair.key, Meeting.date == today, Meeting.outcome == MeetingOutcome.MET
    )
    return meeting.planned_on(pair, today) or held.first() or meeting_writing.new(pair, today)
