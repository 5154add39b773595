"""The organisation's hours report: sums, the rules that made them, and the evidence behind them."""

from collections.abc import Iterator

from desktop.core.choices import FundPurpose, HoursCategory, Privacy
from desktop.core.rules.hours_report import policy_words
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports import hours_tables
from desktop.reports.hours_tables import HoursData, Value
from desktop.reports.kit import date_grid, long_table, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen


def render(data: HoursData, options: Options) -> Rendered:
    """Make the report; the coded edition is OPEN."""
    return page.render(lambda: [build(data, options)], options)


def build(data: HoursData, options: Options) -> Document:
    """Lay out the six sections."""
    on = page.leaf(options)
    pages = stack(_blocks(data, options, on), page.head_height(on) + 3, on.height - page.foot_height(on) - 1)
    privacy = Privacy.OPEN if options.coded else Privacy.TEAM
    return Document(on, _("Volunteer hours"), formats.period(data.starts, data.ends), privacy, data.imprint, pages)


def tables(data: HoursData, options: Options) -> list[Table]:
    """The tables of the report in its order; the last is the evidence that a funder gets as CSV."""
    return [
        hours_tables.activities(data, options),
        hours_tables.months(data, options),
        hours_tables.categories(data, options),
        hours_tables.programmes(data, options),
        hours_tables.volunteers(data, options),
        hours_tables.evidence(data, options),
    ]


def _blocks(data: HoursData, options: Options, on: Leaf) -> Iterator[Block]:
    activities, months, categories, programmes, volunteers, evidence = tables(data, options)
    if data.value:
        yield paragraph(on, (text.Span(value_label(data.value), bold=True),), on.body * 7 / 6, after=2)
    if data.fund:
        yield paragraph(on, _("For: {fund}").format(fund=data.fund), after=2)
    yield heading(on, _("1 Summary"))
    yield _summary(data, activities, on)
    yield from long_table.blocks(activities, on)
    yield gap(1)
    yield paragraph(on, _("Each once: a person stands only in the activity with most of their hours."), after=1)
    if data.value:
        yield from _value(data.value, data.minutes, on)
    yield heading(on, _("What counts"))
    for sentence in policy_words(data.policy):
        yield paragraph(on, sentence, after=0.3)
    sections = (
        (_("2 By month"), months),
        (_("3 By category"), categories),
        (_("4 By programme and site"), programmes),
        (_("5 By volunteer"), volunteers),
    )
    for title, table in sections:
        yield heading(on, title)
        yield from long_table.blocks(table, on)
        yield gap(2)
    yield _signatures(on)
    yield heading(on, _("6 Evidence"))
    yield from long_table.blocks(_shown(evidence, options), on, size=on.body * 5 / 6)


def value_label(value: Value) -> str:
    """Say what a value is shown for: it is never without its purpose."""
    claimed = value.purpose is FundPurpose.MATCH
    return _("Value claimed as match") if claimed else _("Value shown for recognition")


def _summary(data: HoursData, activities: Table, on: Leaf) -> Block:
    people = str(activities.totals[1])
    pairs = [
        (_("Volunteers"), people),
        (_("Hours"), formats.hours(data.minutes)),
        (_("Sessions"), formats.number(data.sessions)),
    ]
    if data.value:
        pairs.append((_("Value"), formats.money(data.value.of(data.minutes), data.value.currency)))
    return date_grid.figures(on, pairs)


def _value(value: Value, minutes: int, on: Leaf) -> Iterator[Block]:
    yield heading(on, _("Value"))
    yield paragraph(on, value_words(value, minutes))


def value_words(value: Value, minutes: int) -> str:
    """Say hours × rate, and who said the rate when."""
    words = _("{hours} × {rate} for an hour = {value}.").format(
        hours=formats.hours(minutes),
        rate=formats.money(value.rate, value.currency),
        value=formats.money(value.of(minutes), value.currency),
    )
    source = _("Rate: {source}, {date}.") if value.dated else _("Rate: {source}.")
    dated = formats.day(value.dated) if value.dated else ""
    return f"{words} {source.format(source=value.source, date=dated)}"


def _shown(evidence: Table, options: Options) -> Table:
    """Choose what of the evidence stands on paper: when, who, what, how long, on which sheet, signed or not."""
    shown = [
        Column("date", _("Date"), Format.DAY, 27),
        Column("volunteer_code" if options.coded else "volunteer_name", _("Volunteer")),
        Column("category", _("Category"), width=37),
        Column("hours", _("Hours"), Format.MINUTES, 23),
        Column("sheet_code", _("Sheet"), width=12),
        Column("signed_volunteer", _("Signed: volunteer"), Format.YES_NO, 17),
        Column("signed_supervisor", _("Signed: coordinator"), Format.YES_NO, 20),
    ]
    keys = [column.key for column in evidence.columns]
    places = [keys.index(column.key) for column in shown]
    rows = (_on_paper([row[place] for place in places]) for row in evidence.rows)
    return Table(evidence.key, evidence.title, shown, rows)


def _on_paper(cells: list[Cell]) -> tuple[Cell, ...]:
    """Say the category in words and the hours to the minute."""
    day, who, category, hours, *rest = cells
    assert isinstance(hours, float)
    return (day, who, _(HoursCategory(str(category)).label), round(hours * 60), *rest)


def _signatures(on: Leaf) -> Block:
    high = 17.0 if not on.large else 20.0

    def draw(pen: Pen, top: float) -> None:
        half = on.width / 2
        for number, words in enumerate((_("Coordinator: signature and date"), _("Treasurer: signature and date"))):
            pen.box(number * (half + 1), top + 2, half - 2, high - 4, LINE)
            pen.cell(number * (half + 1), top + 2.3, half - 2, text.height(on.small), words, on.small)

    return Block(high, draw)
