"""The question bank: one question a side is printed on the prep sheet of a meeting, chosen by where a pair stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.core.choices import Choice
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.i18n import N_

MENTEE: Final = frozenset({Side.MENTEE})
MENTOR: Final = frozenset({Side.MENTOR})
BOTH: Final = MENTEE | MENTOR


class Stage(Choice):
    """Where a pair stands when it meets."""

    FINDING = "finding", N_("Finding")
    FIRST = "first", N_("First meeting")
    WORKING = "working", N_("Working together")
    REVIEWING = "reviewing", N_("Reviewing work and working apart")
    TAKING_STOCK = "taking_stock", N_("Taking stock")
    STUCK = "stuck", N_("When it is stuck")
    ENDING = "ending", N_("Ending well")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the bank: its words are translated when shown; `young` ones are understood from about age 8.

    `rules` are the rules of mentoring (A1 to B3) that it serves.
    """

    number: int
    stage: Stage
    who: frozenset[Side]
    words: str
    rules: tuple[str, ...]
    young: bool


_BANK: Final = {
    (1, Stage.FINDING, MENTEE, "B1 A3", True): N_(
        "If this went really well, what could you do by the end that you cannot do today?"
    ),
    (2, Stage.FINDING, MENTEE, "B1", False): N_(
        "Where have you already looked for help with this, and what did that give you?"
    ),
    (3, Stage.FINDING, MENTEE, "B1", False): N_(
        "What exactly would you like to ask this person for: an hour, an opinion, practice together? "
        "Say it in one sentence."
    ),
    (4, Stage.FINDING, MENTOR, "A6 A7", False): N_(
        "Which of your own early mistakes would have been cheaper if somebody had been beside you?"
    ),
    (5, Stage.FINDING, MENTOR, "A7 B3", False): N_(
        "How many hours a month can you give without borrowing them from sleep or family?"
    ),
    (6, Stage.FIRST, BOTH, "A5", True): N_(
        "What is one thing about how you like to learn or to explain that the other could not guess?"
    ),
    (7, Stage.FIRST, BOTH, "B2", False): N_(
        "What did you find out about each other beforehand, and what do you still want to hear from them directly?"
    ),
    (8, Stage.FIRST, BOTH, "A7", False): N_(
        "What should each of us have gained from this when it ends? One answer per person."
    ),
    (9, Stage.FIRST, MENTEE, "A5", False): N_(
        "On a line from 0 to 10, where are you today with the thing you care about most, and what makes it not lower?"
    ),
    (10, Stage.FIRST, BOTH, "A7", False): N_("What must stay between us, and what would we have to pass on?"),
    (11, Stage.FIRST, BOTH, "A4 A7", True): N_(
        "How will we tell each other that something is going too fast, too slow, or too much?"
    ),
    (12, Stage.WORKING, MENTEE, "B3 A6", True): N_(
        "What did you try since last time, and what happened, including the bits that did not work?"
    ),
    (13, Stage.WORKING, MENTEE, "B3", False): N_(
        "Which piece of advice did you not use, and why was it not right for you?"
    ),
    (14, Stage.WORKING, BOTH, "B3", False): N_("If we had only ten minutes today, what would we spend them on?"),
    (15, Stage.WORKING, MENTOR, "A4", False): N_(
        "What have I been answering that they could discover with one good question from me?"
    ),
    (16, Stage.WORKING, BOTH, "A1", True): N_(
        "Who had the keyboard (the book, the tool) more last time, and who should start today?"
    ),
    (17, Stage.WORKING, MENTOR, "A5", False): N_("What am I assuming they already know?"),
    (18, Stage.WORKING, MENTEE, "A6", False): N_("What rough, half-finished thing can you bring just as it is?"),
    (19, Stage.REVIEWING, MENTOR, "A4", False): N_("If I may mention only one change, which one moves them furthest?"),
    (20, Stage.REVIEWING, MENTEE, "A4", False): N_(
        "Which part of this piece are you proud of, and which part do you want looked at first?"
    ),
    (21, Stage.REVIEWING, BOTH, "A2 B3", True): N_(
        "What can each of us do alone before we meet, so that our time together is for what needs two?"
    ),
    (22, Stage.REVIEWING, MENTOR, "A4", False): N_("Was my last comment about the work or about taste?"),
    (23, Stage.TAKING_STOCK, MENTEE, "A3", False): N_(
        "Compared with what you wanted at the start: what has moved, what has not, what no longer matters?"
    ),
    (24, Stage.TAKING_STOCK, BOTH, "A7", False): N_(
        "Which promise in our agreement have we kept best, and which has slipped?"
    ),
    (25, Stage.TAKING_STOCK, MENTOR, "A6", False): N_("When did I last say “I do not know”, and what did we do next?"),
    (26, Stage.TAKING_STOCK, MENTEE, "A3", True): N_("What do you now explain to somebody else?"),
    (27, Stage.STUCK, BOTH, "A4 B3", False): N_(
        "If nobody is to blame, what got in the way: time, topic, place, or the fit between us?"
    ),
    (28, Stage.STUCK, MENTOR, "A4 B3", False): N_("What have I heard them say that I have not acted on?"),
    (29, Stage.ENDING, MENTEE, "B3", True): N_(
        "Finish this sentence about one concrete thing: “Because of you I can now…” Who else should hear it?"
    ),
    (30, Stage.ENDING, BOTH, "B1", False): N_(
        "What is the next place to look for the next step, and whom will each of us ask?"
    ),
}
"""Number, stage, who is asked, the rules served, and whether it is understood from about age 8; then the words."""
QUESTIONS: Final = tuple(
    Question(number, stage, who, words, tuple(rules.split()), young)
    for (number, stage, who, rules, young), words in _BANK.items()
)
BY_NUMBER: Final = {question.number: question for question in QUESTIONS}


@dataclass(frozen=True, slots=True)
class Standing:
    """The plain facts that say which stage a meeting belongs to.

    Args:
        matched: the two were brought together; before that they look for each other.
        met: how many meetings took place.
        review_due: a review of the agreement is due.
        stuck: there are signs that ask for a calm look.
        closing: the end was agreed.
        forms: how they worked last time.
    """

    matched: bool = True
    met: int = 0
    review_due: bool = False
    stuck: bool = False
    closing: bool = False
    forms: Collection[MentoringForm] = ()


def stage_of(standing: Standing) -> Stage:
    """Say the stage of the next meeting: what is rarer or more urgent comes first."""
    apart = {MentoringForm.REVIEW, MentoringForm.BETWEEN}
    answers = (
        (not standing.matched, Stage.FINDING),
        (standing.closing, Stage.ENDING),
        (not standing.met, Stage.FIRST),
        (standing.stuck, Stage.STUCK),
        (standing.review_due, Stage.TAKING_STOCK),
        (bool(apart & set(standing.forms)), Stage.REVIEWING),
    )
    return next((stage for applies, stage in answers if applies), Stage.WORKING)


def pick(side: Side, stage: Stage, asked_before: Sequence[int], *, child: bool = False) -> Question:
    """Choose the question of one side: never the same twice running, all of a stage before one of them again.

    Where a stage has none that may be asked, one of *working together* is, else one of any stage.

    Args:
        side: whose prep sheet it is.
        stage: where the pair stands.
        asked_before: the numbers of the questions that this side was asked, the oldest first.
        child: only questions that are understood from about age 8.
    """
    last_asked = {number: place for place, number in enumerate(asked_before, start=1)}
    just_now = asked_before[-1] if asked_before else 0
    for among in ({stage}, {Stage.WORKING}, set(Stage)):
        fitting = [
            one
            for one in QUESTIONS
            if one.stage in among and side in one.who and (one.young or not child) and one.number != just_now
        ]
        if fitting:
            return min(fitting, key=lambda one: (last_asked.get(one.number, 0), one.number))
    raise AssertionError(side)  # the bank has two for everybody
