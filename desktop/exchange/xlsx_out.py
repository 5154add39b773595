"""Writing tables as XLSX: text stays text (no formulas, no links), dates are dates, hours are numbers."""

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import cache
from io import BytesIO
from typing import IO, Any, Final

from desktop.core.table import Cell, Column, Format, Table
from desktop.exchange.sheets import LONGEST_TEXT, MOST_ROWS, NUMBERS, sheet_name, widths
from desktop.i18n import _, formats

_LONGEST_HEADER: Final = 200
_NUMBER_FORMATS: Final = {
    Format.DAY: "yyyy-mm-dd",
    Format.CLOCK: "hh:mm",
    Format.MINUTES: "0.00",
    Format.PERCENT: "0%",
    Format.WHOLE: "0",
}
_DAY_ZERO: Final = date(1899, 12, 30)
_WRONG_LEAP_DAY: Final = 60  # spreadsheets believe in 29 February 1900

Put = Callable[[int, int, Any], Any]


def write(tables: Sequence[Table], out: IO[bytes]) -> None:
    """Write each table as a sheet, row by row: header in bold and frozen, widths by the format of the columns.

    Minutes are hours as a number (90 is 1.5), a time of day is a time.
    """
    import xlsxwriter

    made = BytesIO()  # on a full disk the library would leave its half archive open
    book = xlsxwriter.Workbook(made, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": tables[0].title})
    bold = book.add_format({"bold": True, "bottom": 1})
    taken: set[str] = set()
    for table in tables:
        _sheet(book, table, bold, taken)
    book.close()
    out.write(made.getbuffer())


def _sheet(book: Any, table: Table, bold: Any, taken: set[str]) -> None:
    sheet = book.add_worksheet(sheet_name(table.title or table.key, taken))
    head = 0
    if table.badge:
        sheet.write_string(0, 0, table.badge[:LONGEST_TEXT])
        sheet.set_header(f"&L{table.badge[:_LONGEST_HEADER].replace('&', '&&')}")
        head = 1
    sheet.freeze_panes(head + 1, 0)
    if formats.right_to_left():
        sheet.right_to_left()
    sheet.repeat_rows(0, head)
    for place, (column, wide) in enumerate(zip(table.columns, widths(table), strict=True)):
        sheet.set_column(place, place, wide)
        sheet.write_string(head, place, column.title[:LONGEST_TEXT], bold)
    puts = [_put(book, sheet, column) for column in table.columns]
    last = head
    for last, row in enumerate(table.rows, head + 1):
        _row(puts, last, row)
        if last == MOST_ROWS:
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
    as_number = NUMBERS.get(column.format)

    def put(row: int, place: int, value: Any) -> None:
        if isinstance(value, str):
            serial = _serial(value) if column.format is Format.DAY else None
            if serial is None:
                text(row, place, value[:LONGEST_TEXT])
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
