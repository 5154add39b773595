"""Self-sign slips (TEAM) for adults: one person a slip, so that nobody sees who else signed; eight to a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.rules.label_preset import Labels
from desktop.i18n import _, formats
from desktop.reports.kit import cards, page, text
from desktop.reports.kit.cards import Card
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen

PAD = 6.0  # free on either side of a cut


@dataclass(frozen=True, slots=True)
class SlipRow:
    """A numbered slip of one person; without a name it is blank."""

    number: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class SlipsData:
    """The slips of a session; there is no place on one for anybody but the person who signs it."""

    imprint: Imprint
    evening: Evening
    rows: tuple[SlipRow, ...]


def render(data: SlipsData, options: Options) -> Rendered:
    """Make the slips, with lines to cut along."""
    return page.render(lambda: [build(data, options)], options)


def build(data: SlipsData, options: Options) -> Document:
    """Lay the slips out, eight on a page, in large print four."""
    on = page.leaf(options)
    grid = _grid(on, options)
    pages: list[Callable[[Pen], None]] = [
        partial(_page, data=data, grid=grid, rows=data.rows[first : first + grid.in_all])
        for first in range(0, len(data.rows), grid.in_all)
    ]
    title = _("Self-sign slips")
    return Document(on, title, data.evening.period(), Privacy.TEAM, data.imprint, pages, bare=True)


def _grid(on: Leaf, options: Options) -> Labels:
    """Share the whole sheet out."""
    rows = 2 if on.large else 4
    wide, high = on.page_width / 2, on.page_height / rows
    return Labels(options.paper, wide, high, 2, rows, 0, 0, wide, high)


def _page(pen: Pen, data: SlipsData, grid: Labels, rows: Sequence[SlipRow]) -> None:
    found = [cards.inside(pen.leaf, card, PAD) for card in cards.places(pen.leaf, grid)]
    wide = min(card.wide for card in found)
    cards.draw_cuts(pen, grid)
    for card, row in zip(found, rows, strict=False):
        _slip(pen, card._replace(wide=wide), data, row)


def _slip(pen: Pen, card: Card, data: SlipsData, row: SlipRow) -> None:
    """Write what the slip is of, the name, boxes for the times and the signature, and how it is kept."""
    on = pen.leaf
    small, number = on.small, 14.0
    said = _said(data, card.wide - number, small)
    line = text.height(small, len(said)) + 1
    words = page.keeping(data.imprint, _(Privacy.TEAM.label))
    foot = text.height(small - 1, len(text.wrap(words, card.wide, small - 1, bold=True))) + 0.6
    box = 16.0 if on.large else 12.0
    name = card.high - line - 2 * box - 1 - foot
    down = card.y
    for place, part in enumerate(said):
        pen.cell(
            card.x, down + text.height(small, place), card.wide - number, text.height(small) + 1, part, small, pad=0
        )
    pen.cell(
        card.x, down, card.wide, text.height(small) + 1, str(row.number), on.body, bold=True, align=Align.END, pad=0
    )
    down += line
    _name(pen, card, down, min(name, 18), row.name)
    down += min(name, 18)
    half = card.wide / 2
    for x, y, wide, asked in (
        (card.x, down, half, _("In")),
        (card.x + half, down, half, _("Out")),
        (card.x, down + box + 1, card.wide, _("Signature")),
    ):
        pen.box(x, y, wide, box, LINE)
        pen.cell(x, y + 0.4, wide, text.height(small), asked, small)
    down += 2 * box + 1.4
    pen.cell(card.x, down, card.wide, foot, words, small - 1, bold=True, least=small - 1, pad=0)


def _said(data: SlipsData, room: float, size: float) -> list[str]:
    """Say whose session it is and when, on one line, or each on its own."""
    parts = [part for part in (data.imprint.group, formats.day(data.evening.day, weekday=True)) if part]
    both = " · ".join(parts)
    return [both] if text.width(both, size) <= room else [text.unbroken(part) for part in parts]


def _name(pen: Pen, card: Card, down: float, high: float, name: str) -> None:
    on = pen.leaf
    if name:
        pen.cell(card.x, down, card.wide, high - 1, name, on.body * 7 / 6, bold=True, least=on.body, pad=0)
        return
    asked = _("Name")
    base = down + high - 2.5
    pen.words(card.x, base, asked, on.small)
    pen.line(card.x + text.width(asked, on.small) + 1.5, base, card.x + card.wide, base, HAIR)
