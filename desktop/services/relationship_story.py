"""The story of a relationship in plain lines: goals, meetings, next steps and thanks."""

from datetime import date
from typing import Final, NamedTuple

from desktop.core.relationship_choices import AdviceState, GoalStatus, MeetingOutcome, Side
from desktop.services.club import ClubFile


class GoalLine(NamedTuple):
    """A goal in the mentee's words: the first and the latest rating, and where they would like to be."""

    wording: str
    status: GoalStatus
    start: int | None
    now: int | None
    hoped: int | None


class MeetingLine(NamedTuple):
    """A meeting: when, what became of it, and what was worked on."""

    key: int
    day: date
    outcome: MeetingOutcome
    worked_on: str


class NextLine(NamedTuple):
    """A next step that is not done: whose, what, and until when."""

    side: Side
    wording: str
    due: date | None


class Story(NamedTuple):
    """What is known of a relationship, the latest meeting first.

    `met` counts the meetings held, `advice` how many pieces were given, tried and told back, `thanks` the lines noted.
    """

    goals: list[GoalLine]
    meetings: list[MeetingLine]
    next_steps: list[NextLine]
    met: int
    advice: tuple[int, int, int]
    thanks: int


def story(club: ClubFile, key: int) -> Story:
    """Tell the story of a relationship."""
    told = {"key": key}
    meetings = [
        MeetingLine(meeting, date.fromisoformat(day), MeetingOutcome(outcome), worked_on)
        for meeting, day, outcome, worked_on in club.rows(_MEETINGS, told)
    ]
    given, tried, told_back = club.row(_ADVICE, told) or (0, 0, 0)
    return Story(
        [
            GoalLine(wording, GoalStatus(status), start, now, hoped)
            for wording, status, start, now, hoped in club.rows(_GOALS, told)
        ],
        meetings,
        [
            NextLine(Side(side), wording, date.fromisoformat(due) if due else None)
            for side, wording, due in club.rows(_NEXT, told)
        ],
        sum(one.outcome is MeetingOutcome.MET for one in meetings),
        (given, tried, told_back),
        club.value("SELECT count(*) FROM gratitude WHERE relationship_id = :key", told),
    )


_MEETINGS: Final = """
    SELECT id, date, outcome, worked_on FROM meeting WHERE relationship_id = :key ORDER BY date DESC, id
"""
_GOALS: Final = """
    SELECT g.wording, g.status,
           (SELECT value FROM goal_rating r WHERE r.goal_id = g.id AND r.by = 'self' ORDER BY r.date, r.id LIMIT 1),
           (SELECT value FROM goal_rating r WHERE r.goal_id = g.id AND r.by = 'self'
             ORDER BY r.date DESC, r.id DESC LIMIT 1),
           g.hoped
      FROM goal g WHERE g.relationship_id = :key ORDER BY g.set_on, g.id
"""
_NEXT: Final = """
    SELECT side, wording, due FROM next_step WHERE relationship_id = :key AND done_on IS NULL
     ORDER BY due IS NULL, due, id
"""
_ADVICE: Final = f"""
    SELECT count(*), count(*) FILTER (WHERE state <> '{AdviceState.GIVEN}'), count(told_on)
      FROM advice WHERE relationship_id = :key
"""
