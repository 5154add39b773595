"""Then-and-now slips: numbers mean what was printed, and a line is one step."""

from datetime import timedelta

import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState
from desktop.model.goal import GoalRating
from desktop.model.sheet import PrintedSheet
from desktop.services import goal, history, rating_round, record
from desktop.services.club import ClubFile
from tests.factories import BEGIN, TODAY, Clock, a_mentee, a_volunteer
from tests.pairs import a_goal, a_relationship


def test_a_row_for_each_goal_and_one_for_then_where_nobody_rated(club: ClubFile) -> None:
    ada, sam = a_mentee(club, "Ada"), a_mentee(club, "Sam")
    a_goal(club, ada, "Debug", start=3)
    a_goal(club, ada, "Speak up")
    a_goal(club, sam, "New today", set_on=TODAY)
    found = rating_round.plan(club)
    assert [(slip.name, [(one.then_row, one.row) for one in slip.goals]) for slip in found.slips] == [
        ("Ada", [(0, 1), (2, 3)]),
        ("Sam", [(0, 4)]),
    ]
    assert [slip.name for slip in rating_round.plan(club, [sam]).slips] == ["Sam"]
    start = found.slips[0].goals[0].start
    assert start is not None
    assert start.start == 3


def test_goals_of_what_ended_are_left_to_the_closure_form(club: ClubFile) -> None:
    ben, ada, sam = a_volunteer(club, "Ben"), a_mentee(club, "Ada"), a_mentee(club, "Sam")
    over = a_relationship(club, ben, ada, RelationshipState.COMPLETED)
    a_goal(club, ada, "Debug", relationship=over)
    a_goal(club, ada, "Speak up")
    a_goal(club, sam, "Swim", relationship=a_relationship(club, ben, sam, RelationshipState.ENDED_EARLY))
    found = [(slip.name, [one.goal.wording for one in slip.goals]) for slip in rating_round.plan(club).slips]
    assert found == [("Ada", ["Speak up"])]


def test_a_line_rates_in_words_and_is_one_step(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_goal(club, ada, "Debug", start=3)
    a_goal(club, ada, "Speak up")
    rating_round.issue(club)
    understood = rating_round.understand(club, "1:6 2:2 3:5")
    assert understood.words == ("Ada, Debug: from 3 to 6 · Ada, Speak up: begins at 2 · Ada, Speak up: begins at 5")
    rating_round.save(club, "1:6 2:2 3:5")
    assert [(one.moved[0].start, one.moved[0].now) for one in goal.rows(club)] == [(3, 6), (2, 5)]
    assert goal.rows(club)[1].ratings[0].day == BEGIN
    assert history.undo_words(club) == f"ratings typed from sheet {understood.code}"
    history.undo(club)
    assert [one.value for one in record.all_of(club, GoalRating)] == [3]


def test_numbers_mean_what_was_printed(club: ClubFile, clock: Clock) -> None:
    ada = a_mentee(club, "Ada")
    a_goal(club, ada, "Debug", start=3)
    rating_round.issue(club)
    rating_round.issue(club)
    code = rating_round.plan(club).code
    assert [one.copies for one in record.all_of(club, PrintedSheet)] == [2]
    a_goal(club, ada, "More important", start=1, importance=3)
    assert rating_round.plan(club).code != code
    assert "Debug" in rating_round.understand(club, "1:4").words
    rating_round.issue(club)
    assert "More important" in rating_round.understand(club, "1:4").words
    assert "Debug" in rating_round.understand(club, f"1:4 #{code.lower()}").words
    clock.go_to(TODAY + timedelta(days=1))
    assert next(one for one, _day in rating_round.never_typed(club)) == code
    rating_round.save(club, f"1:4 #{code}")
    assert len(rating_round.never_typed(club)) == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1:11", "Row 1: 11 is not on this goal’s scale: 0 to 10."),
        ("9:4", "There is no row 9 on the slips"),
        ("1-4", "“1-4” is no row with a value"),
        ("1:4 #ZZ", "No then-and-now slips with the code ZZ"),
        ("", "Type the row and what is circled"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_saved(club: ClubFile, line: str, words: str) -> None:
    a_goal(club, a_mentee(club))
    with pytest.raises(Refused, match="No slips were printed yet"):
        rating_round.save(club, "1:4")
    rating_round.issue(club)
    with pytest.raises(Refused) as refused:
        rating_round.save(club, line)
    assert words in refused.value.sentence
    assert not GoalRating.select().exists()


def test_without_goals_there_are_no_slips(club: ClubFile) -> None:
    a_mentee(club)
    with pytest.raises(Refused, match="Nobody here has an open goal"):
        rating_round.issue(club)


def test_a_list_is_rated_by_its_numbers(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    a_goal(club, ada, "Debug", start=3)
    a_goal(club, ada, "Speak up", start=1)
    rating_round.rate(club, goal.rows(club), "1:6 2:2", "mentor")
    assert [[one.now for one in row.moved] for row in goal.rows(club)] == [[3, 6], [1, 2]]
    assert history.undo_words(club) == "rating of a goal of Ada"
    before = goal.rows(club)
    for line in ("3:4", "1:4 2:11", "", "x"):
        with pytest.raises(Refused):
            rating_round.rate(club, before, line)
    assert goal.rows(club) == before
