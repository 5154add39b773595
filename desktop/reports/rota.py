"""The volunteer rota (TEAM): who is planned at which session, and blank places where more adults are needed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.table import Cell, Column, Format, Table
from desktop.i18n import _, formats, ngettext
from desktop.reports.kit import page, text, writing
from desktop.reports.kit.evening import span
from desktop.reports.kit.flow import Block, paragraph, stack
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import LINE, Leaf, Pen

SHARES = (0.32, 0.33, 0.21, 0.14)  # of the width: the session, its volunteers, their roles, their times


@dataclass(frozen=True, slots=True)
class RotaPerson:
    """A volunteer who is planned: full name, role, planned minutes after midnight."""

    name: str
    role: str = ""
    starts: int | None = None
    ends: int | None = None


@dataclass(frozen=True, slots=True)
class RotaSession:
    """A session of the rota; `missing` says how many adults more it needs. A cancelled one has nobody."""

    day: date
    starts: int
    ends: int
    venue: str = ""
    people: tuple[RotaPerson, ...] = ()
    missing: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class RotaData:
    """Everything a rota shows; never a telephone number, a check, whether somebody is cleared, or why they cannot."""

    imprint: Imprint
    starts: date
    ends: date
    sessions: tuple[RotaSession, ...]


def render(data: RotaData, options: Options) -> Rendered:
    """Make the rota."""
    return page.render(lambda: [build(data, options)], options)


def build(data: RotaData, options: Options) -> Document:
    """Lay the sessions out under one another; each stays on one page."""
    on = page.leaf(options, landscape=True)
    top, bottom = page.head_height(on) + 1, on.height - page.foot_height(on)
    pages: list[Callable[[Pen], None]] = stack(_blocks(data, on), top, bottom)
    period = formats.period(data.starts, data.ends)
    return Document(on, _("Volunteer rota"), period, Privacy.TEAM, data.imprint, pages)


def tables(data: RotaData, options: Options) -> list[Table]:
    """One row for each volunteer at each session, for a spreadsheet; a session with nobody has one row."""
    with page.in_language(options):
        columns = [
            Column("date", _("Date"), Format.DAY),
            Column("starts", _("Starts"), Format.CLOCK),
            Column("ends", _("Ends"), Format.CLOCK),
            Column("venue", _("Venue")),
            Column("volunteer", _("Volunteer")),
            Column("role", _("Role")),
            Column("planned_from", _("Planned from"), Format.CLOCK),
            Column("planned_to", _("Planned to"), Format.CLOCK),
            Column("more_needed", _("More adults needed"), Format.WHOLE),
            Column("cancelled", _("Cancelled"), Format.YES_NO),
        ]
        return [Table("rota", _("Volunteer rota"), columns, list(_rows(data)))]


def _rows(data: RotaData) -> Iterator[tuple[Cell, ...]]:
    for one in data.sessions:
        for who in one.people or (RotaPerson(""),):
            when = (one.day, one.starts, one.ends, one.venue)
            yield (*when, who.name, who.role, who.starts, who.ends, one.missing, one.cancelled)


def _blocks(data: RotaData, on: Leaf) -> Iterator[Block]:
    if not data.sessions:
        yield paragraph(on, _("No session is planned in this time."))
        return
    head = _head(on)
    yield head
    for one in data.sessions:
        yield Block(_height(on, one), partial(_session, one=one), again=head)


def _wide(on: Leaf) -> tuple[float, ...]:
    return tuple(share * on.width for share in SHARES)


def _head(on: Leaf) -> Block:
    high = text.height(on.small) + 1.6
    titles = (_("Session"), _("Volunteer"), _("Role"), _("Planned"))

    def draw(pen: Pen, top: float) -> None:
        pen.grey(0, top, on.width, high)
        across = 0.0
        for title, wide in zip(titles, _wide(on), strict=True):
            pen.cell(across, top, wide, high, title, on.small, bold=True)
            across += wide
        pen.line(0, top + high, on.width, top + high, LINE)

    return Block(high, draw, keep=True)


def _step(on: Leaf) -> float:
    return text.height(on.body) + 1


def _height(on: Leaf, one: RotaSession) -> float:
    """How high a session is: what is said of it, or its volunteers with the places that are blank."""
    places = len(one.people) * _step(on) + one.missing * writing.row(on)
    said = (1 + _lines(on, one) + bool(one.missing)) * _step(on)
    return max(places, said) + (2.4 if one.missing else 1.6)


def _lines(on: Leaf, one: RotaSession) -> int:
    """How many lines the place takes beside its time."""
    return len(text.wrap(_where(one), _wide(on)[0] - 2.4, on.body))


def _where(one: RotaSession) -> str:
    return formats.joined(" · ", (span(one.starts, one.ends), one.venue))


def _session(pen: Pen, top: float, one: RotaSession) -> None:
    on = pen.leaf
    step, high = _step(on), _height(on, one)
    first, name, role, planned = _wide(on)
    down = top + 0.8
    pen.cell(0, down, first, step, formats.day(one.day, weekday=True), bold=True)
    lines = _lines(on, one)
    pen.cell(0, down + step, first, lines * step, _where(one), least=on.body)
    if one.cancelled:
        pen.cell(first, down, name, step, _("Cancelled"))
    if one.missing:
        words = ngettext("{count} more adult needed", "{count} more adults needed", one.missing)
        pen.cell(0, down + (1 + lines) * step, first, step, words.format(count=one.missing), bold=True)
    for who in one.people:
        pen.cell(first, down, name, step, who.name)
        pen.cell(first + name, down, role, step, who.role)
        pen.cell(first + name + role, down, planned, step, span(who.starts, who.ends))
        down += step
    for _place in range(one.missing):
        down += writing.row(on)
        pen.line(first + 1.2, down - 0.8, first + name + role - 3, down - 0.8)
    pen.line(0, top + high, on.width, top + high)
