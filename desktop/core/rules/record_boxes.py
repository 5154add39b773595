"""The numbers printed on a meeting record, and what a line typed from it comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Final

from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, Side
from desktop.core.rules.pairing import Turns

STEPS: Final = 3
"""How many next steps a record has room for."""


class Box(IntEnum):
    """The boxes of a meeting record by their printed numbers; what a number means never changes once it is printed."""

    MET = 1
    CANCELLED_MENTEE = 2
    CANCELLED_MENTOR = 3
    NO_SHOW_MENTEE = 4
    READY_MENTEE = 5
    READY_MENTOR = 6
    PAIRING = 7
    BETWEEN = 8
    REVIEW = 9
    TALK = 10
    TRIED = 11
    WORKED = 12
    TOLD = 13
    LETTER = 14
    WORRY = 15
    HEARD = 16
    NOT_QUITE = 17
    NOT_FOR_ME = 18
    NO_SHOW_MENTOR = 19


class Written(IntEnum):
    """The lines of a meeting record by their printed numbers."""

    WORKED_ON = 21
    ADVICE = 22
    MISTAKE = 23
    THANKS = 24
    WANTED = 25
    MENTEE_DOES = 26
    MENTOR_DOES = 27
    BOTH_DO = 28


OUTCOMES: Final = {
    Box.MET: MeetingOutcome.MET,
    Box.CANCELLED_MENTEE: MeetingOutcome.CANCELLED_MENTEE,
    Box.CANCELLED_MENTOR: MeetingOutcome.CANCELLED_MENTOR,
    Box.NO_SHOW_MENTEE: MeetingOutcome.NO_SHOW_MENTEE,
    Box.NO_SHOW_MENTOR: MeetingOutcome.NO_SHOW_MENTOR,
}
FORMS: Final = {
    Box.PAIRING: MentoringForm.PAIRING,
    Box.BETWEEN: MentoringForm.BETWEEN,
    Box.REVIEW: MentoringForm.REVIEW,
    Box.TALK: MentoringForm.TALK,
}
STEP_OF: Final = {
    Written.MENTEE_DOES: frozenset({Side.MENTEE}),
    Written.MENTOR_DOES: frozenset({Side.MENTOR}),
    Written.BOTH_DO: frozenset(Side),
}


@dataclass(frozen=True, slots=True)
class Step:
    """What is done next, and by whom."""

    who: frozenset[Side]
    words: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a line says about a meeting; empty, `None` or false where it says nothing.

    `starts` and `ends` are minutes after midnight of the meeting's day, `forms` the minutes of each form (`None` where
    they were not given), `ratings` the mentee's own by the number of the goal. `tried`, `worked`, `told` and
    `not_for_me` are about the advice of last time; `worry` is all that is ever typed about one.
    """

    sheet: str = ""
    outcome: MeetingOutcome | None = None
    starts: int | None = None
    ends: int | None = None
    ready: frozenset[Side] = frozenset()
    forms: Mapping[MentoringForm, int | None] = field(default_factory=dict)
    turns: Turns | None = None
    ratings: Mapping[int, int] = field(default_factory=dict)
    tried: bool = False
    worked: bool = False
    told: bool = False
    not_for_me: bool = False
    heard: bool | None = None
    for_letter: bool = False
    worry: bool = False
    worked_on: str = ""
    advice: str = ""
    mistake: str = ""
    thanks: str = ""
    wanted: str = ""
    next_day: date | None = None
    steps: tuple[Step, ...] = ()
