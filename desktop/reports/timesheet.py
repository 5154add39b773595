"""The monthly one-to-one timesheet of a volunteer (TEAM): 31 lines, a total, and two signatures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.rules import hours
from desktop.core.table import Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit import page, text
from desktop.reports.kit.grid import Grid, GridColumn, fill
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen
from desktop.reports.kit.values import shown

LINES = 31
HIGHEST = 9.0  # of a row, in millimetres


@dataclass(frozen=True, slots=True)
class TimesheetRow:
    """A meeting that is known: its day, the mentee's code, times in minutes after midnight, how they worked.

    `travel` is in minutes, `distance` in the unit of the sheet.
    """

    day: date
    code: str
    starts: int | None = None
    ends: int | None = None
    travel: int | None = None
    distance: float | None = None
    form: str = ""

    @property
    def minutes(self) -> int | None:
        """The length of the meeting, where both times are known."""
        if self.starts is None or self.ends is None:
            return None
        return hours.minutes_of(self.starts, self.ends)


@dataclass(frozen=True, slots=True)
class TimesheetData:
    """Everything a timesheet shows; mentees are codes, and `name` is the volunteer's full name.

    `month` is any day of the month; `unit` is what distances are counted in; km if not said.
    """

    imprint: Imprint
    name: str
    month: date
    rows: tuple[TimesheetRow, ...] = ()
    unit: str = ""
    coordinator: str = ""

    @property
    def distances(self) -> str:
        """What distances are counted in."""
        return self.unit or _("km")


@dataclass(frozen=True, slots=True)
class _Plan:
    """Heights in millimetres, and how many rows a page takes."""

    top: float
    sign: float
    most: int
    grid: Grid


def render(data: TimesheetData, options: Options) -> Rendered:
    """Make the timesheet, in usual print on one page."""
    return page.render(lambda: [build(data, options)], options)


def build(data: TimesheetData, options: Options) -> Document:
    """Lay the timesheet out: what is known, then blank lines; total and signatures follow the last line."""
    on = page.leaf(options)
    plan = _plan(data, on)
    rows: list[TimesheetRow | None] = [*sorted(data.rows, key=lambda row: (row.day, row.starts or 0))]
    rows += [None] * (LINES - len(rows))
    sheets = [rows[first : first + plan.most] for first in range(0, len(rows), plan.most)]
    pages: list[Callable[[Pen], None]] = [
        partial(_page, data=data, plan=plan, first=number * plan.most, rows=sheet, last=number == len(sheets) - 1)
        for number, sheet in enumerate(sheets)
    ]
    title = _("One-to-one timesheet")
    return Document(on, title, formats.month_year(data.month), Privacy.TEAM, data.imprint, pages)


def tables(data: TimesheetData, options: Options) -> list[Table]:
    """The meetings that are known, for a spreadsheet."""
    with page.in_language(options):
        columns = [
            Column("date", _("Date"), Format.DAY),
            Column("mentee", _("Mentee")),
            Column("in", _("In"), Format.CLOCK),
            Column("out", _("Out"), Format.CLOCK),
            Column("minutes", _("Hours"), Format.MINUTES),
            Column("travel", _("Travel"), Format.MINUTES),
            Column("distance", data.distances, Format.NUMBER),
            Column("form", _("Form of mentoring")),
        ]
        rows = [
            (row.day, row.code, row.starts, row.ends, row.minutes, row.travel, row.distance, row.form)
            for row in sorted(data.rows, key=lambda row: (row.day, row.starts or 0))
        ]
        minutes, travel, distance = _sums(data.rows)
        totals = (_("Month total"), None, None, None, minutes, travel, distance, None)
        return [Table("timesheet", _("One-to-one timesheet"), columns, rows, totals)]


def _sums(rows: Sequence[TimesheetRow]) -> tuple[int, int, float]:
    """Give minutes, minutes of travel and the distance that are known."""
    distance = sum(row.distance or 0.0 for row in rows)
    return sum(row.minutes or 0 for row in rows), sum(row.travel or 0 for row in rows), distance


def _columns(data: TimesheetData, on: Leaf) -> tuple[GridColumn, ...]:
    wide = (12, 42, 20, 22, 22, 24, 18, 72, 30) if on.large else (8, 30, 13, 14, 14, 15, 12, 50, 19)
    titles = (
        ("no", _("No."), Align.MIDDLE),
        ("date", _("Date"), Align.START),
        ("code", _("Code"), Align.START),
        ("in", _("In"), Align.MIDDLE),
        ("out", _("Out"), Align.MIDDLE),
        ("travel", _("Travel (min)"), Align.MIDDLE),
        ("distance", data.distances, Align.MIDDLE),
        ("form", _("Form of mentoring"), Align.START),
        ("initials", _("Initials"), Align.START),
    )
    columns = [GridColumn(key, title, width, align) for (key, title, align), width in zip(titles, wide, strict=True)]
    return fill(columns, "form", on)


def _plan(data: TimesheetData, on: Leaf) -> _Plan:
    head, column_head, sign, least = (20.0, 14.0, 36.0, 10.0) if on.large else (13.0, 9.0, 31.0, 5.5)
    top = page.head_height(on) + head
    room = on.height - top - column_head - sign - page.foot_height(on)
    most = min(int(room / least + 0.01), LINES)
    return _Plan(
        top, sign, most, Grid(_columns(data, on), column_head, min(room / most, HIGHEST if not on.large else 11))
    )


def _page(
    pen: Pen, data: TimesheetData, plan: _Plan, first: int, rows: Sequence[TimesheetRow | None], *, last: bool
) -> None:
    on, grid = pen.leaf, plan.grid
    down = page.head_height(on) + 1
    pen.cell(0, down, on.width, text.height(on.body * 7 / 6), data.name, on.body * 7 / 6, bold=True, pad=0)
    down += text.height(on.body * 7 / 6)
    words = _("One line for each meeting apart from sessions. Mentees stand here by their codes.")
    pen.cell(0, down, on.width, text.height(on.body), words, on.body * 0.9, pad=0)
    grid.draw(pen, plan.top, len(rows))
    for index, row in enumerate(rows):
        grid.cell(pen, plan.top, index, "no", str(first + index + 1), on.body * 0.85)
        if row is not None:
            _row(pen, plan, index, row)
    if last:
        _foot(pen, data, plan, plan.top + grid.head + len(rows) * grid.row)


def _row(pen: Pen, plan: _Plan, index: int, row: TimesheetRow) -> None:
    values = (
        ("date", formats.day(row.day)),
        ("code", row.code),
        ("in", shown(row.starts, Format.CLOCK)),
        ("out", shown(row.ends, Format.CLOCK)),
        ("travel", shown(row.travel, Format.WHOLE)),
        ("distance", shown(row.distance, Format.NUMBER)),
        ("form", row.form),
    )
    for key, value in values:
        plan.grid.cell(pen, plan.top, index, key, value, pen.leaf.body * 0.95, least=pen.leaf.small)


def _foot(pen: Pen, data: TimesheetData, plan: _Plan, top: float) -> None:
    """The total: what was known when this was printed, and a place for all of it; then who signs."""
    on = pen.leaf
    minutes, travel, distance = _sums(data.rows)
    high = 11.0 if on.large else 8.0
    known = _("Known when printed: {hours}, travel {travel}, {distance} {unit}").format(
        hours=formats.hours(minutes),
        travel=formats.hours(travel),
        distance=formats.number(distance),
        unit=data.distances,
    )
    split = on.width * 0.56
    pen.cell(0, top + 1.2, split - 3, high, known, on.body * 0.95, pad=0)
    pen.box(split, top + 1.2, on.width - split, high, LINE)
    pen.cell(split, top + 1.2, (on.width - split) / 2, high, _("Month total"), bold=True)
    top += high + 2
    wide = on.width / 2 - 3
    box = plan.sign - high - 4
    who = (
        (_("I gave this time: {name}").format(name=data.name), 0.0),
        (_("I confirm it: {name}").format(name=data.coordinator or "________"), wide + 6),
    )
    for words, across in who:
        pen.box(across, top, wide, box, LINE)
        step = text.height(on.small + 1)
        pen.cell(across, top + 0.5, wide, step, words, on.small + 1)
        pen.cell(across, top + box - step - 0.5, wide, step, _("Signature and date"), on.small)
