"""What sheets of a workbook have in common, whichever program opens them: names, widths, and hours as numbers."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from desktop.core.table import Cell, Column, Format, Table

LONGEST_TEXT: Final = 32_767
MOST_ROWS: Final = 1_048_575
_LONGEST_NAME: Final = 31
_NO_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NARROWEST, _WIDEST, _TEXT = 9, 60, 21
_LOOKED_AT: Final = 200
"""Rows whose texts say how wide a column is."""
_WIDTHS: Final = {
    Format.DAY: 12,
    Format.CLOCK: 9,
    Format.MINUTES: 10,
    Format.WHOLE: 9,
    Format.PERCENT: 9,
    Format.NUMBER: 12,
}
_MINUTES_A_DAY: Final = 24 * 60
NUMBERS: Final[dict[Format, Callable[[Any], float]]] = {
    Format.MINUTES: lambda minutes: minutes / 60,
    Format.CLOCK: lambda minutes: minutes % _MINUTES_A_DAY / _MINUTES_A_DAY,
}
"""The number that stands for a value: minutes are hours, a time of day is a part of a day."""


def sheet_name(title: str, taken: set[str]) -> str:
    """Make a name that every spreadsheet takes: 31 letters, none of its own signs, used once."""
    plain = _NO_SHEET_NAME.sub(" ", title).strip(" '")[:_LONGEST_NAME] or "1"
    name, count = plain, 1
    while name.casefold() in taken or name.casefold() == "history":
        count += 1
        name = f"{plain[: _LONGEST_NAME - 4]} {count}"
    taken.add(name.casefold())
    return name


def widths(table: Table) -> list[float]:
    """Say how wide the columns are, in letters: as on paper, or as wide as what stands in them, where it is at hand."""
    rows = table.rows if isinstance(table.rows, Sequence) else ()
    return [_width(column, (row[place] for row in rows[:_LOOKED_AT])) for place, column in enumerate(table.columns)]


def _width(column: Column, values: Iterable[Cell]) -> float:
    wanted = column.width / 2 if column.width else _WIDTHS.get(column.format, 0)
    if column.format is Format.TEXT:
        longest = max((len(value) for value in values if isinstance(value, str)), default=_TEXT)
        wanted = max(wanted, longest + 1)
    return min(_WIDEST, max(_NARROWEST, wanted, len(column.title) + 2))
