"""Draws blocks on a page of nobody, and says what stands where."""

from collections.abc import Iterable

from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.text import MM

LEAF = Leaf(210, 297)
LARGE = Leaf(297, 210, large=True)


def pen_of(blocks: Iterable[Block], on: Leaf = LEAF) -> Pen:
    """Draw blocks under one another."""
    pen = Pen(on, lambda _key, _leaf, _draw: "")
    down = 0.0
    for block in blocks:
        block.draw(pen, down)
        down += block.height
    return pen


def said(pen: Pen) -> list[str]:
    """Every line of text, as it is written."""
    return ["".join(run.text for run in mark.line.runs) for mark in pen._marks]


def boxes(pen: Pen) -> list[tuple[int, int]]:
    """The width and the height of every box, in millimetres."""
    return [(round(wide / MM), round(high / MM)) for areas in pen._boxes.values() for _x, _y, wide, high in areas]


def rules(pen: Pen) -> int:
    """How many lines run across."""
    return sum(abs(y - y2) < 0.1 for lines in pen._lines.values() for _x, y, _x2, y2 in lines)
