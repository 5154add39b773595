"""The concern form (SEALED): what was seen and heard, for the safeguarding lead alone; nobody's guess or diagnosis."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.choices import Privacy
from desktop.i18n import _, pgettext
from desktop.reports.incident import ToCall, number, spare, when_and_where
from desktop.reports.kit import form, page, signatures, writing
from desktop.reports.kit.flow import Block, heading, paragraph, stack
from desktop.reports.kit.form import Place
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.text import Span
from desktop.reports.kit.writing import Tick


@dataclass(frozen=True, slots=True)
class ConcernData:
    """Everything the blank form shows: nobody's name but that of the lead who gets it."""

    imprint: Imprint
    lead: ToCall


def render(data: ConcernData, options: Options) -> Rendered:
    """Make the form."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ConcernData, options: Options) -> Document:
    """Lay the form out: what was seen and heard first, what the lead does with it last."""
    on = page.leaf(options)
    pages = stack(_blocks(data, on), page.head_height(on) + 1, on.height - page.foot_height(on) - 0.5)
    title = _("A concern about somebody’s safety")
    return Document(on, title, number(data.imprint), Privacy.SEALED, data.imprint, pages, blank=True)


def _blocks(data: ConcernData, on: Leaf) -> Iterator[Block]:
    yield paragraph(on, (Span(_("For the safeguarding lead alone"), bold=True),), after=0.5)
    yield paragraph(on, data.lead.words())
    yield paragraph(
        on,
        _(
            "Give this to the lead in person, today. Make no copy and talk to nobody else about it. "
            "If somebody is in danger now, call the emergency services first."
        ),
    )
    yield from when_and_where(on)
    yield form.places(on, Place(_("Person concerned"), share=1.7), Place(_("Age")))
    yield form.places(on, Place(_("Who else was there")), after=1.5)
    how = [Tick(_("I saw it")), Tick(_("the person told me")), Tick(_("somebody else told me"))]
    yield from writing.tick_rows(on, _("How I know"), how)
    words = _("Only what was seen and heard. No guess at a reason, no diagnosis.")
    yield from form.area(on, _("What I saw and heard"), 6 + spare(on), hint=words)
    asked = _("Ask no more than you must; never promise to keep it secret.")
    yield from form.area(on, _("What was said, word for word, and what I asked"), 6, hint=asked)
    yield from form.area(on, _("What I did, and whom I told, at what time"), 3)
    yield from signatures.rows(on, [Signer(_("Written by"))], tight=True)
    yield heading(on, _("For the safeguarding lead"))
    yield form.places(
        on, Place(_("Received on"), share=1.5), Place(pgettext("time", "at"), share=0.7), after=1, keep=True
    )
    yield from form.area(on, _("What is done, and why; who is told, when"), 8 + spare(on))
    yield from signatures.rows(on, [Signer(_("Safeguarding lead"), data.lead.name)], tight=True)
