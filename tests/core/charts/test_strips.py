import pytest

from desktop.core.charts import strips
from desktop.core.drawing import Box, Drawing, Hatch, Room
from desktop.core.rules.attendance import PRESENT, Attended
from desktop.core.rules.care import Kept
from tests.core.charts.samples import CAME

ROOM = Room(110, 12)


def _boxes(drawing: Drawing) -> list[Box]:
    return [shape for shape in drawing.shapes if isinstance(shape, Box)]


def test_a_square_for_each_session() -> None:
    drawing = strips.came_along(["●N", "L", "–", "E", "▒"], ROOM)
    came, half, late, absent, told, holiday, *_key = _boxes(drawing)
    assert came.fill == 1
    assert (half.fill, half.high) == (1, late.high / 2)
    assert (absent.fill, absent.hatch) == (0, Hatch.NONE)
    assert told.hatch is Hatch.DOTTED
    assert holiday.hatch is Hatch.RISING
    assert drawing.words == "2 of 4 sessions. Late: 1. Away and told us: 1."


def test_what_was_not_recorded_is_a_gap_and_in_neither_count() -> None:
    drawing = strips.came_along(["●", "?", "●", ""], ROOM)
    first, second, *_key = _boxes(drawing)
    assert second.x - first.x == pytest.approx(2 * 1.5 * ROOM.em)
    assert drawing.words == "2 of 2 sessions."
    assert strips.counted(CAME) == Attended(8, 10)


def test_a_long_strip_wraps() -> None:
    boxes = _boxes(strips.came_along(["●"] * 60, ROOM))
    assert all(box.x + box.wide <= ROOM.width for box in boxes)
    assert len({box.y for box in boxes[:-1]}) == 4


def test_one_session_is_one() -> None:
    assert strips.came_words([PRESENT]) == "1 of 1 session."


def test_before_the_first_session() -> None:
    drawing = strips.came_along([], ROOM)
    assert drawing.words == "No session is recorded yet."
    assert not drawing.shapes


@pytest.mark.parametrize(
    ("kept", "words", "filled", "empty"),
    [
        (Kept(10, 8), "8 of 10 promised meetings took place.", 8, 2),
        (Kept(1, 1), "1 of 1 promised meeting took place.", 1, 0),
        (Kept(3, 5), "3 of 3 promised meetings took place. 2 more meetings took place.", 5, 0),
        (Kept(0, 1), "1 meeting took place.", 1, 0),
        (Kept(0, 0), "0 meetings took place.", 0, 0),
    ],
)
def test_promised_and_kept(kept: Kept, words: str, filled: int, empty: int) -> None:
    drawing = strips.promises(kept, ROOM)
    fills = [box.fill for box in _boxes(drawing)]
    assert (drawing.words, fills.count(1), fills.count(0)) == (words, filled, empty)
