"""Writing tables as XLSX: text stays text (no formulas, no links), dates are dates, hours are numbers."""

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from functools import cache
from typing import IO, Any, Final

from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _

_MOST_ROWS: Final = 1_048_575
_LONGEST_TEXT: Final = 32_767
_LONGEST_NAME: Final = 31
_LONGEST_HEADER: Final = 200
_NO_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_NARROWEST, _WIDEST = 9, 48
_WIDTHS: Final = {Format.DAY: 12, Format.CLOCK: 9, Format.MINUTES: 10, Format.WHOLE: 9, Format.PERCENT: 9}
_NUMBER_FORMATS: Final = {
    Format.DAY: "yyyy-mm-dd",
    Format.CLOCK: "hh:mm",
    Format.MINUTES: "0.00",
    Format.PERCENT: "0%",
    Format.WHOLE: "0",
}
_DAY_ZERO: Final = date(1899, 12, 30)
_WRONG_LEAP_DAY: Final = 60  # spreadsheets believe in 29 February 1900
_MINUTES_A_DAY: Final = 24 * 60
_NUMBERS: Final[dict[Format, Callable[[Any], float]]] = {
    Format.MINUTES: lambda minutes: minutes / 60,
    Format.CLOCK: lambda minutes: minutes % _MINUTES_A_DAY / _MINUTES_A_DAY,
}

Put = Callable[[int, int, Any], Any]


def write(tables: Sequence[Table], out: IO[bytes]) -> None:
    """Write each table as a sheet, row by row: header in bold and frozen, widths by the format of the columns.

    Minutes are hours as a number (90 is 1.5), a time of day is a time.
    """
    import xlsxwriter

    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": tables[0].title})
    bold = book.add_format({"bold": True, "bottom": 1})
    taken: set[str] = set()
    for table in tables:
        _sheet(book, table, bold, taken)
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise error.args[0] from None  # the disk's own error, which the caller knows


def _sheet(book: Any, table: Table, bold: Any, taken: set[str]) -> None:
    sheet = book.add_worksheet(_sheet_name(table.title or table.key, taken))
    head = 0
    if table.badge:
        sheet.write_string(0, 0, table.badge[:_LONGEST_TEXT])
        sheet.set_header(f"&L{table.badge[:_LONGEST_HEADER].replace('&', '&&')}")
        head = 1
    sheet.freeze_panes(head + 1, 0)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _width(column))
        sheet.write_string(head, place, column.title[:_LONGEST_TEXT], bold)
    puts = [_put(book, sheet, column) for column in table.columns]
    last = head
    for last, row in enumerate(table.rows, head + 1):
        _row(puts, last, row)
        if last == _MOST_ROWS:
            break
    if table.totals:
        _row(puts, last + 1, table.totals)
    if last > head:
        sheet.autofilter(head, 0, last, max(0, len(table.columns) - 1))


def _row(puts: Sequence[Put], number: int, row: Sequence[Cell]) -> None:
    for place, value in enumerate(row):
        if value is not None and value != "":
            puts[place](number, place, value)


def _put(book: Any, sheet: Any, column: Column) -> Put:
    """Give what writes a value of a column by its format; text is text in every column."""
    text, number = sheet.write_string, sheet.write_number
    form = _NUMBER_FORMATS.get(column.format)
    shown = book.add_format({"num_format": form}) if form else None
    as_number = _NUMBERS.get(column.format)

    def put(row: int, place: int, value: Any) -> None:
        if isinstance(value, str):
            serial = _serial(value) if column.format is Format.DAY else None
            if serial is None:
                text(row, place, value[:_LONGEST_TEXT])
            else:
                number(row, place, serial, shown)
        elif isinstance(value, bool) or column.format is Format.YES_NO:
            text(row, place, _("yes") if value else _("no"))
        elif isinstance(value, (date, time)):
            put(row, place, value.isoformat())
        else:
            number(row, place, as_number(value) if as_number else value, shown)

    return put


@cache
def _serial(day: str) -> int | None:
    """Give the number by which a spreadsheet counts days, for an ISO date from 1 March 1900 on."""
    try:
        days = (date.fromisoformat(day) - _DAY_ZERO).days
    except ValueError:
        return None
    return days if days > _WRONG_LEAP_DAY else None


def _sheet_name(title: str, taken: set[str]) -> str:
    """Make a name that every spreadsheet takes: 31 letters, none of its own signs, used once."""
    plain = _NO_SHEET_NAME.sub(" ", title).strip(" '")[:_LONGEST_NAME] or "1"
    name, count = plain, 1
    while name.casefold() in taken or name.casefold() == "history":
        count += 1
        name = f"{plain[: _LONGEST_NAME - 4]} {count}"
    taken.add(name.casefold())
    return name


def _width(column: Column) -> float:
    wanted = column.width / 2 if column.width else _WIDTHS.get(column.format, 22)
    return min(_WIDEST, max(_NARROWEST, wanted, len(column.title) + 2))
