"""Relationships for tests, as far on their way as a test needs them, and what belongs to them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from desktop.core.relationship_choices import Act, MeetingOutcome, RelationshipKind, RelationshipState, Side
from desktop.core.rules import agreement as rules
from desktop.model.agreement import Agreement
from desktop.model.goal import Goal
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Meeting
from desktop.model.relationship import Relationship, RelationshipMember, RelationshipStep
from desktop.services import agreement_promises as promises
from desktop.services import agreement_signing as signing
from desktop.services import agreement_version, goal, meeting, record, relationship
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, a_contact, a_mentee, a_volunteer, made, the_group

State = RelationshipState
ACTIVE, PAUSED = State.ACTIVE, State.PAUSED
BEGUN = TODAY - timedelta(days=20)
BEGAN = date(2026, 9, 15)
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
Log = Sequence[tuple[RelationshipState, date]]


class Pair(Protocol):
    """Makes a relationship of two people by their names."""

    def __call__(self, mentor: str, mentee: str, state: RelationshipState = ..., /) -> int: ...


def written(club: ClubFile, mentors: Sequence[int], mentees: Sequence[int], log: Log, **values: Any) -> int:
    """A relationship with its log, straight into the file: no verb is asked whether it may be."""
    said = {"kind": RelationshipKind.ONE_TO_ONE, "state": log[-1][0], **values}
    with club.step("relationship.propose") as step:
        one = Relationship.create(**said)
        for side, people in ((Side.MENTOR, mentors), (Side.MENTEE, mentees)):
            for person in people:
                RelationshipMember.create(relationship=one.id, person=person, side=side)
        for state, since in log:
            RelationshipStep.create(relationship=one.id, state=state, since=since, reason="so it was")
        step.about(one)
    return int(one.id)


def a_pair(club: ClubFile, mentor: int, *mentees: int, since: date = BEGIN, code: str = "R01", **values: Any) -> int:
    """Two who have met since September; with several mentees a small group."""
    kind = RelationshipKind.ONE_TO_ONE if len(mentees) == 1 else RelationshipKind.SMALL_GROUP
    said = {"kind": kind, "started_on": since, "code": code, **values}
    return written(club, [mentor], mentees, [(ACTIVE, since)], **said)


def proposed(
    club: ClubFile,
    mentors: Sequence[int] = (),
    mentees: Sequence[int] = (),
    kind: RelationshipKind = RelationshipKind.ONE_TO_ONE,
    *,
    log: Log = ((State.PROPOSED, BEGIN),),
    **values: Any,
) -> int:
    """Ben Otieno, who is cleared, and Ada Berg of 11 with her mother Rosa, unless others are given."""
    if not mentors:
        mentors = (a_volunteer(club, "Ben", "Otieno"),)
    if not mentees:
        mentees = (a_mentee(club, "Ada", "Berg"),)
        a_contact(club, mentees[0], "Rosa", "Berg")
    return written(club, mentors, mentees, log, **{"kind": kind, "code": "R01", **values})


def who_meet(
    club: ClubFile,
    mentor: str = "Ben",
    mentee: str = "Ada",
    *log: tuple[RelationshipState, date],
    code: str = "",
    group: int | None = None,
) -> int:
    """Two who meet since 15 September, Tuesdays in the club's group, 45 minutes, at the library; a log says else."""
    ben, ada = a_volunteer(club, mentor), a_mentee(club, mentee)
    where = the_group(club) if group is None else group
    pair = written(club, [ben], [ada], log or [(ACTIVE, BEGAN)], group=where, code=code)
    values = {"relationship": pair, "minutes": 45, "place": "Library", "review_on": date(2027, 1, 15)}
    record.add(club, Agreement, {**values, "swap_minutes": 7, "medium": "in_person"})
    return pair


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


def a_group_of_two(club: ClubFile, mentor: int, mentees: list[int]) -> int:
    return made(relationship.propose(club, [mentor], mentees, RelationshipKind.SMALL_GROUP).subject)


def a_step(club: ClubFile, pair: int, state: RelationshipState, since: date) -> None:
    """A further step of a relationship's way."""
    with club.step("relationship.change"):
        RelationshipStep.create(relationship=pair, state=state, since=since)
        Relationship.update(state=state).where(Relationship.id == pair).execute()


def mentor_of(pair: int) -> int:
    return _member(pair, Side.MENTOR)


def mentee_of(pair: int) -> int:
    return _member(pair, Side.MENTEE)


def _member(pair: int, side: Side) -> int:
    return int(RelationshipMember.get(RelationshipMember.relationship == pair, RelationshipMember.side == side).person)


def an_agreement(club: ClubFile, pair: int, signed_on: date | None = BEGUN, **values: Any) -> int:
    """The next version, signed: an hour a week at the library, to be reviewed in three months."""
    version = len(record.all_of(club, Agreement, relationship=pair)) + 1
    said = {"relationship": pair, "version": version, "minutes": 60, "place": "Library", "cadence": "weekly"}
    review_on = TODAY + timedelta(days=90)
    return made(record.add(club, Agreement, {**said, "review_on": review_on, "signed_on": signed_on, **values}).subject)


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


def a_meeting(
    club: ClubFile, pair: int, day: date = TODAY, outcome: MeetingOutcome | str = MeetingOutcome.MET, **values: Any
) -> int:
    return made(record.add(club, Meeting, {"relationship": pair, "date": day, "outcome": outcome, **values}).subject)


def a_noted_meeting(club: ClubFile, pair: int, day: date, **values: Any) -> int:
    """A meeting that took place and is noted as people note it, apart from four to a quarter to five."""
    said = {"date": day, "starts": "16:00", "ends": "16:45", **values}
    return made(meeting.note(club, pair, said).subject)


def the_meeting(club: ClubFile, key: int) -> Meeting:
    return record.get(club, Meeting, key)


def a_goal(club: ClubFile, who: int, wording: str = "Debug on my own", start: int | None = None, **values: Any) -> int:
    said = {"person": who, "wording": wording, "set_on": BEGIN, **values}
    return made(goal.add(club, said, start).subject)


def their_goal(club: ClubFile, pair: int, wording: str = "find mistakes on my own", **values: Any) -> int:
    """A goal of the mentee that belongs to the relationship."""
    said = {"person": mentee_of(pair), "relationship": pair, "wording": wording, "set_on": BEGAN, **values}
    return made(record.add(club, Goal, said).subject)


def a_thanks(club: ClubFile, to: int, wording: str, day: date = BEGIN, **values: Any) -> int:
    return made(record.add(club, Gratitude, {"to": to, "wording": wording, "date": day, **values}).subject)
