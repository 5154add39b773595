"""Reading a text file as a table: delimiter by consistency, quoted line breaks, broken quotes mended line by line."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from desktop.exchange import faults
from desktop.exchange.encoding import decode
from desktop.exchange.faults import Unreadable
from desktop.exchange.grid import MOST_COLUMNS, MOST_ROWS, Cell, Sheet

DELIMITERS: Final = (",", ";", "\t", "|")
_SAID: Final = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_LOOKED_AT: Final = 60
_LONGEST_NOTE: Final = 30
_LONGEST_CELL: Final = 100_000
_LONGEST_LINE: Final = 1_000_000


def read(data: bytes) -> list[Sheet]:
    """Read the bytes of a text file as one table.

    Raises:
        Unreadable: it is no text, its encoding is unknown, or it has too many rows or columns.
    """
    text = decode(data)
    if not text.strip():
        raise Unreadable(faults.EMPTY)
    if max(map(len, text.splitlines())) > _LONGEST_LINE:
        raise Unreadable(faults.TOO_BIG)
    said = _SAID.match(text)
    delimiter = said[1] if said else _delimiter(text)
    rows: list[list[Cell]] = []
    for cells in _records(text, delimiter):
        rows.append(_row(cells))
        if len(rows) > MOST_ROWS + 1:
            raise Unreadable(faults.ROWS)
    if said:
        rows[0] = []
    return [Sheet("", rows)]


def _row(cells: list[str]) -> list[Cell]:
    while cells and not cells[-1].strip():
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise Unreadable(faults.COLUMNS)
    if any(len(cell) > _LONGEST_CELL for cell in cells):
        raise Unreadable(faults.CELL)
    return [cell or None for cell in cells]


def _delimiter(text: str) -> str:
    """Choose the delimiter that splits most lines into the same number of cells, at least two."""
    best, most = ",", 0
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
        try:
            rows = [row for row in islice(reader, _LOOKED_AT) if any(cell.strip() for cell in row)]
        except csv.Error:
            rows = [line.split(delimiter) for line in text.splitlines()[:_LOOKED_AT]]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if not widths or (delimiter == "," and _is_one_column(rows)):
            continue
        width, count = widths.most_common(1)[0]
        score = count * 1000 + min(width, 999)
        if score > most:
            best, most = delimiter, score
    return best if most else "\0"  # one column: nothing splits it


def _is_one_column(rows: list[list[str]]) -> bool:
    """Say whether the only commas stand in names: a header of one cell above "Family, Given"."""
    return len(rows[0]) == 1 and all(len(row) == 2 and row[1].startswith(" ") for row in rows[1:])


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL * 10)
    if delimiter == "\0":
        delimiter = "\x1f"
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        strict = list(islice(reader, MOST_ROWS + 2))
    except csv.Error:
        return _mended(text, delimiter)
    return iter(strict)


def _mended(text: str, delimiter: str) -> Iterator[list[str]]:
    """Read line by line where quotation marks are broken, so that one bad line does not swallow the others."""
    lines = [f"{line}\n" for line in re.split(r"\r\n|\r|\n", text)]
    if lines[-1] == "\n":
        lines.pop()
    at = 0
    while at < len(lines):
        record, taken = _one_record(lines[at : at + _LONGEST_NOTE], delimiter)
        yield record
        at += taken


def _one_record(lines: list[str], delimiter: str) -> tuple[list[str], int]:
    if '"' in lines[0]:
        for taken in range(1, len(lines) + 1):
            if '"' not in lines[taken - 1]:
                continue
            try:
                found = list(csv.reader(lines[:taken], delimiter=delimiter, strict=True))
            except csv.Error as error:
                if "unexpected end" in str(error):
                    continue
                break
            return found[0], taken
    plain = csv.reader(lines[:1], delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return [cell.strip('"') for cell in next(plain, [])], 1
