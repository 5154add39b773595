"""The parts that letters have in common: to whom and when, the greeting, room for handwriting, and who signs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.i18n import _, formats
from desktop.reports.kit import page, text, writing
from desktop.reports.kit.flow import Block, gap, paragraph, stack
from desktop.reports.kit.page import Document, Imprint
from desktop.reports.kit.pen import Align, Leaf, Pen
from desktop.reports.kit.prose import prose

ADDRESS_LINES = 4
_WINDOW = 45.0  # from the top of the paper, where the window of an envelope is


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom to whom: the club's address in lines, the recipient's name and address, the greeting and the day.

    `greeting` is what stands after "Dear"; without it the recipient's name does.
    """

    imprint: Imprint
    address: str
    recipient: str
    on: date
    recipient_address: str = ""
    greeting: str = ""


def document(on: Leaf, title: str, envelope: Envelope, blocks: Iterator[Block]) -> Document:
    """Put the parts of a letter on the club's paper."""
    top = page.head_height(on) + 2
    pages = stack(blocks, top, on.height - page.foot_height(on) - 1)
    letterhead = formats.joined(" · ", (line.strip() for line in envelope.address.splitlines()))
    return Document(
        on,
        title,
        "",
        Privacy.TEAM,
        envelope.imprint,
        pages,
        class_words=_("For the person named"),
        letterhead=letterhead,
        about=envelope.recipient,
    )


def opening(on: Leaf, envelope: Envelope) -> Iterator[Block]:
    """Give the address where an envelope shows it, the date and the greeting; an unknown name is a line to write on."""
    yield gap(max(_WINDOW - on.EDGE - page.head_height(on) - 2, 0) if not on.large else 2)
    said = [envelope.recipient, *envelope.recipient_address.splitlines()]
    lines = [line.strip() for line in said if line.strip()]
    for line in lines:
        yield from prose(on, line, after=0)
    if not lines:
        yield gap(writing.row(on))
    yield gap(max(ADDRESS_LINES - len(lines), 1) * text.height(on.body) if not on.large else 2)
    yield Block(text.height(on.body) + 4, partial(_date, day=formats.day(envelope.on, "full")))
    name = envelope.greeting or envelope.recipient or "_" * 24
    yield from prose(on, _("Dear {name},").format(name=name), after=3)


def handwriting(on: Leaf, count: int) -> Iterator[Block]:
    """Give lines for a sentence by hand; they stay with what follows."""
    for block in (*writing.lines(on, count), gap(3)):
        yield replace(block, keep=True)


def closing(on: Leaf, words: str, signer: str, role: str = "") -> Iterator[Block]:
    """Give the last words, room to sign, and who signs; they stay on one page."""
    yield gap(2)
    said = paragraph(on, words, after=16)
    yield replace(said, keep=True)
    yield from prose(on, signer or "_" * 24, after=0, keep=bool(role))
    if role:
        yield from prose(on, role)


def _date(pen: Pen, top: float, day: str) -> None:
    on = pen.leaf
    pen.cell(0, top, on.width, text.height(on.body), day, align=Align.END, pad=0)
