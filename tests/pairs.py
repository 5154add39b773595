"""Relationships for tests: two people, as far on their way as a test needs them."""

from datetime import date, timedelta
from typing import Protocol

from desktop.core.relationship_choices import Act, MeetingOutcome, RelationshipKind, RelationshipState
from desktop.model.agreement import Agreement
from desktop.model.meeting import Meeting
from desktop.services import record, relationship
from desktop.services.club import ClubFile
from tests.factories import TODAY, made

State = RelationshipState
BEGUN = TODAY - timedelta(days=20)
WAY = {
    State.PROPOSED: (),
    State.AGREED: (Act.AGREE,),
    State.ACTIVE: (Act.AGREE, Act.START),
    State.PAUSED: (Act.AGREE, Act.START, Act.PAUSE),
    State.CLOSING: (Act.AGREE, Act.START, Act.BEGIN_CLOSING),
    State.COMPLETED: (Act.AGREE, Act.START, Act.BEGIN_CLOSING, Act.COMPLETE),
    State.ENDED_EARLY: (Act.AGREE, Act.START, Act.END_EARLY),
    State.DECLINED: (Act.DECLINE,),
    State.WITHDRAWN: (Act.WITHDRAW,),
}


class Pair(Protocol):
    """Makes a relationship of two people by their names."""

    def __call__(self, mentor: str, mentee: str, state: RelationshipState = ..., /) -> int: ...


def a_relationship(
    club: ClubFile, mentor: int, mentee: int, state: RelationshipState = State.ACTIVE, on: date = BEGUN
) -> int:
    """A one-to-one that went its way to a state, all on one day; with a signed agreement where it was started."""
    key = made(relationship.propose(club, [mentor], [mentee], on=on).subject)
    for act in WAY[state]:
        if act is Act.START:
            an_agreement(club, key, on)
        relationship.take(club, key, act, on, reason="as told")
    return key


def an_agreement(
    club: ClubFile, key: int, signed_on: date | None = BEGUN, review_on: date = TODAY + timedelta(days=90)
) -> int:
    values = {"relationship": key, "minutes": 60, "place": "Library", "review_on": review_on, "signed_on": signed_on}
    version = len(record.all_of(club, Agreement, relationship=key)) + 1
    return made(record.add(club, Agreement, {**values, "version": version}).subject)


def a_meeting(
    club: ClubFile, key: int, day: date = TODAY, outcome: MeetingOutcome = MeetingOutcome.MET, **values: object
) -> int:
    return made(record.add(club, Meeting, {"relationship": key, "date": day, "outcome": outcome, **values}).subject)


def a_group_of_two(club: ClubFile, mentor: int, mentees: list[int]) -> int:
    return made(relationship.propose(club, [mentor], mentees, RelationshipKind.SMALL_GROUP).subject)
