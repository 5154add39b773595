"""What divides a form: areas to write in, parts that stay together, lines between what does not belong together."""

from dataclasses import dataclass

from desktop.reports.kit import text
from desktop.reports.kit.boxes import ABOVE, Part, Place, Words
from desktop.reports.kit.pen import LINE, Pen


@dataclass(frozen=True, slots=True)
class Area:
    """A box to write in, with a title and a few words that say what belongs into it."""

    title: str
    hint: str
    lines: int = 3

    INNER = 1.9

    def height(self, wide: float, size: float) -> float:
        hints = text.wrap(self.hint, wide - 2 * self.INNER, size)
        return 2 * ABOVE + 2 * self.INNER + text.height(size * 1.15) + text.height(size, len(hints))

    def draw(self, pen: Pen, place: Place) -> None:
        x, y, wide, size, line = place
        top = y + 2 * ABOVE
        high = self.height(wide, size) + self.lines * line - 2 * ABOVE
        pen.box(x, top, wide, high, LINE)
        inside = Place(x + self.INNER, top + self.INNER - ABOVE, wide - 2 * self.INNER, size, line)
        title = Words(self.title, bold=True, scale=1.15, most=1)
        title.draw(pen, inside)
        down = inside.y + title.height(inside.wide, size)
        Words(self.hint).draw(pen, inside._replace(y=down - ABOVE))


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that stay on one page."""

    parts: tuple[Part, ...]

    @property
    def lines(self) -> int:
        return sum(part.lines for part in self.parts)

    def height(self, wide: float, size: float) -> float:
        return sum(part.height(wide, size) for part in self.parts)

    def draw(self, pen: Pen, place: Place) -> None:
        down = place.y
        for part in self.parts:
            part.draw(pen, place._replace(y=down))
            down += part.height(place.wide, place.size) + part.lines * place.line


@dataclass(frozen=True, slots=True)
class Divide:
    """A line across, between what belongs together and what follows."""

    lines: int = 0

    ROOM = 3.0

    def height(self, _wide: float, _size: float) -> float:
        return self.ROOM

    def draw(self, pen: Pen, place: Place) -> None:
        down = place.y + self.ROOM * 0.6
        pen.line(place.x, down, place.x + place.wide, down, LINE)
