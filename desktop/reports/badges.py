"""Name badges (OPEN): of a child first name and table, of an adult pronouns and role; eight to cut out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.paper_choices import BadgeRole
from desktop.core.rules import label_preset
from desktop.core.rules.label_preset import Labels
from desktop.i18n import _
from desktop.reports.kit import cards, page
from desktop.reports.kit.cards import Card
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Align, Leaf, Pen

BLANK = 2
"""Badges to be written by hand, on each sheet of eight or more."""
FIRST = Card(0, 0, 85.0, 55.0)
"""The card for which the sizes of letters are meant; others are larger or smaller by as much."""
NAME, LEAST_NAME, ROLE, PRONOUNS, ASK = 32.0, 18.0, 16.0, 15.0, 12.0  # points
PAD = 4.0
INSET = 2.0  # of the band with the role: two of them side by side stay apart


@dataclass(frozen=True, slots=True)
class Badge:
    """Who wears it, by the first name; `word` is a child's table or colour, the rest is of adults.

    There is no place for a family name, a school, an age, an allergy, an address or a code.
    """

    name: str
    adult: bool = False
    word: str = ""
    pronouns: str = ""
    role: BadgeRole | None = None
    ask: str = ""


@dataclass(frozen=True, slots=True)
class BadgesData:
    """The badges, what stands on the back of each, and the labels they are printed on, if not the usual cards."""

    imprint: Imprint
    badges: tuple[Badge, ...]
    meeting_point: str = ""
    phone: str = ""
    period: str = ""
    labels: Labels | None = None


def render(data: BadgesData, options: Options) -> Rendered:
    """Make the sheets, each with its back; two badges of each are blank."""
    return page.render(lambda: [build(data, options)], options)


def build(data: BadgesData, options: Options) -> Document:
    """Lay the badges out, front and back in turn."""
    on, labels = _sheet(data, options)
    blank = min(BLANK, labels.in_all // 4)
    named = labels.in_all - blank
    pages: list[Callable[[Pen], None]] = []
    for first in range(0, max(len(data.badges), 1), named):
        badges = data.badges[first : first + named]
        pages.append(partial(_fronts, labels=labels, badges=badges))
        pages.append(partial(_backs, labels=labels, data=data))
    return Document(
        on, _("Name badges"), data.period, Privacy.OPEN, data.imprint, pages, bare=not _has_room(on, labels)
    )


def _sheet(data: BadgesData, options: Options) -> tuple[Leaf, Labels]:
    """Choose paper and labels: those that were said, or the usual cards; in large print four larger ones."""
    if data.labels is not None:
        plain = page.leaf(Options(data.labels.paper))
        return Leaf(plain.page_width, plain.page_height, options.large_print, plain.mirrored), data.labels
    on = page.leaf(options)
    if not on.large:
        usual = label_preset.labels({"paper": options.paper, "width": FIRST.wide, "height": FIRST.high})
        return on, usual._replace(top=max(usual.top, on.EDGE + page.head_height(on) + cards.MARK + 1))
    wide, high = 118.0, 66.0
    left, top = (on.page_width - 2 * wide) / 2, (on.page_height - 2 * high) / 2
    return on, Labels(options.paper, wide, high, 2, 2, left, top, wide, high)


def _has_room(on: Leaf, labels: Labels) -> bool:
    """Say whether head and foot of the page have room beside the labels."""
    below = on.page_height - labels.top - (labels.rows - 1) * labels.down - labels.height
    return labels.top >= on.EDGE + page.head_height(on) and below >= on.EDGE + page.foot_height(on)


def _fronts(pen: Pen, labels: Labels, badges: Sequence[Badge]) -> None:
    found = cards.places(pen.leaf, labels)
    cards.draw_marks(pen, found)
    for card, badge in zip(found, badges, strict=False):
        _adult(pen, card, badge) if badge.adult else _child(pen, card, badge)
    for card in found[len(badges) :]:
        base = card.y + card.high * 0.6
        pen.line(card.x + PAD * 2, base, card.x + card.wide - PAD * 2, base, LINE)


def _share(card: Card) -> float:
    """Say by how much a card is larger or smaller than the first."""
    return min(card.wide / FIRST.wide, card.high / FIRST.high)


def _child(pen: Pen, card: Card, badge: Badge) -> None:
    share = _share(card)
    high = card.high * (0.68 if badge.word else 1) - PAD
    _middle(pen, card, PAD / 2, high, badge.name, NAME * share, least=LEAST_NAME * share)
    if badge.word:
        _middle(pen, card, PAD / 2 + high, card.high - high - PAD, badge.word, ROLE * share)


def _adult(pen: Pen, card: Card, badge: Badge) -> None:
    """Write the role, the name, the pronouns and what to ask about under one another; the name takes what is left."""
    share = _share(card)
    below = [(badge.pronouns, PRONOUNS, False)]
    if badge.ask:
        below.append((_("Ask me about {topic}").format(topic=badge.ask), ASK, True))
    role = _(badge.role.label) if badge.role else badge.word
    top, bottom = PAD / 2, card.high - PAD * 0.75
    if role:
        band = card.high * 0.18
        pen.grey(card.x + INSET, card.y + INSET, card.wide - 2 * INSET, band)
        _middle(pen, card, INSET + 0.5, band - 1, role, ROLE * share)
        top = INSET + band
    said = [(words, size, card.high * (0.2 if wraps else 0.15)) for words, size, wraps in below if words]
    down = bottom - sum(high for _words, _size, high in said)
    _middle(pen, card, top, down - top, badge.name, NAME * share, least=LEAST_NAME * share)
    for words, size, high in said:
        _middle(pen, card, down, high, words, size * share, bold=False)
        down += high


def _backs(pen: Pen, labels: Labels, data: BadgesData) -> None:
    found = cards.places(pen.leaf, labels, back=True)
    cards.draw_marks(pen, found)
    for card in found:
        share = _share(card)
        lost = _("Lost? Find a {role}").format(role=_(BadgeRole.LEAD.label))
        _middle(pen, card, card.high * 0.08, card.high * 0.34, lost, 18 * share)
        said = [_("In a fire meet at: {place}").format(place=data.meeting_point or "____________")]
        if data.phone:
            said.append(_("Organiser: {phone}").format(phone=data.phone))
        for number, words in enumerate(said):
            _middle(pen, card, card.high * (0.45 + 0.24 * number), card.high * 0.22, words, ASK * share, bold=False)


def _middle(
    pen: Pen, card: Card, top: float, high: float, words: str, size: float, *, least: float = 0, bold: bool = True
) -> None:
    """Write words into the middle of a part of a card; they shrink to `least` points, then wrap."""
    x, wide = card.x + PAD, card.wide - 2 * PAD
    pen.cell(x, card.y + top, wide, high, words, size, align=Align.MIDDLE, bold=bold, least=least or size * 0.7, pad=0)
