"""The hand-over sheet (TEAM): what the file holds, what is open and what to do first; counted, and nobody named."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.i18n import _, formats
from desktop.reports.kit import page, signatures, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, LINE, Align, Leaf, Pen
from desktop.reports.kit.signatures import Signer

FIGURE = 16.0
"""Millimetres that a count takes, at the end of its line."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something, and how much of it there is."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class HandoverData:
    """Everything the sheet shows; `shred` are the codes of printed sheets whose day has come."""

    imprint: Imprint
    file: str
    laptop: str
    holds: tuple[Counted, ...]
    open: tuple[Counted, ...]
    shred: tuple[str, ...] = ()
    has_passphrase: bool = True


def render(data: HandoverData, options: Options) -> Rendered:
    """Make the sheet."""
    return page.render(lambda: [build(data, options)], options)


def build(data: HandoverData, options: Options) -> Document:
    """Lay out what to do, what there is and what is open."""
    on = page.leaf(options)
    top, bottom = page.head_height(on) + 2, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    day = formats.day(data.imprint.printed_at.date(), weekday=True)
    return Document(on, _("Hand-over"), day, Privacy.TEAM, data.imprint, pages)


def _blocks(data: HandoverData, on: Leaf) -> Iterator[Block]:
    yield heading(on, _("What to do first"), fresh=True)
    for words in _first(data):
        yield from _to_tick(on, words)
    yield gap(2)
    yield heading(on, _("What the file holds"))
    yield from _counts(on, data.holds)
    yield gap(2)
    yield heading(on, _("What is open"))
    if data.open:
        yield from _counts(on, data.open)
    else:
        yield paragraph(on, _("Nothing is open."))
    if data.shred:
        codes = formats.list_of(data.shred)
        yield gap(1)
        yield paragraph(on, _("Sheets to shred, by their codes: {codes}.").format(codes=codes))
    yield gap(2)
    yield heading(on, _("Where the backups are"))
    words = _(
        "On the laptop “{laptop}”, under Settings, Backups. They open with the passphrase that the club had when they "
        "were made. Keep that laptop as it is until the new one has backups of its own."
    )
    yield paragraph(on, words.format(laptop=data.laptop), after=4)
    yield from signatures.rows(on, [Signer(_("Handed over by")), Signer(_("Taken over by"))], tight=True)


def _first(data: HandoverData) -> Iterator[str]:
    yield _("Open “{file}” on your own laptop, with the passphrase that you were told.").format(file=data.file)
    yield _("From now on only your laptop writes the club; the old one is opened for looking things up.")
    yield _("Change the passphrase in Settings, and print a new recovery sheet. Destroy the old one.")
    yield _("Make a backup on a stick that you keep somewhere else.")
    if data.shred:
        yield _("Take over the folder of printed sheets, and shred what is named below.")
    else:
        yield _("Take over the folder of printed sheets.")
    if not data.has_passphrase:
        yield _("This club had no passphrase until now: its old copies can be read by anybody. Destroy them.")


def _to_tick(on: Leaf, words: str) -> Iterator[Block]:
    """A box to tick and a sentence that wraps beside it."""
    side = on.body * 0.36
    lines = text.wrap(words, on.width - side - 3, on.body)
    yield Block(text.height(on.body, len(lines)) + 1.6, partial(_ticked, lines=lines, side=side))


def _ticked(pen: Pen, top: float, lines: Sequence[text.Line], side: float) -> None:
    on = pen.leaf
    pen.box(0, top + (text.height(on.body) - side) / 2, side, side, LINE)
    for number, line in enumerate(lines):
        pen.line_of(side + 3, top + number * text.height(on.body) + on.body * 0.95 / text.MM, line, on.body)


def _counts(on: Leaf, counted: tuple[Counted, ...]) -> Iterator[Block]:
    for one in counted:
        yield Block(text.height(on.body) + 1.6, partial(_count, one=one))


def _count(pen: Pen, top: float, one: Counted) -> None:
    on = pen.leaf
    high = text.height(on.body) + 1.6
    pen.cell(0, top, on.width - FIGURE, high, one.what, least=on.small)
    pen.cell(on.width - FIGURE, top, FIGURE, high, formats.number(one.count), align=Align.END)
    pen.line(0, top + high, on.width, top + high, HAIR)
