"""Two columns side by side, each line of one level with a line of the other; as long as they are."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import zip_longest
from typing import TypeAlias

from desktop.reports.kit import text, writing
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import LINE, Leaf, Pen

GUTTER = 5.0
BULLET = "– "
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
    """Set two texts beside each other, line by line; `keep` holds the last line with what follows."""
    indent = text.width(BULLET, on.body)
    wrapped = [text.wrap(words, column_width(on) - indent, on.body) if words else () for words in (left, right)]
    pairs = list(zip_longest(*wrapped))
    high = text.height(on.body)
    for number, pair in enumerate(pairs):
        last = number == len(pairs) - 1
        draw = partial(_pair, pair=pair, bullet=not number, indent=indent)
        yield Block(high + (0.6 if last else 0), draw, keep=keep if last else number == len(pairs) - 2, again=again)


def drawn(on: Leaf, high: float, left: Draw | None, right: Draw | None) -> Block:
    """Draw something `high` millimetres high in one column, or in both."""

    def draw(pen: Pen, top: float) -> None:
        for number, one in enumerate((left, right)):
            if one:
                one(pen, number * (column_width(on) + GUTTER), top, column_width(on))

    return Block(high, draw)


def lines(on: Leaf, count: int, again: Block | None = None) -> Iterator[Block]:
    """Give lines to write on in both columns."""
    high = writing.row(on)

    def draw(pen: Pen, top: float) -> None:
        for across in (0.0, column_width(on) + GUTTER):
            pen.line(across, top + high - 0.8, across + column_width(on), top + high - 0.8)

    for _number in range(count):
        yield Block(high, draw, again=again)


def _pair(pen: Pen, top: float, pair: tuple[text.Line | None, ...], bullet: bool, indent: float) -> None:  # noqa: FBT001
    size = pen.leaf.body
    base = top + size * 0.95 / text.MM
    for number, line in enumerate(pair):
        across = number * (column_width(pen.leaf) + GUTTER)
        if line and bullet:
            pen.words(across, base, BULLET.strip())
        if line:
            pen.line_of(across + indent, base, line, size)
