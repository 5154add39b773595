from desktop.core.charts import cohort
from desktop.core.drawing import Dot, Room
from tests.core.charts.samples import cohort_goals

ROOM = Room(175, 12)


def test_a_hollow_dot_for_each_start_and_a_filled_one_for_each_now() -> None:
    drawing = cohort.cohort(cohort_goals(), ROOM)
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    assert [sum(dot.filled is filled for dot in dots) for filled in (False, True)] == [8, 8]
    hollow = sorted(dot.y for dot in dots if not dot.filled)
    assert min(dot.y for dot in dots if dot.filled) > hollow[-1] - ROOM.em
    assert drawing.caption == "8 goals. At least half began at 2 or below; at least half are now at 6 or above."
    assert "At the start: 1 goal at 0; 1 goal at 1; 2 goals at 2" in drawing.words
    assert "Now: 1 goal at 3; 2 goals at 4" in drawing.words


def test_many_goals_share_a_dot_and_the_drawing_stays_low() -> None:
    drawing = cohort.cohort(cohort_goals(50), ROOM)
    assert "A dot stands for up to 13 goals." in drawing.caption
    assert drawing.height < 130


def test_nothing_rated_is_said() -> None:
    assert cohort.cohort([], ROOM).caption == "No goal has been rated twice yet."
