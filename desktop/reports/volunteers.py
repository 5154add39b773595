"""The volunteer sheet (TEAM): own times, own signature, and the coordinator's word that they are right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Column, Format, Table
from desktop.i18n import _
from desktop.reports.kit import page, text
from desktop.reports.kit.evening import Evening, span
from desktop.reports.kit.grid import Grid, GridColumn, fill
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen

ROWS = 10
ROW, LOWEST = 12.0, 10.0  # millimetres; a signature needs the lowest


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A numbered row: full name, role of the day, planned minutes after midnight; without a name it is blank."""

    number: int
    name: str = ""
    role: str = ""
    starts: int | None = None
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class VolunteersData:
    """Everything a volunteer sheet shows; never a phone, a check, or whether somebody is cleared."""

    imprint: Imprint
    evening: Evening
    rows: tuple[VolunteerRow, ...]
    coordinator: str = ""


def render(data: VolunteersData, options: Options) -> Rendered:
    """Make the sheet, with 10 rows a page."""
    return page.render(lambda: [build(data, options)], options)


def build(data: VolunteersData, options: Options) -> Document:
    """Lay the sheet out on pages of equal rows."""
    on = page.leaf(options, landscape=True)
    head, column_head, sign = (38.0, 13.0, 17.0) if on.large else (26.0, 9.0, 15.0)
    spare = on.height - head - column_head - sign - page.foot_height(on)
    most, row = _rows_a_page(data.rows, min(int(spare / ROW + 0.01), ROWS))
    grid = Grid(_columns(on), column_head, row)
    sheets = [data.rows[first : first + most] for first in range(0, len(data.rows), most)] or [()]
    pages: list[Callable[[Pen], None]] = [
        partial(_page, data=data, grid=grid, top=head, sign=sign, rows=rows) for rows in sheets
    ]
    return Document(on, _("Volunteers"), data.evening.period(), Privacy.TEAM, data.imprint, pages)


def _rows_a_page(rows: Sequence[VolunteerRow], usual: int) -> tuple[int, float]:
    """Give how many rows a page takes, and their height: a little less, where the next page would be blank."""
    tight = ROW * usual / max(len(rows), 1)
    if len(rows) > usual and tight >= LOWEST and not any(row.name for row in rows[usual:]):
        return len(rows), tight
    return usual, ROW


def tables(data: VolunteersData, options: Options) -> list[Table]:
    """The volunteers planned for the session, for a spreadsheet."""
    with page.in_language(options):
        columns = [
            Column("number", _("No."), Format.WHOLE),
            Column("name", _("Name")),
            Column("role", _("Role today")),
            Column("planned_from", _("Planned from"), Format.CLOCK),
            Column("planned_to", _("Planned to"), Format.CLOCK),
        ]
        rows = [(row.number, row.name, row.role, row.starts, row.ends) for row in data.rows if row.name]
        return [Table("volunteers", _("Volunteers"), columns, rows)]


def _columns(on: Leaf) -> tuple[GridColumn, ...]:
    wide = (12, 58, 34, 36, 20, 20, 18, 22, 42) if on.large else (8, 56, 40, 30, 20, 20, 18, 16, 54)
    titles = (
        ("no", _("No."), Align.MIDDLE),
        ("name", _("Name"), Align.START),
        ("role", _("Role today"), Align.START),
        ("planned", _("Planned"), Align.MIDDLE),
        ("in", _("In"), Align.START),
        ("out", _("Out"), Align.START),
        ("break", _("Break (min)"), Align.START),
        ("prep", _("Prep (h)"), Align.START),
        ("signature", _("Signature"), Align.START),
    )
    columns = [GridColumn(key, title, width, align) for (key, title, align), width in zip(titles, wide, strict=True)]
    return fill(columns, "name", on)


def _page(pen: Pen, data: VolunteersData, grid: Grid, top: float, sign: float, rows: Sequence[VolunteerRow]) -> None:
    data.evening.draw(pen, page.head_height(pen.leaf) + 0.6)
    grid.draw(pen, top, len(rows))
    for index, row in enumerate(rows):
        grid.cell(pen, top, index, "no", str(row.number))
        if row.name:
            grid.cell(pen, top, index, "name", row.name, pen.leaf.body * 7 / 6, least=pen.leaf.body - 1)
            grid.cell(pen, top, index, "role", row.role)
            grid.cell(pen, top, index, "planned", span(row.starts, row.ends))
    _sign(pen, data.coordinator, sign)


def _sign(pen: Pen, coordinator: str, high: float) -> None:
    """Leave places for the coordinator's name, signature and date."""
    on = pen.leaf
    top = on.height - page.foot_height(on) - high + 1.5
    box = high - 2.5
    words = _("I confirm these times are right:")
    said = on.width * 0.26
    pen.cell(0, top, said, box, words, on.body, pad=0)
    across = said + 2
    places = ((_("Name"), 60, coordinator), (_("Signature"), 62, ""), (_("Date"), 0, ""))
    for label, given, value in places:
        wide = given or on.width - across
        pen.box(across, top, wide, box, LINE)
        pen.cell(across, top + 0.3, wide, text.height(on.small), label, on.small)
        pen.cell(across, top + 3.4, wide, box - 3.4, value)
        across += wide + 2
