"""What divides a form stays in its height; what belongs together is as high as its parts."""

import pytest

from desktop.reports.kit.areas import Area, Divide, Group
from desktop.reports.kit.boxes import Part, Tick, Ticks, Words
from tests.reports.drawn import boxes, check_height, draw, lines

PARTS = (Words("advice"), Ticks("", tuple(Tick(f"choice {number}", number) for number in range(1, 10))))


@pytest.mark.parametrize(
    "part",
    [Area("Keep one", "what works best here?", 2), Group(PARTS), Divide()],
    ids=lambda part: type(part).__name__,
)
def test_a_part_stays_in_the_height_that_it_asks_for(part: Part) -> None:
    check_height(part)


def test_a_division_is_one_line_and_an_area_one_box() -> None:
    _texts, pen = draw(Divide())
    assert len(lines(pen)) == 1
    texts, pen = draw(Area("Keep one", "what works best here?", 2))
    assert [one.words for one in texts] == ["Keep one", "what works best here?"]
    assert len(boxes(pen)) == 1


def test_a_group_is_as_high_as_its_parts() -> None:
    assert Group(PARTS).height(119, 12) == pytest.approx(sum(part.height(119, 12) for part in PARTS))
    assert Group(PARTS).lines == sum(part.lines for part in PARTS)
