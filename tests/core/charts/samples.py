"""Charts of a believable pair, for every place that draws them."""

from datetime import date, timedelta
from functools import partial

from desktop.core.charts import bars, goals, strips, timeline
from desktop.core.charts.goals import GAS, GoalLine, Scale
from desktop.core.charts.timeline import Noted, Timeline, Told
from desktop.core.drawing import Chart, Drawing, Room
from desktop.core.relationship_choices import MentoringForm, Rater
from desktop.core.rules import pairing
from desktop.core.rules.care import Kept
from desktop.core.rules.pairing import Balance, Turns
from desktop.core.rules.progress import Moved

SEPT, DEC = date(2026, 9, 8), date(2026, 12, 1)
STEPS = Scale(0, 3, ("not yet", "with help", "nearly alone", "alone"))
WORKED = {
    MentoringForm.PAIRING: 330,
    MentoringForm.BETWEEN: 90,
    MentoringForm.REVIEW: 60,
    MentoringForm.TALK: 45,
}
CAME = ("●N", "●", "L", "●", "▒", "●", "E", "●", "●", "–", "●", "", "?")


def by(rater: Rater, start: int, now: int, times: int = 2) -> Moved:
    return Moved(rater, start, now, SEPT, DEC if times > 1 else SEPT, times)


DEBUGGING = GoalLine("Debugging on my own", (by(Rater.SELF, 3, 6),), 7)
GOALS = (
    DEBUGGING,
    GoalLine("Asking for help earlier", (by(Rater.SELF, 2, 5), by(Rater.MENTOR, 4, 6)), 6),
    GoalLine("Reading other people’s code without losing the thread", (by(Rater.SELF, 4, 4),), 8),
    GoalLine("Showing my game to the group", (by(Rater.SELF, 1, 1, 1),), None, STEPS),
    GoalLine("Typing faster", (), 5),
)
ATTAINED = (
    GoalLine("Finish one program a month", (by(Rater.SELF, -1, 1),), 0, GAS, 2),
    GoalLine("Explain a bug to somebody else", (by(Rater.SELF, -2, 0),), 0, GAS),
    GoalLine("Bring a question to every meeting", (), 0, GAS),
)


def even() -> Balance:
    return pairing.balance([Turns(5, 4), Turns(3, 3), Turns(2, 4)])


def uneven() -> Balance:
    return pairing.balance([Turns(1, 4), Turns(1, 4), Turns(1, 3)])


def story() -> Timeline:
    """A relationship of a term with a gap, a miss, an agreement, a review and thanks."""
    forms = (*MentoringForm, MentoringForm.PAIRING, None)
    days = [SEPT + timedelta(7 * week) for week in (1, 2, 3, 4, 9, 10, 11)]
    meetings = [Noted(day, forms[number % 6], number != 5) for number, day in enumerate(days)]
    told = ((SEPT, Told.AGREEMENT), (date(2026, 10, 20), Told.REVIEW), (date(2026, 10, 21), Told.THANKS))
    return Timeline(SEPT, DEC, meetings, (*told, (date(2026, 11, 24), Told.THANKS)))


def who_drove(room: Room) -> Drawing:
    drawing = bars.who_drove(even(), room)
    assert drawing is not None
    return drawing


CHARTS: dict[str, Chart] = {
    **{f"goal{number}": partial(goals.goal_line, goal) for number, goal in enumerate(GOALS)},
    "gas": partial(goals.gas_table, ATTAINED),
    "starting": partial(goals.starting_points, Scale(), 1, 7),
    "came": partial(strips.came_along, CAME),
    "promises": partial(strips.promises, Kept(10, 8)),
    "more": partial(strips.promises, Kept(3, 5)),
    "worked": partial(bars.how_we_worked, WORKED),
    "drove": who_drove,
    "timeline": partial(timeline.timeline, story()),
}


def cohort_goals(times: int = 1) -> tuple[Moved, ...]:
    """Goals of a cohort on 0 to 10: most moved up, one stayed, one fell back."""
    pairs = ((1, 4), (2, 6), (2, 5), (3, 3), (3, 7), (4, 6), (5, 4), (0, 6))
    return tuple(by(Rater.SELF, *one) for one in pairs * times)
