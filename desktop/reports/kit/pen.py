"""What draws on a page: millimetres from the top of the printed area, everything collected and written at once."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fields, text
from desktop.reports.kit.fields import Field, Kind
from desktop.reports.kit.ink import Ink, Mark
from desktop.reports.kit.text import MM

HAIR = 0.35
LINE = 0.6
STRONG = 1.1
ROUND = 0.5523  # how far the handles of a curve stand out that makes a quarter of a circle
GREY = 0.09  # the share of black in a filled area; papers stay below a tenth


class Align(IntEnum):
    """Where text stands in its box; start and end change sides where a language runs from right to left."""

    START = 0
    MIDDLE = 1
    END = 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet of paper: its size and margins in millimetres, whether its print is large, whether it is mirrored."""

    page_width: float
    page_height: float
    large: bool = False
    mirrored: bool = False

    BINDING = 20.0
    EDGE = 15.0

    @property
    def width(self) -> float:
        return self.page_width - self.BINDING - self.EDGE

    @property
    def height(self) -> float:
        return self.page_height - 2 * self.EDGE

    @property
    def base(self) -> str:
        """Where a line begins that has letters from right to left."""
        return "R" if self.mirrored else ""

    @property
    def body(self) -> float:
        """The size of text in points."""
        return 18 if self.large else 12

    @property
    def small(self) -> float:
        """The size of column heads and of what only the coordinator reads."""
        return 14 if self.large else 9


Shared = Callable[[Hashable, Leaf, Callable[["Pen"], None]], str]


@dataclass(slots=True)
class Pen:
    """Collects what a page shows. `shared` gives the name of a constant part, drawn once in the document."""

    leaf: Leaf
    shared: Shared
    headings: list[tuple[str, float]] = field(default_factory=list)
    """The headings on the page, and where each begins, in points from its lower edge."""
    fields: list[Field] = field(default_factory=list)
    """What can be filled in on a screen, in the order of reading."""
    _marks: list[Mark] = field(default_factory=list)
    _lines: dict[tuple[float, bool], list[tuple[float, float, float, float]]] = field(default_factory=dict)
    _boxes: dict[float, list[tuple[float, float, float, float]]] = field(default_factory=dict)
    _fills: dict[float, list[tuple[float, float, float, float]]] = field(default_factory=dict)
    _solids: list[str] = field(default_factory=list)
    _forms: list[tuple[str, int]] = field(default_factory=list)  # name, and how much text stands before it

    def words(
        self, x: float, y: float, value: str, size: float = 0, align: Align = Align.START, *, bold: bool = False
    ) -> None:
        """Write one line whose baseline is at `y`; `x` is its start, middle or end. Size 0 is the body's."""
        if value:
            self._mark(x, y, size or self.leaf.body, text.line(value, bold, self.leaf.base), align)

    def heading(self, y: float, value: str, size: float) -> None:
        """Write a heading over the width of the page, on one line that begins at `y`."""
        self.headings.append((value, self._point(0, y)[1]))
        self.cell(0, y, self.leaf.width, text.height(size), value, size, bold=True, pad=0)

    def line_of(self, x: float, y: float, line: text.Line, size: float, align: Align = Align.START) -> None:
        """Write a line that was measured before."""
        self._mark(x, y, size, line, align)

    def cell(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        value: str,
        size: float = 0,
        *,
        align: Align = Align.START,
        bold: bool = False,
        least: float = 0,
        pad: float = 1.2,
    ) -> None:
        """Write text into a box, in its vertical middle: it shrinks to `least` points, then wraps, then shrinks on."""
        if not value:
            return
        leaf = self.leaf
        full = size or leaf.body
        limit = least or leaf.small
        size, lines = text.fit(value, wide - 2 * pad, high, full, min(full, limit), bold, leaf.base)
        tall = text.LOW_CAP if leaf.mirrored else text.CAP
        base = y + (high + size * tall / MM) / 2
        if align is Align.START:
            x += pad
        elif align is Align.MIDDLE:
            x += wide / 2
        else:
            x += wide - pad
        if len(lines) == 1:  # as nearly all are, forty times a sheet
            self._mark(x, base, size, lines[0], align)
            return
        step = text.height(size)
        base -= (len(lines) - 1) * step / 2
        for line in lines:
            self._mark(x, base, size, line, align)
            base += step

    def _mark(self, x: float, y: float, size: float, line: text.Line, align: Align) -> None:
        leaf = self.leaf
        if leaf.mirrored:
            x = leaf.page_width - leaf.BINDING - x
            behind = 2 - align
        else:
            x += leaf.BINDING
            behind = int(align)
        left = x * MM - behind * line.width * size / 2
        base = (leaf.page_height - leaf.EDGE - y) * MM
        if line.has_gap:
            above = "".join(run.text for run in self._marks[-1].line.runs) if self._marks else ""
            self.fields += fields.blanks(line, left, base, size, above)
        self._marks.append(Mark(left, base, size, line))

    @property
    def _left(self) -> float:
        return self.leaf.EDGE if self.leaf.mirrored else self.leaf.BINDING

    def _point(self, x: float, y: float) -> tuple[float, float]:
        leaf = self.leaf
        across = leaf.width - x if leaf.mirrored else x
        return (across + self._left) * MM, (leaf.page_height - leaf.EDGE - y) * MM

    def to_write(self, x: float, y: float, wide: float, high: float, label: str, group: object = None) -> None:
        """Let text be typed into a place; places of one `group` under one another are the lines of one text."""
        fields.add(self.fields, Field(Kind.WRITE, label, *self._area(x, y, wide, high), self.leaf.body, group))

    def to_tick(self, x: float, y: float, side: float, label: str, group: object = None, question: str = "") -> None:
        """Let a box be ticked; of one `group`, which answers a question, only one."""
        area = self._area(x, y, side, side)
        fields.add(self.fields, Field(Kind.TICK, label, *area, self.leaf.body, group, question))

    def to_choose(self, x: float, y: float, wide: float, high: float, label: str, choices: Sequence[str]) -> None:
        """Let one of several words be chosen."""
        area = self._area(x, y, wide, high)
        fields.add(self.fields, Field(Kind.CHOOSE, label, *area, self.leaf.body, choices=tuple(choices)))

    def line(self, x: float, y: float, x2: float, y2: float, weight: float = HAIR, *, dashed: bool = False) -> None:
        self._lines.setdefault((weight, dashed), []).append((*self._point(x, y), *self._point(x2, y2)))

    def box(self, x: float, y: float, wide: float, high: float, weight: float = HAIR) -> None:
        """Draw an outline; `x`, `y` is its corner at the top and the start."""
        self._boxes.setdefault(weight, []).append(self._area(x, y, wide, high))

    def grey(self, x: float, y: float, wide: float, high: float, share: float = GREY) -> None:
        """Fill an area with a light grey."""
        self._fills.setdefault(share, []).append(self._area(x, y, wide, high))

    def dot(self, x: float, y: float, radius: float, share: float = 1, weight: float = LINE) -> None:
        """Draw a circle over all lines; `share` of black fills it, 0 as white as the paper."""
        across, down = self._point(x, y)
        r, k = radius * MM, radius * MM * ROUND
        arcs = (
            f"{across + r:.2f} {down:.2f} m",
            f"{across + r:.2f} {down + k:.2f} {across + k:.2f} {down + r:.2f} {across:.2f} {down + r:.2f} c",
            f"{across - k:.2f} {down + r:.2f} {across - r:.2f} {down + k:.2f} {across - r:.2f} {down:.2f} c",
            f"{across - r:.2f} {down - k:.2f} {across - k:.2f} {down - r:.2f} {across:.2f} {down - r:.2f} c",
            f"{across + k:.2f} {down - r:.2f} {across + r:.2f} {down - k:.2f} {across + r:.2f} {down:.2f} c",
        )
        self._solid(" ".join(arcs), share, weight)

    def area(self, corners: Sequence[tuple[float, float]], share: float = 1, weight: float = LINE) -> None:
        """Draw an area between corners over all lines; `share` of black fills it, 0 as white as the paper."""
        points = [self._point(x, y) for x, y in corners]
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if number else 'm'}" for number, (x, y) in enumerate(points))
        self._solid(f"{path} h", share, weight)

    def _solid(self, path: str, share: float, weight: float) -> None:
        end = f"{weight:.2f} w {path} B" if weight else f"{path} f"
        self._solids.append(f"{1 - share:g} g {end}")

    def _area(self, x: float, y: float, wide: float, high: float) -> tuple[float, float, float, float]:
        left, bottom = self._point(x + wide if self.leaf.mirrored else x, y + high)
        return left, bottom, wide * MM, high * MM

    def same(self, key: Hashable, draw: Callable[["Pen"], None]) -> None:
        """Draw a part that many pages have in common: it stands in the file once."""
        self._forms.append((self.shared(key, self.leaf, draw), len(self._marks)))

    def write(self, canvas: Canvas, ink: Ink) -> None:
        """Put everything on the canvas: fills below, lines, then dots and areas; text in the order it is read in."""
        for share, areas in self._fills.items():
            canvas.setFillGray(1 - share)
            canvas.addLiteral(f"{_rectangles(areas)} f")
        canvas.setFillGray(0)
        written = 0
        for name, before in self._forms:
            ink.write(self._marks[written:before])
            written = before
            canvas.doForm(name)
        for (weight, dashed), lines in self._lines.items():
            canvas.setLineWidth(weight)
            canvas.setDash([3, 3] if dashed else [])
            paths = (f"{x:.2f} {y:.2f} m {x2:.2f} {y2:.2f} l" for x, y, x2, y2 in lines)
            canvas.addLiteral(f"{' '.join(paths)} S")
        canvas.setDash([])
        for weight, areas in self._boxes.items():
            canvas.setLineWidth(weight)
            canvas.addLiteral(f"{_rectangles(areas)} S")
        if self._solids:
            canvas.addLiteral(" ".join([*self._solids, "0 g"]))
        ink.write(self._marks[written:])


def _rectangles(areas: list[tuple[float, float, float, float]]) -> str:
    return " ".join(f"{x:.2f} {y:.2f} {wide:.2f} {high:.2f} re" for x, y, wide, high in areas)
