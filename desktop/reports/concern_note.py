"""A concern note on paper (SEALED): as it stands in the safe, with everything that was added to it since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from desktop.core import clock
from desktop.core.choices import Privacy
from desktop.core.rules.concern import Note
from desktop.i18n import _, formats, pgettext
from desktop.reports.kit import form, page, signatures
from desktop.reports.kit.flow import Block, gap, heading, paragraph, running, stack
from desktop.reports.kit.form import Place
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.text import Span


@dataclass(frozen=True, slots=True)
class ConcernNoteData:
    """Everything the paper shows; it has no number, since numbered sheets are counted in the open."""

    imprint: Imprint
    note: Note
    lead: str


def render(data: ConcernNoteData, options: Options) -> Rendered:
    """Make the paper."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ConcernNoteData, options: Options) -> Document:
    """Lay the paper out: what was seen and said as it was written down, then what was added, with who and when."""
    on = page.leaf(options)
    pages = stack(_blocks(data, on), page.head_height(on) + 1, on.height - page.foot_height(on) - 0.5)
    return Document(on, _("A concern about somebody’s safety"), "", Privacy.SEALED, data.imprint, pages)


def _blocks(data: ConcernNoteData, on: Leaf) -> Iterator[Block]:
    note = data.note
    yield paragraph(on, (Span(_("For the safeguarding lead alone"), bold=True),))
    yield _when(on, _("It happened on"), note.happened, clock.text(note.time) if note.time is not None else "")
    yield _when(on, _("Written down on"), note.at, _time(note.at))
    for label, value in (
        (_("Place"), note.place),
        (_("Person concerned"), note.name),
        (_("How I know"), _(note.how.label)),
        (pgettext("who said it", "Told by"), note.told_by),
        (_("Written by"), note.who),
        (_("Kept until"), formats.day(note.kept_until)),
    ):
        if value:
            yield form.places(on, Place(label, value))
    for title, text in (
        (_("What was said, word for word, and what I asked"), note.words),
        (_("What I saw and heard"), note.seen),
        (_("What I did, and whom I told, at what time"), note.done),
    ):
        if text:
            yield heading(on, title)
            yield from _written(on, text)
    if note.entries:
        yield heading(on, _("Added since"))
    for entry in note.entries:
        until = (formats.day(entry.until),) if entry.until else ()
        said = " · ".join((formats.moment(entry.at), entry.who, _(entry.kind.label), *until))
        yield paragraph(on, (Span(said, bold=True),), after=0)
        yield from _written(on, entry.text)
    yield gap(3)
    yield from signatures.rows(on, [Signer(_("Safeguarding lead"), data.lead)], tight=True)


def _when(on: Leaf, label: str, day: date, time: str) -> Block:
    return form.places(on, Place(label, formats.day(day), share=1.5), Place(pgettext("time", "at"), time, share=0.7))


def _time(moment: datetime) -> str:
    return clock.text(moment.hour * 60 + moment.minute)


def _written(on: Leaf, text: str) -> Iterator[Block]:
    """Give what somebody wrote, line by line, at any length."""
    for part in text.splitlines():
        if part.strip():
            yield from running(on, part)
