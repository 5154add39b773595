"""Puts the letters that are seen on a page together to lines of text: where they stand, and where their ink lies."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LEVEL = 0.6  # points between the bases of what stands on one line
_TOUCHING = 0.05  # points between parts of one line
_NEAR = 0.2  # ems between letters of one line that are placed one by one


class Box(NamedTuple):
    """An area of the page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: "Box", slack: float) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        return across > slack and min(self.top, other.top) - max(self.bottom, other.bottom) > slack

    def wider(self, by: float) -> "Box":
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def narrower(self, across: float, up: float) -> "Box":
        return Box(self.left + across, self.bottom + up, self.right - across, self.top - up)

    def holds(self, other: "Box", slack: float) -> bool:
        sides = self.left - slack <= other.left and other.right <= self.right + slack
        return sides and self.bottom - slack <= other.bottom and other.top <= self.top + slack


class Text(NamedTuple):
    """A line of text: what it says, its size, its room, and the ink of its letters."""

    words: str
    size: float
    room: Box
    ink: Box
    letters: tuple[Box, ...]


class Piece(NamedTuple):
    """What is shown at once: a run of letters, or one that was placed by itself."""

    left: float
    base: float
    right: float
    size: float
    words: str
    letters: tuple[Box, ...]
    placed: bool


def around(boxes: Sequence[Box]) -> Box:
    """Give the area that holds all of these."""
    left, bottom, right, top = zip(*boxes, strict=True)
    return Box(min(left), min(bottom), max(right), max(top))


def as_said(parts: list[Piece], actual: str) -> list[Piece]:
    """Make one piece of glyphs that together say something."""
    if not parts:
        return []
    left, right = min(one.left for one in parts), max(one.right for one in parts)
    letters = tuple(letter for one in parts for letter in one.letters)
    return [Piece(left, parts[0].base, right, parts[0].size, actual, letters, placed=True)]


def lines(pieces: list[Piece]) -> Iterator[Text]:
    """Put together what stands on one line without a gap, in the order of the file."""
    rows: list[list[tuple[int, Piece]]] = []
    for one in sorted(enumerate(pieces), key=lambda one: (one[1].size, one[1].base)):
        same = rows and rows[-1][0][1].size == one[1].size and one[1].base - rows[-1][0][1].base < _LEVEL
        if same:
            rows[-1].append(one)
        else:
            rows.append([one])
    found: list[tuple[int, Text]] = []
    for row in rows:
        row.sort(key=lambda one: one[1].left)
        line: list[tuple[int, Piece]] = []
        for one in row:
            if line and not _joins(line, one[1]):
                found.append(_text(line))
                line = []
            line.append(one)
        found.append(_text(line))
    return (text for _place, text in sorted(found, key=lambda one: one[0]) if text.words.strip())


def _joins(line: list[tuple[int, Piece]], piece: Piece) -> bool:
    before = line[-1][1]
    near = _NEAR * piece.size if before.placed or piece.placed else _TOUCHING
    return abs(piece.left - max(one.right for _place, one in line)) <= near


def _text(line: list[tuple[int, Piece]]) -> tuple[int, Text]:
    line.sort(key=lambda one: one[0])
    pieces = [piece for _place, piece in line]
    size = pieces[0].size
    room = Box(
        min(one.left for one in pieces),
        pieces[0].base - 0.24 * size,
        max(one.right for one in pieces),
        pieces[0].base + 0.72 * size,
    )
    letters = tuple(letter for one in pieces for letter in one.letters)
    words = "".join(one.words for one in pieces)
    return line[0][0], Text(words, size, room, around(letters) if letters else room, letters)
