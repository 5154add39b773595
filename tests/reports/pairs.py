"""Papers of a pair's meetings with believable people on them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desktop.core.relationship_choices import Side, Topic
from desktop.reports import critique as critique_paper
from desktop.reports import homework_card as homework_card_paper
from desktop.reports import mistakes as mistakes_paper
from desktop.reports import prep as prep_paper
from desktop.reports import record as record_paper
from desktop.reports import tell_them as tell_them_paper
from desktop.reports import then_now as then_now_paper
from desktop.reports import timesheet as timesheet_paper
from desktop.reports.critique import CritiqueData, CritiqueSlip
from desktop.reports.homework_card import HomeworkCard, HomeworkData, HomeworkItem
from desktop.reports.kit.meeting import Meeting
from desktop.reports.kit.page import Document, Imprint
from desktop.reports.mistakes import Mistake, MistakesData
from desktop.reports.prep import PrepData, PrepHalf
from desktop.reports.record import RecordData, RecordGoal, RecordHalf
from desktop.reports.tell_them import TellThemData, TellThemSlip
from desktop.reports.then_now import ThenNowData, ThenNowGoal, ThenNowSlip
from desktop.reports.timesheet import TimesheetData, TimesheetRow

IMPRINT = Imprint("Riverside Library Trust", datetime(2026, 11, 16, 20, 3), "Tuesday juniors", "K7", date(2027, 7, 31))
MEETING = Meeting("Sam O.", "Ada L.", 7, date(2026, 11, 17), 16 * 60, 16 * 60 + 45, "Riverside Library")
GOAL = "finding mistakes in my programs on my own"
PROMISES = (
    "Sam reads chapter 2 and marks what is unclear",
    "Ada brings a second keyboard",
    "Both: show the game to Noor",
)


def meeting(name: str = "") -> Meeting:
    """The seventh meeting of Sam and Ada, or of somebody of another name."""
    return replace(MEETING, mentee=name) if name else MEETING


def prep(name: str = "", pairs: int = 1) -> PrepData:
    """Both halves of so many pairs."""
    mentee = PrepHalf(
        Side.MENTEE,
        meeting(name),
        PROMISES,
        ("Read the first error message aloud before you change anything.",),
        "What did you try since last time, and what happened, including the bits that did not work?",
        GOAL,
        "K8",
    )
    question = "What have I been answering that they could discover with one good question from me?"
    mentor = replace(mentee, side=Side.MENTOR, advice=(), question=question)
    return PrepData(IMPRINT, (mentee, mentor) * pairs)


def record(name: str = "", pairs: int = 3) -> RecordData:
    """The records of so many pairs of a session."""
    half = RecordHalf(meeting(name), (RecordGoal(1, GOAL),), "Read the first error message aloud.", "K9")
    return RecordData(IMPRINT, (half,) * pairs)


def homework_card(name: str = "") -> HomeworkData:
    """A card about the mentee, and one about the mentor, who did not agree to everything."""
    mentee = HomeworkCard(
        name or "Sam O.",
        "Ada L.",
        (
            HomeworkItem(Topic.NOT_ASK, ("my old school",), agreed=True),
            HomeworkItem(Topic.GOALS, (GOAL, "showing something I made"), agreed=True),
            HomeworkItem(Topic.BACKGROUND, ("I have made two games in Scratch and I like drawing.",), agreed=True),
            HomeworkItem(Topic.AGREED, PROMISES[:1], agreed=True),
            HomeworkItem(
                Topic.TRIED, ("a loop with a counter", "reading the error", "asking Noor", "too old"), agreed=True
            ),
        ),
        meeting(),
    )
    mentor = HomeworkCard(
        "Ada L.",
        "Sam O.",
        (
            HomeworkItem(Topic.BACKGROUND, ("I test programs for a hospital.",), agreed=True),
            HomeworkItem(Topic.NOT_ASK, ("where I live",), agreed=False),
        ),
        meeting(),
    )
    return HomeworkData(IMPRINT, (mentee, mentor))


def critique(name: str = "") -> CritiqueData:
    """A slip for a game, and a blank one."""
    return CritiqueData(IMPRINT, (CritiqueSlip(name or "Sam O.", "Ada L.", "The maze game, level 2"), CritiqueSlip()))


def tell_them(name: str = "") -> TellThemData:
    """A slip whose outcome is known, and one whose outcome is written by hand."""
    advice = "Read the first error message aloud before you change anything."
    first = TellThemSlip(name or "Ada L.", "Sam O.", advice, date(2026, 10, 6), "I found three mistakes on my own.")
    return TellThemData(IMPRINT, (first, TellThemSlip("Ben Okafor", "Noor F.", "Ask for an hour, not for help.")))


def then_now(name: str = "") -> ThenNowData:
    """A slip with two goals rated before, and one with a goal that never was."""
    first = ThenNowSlip(
        name or "Sam O.",
        (ThenNowGoal(GOAL, 3, 3), ThenNowGoal("showing something I made to people I do not know", 4, 5)),
        date(2026, 9, 8),
        "K4",
    )
    return ThenNowData(IMPRINT, (first, ThenNowSlip("Noor F.", (ThenNowGoal("asking for help", 5, None, 6),))))


def mistakes(name: str = "", count: int = 4) -> MistakesData:
    """A mentor's mistake first; one that nobody agreed to show."""
    kept = Mistake(
        "I gave the answer before they had read the question.",
        agreed=True,
        who=name or "Ada L.",
        came_of_it="Now I wait ten breaths.",
    )
    other = Mistake(
        "I saved over my only copy.", agreed=True, who="Sam O.", came_of_it="Every version has a number now."
    )
    hidden = Mistake("I said something unkind.", agreed=False, who="Noor F.")
    return MistakesData(
        IMPRINT, "Autumn 2026", (kept, hidden, other, Mistake("I was late three times.", agreed=True))[:count]
    )


def timesheet(name: str = "", count: int = 5) -> TimesheetData:
    """November of a volunteer with so many meetings that are known."""
    rows = tuple(
        TimesheetRow(date(2026, 11, 2 + number % 28), "M07", 960, 1005, 20, 4.5, "pairing, talk")
        for number in range(count)
    )
    return TimesheetData(IMPRINT, name or "Ben Okafor", date(2026, 11, 1), rows, "km", "Ada Lindqvist")


PAPERS: dict[str, tuple[Callable[..., Document], Callable[..., Any]]] = {
    "prep": (prep_paper.build, prep),
    "record": (record_paper.build, record),
    "homework-card": (homework_card_paper.build, homework_card),
    "critique": (critique_paper.build, critique),
    "tell-them": (tell_them_paper.build, tell_them),
    "then-now": (then_now_paper.build, then_now),
    "mistakes": (mistakes_paper.build, mistakes),
    "timesheet": (timesheet_paper.build, timesheet),
    "prep-pad": (prep_paper.build, lambda: prep_paper.pad(IMPRINT)),
    "record-pad": (record_paper.build, lambda: record_paper.pad(IMPRINT)),
    "critique-pad": (critique_paper.build, lambda: critique_paper.pad(IMPRINT)),
}
