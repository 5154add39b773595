"""Papers of a pair's meetings with believable people on them."""

from dataclasses import replace
from datetime import date, datetime

from desktop.core.choices import Side
from desktop.reports.kit.meeting import Meeting
from desktop.reports.kit.page import Imprint
from desktop.reports.prep import PrepData, PrepHalf
from desktop.reports.record import RecordData, RecordGoal, RecordHalf

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
