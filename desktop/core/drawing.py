"""A drawing that knows no device: shapes in millimetres, drawn the same on a page and in the window.

Everything is ink on the colour of the paper: no meaning by colour, no grey darker than a tenth. `x` counts from the
side where lines of text begin; whoever paints a drawing mirrors it where a language runs from right to left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final, TypeAlias

MM: Final = 72 / 25.4
"""Points in a millimetre."""
LIGHT: Final = 0.09
"""The share of black in a light area."""
INK: Final = 1.0
"""Full ink."""
HAIR: Final = 0.35
LINE: Final = 0.6
STRONG: Final = 1.1
"""Weights of lines, in points."""
HATCH_STEP: Final = 1.2
"""Millimetres between the lines of a pattern."""


class Anchor(IntEnum):
    """Where words stand in their box."""

    START = 0
    MIDDLE = 1
    END = 2


class Hatch(Enum):
    """Patterns that can be told apart on any printer."""

    NONE = ""
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; its weight is in points."""

    x: float
    y: float
    x2: float
    y2: float
    weight: float = HAIR
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle around `x`, `y`: filled, or hollow and covering what lies behind it."""

    x: float
    y: float
    radius: float
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from its corner at the top and the start.

    `fill` is a share of black; `hatch` lies on it; a weight of 0 leaves the outline out. `covers` hides what lies
    behind it where it is not filled.
    """

    x: float
    y: float
    wide: float
    high: float
    fill: float = 0
    hatch: Hatch = Hatch.NONE
    weight: float = LINE
    covers: bool = False


@dataclass(frozen=True, slots=True)
class Flag:
    """A small flag whose pole stands on `x`, `y` and is so high; it flies towards the end of the line."""

    x: float
    y: float
    high: float

    @property
    def cloth(self) -> tuple[tuple[float, float], ...]:
        """The corners of the flag itself."""
        top = self.y - self.high
        return (self.x, top), (self.x + self.high * 0.55, top + self.high * 0.22), (self.x, top + self.high * 0.44)


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a box; they shrink and wrap to stay inside. `size` is in points; `soft` words are of less weight."""

    x: float
    y: float
    wide: float
    high: float
    text: str
    size: float
    anchor: Anchor = Anchor.START
    bold: bool = False
    soft: bool = False


Shape: TypeAlias = Line | Dot | Box | Flag | Words


@dataclass(frozen=True, slots=True)
class Room:
    """What a drawing may take: a width in millimetres, and the size of text beside it in points."""

    width: float
    size: float

    @property
    def em(self) -> float:
        """The size of text in millimetres; everything in a drawing grows with it."""
        return self.size / MM

    @property
    def small(self) -> float:
        """The size in points of what stands inside a drawing."""
        return self.size * 0.9


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on an area of millimetres; `words` say all of it for those who hear it.

    `brief` is what stands beside it, where the words inside it say the rest; empty, all the words stand there.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    words: str
    brief: str = ""

    @property
    def caption(self) -> str:
        """What stands beside it."""
        return self.brief or self.words


Chart: TypeAlias = Callable[[Room], Drawing]
"""What makes a drawing as wide as there is room."""


def hatching(box: Box, step: float = HATCH_STEP) -> tuple[Line | Dot, ...]:
    """Give the pattern of a box as lines and dots inside it, so far apart in millimetres."""
    if box.hatch is Hatch.DOTTED:
        return _dots(box, step)
    found: list[Line | Dot] = []
    if box.hatch in {Hatch.FALLING, Hatch.CROSSED}:
        found += _slanted(box, step)
    if box.hatch in {Hatch.RISING, Hatch.CROSSED}:
        middle = 2 * box.y + box.high
        found += [Line(one.x, middle - one.y, one.x2, middle - one.y2) for one in _slanted(box, step)]
    return tuple(found)


def _slanted(box: Box, step: float) -> list[Line]:
    """Lines that fall at 45 degrees, cut at the edges of the box."""
    found = []
    at = step / 2 - box.high
    while at < box.wide:
        first, last = max(at, 0.0), min(at + box.high, box.wide)
        found.append(Line(box.x + first, box.y + first - at, box.x + last, box.y + last - at))
        at += step
    return found


def _dots(box: Box, step: float) -> tuple[Dot, ...]:
    """Dots in rows, the same air on all sides."""
    across, down = max(int(box.wide / step), 1), max(int(box.high / step), 1)
    wide, high = box.wide / across, box.high / down
    return tuple(
        Dot(box.x + (column + 0.5) * wide, box.y + (row + 0.5) * high, step * 0.16)
        for row in range(down)
        for column in range(across)
    )
