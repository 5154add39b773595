from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, RelationshipState
from desktop.model.check import Check
from desktop.model.meeting import Meeting
from desktop.model.relationship import CheckOverride, Relationship
from desktop.services import history, meeting, record, session
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_session, dump
from tests.pairs import BEGAN, a_noted_meeting, mentor_of, the_meeting, who_meet

FRIDAY = date(2026, 11, 13)


def test_a_meeting_of_the_groups_day_is_in_its_session(club: ClubFile) -> None:
    pair, evening = who_meet(club), a_session(club, TODAY)
    for values, inside in (
        ({}, evening),
        ({"starts": "18:10", "ends": "18:50"}, evening),
        ({"starts": "16:00", "ends": "16:45"}, None),
        ({"session": None}, None),
    ):
        key = meeting.plan(club, pair, {"date": TODAY, **values}).subject or 0
        assert the_meeting(club, key).session == inside
        history.undo(club)
    with pytest.raises(Refused, match="does not lie in it"):
        meeting.plan(club, pair, {"date": TODAY, "starts": "16:00", "session": evening})
    session.cancel(club, evening)
    assert the_meeting(club, meeting.plan(club, pair, {"date": TODAY}).subject or 0).session is None


def test_they_meet_while_the_relationship_lasts(club: ClubFile, clock: Clock) -> None:
    begun, paused = RelationshipState.ACTIVE, RelationshipState.PAUSED
    ended = RelationshipState.COMPLETED
    pair = who_meet(club, "Ben", "Ada", (begun, BEGAN), (paused, date(2026, 10, 5)), (begun, date(2026, 10, 20)))
    over = who_meet(club, "Eve", "Sam", (begun, BEGAN), (RelationshipState.CLOSING, BEGAN), (ended, FRIDAY))
    for key, day, words in (
        (pair, BEGAN - timedelta(days=1), "began on 15 Sept 2026"),
        (pair, date(2026, 10, 10), "paused on that day"),
        (over, FRIDAY + timedelta(days=1), "ended on 13 Nov 2026"),
        (pair, TODAY + timedelta(days=1), "still to come"),
    ):
        with pytest.raises(Refused, match=words) as refused:
            a_noted_meeting(club, key, day)
        assert refused.value.field == "date"
    a_noted_meeting(club, over, FRIDAY)
    a_noted_meeting(club, pair, date(2026, 10, 20))
    meeting.note(club, pair, {"date": date(2026, 10, 10), "outcome": "no_answer"})


def test_who_has_agreed_is_introduced_once(club: ClubFile) -> None:
    pair = who_meet(club, "Ben", "Ada", (RelationshipState.AGREED, BEGAN))
    with pytest.raises(Refused, match="has not begun yet"):
        a_noted_meeting(club, pair, BEGAN - timedelta(days=1))
    a_noted_meeting(club, pair, FRIDAY)
    with pytest.raises(Refused, match="to be introduced"):
        meeting.plan(club, pair, {"date": TODAY})


def test_the_introducing_meeting_says_when_they_were_introduced(club: ClubFile) -> None:
    def introduced(key: int) -> date | None:
        return record.get(club, Relationship, key).introduced_on

    pair, begun = who_meet(club, "Ben", "Ada", (RelationshipState.AGREED, BEGAN)), who_meet(club, "Eve", "Sam")
    a_noted_meeting(club, begun, FRIDAY)
    meeting.plan(club, pair, {"date": TODAY})
    assert (introduced(begun), introduced(pair)) == (None, None)
    before = dump(club)
    key = meeting.note(club, pair, {"date": TODAY}).subject or 0
    assert introduced(pair) == TODAY
    meeting.change(club, key, {"date": FRIDAY})
    assert introduced(pair) == FRIDAY
    meeting.remove(club, key)
    assert introduced(pair) is None
    for _step in range(3):
        history.undo(club)
    assert dump(club) == before


def test_a_day_of_introduction_entered_by_hand_stays(club: ClubFile) -> None:
    pair = who_meet(club, "Ben", "Ada", (RelationshipState.AGREED, BEGAN))
    record.change(club, Relationship, pair, {"introduced_on": BEGAN})
    meeting.remove(club, a_noted_meeting(club, pair, FRIDAY))
    assert record.get(club, Relationship, pair).introduced_on == BEGAN


def test_who_is_suspended_cannot_have_met(club: ClubFile) -> None:
    pair = who_meet(club)
    record.change(club, Check, 1, {"renew_by": FRIDAY - timedelta(days=1)})
    a_noted_meeting(club, pair, FRIDAY - timedelta(days=1))
    before = dump(club)
    with pytest.raises(Refused, match="No check of Ben held on 13 Nov 2026") as refused:
        a_noted_meeting(club, pair, FRIDAY)
    assert refused.value.field == "outcome"
    assert dump(club) == before
    meeting.note(club, pair, {"date": FRIDAY, "outcome": "cancelled_mentor"})
    exception = {"relationship": pair, "person": mentor_of(pair), "reason": "renewal sent", "decided_by": "Kim"}
    days = {"from_day": FRIDAY, "until": FRIDAY}
    record.add(club, CheckOverride, {**exception, **days, "second_person": "Lou"})
    a_noted_meeting(club, pair, FRIDAY)


def test_times_and_forms_must_fit(club: ClubFile) -> None:
    pair = who_meet(club)
    with pytest.raises(Refused, match="45 min, its forms 50 min") as refused:
        meeting.note(club, pair, {"date": FRIDAY, "starts": "16:00", "ends": "16:45"}, {MentoringForm.PAIRING: 50})
    assert refused.value.field == "forms"
    with pytest.raises(Refused, match="Since when"):
        meeting.note(club, pair, {"date": FRIDAY, "ends": "16:45"})
    with pytest.raises(Refused, match="no field “noted_at”"):
        meeting.note(club, pair, {"date": FRIDAY, "noted_at": None})
    with pytest.raises(Refused, match="Date” is missing"):
        meeting.plan(club, pair, {})
    assert not Meeting.select().exists()
