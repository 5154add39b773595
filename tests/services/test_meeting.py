from datetime import date, timedelta

import pytest

from desktop.core.choices import HoursCategory, HoursSource
from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, MentoringForm, RelationshipState, Side
from desktop.core.rules.pairing import Turns
from desktop.core.rules.record_boxes import Record, Step
from desktop.model.check import Check
from desktop.model.gratitude import Gratitude
from desktop.model.hours import HoursEntry
from desktop.model.meeting import Advice, Meeting, MeetingForm, NextStep, Prep
from desktop.model.relationship import CheckOverride
from desktop.services import history, hours, meeting, record, session
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_fund, a_session, dump
from tests.meetings import BEGAN, a_meeting, a_pair, mentor_of, the_meeting

FRIDAY = date(2026, 11, 13)


def entries(club: ClubFile) -> list[tuple[int, int, int]]:
    return [(one.person, one.minutes, one.deducted) for one in record.all_of(club, HoursEntry)]


def test_a_meeting_is_planned_where_and_how_it_was_agreed(club: ClubFile) -> None:
    pair = a_pair(club)
    key = meeting.plan(club, pair, {"date": TODAY + timedelta(days=3), "starts": "16:00"}).subject
    planned = the_meeting(club, key or 0)
    assert (planned.place, planned.starts, planned.ends) == ("Library", 960, 1005)
    assert (planned.session, planned.outcome) == (None, MeetingOutcome.PLANNED)
    assert history.undo_words(club) == "meeting planned: Ada with Ben, 20/11/2026"


def test_a_meeting_of_the_groups_day_is_in_its_session(club: ClubFile) -> None:
    pair, evening = a_pair(club), a_session(club, TODAY)
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


def test_everything_of_a_record_is_one_step(club: ClubFile) -> None:
    pair = a_pair(club)
    a_meeting(club, pair, FRIDAY - timedelta(days=7))
    meeting.change(club, 1, {}, also=Record(advice="read the error aloud"))
    before = dump(club)
    said = Record(
        starts=960,
        ends=1005,
        ready=frozenset(Side),
        forms={MentoringForm.PAIRING: 30, MentoringForm.TALK: None},
        turns=Turns(mentee=4, mentor=5),
        tried=True,
        worked=True,
        told=True,
        heard=False,
        for_letter=True,
        worry=True,
        worked_on="loops",
        advice="write the test first",
        mistake="deleted the wrong branch",
        thanks="for the patience",
        wanted="more time for drawing",
        next_day=date(2026, 11, 20),
        steps=(Step(frozenset({Side.MENTEE}), "read chapter 2"), Step(frozenset(Side), "bring a game")),
    )
    meeting.note(club, pair, {"date": FRIDAY}, also=said)
    noted = Meeting.get(Meeting.date == FRIDAY)
    assert (noted.outcome, noted.swaps_mentee, noted.heard.value, noted.worry) == ("met", 4, "not_quite", True)
    assert {(one.form, one.minutes) for one in MeetingForm.select()} == {("pairing", 30), ("talk", None)}
    assert [one.ready for one in Prep.select()] == [True, True]
    old, new = record.all_of(club, Advice)
    assert (old.state, old.tried_on, old.told_on) == ("worked", FRIDAY, FRIDAY)
    assert (new.wording, new.giver, new.meeting) == ("write the test first", mentor_of(pair), noted.id)
    assert [one.for_letter for one in record.all_of(club, Gratitude)] == [True]
    assert sorted((one.side.value, one.wording) for one in NextStep.select()) == [
        ("mentee", "bring a game"), ("mentee", "read chapter 2"), ("mentor", "bring a game"),
    ]  # fmt: skip
    following = Meeting.get(Meeting.date == date(2026, 11, 20))
    assert (following.outcome, following.place) == ("planned", "Library")
    after = dump(club)
    meeting.change(club, noted.id, {}, also=said)
    assert dump(club) == after  # the same again adds nothing
    history.undo(club)
    assert dump(club) == before


def test_what_was_planned_becomes_what_was_held(club: ClubFile) -> None:
    pair = a_pair(club)
    key = meeting.plan(club, pair, {"date": TODAY, "starts": "16:00"}).subject
    assert meeting.note(club, pair, {"date": TODAY, "worked_on": "maps"}).subject == key
    assert entries(club) == [(mentor_of(pair), 45, 0)]
    with pytest.raises(Refused, match="at that time already"):
        meeting.note(club, pair, {"date": TODAY, "starts": "16:30", "ends": "17:00"})
    meeting.note(club, pair, {"date": TODAY, "starts": "17:00", "ends": "17:30"})


def test_a_meeting_apart_gives_hours(club: ClubFile) -> None:
    pair = a_pair(club)
    key = a_meeting(club, pair, FRIDAY)
    entry = record.all_of(club, HoursEntry)[0]
    assert (entry.category, entry.source, entry.meeting) == (HoursCategory.ONE_TO_ONE, HoursSource.MEETING, key)
    with pytest.raises(Refused, match="come from a meeting"):
        hours.change(club, entry.id, {"minutes": 30})
    with pytest.raises(Refused, match="come from a meeting"):
        hours.remove(club, entry.id)
    hours.sign(club, [entry.id], volunteer=True)
    meeting.change(club, key, {"worked_on": "maps"})
    assert record.all_of(club, HoursEntry)[0].signed_volunteer
    meeting.change(club, key, {"ends": "17:00"})
    assert [(one.minutes, one.signed_volunteer) for one in record.all_of(club, HoursEntry)] == [(60, False)]
    meeting.change(club, key, {"starts": None, "ends": None}, {MentoringForm.TALK: 20, MentoringForm.BETWEEN: 90})
    assert entries(club) == [(mentor_of(pair), 20, 0)]
    meeting.change(club, key, {"outcome": "no_show_mentee"})
    assert entries(club) == []
    assert not MeetingForm.select().exists()


def test_an_overlap_is_taken_off_and_given_back(club: ClubFile) -> None:
    pair = a_pair(club)
    said = {"person": mentor_of(pair), "date": FRIDAY, "starts": "16:30", "ends": "17:00", "category": "training"}
    hours.add(club, said)
    key = a_meeting(club, pair, FRIDAY)
    assert entries(club) == [(mentor_of(pair), 30, 0), (mentor_of(pair), 45, 15)]
    meeting.remove(club, key)
    assert entries(club) == [(mentor_of(pair), 30, 0)]


def test_a_meeting_inside_a_session_gives_none(club: ClubFile) -> None:
    pair = a_pair(club)
    a_session(club, TODAY)
    meeting.note(club, pair, {"date": TODAY}, {MentoringForm.PAIRING: 30})
    assert entries(club) == []


def test_claimed_hours_hold_a_meeting(club: ClubFile) -> None:
    pair = a_pair(club)
    key = a_meeting(club, pair, FRIDAY)
    hours.claim(club, a_fund(club), BEGAN, TODAY)
    with pytest.raises(Refused, match="claimed from Library Fund"):
        meeting.remove(club, key)
    with pytest.raises(Refused, match="claimed from Library Fund"):
        meeting.change(club, key, {"ends": "17:00"})
    meeting.change(club, key, {"worked_on": "maps"})


def test_they_meet_while_the_relationship_lasts(club: ClubFile, clock: Clock) -> None:
    begun, paused = RelationshipState.ACTIVE, RelationshipState.PAUSED
    ended = RelationshipState.COMPLETED
    pair = a_pair(club, "Ben", "Ada", (begun, BEGAN), (paused, date(2026, 10, 5)), (begun, date(2026, 10, 20)))
    over = a_pair(club, "Eve", "Sam", (begun, BEGAN), (RelationshipState.CLOSING, BEGAN), (ended, FRIDAY))
    for key, day, words in (
        (pair, BEGAN - timedelta(days=1), "began on 15 Sept 2026"),
        (pair, date(2026, 10, 10), "paused on that day"),
        (over, FRIDAY + timedelta(days=1), "ended on 13 Nov 2026"),
        (pair, TODAY + timedelta(days=1), "still to come"),
    ):
        with pytest.raises(Refused, match=words) as refused:
            a_meeting(club, key, day)
        assert refused.value.field == "date"
    a_meeting(club, over, FRIDAY)
    a_meeting(club, pair, date(2026, 10, 20))
    meeting.note(club, pair, {"date": date(2026, 10, 10), "outcome": "no_answer"})


def test_who_has_agreed_is_introduced_once(club: ClubFile) -> None:
    pair = a_pair(club, "Ben", "Ada", (RelationshipState.AGREED, BEGAN))
    with pytest.raises(Refused, match="has not begun yet"):
        a_meeting(club, pair, BEGAN - timedelta(days=1))
    a_meeting(club, pair, FRIDAY)
    with pytest.raises(Refused, match="to be introduced"):
        meeting.plan(club, pair, {"date": TODAY})


def test_who_is_suspended_cannot_have_met(club: ClubFile) -> None:
    pair = a_pair(club)
    record.change(club, Check, 1, {"renew_by": FRIDAY - timedelta(days=1)})
    a_meeting(club, pair, FRIDAY - timedelta(days=1))
    before = dump(club)
    with pytest.raises(Refused, match="No check of Ben held on 13 Nov 2026") as refused:
        a_meeting(club, pair, FRIDAY)
    assert refused.value.field == "outcome"
    assert dump(club) == before
    meeting.note(club, pair, {"date": FRIDAY, "outcome": "cancelled_mentor"})
    exception = {"relationship": pair, "person": mentor_of(pair), "reason": "renewal sent", "decided_by": "Kim"}
    days = {"from_day": FRIDAY, "until": FRIDAY}
    record.add(club, CheckOverride, {**exception, **days, "second_person": "Lou"})
    a_meeting(club, pair, FRIDAY)


def test_times_and_forms_must_fit(club: ClubFile) -> None:
    pair = a_pair(club)
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


def test_a_worry_is_seen(club: ClubFile) -> None:
    pair = a_pair(club)
    key = a_meeting(club, pair, FRIDAY, worry=True)
    meeting.seen(club, [key])
    assert the_meeting(club, key).worry_seen_on == TODAY
    meeting.change(club, key, {"worry": True})
    assert the_meeting(club, key).worry_seen_on is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Record(tried=True), "No advice of an earlier meeting"),
        (Record(for_letter=True), "no thanks for a letter"),
        (Record(ratings={1: 4}), "no goal 1"),
        (Record(steps=tuple(Step(frozenset({Side.MENTEE}), f"step {number}") for number in range(4))), "At most 3"),
    ],
)
def test_what_a_record_cannot_say(club: ClubFile, said: Record, words: str) -> None:
    pair = a_pair(club)
    before = dump(club)
    with pytest.raises(Refused, match=words):
        meeting.note(club, pair, {"date": FRIDAY}, also=said)
    assert dump(club) == before
