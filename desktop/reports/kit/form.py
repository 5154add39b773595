"""Places of a form over the width of a page, one function for each kind: to write on, to choose, a table of them.

What is known already stands in its place; what is not is left to be written by hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from desktop.i18n import _, formats
from desktop.reports.kit import text, writing
from desktop.reports.kit.flow import Block, paragraph
from desktop.reports.kit.pen import HAIR, LINE, Leaf, Pen
from desktop.reports.kit.writing import Asked, Tick

BETWEEN = 4.0  # millimetres between two places of a row
INSET = 0.8  # of what is typed from the edges of its cell
AFTER_LABEL = 1.5  # from a label to its line
MOST_LABEL = 0.6  # of a place that its label may take


@dataclass(frozen=True, slots=True)
class Place:
    """A place to write in: what it is for, what is known already, its share of the row, its lines at least.

    What is written `by_hand` is not typed on a screen: a signature.
    """

    label: str
    value: str = ""
    share: float = 1.0
    lines: int = 1
    by_hand: bool = False


class Answer(NamedTuple):
    """A question with yes and no; `words` explain it. What is known: `given`, since when, and since when no longer."""

    number: int
    label: str
    words: str
    given: bool | None = None
    on: str = ""
    withdrawn: str = ""


def places(on: Leaf, *items: Place, after: float = 0, keep: bool = False) -> Block:
    """Give a row of places, each a label and a line to write on; long values take more lines."""
    rooms = _rooms(on, [item.share for item in items])
    lines = max(item.lines for item in items)
    more = max(_more(on, item, room) for item, room in zip(items, rooms, strict=True))
    high = max(lines * writing.row(on), writing.row(on) + more)
    return Block(high + after, partial(_places, items=items, rooms=rooms, high=high), keep=keep)


def area(on: Leaf, title: str, lines: int, *, hint: str = "", value: str = "") -> Iterator[Block]:
    """Give a title, in few words what belongs under it, and lines to write on; what is known stands before them."""
    yield replace(paragraph(on, (text.Span(title, bold=True),), after=0), keep=True)
    if hint:
        yield replace(paragraph(on, hint, after=0), keep=True)
    if value:
        yield paragraph(on, value)
    yield from writing.lines(on, lines, title)
    yield Block(1.5, lambda _pen, _top: None)


def table(on: Leaf, titles: Sequence[Place], rows: Sequence[str]) -> Iterator[Block]:
    """Give a table to fill in: heads with their shares, and rows of which the first column is named."""
    rooms = _rooms(on, [title.share for title in titles], between=0)
    high = text.height(on.small, 2) + 1
    yield Block(high, partial(_heads, titles=[title.label for title in titles], rooms=rooms, high=high), keep=True)
    for number, row in enumerate(rows):
        last = number == len(rows) - 1
        after = 2.0 if last else 0.0
        yield Block(writing.row(on) + after, partial(_cells, named=row, titles=titles, rooms=rooms), keep=not last)


def answers(on: Leaf, titles: tuple[str, str, str, str, str], rows: Sequence[Answer]) -> Iterator[Block]:
    """Give questions, each with a box for yes and one for no, its date, and the day of its withdrawal.

    `titles` head the five columns.
    """
    rooms = _rooms(on, (1.0, 0.1, 0.1, 0.3, 0.3), between=0)
    head_high = text.height(on.small, 2) + 1
    head = Block(head_high, partial(_heads, titles=titles, rooms=rooms, high=head_high), keep=True)
    yield head
    for row in rows:
        named = {"kind": f"{row.number}  {row.label}", "label": row.words}
        said = text.spread(_("{kind}: {label}"), named, strong=("kind",))
        lines = text.wrap(said, rooms[0] - 2.4, on.body)
        high = max(text.height(on.body, len(lines)) + 1.6, writing.row(on))
        yield Block(high, partial(_answer, row=row, lines=lines, rooms=rooms, high=high, titles=titles), again=head)


def _rooms(on: Leaf, shares: Sequence[float], between: float = BETWEEN) -> tuple[float, ...]:
    free = on.width - between * (len(shares) - 1)
    return tuple(free * share / sum(shares) for share in shares)


def _label(on: Leaf, label: str, room: float) -> float:
    """How much of its place a label takes."""
    return min(text.width(label, on.body, bold=True) + AFTER_LABEL, room * MOST_LABEL) if label else 0.0


def _known(on: Leaf, item: Place, room: float) -> tuple[text.Line, ...]:
    """Wrap what is known already beside its label."""
    return text.wrap(item.value, room - _label(on, item.label, room), on.body) if item.value else ()


def _more(on: Leaf, item: Place, room: float) -> float:
    """How much more than one line what is known takes, in millimetres."""
    return (len(_known(on, item, room)) - 1) * text.height(on.body)


def _places(pen: Pen, top: float, items: Sequence[Place], rooms: Sequence[float], high: float) -> None:
    on, across = pen.leaf, 0.0
    base = top + writing.row(on) - 1.2 - on.body * 0.24 / text.MM
    for item, room in zip(items, rooms, strict=True):
        start = _label(on, item.label, room)
        label = text.height(on.body)
        beside = start - AFTER_LABEL + 0.01
        pen.cell(across, base + 1 - label, beside, label, item.label, bold=True, least=on.small, pad=0)
        known = _known(on, item, room)
        first = high if known else writing.row(on)
        _write(pen, across + start, top + first, room - start)
        if not known and not item.by_hand:
            _to_write(pen, across + start, top, room - start, item.label)
        for number in range(2, int(high / writing.row(on)) + 1 if not known else 0):
            _write(pen, across, top + number * writing.row(on), room)
            _to_write(pen, across, top + (number - 1) * writing.row(on), room, item.label)
        for number, line in enumerate(known):
            pen.line_of(across + start, base + number * text.height(on.body), line, on.body)
        across += room + BETWEEN


def _write(pen: Pen, across: float, bottom: float, wide: float) -> None:
    """Draw a line to write on, just above `bottom`."""
    pen.line(across, bottom - 0.8, across + wide, bottom - 0.8)


def _to_write(pen: Pen, across: float, top: float, wide: float, label: str) -> None:
    """Let a line be typed on."""
    pen.to_write(across, top, wide, writing.row(pen.leaf) - 0.8, label)


def _heads(pen: Pen, top: float, titles: Sequence[str], rooms: Sequence[float], high: float) -> None:
    on, across = pen.leaf, 0.0
    pen.grey(0, top, on.width, high)
    for title, room in zip(titles, rooms, strict=True):
        pen.cell(across, top, room, high, title, on.small, bold=True, least=on.small - 1, pad=1)
        across += room
    pen.line(0, top, on.width, top, LINE)
    pen.line(0, top + high, on.width, top + high, LINE)


def _cells(pen: Pen, top: float, named: str, titles: Sequence[Place], rooms: Sequence[float]) -> None:
    high, across = writing.row(pen.leaf), 0.0
    pen.cell(0, top, rooms[0], high, named)
    for title, room in zip(titles, rooms, strict=True):
        if across or not named:
            label = formats.joined(" · ", (named, title.label))
            _to_write(pen, across + INSET, top, room - 2 * INSET, label)
        across += room
    _rule(pen, top, rooms, high)


def _answer(
    pen: Pen,
    top: float,
    row: Answer,
    lines: Sequence[text.Line],
    rooms: Sequence[float],
    high: float,
    titles: Sequence[str],
) -> None:
    on, group = pen.leaf, (row.number, row.label)
    above = (high - text.height(on.body, len(lines))) / 2
    for number, line in enumerate(lines):
        pen.line_of(1.2, top + above + number * text.height(on.body) + on.body * 0.95 / text.MM, line, on.body)
    side, across = writing.box_side(on), rooms[0]
    for ticked, room, answer in ((row.given is True, rooms[1], titles[1]), (row.given is False, rooms[2], titles[2])):
        asked = Asked(row.label, group, answer, open=row.given is None)
        box = across + (room - side) / 2
        writing.tick_box(pen, box, top + (high - side) / 2, Tick("", ticked), side + 1.5, asked)
        across += room
    for value, room, title in ((row.on, rooms[3], titles[3]), (row.withdrawn, rooms[4], titles[4])):
        pen.cell(across, top, room, high, value, least=on.small)
        if not value:
            typed = text.height(on.body)
            pen.to_write(across + INSET, top + (high - typed) / 2, room - 2 * INSET, typed, f"{row.label} · {title}")
        across += room
    _rule(pen, top, rooms, high)


def _rule(pen: Pen, top: float, rooms: Sequence[float], high: float) -> None:
    """Draw the line below a row of a table, and those between its columns."""
    across = 0.0
    for room in rooms[:-1]:
        across += room
        pen.line(across, top, across, top + high, HAIR)
    pen.line(0, top + high, pen.leaf.width, top + high)
