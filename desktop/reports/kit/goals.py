"""A goal on a paper that is filled in by hand: its words, its scale from 0 to 10, and what the marks say."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from desktop.i18n import _, apart
from desktop.reports.kit import text, writing
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.prose import prose
from desktop.reports.kit.writing import Marks

CHOICE = 13.0  # millimetres in which a number is chosen


class Legend(NamedTuple):
    """What a mark on the scale means, and its value as far as it is known."""

    sign: str
    words: str
    value: int | None = None

    def __str__(self) -> str:
        known = "" if self.value is None else f" {self.value}"
        return f"{self.sign} {self.words}{known}"


def blocks(on: Leaf, label: str, words: str, marks: Marks | str, legend: Sequence[Legend]) -> Iterator[Block]:
    """Give a goal that stays together; without words there is a line to write them on.

    Words in place of marks stand in place of the scale.
    """
    if words:
        yield from prose(on, (text.Span(f"{label}  ", bold=True), text.Span(apart(words))), after=0, keep=True)
    else:
        yield Block(writing.row(on), partial(_line, label=label), keep=True)
    if isinstance(marks, str):
        yield from prose(on, marks, indent=5)
        return
    high = max(writing.scale_height(on), text.height(on.body, len(legend)))
    yield Block(high + 0.8, partial(_scale, label=label, marks=marks, legend=legend))


def _line(pen: Pen, top: float, label: str) -> None:
    base = top + writing.row(pen.leaf) - 0.8
    pen.words(0, base - 0.4, label, bold=True)
    start = text.width(label, pen.leaf.body, bold=True) + 2
    pen.line(start, base, pen.leaf.width, base)
    pen.to_write(start, top, pen.leaf.width - start, base - top, _("Goal {number}").format(number=label))


def _scale(pen: Pen, top: float, label: str, marks: Marks, legend: Sequence[Legend]) -> None:
    wide, numbers = pen.leaf.width * 0.62, [str(value) for value in range(11)]
    writing.scale(pen, 5, top, wide, marks)
    step = text.height(pen.leaf.body)
    for number, one in enumerate(legend):
        pen.cell(wide + 12, top + number * step, pen.leaf.width - wide - 12, step, str(one), pad=0)
        start = wide + 12 + text.width(f"{one} ", pen.leaf.body)
        if one.value is None and start + CHOICE <= pen.leaf.width:
            of = _("Goal {number}").format(number=label)
            pen.to_choose(start, top + number * step, CHOICE, step, f"{of} · {one.words}", numbers)
