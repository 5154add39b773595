from datetime import date

from desktop.services import meeting, meeting_answer
from desktop.services.club import ClubFile
from tests.factories import TODAY, a_session
from tests.pairs import a_noted_meeting, their_goal, who_meet

FRIDAY = date(2026, 11, 13)
LACKS = "No hours follow yet: from when to when, or how many minutes?"
MET = {"date": "13/11/2026", "outcome": "met"}


def hours(club: ClubFile, pair: int, key: int | None = None, /, **typed: object) -> str:
    return meeting_answer.answer(club, pair, key, {**MET, **typed}).hours


def test_without_times_and_minutes_no_hours_follow(club: ClubFile) -> None:
    pair = who_meet(club)
    assert hours(club, pair) == LACKS
    assert hours(club, pair, starts="16:00") == LACKS
    assert hours(club, pair, between="20", talk="0") == LACKS
    assert hours(club, pair, starts="16:00", ends="16:45") == ""
    assert hours(club, pair, talk="30") == ""
    assert hours(club, pair, outcome="cancelled_mentee") == ""
    for nonsense in ({"starts": "soon"}, {"ends": "16:00"}, {"date": "some day"}, {"date": ""}, {"talk": "long"}):
        assert meeting_answer.answer(club, pair, None, {**MET, **nonsense}).hours == ""


def test_a_session_or_a_plan_says_how_long_it_was(club: ClubFile) -> None:
    pair = who_meet(club)
    meeting.plan(club, pair, {"date": TODAY, "starts": "16:00"})
    assert hours(club, pair, date=TODAY) == ""
    a_session(club, FRIDAY)
    assert hours(club, pair) == ""


def test_a_known_meeting_is_judged_by_what_stands_in_the_form(club: ClubFile) -> None:
    pair = who_meet(club)
    a_session(club, TODAY)
    key = a_noted_meeting(club, pair, FRIDAY)
    assert hours(club, pair, key, starts="16:00", ends="16:45") == ""
    assert hours(club, pair, key, starts="", ends="") == LACKS
    inside = meeting.note(club, pair, {"date": TODAY}).subject
    assert hours(club, pair, inside, date=TODAY) == ""
    assert hours(club, pair, inside, date="12/11/2026") == LACKS


def test_ratings_are_answered_in_words(club: ClubFile) -> None:
    pair = who_meet(club)

    def said(text: str) -> tuple[str, bool]:
        return meeting_answer.answer(club, pair, None, {**MET, "ratings": text})[1:]

    assert said("") == ("No goal is set yet.", False)
    their_goal(club, pair)
    their_goal(club, pair, "write tests")
    assert said(" ") == ("1  find mistakes on my own\n2  write tests", False)
    assert said("g2:7, 1:6") == ("goal 1 now 6: find mistakes on my own\ngoal 2 now 7: write tests", False)
    words, is_wrong = said("1:11 3:4")
    assert is_wrong
    assert "rated from 0 to 10" in words
    assert "no goal 3" in words
