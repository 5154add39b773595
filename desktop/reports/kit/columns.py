"""Two columns side by side, each part of one level with a part of the other; as long as they are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from desktop.reports.kit import text, writing
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import LINE, Leaf, Pen

GUTTER = 5.0
BULLET = "– "
TOGETHER = 6  # lines of a text that are not parted by the end of a page
Draw: TypeAlias = Callable[[Pen, float, float, float], None]
"""Draws in a column, given the pen, its start, its top and its width in millimetres."""


def column_width(on: Leaf) -> float:
    """How wide a column is, in millimetres."""
    return (on.width - GUTTER) / 2


def head(on: Leaf, left: str, right: str) -> Block:
    """Name both columns; it stays with what follows, and stands above it again overleaf."""
    names = (left, right)
    room = column_width(on)
    count = max(len(text.wrap(name, room, on.body, bold=True)) for name in names)
    high = text.height(on.body, min(count, 3)) + 0.6

    def draw(pen: Pen, top: float) -> None:
        for number, name in enumerate(names):
            across = number * (room + GUTTER)
            pen.cell(across, top, room, high, name, bold=True, least=on.body, pad=0)
            pen.line(across, top + high, across + room, top + high, LINE)

    return Block(high + 0.6, draw, keep=True)


def texts(on: Leaf, left: str, right: str, again: Block | None = None, *, keep: bool = False) -> Iterator[Block]:
    """Set two texts beside each other; long ones go on overleaf. `keep` holds their end with what follows."""
    indent = text.width(BULLET, on.body)
    sides = [text.wrap(words, column_width(on) - indent, on.body) if words else () for words in (left, right)]
    most = max(map(len, sides))
    for first in range(0, most, TOGETHER):
        parts = [side[first : first + TOGETHER] for side in sides]
        last = first + TOGETHER >= most
        high = text.height(on.body, max(map(len, parts))) + (0.6 if last else 0)
        draw = partial(_texts, parts=parts, bullet=not first, indent=indent)
        yield Block(high, draw, keep=keep and last, again=again)


def drawn(on: Leaf, high: float, left: Draw | None, right: Draw | None, *, keep: bool = False) -> Block:
    """Draw something `high` millimetres high in one column, or in both."""

    def draw(pen: Pen, top: float) -> None:
        for number, one in enumerate((left, right)):
            if one:
                one(pen, number * (column_width(on) + GUTTER), top, column_width(on))

    return Block(high, draw, keep=keep)


def lines(on: Leaf, count: int, labels: tuple[str, str], again: Block | None = None) -> Iterator[Block]:
    """Give lines to write on in both columns; the labels say on a screen what for."""
    left, right = (partial(_line, label=label, group=object()) for label in labels)
    for _number in range(count):
        yield replace(drawn(on, writing.row(on), left, right), again=again)


def _line(pen: Pen, across: float, top: float, wide: float, label: str, group: object) -> None:
    rule(pen, across, top, wide)
    pen.to_write(across, top, wide, writing.row(pen.leaf) - 0.8, label, group)


def rule(pen: Pen, across: float, top: float, wide: float) -> None:
    """Draw a line to write on in one column."""
    base = top + writing.row(pen.leaf) - 0.8
    pen.line(across, base, across + wide, base)


def _texts(pen: Pen, top: float, parts: Sequence[Sequence[text.Line]], *, bullet: bool, indent: float) -> None:
    """Write one column after the other, as they are read."""
    size = pen.leaf.body
    for number, part in enumerate(parts):
        across, base = number * (column_width(pen.leaf) + GUTTER), top + size * 0.95 / text.MM
        if part and bullet:
            pen.words(across, base, BULLET.strip())
        for line in part:
            pen.line_of(across + indent, base, line, size)
            base += text.height(size)
