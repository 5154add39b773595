"""Reads a PDF back as it is seen: where the ink of each letter lies, every line and box, links and pictures."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont
from pypdf import PdfReader

from tests.reports.seen_text import Box, Piece, Text, as_said, lines

_TOKEN = re.compile(rb"\((?:[^()\\]|\\.)*\)|<<|>>|<[0-9A-Fa-f]*>|/[^\s/<>()\[\]]+|[\[\]]|[^\s/<>()\[\]]+", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_TOLD = re.compile("<([0-9A-F]{2})> <([0-9A-F]{4,})>")
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Seen(NamedTuple):
    """A page: its size, its texts in the order of the file, its lines and sides of boxes, and its grey areas."""

    width: float
    height: float
    texts: tuple[Text, ...]
    rules: tuple[Box, ...]
    areas: tuple[Box, ...]
    links: int
    pictures: int


def pages(data: bytes) -> list[Seen]:
    """Read every page of a PDF of ours."""
    reader = PdfReader(BytesIO(data))
    fonts: dict[int, _Font] = {}
    return [_Page(page, fonts).seen() for page in reader.pages]


class _Font:
    """An embedded font: what each code says, how wide it is, and where its ink lies, in ems."""

    def __init__(self, font: Any) -> None:
        told = font["/ToUnicode"].get_object().get_data().decode("latin-1")
        self.says = {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in _TOLD.findall(told)}
        first = int(font["/FirstChar"])
        self.widths = {first + place: float(wide) / 1000 for place, wide in enumerate(font["/Widths"])}
        program = font["/FontDescriptor"].get_object()["/FontFile2"].get_object().get_data()
        face = TTFont(BytesIO(program), lazy=True)
        em, glyphs = face["head"].unitsPerEm, face["glyf"]
        codes = face["cmap"].tables[0].cmap
        self.inks: dict[int, Box] = {}
        for code, name in codes.items():
            glyph = glyphs[name]
            if glyph.numberOfContours:
                self.inks[code] = Box(glyph.xMin / em, glyph.yMin / em, glyph.xMax / em, glyph.yMax / em)


class _Page:
    """Reads the drawing of one page; nothing of ours is turned or scaled."""

    def __init__(self, page: Any, fonts: dict[int, _Font]) -> None:
        self._page = page
        self._fonts = fonts
        self._pieces: list[Piece] = []
        self._rules: list[Box] = []
        self._areas: list[Box] = []
        self._pictures = 0

    def seen(self) -> Seen:
        self.read(self._page.get_contents().get_data(), self._page["/Resources"])
        box = self._page.mediabox
        return Seen(
            *(float(box.width), float(box.height), tuple(lines(self._pieces)), tuple(self._rules)),
            *(tuple(self._areas), len(self._page.get("/Annots", ())), self._pictures),
        )

    def read(self, content: bytes, resources: Any) -> None:
        """Follow the operators of a page, or of a part that several pages share."""
        drawing = _Drawing(self, resources)
        held: list[bytes] = []
        for token in _TOKEN.findall(content):
            kind = token[:1]
            if kind.isdigit() or kind in b"-+.(/[]<>":
                held.append(token)
                continue
            drawing.follow(token, held)
            held = []

    def font(self, resources: Any, name: str) -> _Font:
        reference = resources["/Font"].raw_get(name)
        key = getattr(reference, "idnum", 0) or id(reference)
        if key not in self._fonts:
            self._fonts[key] = _Font(reference.get_object())
        return self._fonts[key]

    def written(self, pieces: list[Piece]) -> None:
        self._pieces += pieces

    def drawn(self, rules: list[Box], areas: list[Box]) -> None:
        self._rules += rules
        self._areas += areas

    def pictured(self) -> None:
        self._pictures += 1


class _Drawing:
    """What holds while operators are followed: font, place, path."""

    def __init__(self, page: _Page, resources: Any) -> None:
        self._page = page
        self._resources = resources
        self._font = ""
        self._size = self._across = self._base = 0.0
        self._weight = 1.0
        self._said: list[Piece] | None = None
        self._actual = ""
        self._path = _Path()
        self._moved = False

    def follow(self, operator: bytes, held: list[bytes]) -> None:
        if self._moved and operator in {b"Tj", b"re", b"l"}:
            raise ValueError(operator)
        todo = _OPERATORS.get(operator)
        if todo is not None:
            todo(self, held)

    def move(self, held: list[bytes]) -> None:
        self._across, self._base = float(held[-2]), float(held[-1])

    def choose(self, held: list[bytes]) -> None:
        self._font, self._size = held[-2].decode(), float(held[-1])

    def show(self, held: list[bytes]) -> None:
        font = self._page.font(self._resources, self._font)
        piece = _piece(font, _unescaped(held[-1][1:-1]), self._across, self._base, self._size)
        self._across = piece.right
        if self._said is None:
            self._page.written([piece])
        else:
            self._said.append(piece)

    def begin_said(self, held: list[bytes]) -> None:
        if any(one.startswith(b"/ActualText") for one in held):
            self._said = []
            self._actual = bytes.fromhex(held[-2][1:-1].decode()).decode("utf-16-be").lstrip("\ufeff")

    def end_said(self, _held: list[bytes]) -> None:
        if self._said is not None:
            self._page.written(as_said(self._said, self._actual))
            self._said = None

    def do(self, held: list[bytes]) -> None:
        form = self._resources["/XObject"][held[-1].decode()].get_object()
        if form["/Subtype"] == "/Form":
            self._page.read(form.get_data(), form["/Resources"])
        else:
            self._page.pictured()

    def picture(self, _held: list[bytes]) -> None:
        self._page.pictured()

    def weigh(self, held: list[bytes]) -> None:
        self._weight = float(held[-1])

    def box(self, held: list[bytes]) -> None:
        self._path.box(*map(float, held[-4:]))

    def begin(self, held: list[bytes]) -> None:
        self._path.point(*map(float, held[-2:]), begins=True)

    def line(self, held: list[bytes]) -> None:
        self._path.point(*map(float, held[-2:]), begins=False)

    def bend(self, held: list[bytes]) -> None:
        self._path.bend(*map(float, held[-2:]))

    def scale(self, held: list[bytes]) -> None:
        self._moved = [float(one) for one in held[-6:]] != [1, 0, 0, 1, 0, 0]

    def restore(self, _held: list[bytes]) -> None:
        self._moved = False

    def stroke(self, _held: list[bytes]) -> None:
        self._page.drawn([] if self._path.bent else list(self._path.rules(self._weight)), [])
        self._path = _Path()

    def fill(self, _held: list[bytes]) -> None:
        self._page.drawn([], self._path.areas())
        self._path = _Path()

    def both(self, _held: list[bytes]) -> None:
        self._page.drawn([] if self._path.bent else list(self._path.rules(self._weight)), self._path.areas())
        self._path = _Path()


class _Path:
    """What is drawn before it is stroked or filled."""

    def __init__(self) -> None:
        self._lines: list[tuple[float, float, float, float]] = []
        self._boxes: list[Box] = []
        self._here = (0.0, 0.0)
        self.bent = False

    def box(self, x: float, y: float, wide: float, high: float) -> None:
        self._boxes.append(Box(x, y, x + wide, y + high))

    def point(self, x: float, y: float, *, begins: bool) -> None:
        if not begins:
            self._lines.append((*self._here, x, y))
        self._here = (x, y)

    def bend(self, x: float, y: float) -> None:
        self.bent = True
        self._here = (x, y)

    def rules(self, weight: float) -> Iterator[Box]:
        half = weight / 2
        sides = [side for box in self._boxes for side in _sides(box)]
        for x, y, x2, y2 in [*self._lines, *sides]:
            if x == x2 or y == y2:
                yield Box(min(x, x2) - half, min(y, y2) - half, max(x, x2) + half, max(y, y2) + half)

    def areas(self) -> list[Box]:
        return self._boxes


def _sides(box: Box) -> Iterator[tuple[float, float, float, float]]:
    left, bottom, right, top = box
    yield from ((left, bottom, right, bottom), (left, top, right, top))
    yield from ((left, bottom, left, top), (right, bottom, right, top))


@cache
def _unescaped(shown: bytes) -> bytes:
    def one(found: re.Match[bytes]) -> bytes:
        what = found[1]
        return bytes([int(what, 8)]) if what.isdigit() else _CONTROLS.get(what, what)

    return _ESCAPED.sub(one, shown)


def _piece(font: _Font, codes: bytes, across: float, base: float, size: float) -> Piece:
    at, letters = across, []
    for code in codes:
        ink = font.inks.get(code)
        if ink is not None:
            left, bottom, right, top = (one * size for one in ink)
            letters.append(Box(at + left, base + bottom, at + right, base + top))
        at += font.widths.get(code, 0.0) * size
    words = "".join(font.says.get(code, "") for code in codes)
    return Piece(across, base, at, size, words, tuple(letters), placed=len(codes) == 1)


_OPERATORS: dict[bytes, Callable[[_Drawing, list[bytes]], None]] = {
    b"Tm": _Drawing.move,
    b"Tf": _Drawing.choose,
    b"Tj": _Drawing.show,
    b"BDC": _Drawing.begin_said,
    b"EMC": _Drawing.end_said,
    b"Do": _Drawing.do,
    b"BI": _Drawing.picture,
    b"w": _Drawing.weigh,
    b"re": _Drawing.box,
    b"m": _Drawing.begin,
    b"l": _Drawing.line,
    b"c": _Drawing.bend,
    b"cm": _Drawing.scale,
    b"Q": _Drawing.restore,
    b"S": _Drawing.stroke,
    b"f": _Drawing.fill,
    b"B": _Drawing.both,
}
