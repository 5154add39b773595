"""Believable relationships on paper: samples for the papers around an agreement, and for those who fill them."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.relationship_choices import AgreementEdition, Cadence, MentoringForm
from desktop.core.rules.clauses import Terms
from desktop.reports.agreement import AgreementData, AgreementGoal, Promises
from desktop.reports.agreement_parties import AgreementParty, Signature
from tests.reports.conftest import IMPRINT

SIGNED = date(2026, 9, 8)
TERMS = Terms(
    *(Cadence.FORTNIGHTLY, 60, "Riverside Library", "in person", (MentoringForm.PAIRING, MentoringForm.REVIEW), 10, 2),
    *(
        "the club’s board",
        3,
        24,
        3,
        "Ada Lindqvist",
        "up to 5 pounds",
        "money, other people",
        "two years after the end",
    ),
    *(date(2026, 12, 1), date(2027, 7, 20)),
)
GOALS = (
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
    mentees = (AgreementParty(name or "Aisha Khan", "+44 7700 900999", minor=minor, carer=name or "Amina Khan"),)
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
        *(goals, GETS, BRINGS, TERMS),
    )
    return replace(given, **changes)


def signed(party: AgreementParty, by: str = "") -> AgreementParty:
    """The same person, having signed on 8 September 2026 and taken a copy."""
    return replace(party, signature=Signature(by or party.name, SIGNED, copy=True))


def blank_agreement(edition: AgreementEdition = AgreementEdition.TEEN) -> AgreementData:
    """A form of which nothing is known."""
    return AgreementData(IMPRINT, edition)
