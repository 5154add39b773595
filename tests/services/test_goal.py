"""Goals in the mentee's own words, each rated on its own scale."""

from datetime import date, timedelta

import pytest

from desktop.core.charts import goals as charts
from desktop.core.errors import Refused
from desktop.core.relationship_choices import GoalStatus, Rater
from desktop.model.goal import Evidence, Goal, GoalRating
from desktop.services import goal, history, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, Clock, a_mentee, a_volunteer
from tests.pairs import a_goal, a_pair

LEVELS = "much less, less, as hoped, more, much more"


def test_the_first_rating_is_the_start_point(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada", "King")
    key = a_goal(club, ada, start=3, hoped=7)
    goal.rate(club, key, 6)
    goal.rate(club, key, 5, Rater.MENTOR)
    found = goal.rows(club, person=ada)[0]
    assert [(one.by, one.start, one.now) for one in found.moved] == [("self", 3, 6), ("mentor", 5, 5)]
    words = charts.goal_words(found.line)
    assert words.startswith("Debug on my own: from 3 to 6; hoped for 7. Rated by: mentee.")
    assert goal.rows(club, person=ada, until=BEGIN)[0].moved[0].now == 3
    assert goal.rows(club, person=ada, until=BEGIN - timedelta(days=1)) == []


def test_a_second_rating_of_a_day_corrects_the_first(club: ClubFile) -> None:
    key = a_goal(club, a_mentee(club))
    goal.rate(club, key, 4, note="after the talk")
    goal.rate(club, key, 5)
    goal.rate(club, key, 2, Rater.OTHER)
    assert [(one.value, one.by, one.note) for one in record.all_of(club, GoalRating)] == [
        (5, "self", "after the talk"),
        (2, "other", ""),
    ]
    history.undo(club)
    history.undo(club)
    assert [one.value for one in record.all_of(club, GoalRating)] == [4]


def test_a_value_off_the_scale_is_refused_naming_it(club: ClubFile) -> None:
    ada = a_mentee(club)
    ten, gas = a_goal(club, ada), a_goal(club, ada, "Speak up", scale="gas", levels=LEVELS)
    with pytest.raises(Refused, match="11 is not on this goal’s scale: 0 to 10"):
        goal.rate(club, ten, 11)
    with pytest.raises(Refused, match="−3 is not on"):
        goal.rate(club, gas, -3)
    goal.rate(club, gas, -2)
    with pytest.raises(Refused, match="not before"):
        goal.rate(club, ten, 4, on=TODAY + timedelta(days=1))
    with pytest.raises(Refused):
        goal.add(club, {"person": ada, "wording": "Too far", "hoped": 11})
    with pytest.raises(Refused):
        goal.add(club, {"person": ada, "wording": "Too far"}, 12)
    assert len(record.all_of(club, Goal)) == 2


def test_a_rated_goal_keeps_its_scale(club: ClubFile) -> None:
    key = a_goal(club, a_mentee(club), start=3)
    goal.change(club, key, {"wording": "Find my mistakes", "importance": 3})
    with pytest.raises(Refused, match="set a new goal"):
        goal.change(club, key, {"scale": "steps", "levels": "asks, tries, alone"})
    with pytest.raises(Refused, match="0 to 3"):
        goal.change(club, key, {"difficulty": 4})
    assert goal.rows(club)[0].wording == "Find my mistakes"


def test_goals_of_a_relationship(club: ClubFile) -> None:
    ben, ada, sam = a_volunteer(club, "Ben"), a_mentee(club, "Ada"), a_mentee(club, "Sam")
    pair, other = a_pair(club, ben, ada), a_pair(club, ben, sam, code="R02")
    a_goal(club, ada, "Here", relationship=pair)
    a_goal(club, ada, "Before any relationship")
    a_goal(club, sam, "Elsewhere", relationship=other)
    assert [one.wording for one in goal.rows(club, relationship=pair)] == ["Here", "Before any relationship"]
    with pytest.raises(Refused, match="not in this relationship"):
        a_goal(club, sam, "Wrong", relationship=pair)
    with pytest.raises(Refused, match="not in this relationship"):
        a_goal(club, ben, "Wrong", relationship=pair)


def test_papers_show_the_five_most_important_that_are_open_and_asked_for(club: ClubFile) -> None:
    ada = a_mentee(club)
    for number in range(6):
        a_goal(club, ada, f"Goal {number}", importance=number % 4)
    a_goal(club, ada, "Bonus", asked=False, importance=3)
    done = a_goal(club, ada, "Done", importance=3)
    goal.change(club, done, {"status": GoalStatus.REACHED})
    shown = goal.on_paper(goal.rows(club, person=ada))
    assert [one.wording for one in shown] == ["Goal 3", "Goal 2", "Goal 1", "Goal 5", "Goal 0"]


def test_goals_are_counted_and_never_people(club: ClubFile, clock: Clock) -> None:
    ada, sam = a_mentee(club, "Ada"), a_mentee(club, "Sam")
    up, same = a_goal(club, ada, start=3), a_goal(club, sam, start=4)
    a_goal(club, ada, "Rated once", start=1)
    bonus = a_goal(club, sam, "Not asked", start=1, asked=False)
    clock.go_to(date(2026, 12, 1))
    for key, value in ((up, 5), (same, 4), (bonus, 9)):
        goal.rate(club, key, value)
    assert goal.wanted_and_moved(goal.rows(club)) == (1, 2, 3)


def test_attainment_weighs_by_importance_times_difficulty(club: ClubFile) -> None:
    ada = a_mentee(club)
    first = a_goal(club, ada, "First", scale="gas", levels=LEVELS)
    assert goal.attainment(goal.rows(club)) is None
    goal.rate(club, first, 1)
    assert goal.attainment(goal.rows(club)) == pytest.approx(60)
    second = a_goal(club, ada, "Second", scale="gas", levels=LEVELS, importance=0)
    goal.rate(club, second, -2)
    assert goal.attainment(goal.rows(club)) == pytest.approx(60), "a goal without importance weighs nothing"


def test_which_goal_is_meant(club: ClubFile) -> None:
    ada = a_mentee(club)
    a_goal(club, ada, "Debug on my own")
    a_goal(club, ada, "Speak in front of others")
    assert goal.the_one(club, ada, "2").wording == goal.the_one(club, ada, "speak").wording
    for words in ("3", "x", ""):
        with pytest.raises(Refused, match="by its number"):
            goal.the_one(club, ada, words)


def test_evidence_of_a_period(club: ClubFile) -> None:
    ada = a_mentee(club)
    record.add(club, Evidence, {"person": ada, "date": TODAY, "wording": "Her game runs", "consent": True})
    assert [one.consent for one in goal.evidence(club, ada)] == [True]
    assert goal.evidence(club, ada, end=BEGIN) == []
