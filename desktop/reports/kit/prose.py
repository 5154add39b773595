"""Paragraphs that may go on overleaf: as long as people write, line by line, with room to write by hand."""

from collections.abc import Iterator, Sequence
from functools import partial

from desktop.i18n import apart
from desktop.reports.kit import text
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import Leaf, Pen


def prose(
    on: Leaf,
    words: str | Sequence[text.Span],
    size: float = 0,
    *,
    indent: float = 0,
    step: float = 0,
    after: float = 1.5,
    keep: bool = False,
) -> Iterator[Block]:
    """Give a paragraph as blocks of one line; its first two lines stay together, and so do its last two.

    Args:
        on: the sheet of paper.
        words: text, or spans of it.
        size: in points; 0 is the body's.
        indent: where its lines start, in millimetres.
        step: from line to line, in millimetres, where it is more than the text needs.
        after: the room below it, in millimetres.
        keep: its last line stays with what follows.
    """
    of = size or on.body
    lines = text.wrap(words, on.width - indent, of)
    high = max(step, text.height(of))
    base = (high - text.height(of)) * 0.75 + of * 0.95 / text.MM
    last = len(lines) - 1
    for number, line in enumerate(lines):
        kept = keep if number == last else number in {0, last - 1}
        draw = partial(_line, line=line, at=(indent, base), size=of)
        yield Block(high + (after if number == last else 0), draw, keep=kept)


def said(on: Leaf, label: str, value: str, *, indent: float = 0, after: float = 0.5) -> Iterator[Block]:
    """Say what is known under its name; what is not known is a line to write on."""
    blank = "_" * int((on.width * 0.45) / text.width("_", on.body))
    step = 0.0 if value else writing_step(on)
    yield from prose(on, named(label, value or blank), indent=indent, step=step, after=after)


def named(label: str, value: str) -> tuple[text.Span, ...]:
    """Join a name in bold and what it names."""
    return (text.Span(label, bold=True), text.Span(f" {apart(value)}"))


def writing_step(on: Leaf) -> float:
    """How far apart lines are whose gaps are filled in by hand, in millimetres."""
    return 10.0 if on.large else 7.5


def _line(pen: Pen, top: float, line: text.Line, at: tuple[float, float], size: float) -> None:
    across, base = at
    pen.line_of(across, top + base, line, size)
