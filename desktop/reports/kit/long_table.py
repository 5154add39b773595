"""A table of figures as rows on pages: its head again on each, totals at the end; as long as it is."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from desktop.core.table import Cell, Column, Table
from desktop.i18n import _
from desktop.reports.kit import text, values
from desktop.reports.kit.column_widths import PAD, size_of, widths
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import HAIR, LINE, STRONG, Leaf, Pen

LEAST = 0.85  # of the size of a table: a longer text takes more lines
TOGETHER = 3  # rows at least that stand below a head


class _Look(NamedTuple):
    """What all rows of a table share: columns, their widths and the height in millimetres, the size in points.

    `sizes` are those of the columns, one for all its values.
    """

    columns: Sequence[Column]
    shares: Sequence[float]
    high: float
    size: float
    sizes: Sequence[float]
    grows: bool = True


def blocks(table: Table, on: Leaf, *, size: float = 0, row: float = 0, empty: str = "") -> Iterator[Block]:
    """Give the head, the rows and the totals of a table; `empty` is said where it has no rows.

    No row stands alone below the head or on a last page, and no totals without a row.
    """
    of = size or on.body
    rows = list(table.rows)
    if not rows:
        yield _nothing(on, row or text.height(of) + 1.6, of, empty or _("None."))
        return
    look = _look(table.columns, on, rows, table.totals, size=of, row=row)
    head = _head(look, on)
    yield head
    ends = len(rows) - (1 if table.totals else 2)
    for number, cells in enumerate(rows):
        yield _block(look, cells, head, keep=number < min(TOGETHER, len(rows)) - 1 or number == ends)
    if table.totals:
        yield Block(look.high + 1, partial(_totals, look=look, cells=table.totals), again=head)


def grouped(parts: Sequence[Table], on: Leaf, *, row: float = 0, empty: str = "") -> Iterator[Block]:
    """Give tables with the same columns as one, with one head, each under a band with its title."""
    if not parts:
        yield _nothing(on, text.height(on.body), on.body, empty)
        return
    rows = [list(part.rows) for part in parts]
    look = _look(parts[0].columns, on, [cells for part in rows for cells in part], size=on.body, row=row)
    look = look._replace(grows=not row)
    head = _head(look, on)
    yield head
    for part, inside in zip(parts, rows, strict=True):
        band = Block(look.high, partial(_band, look=look, words=part.title), keep=True)
        again = Block(head.height + band.height, partial(_both, first=head, second=band))
        yield replace(band, again=head)
        for cells in inside:
            yield _block(look, cells, again)


def _look(
    columns: Sequence[Column],
    on: Leaf,
    rows: Sequence[Sequence[Cell]],
    totals: Sequence[Cell] = (),
    *,
    size: float,
    row: float,
) -> _Look:
    """Measure a table; a text that is too long for one line makes all of its column as small as they get."""
    every = [*rows, totals] if totals else rows
    shares = widths(columns, on, every, size)
    found = [
        size_of([cells[place] for cells in every], column, shares[place], size, size * LEAST) or size * LEAST
        for place, column in enumerate(columns)
    ]
    return _Look(columns, shares, row or text.height(size) + 1.6, size, found)


def _nothing(on: Leaf, high: float, size: float, words: str) -> Block:
    return Block(high, lambda pen, top: pen.cell(0, top, on.width, high, words, size, pad=0))


def only(table: Table, keys: Collection[str]) -> Table:
    """Leave columns out for which large print has no room."""
    kept = [place for place, column in enumerate(table.columns) if column.key in keys]
    rows = [[row[place] for place in kept] for row in table.rows]
    return Table(table.key, table.title, [table.columns[place] for place in kept], rows)


def _both(pen: Pen, top: float, first: Block, second: Block) -> None:
    first.draw(pen, top)
    second.draw(pen, top + first.height)


def _band(pen: Pen, top: float, look: _Look, words: str) -> None:
    wide = sum(look.shares)
    pen.grey(0, top, wide, look.high)
    pen.cell(0, top, wide, look.high, words, look.size, bold=True)
    pen.line(0, top + look.high, wide, top + look.high, HAIR)


def _head(look: _Look, on: Leaf) -> Block:
    lines = max(
        len(text.wrap(column.title, wide - 2.4, on.small, bold=True))
        for column, wide in zip(look.columns, look.shares, strict=True)
    )
    high = text.height(on.small, min(lines, 3)) + 1.6

    def draw(pen: Pen, top: float) -> None:
        across = 0.0
        for column, wide in zip(look.columns, look.shares, strict=True):
            pen.cell(across, top, wide, high, column.title, on.small, align=values.align(column), bold=True)
            across += wide
        pen.line(0, top + high, across, top + high, STRONG)

    return Block(high, draw, keep=True)


def _block(look: _Look, cells: Sequence[Cell], again: Block, *, keep: bool = False) -> Block:
    """Give a row; it is higher where a long text takes more lines, unless the paper counts its rows."""
    if look.grows:
        counted = [
            (size, _lines(values.shown(cell, column.format), wide - PAD, size))
            for column, wide, cell, size in zip(look.columns, look.shares, cells, look.sizes, strict=True)
        ]
        heights = [text.height(size, lines) + 1.6 for size, lines in counted if lines > 1]
        look = look._replace(high=max(look.high, *heights) if heights else look.high)
    return Block(look.high, partial(_row, look=look, cells=cells), keep=keep, again=again)


def _lines(words: str, room: float, size: float) -> int:
    """Count the lines that a value takes; nearly every one takes one, and need not be broken to see that."""
    return 1 if text.width(words, size) <= room else len(text.wrap(words, room, size))


def _row(pen: Pen, top: float, look: _Look, cells: Sequence[Cell]) -> None:
    _cells(pen, top, look, cells)
    pen.line(0, top + look.high, sum(look.shares), top + look.high, HAIR)


def _totals(pen: Pen, top: float, look: _Look, cells: Sequence[Cell]) -> None:
    _cells(pen, top, look, cells, bold=True)
    pen.line(0, top, sum(look.shares), top, LINE)


def _cells(pen: Pen, top: float, look: _Look, cells: Sequence[Cell], *, bold: bool = False) -> None:
    across = 0.0
    for column, wide, cell, size in zip(look.columns, look.shares, cells, look.sizes, strict=True):
        words = values.shown(cell, column.format)
        pen.cell(across, top, wide, look.high, words, size, align=values.align(column), bold=bold, least=size)
        across += wide
