"""Believable relationships on paper: samples for the papers around an agreement, and for those who fill them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.relationship_choices import (
    AgreementEdition,
    Cadence,
    ClosureReason,
    ContactAfter,
    EndedBy,
    MentoringForm,
    Side,
)
from desktop.core.rules import clauses
from desktop.core.rules.clauses import Terms
from desktop.reports import agreement as agreement_paper
from desktop.reports import ask_letter as ask_letter_paper
from desktop.reports import closure as closure_paper
from desktop.reports import letter as letter_paper
from desktop.reports import promises as promises_paper
from desktop.reports.access import AccessData, AccessPart
from desktop.reports.agreement import AgreementData, AgreementGoal, Promises
from desktop.reports.agreement_parties import AgreementParty, Signature
from desktop.reports.ask_letter import AskData, AskFor
from desktop.reports.closure import ClosureData, ClosureGoal, ClosurePerson
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.letter import LetterData, Thanks
from desktop.reports.promises import Kept, Promise, PromisesData
from tests.reports.conftest import IMPRINT

SIGNED = date(2026, 9, 8)
TERMS = Terms(
    cadence=Cadence.FORTNIGHTLY,
    minutes=60,
    place="Riverside Library",
    mode="in person",
    forms=(MentoringForm.PAIRING, MentoringForm.REVIEW),
    swap_minutes=10,
    days_ahead=2,
    channel="the club’s board",
    reply_days=3,
    notice_hours=24,
    misses=3,
    safeguarding_lead="Ada Lindqvist",
    gift_limit="up to 5 pounds",
    off_limits="money, other people",
    retention="two years after the end",
    review_on=date(2026, 12, 1),
    ends_on=date(2027, 7, 20),
)
GOALS: tuple[AgreementGoal, ...] = (
    AgreementGoal("Write a game that my sister can play", 3, 8),
    AgreementGoal("Ask for help before I am cross", 2, 6),
    AgreementGoal("Show my work to the club", 0, 5),
)
GETS = Promises(
    ("Somebody who has time for my questions", "A game to show"),
    ("Practice in explaining", "To see how children think"),
)
BRINGS = Promises(("My own ideas", "I say when I am lost"), ("Patience; I keep my hands off the keyboard",))


def agreement(edition: AgreementEdition = AgreementEdition.TEEN, name: str = "", **changes: Any) -> AgreementData:
    """An agreement that is filled and not signed yet; the group's has three mentees, two of them under 18."""
    minor = edition is not AgreementEdition.ADULT
    mentor = AgreementParty(name or "Katarzyna Wiśniewska")
    mentees: tuple[AgreementParty, ...] = (
        AgreementParty(name or "Aisha Khan", "+44 7700 900999", minor=minor, carer=name or "Amina Khan"),
    )
    goals = GOALS
    if edition is AgreementEdition.GROUP:
        mentees = (
            *mentees,
            AgreementParty("Łukasz Wójcik", minor=True, carer="Marek Wójcik"),
            AgreementParty("Jo Smith", "+44 7700 900888"),
        )
        goals = tuple(replace(goal, owner=one.name) for goal, one in zip(GOALS, mentees, strict=True))
    given = AgreementData(
        *(IMPRINT, edition, 1, (mentor,), mentees, "One-to-one in the library"),
        AgreementParty("Ada Lindqvist", "+44 7700 900111"),
        *(goals, GETS, BRINGS, clauses.of_edition(edition, TERMS, minors=minor), TERMS.forms),
    )
    return replace(given, **changes)


def worded(data: AgreementData, texts: Mapping[int, str], terms: Terms = TERMS) -> AgreementData:
    """The same agreement with other words in some of its clauses."""
    own = [
        one._replace(pieces=clauses.fill(texts[one.number], terms)) if one.number in texts else one
        for one in data.clauses
    ]
    return replace(
        data, clauses=tuple(own), changed=tuple(f"{one.number} {one.title}" for one in own if one.number in texts)
    )


def signed(party: AgreementParty, by: str = "") -> AgreementParty:
    """The same person, having signed on 8 September 2026 and taken a copy."""
    return replace(party, signature=Signature(by or party.name, SIGNED, copy=True))


def blank_agreement(edition: AgreementEdition = AgreementEdition.TEEN) -> AgreementData:
    """A form of which nothing is known."""
    return AgreementData(IMPRINT, edition)


def closure(name: str = "", **changes: Any) -> ClosureData:
    """A closure form of which all is known but the signatures."""
    given = ClosureData(
        IMPRINT,
        (ClosurePerson(name or "Katarzyna Wiśniewska"),),
        (ClosurePerson("Aisha Khan"),),
        ClosurePerson("Ada Lindqvist"),
        started=SIGNED,
        last_met=date(2027, 6, 29),
        planned=True,
        begun_by=EndedBy.BOTH,
        reason=ClosureReason.GOALS_MET,
        reason_words="The game is finished and has three levels.",
        learned_mentee="That a mistake is a clue.",
        learned_mentor="To wait before I help.",
        goals=tuple(ClosureGoal(goal.text, goal.start, (goal.start or 0) + 4, goal.hoped) for goal in GOALS),
        contact=ContactAfter.THROUGH_CLUB,
        contact_how="a card at the club’s summer party",
        rematch_mentee=True,
        rematch_mentor=False,
        message="Tell the next one to draw first.",
        message_passed=True,
        thanks_written=True,
    )
    return replace(given, **changes)


def promises(name: str = "", **changes: Any) -> PromisesData:
    """A review of seven lines, five of them rated."""

    def lines(table: Promises, *ratings: int | None) -> tuple[Promise, ...]:
        texts = [(Side.MENTEE, text) for text in table.mentee] + [(Side.MENTOR, text) for text in table.mentor]
        return tuple(Promise(side, text, rating) for (side, text), rating in zip(texts, ratings, strict=True))

    given = PromisesData(
        *(IMPRINT, (name or "Katarzyna Wiśniewska",), ("Aisha Khan",), "Ada Lindqvist", 2),
        *(lines(GETS, 8, 5, None, 10), lines(BRINGS, 7, 0, None)),
        Kept(SIGNED, date(2026, 12, 1), 7, 420, 6, 340),
        date(2027, 3, 2),
    )
    return replace(given, **changes)


def envelope(name: str = "", **changes: Any) -> Envelope:
    """A letter from the club to Katarzyna."""
    given = Envelope(
        replace(IMPRINT, sheet="", destroy_by=None),
        "12 Mill Lane\nOtterbourne OT4 2AB",
        name or "Katarzyna Wiśniewska",
        date(2026, 12, 15),
        "3 Weir Road\nOtterbourne OT4 7QQ",
        "Katarzyna",
    )
    return replace(given, **changes)


def letter(name: str = "", **changes: Any) -> LetterData:
    """A letter of three thanks."""
    thanks = (
        Thanks("You drew the maze on a napkin, and then I understood loops.", date(2026, 9, 22)),
        Thanks("You came although it snowed.", date(2026, 11, 24)),
        Thanks("You laughed at your own mistake first."),
    )
    return replace(LetterData(envelope(name), "Aisha Khan", thanks, SIGNED), **changes)


def ask_letter(name: str = "", **changes: Any) -> AskData:
    """A request for a mentor."""
    given = AskData(
        envelope(name),
        AskFor.MENTOR,
        "Aisha Khan",
        want="To write games that others like to play.",
        where="You spoke at our library about your first game.",
        ask="An hour every two weeks in the library, until summer.",
        reach="by letter to the club, or +44 7700 900111",
        answer_by=date(2027, 1, 15),
        coordinator="Ada Lindqvist, +44 7700 900111",
    )
    return replace(given, **changes)


def access(name: str = "", **changes: Any) -> AccessData:
    """Everything held about somebody who came to forty sessions."""
    own = name or "Aisha Khan"
    person = (("Given name", own), ("Date of birth", "3 Mar 1990"), ("Telephone", "07700 900123"))
    came = (("Session", "7 Sept 2026"), ("Mark", "present"), ("Note", "Sat with R. K. and wrote a game. " * 2))
    parts = (AccessPart("Person", (person,), in_lines=True), AccessPart("Register", (came,) * 40))
    days = (date(2026, 11, 2), date(2026, 12, 2))
    given = AccessData(envelope(name), own, *days, "Ada Lindqvist, +44 7700 900111", parts)
    return replace(given, **changes)


PAPERS: dict[str, tuple[Any, Callable[..., Any]]] = {
    "agreement": (agreement_paper, lambda name="": agreement(name=name)),
    "closure": (closure_paper, closure),
    "promises": (promises_paper, promises),
    "letter": (letter_paper, letter),
    "ask-letter": (ask_letter_paper, ask_letter),
}
"""Each paper's module and what makes its sample, of a name if it is said."""

BLANK: dict[str, Any] = {
    "agreement": blank_agreement(),
    "closure": ClosureData(IMPRINT),
    "promises": PromisesData(IMPRINT),
    "letter": LetterData(envelope(recipient="", recipient_address="", greeting=""), ""),
    "ask-letter": AskData(envelope(recipient="", recipient_address="", greeting=""), AskFor.ROLE, ""),
}
"""Each paper as a form of which nothing is known."""
