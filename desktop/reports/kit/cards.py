"""Cards to be cut from a sheet of paper, or labels on it: where each lies, front and back, and the marks to cut by."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.core.rules.label_preset import Labels
from desktop.reports.kit.pen import HAIR, Leaf, Pen

MARK = 3.0
GAP = 0.8  # between a card and its mark
CROSS = 1.5  # half of a mark between cards
FREE = 4.0  # at the edges of the paper, where a printer does not print


class Card(NamedTuple):
    """A card as a pen sees it: its corner at the top and the start, its width and height, in millimetres."""

    x: float
    y: float
    wide: float
    high: float


def places(on: Leaf, labels: Labels, *, back: bool = False) -> list[Card]:
    """Give the cards of a sheet in the order of reading; on the back they lie behind the fronts, the sheet turned over.

    Margins are those of the paper: the left one is at the left in every language.
    """
    found = []
    for row in range(labels.rows):
        across = range(labels.columns)
        for column in reversed(across) if on.mirrored is not back else across:
            left = labels.left + column * labels.across
            if back:
                left = on.page_width - left - labels.width
            start = on.page_width - left - labels.width if on.mirrored else left
            top = labels.top + row * labels.down
            found.append(Card(start - on.BINDING, top - on.EDGE, labels.width, labels.height))
    return found


def draw_marks(pen: Pen, cards: list[Card]) -> None:
    """Draw the marks to cut by: lines outside the block of cards, small crosses at the corners inside it."""
    columns = sorted({edge for card in cards for edge in (card.x, card.x + card.wide)})
    rows = sorted({edge for card in cards for edge in (card.y, card.y + card.high)})
    for x in columns:
        for y, way in ((rows[0], -1), (rows[-1], 1)):
            pen.line(x, y + way * GAP, x, y + way * MARK, HAIR)
    for y in rows:
        for x, way in ((columns[0], -1), (columns[-1], 1)):
            pen.line(x + way * GAP, y, x + way * MARK, y, HAIR)
    for x, y in _inside(columns, rows):
        pen.line(x - CROSS, y, x + CROSS, y, HAIR)
        pen.line(x, y - CROSS, x, y + CROSS, HAIR)


def draw_cuts(pen: Pen, labels: Labels) -> None:
    """Draw lines to cut along, where the cards are all of the sheet."""
    on = pen.leaf
    for column in range(1, labels.columns):
        x = column * labels.across - on.BINDING
        pen.line(x, FREE - on.EDGE, x, on.page_height - on.EDGE - FREE, HAIR, dashed=True)
    for row in range(1, labels.rows):
        y = row * labels.down - on.EDGE
        pen.line(FREE - on.BINDING, y, on.page_width - on.BINDING - FREE, y, HAIR, dashed=True)


def inside(on: Leaf, card: Card, pad: float) -> Card:
    """Give what may be printed of a card: so far from its edges, and within the margins of the paper."""
    left, top = max(card.x + pad, 0.0), max(card.y + pad, 0.0)
    right, bottom = min(card.x + card.wide - pad, on.width), min(card.y + card.high - pad, on.height)
    return Card(left, top, right - left, bottom - top)


def _inside(columns: list[float], rows: list[float]) -> Iterator[tuple[float, float]]:
    for x in columns[1:-1]:
        for y in rows[1:-1]:
            yield x, y
