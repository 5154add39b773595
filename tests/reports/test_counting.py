"""The boxes for counting: the lines for children and adults are alike, and adults alone are counted by their roles."""

import pytest

from desktop.reports import counting
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.text import MM


def a_pen() -> Pen:
    return Pen(Leaf(210, 297), lambda _key, _leaf, _draw: "")


def words_of(pen: Pen) -> list[str]:
    return ["".join(run.text for run in mark.line.runs) for mark in pen._marks]


def test_the_lines_for_counting_share_the_room() -> None:
    pen = a_pen()
    counting._counted(pen, ("Kinder", "Erwachsene"), 0, 10, 47)
    first, second = (x2 - x for lines in pen._lines.values() for x, _y, x2, _y2 in lines)
    assert first == pytest.approx(second)
    assert first > 6 * MM


@pytest.mark.parametrize(("minors", "said"), [(True, "children"), (False, "mentees")])
def test_who_is_counted(minors: bool, said: str) -> None:
    pen = a_pen()
    counting.boxes(pen, 0, 20, 13, minors=minors)
    assert words_of(pen).count(said) == 2
    assert "13" in words_of(pen)


def test_how_many_adults_are_needed_is_bold() -> None:
    pen = a_pen()
    counting.supervision(pen, 2, 4, 10)
    assert "at least 2 adults. Planned and cleared: 4." in "".join(words_of(pen))
