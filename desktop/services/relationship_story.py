"""The story of a relationship in one look: goals, the row of its meetings, who drove, advice, thanks, what is next."""

from typing import NamedTuple

from desktop.core.charts.goals import GoalLine
from desktop.core.charts.timeline import Noted, Timeline, Told
from desktop.core.relationship_choices import GoalStatus, MeetingOutcome
from desktop.core.rules import relationship as rules
from desktop.core.rules.care import Kept
from desktop.core.rules.pairing import Balance
from desktop.model.agreement import Agreement
from desktop.model.relationship import Relationship
from desktop.services import advice, care, goal, gratitude, meeting_list, next_step, record
from desktop.services.advice import AdviceRow
from desktop.services.club import ClubFile
from desktop.services.gratitude import ThanksRow
from desktop.services.meeting_list import MeetingRow
from desktop.services.next_step import StepRow


class Story(NamedTuple):
    """What is known of a relationship; `timeline` is empty before the first agreement or meeting.

    `bonus` is progress nobody had asked for; `advice` and `thanks` the newest first, `steps` what is not done yet.
    """

    goals: tuple[GoalLine, ...]
    bonus: tuple[str, ...]
    timeline: Timeline | None
    balance: Balance
    kept: Kept | None
    coming: MeetingRow | None
    advice: tuple[AdviceRow, ...]
    thanks: tuple[ThanksRow, ...]
    steps: tuple[StepRow, ...]


def story(club: ClubFile, key: int) -> Story:
    """Tell the story of a relationship."""
    goals = [one for one in goal.rows(club, relationship=key) if one.status is not GoalStatus.DROPPED]
    meetings = meeting_list.rows(club, key)
    thanks = gratitude.rows(key)
    return Story(
        tuple(one.line for one in goals if one.asked),
        tuple(one.wording for one in goals if not one.asked),
        _timeline(club, record.get(club, Relationship, key), meetings, thanks),
        meeting_list.who_drove(club, key),
        care.view(club, key).promised,
        meeting_list.next_of(club, key),
        tuple(advice.rows(key)),
        tuple(thanks),
        tuple(step for step in next_step.rows(key) if step.done_on is None),
    )


def _timeline(
    club: ClubFile, pair: Relationship, meetings: list[MeetingRow], thanks: list[ThanksRow]
) -> Timeline | None:
    """Put meetings that were, or were missed, into a row with agreements, reviews and thanks above it."""
    until = pair.ended_on or club.today()
    noted = [
        Noted(row.date, max(row.forms, key=lambda form: row.forms[form] or 0, default=None), row.minutes is not None)
        for row in meetings
        if row.noted and row.date <= until and row.outcome is not MeetingOutcome.PLANNED
    ]
    told = [(row.date, Told.THANKS) for row in thanks]
    for one in record.all_of(club, Agreement, relationship=pair.id):
        told += [(one.signed_on, Told.AGREEMENT)] if one.signed_on else []
        told += [(one.reviewed_on, Told.REVIEW)] if one.reviewed_on else []
    days = [*(one.day for one in noted), *(day for day, _told in told if day <= until)]
    if not days or pair.state in rules.ENDS - rules.CLOSED:
        return None
    return Timeline(min(days), max(until, *days), noted, [one for one in told if one[0] <= until])
