"""A table of figures as rows on pages: its head again on each, totals at the end; as long as it is."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from desktop.core.table import Cell, Column, Table
from desktop.i18n import _
from desktop.reports.kit import text, values
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import HAIR, LINE, STRONG, Leaf, Pen

FREE = 24.0  # millimetres at least of a column that takes the rest
LEAST = 0.85  # of the size of a table: a longer text takes more lines


def widths(columns: Sequence[Column], on: Leaf) -> tuple[float, ...]:
    """Share the width of a page: columns grow with large print and long words, those of width 0 take the rest."""
    scale = on.body / 12
    words = [text.widest_word(column.title, bold=True) * on.small / text.MM + 2.5 for column in columns]
    fixed = sum(max(column.width * scale, word) for column, word in zip(columns, words, strict=True) if column.width)
    free = sum(1 for column in columns if not column.width)
    rest = max((on.width - fixed) / max(free, 1), FREE * scale)
    wide = [max(column.width * scale or rest, word) for column, word in zip(columns, words, strict=True)]
    over = sum(wide) - on.width
    if over <= 0:
        return tuple(wide)
    gives = [one - word for one, word in zip(wide, words, strict=True)]
    return tuple(one - over * give / (sum(gives) or 1) for one, give in zip(wide, gives, strict=True))


class _Look(NamedTuple):
    """What all rows of a table share: columns, their widths and the height in millimetres, the size in points."""

    columns: Sequence[Column]
    shares: Sequence[float]
    high: float
    size: float
    grows: bool = True


def blocks(table: Table, on: Leaf, *, size: float = 0, row: float = 0, empty: str = "") -> Iterator[Block]:
    """Give the head, the rows and the totals of a table; `empty` is said where it has no rows."""
    of = size or on.body
    look = _Look(table.columns, widths(table.columns, on), row or text.height(of) + 1.6, of)
    head = _head(look, on)
    first = True
    for cells in table.rows:
        if first:
            yield head
            first = False
        yield _block(look, cells, head)
    if first:
        yield Block(look.high, partial(_sentence, look=look, words=empty or _("None.")))
    elif table.totals:
        yield Block(look.high + 1, partial(_totals, look=look, cells=table.totals), again=head)


def grouped(parts: Sequence[Table], on: Leaf, *, row: float = 0, empty: str = "") -> Iterator[Block]:
    """Give tables with the same columns as one, with one head, each under a band with its title."""
    if not parts:
        yield Block(text.height(on.body), partial(_sentence, look=_Look((), (), text.height(on.body), 0), words=empty))
        return
    columns = parts[0].columns
    look = _Look(columns, widths(columns, on), row or text.height(on.body) + 1.6, on.body, not row)
    head = _head(look, on)
    yield head
    for part in parts:
        band = Block(look.high, partial(_band, look=look, words=part.title), keep=True)
        again = Block(head.height + band.height, partial(_both, first=head, second=band))
        yield replace(band, again=head)
        for cells in part.rows:
            yield _block(look, cells, again)


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


def _sentence(pen: Pen, top: float, look: _Look, words: str) -> None:
    pen.cell(0, top, pen.leaf.width, look.high, words, look.size, pad=0)


def _block(look: _Look, cells: Sequence[Cell], again: Block) -> Block:
    """Give a row; it is higher where a long text takes more lines, unless the paper counts its rows."""
    if not look.grows:
        return Block(look.high, partial(_row, look=look, cells=cells), again=again)
    lines = max(
        len(text.wrap(values.shown(cell, column.format), wide - 2.4, look.size * LEAST))
        for column, wide, cell in zip(look.columns, look.shares, cells, strict=True)
    )
    high = max(look.high, text.height(look.size * LEAST, lines) + 1.6)
    return Block(high, partial(_row, look=look._replace(high=high), cells=cells), again=again)


def _row(pen: Pen, top: float, look: _Look, cells: Sequence[Cell]) -> None:
    _cells(pen, top, look, cells)
    pen.line(0, top + look.high, sum(look.shares), top + look.high, HAIR)


def _totals(pen: Pen, top: float, look: _Look, cells: Sequence[Cell]) -> None:
    _cells(pen, top, look, cells, bold=True)
    pen.line(0, top, sum(look.shares), top, LINE)


def _cells(pen: Pen, top: float, look: _Look, cells: Sequence[Cell], *, bold: bool = False) -> None:
    across, least = 0.0, look.size * LEAST
    for column, wide, cell in zip(look.columns, look.shares, cells, strict=True):
        words = values.shown(cell, column.format)
        pen.cell(across, top, wide, look.high, words, look.size, align=values.align(column), bold=bold, least=least)
        across += wide
