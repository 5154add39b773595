"""Writing a table as CSV: UTF-8 with its mark, ISO dates, a decimal point, and no cell that can run."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import IO, Any, Final

from desktop.core import clock
from desktop.core.table import Cell, Column, Format, Table
from desktop.exchange.guard import guarded
from desktop.i18n import _

_CHUNK: Final = 2_000  # rows; columns of so many are shaped at once, which is quicker than cell by cell

Values = Iterable[Cell]


def write(table: Table, out: IO[bytes]) -> None:
    """Write a table in pieces, so that it may be long; the first line holds the titles, or the badge above them.

    Minutes are hours with a decimal point (90 is 1.5; four digits, so that the minutes can be worked out again), a
    time of day is 18:05.
    """
    out.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(out, "utf-8", newline="")  # utf-8-sig would encode in Python, piece by piece
    try:
        writer = csv.writer(text)
        if table.badge:
            writer.writerow([guarded(table.badge)])
        writer.writerow([guarded(column.title) for column in table.columns])
        shapes = [_shape(column) for column in table.columns]
        rows = iter(table.rows)
        while chunk := list(islice(rows, _CHUNK)):
            writer.writerows(_shaped(chunk, shapes))
        if table.totals:
            writer.writerows(_shaped([table.totals], shapes))
    finally:
        text.detach()


def _shaped(rows: Sequence[Sequence[Cell]], shapes: Sequence[Callable[[Values], Values]]) -> Iterable[tuple[Cell, ...]]:
    columns = zip(*rows, strict=True)
    return zip(*(shape(values) for shape, values in zip(shapes, columns, strict=True)), strict=True)


def _shape(column: Column) -> Callable[[Values], Values]:
    """Give what turns the values of a column into what is written; text that could run is guarded in every column."""
    say = _SAID.get(column.format)
    if say is None:
        return _guarded
    known = _Known(say)
    known[None] = None
    return lambda values: map(known.__getitem__, values)


def _guarded(values: Values) -> Values:
    """Guard the texts of a column; those that begin with a letter or a figure, nearly all, cost no call."""
    return [
        value if value.__class__ is not str or "A" <= value < "\uff00" or "0" <= value < ":" else guarded(value)
        for value in values
    ]


class _Known(dict[Any, Any]):
    """Words for values, each worked out once; text stays, guarded."""

    def __init__(self, say: Callable[[Any], str]) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, value: Any) -> Any:
        said = guarded(value) if isinstance(value, str) else self._say(value)
        self[value] = said
        return said


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.4f}".rstrip("0").rstrip(".")


def _yes_or_no(value: object) -> str:
    return _("yes") if value else _("no")


_SAID: Final[dict[Format, Callable[[Any], str]]] = {
    Format.MINUTES: _hours,
    Format.CLOCK: clock.text,
    Format.YES_NO: _yes_or_no,
}
