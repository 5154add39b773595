"""The wall page (OPEN) "This term's best mistakes": what was tried, what went wrong, and what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.choices import Privacy
from desktop.i18n import N_, _
from desktop.reports.kit import page, text
from desktop.reports.kit.flow import Block, gap, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, LINE, Leaf, Pen

TITLE = N_("This term’s best mistakes")
BLANK = 3
MOST = 6  # lines of one text


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake worth keeping; it is printed only if whoever made it agreed.

    `who` is a first name with an initial at most, or empty.
    """

    words: str
    agreed: bool
    who: str = ""
    came_of_it: str = ""


@dataclass(frozen=True, slots=True)
class MistakesData:
    """The mistakes of a term, the mentors' first; `blank` places are left for those who write theirs by hand."""

    imprint: Imprint
    period: str
    mistakes: tuple[Mistake, ...]
    blank: int = BLANK


def render(data: MistakesData, options: Options) -> Rendered:
    """Make the page."""
    return page.render(lambda: [build(data, options)], options)


def build(data: MistakesData, options: Options) -> Document:
    """Lay the mistakes out under one another, and places to write below them."""
    on = page.leaf(options)
    top = page.head_height(on) + (3 if on.large else 6)
    pages = stack(_blocks(data, on), top, on.height - page.foot_height(on) - 1)
    return Document(on, _(TITLE), "", Privacy.OPEN, data.imprint, pages, letterhead=data.period or _(TITLE))


def _blocks(data: MistakesData, on: Leaf) -> Iterator[Block]:
    yield paragraph(on, (text.Span(_(TITLE), bold=True),), on.body * 2.2)
    yield paragraph(
        on, _("Each of these taught somebody something. Thank you for showing them."), on.body * 7 / 6, after=4
    )
    for mistake in data.mistakes:
        if mistake.agreed:
            yield _mistake(mistake, on)
            yield gap(4)
    for _place in range(data.blank):
        yield _to_write(on)


def _mistake(mistake: Mistake, on: Leaf) -> Block:
    """A mistake in its frame: large words, what came of it, and whose it was; very long words shrink."""
    inner = 4.0
    wide = on.width - 2 * inner
    size = on.body * 7 / 6
    came = _("What came of it: {words}").format(words=mistake.came_of_it) if mistake.came_of_it else ""
    texts = (
        (_("“{words}”").format(words=mistake.words), on.body * 4 / 3, True),
        (came, size, False),
        (mistake.who, size, False),
    )
    parts = [
        (words, size, bold, text.height(size, min(len(text.wrap(words, wide, size, bold=bold)), MOST)))
        for words, size, bold in texts
        if words
    ]
    high = 2 * inner + sum(part[3] for part in parts)

    def draw(pen: Pen, top: float) -> None:
        pen.box(0, top, on.width, high, LINE)
        down = top + inner
        for words, size, bold, room in parts:
            pen.cell(inner, down, wide, room + 0.01, words, size, bold=bold, least=size, pad=0)
            down += room

    return Block(high, draw)


def _to_write(on: Leaf) -> Block:
    """A place to write one more: the mistake, what came of it, and a name for those who like."""
    line = 12.0
    prompts = (_("My best mistake:"), _("What came of it:"), _("Who (if you like):"))

    def draw(pen: Pen, top: float) -> None:
        down = top
        for words in prompts:
            down += line
            start = text.width(words, on.body) + 2
            pen.words(0, down - 1.5, words, on.body)
            pen.line(start, down, on.width, down, HAIR)

    return Block(line * len(prompts) + 6, draw)
