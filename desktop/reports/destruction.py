"""The list of what was destroyed (TEAM): by code, without a name, for the signature of those who saw to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit import page, signatures
from desktop.reports.kit.flow import Block, gap, paragraph, running, stack
from desktop.reports.kit.long_table import grouped, only
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.signatures import Signer

LARGE = ("code", "decided_on", "outcome")
"""What there is room for in large print."""


@dataclass(frozen=True, slots=True)
class DestructionLine:
    """A record by its code: when its purpose ended, until when it was kept, and what was decided.

    `kept_until` is the day until which it was kept on, for `reason`; it is destroyed where there is neither.
    """

    code: str
    since: date
    due_on: date
    decided_on: date
    gone: bool
    kept_until: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DestructionPart:
    """The lines of one kind, under its heading."""

    title: str
    lines: tuple[DestructionLine, ...]


@dataclass(frozen=True, slots=True)
class DestructionData:
    """Everything the list shows; never a name, nor what stood in what was destroyed."""

    imprint: Imprint
    starts: date
    ends: date
    parts: tuple[DestructionPart, ...]


def render(data: DestructionData, options: Options) -> Rendered:
    """Make the list."""
    return page.render(lambda: [build(data, options)], options)


def build(data: DestructionData, options: Options) -> Document:
    """Lay the list out by kind; two sign under it."""
    on = page.leaf(options, landscape=True)
    top, bottom = page.head_height(on) + 1, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    return Document(
        on, _("What was destroyed"), formats.period(data.starts, data.ends), Privacy.TEAM, data.imprint, pages
    )


def tables(data: DestructionData, options: Options) -> list[Table]:
    """The lines of the list, for a spreadsheet."""
    with page.in_language(options):
        columns = [Column("kind", _("Kind")), *_columns()]
        rows = [(part.title, *_cells(line)) for part in data.parts for line in part.lines]
        return [Table("destruction", _("What was destroyed"), columns, rows)]


def _columns() -> list[Column]:
    return [
        Column("code", _("Code"), width=22),
        Column("since", _("Ended on"), Format.DAY, width=30),
        Column("due_on", _("Kept until"), Format.DAY, width=30),
        Column("decided_on", _("Decided on"), Format.DAY, width=30),
        Column("outcome", _("What was decided")),
    ]


def _cells(line: DestructionLine) -> tuple[Cell, ...]:
    return line.code, line.since, line.due_on, line.decided_on, _outcome(line)


def _outcome(line: DestructionLine) -> str:
    if line.gone or line.kept_until is None:
        return _("destroyed")
    return _("kept until {day}: {reason}").format(day=formats.day(line.kept_until), reason=line.reason)


def _blocks(data: DestructionData, on: Leaf) -> Iterator[Block]:
    yield paragraph(
        on, _("A code stands for each record; no name is kept of what was destroyed, and no list of codes."), after=1
    )
    found = [Table(part.title, part.title, _columns(), [_cells(line) for line in part.lines]) for part in data.parts]
    found = [only(one, LARGE) for one in found] if on.large else found
    yield from grouped(found, on, empty=_("Nothing was destroyed in this time."))
    yield gap(4)
    yield from running(
        on,
        _("We saw to it that what is listed as destroyed is destroyed in the program, on paper and in our own copies."),
    )
    yield gap(2)
    yield from signatures.rows(on, [Signer(_("Coordinator")), Signer(_("Second person"))])
