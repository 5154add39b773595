"""The list of gaps (TEAM): what is missing, by kind, with a box to tick; checks are counted and never named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Column, Table
from desktop.i18n import _, formats, ngettext
from desktop.reports.kit import page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, LINE, Leaf, Pen


@dataclass(frozen=True, slots=True)
class GapLine:
    """Somebody (or a sheet), and what is missing of them."""

    name: str
    missing: str


@dataclass(frozen=True, slots=True)
class GapPart:
    """The lines of one kind, under its title."""

    title: str
    lines: tuple[GapLine, ...]


@dataclass(frozen=True, slots=True)
class GapsData:
    """Everything the list shows; `checks` counts volunteers whose check is missing or runs out, who are not named."""

    imprint: Imprint
    parts: tuple[GapPart, ...]
    checks: int = 0


def render(data: GapsData, options: Options) -> Rendered:
    """Make the list."""
    return page.render(lambda: [build(data, options)], options)


def build(data: GapsData, options: Options) -> Document:
    """Lay out the kinds one after the other."""
    on = page.leaf(options)
    top, bottom = page.head_height(on) + 2, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    day = formats.day(data.imprint.printed_at.date(), weekday=True)
    return Document(on, _("What is missing"), day, Privacy.TEAM, data.imprint, pages)


def tables(data: GapsData, options: Options) -> list[Table]:
    """The lines, for a spreadsheet."""
    with page.in_language(options):
        columns = [Column("kind", _("Kind")), Column("name", _("Name")), Column("missing", _("Missing"))]
        rows = [(part.title, line.name, line.missing) for part in data.parts for line in part.lines]
        return [Table("gaps", _("What is missing"), columns, rows)]


def _blocks(data: GapsData, on: Leaf) -> Iterator[Block]:
    if not data.parts and not data.checks:
        yield paragraph(on, _("Nothing is missing."))
    for part in data.parts:
        title = heading(on, f"{part.title} ({len(part.lines)})")
        yield title
        for line in part.lines:
            yield Block(_height(on), partial(_line, line=line), again=title)
        yield gap(3)
    if data.checks:
        words = ngettext(
            "The check of {count} volunteer is missing or runs out: see the screen, checks are not named here.",
            "The checks of {count} volunteers are missing or run out: see the screen, checks are not named here.",
            data.checks,
        )
        yield paragraph(on, words.format(count=data.checks))


def _height(on: Leaf) -> float:
    return text.height(on.body) + 2.4


def _line(pen: Pen, top: float, line: GapLine) -> None:
    """A box to tick, the name, what is missing, and a hairline to write on."""
    on = pen.leaf
    high, side = _height(on), on.body * 0.36
    pen.box(0, top + (high - side) / 2, side, side, LINE)
    name = on.width * 0.34
    pen.cell(side + 2, top, name - side, high, line.name, least=on.small)
    pen.cell(name + 4, top, on.width - name - 4, high, line.missing, on.body * 0.9, least=on.small)
    pen.line(0, top + high, on.width, top + high, HAIR)
