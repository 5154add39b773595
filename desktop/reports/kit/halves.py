"""Forms of half a page, two on one sheet of paper with a line to cut along; in large print each has its own pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.i18n import _, formats
from desktop.reports.kit import page, text
from desktop.reports.kit.areas import Divide
from desktop.reports.kit.boxes import Part, Place
from desktop.reports.kit.page import Document, Imprint, Options
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen

EDGE = 5.0  # what a form takes of the margins above and below: 10 mm of each stay free
BEFORE, AFTER = 10.0, 13.0  # free on either side of the cut; a hole is punched into what follows it
MOST_LINE = 12.0  # of a line to write on, in millimetres
LEAST_LINES = ((12.0, 8.0), (10.0, 7.0), (0.0, 6.5))  # beside text above so many points, so many millimetres
LARGE_LINE = 11.0
AIR = 1.0  # millimetres free above the foot, for which each line to write on gives a little
LEAST_SIZE, PREFERRED = 9.0, 14.0  # points; RNIB asks for 12 and recommends 14
SEVERAL = (12.0, 8.0)  # size of text and height of a line, where a form takes several halves
MOST_OF_SEVERAL = 9.0  # of a line to write on there: a half that is nearly empty looks like the other


@dataclass(frozen=True, slots=True)
class Slip:
    """One form: its title with what stands opposite, its parts from above, and what it says about itself.

    `words` stand instead of the word of the class. `closer` are the same parts arranged for less room, for a form that
    would take a second half without it.
    """

    title: str
    aside: str
    parts: tuple[Part, ...]
    imprint: Imprint
    privacy: Privacy = Privacy.TEAM
    words: str = ""
    closer: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a form stands on the page, in millimetres."""

    x: float
    wide: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one half, or one page of large print, shows of a form: nearly always all of it."""

    slip: Slip
    parts: tuple[Part, ...]
    number: int = 1
    of: int = 1

    @property
    def lines(self) -> int:
        return sum(part.lines for part in self.parts)

    def taken(self, wide: float, size: float) -> float:
        """Say how high the parts are without their lines to write on."""
        return sum(part.height(wide, size) for part in self.parts)


def document(title: str, period: str, slips: Sequence[Slip], options: Options) -> Document:
    """Lay one form or more out, two on a page, at the start and at the end; in large print one after the other."""
    on = page.leaf(options, landscape=True)
    frames = _frames(on)
    pieces = [piece for slip in slips for piece in _pieces(on, slip, frames[0])]
    pages: list[Callable[[Pen], None]] = [
        partial(_page, frames=frames, pieces=pieces[first : first + len(frames)])
        for first in range(0, len(pieces), len(frames))
    ]
    first_slip = slips[0]
    return Document(on, title, period, first_slip.privacy, first_slip.imprint, pages, bare=True)


def _frames(on: Leaf) -> tuple[_Frame, ...]:
    """Give the halves of a page, the one at the start first; all of it in large print."""
    top, bottom = -EDGE, on.height + EDGE
    if on.large:
        return (_Frame(0, on.width, top, bottom),)
    middle = _middle(on)
    wide = middle - BEFORE
    start = middle + AFTER
    return _Frame(0, wide, top, bottom), _Frame(start, min(wide, on.width - start), top, bottom)


def _middle(on: Leaf) -> float:
    """Say where the paper is cut: in its middle, though its margins differ."""
    return on.page_width / 2 - on.BINDING


def _head(on: Leaf) -> float:
    return 17.0 if on.large else 12.0


def _foot(on: Leaf, slip: Slip, wide: float) -> float:
    """How high a form's foot is: on a narrow one its words take two lines."""
    lines = len(_said(on, slip, _Piece(slip, slip.parts), wide))
    return (1.5 if on.large else 1.0) + lines * text.height(_foot_size(on)) + 0.6


def _foot_size(on: Leaf) -> float:
    return 13.0 if on.large else 9.0


def _said(on: Leaf, slip: Slip, piece: _Piece, wide: float) -> list[tuple[str, str]]:
    """Give the lines of a foot: what stands at the start, in bold, and at the end."""
    keeping = page.keeping(slip.imprint, slip.words or _(slip.privacy.label))
    count = _("page {page} of {pages}").format(page=piece.number, pages=piece.of)
    printed = _("printed {moment}").format(moment=formats.moment(slip.imprint.printed_at))
    size = _foot_size(on)
    if text.width(keeping, size, bold=True) + text.width(f"{count} · {printed}", size) + 3 <= wide:
        return [(keeping, f"{count} · {printed}")]
    return [(keeping, ""), (count, printed)]


def _room(on: Leaf, frame: _Frame, slip: Slip) -> float:
    return frame.bottom - frame.top - _head(on) - _foot(on, slip, frame.wide)


def _pieces(on: Leaf, slip: Slip, frame: _Frame) -> list[_Piece]:
    """Give a form whole if it fits at a size that can be read; in large print, or else, in several pieces."""
    for parts in (slip.parts, slip.closer) if not on.large else ():
        whole = _Piece(slip, parts)
        if parts and _size(on, whole, frame):
            return [whole]
    size, line = (on.body, LARGE_LINE) if on.large else SEVERAL
    cut = _split(slip.parts, _room(on, frame, slip), frame.wide, size, line)
    return [_Piece(slip, tuple(parts), number, len(cut)) for number, parts in enumerate(cut, start=1)]


def _split(parts: Sequence[Part], room: float, wide: float, size: float, line: float) -> list[list[Part]]:
    """Share parts out; a line across is left out where it would begin or end a piece."""
    pieces: list[list[Part]] = [[]]
    left = room
    for part in parts:
        high = part.height(wide, size) + part.lines * line
        if pieces[-1] and high > left:
            if isinstance(part, Divide):
                continue
            if isinstance(pieces[-1][-1], Divide):
                pieces[-1].pop()
            pieces.append([])
            left = room
        pieces[-1].append(part)
        left -= high
    return pieces


def _size(on: Leaf, piece: _Piece, frame: _Frame) -> float:
    """Find the largest text beside which there is room for lines to write on; 0 where it would be too small to read."""
    room = _room(on, frame, piece.slip)
    size = max(on.body, PREFERRED) if piece.of == 1 or on.large else SEVERAL[0]
    while piece.taken(frame.wide, size) + piece.lines * _least(size) > room:
        size -= text.STEP
        if size < LEAST_SIZE:
            return 0.0
    return size


def _least(size: float) -> float:
    """Say how low a line to write on may be beside text of a size: text does not become small for wide lines."""
    return next(line for above, line in LEAST_LINES if size > above)


def _page(pen: Pen, frames: Sequence[_Frame], pieces: Sequence[_Piece]) -> None:
    """Draw what stands on one page, in one size of text; the lines to write on share what is left."""
    on = pen.leaf
    placed = list(zip(frames, pieces, strict=False))
    size = max(min(_size(on, piece, frame) for frame, piece in placed), LEAST_SIZE)
    for frame, piece in placed:
        _head_of(pen, frame, piece.slip)
        spare = _room(on, frame, piece.slip) - piece.taken(frame.wide, size) - AIR
        most = MOST_LINE if piece.of == 1 or on.large else MOST_OF_SEVERAL
        line = min(spare / piece.lines, most) if piece.lines else 0.0
        down = frame.top + _head(on)
        for part in piece.parts:
            part.draw(pen, Place(frame.x, down, frame.wide, size, line))
            down += part.height(frame.wide, size) + part.lines * line
        _foot_of(pen, frame, piece)
    if not on.large:
        _cut(pen)


def _cut(pen: Pen) -> None:
    on = pen.leaf
    middle = _middle(on)
    pen.line(middle, -EDGE - 3, middle, on.height + EDGE + 3, HAIR, dashed=True)


def _head_of(pen: Pen, frame: _Frame, slip: Slip) -> None:
    """Write a form's own head: it stands alone once it is cut."""
    on, imprint = pen.leaf, slip.imprint
    x, wide, top = frame.x, frame.wide, frame.top
    high = _head(on) - 1.4
    row = high * 0.58
    main = wide * 0.56 if slip.aside else wide
    pen.cell(x, top, main, row, slip.title, on.body * (1.1 if on.mirrored else 1.25), bold=True, least=on.body, pad=0)
    pen.cell(x + main, top, wide - main, row, slip.aside, on.body * 0.95, bold=True, align=Align.END, pad=0)
    whose = formats.joined(" · ", (imprint.organisation, imprint.group))
    pen.cell(x, top + row, wide, high - row, whose, on.small + 0.5, pad=0)
    pen.line(x, top + high + 0.3, x + wide, top + high + 0.3, LINE)


def _foot_of(pen: Pen, frame: _Frame, piece: _Piece) -> None:
    """Write a form's own foot, after its parts."""
    on, slip, x, wide = pen.leaf, piece.slip, frame.x, frame.wide
    size, high = _foot_size(on), text.height(_foot_size(on))
    foot = frame.bottom - _foot(on, slip, wide) + 0.7
    pen.line(x, foot, x + wide, foot)
    for number, (first, last) in enumerate(_said(on, slip, piece, wide)):
        down = foot + 0.3 + number * high
        pen.cell(x, down, wide, high, first, size, bold=not number, pad=0)
        pen.cell(x, down, wide, high, last, size, align=Align.END, pad=0)
