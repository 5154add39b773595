"""Everything held about a person (SEALED), for that person or, of a child, for the parent: a letter, then all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import Privacy
from desktop.core.table import Column, Format, Table
from desktop.i18n import N_, _, formats
from desktop.reports.kit import correspondence, page, text
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.kit.flow import Block, gap, heading, stack
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.prose import named, prose

TITLE = N_("What we hold about you")


@dataclass(frozen=True, slots=True)
class AccessPart:
    """A kind of record: what it is called, and of each record its fields with their values, in words."""

    title: str
    records: tuple[tuple[tuple[str, str], ...], ...]
    in_lines: bool = False  # each field on its own line: one record with many fields


@dataclass(frozen=True, slots=True)
class AccessData:
    """Everything the paper shows, in its language; other people by their initials.

    `about` is whose it is, `ask` whom to ask about what may be held back, `asked_on` and `due` the days of the question
    and of its answer.
    """

    envelope: Envelope
    about: str
    asked_on: date
    due: date
    ask: str
    parts: tuple[AccessPart, ...]


def render(data: AccessData, options: Options) -> Rendered:
    """Make the paper."""
    return page.render(lambda: [build(data, options)], options)


def build(data: AccessData, options: Options) -> Document:
    """Lay the paper out: the letter with what follows it, then part by part from a new page."""
    on = page.leaf(options)
    blocks = [*_letter(data, on), *_parts(data.parts, on)]
    pages = stack(blocks, page.head_height(on) + 2, on.height - page.foot_height(on) - 1)
    imprint = data.envelope.imprint
    letterhead = " · ".join(line.strip() for line in data.envelope.address.splitlines() if line.strip())
    return Document(
        on, _(TITLE), "", Privacy.SEALED, imprint, pages, letterhead=letterhead, about=data.envelope.recipient
    )


def tables(data: AccessData, options: Options) -> list[Table]:
    """One row for each field of each record."""
    with page.in_language(options):
        sealed = Privacy.SEALED
        columns = [
            Column("kind", _("Kind"), privacy=sealed),
            Column("number", _("Number"), Format.WHOLE, privacy=sealed),
            Column("field", _("Field"), privacy=sealed),
            Column("value", _("Value"), privacy=sealed),
        ]
        rows = [
            (part.title, number, label, words)
            for part in data.parts
            for number, fields in enumerate(part.records, start=1)
            for label, words in fields
        ]
        return [Table("access", _(TITLE), columns, rows)]


def _letter(data: AccessData, on: Leaf) -> Iterator[Block]:
    club = data.envelope.imprint.organisation
    yield from correspondence.opening(on, data.envelope)
    held = _(
        "This is everything that {club} holds about {name}. The question was asked on {asked}; the answer is due on "
        "{due}, a calendar month later."
    )
    said = {"club": club, "name": data.about, "asked": formats.day(data.asked_on), "due": formats.day(data.due)}
    yield from prose(on, held.format(**said), after=3)
    yield from prose(
        on,
        _(
            "Other people stand here by their initials, because what is held about them is theirs. What somebody else "
            "told us in confidence is not in it."
        ),
        after=3,
    )
    yield from prose(
        on,
        _(
            "The law allows or tells us to hold some things back, such as notes about somebody’s safety. To ask about "
            "that, write to or call {ask}."
        ).format(ask=data.ask or club),
        after=3,
    )
    yield from prose(
        on,
        _(
            "If something here is wrong, ask us to put it right. If you want something erased, or no longer used, ask "
            "us for that. If our answer does not satisfy you, you can complain to the data protection authority."
        ),
        after=4,
    )
    yield heading(on, _("Contents"))
    counts = (f"{part.title} {formats.number(len(part.records))}" for part in data.parts)
    yield from prose(on, " · ".join(counts))


def _parts(parts: Sequence[AccessPart], on: Leaf) -> Iterator[Block]:
    for number, part in enumerate(parts):
        yield heading(on, part.title, fresh=number == 0)
        for fields in part.records:
            if part.in_lines:
                for label, words in fields:
                    yield from prose(on, named(_("{label}:").format(label=label), words), after=0.6)
            else:
                yield from prose(on, _record(fields), after=1.6)
        yield gap(2)


def _record(fields: Sequence[tuple[str, str]]) -> list[text.Span]:
    """Write a record in one paragraph: what each field is called in bold, and its value."""
    spans: list[text.Span] = []
    for label, words in fields:
        between = "   " if spans else ""
        colon = _("{label}:").format(label=label) if label else ""
        spans += [text.Span(f"{between}{colon}", bold=True), text.Span(f" {words}" if colon else words)]
    return spans
