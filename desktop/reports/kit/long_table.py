"""A table of figures as rows on pages: its head again on each, totals at the end; as long as it is."""

from collections.abc import Iterator, Sequence

from desktop.core.table import Cell, Column, Table
from desktop.i18n import _
from desktop.reports.kit import text, values
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import HAIR, LINE, STRONG, Leaf, Pen


def widths(columns: Sequence[Column], on: Leaf) -> tuple[float, ...]:
    """Share the width of a page: columns grow with large print, those of width 0 take the rest."""
    scale = on.body / 12
    fixed = [column.width * scale for column in columns]
    free = sum(1 for column in columns if not column.width)
    if free:
        rest = max(on.width - sum(fixed), 10.0 * free) / free
        fixed = [one or rest for one in fixed]
    most = on.width / sum(fixed)
    return tuple(one * min(most, 1) for one in fixed)


def blocks(table: Table, on: Leaf, *, size: float = 0, row: float = 0, empty: str = "") -> Iterator[Block]:
    """Give the head, the rows and the totals of a table; `empty` is said where it has no rows."""
    of = size or on.body
    high = row or text.height(of) + 1.6
    shares = widths(table.columns, on)
    head = _head(table.columns, shares, on)
    rows = iter(table.rows)
    first = next(rows, None)
    if first is None:
        yield _sentence(empty or _("None."), high, of)
        return
    yield head
    yield _row(table.columns, shares, first, high, of, head)
    for cells in rows:
        yield _row(table.columns, shares, cells, high, of, head)
    if table.totals:
        yield _totals(table.columns, shares, table.totals, high, of, head)


def _sentence(words: str, high: float, size: float) -> Block:
    return Block(high, lambda pen, top: pen.cell(0, top, pen.leaf.width, high, words, size, pad=0))


def _head(columns: Sequence[Column], shares: Sequence[float], on: Leaf) -> Block:
    lines = max(
        len(text.wrap(column.title, wide - 2.4, on.small, bold=True))
        for column, wide in zip(columns, shares, strict=True)
    )
    high = text.height(on.small, min(lines, 2)) + 1.6

    def draw(pen: Pen, top: float) -> None:
        across = 0.0
        for column, wide in zip(columns, shares, strict=True):
            pen.cell(across, top, wide, high, column.title, on.small, align=values.align(column), bold=True)
            across += wide
        pen.line(0, top + high, across, top + high, STRONG)

    return Block(high, draw, keep=True)


def _row(
    columns: Sequence[Column], shares: Sequence[float], cells: Sequence[Cell], high: float, size: float, head: Block
) -> Block:
    def draw(pen: Pen, top: float) -> None:
        _cells(pen, top, columns, shares, cells, high, size)
        pen.line(0, top + high, sum(shares), top + high, HAIR)

    return Block(high, draw, again=head)


def _totals(
    columns: Sequence[Column], shares: Sequence[float], cells: Sequence[Cell], high: float, size: float, head: Block
) -> Block:
    def draw(pen: Pen, top: float) -> None:
        _cells(pen, top, columns, shares, cells, high, size, bold=True)
        pen.line(0, top, sum(shares), top, LINE)

    return Block(high + 1, draw, again=head)


def _cells(
    pen: Pen,
    top: float,
    columns: Sequence[Column],
    shares: Sequence[float],
    cells: Sequence[Cell],
    high: float,
    size: float,
    *,
    bold: bool = False,
) -> None:
    across = 0.0
    for column, wide, cell in zip(columns, shares, cells, strict=True):
        words = values.shown(cell, column.format)
        if words:
            pen.cell(across, top, wide, high, words, size, align=values.align(column), bold=bold, least=size * 0.8)
        across += wide
