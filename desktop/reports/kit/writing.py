"""What is filled in by hand: lines to write on, boxes to tick, and a scale from 0 to 10 to mark."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from desktop.reports.kit import text
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen

START, NOW, HOPED, TICKED = "○", "●", "⚑", "✓"


class Tick(NamedTuple):
    """A box with its words; `ticked` ones are known already."""

    words: str
    ticked: bool = False


class Asked(NamedTuple):
    """What boxes answer on a screen: a question, with a `group` if one alone can be ticked; not `open` when answered.

    `answer` names a box that has no words of its own.
    """

    question: str
    group: object = None
    answer: str = ""
    open: bool = True

    def label(self, tick: Tick) -> str:
        """Say what a box stands for; where it is not one of a group, after its question."""
        words = tick.words or self.answer
        return words if self.group or not self.question else f"{self.question.rstrip(' :')} · {words}"


class Marks(NamedTuple):
    """What stands on a scale from 0 to 10: where it began, where it is now, and where it is hoped to be."""

    start: int | None = None
    now: int | None = None
    hoped: int | None = None


UNMARKED = Marks()


def row(on: Leaf) -> float:
    """How high a line to write on is, in millimetres."""
    return 12.0 if on.large else 9.0


def box_side(on: Leaf) -> float:
    """How wide and high a box to tick is, in millimetres."""
    return 8.0 if on.large else 6.0


def scale_height(on: Leaf) -> float:
    """How much room a scale takes, in millimetres."""
    return 2 * text.height(on.body) + 1


def lines(on: Leaf, count: int, label: str = "") -> Iterator[Block]:
    """Give lines to write on, over the width of the page; the label says on a screen what for."""
    group = object()
    for number in range(count):
        yield Block(row(on), partial(_rule, label=label, group=group), keep=number < min(count, 3) - 1)


def tick_rows(on: Leaf, label: str, ticks: Sequence[Tick], *, after: float = 1.5, one: bool = False) -> Iterator[Block]:
    """Give boxes to tick in as few rows as they fit into, behind a label in bold; `one` of them, if that is said."""
    asked = Asked(label, object() if one else None, open=not (one and any(tick.ticked for tick in ticks)))
    side, high = box_side(on), box_side(on) + 1.4
    begin = text.width(label, on.body, bold=True) + 3 if label else 0.0
    begin = begin if begin < on.width / 2 else 0.0
    rows: list[list[tuple[float, float, Tick]]] = [[]]
    across = begin
    for tick in ticks:
        wide = side + 1.5 + text.width(tick.words, on.body)
        if rows[-1] and across + wide > on.width:
            rows.append([])
            across = begin
        rows[-1].append((across, min(wide, on.width - across), tick))
        across += wide + 4
    if label and not begin:
        yield Block(text.height(on.body) + 0.5, partial(_label, label=label, high=text.height(on.body)), keep=True)
        label = ""
    for number, placed in enumerate(rows):
        last = number == len(rows) - 1
        draw = partial(_ticks, label="" if number else label, placed=placed, asked=asked)
        yield Block(high + (after if last else 0), draw, keep=not last)


def tick_box(pen: Pen, x: float, y: float, tick: Tick, wide: float, asked: Asked) -> None:
    """Draw a box with its words beside it; `wide` in millimetres is the room of both."""
    side = box_side(pen.leaf)
    pen.box(x, y, side, side, LINE)
    if tick.ticked:
        pen.cell(x, y, side, side, TICKED, pen.leaf.body * 1.3, align=Align.MIDDLE, pad=0)
    elif asked.open:
        pen.to_tick(x, y, side, asked.label(tick), asked.group, asked.question)
    pen.cell(x + side + 1.5, y, wide - side - 1.5, side, tick.words, pad=0)


def scale(pen: Pen, x: float, y: float, wide: float, marks: Marks = UNMARKED) -> None:
    """Draw the numbers 0 to 10 under a line with room above it for marks; two marks on one number stand abreast."""
    on = pen.leaf
    half = text.height(on.body)
    level, edge = y + half + 0.4, text.width("10", on.body) / 2
    step = (wide - 2 * edge) / 10
    signs = ((marks.start, START), (marks.now, NOW), (marks.hoped, HOPED))
    for value in range(11):
        here = "".join(sign for one, sign in signs if one == value)
        pen.words(x + edge + value * step, level - 1.6 * on.body / 12, here, align=Align.MIDDLE)
    for value in range(11):
        across = x + edge + value * step
        pen.line(across, level - 1, across, level + 0.6, HAIR)
        pen.words(across, level + half, str(value), align=Align.MIDDLE)
    pen.line(x + edge, level, x + wide - edge, level, LINE)


def _rule(pen: Pen, top: float, label: str, group: object) -> None:
    wide, high = pen.leaf.width, row(pen.leaf) - 0.8
    pen.line(0, top + high, wide, top + high)
    pen.to_write(0, top, wide, high, label, group)


def _label(pen: Pen, top: float, label: str, high: float) -> None:
    pen.cell(0, top, pen.leaf.width, high, label, bold=True, pad=0)


def _ticks(pen: Pen, top: float, label: str, placed: Sequence[tuple[float, float, Tick]], asked: Asked) -> None:
    pen.cell(0, top, pen.leaf.width / 2, box_side(pen.leaf), label, bold=True, pad=0)
    for across, wide, tick in placed:
        tick_box(pen, across, top, tick, wide, asked)
