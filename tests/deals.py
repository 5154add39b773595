"""Relationships with agreements for tests: valid by default, so that a test names only what matters to it."""

from datetime import date
from typing import Any

from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.core.rules import agreement as rules
from desktop.model.agreement import Agreement
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.services import agreement_promises as promises
from desktop.services import agreement_signing as signing
from desktop.services import agreement_version, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, a_contact, a_mentee, a_volunteer, made

Log = tuple[tuple[RelationshipState, date], ...]


def a_pair(
    club: ClubFile,
    mentors: tuple[int, ...] = (),
    mentees: tuple[int, ...] = (),
    kind: RelationshipKind = RelationshipKind.ONE_TO_ONE,
    *,
    log: Log = ((RelationshipState.PROPOSED, BEGIN),),
    **values: Any,
) -> int:
    """Ben Otieno, who is cleared, and Ada Berg of 11 with her mother Rosa, unless others are given."""
    if not mentors:
        mentors = (a_volunteer(club, "Ben", "Otieno"),)
    if not mentees:
        mentees = (a_mentee(club, "Ada", "Berg"),)
        a_contact(club, mentees[0], "Rosa", "Berg")
    with club.step("relationship.propose") as step:
        one = Relationship.create(**{"kind": kind, "code": "R01", "state": log[-1][0], **values})
        for side, people in ((Side.MENTOR, mentors), (Side.MENTEE, mentees)):
            for key in people:
                RelationshipMember.create(relationship=one.id, person=key, side=side)
        for state, since in log:
            RelationshipStep.create(relationship=one.id, state=state, since=since)
        step.about(one)
    return int(one.id)


def a_draft(club: ClubFile, pair: int, **values: Any) -> int:
    """A draft in which each side gets and brings something; the later versions have it from the one before."""
    key = made(agreement_version.new_version(club, pair, values).subject)
    if not promises.ledger(club, key):
        for side, kind in rules.COLUMNS:
            promises.write(club, key, side, kind, [f"The {side} {kind} this"])
    return key


def sign_all(club: ClubFile, key: int, on: date | None = None) -> None:
    """Everybody signs under the name that is proposed; the coordinator is Ruth."""
    for slot in signing.missing_signatures(club, key):
        signing.sign(club, key, slot.signer, slot.person, name=slot.proposed or "Ruth", on=on)


def a_signed(club: ClubFile, pair: int, on: date | None = None, **values: Any) -> int:
    """An agreement that everybody signed."""
    key = a_draft(club, pair, **values)
    sign_all(club, key, on)
    return key


def the_agreement(club: ClubFile, key: int) -> Agreement:
    return record.get(club, Agreement, key)
