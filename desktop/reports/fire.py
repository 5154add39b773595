"""The fire list (OPEN): who is in the building, a box to tick at the meeting point, and nothing else of anybody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit import page, text
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.grid import Grid, GridColumn, fill
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen

ROWS, BLANK = 30, 5


@dataclass(frozen=True, slots=True)
class FireRow:
    """Somebody: first name and initial, and whether they count as an adult."""

    name: str
    adult: bool


@dataclass(frozen=True, slots=True)
class FireData:
    """Everything a fire list shows; never an age, a family name, a contact or anything about health.

    `here` says that these are the people in the building; else nobody came yet, and they are those expected.
    """

    imprint: Imprint
    evening: Evening
    rows: tuple[FireRow, ...]
    here: bool

    @property
    def children(self) -> int:
        return sum(not row.adult for row in self.rows)


def render(data: FireData, options: Options) -> Rendered:
    """Make the list, with 30 rows a page, five of them blank at the end."""
    return page.render(lambda: [build(data, options)], options)


def build(data: FireData, options: Options) -> Document:
    """Lay the list out: children first, then adults."""
    on = page.leaf(options)
    column_head, row = (11.0, 10.0) if on.large else (7.0, 7.0)
    top = page.head_height(on) + _head_height(on)
    grid = Grid(_columns(on), column_head, row)
    most = min(int((on.height - top - column_head - page.foot_height(on)) / row + 0.01), ROWS)
    lines: list[FireRow | None] = [*sorted(data.rows, key=lambda one: one.adult), *[None] * BLANK]
    pages: list[Callable[[Pen], None]] = [
        partial(_page, data=data, grid=grid, top=top, first=first, rows=lines[first : first + most])
        for first in range(0, len(lines), most)
    ]
    return Document(on, _("Fire list"), data.evening.period(), Privacy.OPEN, data.imprint, pages)


def tables(data: FireData, options: Options) -> list[Table]:
    """The names of the list, for a spreadsheet."""
    with page.in_language(options):
        columns = [
            Column("number", _("No."), Format.WHOLE, privacy=Privacy.OPEN),
            Column("name", _("Name"), privacy=Privacy.OPEN),
            Column("adult", _("Adult"), Format.YES_NO, privacy=Privacy.OPEN),
        ]
        people = sorted(data.rows, key=lambda one: one.adult)
        rows = [(number, row.name, row.adult) for number, row in enumerate(people, start=1)]
        return [Table("fire", _("Fire list"), columns, rows)]


def _columns(on: Leaf) -> tuple[GridColumn, ...]:
    wide = (18, 26, 90, 50) if on.large else (12, 18, 95, 50)
    titles = (
        ("no", _("No."), Align.MIDDLE),
        ("safe", _("Safe"), Align.MIDDLE),
        ("name", _("Name"), Align.START),
        ("kind", _("Child or adult"), Align.START),
    )
    columns = [GridColumn(key, title, width, align) for (key, title, align), width in zip(titles, wide, strict=True)]
    return fill(columns, "name", on.width)


def _head_height(on: Leaf) -> float:
    return text.height(on.body) + text.height(_big(on)) + _box_height(on) + 4


def _box_height(on: Leaf) -> float:
    return 20.0 if on.large else 13.0


def _big(on: Leaf) -> float:
    return on.body * 1.4


def _page(pen: Pen, data: FireData, grid: Grid, top: float, first: int, rows: Sequence[FireRow | None]) -> None:
    _head(pen, data)
    grid.draw(pen, top, len(rows))
    side = 8.0 if pen.leaf.large else 5.4
    start, wide = grid.start("safe"), grid.column("safe").width
    for index, row in enumerate(rows):
        grid.cell(pen, top, index, "no", str(first + index + 1))
        down = top + grid.head + index * grid.row + (grid.row - side) / 2
        pen.box(start + (wide - side) / 2, down, side, side, LINE)
        if row is not None:
            grid.cell(pen, top, index, "name", row.name, pen.leaf.body * 7 / 6, least=pen.leaf.body)
            grid.cell(pen, top, index, "kind", _("adult") if row.adult else _("child"))


def _head(pen: Pen, data: FireData) -> None:
    """Say where all meet, and count them."""
    on = pen.leaf
    down = page.head_height(on) + 0.6
    at = formats.moment(data.imprint.printed_at)
    who = _("In the building, {moment}") if data.here else _("Nobody has come yet: everybody expected, {moment}")
    line = " · ".join((data.evening.place_and_time(), who.format(moment=at)))
    pen.cell(0, down, on.width, text.height(on.body), line, pad=0)
    down += text.height(on.body)
    meet = _("Meet at: {place}").format(place=data.evening.meeting_point or "________________")
    pen.cell(0, down, on.width, text.height(_big(on)), meet, _big(on), bold=True, pad=0)
    down += text.height(_big(on)) + 1
    figures = (
        (_("Children"), str(data.children)),
        (_("Adults"), str(len(data.rows) - data.children)),
        (_("Together"), str(len(data.rows))),
        (_("Counted at the meeting point"), ""),
    )
    share, across = on.width / 7, 0.0
    for words, figure in figures:
        wide = share * (1.5 if figure else 2.5)
        pen.box(across, down, wide, _box_height(on), LINE)
        pen.cell(across, down + 0.4, wide, text.height(on.small), words, on.small, bold=True)
        base = down + _box_height(on) - 1.8
        pen.words(across + wide / 2, base, figure, _big(on), Align.MIDDLE, bold=True)
        across += wide
