"""The term matrix: who came when, with what the sessions had; TEAM with names, OPEN with codes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.rules import attendance
from desktop.core.rules.attendance import Attended, TermFigures
from desktop.core.rules.small_counts import SMALL, SMALLEST, printed
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import N_, _, formats
from desktop.reports.kit import date_grid, page, text, values
from desktop.reports.kit.date_grid import DateGrid, DateHead, GridRow
from desktop.reports.kit.flow import Block, gap, heading, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen

KEY = (
    (attendance.PRESENT, N_("present")),
    (attendance.LATE, N_("late")),
    (attendance.TOLD_US, N_("told us")),
    (attendance.ABSENT, N_("absent")),
    (attendance.NOT_RECORDED, N_("not recorded")),
    (attendance.FIRST, N_("first time")),
)


@dataclass(frozen=True, slots=True)
class MatrixDate:
    """A session's column; `adults_needed` is None in a group of adults, and all figures are where none was held."""

    day: date
    number: int
    held: bool = True
    mentees: int = 0
    adults: int = 0
    adults_needed: int | None = None
    new: int = 0

    @property
    def met(self) -> bool | None:
        return None if self.adults_needed is None else self.adults >= self.adults_needed


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A person's row: a mark of `attendance.cell` for each date; `minutes` are a volunteer's hours in the period."""

    code: str
    name: str
    cells: tuple[str, ...]
    came: int
    possible: int
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MatrixData:
    """Everything a matrix shows; never why somebody was absent."""

    imprint: Imprint
    starts: date
    ends: date
    dates: tuple[MatrixDate, ...]
    mentees: tuple[MatrixRow, ...]
    volunteers: tuple[MatrixRow, ...]
    figures: TermFigures


def render(data: MatrixData, options: Options) -> Rendered:
    """Make the matrix; the coded edition is OPEN."""
    return page.render(lambda: [build(data, options)], options)


def build(data: MatrixData, options: Options) -> Document:
    """Lay out mentees, what the sessions had, the figures under them, and the volunteers with their hours."""
    on = page.leaf(options, landscape=True)
    top = page.head_height(on) + (8 if on.large else 6)
    bottom = on.height - page.foot_height(on)
    pages = stack(_blocks(data, options, on, bottom - top), top, bottom)
    drawn: list[Callable[[Pen], None]] = [partial(_page, draw=one) for one in pages]
    privacy = Privacy.OPEN if options.coded else Privacy.TEAM
    return Document(on, _("Attendance"), formats.period(data.starts, data.ends), privacy, data.imprint, drawn)


def tables(data: MatrixData, options: Options) -> list[Table]:
    """Attendance, volunteers, sessions and sums: the figures that the paper shows."""
    with page.in_language(options):
        return [
            _people(data, options, "attendance", _("Mentees"), data.mentees),
            _people(data, options, "volunteers", _("Volunteers"), data.volunteers),
            _sessions(data, options),
            _sums(data, options),
        ]


def _people(data: MatrixData, options: Options, key: str, title: str, people: tuple[MatrixRow, ...]) -> Table:
    who = Column("code", _("Code")) if options.coded else Column("name", _("Name"))
    columns = [Column("number", _("No."), Format.WHOLE), who]
    columns += [Column(one.day.isoformat(), formats.day(one.day)) for one in data.dates]
    columns += [Column("came", _("Came"), Format.WHOLE), Column("possible", _("Possible"), Format.WHOLE)]
    hours = key == "volunteers"
    columns.append(Column("minutes", _("Hours"), Format.MINUTES) if hours else Column("share", "%", Format.PERCENT))
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(people, start=1):
        name = row.code if options.coded else row.name
        last = row.minutes if hours else Attended(row.came, row.possible).share
        rows.append((number, name, *row.cells, row.came, row.possible, last))
    total = sum(row.minutes or 0 for row in people)
    totals = ("", _("Together"), *("" for _date in data.dates), None, None, total) if hours and people else ()
    return Table(key, title, columns, rows, totals)


def _sessions(data: MatrixData, options: Options) -> Table:
    count = printed if options.coded else int
    columns = [
        Column("date", _("Date"), Format.DAY),
        Column("number", _("Session"), Format.WHOLE),
        Column("held", _("Held"), Format.YES_NO),
        Column("mentees", _("Mentees present"), Format.WHOLE),
        Column("adults", _("Adults present"), Format.WHOLE),
        Column("needed", _("Adults needed"), Format.WHOLE),
        Column("met", _("Ratio met"), Format.YES_NO),
        Column("new", _("New today"), Format.WHOLE),
    ]
    rows: list[tuple[Cell, ...]] = []
    for one in data.dates:
        figures: tuple[Cell, ...] = (None,) * 5
        if one.held:
            figures = (count(one.mentees), count(one.adults), one.adults_needed, one.met, count(one.new))
        rows.append((one.day, one.number, one.held, *figures))
    return Table("sessions", _("Sessions"), columns, rows)


def _sums(data: MatrixData, options: Options) -> Table:
    """The figures of the period; a middle value of few people is one of few people too."""
    count: Callable[[int], Cell] = printed if options.coded else int
    told = data.figures
    middles: list[Cell] = [round(told.average, 1), round(told.median, 1)]
    if options.coded:
        middles = [
            SMALL if 0 < told.average < SMALLEST else middles[0],
            SMALL if 0 < told.median < SMALLEST else middles[1],
        ]
    rows: list[tuple[Cell, ...]] = [
        (_("Average"), middles[0]),
        (_("Median"), middles[1]),
        (_("Highest"), count(told.highest)),
        (_("Sessions held"), told.held),
        (_("Sessions cancelled"), told.cancelled),
        (_("New"), count(told.new)),
        (_("Left the club"), count(told.left)),
        (_("One-time visitors"), count(told.one_time)),
        (_("Came 3 times or more"), count(told.came_3)),
    ]
    return Table("sums", _("Sums"), [Column("what", _("Figure")), Column("value", _("Value"), Format.NUMBER)], rows)


def _blocks(data: MatrixData, options: Options, on: Leaf, room: float) -> Iterator[Block]:
    mentees, volunteers, sessions, sums = tables(data, options)
    came = _came(on)
    heads = [DateHead(str(one.day.day), formats.month(one.day), str(one.number or "")) for one in data.dates]
    yield from date_grid.blocks(
        DateGrid(mentees.columns[1].title, (_("Came"), "%"), (came, 14), heads, _rows(mentees), _foot(data, sessions)),
        on,
        room,
    )
    yield gap(2)
    yield date_grid.figures(on, [(str(row[0]), values.shown(row[1], Format.NUMBER)) for row in sums.rows])
    if data.volunteers:
        yield heading(on, volunteers.title)
        rows = [*_rows(volunteers), _row(volunteers.totals)]
        ends = (_("Came"), _("Hours"))
        yield from date_grid.blocks(DateGrid(volunteers.columns[1].title, ends, (came, 22), heads, rows), on, room - 12)
    yield _signature(on)


def _came(on: Leaf) -> float:
    """How wide the column is that says how often somebody came: as its head, in millimetres of normal print."""
    head = text.width(_("Came"), on.small, bold=True) + 2.6
    return max(14.0, head * 12 / on.body)


def _rows(table: Table) -> list[GridRow]:
    return [_row(row) for row in table.rows]


def _row(cells: Sequence[Cell]) -> GridRow:
    """Make a row of the grid out of a row of the table: came of possible together, share or hours at the end."""
    number, name, *marks, came, possible, last = cells
    kind = Format.MINUTES if isinstance(last, int) else Format.PERCENT
    visits = "" if came is None else _("{came}/{possible}").format(came=came, possible=possible)
    return GridRow(str(number), str(name), [str(mark) for mark in marks], (visits, values.shown(last, kind)))


def _foot(data: MatrixData, sessions: Table) -> list[GridRow]:
    """The rows under the people: what each session had."""
    children = any(one.adults_needed is not None for one in data.dates)
    keys = ("mentees", "adults", "needed", "met", "new") if children else ("mentees", "adults", "new")
    found = []
    for index, column in enumerate(sessions.columns):
        if column.key in keys:
            said = [_said(column, row[index]) for row in sessions.rows]
            found.append(GridRow("", column.title, said, ("", "")))
    return found


def _said(column: Column, cell: Cell) -> str:
    if column.format is Format.YES_NO and cell is not None:
        return "✓" if cell else "✗"
    return values.shown(cell, column.format)


def _page(pen: Pen, draw: Callable[[Pen], None]) -> None:
    on = pen.leaf
    words = "   ".join(f"{mark} {_(label)}" for mark, label in KEY)
    size = on.small + 1
    top, high = page.head_height(on) + 0.6, text.height(size)
    pen.cell(0, top, on.width, high, words, size, pad=0)
    x = text.width(words, size) + 3
    date_grid.hatch(pen, x, top + 0.4, 5, high - 0.8)
    pen.cell(x + 5.5, top, on.width - x - 5.5, high, _("no session"), size, pad=0)
    draw(pen)


def _signature(on: Leaf) -> Block:
    high = 17.0

    def draw(pen: Pen, top: float) -> None:
        words, size = _("Coordinator’s signature and date"), on.body
        pen.words(0, top + 11.5, words, size)
        pen.box(text.width(words, size) + 2, top + 4, 80, 12, LINE)

    return Block(high, draw)
