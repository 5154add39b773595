"""Parts of a form on which figures are given by hand: a line of numbers to circle, and a tally."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.i18n import formats
from desktop.reports.kit import text
from desktop.reports.kit.boxes import ABOVE, Place, given, small
from desktop.reports.kit.pen import HAIR, LINE, Align, Pen

LABEL, MOST_LABEL = 0.24, 0.32  # of the width that a label takes with the code before it
ZERO_TO_TEN = tuple(range(11))


@dataclass(frozen=True, slots=True)
class Scale:
    """A prompt and a line of numbers to circle; `code` is what is typed before the number that was circled.

    `label` stands before the line, in the size in which all the `labels` of lines under one another find room;
    `marked` is marked already.
    """

    prompt: str
    code: str = ""
    values: Sequence[int] = ZERO_TO_TEN
    marked: int | None = None
    label: str = ""
    labels: tuple[str, ...] = ()
    most: int = 2
    bold: bool = False
    lines: int = 0

    def height(self, wide: float, size: float) -> float:
        return ABOVE + self._prompt_height(wide, size) + self._row(size)

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, _line = place
        y += ABOVE
        above = self._prompt_height(wide, size)
        pen.cell(x, y, wide, above, self.prompt, size, bold=self.bold, least=given(size), pad=0)
        y += above
        row = self._row(size)
        before = max(text.width("00:", small(size), bold=True), text.width(self.code, small(size), bold=True)) + 1
        pen.words(x, y + row / 2 + 1.2, self.code, small(size), bold=True)
        if self.label:
            labels = self.labels or (self.label,)
            needs = max(text.width(words, size) for words in labels) + 0.1
            room = min(max(needs, wide * LABEL - before), wide * MOST_LABEL - before)
            fitted = size * min(room / needs, 1)
            pen.cell(x + before, y, room, row, self.label, fitted, least=fitted - 1, pad=0)
            before += room + 1
        step = (wide - before) / len(self.values)
        middle = y + row / 2
        end = 0.0
        for index, value in enumerate(self.values):
            centre = x + before + (index + 0.5) * step
            shown = formats.number(value)
            half = text.width(shown, size) / 2 + 1
            if index and centre - half > end:
                pen.line(end, middle, centre - half, middle)
            end = centre + half
            pen.words(centre, middle + size * text.CAP / text.MM / 2, shown, size, Align.MIDDLE)
            if value == self.marked:
                ring = min(row, step) - 0.6
                pen.box(centre - ring / 2, middle - ring / 2, ring, ring, LINE * 1.6)

    def _prompt_height(self, wide: float, size: float) -> float:
        if not self.prompt:
            return 0.0
        count = len(text.wrap(self.prompt, wide, size, bold=self.bold))
        if self.most and count > self.most:
            count = max(self.most, len(text.wrap(self.prompt, wide, given(size), bold=self.bold)))
        return text.height(size, count)

    @staticmethod
    def _row(size: float) -> float:
        return max(7.0, text.height(size) + 1.5)


@dataclass(frozen=True, slots=True)
class Tally:
    """A prompt and beside it rows of little boxes, one stroke each; `note` says how their sums are typed."""

    prompt: str
    rows: tuple[str, ...]
    note: str = ""
    lines: int = 0

    SQUARE = 6.0
    MOST = 12

    def height(self, wide: float, size: float) -> float:
        return ABOVE + max(len(self.rows) * self._step(size), text.height(size, len(self._prompt(wide, size))))

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, _line = place
        y += ABOVE
        step = self._step(size)
        for number, line in enumerate(self._prompt(wide, size)):
            pen.line_of(x, y + size * 0.95 / text.MM + number * text.height(size), line, size)
        start = wide * 0.34
        label = min(max(text.width(words, size) for words in self.rows) + 2, wide * 0.25)
        note = text.width(self.note, small(size), bold=True) + 1.5 if self.note else 0.0
        square = self.SQUARE * min(step / 6.4, 1.2)
        count = min(self.MOST, int((wide - start - label - note) / square))
        for words in self.rows:
            pen.cell(x + start, y, label, step, words, size, least=size - 3, pad=0)
            for number in range(count):
                pen.box(x + start + label + number * square, y + (step - square) / 2, square, square, HAIR)
            y += step
        if self.note:
            high = len(self.rows) * step
            pen.cell(x + wide - note, y - high, note, high, self.note, small(size), align=Align.END, bold=True, pad=0)

    def _prompt(self, wide: float, size: float) -> tuple[text.Line, ...]:
        return text.wrap(self.prompt, wide * 0.34 - 2, size, bold=True)

    @staticmethod
    def _step(size: float) -> float:
        return max(6.4, text.height(size))
