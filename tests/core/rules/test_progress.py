from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.relationship_choices import Rater
from desktop.core.rules import progress
from desktop.core.rules.progress import Moved, Rating, Share

SEPT, NOV, DEC = date(2026, 9, 8), date(2026, 11, 17), date(2026, 12, 8)


def test_a_goal_has_moved_from_its_first_rating_to_its_latest_by_the_same_rater() -> None:
    ratings = [Rating(Rater.SELF, DEC, 6), Rating(Rater.MENTOR, NOV, 9), Rating(Rater.SELF, SEPT, 3)]
    assert progress.moved(one for one in ratings) == (
        Moved(Rater.SELF, 3, 6, SEPT, DEC, 2),
        Moved(Rater.MENTOR, 9, 9, NOV, NOV),
    )
    assert progress.moved(ratings)[0].distance == 3


def test_of_two_ratings_on_one_day_the_later_counts() -> None:
    [found] = progress.moved([Rating(Rater.MENTOR, DEC, 5), Rating(Rater.MENTOR, DEC, 7)])
    assert (found.start, found.now, found.times) == (5, 7, 2)


def test_not_rated_is_not_zero() -> None:
    assert progress.moved([]) == ()
    assert progress.wanted_and_moved([[], [Rating(Rater.SELF, SEPT, 3)]]) == Share(0, 0, 2)


def test_goals_that_moved_are_counted_by_the_mentees_own_rating() -> None:
    up = [Rating(Rater.SELF, SEPT, 3), Rating(Rater.SELF, DEC, 4)]
    down = [Rating(Rater.SELF, SEPT, 3), Rating(Rater.SELF, DEC, 2), Rating(Rater.MENTOR, SEPT, 0)]
    by_mentor = [Rating(Rater.MENTOR, SEPT, 3), Rating(Rater.MENTOR, DEC, 9)]
    assert progress.wanted_and_moved([up, down, by_mentor]) == Share(1, 2, 3)


@pytest.mark.parametrize(
    ("levels", "score"),
    [
        ([(0, 1)], 50.0),
        ([(1, 1)], 60.0),
        ([(-2, 1)], 30.0),
        ([(1, 1), (1, 1)], 62.4035),  # 50 + 20 / sqrt(0.7*2 + 0.3*4)
        ([(2, 3), (0, 1), (-1, 2)], 58.8132),  # 50 + 40 / sqrt(0.7*14 + 0.3*36)
        ([(-1, 1), (0, 1), (1, 1), (1, 1), (2, 1)], 59.0453),  # 50 + 30 / sqrt(0.7*5 + 0.3*25) = 50 + 30 / sqrt(11)
        ([(-2, 1), (-2, 1), (-2, 1), (-2, 1)], 20.9810),  # 50 - 80 / sqrt(0.7*4 + 0.3*16) = 50 - 80 / sqrt(7.6)
        ([(2, 0), (0, 1)], 50.0),
    ],
)
def test_goal_attainment_by_hand(levels: list[tuple[int, int]], score: float) -> None:
    assert progress.gas_score(levels) == pytest.approx(score, abs=0.001)


def test_without_weights_there_is_no_score() -> None:
    assert progress.gas_score([]) is None
    assert progress.gas_score([(2, 0)]) is None


@pytest.mark.parametrize("wrong", [(3, 1), (-3, 1), (0, -1)])
def test_levels_and_weights_that_cannot_be(wrong: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=str(wrong[0])):
        progress.gas_score([wrong])


@given(st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 9)), min_size=1, max_size=6))
def test_goal_attainment_is_symmetrical_and_more_is_more(levels: list[tuple[int, int]]) -> None:
    score = progress.gas_score(levels)
    mirrored = progress.gas_score([(-level, weight) for level, weight in levels])
    assert score is not None
    assert mirrored is not None
    assert score - 50 == pytest.approx(50 - mirrored)
    level, weight = levels[0]
    if level < 2:
        better = progress.gas_score([(level + 1, weight), *levels[1:]])
        assert better is not None
        assert better > score
