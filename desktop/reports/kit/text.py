"""People's text on paper: the only place that measures, wraps and draws it. Nothing in it is ever read as markup."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from string import Formatter
from typing import Any, NamedTuple

from arabic_reshaper import ArabicReshaper
from bidi import get_display
from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit import fonts

MM = 72 / 25.4
LEADING = 1.22
CAP = 0.714  # height of a capital of Noto Sans, in ems
SMALLEST = 5.0
STEP = 0.5
ELLIPSIS = "…"

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PIECE = re.compile(r"\s*[^\s-]*-+|\s*[^\s-]+|\s+$")
_JOINERS = "\u200c\u200d"
_RESHAPER = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


class Span(NamedTuple):
    """A stretch of a paragraph."""

    text: str
    bold: bool = False


class Line(NamedTuple):
    """One line ready for the paper: its runs from left to right and its width in ems."""

    runs: tuple[fonts.Run, ...]
    width: float


class Fitted(NamedTuple):
    """Text made to fit: the size in points and the lines."""

    size: float
    lines: tuple[Line, ...]


class Mark(NamedTuple):
    """A line at its place on the page, in points from the bottom left corner."""

    x: float
    y: float
    size: float
    line: Line


def clean(value: str) -> str:
    """Normalise to NFC, make every white space a space, and drop what has no form (controls, overrides)."""
    if value.isascii() and value.isprintable():
        return value
    spaced = re.sub(r"\s", " ", unicodedata.normalize("NFC", value))
    return "".join(
        one for one in spaced if one in _JOINERS or unicodedata.category(one) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )


def direction(value: str) -> str:
    """Say where a text runs by its first strong letter: `L`, or `R` for right to left."""
    kinds = (unicodedata.bidirectional(one) for one in value)
    return "R" if next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L" else "L"


def visual(value: str, base: str = "") -> str:
    """Put a line into the order of the paper, its Arabic letters joined; `base` is the direction of its paragraph."""
    if not _RIGHT_TO_LEFT.search(value):
        return value
    shown: str = get_display(_RESHAPER.reshape(value), base_dir=base or direction(value))
    return shown


@lru_cache(maxsize=65536)
def line(value: str, bold: bool = False, base: str = "") -> Line:  # noqa: FBT001, FBT002 - a key of the cache
    """Measure one line of text; `base` is the direction of the paragraph that it is a part of."""
    runs = fonts.runs(visual(clean(value), base).translate({ord(one): None for one in _JOINERS}), bold=bold)
    return Line(runs, sum(run.width for run in runs))


def width(value: str, size: float, *, bold: bool = False) -> float:
    """Say how wide a line is, in millimetres, at a size in points."""
    return line(value, bold).width * size / MM


def height(size: float, lines: int = 1) -> float:
    """Say how high so many lines are, in millimetres."""
    return lines * size * LEADING / MM


def spread(template: str, values: Mapping[str, str], strong: Iterable[str] = ()) -> tuple[Span, ...]:
    """Fill a translated sentence; the values named in `strong` are bold. Values are never read as a template."""
    bold = set(strong)
    spans: list[Span] = []
    for literal, name, _spec, _conversion in Formatter().parse(template):
        if literal:
            spans.append(Span(literal))
        if name is not None:
            spans.append(Span(values[name], name in bold))
    return joined(spans)


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Make one span of all where letters run from right to left: their order is a matter of the whole line."""
    whole = "".join(span.text for span in spans)
    return (Span(whole),) if _RIGHT_TO_LEFT.search(whole) else tuple(spans)


def wrap(spans: str | Sequence[Span], room: float, size: float, *, bold: bool = False) -> tuple[Line, ...]:
    """Break text into lines of at most `room` millimetres; a word wider than that is broken inside."""
    ems = room * MM / size
    lines: list[list[Span]] = []
    current: list[Span] = []
    filled = 0.0
    for word in _words((Span(spans, bold),) if isinstance(spans, str) else spans):
        wide = _ems(word)
        if current and filled + wide <= ems:
            current += word
            filled += wide
            continue
        if current:
            lines.append(current)
        *full, current = _broken([Span(word[0].text.lstrip(), word[0].bold), *word[1:]], ems)
        lines += full
        filled = _ems(current)
    base = direction(spans if isinstance(spans, str) else "".join(span.text for span in spans))
    return tuple(_joined(one, base) for one in [*lines, current])


def _words(spans: Sequence[Span]) -> list[list[Span]]:
    """Cut spans into words, each with the space before it and the hyphen after it; a word may go on over spans."""
    words: list[list[Span]] = []
    ended = True
    for span in spans:
        for piece in _PIECE.findall(span.text):
            if ended or piece[0].isspace():
                words.append([Span(piece, span.bold)])
            else:
                words[-1].append(Span(piece, span.bold))
            ended = piece.endswith("-")
    return words


def _ems(spans: Iterable[Span]) -> float:
    return sum(line(span.text, span.bold).width for span in spans)


def _broken(word: list[Span], ems: float) -> list[list[Span]]:
    """Break a word that is wider than a line; give any other whole."""
    if _ems(word) <= ems:
        return [word]
    pieces: list[list[Span]] = [[]]
    filled = 0.0
    for letter in (Span(one, span.bold) for span in word for one in span.text):
        wide = _ems([letter])
        if pieces[-1] and filled + wide > ems:
            pieces.append([])
            filled = 0.0
        pieces[-1].append(letter)
        filled += wide
    return pieces


def _joined(spans: Sequence[Span], base: str) -> Line:
    """Make one line of spans; neighbours of one weight are one piece, so that their letters join."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].bold == span.bold:
            merged[-1] = Span(merged[-1].text + span.text, span.bold)
        else:
            merged.append(span)
    parts = [line(span.text, span.bold, base) for span in merged]
    return Line(tuple(run for part in parts for run in part.runs), sum(part.width for part in parts))


@lru_cache(maxsize=65536)
def fit(
    value: str,
    room: float,
    high: float,
    size: float,
    least: float,
    bold: bool = False,  # noqa: FBT001, FBT002
) -> Fitted:
    """Make text fit into a box of millimetres, as large as it goes, on one line or several.

    From `least` points down words are broken; what does not fit at the smallest size is cut and says so.
    """
    ems = room * MM
    whole = line(value, bold)
    if whole.width * size <= ems:
        return Fitted(size, (whole,))
    longest = max((_ems(word) for word in _words((Span(value.strip(), bold),))), default=0)
    tried = size
    while tried >= SMALLEST:
        if whole.width * tried <= ems:
            return Fitted(tried, (whole,))
        if longest * tried <= ems or tried <= least:
            lines = wrap(value, room, tried, bold=bold)
            if len(lines) * height(tried) <= high:
                return Fitted(tried, lines)
        tried -= STEP
    return Fitted(SMALLEST, _cut(value, room, max(int(high / height(SMALLEST)), 1), bold=bold))


def _cut(value: str, room: float, most: int, *, bold: bool) -> tuple[Line, ...]:
    """Keep as much of a text as `most` smallest lines hold, and say that it goes on."""
    low, high = 0, len(value)
    while low < high:
        middle = (low + high + 1) // 2
        if len(wrap(value[:middle] + ELLIPSIS, room, SMALLEST, bold=bold)) <= most:
            low = middle
        else:
            high = middle - 1
    return wrap(value[:low] + ELLIPSIS, room, SMALLEST, bold=bold)[:most]


class Ink:
    """Writes lines on the pages of one document; how a text looks in the file is worked out once for all pages."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._known: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def write(self, marks: Sequence[Mark]) -> None:
        """Write lines as one text object; what HarfBuzz shaped follows as its own."""
        if not marks:
            return
        code = ["BT"]
        shaped: list[tuple[float, float, float, fonts.Run]] = []
        now: tuple[str, float] | None = None
        for x, y, size, one in marks:
            across, moved = x, True
            for run in one.runs:
                if run.shaped:
                    shaped.append((across, y, size, run))
                    moved = True
                else:
                    if moved:
                        code.append(f"1 0 0 1 {across:.2f} {y:.2f} Tm")
                        moved = False
                    for font, shown in self._shown(run):
                        if now != (font, size):
                            now = (font, size)
                            code.append(f"{font} {size:g} Tf")
                        code.append(shown)
                across += run.width * size
        code.append("ET")
        self._canvas.addLiteral(" ".join(code))
        for place in shaped:
            self._write_shaped(*place)

    def _shown(self, run: fonts.Run) -> list[tuple[str, str]]:
        """Give the subsets of a font that a run needs, each with the operator that shows its part."""
        found = self._known.get((run.font, run.text))
        if found is None:
            font: Any = getFont(run.font)  # the stubs know no TrueType
            document: Any = self._canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - subsets belong to a document
            found = self._known[run.font, run.text] = [
                (font.getSubsetInternalName(subset, document), f"({escapePDF(part)}) Tj")
                for subset, part in font.splitString(run.text, document)
            ]
        return found

    def _write_shaped(self, x: float, y: float, size: float, run: fonts.Run) -> None:
        pen = self._canvas.beginText(x, y)
        pen.setFont(run.font, size)
        pen.textOut(fonts.shape(run.font, run.text))
        self._canvas.drawText(pen)
