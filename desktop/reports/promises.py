"""The promise review (TEAM): what each side was to get and to bring, rated by the other, and time planned and kept."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.relationship_choices import Side
from desktop.core.table import Column, Format, Table
from desktop.i18n import _, formats, ngettext
from desktop.reports.kit import columns, page, signatures, text, writing
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, STRONG, Leaf, Pen
from desktop.reports.kit.prose import said
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.writing import Marks

BLANK = 2


@dataclass(frozen=True, slots=True)
class Promise:
    """One line of the agreement: whose it is, and from 0 to 10 how the other side rates it."""

    side: Side
    text: str
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Meetings and minutes in a stretch of time: those that were planned, and those that were kept."""

    since: date
    until: date
    planned_meetings: int
    planned_minutes: int
    kept_meetings: int
    kept_minutes: int


@dataclass(frozen=True, slots=True)
class PromisesData:
    """Everything a review shows; without promises there are lines to write them on."""

    imprint: Imprint
    mentors: tuple[str, ...] = ()
    mentees: tuple[str, ...] = ()
    coordinator: str = ""
    version: int = 1
    gets: tuple[Promise, ...] = ()
    brings: tuple[Promise, ...] = ()
    kept: Kept | None = None
    next_review: date | None = None


def render(data: PromisesData, options: Options) -> Rendered:
    """Make the review sheet."""
    return page.render(lambda: [build(data, options)], options)


def build(data: PromisesData, options: Options) -> Document:
    """Lay the review out."""
    on = page.leaf(options)
    top = page.head_height(on) + 2
    pages = stack(_blocks(data, on), top, on.height - page.foot_height(on) - 1)
    of = _("of the agreement, version {number}").format(number=data.version)
    return Document(on, _("Promise review"), of, Privacy.TEAM, data.imprint, pages)


def tables(data: PromisesData, options: Options) -> list[Table]:
    """Each line with its rating by the other side, and what was planned and kept."""
    with page.in_language(options):
        ledger = [
            Column("column", _("Column"), width=60),
            Column("side", _("Side"), width=30),
            Column("promise", _("Promise")),
            Column("rating", _("Rated, 0 to 10"), Format.WHOLE),
        ]
        rows = [
            (title, _(one.side.label), one.text, one.rating)
            for title, promises in ((_("What each of us gets"), data.gets), (_("What each of us brings"), data.brings))
            for one in promises
        ]
        time = [
            Column("since", _("From"), Format.DAY),
            Column("until", _("To"), Format.DAY),
            Column("planned_meetings", _("Planned meetings"), Format.WHOLE),
            Column("planned_minutes", _("Planned hours"), Format.MINUTES),
            Column("kept_meetings", _("Kept meetings"), Format.WHOLE),
            Column("kept_minutes", _("Kept hours"), Format.MINUTES),
        ]
        kept = [astuple(data.kept)] if data.kept else []
        return [Table("promises", _("Promises"), ledger, rows), Table("time", _("The time we set aside"), time, kept)]


def _blocks(data: PromisesData, on: Leaf) -> Iterator[Block]:
    yield from said(on, _("Mentee:"), formats.list_of(data.mentees))
    yield from said(on, _("Mentor:"), formats.list_of(data.mentors), after=1.5)
    words = _(
        "Each side marks how well the other’s line came true: 0 not yet, 10 just as we said. Then we talk about one "
        "that went well and one that we want to change."
    )
    yield paragraph(on, words)
    for title, promises in ((_("What each of us gets"), data.gets), (_("What each of us brings"), data.brings)):
        yield heading(on, title)
        yield from _ledger(on, promises)
    yield from _time(on, data.kept)
    yield heading(on, _("What we change"))
    yield from writing.lines(on, 2)
    yield gap(2)
    yield from said(on, _("Next review on:"), formats.day(data.next_review) if data.next_review else "", after=2)
    signers = [Signer(_(Side.MENTEE.label), name) for name in data.mentees or ("",)]
    signers += [Signer(_(Side.MENTOR.label), name) for name in data.mentors or ("",)]
    yield from signatures.initials(on, [*signers, Signer(_("Coordinator"), data.coordinator)])


def _ledger(on: Leaf, promises: tuple[Promise, ...]) -> Iterator[Block]:
    """Set the two sides beside each other, each line above its scale."""
    head = columns.head(on, _("Mentee (rated by the mentor)"), _("Mentor (rated by the mentee)"))
    yield head
    least = 1 if promises else BLANK
    sides = [
        [one for one in promises if one.side is side] or [Promise(side, "")] * least
        for side in (Side.MENTEE, Side.MENTOR)
    ]
    for number in range(max(map(len, sides))):
        left, right = (side[number] if number < len(side) else None for side in sides)
        yield from columns.texts(on, left.text if left else "", right.text if right else "", head, keep=True)
        blank = [columns.rule if one and not one.text else None for one in (left, right)]
        if any(blank):
            yield columns.drawn(on, writing.row(on), *blank, keep=True)
        drawn = [partial(_scale, rating=one.rating) if one else None for one in (left, right)]
        yield columns.drawn(on, writing.scale_height(on) + 1.5, *drawn)


def _scale(pen: Pen, across: float, top: float, wide: float, rating: int | None) -> None:
    writing.scale(pen, across, top, wide, Marks(now=rating))


def _time(on: Leaf, kept: Kept | None) -> Iterator[Block]:
    """Set planned time against kept time in words and as one bar; where nobody counted, lines to write on."""
    yield heading(on, _("The time we set aside"))
    if kept is None:
        yield from said(on, _("Planned:"), "")
        yield from said(on, _("Kept:"), "", after=2)
        return
    planned = _meetings(kept.planned_meetings, kept.planned_minutes)
    yield from said(on, _("Planned {period}:").format(period=formats.period(kept.since, kept.until)), planned)
    share = kept.kept_minutes / kept.planned_minutes if kept.planned_minutes else 0
    words = _meetings(kept.kept_meetings, kept.kept_minutes)
    if share:
        words = _("{time} ({share} of the planned time)").format(time=words, share=formats.percent(share))
    yield from said(on, _("Kept:"), words, after=1.5)
    yield Block(text.height(on.body) + 3.5, partial(_bar, kept=kept))


def _meetings(count: int, minutes: int) -> str:
    words = ngettext("{count} meeting, {time}", "{count} meetings, {time}", count)
    return words.format(count=formats.number(count), time=formats.hours(minutes))


def _bar(pen: Pen, top: float, kept: Kept) -> None:
    """Draw planned time as a frame and kept time filled in it; time beyond the plan goes on outside the frame."""
    on = pen.leaf
    high = text.height(on.body) + 1
    unit = on.width / max(kept.planned_minutes, kept.kept_minutes, 1)
    pen.grey(0, top, kept.kept_minutes * unit, high)
    pen.box(0, top, kept.kept_minutes * unit, high, LINE)
    pen.box(0, top, kept.planned_minutes * unit, high, STRONG)
