import pytest

from desktop.core.errors import Refused
from desktop.core.relationship_choices import GoalScale
from desktop.core.rules import goal

TEN, STEPS, GAS = GoalScale.TEN, GoalScale.STEPS, GoalScale.GAS


def test_the_values_of_each_scale() -> None:
    assert list(goal.values(TEN, ())) == list(range(11))
    assert list(goal.values(STEPS, ("asks", "tries", "alone"))) == [1, 2, 3]
    assert list(goal.values(GAS, ())) == [-2, -1, 0, 1, 2]


@pytest.mark.parametrize(
    ("scale", "levels", "value", "words"),
    [
        (TEN, (), 11, "11 is not on this goal’s scale: 0 to 10."),
        (STEPS, ("asks", "tries"), 0, "0 is not on this goal’s scale: 1 to 2."),
        (GAS, (), -3, "−3 is not on this goal’s scale: −2 to +2."),
    ],
)
def test_a_value_off_the_scale_is_named(scale: GoalScale, levels: tuple[str, ...], value: int, words: str) -> None:
    with pytest.raises(Refused) as refused:
        goal.on_scale(scale, levels, value)
    assert refused.value.sentence == words
    goal.on_scale(scale, levels, goal.values(scale, levels)[0])


def test_levels_fit_their_scale() -> None:
    five = ("a", "b", "c", "d", "e")
    goal.sound_levels(TEN, ())
    goal.sound_levels(STEPS, five)
    goal.sound_levels(GAS, five)


@pytest.mark.parametrize(("scale", "levels"), [(TEN, "abcde"), (STEPS, "a"), (STEPS, "abcdefghijk"), (GAS, "abcd")])
def test_levels_that_do_not_fit_are_refused(scale: GoalScale, levels: str) -> None:
    with pytest.raises(Refused) as refused:
        goal.sound_levels(scale, tuple(levels))
    assert refused.value.field == "levels"


def test_importance_and_difficulty_are_0_to_3() -> None:
    goal.sound_weights(0, 3)
    with pytest.raises(Refused) as refused:
        goal.sound_weights(1, 4)
    assert refused.value.field == "difficulty"
