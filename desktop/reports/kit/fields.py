"""Places that can be filled in on a screen: what each is for, and where it lies on its page."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from desktop.reports.kit import text
from desktop.reports.kit.fonts import Run

_BLANK = re.compile(f"{text.GAP}_*")
_MOST = 60  # letters of what stands before a gap in a sentence that say what it is for


class Kind(Enum):
    """What is done with a field."""

    WRITE = auto()
    TICK = auto()
    CHOOSE = auto()


class Field(NamedTuple):
    """A field: what it is for in the language of the paper, its corner at the bottom left, its size; all in points.

    Ticks of one `group` exclude one another, and `question` is what they answer; lines of one `group` are one text.
    `size` is that of the letters around it; `several` says that it has more than one line.
    """

    kind: Kind
    label: str
    left: float
    bottom: float
    wide: float
    high: float
    size: float
    group: object = None
    question: str = ""
    choices: tuple[str, ...] = ()
    several: bool = False

    def with_line(self, other: "Field") -> "Field":
        """Take in another line of the same text."""
        bottom, top = min(self.bottom, other.bottom), max(self.bottom + self.high, other.bottom + other.high)
        return self._replace(bottom=bottom, high=top - bottom, several=True)


def add(fields: list[Field], field: Field) -> None:
    """Add a field in the order of reading; a line goes to the text it belongs to."""
    if field.kind is Kind.WRITE and field.group is not None:
        for place, one in enumerate(fields):
            if one.group == field.group and abs(one.left - field.left) < 1 and abs(one.wide - field.wide) < 1:
                fields[place] = one.with_line(field)
                return
    fields.append(field)


def blanks(line: text.Line, left: float, base: float, size: float, before: str) -> Iterator[Field]:
    """Give the gaps that a line leaves to be written in; `before` is what stands above it."""
    said = ""
    for run in line.runs:
        for match in _BLANK.finditer(run.text):
            start, wide = _extent(run, match)
            words = f"{said}{run.text[: match.start()]}".replace("_", " ").strip() or before.replace("_", " ").strip()
            at = left + (run.at + start) * size
            yield Field(Kind.WRITE, _tail(words), at, base - size * 0.15, wide * size, size * 1.3, size)
        said += run.text


def _extent(run: Run, match: re.Match[str]) -> tuple[float, float]:
    """Say where a gap begins in a run, and how wide it is, in ems."""
    if match.group() == run.text.strip():
        return 0.0, run.width
    if run.glyphs:
        found = [across for glyph in run.glyphs if glyph.text == "_" for _code, across, _up in glyph.marks]
        each = (max(found) - min(found)) / max(len(found) - 1, 1)
        return min(found), max(found) - min(found) + each
    bold = run.font.endswith("-Bold")
    return text.line(run.text[: match.start()], bold).width, text.line(match.group(), bold).width


def _tail(words: str) -> str:
    """Keep the last words of a sentence."""
    short = " ".join(words.split()).rstrip(" :·,")
    return short if len(short) <= _MOST else "… " + short[-_MOST:].partition(" ")[2]
