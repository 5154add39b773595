"""Drawings that know no device, on paper: vectors of our pen, and blocks with the drawing's words beside it."""

from collections.abc import Iterator

from desktop.core.drawing import LIGHT, Box, Chart, Dot, Drawing, Flag, Hatch, Line, Room, Words, hatching
from desktop.i18n import _
from desktop.reports.kit import text
from desktop.reports.kit.flow import Block, running
from desktop.reports.kit.pen import LINE, STRONG, Align, Leaf, Pen

BESIDE = 0.46
"""The share of the width that words take beside a drawing."""
BETWEEN = 4.0
LEAST = 0.8
"""Of the size of words in a drawing: below that only those shrink that need it."""
LONGEST = 0.3
"""The share of a page that a caption beside its drawing may take."""


def draw(pen: Pen, across: float, down: float, drawing: Drawing) -> None:
    """Draw a drawing with its corner at the top and the start here; a mirrored page mirrors it.

    Words in boxes of one kind have one size: that in which all of them find room, down to a limit.
    """
    sizes = _sizes(drawing)
    for shape in drawing.shapes:
        match shape:
            case Line(x, y, x2, y2, weight, dashed):
                pen.line(across + x, down + y, across + x2, down + y2, weight, dashed=dashed)
            case Dot(x, y, radius, filled):
                pen.dot(across + x, down + y, radius, int(filled), LINE if filled else STRONG)
            case Box():
                _box(pen, across, down, shape)
            case Flag(x, y, high):
                pen.line(across + x, down + y, across + x, down + y - high, LINE)
                pen.area([(across + corner, down + height) for corner, height in shape.cloth])
            case Words(x, y, wide, high, words, size, anchor, bold):
                of = sizes.get(_kind(shape), size)
                align = Align(anchor)
                pen.cell(across + x, down + y, wide, high, words, of, align=align, bold=bold, least=size * LEAST, pad=0)


def _kind(words: Words) -> tuple[float, float, float]:
    """Say what words have in common that stand abreast or under one another."""
    return round(words.wide, 2), round(words.high, 2), words.size


def _sizes(drawing: Drawing) -> dict[tuple[float, float, float], float]:
    """Give the size in points for each kind of words."""
    found: dict[tuple[float, float, float], float] = {}
    for one in drawing.shapes:
        if isinstance(one, Words) and one.text:
            size, least = one.size, one.size * LEAST
            fitted = max(text.fit(one.text, one.wide, one.high, size, least, one.bold).size, least)
            found[_kind(one)] = min(found.get(_kind(one), size), fitted)
    return found


def _box(pen: Pen, across: float, down: float, box: Box) -> None:
    x, y = across + box.x, down + box.y
    if box.covers or box.fill > LIGHT:
        corners = [(x, y), (x + box.wide, y), (x + box.wide, y + box.high), (x, y + box.high)]
        pen.area(corners, box.fill, box.weight)
        return
    if box.fill:
        pen.grey(x, y, box.wide, box.high, box.fill)
    if box.weight:
        pen.box(x, y, box.wide, box.high, box.weight)
    if box.hatch is not Hatch.NONE:
        for part in hatching(box):
            if isinstance(part, Line):
                pen.line(across + part.x, down + part.y, across + part.x2, down + part.y2, part.weight)
            else:
                pen.dot(across + part.x, down + part.y, part.radius, weight=0)


def within(on: Leaf, chart: Chart, *, after: float = 2) -> Block:
    """A drawing over the whole width, without its words."""
    drawing = chart(Room(on.width, on.body))
    return Block(drawing.height + after, lambda pen, top: draw(pen, 0, top, drawing))


def above(on: Leaf, chart: Chart, title: str = "", *, after: float = 2) -> Block:
    """A drawing over the whole width under its title and its caption."""
    drawing = chart(Room(on.width, on.body))
    lines = _caption(drawing, title, on.width, on.body)
    high = text.height(on.body, len(lines)) + 1

    def both(pen: Pen, top: float) -> None:
        _words(pen, top, lines, on.body)
        draw(pen, 0, top + high, drawing)

    return Block(high + drawing.height + after, both)


def beside(on: Leaf, chart: Chart, title: str = "", *, after: float = 2) -> Block:
    """A drawing at the end of the line, its caption at the start; with a title it begins at the top."""
    start = on.width * BESIDE
    drawing = chart(Room(on.width - start - BETWEEN, on.body))
    lines = _caption(drawing, title, start, on.body)
    words = text.height(on.body, len(lines))
    high = max(words, drawing.height)
    before = 0 if title else (high - words) / 2

    def both(pen: Pen, top: float) -> None:
        _words(pen, top + before, lines, on.body)
        draw(pen, start + BETWEEN, top + (high - drawing.height) / 2, drawing)

    return Block(high + after, both)


def told(on: Leaf, chart: Chart) -> Iterator[Block]:
    """A drawing with its caption beside it; a caption of great length runs over the page, and the drawing follows."""
    block = beside(on, chart)
    if block.height < on.height * LONGEST:
        yield block
        return
    yield from running(on, chart(Room(on.width, on.body)).caption)
    yield within(on, chart)


def _caption(drawing: Drawing, title: str, room: float, size: float) -> tuple[text.Line, ...]:
    if not title:
        return text.wrap(drawing.caption, room, size)
    said = {"title": title, "caption": drawing.caption}
    return text.wrap(text.spread(_("{title}: {caption}"), said, strong=("title",)), room, size)


def _words(pen: Pen, top: float, lines: tuple[text.Line, ...], size: float) -> None:
    for number, line in enumerate(lines):
        pen.line_of(0, top + text.height(size, number) + size * 0.95 / text.MM, line, size)
