"""Relationships for tests: two people who meet since September, with what a test says of them besides."""

from datetime import date
from typing import Any

from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.model.agreement import Agreement
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Meeting
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.services import goal, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, made

ACTIVE, PAUSED = RelationshipState.ACTIVE, RelationshipState.PAUSED


def a_pair(club: ClubFile, mentor: int, *mentees: int, since: date = BEGIN, code: str = "R01", **values: Any) -> int:
    """A relationship that began on a day; with several mentees a small group."""
    kind = RelationshipKind.ONE_TO_ONE if len(mentees) == 1 else RelationshipKind.SMALL_GROUP
    said = {"kind": kind, "state": ACTIVE, "started_on": since, "code": code, **values}
    with club.step("relationship.add") as step:
        pair = Relationship.create(**said)
        for person, side in ((mentor, Side.MENTOR), *((one, Side.MENTEE) for one in mentees)):
            RelationshipMember.create(relationship=pair.id, person=person, side=side)
        RelationshipStep.create(relationship=pair.id, state=ACTIVE, since=since)
        step.about(pair)
    return int(pair.id)


def a_step(club: ClubFile, pair: int, state: RelationshipState, since: date) -> None:
    """A further step of a relationship's way."""
    with club.step("relationship.change"):
        RelationshipStep.create(relationship=pair, state=state, since=since)
        Relationship.update(state=state).where(Relationship.id == pair).execute()


def a_meeting(club: ClubFile, pair: int, day: date, outcome: str = "met", **values: Any) -> int:
    return made(record.add(club, Meeting, {"relationship": pair, "date": day, "outcome": outcome, **values}).subject)


def a_goal(club: ClubFile, who: int, wording: str = "Debug on my own", start: int | None = None, **values: Any) -> int:
    said = {"person": who, "wording": wording, "set_on": BEGIN, **values}
    return made(goal.add(club, said, start).subject)


def an_agreement(club: ClubFile, pair: int, cadence: str = "weekly", **values: Any) -> int:
    said = {"relationship": pair, "cadence": cadence, "review_on": date(2026, 12, 1), "signed_on": BEGIN, **values}
    return made(record.add(club, Agreement, said).subject)


def a_thanks(club: ClubFile, to: int, wording: str, day: date = BEGIN, **values: Any) -> int:
    return made(record.add(club, Gratitude, {"to": to, "wording": wording, "date": day, **values}).subject)
