"""A ledger of volunteers' hours: a line an entry, with person, date, and hours or start and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Final

from desktop.core import clock
from desktop.core.choices import Choice, HoursCategory
from desktop.core.errors import Refused
from desktop.core.rules import hours as rules
from desktop.exchange import cell_words, dates, guard, headers, hours_words, list_columns
from desktop.exchange.columns import is_empty, is_total
from desktop.exchange.dates import Order
from desktop.exchange.grid import Cell, Row, Sheet, text_of
from desktop.exchange.list_columns import ListColumn
from desktop.exchange.meanings import NAMES, HoursMeaning
from desktop.exchange.person_line import EMPTY, TOTAL, Problem
from desktop.i18n import _, formats

_LOOKED_AT: Final = 40
_NAME: Final = (HoursMeaning.FULL_NAME, HoursMeaning.GIVEN_NAME, HoursMeaning.FAMILY_NAME)
_LENGTHS: Final = (HoursMeaning.HOURS, HoursMeaning.MINUTES)


@dataclass(frozen=True, slots=True)
class HoursLayout:
    """Where a ledger stands, what its columns are, and how its dates are written; `header` is an index."""

    header: int
    columns: tuple[ListColumn, ...]
    order: Order | None = None
    asks_order: bool = False

    @property
    def taken(self) -> frozenset[HoursMeaning]:
        """What the ledger holds."""
        return frozenset(HoursMeaning(column.meaning) for column in self.columns if column.meaning)

    @property
    def missing(self) -> tuple[HoursMeaning, ...]:
        """What it lacks beside names: the date, or any length of time."""
        timed = self.taken & set(_LENGTHS) or {HoursMeaning.STARTS, HoursMeaning.ENDS} <= self.taken
        lacking = [HoursMeaning.DATE] if HoursMeaning.DATE not in self.taken else []
        return (*lacking, *(() if timed else (HoursMeaning.HOURS,)))

    @property
    def has_names(self) -> bool:
        """Whether a column names the volunteer."""
        return bool(self.taken & set(_NAME))


@dataclass(slots=True)
class HoursLine:
    """One entry as it stands in the file; times and lengths are minutes."""

    row: int
    skipped: str = ""
    name: str = ""
    day: date | None = None
    starts: int | None = None
    ends: int | None = None
    break_minutes: int = 0
    minutes: int = 0
    category: HoursCategory = HoursCategory.OTHER
    note: str = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether the line cannot be taken."""
        return any(problem.refuses for problem in self.problems)


def looks_like_ledger(sheet: Sheet) -> bool:
    """Say whether a table names people, a date, and hours or both times, each in a column of its own."""
    header = _header(sheet.rows)
    if header < 0:
        return False
    layout = HoursLayout(header, tuple(_columns(sheet.rows[header], sheet.rows[header + 1 :])))
    titles = [headers.said_by(column.title) for column in layout.columns]
    of_people = {said.meaning.value for said in titles if said} & {"born_on", "school", "school_year", "contact_name"}
    return layout.has_names and not layout.missing and not of_people


def _header(rows: Sequence[Row]) -> int:
    """Give the row among the first that names most parts of a ledger; -1 if none names two."""
    best, most = -1, 1
    for index, row in enumerate(rows[:_LOOKED_AT]):
        count = len({found for cell in row if isinstance(cell, str) and (found := _meaning(cell))})
        if count > most:
            best, most = index, count
    return best


def _meaning(title: str) -> HoursMeaning | None:
    own = hours_words.said_by(title)
    said = headers.said_by(title)
    if own is None and said is not None and said.meaning in NAMES:
        return HoursMeaning(said.meaning.value)
    return own


def _columns(titles: Row, body: Sequence[Row]) -> list[ListColumn]:
    columns = []
    met: set[HoursMeaning] = set()
    for column in list_columns.of(titles, body):
        meaning = _meaning(column.title)
        columns.append(replace(column, meaning=None if meaning in met else meaning))
        met |= {meaning} if meaning else set()
    return columns


def understand(sheet: Sheet, *, mapping: Mapping[str, str] | None = None, order: Order | None = None) -> HoursLayout:
    """Say where the ledger stands, what its columns are and how its dates are written.

    Raises:
        Refused: the mapping names something unknown.
    """
    header = _header(sheet.rows)
    if header < 0 and mapping:
        header = 0
    titles = sheet.rows[header] if header >= 0 else []
    body = sheet.rows[header + 1 :]
    columns = list_columns.said(_columns(titles, body), mapping or {}, HoursMeaning)
    dated = [column.index for column in columns if column.meaning is HoursMeaning.DATE]
    cells = [row[index] for row in body for index in dated if index < len(row)]
    seen, asks = (order, False) if order else dates.order_of(cells)
    marked = tuple(replace(column, asks=asks and column.index in dated) for column in columns)
    return HoursLayout(header, marked, seen, asks)


def read(sheet: Sheet, layout: HoursLayout, *, today: date, guarded: bool = False) -> list[HoursLine]:
    """Read all lines under the header; `today` tells the century of short years."""
    return [
        _line(layout.header + 2 + place, row, layout, today, guarded=guarded)
        for place, row in enumerate(sheet.rows[layout.header + 1 :])
    ]


def _line(number: int, row: Row, layout: HoursLayout, today: date, *, guarded: bool) -> HoursLine:
    line = HoursLine(number)
    if is_empty(row):
        line.skipped = EMPTY
        return line
    texts = list_columns.cells(row, layout.columns, guarded=guarded)
    line.name = list_columns.name_of(texts, *_NAME)
    if is_total(row) or cell_words.says_total(line.name):
        line.skipped = TOTAL
        return line
    cells = {column.meaning: (column.name, _cell(row, column.index, guarded=guarded)) for column in layout.columns}
    if not line.name:
        line.problems.append(Problem(number, "", _("There is no name."), refuses=True))
    _read_day(line, *cells.get(HoursMeaning.DATE, ("", None)), layout.order, today)
    try:
        _read_times(line, cells)
    except Refused as refused:
        line.problems.append(Problem(number, refused.field, refused.sentence, refuses=True))
    _read_category(line, *cells.get(HoursMeaning.CATEGORY, ("", None)))
    line.note = texts.get(HoursMeaning.NOTE, "")[:200]
    return line


def _cell(row: Row, index: int, *, guarded: bool) -> Cell:
    cell = row[index] if index < len(row) else None
    return guard.undone(cell) if guarded and isinstance(cell, str) else cell


def _read_day(line: HoursLine, column: str, cell: Cell, order: Order | None, today: date) -> None:
    text = text_of(cell)
    try:
        line.day = dates.read_day(cell, order, today.year + 1) if text else None
    except ValueError:
        message = _("“{value}” is no day of the calendar.").format(value=text[:40])
        line.problems.append(Problem(line.row, column, message, refuses=True))
        return
    if line.day is None:
        line.problems.append(Problem(line.row, column, _("The date is missing."), refuses=True))
    elif line.day > today:
        line.problems.append(Problem(line.row, column, _("This day is still to come.")))


def _read_times(line: HoursLine, cells: Mapping[Choice | None, tuple[str, Cell]]) -> None:
    """Read lengths and times; the minutes follow from both times, or are the length that is written.

    Raises:
        Refused: one of them cannot be read or cannot be; names the column.
    """
    line.starts = _clock(*cells.get(HoursMeaning.STARTS, ("", None)))
    line.ends = _clock(*cells.get(HoursMeaning.ENDS, ("", None)))
    if line.starts is not None and line.ends is not None and line.ends < line.starts:
        line.ends += clock.DAY
    line.break_minutes = _length(*cells.get(HoursMeaning.BREAK, ("", None)), in_minutes=True) or 0
    total = _length(*cells.get(HoursMeaning.HOURS, ("", None)))
    if total is None:
        total = _length(*cells.get(HoursMeaning.MINUTES, ("", None)), in_minutes=True)
    both = line.starts is not None and line.ends is not None
    line.minutes = rules.minutes_of(line.starts, line.ends, line.break_minutes, None if both else total)
    if both and total is not None and total != line.minutes:
        message = _("The list says {total}, its times say {times}; the times were taken.").format(
            total=formats.hours(total), times=formats.hours(line.minutes)
        )
        line.problems.append(Problem(line.row, cells.get(HoursMeaning.HOURS, ("", None))[0], message))
    if not both:
        line.starts = line.ends = None


def _clock(column: str, cell: Cell) -> int | None:
    if isinstance(cell, (datetime, time)):
        return clock.minutes(cell if isinstance(cell, time) else cell.time())
    text = text_of(cell)
    if not text:
        return None
    try:
        return clock.parse(text.removesuffix("Uhr").strip())
    except ValueError:
        raise Refused(_("“{value}” is no time of day.").format(value=text[:40]), field=column) from None


def _length(column: str, cell: Cell, *, in_minutes: bool = False) -> int | None:
    """Read a length of time in minutes; a number alone is hours unless the column is of minutes."""
    if isinstance(cell, (datetime, time)):
        return clock.minutes(cell if isinstance(cell, time) else cell.time())
    text = text_of(cell)
    if not text:
        return None
    try:
        return (
            round(float(text)) if in_minutes and text.isascii() and text.isdecimal() else formats.parse_duration(text)
        )
    except ValueError:
        raise Refused(_("“{value}” is no length of time.").format(value=text[:40]), field=column) from None


def _read_category(line: HoursLine, column: str, cell: Cell) -> None:
    text = text_of(cell)
    found = hours_words.category_of(text) if text else None
    if found is not None:
        line.category = found
    elif text:
        message = _("“{value}” is no category that is known; taken as “{other}”.").format(
            value=text[:40], other=_(HoursCategory.OTHER.label)
        )
        line.problems.append(Problem(line.row, column, message))
