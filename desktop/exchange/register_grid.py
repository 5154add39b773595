"""A term's register kept as a grid: names down, dates across, a mark in each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from desktop.core.choices import Mark, RoleKind, Weekday
from desktop.core.errors import Refused
from desktop.exchange import cell_words, headers, list_columns, mark_words, term_dates
from desktop.exchange.columns import is_empty, is_total
from desktop.exchange.dates import Order
from desktop.exchange.grid import Row, Sheet, text_of
from desktop.exchange.list_columns import ListColumn
from desktop.exchange.mark_words import CellMark
from desktop.exchange.meanings import NAMES, RegisterMeaning
from desktop.exchange.person_line import EMPTY, TOTAL, Problem
from desktop.exchange.term_dates import Heading
from desktop.i18n import _

SECTION: Final = "section"
_LOOKED_AT: Final = 40  # rows in which the header is sought
_FEWEST: Final = 2  # dates, below which a list is no register unless somebody says so
_NAME: Final = (RegisterMeaning.FULL_NAME, RegisterMeaning.GIVEN_NAME, RegisterMeaning.FAMILY_NAME)


@dataclass(frozen=True, slots=True)
class RegisterLayout:
    """Where a register stands in its sheet and what its parts are.

    Args:
        header: the index of the row of the header.
        columns: what each column was taken for.
        days: the day of each column of a session, by its index; those that are no day of the calendar are missing.
        title: what is written above the header.
        weekday: the day the title names.
        span: the times the title names, as minutes after midnight.
        signs: what signs mean, as somebody said.
        asks_year: the year of the dates must be said.
        asks_order: which number of the dates is the day must be said.
    """

    header: int
    columns: tuple[ListColumn, ...]
    days: Mapping[int, date] = field(default_factory=dict)
    title: str = ""
    weekday: Weekday | None = None
    span: tuple[int, int] | None = None
    signs: Mapping[str, str] = field(default_factory=dict)
    asks_year: bool = False
    asks_order: bool = False

    @property
    def has_names(self) -> bool:
        """Whether any column holds names."""
        return any(column.meaning in _NAME for column in self.columns)

    @property
    def sessions(self) -> tuple[ListColumn, ...]:
        """The columns of sessions."""
        return tuple(column for column in self.columns if column.meaning is RegisterMeaning.SESSION)


@dataclass(slots=True)
class RegisterLine:
    """One line of a register.

    Args:
        row: its number in the file, from 1.
        name: as it is written.
        role: whose section it stands in.
        skipped: why it is nobody: `empty`, `total`, `section`, or "".
        marks: what the cells say, by index of the column; blank cells and those that cannot be read are missing.
        total: what the list itself counts.
    """

    row: int
    name: str = ""
    role: RoleKind = RoleKind.MENTEE
    skipped: str = ""
    marks: dict[int, CellMark] = field(default_factory=dict)
    total: int | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def came(self) -> int:
        """How often the marks say that somebody was there."""
        return sum(mark.mark is Mark.CAME for mark in self.marks.values())


def looks_like_register(sheet: Sheet) -> bool:
    """Say whether a table is a grid of marks: names, and at least two dates across."""
    return _header(sheet.rows)[1] >= _FEWEST


def _header(rows: Sequence[Row]) -> tuple[int, int]:
    """Give the row among the first with most dates beside a name's header, and how many they are."""
    best, most = -1, 0
    for index, row in enumerate(rows[:_LOOKED_AT]):
        dated = sum(term_dates.heading(cell) is not None for cell in row[1:])
        if dated > most and dated >= _fewest(row):
            best, most = index, dated
    return best, most


def _fewest(row: Row) -> int:
    """Say how many dates make a row the header: a line of a list of people has a few of its own."""
    if any((said := headers.said_by(text_of(cell))) and said.meaning in NAMES for cell in row):
        return 1
    return 3 if not text_of(row[0]) else 4


def understand(
    sheet: Sheet,
    *,
    mapping: Mapping[str, str] | None = None,
    order: Order | None = None,
    year: int | None = None,
    terms: Sequence[tuple[date, date]] = (),
) -> RegisterLayout:
    """Say where the register stands, what its columns are, and which days its dates are.

    Raises:
        Refused: there is no line with dates, or the mapping names something unknown.
    """
    header, dated = _header(sheet.rows)
    if not dated:
        raise Refused(_("No line with dates above the marks was found."))
    body = sheet.rows[header + 1 :]
    columns = _columns(sheet.rows[header], body)
    columns = list_columns.said(columns, mapping or {}, RegisterMeaning)
    headings = {
        column.index: found
        for column in columns
        if column.meaning is RegisterMeaning.SESSION
        and (found := term_dates.heading(sheet.rows[header][column.index])) is not None
    }
    columns = [
        replace(column, meaning=None)
        if column.meaning is RegisterMeaning.SESSION and column.index not in headings
        else column
        for column in columns
    ]
    title = list_columns.first_titles(sheet, header)
    layout = RegisterLayout(
        header,
        tuple(columns),
        title=title,
        weekday=term_dates.weekday_in(title),
        span=mark_words.span_in(title),
        signs=list_columns.signs(mapping or {}, mark_words.WORDS),
    )
    return _dated(layout, headings, order, year or term_dates.year_in(f"{title} {sheet.name}"), terms)


def _columns(titles: Row, body: Sequence[Row]) -> list[ListColumn]:
    columns = []
    for column in list_columns.of(titles, body):
        said = headers.said_by(column.title)
        meaning: RegisterMeaning | None = None
        if column.index and term_dates.heading(titles[column.index] if column.index < len(titles) else None):
            meaning = RegisterMeaning.SESSION
        elif cell_words.says_total(column.title):
            meaning = RegisterMeaning.TOTAL
        elif said and said.meaning.value in {*_NAME, RegisterMeaning.ROLE}:
            meaning = RegisterMeaning(said.meaning.value)
        columns.append(replace(column, meaning=meaning))
    if not {column.meaning for column in columns} & set(_NAME):
        columns[0] = replace(columns[0], meaning=RegisterMeaning.FULL_NAME)
    return columns


def _dated(
    layout: RegisterLayout,
    headings: Mapping[int, Heading],
    order: Order | None,
    year: int | None,
    terms: Sequence[tuple[date, date]],
) -> RegisterLayout:
    found = term_dates.resolve(list(headings.values()), year=year, terms=terms, weekday=layout.weekday, order=order)
    days = {index: day for index, day in zip(headings, found.days, strict=False) if day is not None}
    asks = found.asks_order
    columns = tuple(replace(column, asks=asks and column.index in headings) for column in layout.columns)
    return replace(layout, columns=columns, days=days, asks_year=found.asks_year, asks_order=asks)


def read(sheet: Sheet, layout: RegisterLayout, *, guarded: bool = False) -> list[RegisterLine]:
    """Read all lines under the header; a line that names a role begins its section."""
    signs = dict(layout.signs)
    if _only_crosses(sheet, layout):
        signs.setdefault("x", "came")
    lines, role = [], RoleKind.MENTEE
    for place, row in enumerate(sheet.rows[layout.header + 1 :]):
        line = RegisterLine(layout.header + 2 + place, role=role)
        lines.append(line)
        if is_empty(row):
            line.skipped = EMPTY
            continue
        found = list_columns.cells(row, layout.columns, guarded=guarded)
        line.name = list_columns.name_of(found, *_NAME)
        begins = mark_words.section(line.name) if _is_alone(row) else None
        if begins is not None:
            role, line.skipped = begins, SECTION
        elif is_total(row) or cell_words.says_total(line.name):
            line.skipped = TOTAL
        else:
            line.role = cell_words.role_said(found.get(RegisterMeaning.ROLE, "")) or role
            _read_cells(line, row, layout, signs)
            _read_total(line, found.get(RegisterMeaning.TOTAL, ""))
    return lines


def _is_alone(row: Row) -> bool:
    return sum(bool(text_of(cell)) for cell in row) == 1


def _only_crosses(sheet: Sheet, layout: RegisterLayout) -> bool:
    """Say whether a cross is the only sign that anybody was there: then it says so."""
    crossed = False
    for row in sheet.rows[layout.header + 1 :]:
        for column in layout.sessions:
            cell = row[column.index] if column.index < len(row) else None
            if not text_of(cell):
                continue
            crossed = crossed or text_of(cell).casefold() == "x"
            mark = mark_words.read(cell, layout.signs)
            if mark is not None and mark.mark is Mark.CAME:
                return False
    return crossed


def _read_cells(line: RegisterLine, row: Row, layout: RegisterLayout, signs: Mapping[str, str]) -> None:
    if not line.name:
        line.problems.append(Problem(line.row, "", _("There is no name."), refuses=True))
        return
    for column in layout.sessions:
        cell = row[column.index] if column.index < len(row) else None
        text = text_of(cell)
        if not text:
            if "" in signs:
                line.marks[column.index] = mark_words.of_word(signs[""])
            continue
        mark = mark_words.read(cell, signs, volunteer=line.role is RoleKind.VOLUNTEER)
        if mark is None:
            message = _("“{value}” is no mark that is known; nothing was taken.").format(value=text[:40])
            line.problems.append(Problem(line.row, column.title, message))
            mark = CellMark(Mark.NOT_RECORDED)
        line.marks[column.index] = mark


def _read_total(line: RegisterLine, text: str) -> None:
    if text.isdecimal():
        line.total = int(text)
        if line.total != line.came:
            message = _("The list counts {total}, its marks say {came}.").format(total=line.total, came=line.came)
            line.problems.append(Problem(line.row, _("Total"), message))
