from datetime import date, timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MentoringForm, Side
from desktop.core.rules.pairing import Turns
from desktop.core.rules.record_boxes import Record, Step
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, Meeting, MeetingForm, NextStep, Prep
from desktop.services import history, meeting, record
from desktop.services.club import ClubFile
from tests.factories import dump
from tests.pairs import a_noted_meeting, mentor_of, their_goal, who_meet

FRIDAY = date(2026, 11, 13)


def test_everything_of_a_record_is_one_step(club: ClubFile) -> None:
    pair = who_meet(club)
    a_noted_meeting(club, pair, FRIDAY - timedelta(days=7))
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
    pair = who_meet(club)
    before = dump(club)
    with pytest.raises(Refused, match=words):
        meeting.note(club, pair, {"date": FRIDAY}, also=said)
    assert dump(club) == before


def test_goals_are_rated_where_they_met(club: ClubFile) -> None:
    pair = who_meet(club)
    their_goal(club, pair)
    for values, rated in (({"outcome": "cancelled_mentee"}, 1), ({}, 2)):
        with pytest.raises(Refused) as refused:
            meeting.note(club, pair, {"date": FRIDAY, **values}, also=Record(ratings={rated: 6}))
        assert refused.value.field == "ratings"
