"""The key of a chart: each mark with its word, as many in a row as there is room for."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from desktop.core.drawing import Room, Shape, Words

LETTER = 0.56
"""How wide a letter is taken to be, in ems: drawings know no fonts, and words shrink where they are wider."""

Mark: TypeAlias = Callable[[float, float, float], Sequence[Shape]]
"""What draws a mark, given its middle and its size in millimetres."""


class Entry(NamedTuple):
    """One mark and what it means."""

    mark: Mark
    words: str


class Key(NamedTuple):
    """The shapes of a key and how high it is, in millimetres."""

    shapes: tuple[Shape, ...]
    height: float


def key(entries: Sequence[Entry], room: Room, top: float) -> Key:
    """Lay a key out in columns under `top`; every column is as wide as the longest words."""
    size = room.small / room.size * room.em
    row, longest = size * 1.5, max((len(entry.words) for entry in entries), default=0)
    wide = size * (1.6 + LETTER * longest + 1)
    across = min(max(int(room.width / wide), 1), max(len(entries), 1))
    wide = min(wide, room.width / across)
    shapes: list[Shape] = []
    for number, entry in enumerate(entries):
        x, y = number % across * wide, top + number // across * row
        shapes += entry.mark(x + size * 0.6, y + row / 2, size * 0.9)
        shapes.append(Words(x + size * 1.5, y, wide - size * 1.7, row, entry.words, room.small, soft=True))
    return Key(tuple(shapes), row * -(-len(entries) // across))
