"""A box with a title: what somebody said, or lines to write it on; it goes on overleaf where it is long."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from desktop.reports.kit import text, writing
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import LINE, Leaf, Pen

PAD = 2.5


def boxed(on: Leaf, title: str, words: str, blank: int = 3) -> Iterator[Block]:
    """Give the box, with `blank` lines where nothing was said."""
    band = text.height(on.body) + 1.6
    yield Block(band + 1, partial(_head, title=title, band=band), keep=True)
    lines = text.wrap(words, on.width - 2 * PAD, on.body) if words else ()
    found = [Block(text.height(on.body), partial(_text, line=line)) for line in lines]
    found = found or [Block(writing.row(on), _rule)] * blank
    for number, block in enumerate(found):
        yield replace(block, draw=partial(_sides, block=block), keep=number == len(found) - 1 or not number)
    yield Block(1.5 + 3.5, _foot)


def _head(pen: Pen, top: float, title: str, band: float) -> None:
    wide = pen.leaf.width
    pen.grey(0, top, wide, band)
    pen.box(0, top, wide, band, LINE)
    pen.cell(0, top, wide, band, title, bold=True, pad=PAD)
    _edges(pen, top + band, 1)


def _sides(pen: Pen, top: float, block: Block) -> None:
    _edges(pen, top, block.height)
    block.draw(pen, top)


def _text(pen: Pen, top: float, line: text.Line) -> None:
    size = pen.leaf.body
    pen.line_of(PAD, top + size * 0.95 / text.MM, line, size)


def _rule(pen: Pen, top: float) -> None:
    base = top + writing.row(pen.leaf) - 0.8
    pen.line(PAD, base, pen.leaf.width - PAD, base)


def _foot(pen: Pen, top: float) -> None:
    _edges(pen, top, 1.5)
    pen.line(0, top + 1.5, pen.leaf.width, top + 1.5, LINE)


def _edges(pen: Pen, top: float, high: float) -> None:
    for across in (0.0, pen.leaf.width):
        pen.line(across, top, across, top + high, LINE)
