from datetime import date, timedelta
from itertools import pairwise

import pytest

from desktop.core.errors import Refused
from desktop.core.questions import BY_NUMBER, Stage
from desktop.core.relationship_choices import AdviceState, MentoringForm, Side
from desktop.core.rules.record_boxes import Record, Step
from desktop.model.meeting import Prep
from desktop.model.relationship import Relationship
from desktop.services import advice, history, meeting, prep, record
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_session
from tests.pairs import a_noted_meeting, their_goal, who_meet

FRIDAY = date(2026, 11, 13)
NEXT = TODAY + timedelta(days=1)


def planned(club: ClubFile, pair: int, day: date = NEXT, **values: object) -> int:
    return meeting.plan(club, pair, {"date": day, **values}).subject or 0


def test_a_prep_sheet_brings_back_what_was_said(club: ClubFile) -> None:
    pair = who_meet(club)
    their_goal(club, pair)
    said = Record(
        advice="read the error aloud",
        steps=(Step(frozenset({Side.MENTEE}), "read chapter 2"), Step(frozenset(Side), "bring a game")),
    )
    a_noted_meeting(club, pair, FRIDAY)
    meeting.change(club, 1, {}, also=said)
    found = prep.of_meeting(club, planned(club, pair))
    assert found.mentee.promises == ("Ada: read chapter 2", "Both: bring a game")
    assert found.mentee.to_tell == ("read the error aloud",)
    assert found.mentor.to_tell == ()
    assert found.mentee.goal == "find mistakes on my own"
    assert (found.mentee.name, found.mentor.name) == ("Ada", "Ben")
    advice.came(club, 1, AdviceState.WORKED)
    assert prep.of_meeting(club, 2).mentee.to_tell
    advice.told(club, 1)
    assert not prep.of_meeting(club, 2).mentee.to_tell


def test_no_question_is_asked_twice_running(club: ClubFile) -> None:
    pair = who_meet(club)
    asked: dict[Side, list[int]] = {side: [] for side in Side}
    for week in range(6):
        day = date(2026, 10, 6) + timedelta(days=7 * week)
        a_noted_meeting(club, pair, day)
        key = meeting.plan(club, pair, {"date": day + timedelta(days=1)}).subject or 0
        before = prep.of_meeting(club, key)
        with club.step("sheet.issue"):
            prep.print_questions(club, [key])
        for side in Side:
            assert prep.of_meeting(club, key).of(side).question == before.of(side).question
            asked[side].append(before.of(side).question)
    for numbers in asked.values():
        assert all(one != other for one, other in pairwise(numbers))
    assert all(BY_NUMBER[number].young for number in asked[Side.MENTEE])  # Ada is 11


def test_the_stage_follows_from_where_they_stand(club: ClubFile) -> None:
    pair = who_meet(club)
    key = planned(club, pair)
    assert prep.of_meeting(club, key).stage is Stage.FIRST
    a_noted_meeting(club, pair, FRIDAY)
    assert prep.of_meeting(club, key).stage is Stage.WORKING
    meeting.change(club, 2, {}, {MentoringForm.REVIEW: None})
    assert prep.of_meeting(club, key).stage is Stage.REVIEWING
    record.change(club, Relationship, pair, {"at_risk": True})
    assert prep.of_meeting(club, key).stage is Stage.STUCK
    record.change(club, Relationship, pair, {"at_risk": False})
    late = planned(club, pair, date(2027, 1, 20))
    assert prep.of_meeting(club, late).stage in {Stage.TAKING_STOCK, Stage.STUCK}
    record.change(club, Relationship, pair, {"state": "closing"})
    assert prep.of_meeting(club, key).stage is Stage.ENDING


def test_each_side_is_ready_by_itself(club: ClubFile) -> None:
    pair = who_meet(club)
    key = planned(club, pair, starts="16:00")
    words = []
    for side in (None, Side.MENTEE, Side.MENTOR):
        if side is not None:
            prep.ready(club, key, side)
        words.append(prep.ready_words(prep.of_meeting(club, key).meeting))
    assert words == ["○○ nobody yet", "●○ Ben not yet", "●● both ready"]
    assert history.undo_words(club) == "ready mark: Ada with Ben, 18/11/2026"
    prep.ready(club, key, Side.MENTOR, on=False)
    assert prep.of_meeting(club, key).meeting.ready == (True, False)


def test_what_was_written_is_typed_by_side(club: ClubFile) -> None:
    pair = who_meet(club)
    key = planned(club, pair)
    prep.write(club, key, Side.MENTEE, {"tried": "loops", "want": "maps", "form": "pairing"})
    found = prep.of_meeting(club, key)
    assert (found.mentee.tried, found.mentee.want, found.mentor.tried) == ("loops", "maps", "")
    assert [one.form for one in record.all_of(club, Prep)] == ["pairing"]
    assert prep.written_words(found.mentee) == "tried: loops  ·  today: maps  ·  Pairing"
    assert prep.written_words(found.mentor) == ""
    prep.ready(club, key, Side.MENTOR)
    assert prep.written_words(prep.of_meeting(club, key).mentor) == ""
    prep.write(club, key, Side.MENTOR, {"form": "review", "questions": "may we\nmeet outside?"})
    assert prep.written_words(prep.of_meeting(club, key).mentor).startswith("asks: may we meet outside?  ·  Review")
    with pytest.raises(Refused, match="no field “ready”"):
        prep.write(club, key, Side.MENTEE, {"ready": True})


def test_when_they_meet_is_said_shortly(club: ClubFile) -> None:
    pair = who_meet(club)
    a_session(club, TODAY)
    rows = [
        prep.of_meeting(club, planned(club, pair, day, **values)).meeting
        for day, values in ((TODAY, {}), (NEXT, {"starts": "16:00"}), (NEXT + timedelta(days=7), {}))
    ]
    assert [prep.when_words(row) for row in rows] == ["in the session", "16:00", "no time set"]
