"""A volunteer's statement of hours: a letter to show to whoever asks, addressed to one person."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import HoursCategory, Privacy
from desktop.core.rules.hours import Policy
from desktop.core.rules.hours_report import rounding_words
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit import long_table, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """What was given on one day; `minutes` as they count."""

    day: date
    category: HoursCategory
    minutes: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class StatementTraining:
    """A training that was completed."""

    topic: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class StatementData:
    """Everything a statement shows; never a mentee, never the result of a check.

    `name` is the full legal name, `minutes` the total as it counts under `policy`; without `entries` there is no
    table by date; `kept_until` is the day to which the signed sheets are kept.
    """

    imprint: Imprint
    address: str
    name: str
    starts: date
    ends: date
    minutes: int
    role: str
    description: str
    by_category: tuple[tuple[HoursCategory, int], ...]
    policy: Policy
    confirmer: str
    position: str
    phone: str
    reference: str
    kept_until: date | None = None
    entries: tuple[StatementEntry, ...] = ()
    training: tuple[StatementTraining, ...] = ()


def render(data: StatementData, options: Options) -> Rendered:
    """Make the letter."""
    return page.render(lambda: [build(data, options)], options)


def build(data: StatementData, options: Options) -> Document:
    """Lay the letter out; a long list of days goes on to further pages."""
    on = page.leaf(options)
    top = page.head_height(on) + (4 if on.large else 10)
    pages = stack(blocks(data, options, on), top, on.height - page.foot_height(on) - 1)
    return Document(
        on,
        _("Statement of volunteer hours"),
        "",
        Privacy.TEAM,
        data.imprint,
        pages,
        class_words=_("For the person named"),
        letterhead=formats.joined(" · ", (line.strip() for line in data.address.splitlines())),
    )


def tables(data: StatementData, options: Options) -> list[Table]:
    """Hours by category and, where days are listed, by date."""
    with page.in_language(options):
        hours = Column("minutes", _("Hours"), Format.MINUTES, 38)
        rows: list[tuple[Cell, ...]] = [(_(category.label), minutes) for category, minutes in data.by_category]
        totals = (_("Together"), sum(minutes for _category, minutes in data.by_category))
        found = [Table("by_category", _("By category"), [Column("category", _("Category")), hours], rows, totals)]
        if data.entries:
            columns = [
                Column("date", _("Date"), Format.DAY, 44),
                Column("category", _("Category")),
                Column("place", _("Where"), width=48),
                Column("minutes", _("Hours"), Format.MINUTES, 30),
            ]
            days = [(one.day, _(one.category.label), one.place, one.minutes) for one in data.entries]
            found.append(Table("by_date", _("By date"), columns, days))
        return found


def blocks(data: StatementData, options: Options, on: Leaf) -> Iterator[Block]:
    """Give the parts of the letter; the folio begins with them."""
    yield paragraph(on, (text.Span(_("Statement of volunteer hours"), bold=True),), on.body * 1.6, after=1)
    printed = formats.day(data.imprint.printed_at.date())
    yield paragraph(on, _("Reference {number} · {date}").format(number=data.reference, date=printed), after=6)
    yield paragraph(on, (text.Span(data.name, bold=True),), on.body * 1.6, after=2)
    given = {
        "hours": formats.hours(data.minutes),
        "start": formats.day(data.starts),
        "end": formats.day(data.ends),
    }
    words = _("has given {hours} as a volunteer between {start} and {end}.")
    yield paragraph(on, text.spread(words, given, strong=("hours",)), on.body * 7 / 6, after=3)
    if data.role:
        yield paragraph(on, _("Role: {role}").format(role=data.role))
    if data.description:
        yield paragraph(on, data.description)
    by_category, *by_date = tables(data, options)
    yield heading(on, by_category.title)
    yield from long_table.blocks(by_category, on)
    yield gap(1.5)
    yield paragraph(on, rounding_words(data.policy))
    if data.training:
        yield heading(on, _("Training completed"))
        for one in data.training:
            yield paragraph(
                on, formats.joined(_(", "), (one.topic, formats.day(one.day) if one.day else "")), after=0.3
            )
    yield _confirmed(data, on)
    if data.kept_until:
        kept = _("Hours come from signed sheets kept by the organisation until {date}.")
        yield paragraph(on, kept.format(date=formats.day(data.kept_until)))
    for table in by_date:
        yield heading(on, table.title, fresh=True)
        yield from long_table.blocks(table, on)


def _confirmed(data: StatementData, on: Leaf) -> Block:
    """Who can confirm it, a place to sign, and a place for a stamp."""
    step, size = text.height(on.body), on.body
    high = 8 + 4 * step + 12

    def draw(pen: Pen, top: float) -> None:
        half = on.width * 0.62
        down = top + 6
        for words, bold in (
            (_("This can be confirmed by:"), False),
            (data.confirmer, True),
            (data.position, False),
            (data.phone, False),
        ):
            pen.cell(0, down, half, step, words, size, bold=bold, pad=0)
            down += step
        pen.box(0, down + 0.5, half - 6, 12, LINE)
        pen.cell(0, down + 0.8, half, text.height(on.small), _("Signature and date"), on.small)
        pen.box(half, top + 6, on.width - half, high - 8 + 0.5, LINE)
        pen.cell(half, top + 6.3, on.width - half, text.height(on.small), _("Stamp"), on.small)

    return Block(high, draw)
