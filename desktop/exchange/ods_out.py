"""Writing tables as ODS: text stays text, dates are dates, hours are numbers; row by row, however long a table is.

The format is OASIS OpenDocument 1.3. The one library for it keeps the whole file as objects in memory (20,000 lines:
43 seconds, 360 MB) and comes as source alone, so this is written with the archive and the escapes of the standard
library: 4 seconds, and no line is kept.
"""

import re
import zipfile
from collections.abc import Callable, Generator, Iterator, Sequence
from datetime import date, time
from functools import cache
from typing import IO, Any, Final
from xml.sax.saxutils import escape, quoteattr

from desktop.core import clock
from desktop.core.table import Cell, Column, Format, Table
from desktop.exchange import ods_parts
from desktop.exchange.ods_parts import STYLES, Sheet
from desktop.exchange.sheets import LONGEST_TEXT, MOST_ROWS, NUMBERS, sheet_name
from desktop.i18n import _

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPACES: Final = re.compile(r"^ | {2,}| $")
_EMPTY: Final = "<table:table-cell/>"

Put = Callable[[Any], str]


def write(tables: Sequence[Table], out: IO[bytes]) -> None:
    """Write each table as a sheet: header in bold and frozen, again on each printed page, widths by the columns.

    Minutes are hours as a number (90 is 1.5), a time of day is a time.
    """
    taken: set[str] = set()
    sheets = [Sheet(number, sheet_name(table.title or table.key, taken), table) for number, table in enumerate(tables)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # the type stands first and plain, so that it can be told without unpacking
        archive.writestr("mimetype", ods_parts.TYPE, zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", ods_parts.MANIFEST)
        archive.writestr("meta.xml", ods_parts.meta(tables[0].title))
        archive.writestr("styles.xml", ods_parts.styles(sheets))
        archive.writestr("settings.xml", ods_parts.settings(sheets))
        with archive.open("content.xml", "w") as content:
            for part in _content(sheets):
                content.write(part.encode())


def _content(sheets: Sequence[Sheet]) -> Iterator[str]:
    yield ods_parts.content_head(sheets)
    ranges = []
    for sheet in sheets:
        last = yield from _sheet(sheet)
        if last > sheet.head and sheet.table.columns:
            ranges.append(ods_parts.filtered(sheet, last))
    yield ods_parts.content_foot(ranges)


def _sheet(sheet: Sheet) -> Generator[str, None, int]:
    """Write a sheet; gives the number of its last row, without the sums."""
    table, last = sheet.table, sheet.head
    yield ods_parts.sheet_head(sheet)
    yield "<table:table-header-rows>"
    if table.badge:
        yield _line([_text(table.badge)])
    yield _line([_text(column.title, ods_parts.BOLD) for column in table.columns])
    yield "</table:table-header-rows>"
    puts = [_put(column) for column in table.columns]
    for last, row in enumerate(table.rows, sheet.head + 1):
        yield _line([put(value) for put, value in zip(puts, row, strict=True)])
        if last == MOST_ROWS:
            break
    if table.totals:
        yield _line([put(value) for put, value in zip(puts, table.totals, strict=True)])
    yield "</table:table>"
    return last


def _line(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(cells) or _EMPTY}</table:table-row>"


def _text(text: str, style: str = "") -> str:
    """Write text as text, whatever it begins with; each of its lines is a paragraph."""
    if not text:
        return _EMPTY
    plain = escape(_NOT_XML.sub("", text[:LONGEST_TEXT].replace("\r\n", "\n").replace("\r", "\n")))
    kept = _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', plain).replace("\t", "<text:tab/>")
    paragraphs = "".join(f"<text:p>{line}</text:p>" for line in kept.split("\n"))
    styled = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{styled} office:value-type="string">{paragraphs}</table:table-cell>'


def _value(kind: str, name: str, value: object, style: str) -> str:
    styled = f' table:style-name="{style}"' if style else ""
    return f'<table:table-cell{styled} office:value-type="{kind}" office:{name}={quoteattr(str(value))}/>'


def _put(column: Column) -> Put:
    """Give what writes a value of a column by its format; text is text in every column."""
    kind, style = column.format, STYLES.get(column.format, "")
    as_number = NUMBERS.get(kind)

    def put(value: Cell) -> str:
        if value is None:
            return _EMPTY
        if isinstance(value, str):
            return _day(value, style) or _text(value) if kind is Format.DAY else _text(value)
        if isinstance(value, bool) or kind is Format.YES_NO:
            return _text(_("yes") if value else _("no"))
        if isinstance(value, (date, time)):
            return _day(value.isoformat(), STYLES[Format.DAY]) or _text(value.isoformat())
        if kind is Format.CLOCK:
            return _time(int(value), style)
        number = as_number(value) if as_number else value
        return _value("percentage" if kind is Format.PERCENT else "float", "value", number, style)

    return put


@cache
def _day(text: str, style: str) -> str:
    """Write an ISO date as a date; nothing if it is none."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return ""
    return _value("date", "date-value", text, style) if len(text) == len("2026-11-21") else ""


def _time(minutes: int, style: str) -> str:
    hours, _colon, rest = clock.text(minutes).partition(":")
    return _value("time", "time-value", f"PT{hours}H{rest}M00S", style)
