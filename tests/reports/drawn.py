"""What a page shows, and where, before it is a PDF."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from desktop.reports.kit.boxes import Part, Place
from desktop.reports.kit.page import Document
from desktop.reports.kit.pen import Leaf, Pen

LEAF = Leaf(297, 210)


class Printed(NamedTuple):
    """A piece of text on a page, in points from the bottom left corner."""

    left: float
    low: float
    right: float
    high: float
    words: str

    def meets(self, other: "Printed") -> bool:
        """Say whether one lies on the other, by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > 0.5 and min(self.high, other.high) - max(self.low, other.low) > 0.5


def printed(document: Document) -> list[list[Printed]]:
    """Give every piece of text of each page, where it stands; only the height of small letters is looked at."""
    pages = []
    for draw in document.pages:
        found: list[Printed] = []

        def shared(_key: Hashable, on: Leaf, part: Callable[[Pen], None], found: list[Printed] = found) -> str:
            pen = Pen(on, shared)
            part(pen)
            found += texts(pen)
            return ""

        pen = Pen(document.leaf, shared)
        draw(pen)
        pages.append(found + texts(pen))
    return pages


def texts(pen: Pen) -> list[Printed]:
    """Give every piece of text that a pen has written itself."""
    return [
        Printed(
            *(mark.x, mark.y, mark.x + mark.line.width * mark.size, mark.y + mark.size * 0.55),
            "".join(run.text for run in mark.line.runs),
        )
        for mark in pen._marks
    ]


def draw(part: Part, wide: float = 119, size: float = 12, line: float = 8) -> tuple[list[Printed], Pen]:
    """Draw a part of a form alone, 20 mm from the top of the printed area."""

    def shared(_key: Hashable, _on: Leaf, _draw: Callable[[Pen], None]) -> str:
        raise AssertionError

    pen = Pen(LEAF, shared)
    part.draw(pen, Place(0, 20, wide, size, line))
    return texts(pen), pen


def boxes(pen: Pen) -> list[tuple[float, float, float, float]]:
    """Give every box: its corner at the bottom left, its width and its height, in points."""
    return [box for found in pen._boxes.values() for box in found]


def lines(pen: Pen) -> list[tuple[float, float, float, float]]:
    """Give every line: where it begins and where it ends, in points."""
    return [line for found in pen._lines.values() for line in found]


def check_height(part: Part) -> None:
    """Nothing of a part lies below the height that it asks for."""
    found, pen = draw(part)
    bottom = (LEAF.page_height - LEAF.EDGE - 20 - part.height(119, 12) - part.lines * 8) * 72 / 25.4
    lows = [one.low for one in found] + [box[1] for box in boxes(pen)] + [line[1] for line in lines(pen)]
    assert min(lows) >= bottom - 0.01
