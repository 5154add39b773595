"""The annual impact report (OPEN): whom a club reached, what changed, who gave the time; four pages, or two."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from desktop.core.charts import bars, cohort
from desktop.core.choices import Privacy
from desktop.core.drawing import Drawing, Room
from desktop.core.rules.pairing import Balance
from desktop.core.rules.small_counts import SMALLEST, printed
from desktop.core.table import Column, Format, Table
from desktop.i18n import N_, _, formats
from desktop.reports import hours, impact_method, impact_tables
from desktop.reports.impact_tables import Figure, ImpactData, Section
from desktop.reports.kit import date_grid, drawing, long_table, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, running, stack
from desktop.reports.kit.page import Document, Edition, Options, Rendered
from desktop.reports.kit.pen import Leaf

TITLE: Final = N_("Impact report")
QUOTES, SHORT_QUOTES = 6, 2
TIGHT: Final = 0.3
"""Millimetres by which a row of the short edition is higher than its words."""


def render(data: ImpactData, options: Options) -> Rendered:
    """Make the report, or its short edition."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ImpactData, options: Options) -> Document:
    """Lay the report out; each of its four pages has its own theme."""
    on = page.leaf(options)
    short = options.edition is Edition.SHORT
    blocks = _short(data, on) if short else _whole(data, on)
    pages = stack(blocks, page.head_height(on) + 3, on.height - page.foot_height(on) - 1)
    return Document(on, _(TITLE), formats.period(data.starts, data.ends), Privacy.OPEN, data.imprint, pages)


def _whole(data: ImpactData, on: Leaf) -> Iterator[Block]:
    yield from _story(data, on)
    yield from _part(data, on, Section.REACH)
    yield from _part(data, on, Section.RELATIONSHIPS, fresh=True)
    yield from _change(data, on)
    yield from _work(data, on)
    yield from _volunteers(data, on)
    yield from _told(data, on, QUOTES, fresh=True)
    yield from _method(data, on, impact_method.sentences(data))


def _short(data: ImpactData, on: Leaf) -> Iterator[Block]:
    """Tell the same without parts of figures and drawings of work, and the most needed of the method."""
    yield from _story(data, on)
    for section in (Section.REACH, Section.RELATIONSHIPS):
        yield from _part(data, on, section, parts=False)
    yield from _change(data, on, parts=False)
    yield from _part(data, on, Section.VOLUNTEERS, parts=False)
    yield from _told(data, on, SHORT_QUOTES)
    yield from _method(data, on, impact_method.rules())


def _story(data: ImpactData, on: Leaf) -> Iterator[Block]:
    """Why, how many, and what changed in words: the page that is read."""
    if data.group:
        yield paragraph(on, _("Group: {group}").format(group=data.group), after=1)
    if data.purpose:
        yield paragraph(on, (text.Span(data.purpose, bold=True),), on.body * 1.35, after=3)
    mentees, *_rest = impact_tables.of_section(data, Section.REACH)
    related, *_rest = impact_tables.of_section(data, Section.RELATIONSHIPS)
    pairs = [
        (mentees.words, impact_tables.shown(mentees)[0]),
        (_("Volunteers"), printed(data.hours.volunteers)),
        (related.words, impact_tables.shown(related)[0]),
        (_("Sessions"), formats.number(data.reach.held)),
        (_("Hours given"), formats.hours(data.hours.minutes)),
    ]
    yield date_grid.figures(on, pairs)
    yield gap(2)
    if data.changed:
        yield heading(on, _("What changed"))
        yield from running(on, data.changed, after=2)


def _part(data: ImpactData, on: Leaf, section: Section, *, parts: bool = True, fresh: bool = False) -> Iterator[Block]:
    """A part with its figures: how many, of how many, and the share where there is one."""
    yield heading(on, _(section.label), fresh=fresh)
    figures = [one for one in impact_tables.of_section(data, section) if parts or not one.part]
    yield from long_table.blocks(_as_table(figures, section), on, row=0 if parts else text.height(on.body) + TIGHT)
    yield gap(2 if parts else 1)


def _as_table(figures: list[Figure], section: Section) -> Table:
    columns = [
        Column("figure", _("What is counted")),
        Column("count", _("Count"), Format.WHOLE, 32),
        Column("of", _("Of"), Format.WHOLE, 20),
        Column("share", _("Share"), Format.PERCENT, 18),
    ]
    rows = [(f"· {one.words}" if one.part else one.words, *impact_tables.shown(one)) for one in figures]
    return Table(section.value, _(section.label), columns, rows)


def _change(data: ImpactData, on: Leaf, *, parts: bool = True) -> Iterator[Block]:
    yield from _part(data, on, Section.CHANGE, parts=parts)
    found = data.change
    if min(found.mentees, found.raters) < SMALLEST:
        yield paragraph(on, _("Fewer than five mentees rated a goal twice: what moved is not told."), after=2)
        return
    if found.baseline:
        first, last = (formats.day(day) for day in found.baseline)
        words = _("First rated between {first} and {last}; what counts is the mentee’s own latest rating.")
        yield paragraph(on, words.format(first=first, last=last), after=2)
    if found.moved:
        yield drawing.above(on, partial(cohort.cohort, found.moved), _("Wanted and moved"), after=3)


def _work(data: ImpactData, on: Leaf) -> Iterator[Block]:
    found = data.work
    yield from _part(data, on, Section.WORK, fresh=True)
    if found.mentees < SMALLEST:
        yield paragraph(on, _("Fewer than five mentees met: how they worked is not told."), after=2)
        return
    if found.minutes:
        yield drawing.above(on, partial(bars.how_we_worked, found.minutes), _("Hours by form"), after=3)
    if found.balance.share is not None:
        yield drawing.beside(on, partial(_drove, found.balance), _("Who drove"), after=3)


def _drove(balance: Balance, room: Room) -> Drawing:
    drawn = bars.who_drove(balance, room)
    assert drawn is not None, "asked only where there is a share"
    return drawn


def _volunteers(data: ImpactData, on: Leaf) -> Iterator[Block]:
    yield from _part(data, on, Section.VOLUNTEERS)
    value = data.hours.value
    if value:
        yield paragraph(on, (text.Span(hours.value_label(value), bold=True),), after=0.5)
        yield paragraph(on, hours.value_words(value, data.hours.minutes), after=2)


def _told(data: ImpactData, on: Leaf, most: int, *, fresh: bool = False) -> Iterator[Block]:
    """What people said, what went wrong, and thanks: nothing without consent, and nothing where there is none."""
    if data.quotes:
        yield heading(on, _("In their words"), fresh=fresh)
        fresh = False
        for one in data.quotes[:most]:
            words = _("“{words}” {who}").format(words=one.words, who=one.who)
            yield from running(on, words, after=1.5)
    if data.failure:
        yield heading(on, _("A failure we learned from"), fresh=fresh)
        fresh = False
        yield from running(on, data.failure, after=2)
    thanked = (
        (_("Hosts: {names}"), data.hosts),
        (_("Funders: {names}"), data.funders),
        (_("Volunteers who agreed to be named: {names}"), data.named),
    )
    if any(names for _words, names in thanked):
        yield heading(on, _("Thank you"), fresh=fresh)
        for words, names in thanked:
            if names:
                yield from running(on, words.format(names=formats.list_of(names)), after=0.8)
        yield gap(1.5)


def _method(data: ImpactData, on: Leaf, sentences: list[str]) -> Iterator[Block]:
    yield heading(on, _("How we counted"))
    asked = _("From the club’s records, asked on {day}.").format(day=formats.day(data.asked_on))
    for sentence in (asked, *sentences):
        yield paragraph(on, sentence, on.body * 0.9, after=0.6)
