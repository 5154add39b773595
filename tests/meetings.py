"""Pairs that meet, for tests of their meetings."""

from datetime import date
from typing import Any

from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.model.agreement import Agreement
from desktop.model.goal import Goal
from desktop.model.meeting import Meeting
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.services import meeting, record
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_volunteer, made, the_group

BEGAN = date(2026, 9, 15)
ACTIVE = RelationshipState.ACTIVE


def a_pair(
    club: ClubFile,
    mentor: str = "Ben",
    mentee: str = "Ada",
    *log: tuple[RelationshipState, date],
    code: str = "",
    group: int | None = None,
) -> int:
    """Two who meet since 15 September, Tuesdays in the club's group, 45 minutes, at the library; a log says else."""
    ben, ada = a_volunteer(club, mentor), a_mentee(club, mentee)
    steps = log or ((ACTIVE, BEGAN),)
    with club.step("relationship.add") as step:
        where = the_group(club) if group is None else group
        pair = Relationship.create(kind=RelationshipKind.ONE_TO_ONE, state=steps[-1][0], group=where, code=code)
        for person, side in ((ben, Side.MENTOR), (ada, Side.MENTEE)):
            RelationshipMember.create(relationship=pair.id, person=person, side=side)
        for state, since in steps:
            RelationshipStep.create(relationship=pair.id, state=state, since=since, reason="so it was")
        step.about(pair)
    values = {"relationship": pair.id, "minutes": 45, "place": "Library", "review_on": date(2027, 1, 15)}
    record.add(club, Agreement, {**values, "swap_minutes": 7, "medium": "in_person"})
    return int(pair.id)


def mentor_of(pair: int) -> int:
    return _member(pair, Side.MENTOR)


def mentee_of(pair: int) -> int:
    return _member(pair, Side.MENTEE)


def _member(pair: int, side: Side) -> int:
    return int(RelationshipMember.get(RelationshipMember.relationship == pair, RelationshipMember.side == side).person)


def a_meeting(club: ClubFile, pair: int, day: date, **values: Any) -> int:
    """A meeting that took place, apart from four to a quarter to five."""
    said = {"date": day, "starts": "16:00", "ends": "16:45", **values}
    return made(meeting.note(club, pair, said).subject)


def the_meeting(club: ClubFile, key: int) -> Meeting:
    return record.get(club, Meeting, key)


def a_goal(club: ClubFile, pair: int, wording: str = "find mistakes on my own", **values: Any) -> int:
    said = {"person": mentee_of(pair), "relationship": pair, "wording": wording, "set_on": BEGAN, **values}
    return made(record.add(club, Goal, said).subject)
