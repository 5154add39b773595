"""Lists that may lie on a table: first name and initial, child or adult, and nothing else of anybody."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Column, Format, Table
from desktop.i18n import _
from desktop.reports.kit import page, text
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.grid import Grid, GridColumn, fill
from desktop.reports.kit.page import Document, Imprint
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen

ROWS, BLANK = 30, 5


@dataclass(frozen=True, slots=True)
class Somebody:
    """First name and initial, and whether they count as an adult."""

    name: str
    adult: bool


@dataclass(frozen=True, slots=True)
class RollCall:
    """Everything that such a list shows; never an age, a family name, a contact or anything about health."""

    imprint: Imprint
    evening: Evening
    rows: tuple[Somebody, ...]

    @property
    def children(self) -> int:
        return sum(not row.adult for row in self.rows)

    def counts(self) -> tuple[tuple[str, str], ...]:
        """Count children, adults and everybody, each behind its word."""
        return (
            (_("Children"), str(self.children)),
            (_("Adults"), str(len(self.rows) - self.children)),
            (_("Together"), str(len(self.rows))),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list looks: its order, what stands above it and how high that is (mm), the word of a box to tick."""

    title: str
    rows: Sequence[Somebody]
    head: Callable[[Pen], None]
    high: float
    tick: str = ""


def document(on: Leaf, data: RollCall, layout: Layout) -> Document:
    """Lay a list out, with 30 rows a page, five of them blank at the end."""
    column_head, row = (11.0, 10.0) if on.large else (7.0, 7.0)
    top = page.head_height(on) + layout.high
    grid = Grid(columns(on, layout.tick), column_head, row)
    most = min(int((on.height - top - column_head - page.foot_height(on)) / row + 0.01), ROWS)
    lines: list[Somebody | None] = [*layout.rows, *[None] * BLANK]
    pages: list[Callable[[Pen], None]] = [
        partial(_page, layout=layout, grid=grid, top=top, first=first, rows=lines[first : first + most])
        for first in range(0, len(lines), most)
    ]
    return Document(on, layout.title, data.evening.period(), Privacy.OPEN, data.imprint, pages)


def table(key: str, title: str, people: Sequence[Somebody]) -> Table:
    """Give the names of a list, for a spreadsheet."""
    shown = [
        Column("number", _("No."), Format.WHOLE, privacy=Privacy.OPEN),
        Column("name", _("Name"), privacy=Privacy.OPEN),
        Column("adult", _("Adult"), Format.YES_NO, privacy=Privacy.OPEN),
    ]
    return Table(key, title, shown, [(number, row.name, row.adult) for number, row in enumerate(people, start=1)])


def columns(on: Leaf, tick: str) -> tuple[GridColumn, ...]:
    """Give the columns of a list, over the width of the page."""
    no, box, name, kind = (18, 26, 90, 50) if on.large else (12, 18, 95, 50)
    boxes = [GridColumn("tick", tick, box, Align.MIDDLE)] if tick else []
    every = [
        GridColumn("no", _("No."), no, Align.MIDDLE),
        *boxes,
        GridColumn("name", _("Name"), name),
        GridColumn("kind", _("Child or adult"), kind),
    ]
    return fill(every, "name", on)


def box_height(on: Leaf) -> float:
    """How high the boxes with the counts are, in millimetres."""
    return 20.0 if on.large else 13.0


def draw_counts(pen: Pen, down: float, figures: Sequence[tuple[str, str]]) -> None:
    """Draw a box for each count over the width of the page; one without a figure is wider, to be filled in."""
    on = pen.leaf
    shares = [1.5 if figure else 2.5 for _words, figure in figures]
    across = 0.0
    for (words, figure), share in zip(figures, shares, strict=True):
        wide = on.width * share / sum(shares)
        pen.box(across, down, wide, box_height(on), LINE)
        pen.cell(across, down + 0.4, wide, text.height(on.small), words, on.small, bold=True)
        base = down + box_height(on) - 1.8
        pen.words(across + wide / 2, base, figure, on.body * 1.4, Align.MIDDLE, bold=True)
        across += wide


def _page(pen: Pen, layout: Layout, grid: Grid, top: float, first: int, rows: Sequence[Somebody | None]) -> None:
    layout.head(pen)
    grid.draw(pen, top, len(rows))
    side = 8.0 if pen.leaf.large else 5.4
    for index, row in enumerate(rows):
        grid.cell(pen, top, index, "no", str(first + index + 1))
        if layout.tick:
            down = top + grid.head + index * grid.row + (grid.row - side) / 2
            pen.box(grid.start("tick") + (grid.column("tick").width - side) / 2, down, side, side, LINE)
        if row is not None:
            grid.cell(pen, top, index, "name", row.name, pen.leaf.body * 7 / 6, least=pen.leaf.body)
            grid.cell(pen, top, index, "kind", _("adult") if row.adult else _("child"))
