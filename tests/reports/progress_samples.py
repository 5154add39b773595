"""Progress reports of believable mentees: with five goals, with none, and of everything that may not be shown."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop.core.charts.goals import GoalLine
from desktop.core.relationship_choices import MentoringForm, Rater
from desktop.reports.kit.page import Imprint
from desktop.reports.progress_tables import CohortCount, Fact, Mistake, ProgressData, ProgressGoal, Said
from tests.core.charts.samples import ATTAINED, DEBUGGING, SEPT, by, even

IMPRINT = Imprint("Riverside Library Trust", datetime(2026, 12, 18, 20, 3), "Tuesday juniors")
MARKS = ("●", "●", "L", "●", "●", "▒", "E", "●", "●", "●", "–", "●")
FIVE = (
    ProgressGoal(DEBUGGING, "skill", may_quote=True),
    ProgressGoal(
        GoalLine("Asking for help before I get cross", (by(Rater.SELF, 2, 5), by(Rater.MENTOR, 4, 6)), 6), "confidence"
    ),
    ProgressGoal(GoalLine("Reading what others wrote, and finding my way in it", (by(Rater.SELF, 4, 4),), 8), "skill"),
    ProgressGoal(GoalLine("Showing my game to the group", (by(Rater.SELF, 1, 1, 1),), 5), "social"),
    ProgressGoal(GoalLine("Typing with more than two fingers", (), 5), "skill"),
)


def progress(name: str = "Anaïs Jourdan", **changes: Any) -> ProgressData:
    """A term of a mentee with five goals."""
    given = ProgressData(
        IMPRINT,
        name,
        "M07",
        date(2026, 9, 1),
        date(2026, 12, 18),
        mentors=(("Ben Okafor", "V03"),),
        age_band="9–12",
        goals=FIVE,
        facts=(
            Fact(date(2026, 9, 22), Said("You found a bug by reading the program aloud.", may_quote=False)),
            Fact(date(2026, 10, 13), Said("Your game kept its score for the first time.", may_quote=True)),
            Fact(date(2026, 11, 24), Said("You explained loops to somebody who was new.")),
        ),
        sessions=tuple((SEPT + timedelta(7 * week), mark) for week, mark in enumerate(MARKS)),
        worked={
            MentoringForm.PAIRING: 330,
            MentoringForm.BETWEEN: 90,
            MentoringForm.REVIEW: 60,
            MentoringForm.TALK: 45,
        },
        balance=even(),
        mistake=Mistake(
            "The whole level was deleted by accident, two days before the showing.",
            "We built it again in an evening. It got simpler, and from then on a copy was kept.",
            may_print=True,
        ),
        noticed=Said("You now say what you expect before you press Run."),
        next_steps=(Said("Make a second level."), Said("Show the game to the Thursday group.")),
        opening=Said("This was a term of steady work, and of one brave start over."),
        own_words=Said("I thought I could not do it and then Ben Okafor waited and I could.", may_quote=True),
        bonus=(Said("Draws her own sprites."),),
        thanks=(Said("Thank you for waiting while I think."), Said("not for printing", may_print=False)),
        cohort=(CohortCount("Free school meals", 3), CohortCount("First time in a club", 9)),
    )
    return replace(given, **changes)


def without_goals(name: str = "Kofi O’Brien") -> ProgressData:
    """A mentee of whom little is known yet."""
    return ProgressData(IMPRINT, name, "M12", date(2026, 9, 1), date(2026, 12, 18))


def with_levels() -> ProgressData:
    """A mentee whose goals are rated by goal attainment scaling."""
    return progress(goals=tuple(ProgressGoal(line, "skill") for line in ATTAINED))
