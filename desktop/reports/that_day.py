"""On that day (SEALED): who was present, which adults were cleared and trained then, and the supervision needed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats
from desktop.reports.kit import page
from desktop.reports.kit.evening import span
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.long_table import blocks, only
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf, Pen

LARGE = ("name", "of_age", "cleared", "check", "trained", "counted")
"""What there is room for in large print."""


@dataclass(frozen=True, slots=True)
class AdultRow:
    """A volunteer who was present, as things were on that day; `check` says which check held, never its number."""

    code: str
    name: str
    had_role: bool
    since: date | None
    of_age: bool | None
    cleared: bool
    check: str
    trained: bool
    training: str
    arrived: int | None
    left: int | None
    counted: bool
    why: str


@dataclass(frozen=True, slots=True)
class MenteeRow:
    """A mentee who was present: short name, age band of that day, times and the collector's code."""

    code: str
    name: str
    band: str
    arrived: int | None
    left: int | None
    collected_by: str


@dataclass(frozen=True, slots=True)
class SessionPart:
    """A session of the day; `words` say what supervision it needed and had."""

    group: str
    venue: str
    starts: int
    ends: int
    words: str
    children: int
    needed: int
    counted: int
    adults: tuple[AdultRow, ...] = ()
    mentees: tuple[MenteeRow, ...] = ()

    def title(self) -> str:
        return formats.joined(" · ", (self.group, self.venue, span(self.starts, self.ends)))


@dataclass(frozen=True, slots=True)
class ThatDayData:
    """Everything the paper shows; never a contact, anything about health, a birth date or the number of a check."""

    imprint: Imprint
    day: date
    sessions: tuple[SessionPart, ...]


def render(data: ThatDayData, options: Options) -> Rendered:
    """Make the paper."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ThatDayData, options: Options) -> Document:
    """Lay out the sessions one after the other: supervision in words, adults, mentees."""
    on = page.leaf(options, landscape=True)
    top = page.head_height(on) + 2
    bottom = on.height - page.foot_height(on) - 1
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    period = formats.day(data.day, weekday=True)
    return Document(on, _("On that day"), period, Privacy.SEALED, data.imprint, pages)


def tables(data: ThatDayData, options: Options) -> list[Table]:
    """The day's sessions, adults and mentees: the figures that the paper shows."""
    with page.in_language(options):
        adults = [(part.group, *_adult(row)) for part in data.sessions for row in part.adults]
        mentees = [(part.group, *_mentee(row)) for part in data.sessions for row in part.mentees]
        group = Column("group", _("Group"), width=40)
        return [
            _sessions(data),
            Table("adults", _("Adults"), [group, *_adult_columns()], adults),
            Table("mentees", _("Mentees"), [group, *_mentee_columns()], mentees),
        ]


def _sessions(data: ThatDayData) -> Table:
    columns = [
        Column("date", _("Date"), Format.DAY),
        Column("group", _("Group")),
        Column("starts", _("Starts"), Format.CLOCK),
        Column("ends", _("Ends"), Format.CLOCK),
        Column("mentees", _("Mentees present"), Format.WHOLE),
        Column("adults", _("Adults present"), Format.WHOLE),
        Column("children", _("Under 18"), Format.WHOLE),
        Column("needed", _("Adults needed"), Format.WHOLE),
        Column("counted", _("Adults counted"), Format.WHOLE),
        Column("words", _("Supervision"), privacy=Privacy.SEALED),
    ]
    rows = [
        (
            *(data.day, one.group, one.starts, one.ends),
            *(len(one.mentees), len(one.adults), one.children, one.needed, one.counted, one.words),
        )
        for one in data.sessions
    ]
    return Table("sessions", _("Sessions"), columns, rows)


def _adult_columns() -> list[Column]:
    sealed = partial(Column, privacy=Privacy.SEALED)
    return [
        Column("name", _("Name"), width=46),
        Column("since", _("Volunteer since"), Format.DAY, width=28),
        Column("of_age", _("18 or over"), Format.YES_NO, width=16),
        sealed("cleared", _("Cleared"), Format.YES_NO, width=17),
        sealed("check", _("Check that day")),
        Column("trained", _("Trained"), Format.YES_NO, width=17),
        Column("training", _("Training"), width=38),
        sealed("counted", _("Counted"), Format.YES_NO, width=18),
        Column("arrived", _("In"), Format.CLOCK, width=14),
        Column("left", _("Out"), Format.CLOCK, width=14),
    ]


def _adult(row: AdultRow) -> tuple[Cell, ...]:
    of_age = "?" if row.of_age is None else row.of_age
    since = row.since if row.had_role else _("no role")
    held = (row.cleared, row.check, row.trained, row.training)
    return (row.name, since, of_age, *held, row.counted, row.arrived, row.left)


def _mentee_columns() -> list[Column]:
    return [
        Column("name", _("Name")),
        Column("band", _("Age"), width=30),
        Column("collected_by", _("Collected by"), width=40),
        Column("arrived", _("In"), Format.CLOCK, width=20),
        Column("left", _("Out"), Format.CLOCK, width=20),
    ]


def _mentee(row: MenteeRow) -> tuple[Cell, ...]:
    return row.name, row.band, row.collected_by, row.arrived, row.left


def _blocks(data: ThatDayData, on: Leaf) -> Iterator[Block]:
    said = _("Ages, roles, checks and trainings are those of the day, as the records stood when this was printed.")
    yield paragraph(on, said, on.small)
    if not data.sessions:
        yield paragraph(on, _("There was no session on this day."))
    for part in data.sessions:
        yield heading(on, part.title())
        yield paragraph(on, part.words)
        if part.adults:
            adults = Table("adults", "", _adult_columns(), [_adult(row) for row in part.adults])
            yield from blocks(only(adults, LARGE) if on.large else adults, on)
        if part.adults and part.mentees:
            yield gap(3)
        if part.mentees:
            yield from blocks(Table("mentees", "", _mentee_columns(), [_mentee(row) for row in part.mentees]), on)
