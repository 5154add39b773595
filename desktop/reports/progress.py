"""The progress report of one mentee: what was wanted, what moved, in words first; three editions, two pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from desktop.core.charts import bars, goals, strips
from desktop.core.choices import Privacy
from desktop.core.drawing import Drawing, Room
from desktop.core.rules.pairing import Balance
from desktop.core.rules.progress import share
from desktop.core.rules.small_counts import printed
from desktop.core.table import Table
from desktop.i18n import _, apart, formats, ngettext, pgettext
from desktop.reports import progress_tables
from desktop.reports.kit import drawing, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, running, stack
from desktop.reports.kit.page import Document, Edition, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen
from desktop.reports.progress_tables import ProgressData, shown

ROW = 12.0
"""A line that the person writes on, in millimetres."""


def render(data: ProgressData, options: Options) -> Rendered:
    """Make the report in the edition of the options."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ProgressData, options: Options) -> Document:
    """Lay the report out."""
    on = page.leaf(options)
    seen = shown(data, options.edition)
    blocks = _VOICES[options.edition](seen, on)
    pages = stack(blocks, page.head_height(on) + 4, on.height - page.foot_height(on) - 1)
    privacy = Privacy.OPEN if options.coded else Privacy.TEAM
    words = _("For the person named") if options.edition is Edition.NAMED else ""
    title, period = _("Progress report"), formats.period(data.starts, data.ends)
    whose = seen.code if options.coded else seen.mentee
    return Document(on, title, period, privacy, data.imprint, pages, class_words=words, about=whose)


def tables(data: ProgressData, options: Options) -> list[Table]:
    """The figures of the report."""
    return progress_tables.tables(data, options)


class _Voice(NamedTuple):
    """The headings and sentences of an edition: to the mentee, or about somebody with a code."""

    wanted: str
    no_goals: str
    did: str
    nothing: str
    worked: str
    noticed: str
    next: str
    own_words: str
    anonymous: bool = False


def _to_mentee() -> _Voice:
    return _Voice(
        _("What you wanted"),
        _(
            "You have not written down a goal yet, and that is fine. Think of one thing that you would like to be able"
            " to do. Tell your mentor about it next time you meet."
        ),
        _("What you did"),
        _("Nothing has been noted for this time. That is about our notes, and not about you."),
        _("How you worked"),
        _("What your mentor noticed"),
        _("What is next"),
        _("In your own words"),
    )


def _about_mentee() -> _Voice:
    return _Voice(
        _("What the mentee wanted"),
        _("No goal has been written down yet."),
        _("What the mentee did"),
        _("Nothing has been noted for this time."),
        _("How they worked"),
        _("What the mentor noticed"),
        _("What is next"),
        _("In the mentee’s own words"),
        anonymous=True,
    )


def _family(data: ProgressData, on: Leaf) -> Iterator[Block]:
    voice = _to_mentee()
    yield from _person(data, on)
    yield from _story(data, on, voice)
    if data.next_steps:
        yield from _listed(on, voice.next, [one.text for one in data.next_steps])
    else:
        yield from _to_write(on, voice.next)
    if data.own_words:
        yield from _signed(_quoted(on, voice.own_words, data.own_words.text))
    else:
        yield from _signed(_to_write(on, voice.own_words))
    names = [name for name, _code in data.mentors]
    yield _signatures(on, [(_("Mentee"), data.mentee), (_("Mentor"), formats.list_of(names)), (_("Coordinator"), "")])


def _funder(data: ProgressData, on: Leaf) -> Iterator[Block]:
    voice = _about_mentee()
    yield from _person(data, on)
    yield from _story(data, on, voice)
    if data.next_steps:
        yield from _listed(on, voice.next, [one.text for one in data.next_steps])
    if data.own_words:
        yield from _quoted(on, voice.own_words, data.own_words.text)
    if data.cohort:
        yield heading(on, _("In the whole programme"))
        yield paragraph(on, _("Counts of all mentees; from 1 to 4 people are printed as <5."), after=1)
        for one in data.cohort:
            words = _("{name}: {count}").format(name=one.words, count=printed(one.people))
            yield paragraph(on, words, after=0.8)
    yield _signatures(on, [(_("Mentor"), ""), (_("Coordinator"), "")])


def _volunteer(data: ProgressData, on: Leaf) -> Iterator[Block]:
    yield from _person(data, on)
    yield heading(on, _("What {name} wanted").format(name=data.mentee))
    yield from _goals(data, on, _about_mentee()._replace(anonymous=False))
    if data.thanks:
        yield from _listed(on, _("Thank you"), [_("“{words}”").format(words=one.text) for one in data.thanks])


_VOICES = {Edition.NAMED: _family, Edition.CODED: _funder, Edition.VOLUNTEER: _volunteer}


def _person(data: ProgressData, on: Leaf) -> Iterator[Block]:
    yield paragraph(on, (text.Span(data.mentee, bold=True),), on.body * 1.5, after=0.5)
    said = []
    if data.age_band:
        said.append(_("Age: {band}").format(band=data.age_band))
    if data.mentors:
        names = formats.list_of([name for name, _code in data.mentors])
        said.append(ngettext("Mentor: {names}", "Mentors: {names}", len(data.mentors)).format(names=names))
    if said:
        yield paragraph(on, formats.joined(" · ", said), after=2)
    if data.opening:
        yield from running(on, data.opening.text, after=2)


def _story(data: ProgressData, on: Leaf, voice: _Voice) -> Iterator[Block]:
    """From what was wanted to what the mentor noticed; a part that has nothing to say is left out."""
    yield heading(on, voice.wanted)
    yield from _goals(data, on, voice)
    yield heading(on, voice.did)
    yield from _did(data, on, voice)
    if data.mistake:
        told = _("One thing that went wrong, and what came of it")
        yield heading(on, told if data.mistake.came_of_it else _("One thing that went wrong"))
        yield from running(on, data.mistake.went_wrong, after=0.5)
        if data.mistake.came_of_it:
            yield from running(on, data.mistake.came_of_it)
    if data.noticed:
        yield heading(on, voice.noticed)
        yield from running(on, data.noticed.text)


def _goals(data: ProgressData, on: Leaf, voice: _Voice) -> Iterator[Block]:
    levels = goals.gas_goals(data.lines)
    lines = [line for line in data.lines if line not in levels]
    if not data.goals:
        yield paragraph(on, voice.no_goals)
    if any(line.moved for line in data.lines):
        words = _("Hollow dot: the start. Filled dot: now. Flag: what was hoped for.")
        yield paragraph(on, words, on.body * 0.9, after=1.5)
    for line in lines:
        yield from drawing.told(on, partial(goals.goal_line, line))
    if levels:
        yield drawing.above(on, partial(goals.gas_table, levels))
    if voice.anonymous and data.goals:
        yield paragraph(on, _share_words(data))
    if data.bonus:
        yield from _listed(on, _("Not asked for, and came too"), [one.text for one in data.bonus])


def _share_words(data: ProgressData) -> str:
    """Count goals, never people: nothing to hide on an OPEN paper, and no percentage."""
    found = share(line.moved for line in data.lines)
    moved = ngettext("{count} of them has moved.", "{count} of them have moved.", found.moved)
    rated = ngettext(
        "{count} goal was rated twice by the mentee.", "{count} goals were rated twice by the mentee.", found.rated
    )
    both = (rated.format(count=found.rated), moved.format(count=found.moved) if found.rated else "")
    return " ".join(one for one in both if one)


def _did(data: ProgressData, on: Leaf, voice: _Voice) -> Iterator[Block]:
    """Three dated facts, then who came along, how they worked and who drove."""
    for fact in data.facts:
        words = text.spread(_("{day}: {fact}"), {"day": formats.day(fact.day), "fact": fact.said.text}, strong=("day",))
        yield paragraph(on, words, after=0.8)
    if data.facts:
        yield gap(1.5)
    if any(data.cells):
        yield drawing.beside(on, partial(strips.came_along, data.cells), pgettext("to sessions", "Came along"), after=4)
    if any(data.worked.values()):
        yield drawing.beside(on, partial(bars.how_we_worked, data.worked), voice.worked, after=4)
    if data.balance.share is not None:
        yield drawing.beside(on, partial(_drove, data.balance), _("Who drove"), after=4)
    if not (data.facts or any(data.cells) or any(data.worked.values())):
        yield paragraph(on, voice.nothing)


def _drove(balance: Balance, room: Room) -> Drawing:
    drawn = bars.who_drove(balance, room)
    assert drawn is not None, "asked only from three pairing meetings on"
    return drawn


def _listed(on: Leaf, title: str, lines: Sequence[str]) -> Iterator[Block]:
    yield heading(on, title)
    for line in lines:
        yield from running(on, f"• {apart(line)}", after=0.8)


def _quoted(on: Leaf, title: str, words: str) -> Iterator[Block]:
    yield heading(on, title)
    yield from running(on, _("“{words}”").format(words=words))


def _to_write(on: Leaf, title: str) -> Iterator[Block]:
    """Two lines to write on by hand, where nothing was typed yet."""
    yield heading(on, title)

    def draw(pen: Pen, top: float) -> None:
        for number in (1, 2):
            pen.line(0, top + number * ROW - 2, on.width, top + number * ROW - 2)

    yield Block(2 * ROW, draw)


def _signed(blocks: Iterator[Block]) -> Iterator[Block]:
    """Hold the last of some blocks with the signatures: these never stand alone overleaf."""
    *before, last = blocks
    yield from before
    yield replace(last, keep=True)


def _signatures(on: Leaf, people: Sequence[tuple[str, str]]) -> Block:
    """A box for each to sign and date: at least 55 mm wide and 12 high."""
    size, between = on.body * 5 / 6, 3.0
    words = text.height(size)
    wide = (on.width - 2 * between) / 3

    def draw(pen: Pen, top: float) -> None:
        for number, (role, name) in enumerate(people):
            x = number * (wide + between)
            said = _("{role}: {name}").format(role=role, name=name) if name else role
            pen.cell(x, top + 4, wide, words, said, size, pad=0, least=size * 0.8)
            pen.box(x, top + 4.7 + words, wide, 13, LINE)
            pen.cell(x, top + 18.2 + words, wide, words, _("Signature and date"), on.small, pad=0)

    return Block(18.7 + 2 * words, draw)
