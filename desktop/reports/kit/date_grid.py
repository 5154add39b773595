"""A grid of people by dates: 16 dates across, 20 people down, again on the next page for more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from desktop.core.rules.attendance import FIRST, NO_SESSION
from desktop.i18n import _
from desktop.reports.kit import text
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen

ACROSS, DOWN = 16, 20


class DateHead(NamedTuple):
    """What stands over a column: day, month, number of the session."""

    day: str
    month: str
    number: str


class GridRow(NamedTuple):
    """A row: its number, its name or words, a mark for each date, and what stands at its end."""

    number: str
    name: str
    marks: Sequence[str]
    ends: Sequence[str]


@dataclass(frozen=True, slots=True)
class DateGrid:
    """A grid with its rows, and the rows at its foot, which stand once under the last people."""

    name: str
    ends: tuple[str, ...]
    end_widths: tuple[float, ...]
    dates: Sequence[DateHead]
    rows: Sequence[GridRow]
    foot: Sequence[GridRow] = ()


class _Measures(NamedTuple):
    """Millimetres, and how many dates and people a page takes."""

    number: float
    name: float
    date: float
    head: float
    row: float
    across: int  # dates
    down: int  # people


def _measure(grid: DateGrid, on: Leaf, room: float) -> _Measures:
    number, date, head, row = (12.0, 17.0, 15.5, 8.8) if on.large else (8.0, 11.0, 10.0, 5.8)
    ends = sum(grid.end_widths) * on.body / 12
    most = min(int((on.width - number - ends - (60 if on.large else 32)) / date), ACROSS)
    foot = len(grid.foot) * row
    down = min(int((room - head - foot) / row + 0.01), DOWN)
    return _Measures(number, on.width - number - ends - most * date, date, head, row, most, down)


def blocks(grid: DateGrid, on: Leaf, room: float) -> Iterator[Block]:
    """Give the grid in parts of at most `room` millimetres, dates first: the names stand again beside each part."""
    measures = _measure(grid, on, room)
    for first in range(0, max(len(grid.dates), 1), measures.across):
        across = range(first, min(first + measures.across, len(grid.dates)))
        for top in range(0, max(len(grid.rows), 1), measures.down):
            rows = grid.rows[top : top + measures.down]
            foot = grid.foot if top + measures.down >= len(grid.rows) else ()
            high = measures.head + measures.row * (len(rows) + len(foot))
            yield Block(high, partial(_draw, grid=grid, measures=measures, across=across, rows=rows, foot=foot))


def _draw(
    pen: Pen,
    top: float,
    grid: DateGrid,
    measures: _Measures,
    across: range,
    rows: Sequence[GridRow],
    foot: Sequence[GridRow],
) -> None:
    _lines(pen, top, grid, measures._replace(across=len(across)), len(rows), len(foot))
    start = measures.number + measures.name
    for column, index in enumerate(across):
        _date(pen, top, start + column * measures.date, measures, grid.dates[index])
    x = start + len(across) * measures.date
    for title, width in zip(grid.ends, grid.end_widths, strict=True):
        given = width * pen.leaf.body / 12
        pen.cell(x, top, given, measures.head, title, pen.leaf.small, bold=True, align=Align.END)
        x += given
    down = top + measures.head
    for row in rows:
        _row(pen, down, grid, measures, across, row)
        down += measures.row
    for row in foot:
        _row(pen, down, grid, measures, across, row, foot=True)
        down += measures.row


def _date(pen: Pen, top: float, x: float, measures: _Measures, head: DateHead) -> None:
    wide, scale = measures.date, pen.leaf.body / 12
    pen.cell(x, top + 0.3, wide, 4 * scale, head.day, 11 * scale, bold=True, align=Align.MIDDLE, pad=0.2)
    month, down = (8.0, 3.4) if pen.leaf.mirrored else (8.5, 3.9)  # whose letters hang deep
    pen.cell(x, top + down * scale, wide, 3.2 * scale, head.month, month * scale, align=Align.MIDDLE, pad=0.2)
    pen.cell(x, top + 6.9 * scale, wide, 2.8 * scale, head.number, 8 * scale, align=Align.MIDDLE, pad=0.2)


def _row(
    pen: Pen, top: float, grid: DateGrid, measures: _Measures, across: range, row: GridRow, *, foot: bool = False
) -> None:
    high, body = measures.row, pen.leaf.body
    if foot:
        pen.cell(0, top, measures.number + measures.name, high, row.name, body * 0.85)
    else:
        pen.cell(0, top, measures.number, high, row.number, body * 0.85, align=Align.END)
        pen.cell(measures.number, top, measures.name, high, row.name, least=body * 0.75)
    x = measures.number + measures.name
    for index in across:
        _mark(pen, x, top, measures, row.marks[index])
        x += measures.date
    for words, width in zip(row.ends, grid.end_widths, strict=True):
        wide = width * body / 12
        pen.cell(x, top, wide, high, words, align=Align.END)
        x += wide


def _mark(pen: Pen, x: float, top: float, measures: _Measures, mark: str) -> None:
    wide, high, body = measures.date, measures.row, pen.leaf.body
    if mark == NO_SESSION:
        hatch(pen, x, top, wide, high)
    elif len(mark) > 1 and mark.endswith(FIRST):
        pen.cell(x, top, wide, high, mark[:-1], body, align=Align.MIDDLE, pad=0)
        pen.cell(x, top, wide, high * 0.7, FIRST, body * 0.7, bold=True, align=Align.END, pad=0.6)
    else:
        pen.cell(x, top, wide, high, mark, body, align=Align.MIDDLE, pad=0.2)


def hatch(pen: Pen, x: float, top: float, wide: float, high: float) -> None:
    """Draw what stands for "no session"."""
    pen.grey(x, top, wide, high)
    pen.line(x, top + high, x + wide, top)


def _lines(pen: Pen, top: float, grid: DateGrid, measures: _Measures, rows: int, foot: int) -> None:
    key = ("dates", grid.name, grid.ends, measures, top, rows, foot)
    pen.same(key, lambda one: _frame(one, top, grid, measures, rows, foot))


def _frame(pen: Pen, top: float, grid: DateGrid, measures: _Measures, rows: int, foot: int) -> None:
    body = top + measures.head
    bottom = body + (rows + foot) * measures.row
    ends = sum(grid.end_widths) * pen.leaf.body / 12
    wide = measures.number + measures.name + measures.across * measures.date + ends
    pen.grey(0, top, wide, measures.head)
    pen.cell(0, top, measures.number, measures.head, _("No."), pen.leaf.small, bold=True, pad=0.6)
    pen.cell(measures.number, top, measures.name, measures.head, grid.name, pen.leaf.small, bold=True)
    x = measures.number
    pen.line(x, top, x, body + rows * measures.row)
    x += measures.name
    for _number in range(measures.across):
        pen.line(x, top, x, bottom)
        x += measures.date
    for width in grid.end_widths:
        pen.line(x, top, x, bottom, LINE)
        x += width * pen.leaf.body / 12
    for number in range(1, rows + foot):
        strong = number == rows or (number < rows and number % 5 == 0)
        pen.line(0, body + number * measures.row, wide, body + number * measures.row, LINE if strong else HAIR)
    pen.line(0, body, wide, body, LINE)
    pen.box(0, top, wide, bottom - top, LINE)


def figures(on: Leaf, pairs: Sequence[tuple[str, str]]) -> Block:
    """A strip of figures, each under its word."""
    high = text.height(on.small, 2) + text.height(on.body * 7 / 6) + 2
    rows = 2 if on.large else 1
    each = -(-len(pairs) // rows)

    def draw(pen: Pen, top: float) -> None:
        wide = on.width / each
        for index, (words, value) in enumerate(pairs):
            row, column = divmod(index, each)
            x, down = column * wide, top + 1 + row * high
            pen.box(x, down, wide, high - 1)
            pen.cell(x, down + 0.4, wide, text.height(on.small, 2), words, on.small)
            step = text.height(on.body * 7 / 6)
            pen.cell(x, down + high - step - 1.4, wide, step, value, on.body * 7 / 6, bold=True)

    return Block(high * rows + 1, draw)
