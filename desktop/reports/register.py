"""The mentee register (TEAM): a leader ticks, children write nothing; in landscape the collector signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from desktop.core.choices import Privacy
from desktop.core.table import Column, Format, Table
from desktop.i18n import _
from desktop.reports import counting
from desktop.reports.kit import page, text
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.grid import Grid, GridColumn, Joined, fill
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen
from desktop.reports.kit.writing import box_side

NAME = 60.0  # millimetres of a line to write a name on, beside which all the words of its boxes take one line
ALONE = "A"  # may leave alone
NEW = "N"
ON_CARD = "●"
SIGNATURES = (66.0, 58.0, 50.0)  # widths of a box to sign in, in millimetres
LEAST_BESIDE, BESIDE = 60.0, 39.0  # millimetres for the meaning of the marks, of gaps and the box for the time


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A numbered row: a short name (or a code) with what a leader must see at the door; without a name it is blank."""

    number: int
    name: str = ""
    year: str = ""
    new: bool = False
    card: bool = False
    collectors: tuple[str, ...] = ()
    leaves_alone: bool = False

    def codes(self) -> tuple[str, ...]:
        """The codes to circle, in lines of two where one would be too long: `C1 C2`, `C3 · A`."""
        return _codes(self.collectors, self.leaves_alone)


@lru_cache(maxsize=256)
def _codes(collectors: tuple[str, ...], alone: bool) -> tuple[str, ...]:  # noqa: FBT001 - a key of the cache
    codes = [*collectors, ALONE] if alone else list(collectors)
    lines = [codes[first : first + 2] for first in range(0, len(codes), 2)] if len(codes) > 3 else [codes]
    return tuple(" ".join(line).replace(f" {ALONE}", f" · {ALONE}") for line in lines)


@dataclass(frozen=True, slots=True)
class RegisterData:
    """Everything a register shows. `adults_needed` is None where nobody is under 18: no supervision line, no year."""

    imprint: Imprint
    evening: Evening
    rows: tuple[RegisterRow, ...]
    expected: int
    adults_needed: int | None = None
    adults_planned: int = 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Heights in millimetres, and how many rows a page takes."""

    head: float
    top: float
    sign: float
    rows: int
    grid: Grid


def render(data: RegisterData, options: Options) -> Rendered:
    """Make the register, with 20 rows a page."""
    return page.render(lambda: [build(data, options)], options)


def render_signature(data: RegisterData, options: Options) -> Rendered:
    """Make the landscape register with a place for the collector's signature, with 10 rows a page."""
    return page.render(lambda: [build(data, options, signature=True)], options)


def build(data: RegisterData, options: Options, *, signature: bool = False) -> Document:
    """Lay the register out on pages of equal rows."""
    on = page.leaf(options, landscape=signature)
    plan = _plan(data, on, signature=signature)
    sheets = [data.rows[first : first + plan.rows] for first in range(0, len(data.rows), plan.rows)] or [()]
    pages: list[Callable[[Pen], None]] = [partial(_page, data=data, plan=plan, rows=rows) for rows in sheets]
    return Document(on, _("Register"), data.evening.period(), Privacy.TEAM, data.imprint, pages)


def tables(data: RegisterData, options: Options) -> list[Table]:
    """The rows of the register as figures, for a spreadsheet."""
    with page.in_language(options):
        columns = [
            Column("number", _("No."), Format.WHOLE),
            Column("name", _("Name")),
            Column("year", _("Year")),
            Column("new", _("New"), Format.YES_NO),
            Column("card", _("See card"), Format.YES_NO),
            Column("collected_by", _("Collected by")),
        ]
        named = [row for row in data.rows if row.name]
        rows = [(row.number, row.name, row.year, row.new, row.card, " ".join(row.codes())) for row in named]
        return [Table("register", _("Register"), columns, rows)]


def _columns(on: Leaf, *, signature: bool, years: bool) -> tuple[GridColumn, ...]:
    """The columns in millimetres: A4 portrait, landscape with signature, and both in large print."""
    titles = {
        "no": _("No."),
        "here": _("Here"),
        "name": _("Name"),
        "year": _("Year"),
        "in": _("In"),
        "out": _("Out"),
        "by": _("Collected by"),
        "card": _("See card"),
        "note": _("Note"),
        "signature": _("Collector’s signature"),
    }
    last = "signature" if signature else "note"
    keys = ("no", "here", "name", "year", "in", "out", "by", "card", last)
    wide: tuple[int, ...]
    if on.large:
        wide = (12, 16, 56, 22, 24, 24, 36, 18, 54) if signature else (12, 16, 72, 24, 26, 26, 42, 18, 26)
    else:
        wide = (8, 12, 99, 17, 17, 17, 26, 12, 54) if signature else (8, 12, 48, 14, 17, 17, 26, 12, 21)
    middle = {"no", "here", "year", "by", "card"}
    columns = [
        GridColumn(key, titles[key], width, Align.MIDDLE if key in middle else Align.START)
        for key, width in zip(keys, wide, strict=True)
        if years or key != "year"
    ]
    return fill(columns, "name", on)


def _plan(data: RegisterData, on: Leaf, *, signature: bool) -> _Plan:
    row, most = (12.0, 10) if signature else (9.0, 20)
    head, sign = 33.0 if signature else 38.0, 13.0
    column_head = 9.0
    if on.large:
        row, head, column_head = 12.0 if signature else 10.7, 59.0, 13.0
        sign = max(14.0, _key_height(on, _signing(on)) + 1)
    rows = min(int((on.height - head - column_head - sign - page.foot_height(on)) / row + 0.01), most)
    grid = Grid(_columns(on, signature=signature, years=data.adults_needed is not None), column_head, row)
    spare = on.height - head - column_head - rows * row - sign - page.foot_height(on)
    head += min(spare / 2, 6)
    return _Plan(head, head + min(spare / 4, 3), sign, rows, grid)


def _page(pen: Pen, data: RegisterData, plan: _Plan, rows: Sequence[RegisterRow]) -> None:
    on, grid = pen.leaf, plan.grid
    _head(pen, data, plan)
    named = sum(1 for row in rows if row.name)
    grid.draw(pen, plan.top, len(rows), joined=Joined(named, "name", "out"))
    pen.same(("ticks", grid, plan.top, len(rows)), partial(_ticks, plan=plan, rows=len(rows)))
    big = on.body * 7 / 6
    for index, row in enumerate(rows[:named]):
        grid.cell(pen, plan.top, index, "no", str(row.number))
        _named(pen, plan, index, row, big)
    blank = tuple((index, row.number) for index, row in enumerate(rows[named:], start=named))
    if blank:
        pen.same(("walk-ins", grid, plan.top, blank), partial(_walk_ins, plan=plan, blank=blank))
    pen.same(("foot", plan, len(rows)), partial(_foot, plan=plan, rows=len(rows)))


def _named(pen: Pen, plan: _Plan, index: int, row: RegisterRow, size: float) -> None:
    grid, down = plan.grid, plan.top + plan.grid.head + index * plan.grid.row
    start, wide = grid.start("name"), grid.column("name").width
    mark = pen.leaf.small * 0.55 if row.new else 0.0
    pen.cell(start, down, wide - mark, grid.row, row.name, size)
    if row.new:
        pen.cell(start, down, wide, grid.row, NEW, pen.leaf.small, align=Align.END, bold=True)
    if grid.has("year"):
        grid.cell(pen, plan.top, index, "year", row.year)
    lines = row.codes()
    start, wide, step = grid.start("by"), grid.column("by").width, grid.row / len(lines)
    for number, codes in enumerate(lines):
        size = pen.leaf.body * (1 if len(lines) == 1 else 0.88)
        inner = down + 0.3 + number * (step - 0.3 / len(lines))
        pen.cell(start, inner, wide, step - 0.3, codes, size, align=Align.MIDDLE, pad=0.6)
    if row.card:
        grid.cell(pen, plan.top, index, "card", ON_CARD, pen.leaf.body)


def _ticks(pen: Pen, plan: _Plan, rows: int) -> None:
    """Draw the boxes to tick."""
    grid, side = plan.grid, box_side(pen.leaf)
    here, wide = grid.start("here"), grid.column("here").width
    for number in range(rows):
        square = plan.top + grid.head + number * grid.row + (grid.row - side) / 2
        pen.box(here + (wide - side) / 2, square, side, side, LINE)


def _walk_ins(pen: Pen, plan: _Plan, blank: Sequence[tuple[int, int]]) -> None:
    """Draw the rows without a name: number, a line for the name, and three boxes; once for all pages that look so."""
    grid, side, size = plan.grid, box_side(pen.leaf), pen.leaf.small - 1
    asked = (_("new"), _("form given"), _("adult staying"))
    end = grid.start("out") + grid.column("out").width - len(asked) * (side + 1.7)
    rooms = [text.width(words, size) + 0.5 for words in asked]
    if end - sum(rooms) - grid.start("name") < NAME:
        rooms = [text.on_two_lines(words, size) + 0.5 for words in asked]
    first = end - sum(rooms)
    for index, number in blank:
        across, down = first, plan.top + grid.head + index * grid.row
        grid.cell(pen, plan.top, index, "no", str(number))
        pen.line(grid.start("name") + 1.5, down + grid.row - 2, across - 1.5, down + grid.row - 2)
        for words, room in zip(asked, rooms, strict=True):
            pen.cell(across, down, room, grid.row, words, size, least=size - 1.5, align=Align.END, pad=0)
            pen.box(across + room + 0.7, down + (grid.row - side) / 2, side, side, LINE)
            across += room + side + 1.7


def _head(pen: Pen, data: RegisterData, plan: _Plan) -> None:
    on = pen.leaf
    top = page.head_height(on) + 0.4
    lines = 1 if not on.large and on.page_width > on.page_height else 2
    top += data.evening.draw(pen, top, lines=lines) + 0.8
    high = plan.head - top - 0.8
    key = ("counting", top, high, data.expected, data.adults_needed, data.adults_planned)
    pen.same(key, partial(_counting, data=data, top=top, high=high))


def _counting(pen: Pen, data: RegisterData, top: float, high: float) -> None:
    """Draw the boxes to count in, and under them how many adults there must be."""
    minors = data.adults_needed is not None
    line = text.height(pen.leaf.body) if minors else 0.0
    counting.boxes(pen, top, high - line, data.expected, minors=minors)
    if data.adults_needed is not None:
        counting.supervision(pen, data.adults_needed, data.adults_planned, top + high - line + 0.3)


def _key() -> str:
    """Say what the marks mean."""
    words = (_("● see the sealed card"), _("N new"), _("A may leave alone"), _("nothing circled: ask the leader"))
    return " · ".join(words)


def _key_height(on: Leaf, box: float) -> float:
    """How high the meaning of the marks is beside a box for the signature."""
    taken = text.width(_("Leader’s signature") + _("Time"), on.body) + box + BESIDE
    return text.height(on.small, len(text.wrap(_key(), on.width - taken, on.small)))


def _signing(on: Leaf) -> float:
    """How wide the box for the signature is: narrower where the meaning of the marks needs the room."""
    return (
        min(SIGNATURES, key=lambda box: (_key_height(on, box), -box))
        if on.page_width > on.page_height
        else SIGNATURES[0]
    )


def _foot(pen: Pen, plan: _Plan, rows: int) -> None:
    """Explain the marks, and leave a place for the leader's signature and the time."""
    on = pen.leaf
    high = plan.sign - 1
    top = on.height - page.foot_height(on) - plan.sign + 0.5
    places = ((_("Leader’s signature"), _signing(on), 5), (_("Time"), 26, 4))
    taken = sum(text.width(words, on.body) + 2 + wide + after for words, wide, after in places)
    beside = on.width - taken > LEAST_BESIDE and _key_height(on, _signing(on)) <= high
    end = plan.top + plan.grid.head + rows * plan.grid.row
    key = _key()
    if not beside and top - end >= text.height(on.small):
        pen.cell(0, end + 0.3, on.width, text.height(on.small), key, on.small, pad=0)
    across = 0.0
    for words, wide, after in places:
        pen.words(across, top + high / 2 + 1.5, words, on.body)
        across += text.width(words, on.body) + 2
        pen.box(across, top, wide, high, LINE)
        across += wide + after
    if beside:
        pen.cell(across, top, on.width - across, high, key, on.small, least=on.small, pad=0)
