"""Sheets to write on: columns in millimetres, a head, and rows of one height, drawn by hand for speed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from desktop.reports.kit import text
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen

PAD = 0.8  # millimetres beside a head


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a sheet: its key, its head, its width in millimetres, where its text stands."""

    key: str
    title: str
    width: float
    align: Align = Align.START


class Joined(NamedTuple):
    """From this row on (0 is the first), the columns from `first` to `last` are one."""

    row: int
    first: str
    last: str


@dataclass(frozen=True)
class Grid:
    """Columns and heights in millimetres."""

    columns: tuple[GridColumn, ...]
    head: float
    row: float

    @cached_property
    def _places(self) -> dict[str, tuple[float, GridColumn]]:
        """Where each column begins."""
        places, across = {}, 0.0
        for column in self.columns:
            places[column.key] = across, column
            across += column.width
        return places

    def start(self, key: str) -> float:
        """Say where a column begins."""
        return self._places[key][0]

    def column(self, key: str) -> GridColumn:
        return self._places[key][1]

    def has(self, key: str) -> bool:
        return key in self._places

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns)

    def draw(self, pen: Pen, top: float, rows: int, *, joined: Joined | None = None) -> None:
        """Draw heads and lines for so many rows, once for all pages that look so."""
        key = ("grid", self, top, rows, joined)
        pen.same(key, lambda one: self._draw(one, top, rows, joined))

    def _draw(self, pen: Pen, top: float, rows: int, joined: Joined | None) -> None:
        wide, body = self.width, top + self.head
        bottom = body + rows * self.row
        pen.grey(0, top, wide, self.head)
        across = 0.0
        for column in self.columns:
            pen.cell(
                across,
                top,
                column.width,
                self.head,
                column.title,
                pen.leaf.small,
                align=column.align,
                bold=True,
                least=pen.leaf.small - 1,
                pad=PAD,
            )
            if across:
                inside = joined is not None and self.start(joined.first) < across <= self.start(joined.last)
                pen.line(across, top, across, body + joined.row * self.row if joined and inside else bottom)
            across += column.width
        for number in range(1, rows):
            pen.line(0, body + number * self.row, wide, body + number * self.row)
        pen.line(0, body, wide, body, LINE)
        pen.box(0, top, wide, bottom - top, LINE)

    def cell(self, pen: Pen, top: float, row: int, key: str, value: str, size: float = 0, *, least: float = 0) -> None:
        """Write a value into a column of a row (0 is the first under the head)."""
        start, column = self._places[key]
        down = top + self.head + row * self.row
        pen.cell(start, down, column.width, self.row, value, size, align=column.align, least=least)


def fill(columns: Sequence[GridColumn], key: str, on: Leaf) -> tuple[GridColumn, ...]:
    """Let one column take what the others leave of the width of the page; each of them holds the words of its head."""
    wide = [
        column if column.key == key else replace(column, width=max(column.width, _head(column, on)))
        for column in columns
    ]
    spare = on.width - sum(column.width for column in wide)
    return tuple(replace(column, width=column.width + spare) if column.key == key else column for column in wide)


def _head(column: GridColumn, on: Leaf) -> float:
    """How wide a column is so that no word of its head is broken."""
    return text.widest_word(column.title, bold=True) * (on.small - 1) / text.MM + 2 * PAD + 0.05
