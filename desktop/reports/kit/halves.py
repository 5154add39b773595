"""Forms of half a page, two on one sheet of paper with a line to cut along; in large print each has its own pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.i18n import _, formats
from desktop.reports.kit import page, text
from desktop.reports.kit.boxes import Part, Place
from desktop.reports.kit.page import Document, Imprint, Options
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen

EDGE = 5.0  # what a form takes of the margins above and below: 10 mm of each stay free
BEFORE, AFTER = 10.0, 13.0  # free on either side of the cut; a hole is punched into what follows it
LEAST_LINE, MOST_LINE = 7.0, 12.0  # heights of a line to write on, in millimetres
LARGE_LINE = 11.0
LEAST_SIZE = 6.0


@dataclass(frozen=True, slots=True)
class Slip:
    """One form: its title with what stands opposite, its parts from above, and what it says about itself.

    `words` stand instead of the word of the class.
    """

    title: str
    aside: str
    parts: tuple[Part, ...]
    imprint: Imprint
    privacy: Privacy = Privacy.TEAM
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a form stands on the page, in millimetres."""

    x: float
    wide: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Placed:
    """The parts of a form on one page: each with its top; the size of text and the height of a line are common."""

    slip: Slip
    frame: _Frame
    parts: tuple[tuple[Part, float], ...]
    size: float
    line: float
    number: int = 1
    of: int = 1


def document(title: str, period: str, slips: Sequence[Slip], options: Options) -> Document:
    """Lay forms out, two on a page, at the start and at the end; in large print one after the other."""
    on = page.leaf(options, landscape=True)
    sheets: list[tuple[_Placed, ...]] = []
    if on.large:
        frame = _Frame(0, on.width, -EDGE, on.height + EDGE)
        sheets += [(placed,) for slip in slips for placed in _flow(on, slip, frame)]
    else:
        frames = _frames(on)
        for first in range(0, len(slips), 2):
            pair = list(zip(slips[first : first + 2], frames, strict=False))
            size = min(_size(on, slip, frame) for slip, frame in pair)
            sheets.append(tuple(_fit(on, slip, frame, size) for slip, frame in pair))
    pages: list[Callable[[Pen], None]] = [partial(_page, placed=placed) for placed in sheets]
    first_slip = slips[0]
    return Document(on, title, period, first_slip.privacy, first_slip.imprint, pages, bare=True)


def _frames(on: Leaf) -> tuple[_Frame, _Frame]:
    middle = _middle(on)
    wide = middle - BEFORE
    start = middle + AFTER
    top, bottom = -EDGE, on.height + EDGE
    return _Frame(0, wide, top, bottom), _Frame(start, min(wide, on.width - start), top, bottom)


def _middle(on: Leaf) -> float:
    """Say where the paper is cut: in its middle, though its margins differ."""
    return on.page_width / 2 - on.BINDING


def _head(on: Leaf) -> float:
    return 17.0 if on.large else 12.0


def _foot(on: Leaf) -> float:
    return 8.0 if on.large else 5.5


def _room(on: Leaf, frame: _Frame) -> float:
    return frame.bottom - frame.top - _head(on) - _foot(on)


def _size(on: Leaf, slip: Slip, frame: _Frame) -> float:
    """Find the largest text with which a form fits its half and leaves lines to write on; these shrink last."""
    room = _room(on, frame)
    lines = sum(part.lines for part in slip.parts)
    size = on.body
    while size > LEAST_SIZE and _taken(slip, frame, size) + lines * LEAST_LINE * min(size / 10, 1) > room:
        size -= text.STEP
    return size


def _fit(on: Leaf, slip: Slip, frame: _Frame, size: float) -> _Placed:
    """Share what is left of a half among the lines to write on."""
    lines = sum(part.lines for part in slip.parts)
    line = min((_room(on, frame) - _taken(slip, frame, size)) / lines, MOST_LINE) if lines else 0.0
    down, parts = frame.top + _head(on), []
    for part in slip.parts:
        parts.append((part, down))
        down += part.height(frame.wide, size) + part.lines * line
    return _Placed(slip, frame, tuple(parts), size, line)


def _taken(slip: Slip, frame: _Frame, size: float) -> float:
    return sum(part.height(frame.wide, size) for part in slip.parts)


def _flow(on: Leaf, slip: Slip, frame: _Frame) -> list[_Placed]:
    """Put the parts of a form under one another on as many pages as they need."""
    bottom = frame.bottom - _foot(on)
    sheets: list[list[tuple[Part, float]]] = [[]]
    down = frame.top + _head(on)
    for part in slip.parts:
        high = part.height(frame.wide, on.body) + part.lines * LARGE_LINE
        if sheets[-1] and down + high > bottom:
            sheets.append([])
            down = frame.top + _head(on)
        sheets[-1].append((part, down))
        down += high
    return [
        _Placed(slip, frame, tuple(parts), on.body, LARGE_LINE, number, len(sheets))
        for number, parts in enumerate(sheets, start=1)
    ]


def _page(pen: Pen, placed: tuple[_Placed, ...]) -> None:
    for one in placed:
        _furniture(pen, one)
        for part, down in one.parts:
            part.draw(pen, Place(one.frame.x, down, one.frame.wide, one.size, one.line))
    if not pen.leaf.large:
        _cut(pen)


def _cut(pen: Pen) -> None:
    on = pen.leaf
    middle = _middle(on)
    pen.line(middle, -EDGE - 3, middle, on.height + EDGE + 3, HAIR, dashed=True)


def _furniture(pen: Pen, placed: _Placed) -> None:
    """Write a form's own head and foot: it stands alone once it is cut."""
    on, slip = pen.leaf, placed.slip
    x, wide, top = placed.frame.x, placed.frame.wide, placed.frame.top
    high = _head(on) - 1.4
    title = on.body * 1.25
    share = 0.56 if slip.aside else 1.0
    row = high * 0.58
    pen.cell(x, top, wide * share, row, slip.title, title, bold=True, least=on.body, pad=0)
    pen.cell(
        *(x + wide * share, top, wide * (1 - share), row, slip.aside, on.body * 0.95),
        bold=True,
        align=Align.END,
        pad=0,
    )
    whose = " · ".join(part for part in (slip.imprint.organisation, slip.imprint.group) if part)
    pen.cell(x, top + row, wide, high - row, whose, on.small + 0.5, pad=0)
    pen.line(x, top + high + 0.3, x + wide, top + high + 0.3, LINE)
    foot = placed.frame.bottom - _foot(on) + 0.7
    size = 13.0 if on.large else 9.0
    pen.line(x, foot, x + wide, foot)
    count = _("page {page} of {pages}").format(page=placed.number, pages=placed.of)
    keeping = page.keeping(slip.imprint, slip.words or _(slip.privacy.label))
    printed = _("printed {moment}").format(moment=formats.moment(slip.imprint.printed_at))
    high = _foot(on) - 1
    pen.cell(x, foot + 0.3, wide * 0.56, high, keeping, size, bold=True, pad=0)
    pen.cell(x + wide * 0.56, foot + 0.3, wide * 0.44, high, f"{count} · {printed}", size, align=Align.END, pad=0)
