"""The list of checks to renew (SEALED): by what is most pressing; one copy, for those who are entitled to see it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.fields import spec
from desktop.reports.kit import page, signatures
from desktop.reports.kit.flow import Block, gap, paragraph, running, stack
from desktop.reports.kit.long_table import grouped, only
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen
from desktop.reports.kit.signatures import Signer

ROW = 6.2  # millimetres: 22 rows a page
LARGE = ("name", "check", "renew_by", "days", "status")
"""What there is room for in large print."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A check of a volunteer: what it is (or why none is needed), its days, and its state in a word."""

    name: str
    role: str
    check: str
    level: str
    seen_on: date | None
    renew_by: date | None
    days: int | None
    status: str


@dataclass(frozen=True, slots=True)
class CheckPart:
    """The lines under one heading."""

    title: str
    lines: tuple[CheckLine, ...]


@dataclass(frozen=True, slots=True)
class ChecksData:
    """Everything the list shows; never the number of a check, nor anything that stands in a certificate.

    `without` are volunteers of whom no check was accepted or applied for. `rules` say how checks are renewed, in
    sentences; `own_rule` that they are the club's.
    """

    imprint: Imprint
    parts: tuple[CheckPart, ...]
    without: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    own_rule: bool = False


def render(data: ChecksData, options: Options) -> Rendered:
    """Make the list, with 22 rows a page."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ChecksData, options: Options) -> Document:
    """Lay the list out under who may see it; then the rules, and who read it."""
    on = page.leaf(options, landscape=True)
    top, bottom = page.head_height(on) + 1, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    day = formats.day(data.imprint.printed_at.date(), weekday=True)
    return Document(on, _("Checks to renew"), day, Privacy.SEALED, data.imprint, pages)


def tables(data: ChecksData, options: Options) -> list[Table]:
    """The lines of the list, for a spreadsheet."""
    with page.in_language(options):
        columns = [Column("group", _("Listed under"), privacy=spec(Check.decision).privacy), *_columns()]
        rows = [(part.title, *_cells(line)) for part in data.parts for line in part.lines]
        return [Table("checks", _("Checks to renew"), columns, rows)]


def _columns() -> list[Column]:
    """Give the columns; what comes from a check has the class that its own field says."""
    kind, level, seen, renew = (
        spec(field).privacy for field in (Check.kind, Check.workforce, Check.seen_on, Check.renew_by)
    )
    return [
        Column("name", _("Volunteer")),
        Column("role", _("Role"), width=20),
        Column("check", _("Check"), width=50, privacy=kind),
        Column("level", _("Level or workforce"), width=36, privacy=level),
        Column("seen_on", _("Seen on"), Format.DAY, width=24, privacy=seen),
        Column("renew_by", _("Renew by"), Format.DAY, width=24, privacy=renew),
        Column("days", _("Days left"), Format.WHOLE, width=16, privacy=renew),
        Column("status", _("Status"), width=34, privacy=renew),
    ]


def _cells(line: CheckLine) -> tuple[Cell, ...]:
    return line.name, line.role, line.check, line.level, line.seen_on, line.renew_by, line.days, line.status


def _blocks(data: ChecksData, on: Leaf) -> Iterator[Block]:
    yield paragraph(on, _("One copy. For the coordinator and the safeguarding lead alone."), after=1)
    found = [Table(part.title, part.title, _columns(), [_cells(line) for line in part.lines]) for part in data.parts]
    found = [only(one, LARGE) for one in found] if on.large else found
    yield from grouped(found, on, row=0 if on.large else ROW, empty=_("No check runs out within 90 days."))
    yield gap(3)
    if data.without:
        words = _("No check accepted or applied for: {names}").format(names=formats.list_of(data.without))
        yield from running(on, words)
    if data.rules:
        words = (
            _("Renewed by our own rule:")
            if data.own_rule
            else _("Usual rules as known in 2026; check them against your own:")
        )
        yield from running(on, " ".join((words, *data.rules)))
    yield from signatures.initials(on, [Signer(_("Read by"))])
