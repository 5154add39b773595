"""A letter of thanks, addressed to one person: the most concrete thanks, and room for a sentence by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.i18n import _, formats
from desktop.reports.kit import correspondence, page, text
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.kit.flow import Block, gap, paragraph
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.prose import prose

MOST = 3
LINES = 3


@dataclass(frozen=True, slots=True)
class Thanks:
    """A line from the gratitude log, in the words of who is grateful."""

    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class LetterData:
    """Everything a letter of thanks shows; of the thanks its first three, in the order given.

    `since` is when the two began to meet.
    """

    envelope: Envelope
    signer: str
    thanks: tuple[Thanks, ...] = ()
    since: date | None = None
    role: str = ""


def render(data: LetterData, options: Options) -> Rendered:
    """Make the letter."""
    return page.render(lambda: [build(data, options)], options)


def build(data: LetterData, options: Options) -> Document:
    """Lay the letter out."""
    on = page.leaf(options)
    return correspondence.document(on, _("Thank-you letter"), data.envelope, _blocks(data, on))


def _blocks(data: LetterData, on: Leaf) -> Iterator[Block]:
    yield from correspondence.opening(on, data.envelope)
    words = _("Thank you for the time that you have given.")
    if data.since:
        words = _("Thank you for the time that you have given since {month}.")
        words = words.format(month=formats.month_year(data.since))
    thanks = data.thanks[:MOST]
    if thanks:
        words = f"{words} " + _("This is what you were thanked for:")
    yield paragraph(on, words, after=3)
    for one in thanks:
        day = f"{formats.day(one.day)}  " if one.day else ""
        yield from prose(on, (text.Span(day, bold=True), text.Span(one.text)), indent=6, after=2)
    yield gap(2)
    yield from correspondence.handwriting(on, LINES)
    yield from correspondence.closing(on, _("With my thanks"), data.signer, data.role)
