"""Parts of a form to be filled in by hand: numbered boxes to tick, lines and areas to write on, words between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from desktop.reports.kit import text
from desktop.reports.kit.column_widths import shared
from desktop.reports.kit.pen import HAIR, LINE, Pen

ABOVE = 0.8  # millimetres that every part leaves free above itself
LEAST = 9.0  # points
GIVES, LEAST_GIVEN = 2.0, 8.0  # points that a text gives way before it takes another line, and to which
AFTER = 2.0  # millimetres after a field of a row
TIME = 15.0  # millimetres in which a time of day is written by hand
BETWEEN = 3.5  # millimetres between two boxes of a row


class Place(NamedTuple):
    """Where a part is drawn: its corner and its width in millimetres, the size of its text, the height of a line."""

    x: float
    y: float
    wide: float
    size: float
    line: float


class Part(Protocol):
    """A part of a form: its height in millimetres without the lines to write on, and how many of those it has."""

    @property
    def lines(self) -> int: ...

    def height(self, wide: float, size: float) -> float: ...

    def draw(self, pen: Pen, place: Place) -> None: ...


def side(size: float) -> float:
    """Give the side of a box to tick: 6 mm, more in large print, less where a text had to become small."""
    return min(8.0, 6.0 * max(size / 12, 0.75))


def given(size: float) -> float:
    """Give the size down to which a text gives way before it takes another line: never too small to read."""
    return max(size - GIVES, min(size, LEAST_GIVEN))


def small(size: float) -> float:
    """Give the size of the printed numbers that are typed later."""
    return max(size * 0.75, 8)


@dataclass(frozen=True, slots=True)
class Words:
    """A text of ours or of people; with `most` it shrinks a little, if so it takes no more lines."""

    text: str
    bold: bool = False
    scale: float = 1.0
    most: int = 0
    lines: int = 0

    def height(self, wide: float, size: float) -> float:
        return ABOVE + text.height(self._size(size), self._count(wide, size))

    def _size(self, size: float) -> float:
        """Give the size of the text; what stands smaller than the rest does not fall below what can be read."""
        return max(size * self.scale, min(size, LEAST))

    def draw(self, pen: Pen, place: Place) -> None:
        size = self._size(place.size)
        high = self.height(place.wide, place.size) - ABOVE
        pen.cell(place.x, place.y + ABOVE, place.wide, high, self.text, size, bold=self.bold, least=given(size), pad=0)

    def _count(self, wide: float, size: float) -> int:
        of = self._size(size)
        count = len(text.wrap(self.text, wide, of, bold=self.bold))
        if not self.most or count <= self.most:
            return count
        return max(self.most, len(text.wrap(self.text, wide, given(of), bold=self.bold)))


@dataclass(frozen=True, slots=True)
class Write:
    """A prompt and lines to write on; a short prompt stands on the first line, a longer one above it.

    `code` is what is typed for the line later; `ticks` stand at the end of the first line; `keep` is the share of
    the width that a prompt may take of a line.
    """

    prompt: str
    lines: int = 1
    code: str = ""
    ticks: tuple["Tick", ...] = ()
    bold: bool = False
    keep: float = 0.55

    def height(self, wide: float, size: float) -> float:
        if self._inline(wide, size):
            return ABOVE
        return ABOVE + text.height(size, len(text.wrap(self.prompt, wide - self._before(size), size, bold=self.bold)))

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, line = place
        before, inline = self._before(size), self._inline(wide, size)
        y += ABOVE
        start = x
        base = y + (line - 1.6 if inline else size * 0.95 / text.MM)
        pen.words(x, base, self.code, small(size), bold=True)
        if inline and self.prompt:
            pen.words(x + before, base, self.prompt, size, bold=self.bold)
            start += before + text.width(self.prompt, size, bold=self.bold) + 1.5
        elif not inline:
            for one in text.wrap(self.prompt, wide - before, size, bold=self.bold):
                pen.line_of(x + before, y + size * 0.95 / text.MM, one, size)
                y += text.height(size)
        end = x + wide - sum(_tick_width(tick, size) + 2 for tick in self.ticks)
        _row_of(pen, end + 2, y + line - 1.6 - size * text.CAP / text.MM / 2 - _step(size) / 2, self.ticks, size)
        for number in range(1, self.lines + 1):
            down = y + number * line - 1
            pen.line(start if number == 1 else x, down, end if number == 1 else x + wide, down, HAIR)

    def _before(self, size: float) -> float:
        return text.width("00", small(size), bold=True) + 1 if self.code else 0

    def _inline(self, wide: float, size: float) -> bool:
        return self._before(size) + text.width(self.prompt, size, bold=self.bold) <= wide * self.keep


class Tick(NamedTuple):
    """A box to tick with what it stands for; its number is typed later, 0 has none."""

    label: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Ticks:
    """A prompt and boxes after it, in as many rows as they need; `then` are others that go on in the same rows."""

    prompt: str
    ticks: tuple[Tick, ...]
    bold: bool = True
    then: tuple["Ticks", ...] = ()
    lines: int = 0

    def height(self, wide: float, size: float) -> float:
        return ABOVE + len(self._rows(wide, size)) * _step(size)

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, _line = place
        step = _step(size)
        down = y + ABOVE
        for row in self._rows(wide, size):
            for across, item, room in row:
                if isinstance(item, Ticks):
                    pen.cell(x + across, down, room, step, item.prompt, size, bold=item.bold, least=size - 2, pad=0)
                else:
                    _box(pen, x + across, down, item, room, size)
            down += step

    def _rows(self, wide: float, size: float) -> list[list[tuple[float, "Tick | Ticks", float]]]:
        """Put prompts and boxes into rows: where each begins, what it is, and how much room it has."""
        rows: list[list[tuple[float, Tick | Ticks, float]]] = [[]]
        across = 0.0
        for item, room, least in self._items(wide, size):
            if across and across + least > wide:
                rows.append([])
                across = 0.0
            rows[-1].append((across, item, room))
            across += room + BETWEEN
        return rows

    def _items(self, wide: float, size: float) -> Iterator[tuple["Tick | Ticks", float, float]]:
        """Give prompts and boxes, each with its room and what must be free in a row: a later prompt needs its box."""
        for group in (self, *self.then):
            rooms = [min(_tick_width(tick, size), wide) for tick in group.ticks]
            if group.prompt:
                prompt = min(text.width(group.prompt, size, bold=group.bold) + 0.1, wide)
                yield group, prompt, prompt + BETWEEN + rooms[0] if group is not self else prompt
            yield from zip(group.ticks, rooms, rooms, strict=True)


def _step(size: float) -> float:
    """Give the height of a row of boxes."""
    return max(side(size) + 0.6, text.height(size))


def _box(pen: Pen, x: float, y: float, tick: Tick, room: float, size: float) -> None:
    """Draw a box with its number before it and its label after it."""
    step, box = _step(size), side(size)
    end = x + room
    if tick.number:
        pen.words(x, y + step / 2 + 1.1, str(tick.number), small(size), bold=True)
        x += _number_width(tick, size)
    pen.box(x, y + (step - box) / 2, box, box, LINE)
    gap = _gap(size)
    pen.cell(x + box + gap, y, end - x - box - gap, step, tick.label, size, least=size - 2, pad=0)


def _row_of(pen: Pen, x: float, y: float, ticks: Sequence[Tick], size: float) -> None:
    for tick in ticks:
        _box(pen, x, y, tick, _tick_width(tick, size), size)
        x += _tick_width(tick, size) + 2


def _number_width(tick: Tick, size: float) -> float:
    return text.width(str(tick.number), small(size), bold=True) + 0.8 if tick.number else 0.0


def _tick_width(tick: Tick, size: float) -> float:
    return _number_width(tick, size) + side(size) + _gap(size) + text.width(tick.label, size) + 0.1


def _gap(size: float) -> float:
    """Give what is free between a box and its label."""
    return size / 11


@dataclass(frozen=True, slots=True)
class Fields:
    """One row of labels, each with a line to write on; the shares of the row need not be normed."""

    items: tuple[tuple[str, float], ...]
    lines: int = field(default=1, init=False)

    def height(self, _wide: float, _size: float) -> float:
        return ABOVE

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, line = place
        base = y + ABOVE + line - 1
        for (label, _share), room in zip(self.items, self._rooms(wide, size), strict=True):
            words = min(text.width(label, size) + 1.2, room * 0.6)
            pen.cell(x, base - text.height(size) + 0.6, words, text.height(size), label, size, pad=0, least=size - 3)
            pen.line(x + words, base, x + room, base)
            x += room + AFTER

    def _rooms(self, wide: float, size: float) -> list[float]:
        """Share the row out; each line is long enough for a time of day, as far as the others can spare it."""
        total = sum(share for _label, share in self.items)
        rooms = [wide * share / total - AFTER for _label, share in self.items]
        return shared(rooms, [text.width(label, size) + 1.2 + TIME for label, _share in self.items])
