import pytest

from desktop.core.charts import goals
from desktop.core.charts.goals import GAS, GoalLine, Scale
from desktop.core.drawing import Dot, Drawing, Flag, Room, Words
from desktop.core.relationship_choices import Rater
from tests.core.charts.samples import ATTAINED, DEBUGGING, GOALS, STEPS, by

ROOM = Room(110, 12)


def _dots(drawing: Drawing) -> list[Dot]:
    return [shape for shape in drawing.shapes if isinstance(shape, Dot)]


def _texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        (DEBUGGING, "Debugging on my own: from 3 to 6; hoped for 7. Rated by: mentee."),
        (
            GOALS[1],
            "Asking for help earlier: from 2 to 5; hoped for 6. Rated by: mentee. Rated by mentor: from 4 to 6.",
        ),
        (
            GOALS[2]._replace(text="Reading code."),
            "Reading code: 4 at the start and now; hoped for 8. Rated by: mentee.",
        ),
        (GOALS[3], "Showing my game to the group: with help at the start. Rated by: mentee."),
        (GOALS[4], "Typing faster: not rated yet; hoped for 5."),
        (ATTAINED[0], "Finish one program a month: from −1 to +1; hoped for 0. Rated by: mentee."),
    ],
)
def test_a_goal_says_in_words_what_it_shows(goal: GoalLine, words: str) -> None:
    assert goals.goal_words(goal) == words


def test_a_hollow_start_a_filled_now_and_a_flag() -> None:
    drawing = goals.goal_line(DEBUGGING, ROOM)
    start, now = _dots(drawing)
    [flag] = [shape for shape in drawing.shapes if isinstance(shape, Flag)]
    assert (start.filled, now.filled) == (False, True)
    assert start.x < now.x < flag.x
    step = (now.x - start.x) / 3
    assert flag.x - now.x == pytest.approx(step)
    assert _texts(drawing) == [str(number) for number in range(11)]


def test_not_rated_shows_no_dot() -> None:
    assert not _dots(goals.goal_line(GOALS[4], ROOM))


def test_rated_once_is_a_start_and_no_now() -> None:
    [start] = _dots(goals.goal_line(GOALS[3], ROOM))
    assert not start.filled


def test_who_stayed_has_one_dot_in_the_other() -> None:
    start, now = _dots(goals.goal_line(GOALS[2], ROOM))
    assert (start.x, start.y) == (now.x, now.y)
    assert now.radius < start.radius


def test_each_kind_of_rater_has_a_line_of_its_own() -> None:
    drawing = goals.goal_line(GOALS[1], ROOM)
    assert {dot.y for dot in _dots(drawing)} == {_dots(drawing)[0].y, _dots(drawing)[2].y}
    assert _texts(drawing)[:2] == ["mentee", "mentor"]


def test_a_narrow_line_says_its_ends_only() -> None:
    assert _texts(goals.goal_line(DEBUGGING, Room(40, 12))) == ["0", "10"]


def test_steps_have_their_names() -> None:
    assert _texts(goals.goal_line(GOALS[3], ROOM)) == list(STEPS.names)
    assert STEPS.said(3) == "alone"


def test_a_value_outside_its_scale_stands_at_the_end() -> None:
    drawing = goals.goal_line(GoalLine("x", (by(Rater.SELF, 0, 99),)), ROOM)
    assert _dots(drawing)[1].x <= ROOM.width


@pytest.mark.parametrize(("value", "said"), [(-2, "−2"), (0, "0"), (1, "+1")])
def test_levels_carry_their_sign(value: int, said: str) -> None:
    assert GAS.said(value) == said
    assert Scale().said(7) == "7"


def test_the_table_of_levels_says_its_score() -> None:
    drawing = goals.gas_table(ATTAINED, ROOM)
    # 50 + 10·(2·1 + 1·0) / sqrt(0.7·(4 + 1) + 0.3·9) = 50 + 20 / sqrt(6.2)
    assert drawing.brief == "All goals together: T = 58.0; 50 is as expected."
    assert drawing.words.startswith("Finish one program a month: from −1 to +1")
    assert "Bring a question to every meeting: not rated yet" in _texts(drawing)
    assert len(_dots(drawing)) == 4
    assert goals.gas_table(ATTAINED[2:], ROOM).brief == "Not rated yet."


def test_goals_of_levels_are_picked_by_their_scale() -> None:
    assert goals.gas_goals([DEBUGGING, *ATTAINED]) == list(ATTAINED)


def test_starting_points_show_the_ends_and_nobodys_own() -> None:
    drawing = goals.starting_points(Scale(), 1, 7, ROOM)
    assert [dot.filled for dot in _dots(drawing)] == [False, False]
    assert drawing.words == "Starts were between 1 and 7, on a line from 0 to 10."
    assert goals.starting_points(Scale(), 4, 4, ROOM).words == "Every start was at 4, on a line from 0 to 10."
