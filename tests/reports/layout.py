"""Looks at a paper as it is laid out: does text stay on the page, apart from other text, and clear of lines?"""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.reports.kit import page
from desktop.reports.kit.ink import Mark
from desktop.reports.kit.page import Document, Options
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.text import MM

_SLACK = 0.6  # points


class _Area(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    def meets(self, other: "_Area") -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > _SLACK and min(self.top, other.top) - max(self.bottom, other.bottom) > _SLACK


def faults(module: object, data: object, options: Options) -> list[str]:
    """Say what stands where it should not, page by page; nothing where all is well."""
    with page.in_language(options):
        document: Document = module.build(data, options)  # type: ignore[attr-defined]
        return [
            f"page {number}: {fault}" for number in range(len(document.pages)) for fault in _of_page(document, number)
        ]


def _of_page(document: Document, number: int) -> Iterator[str]:
    pen = Pen(document.leaf, lambda _key, _leaf, _draw: "")
    if not document.bare:
        page._furniture(pen, document)
    document.pages[number](pen)
    texts = [_area(mark) for mark in pen._marks]
    for text in texts:
        if not _on_page(text, document.leaf):
            yield f"off the page: {text.text}"
    for place, text in enumerate(texts):
        for other in texts[place + 1 :]:
            if text.meets(other):
                yield f"on one another: {text.text} | {other.text}"
    for line in _lines(pen):
        for text in texts:
            if text.meets(line):
                yield f"struck through: {text.text}"


def _area(mark: Mark) -> _Area:
    """The room of the letters without what hangs below the line."""
    text = "".join(run.text for run in mark.line.runs)
    right = mark.x + mark.line.width * mark.size
    if not text.strip("_"):
        return _Area(mark.x, mark.y, right, mark.y, text)
    return _Area(mark.x, mark.y, right, mark.y + 0.7 * mark.size, text)


def _on_page(area: _Area, leaf: Leaf) -> bool:
    left = (leaf.EDGE if leaf.mirrored else leaf.BINDING) * MM
    sides = left - _SLACK <= area.left and area.right <= left + leaf.width * MM + _SLACK
    return sides and area.bottom >= leaf.EDGE * MM and area.top <= (leaf.page_height - leaf.EDGE) * MM + _SLACK


def _lines(pen: Pen) -> Iterator[_Area]:
    """Every line, and every side of a box, as wide as it takes to be met."""
    for lines in pen._lines.values():
        for x, y, x2, y2 in lines:
            yield _Area(min(x, x2) - 0.35, min(y, y2) - 0.35, max(x, x2) + 0.35, max(y, y2) + 0.35)
    for boxes in pen._boxes.values():
        for x, y, wide, high in boxes:
            for x1, y1, x2, y2 in (
                *((x, y, x + wide, y), (x, y + high, x + wide, y + high)),
                *((x, y, x, y + high), (x + wide, y, x + wide, y + high)),
            ):
                yield _Area(x1 - 0.35, y1 - 0.35, x2 + 0.35, y2 + 0.35)
