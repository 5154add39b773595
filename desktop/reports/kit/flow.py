"""Blocks of known height stacked into pages, for papers that are read rather than written on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from desktop.reports.kit import text
from desktop.reports.kit.pen import Leaf, Pen

Draw: TypeAlias = Callable[[Pen, float], None]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: its height in millimetres and what draws it, given the pen and its top.

    `keep` holds it on one page with the block after it; `again` stands above it when it begins a page;
    `fresh` begins a page.
    """

    height: float
    draw: Draw
    keep: bool = False
    again: "Block | None" = None
    fresh: bool = False


def stack(blocks: Iterable[Block], top: float, bottom: float) -> list[Callable[[Pen], None]]:
    """Put blocks between `top` and `bottom` (millimetres on the page), page after page."""
    pages: list[list[tuple[Block, float]]] = [[]]
    down = top
    waiting: list[Block] = []
    for block in blocks:
        waiting.append(block)
        if block.keep:
            continue
        down = _place(pages, waiting, down, top, bottom)
        waiting = []
    if waiting:
        _place(pages, waiting, down, top, bottom)
    return [_page(placed) for placed in pages]


def _place(
    pages: list[list[tuple[Block, float]]], blocks: Sequence[Block], down: float, top: float, bottom: float
) -> float:
    """Put blocks that belong together under one another; begin a page where they do not fit."""
    high = sum(block.height for block in blocks)
    if pages[-1] and (blocks[0].fresh or down + high > bottom + 0.01):
        pages.append([])
        down = top
        again = blocks[0].again
        if again is not None:
            pages[-1].append((again, down))
            down += again.height
    for block in blocks:
        pages[-1].append((block, down))
        down += block.height
    return down


def _page(placed: Sequence[tuple[Block, float]]) -> Callable[[Pen], None]:
    def draw(pen: Pen) -> None:
        for block, down in placed:
            block.draw(pen, down)

    return draw


def gap(height: float) -> Block:
    """Leave room."""
    return Block(height, lambda _pen, _top: None)


def heading(on: Leaf, words: str, *, fresh: bool = False) -> Block:
    """A heading; it stays with what follows."""
    size = on.body * 1.15
    before = 0.0 if fresh else size * 0.22
    high = before + text.height(size) + 1

    def draw(pen: Pen, top: float) -> None:
        pen.heading(top + before, words, size)

    return Block(high, draw, keep=True, fresh=fresh)


def paragraph(on: Leaf, words: str | Sequence[text.Span], size: float = 0, *, after: float = 1.5) -> Block:
    """Text that wraps over the width of the page."""
    of = size or on.body
    lines = text.wrap(words, on.width, of)

    def draw(pen: Pen, top: float) -> None:
        for number, line in enumerate(lines):
            pen.line_of(0, top + number * text.height(of) + of * 0.95 / text.MM, line, of)

    return Block(text.height(of, len(lines)) + after, draw)


def running(on: Leaf, words: str, *, after: float = 1.5) -> Iterator[Block]:
    """Text that wraps over the width of the page and may go on overleaf: for what people write at any length."""
    lines = text.wrap(words, on.width, on.body)
    for number, line in enumerate(lines, start=1):
        yield Block(
            text.height(on.body) + (after if number == len(lines) else 0), partial(_line, line=line, of=on.body)
        )


def _line(pen: Pen, top: float, line: text.Line, of: float) -> None:
    pen.line_of(0, top + of * 0.95 / text.MM, line, of)
