"""A file of tables as plain cells: what reading gives and what the recognition of columns works on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final, TypeAlias

Cell: TypeAlias = str | int | float | bool | date | time | None
"""Text is never empty (an empty cell is `None`); a date with a time of day is a `datetime`."""

Row: TypeAlias = Sequence[Cell]

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 500
MOST_CELLS: Final = 2_000_000
"""Cells that a table may span; a lone cell far away makes a small file span more than can be read in a moment."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name (empty in a text file) and its rows from the very first; row 1 is `rows[0]`."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Grid:
    """All tables of a file that hold anything.

    Args:
        sheets: the tables, in the order of the file.
        guarded: text beginning with `=` or the like may carry the apostrophe that our CSV puts before it.
    """

    sheets: Sequence[Sheet]
    guarded: bool = False


def packed(cell: Cell) -> Any:
    """Turn a cell into a value of JSON."""
    if isinstance(cell, datetime):
        return {"m": cell.isoformat()}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    if isinstance(cell, time):
        return {"t": cell.isoformat()}
    return cell


def unpacked(value: Any) -> Cell:
    """Turn what `packed` made back into a cell."""
    if isinstance(value, dict):
        (kind, text), *_rest = value.items()
        return _KINDS[kind](text)
    return value  # type: ignore[no-any-return]  # JSON's own values are cells


_KINDS: Final[dict[str, Callable[[str], Cell]]] = {
    "m": datetime.fromisoformat,
    "d": date.fromisoformat,
    "t": time.fromisoformat,
}


def text_of(cell: Cell) -> str:
    """Write a cell as the person sees it: a date in ISO form, a whole number without a point."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def is_blank(row: Row) -> bool:
    """Say whether nothing is written in a row."""
    return not any(text_of(cell) for cell in row)


def letter(index: int) -> str:
    """Name a column as a spreadsheet does: 0 is A, 26 is AA."""
    name = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
