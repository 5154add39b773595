"""The incident form (SEALED): one person, both sides of one sheet; what happened stands apart from what is thought."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.choices import IncidentKind, Privacy
from desktop.i18n import _, formats, pgettext
from desktop.reports.kit import form, page, signatures, writing
from desktop.reports.kit.flow import Block, heading, paragraph, stack
from desktop.reports.kit.form import Place
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.signatures import Signer
from desktop.reports.kit.writing import Tick

LOWEST = 249.0  # millimetres between the margins of Letter


@dataclass(frozen=True, slots=True)
class ToCall:
    """Somebody of the club who is told: what they are to it, their name and how to reach them."""

    role: str
    name: str = ""
    phone: str = ""

    def words(self) -> str:
        """Say "Coordinator: Ada Lindqvist, 07700 900111"; what is not known is left to be written."""
        known = formats.joined(_(", "), (self.name, self.phone))
        return _("{role}: {name}").format(role=self.role, name=known or "________________")


@dataclass(frozen=True, slots=True)
class IncidentData:
    """Everything the blank form shows: nobody's name but those of the club who are told."""

    imprint: Imprint
    call: tuple[ToCall, ...] = ()


def render(data: IncidentData, options: Options) -> Rendered:
    """Make the form."""
    return page.render(lambda: [build(data, options)], options)


def build(data: IncidentData, options: Options) -> Document:
    """Lay the form out: facts on its first side; opinion, what follows and signatures on its second."""
    on = page.leaf(options)
    pages = stack(_blocks(data, on), page.head_height(on) + 1, on.height - page.foot_height(on) - 0.5)
    title = _("Incident, accident or near miss")
    return Document(on, title, number(data.imprint), Privacy.SEALED, data.imprint, pages, blank=True)


def number(imprint: Imprint) -> str:
    """Say the number of a form: the code of its sheet."""
    return _("No. {code}").format(code=imprint.sheet) if imprint.sheet else ""


def to_call(on: Leaf, call: tuple[ToCall, ...]) -> Iterator[Block]:
    """Give the lines of those who are told, each one on a line."""
    for number_, one in enumerate(call):
        yield paragraph(on, one.words(), after=0.5 if number_ < len(call) - 1 else 1.5)


def when_and_where(on: Leaf) -> Iterator[Block]:
    """Ask for day and time of what happened and of the writing, and the place."""
    yield form.places(on, Place(_("It happened on"), share=1.5), Place(pgettext("time", "at"), share=0.7))
    yield form.places(on, Place(_("Written down on"), share=1.5), Place(pgettext("time", "at"), share=0.7))
    yield form.places(on, Place(_("Place")))


def spare(on: Leaf) -> int:
    """Say how many lines more a page has room for than the lowest paper."""
    return int((on.height - LOWEST) / writing.row(on)) if not on.large else 0


def _blocks(data: IncidentData, on: Leaf) -> Iterator[Block]:
    said = _("One person on a form. Write down at once what was seen and heard. A worry about safety has its own form.")
    yield paragraph(on, said)
    yield from to_call(on, data.call)
    kinds = [Tick(_(kind.label)) for kind in IncidentKind]
    yield from writing.tick_rows(on, "", kinds, after=0)
    yield from when_and_where(on)
    yield form.places(on, Place(_("Person concerned"), share=1.7), Place(_("Age")))
    yield form.places(on, Place(_("Who else was there")))
    yield heading(on, _("Facts"))
    yield from form.area(
        on, _("What happened, one thing after the other"), 5 + spare(on), hint=_("No guesses, no blame.")
    )
    yield from form.area(on, _("What the person said, word for word"), 3)
    yield from form.area(on, _("First aid and other help: what, by whom, at what time"), 3)
    yield from _told(on)
    yield heading(on, _("Opinion, apart from the facts"))
    yield from form.area(on, _("How it may have come about, and what could prevent it"), 3 + spare(on))
    yield heading(on, _("What follows"))
    yield from form.area(on, _("What is done now, by whom, until when"), 4 + spare(on))
    words = _("Usually kept for 3 years; for a child until 3 years after the 18th birthday.")
    yield form.places(on, Place(_("Kept until")), after=0.5, keep=True)
    yield paragraph(on, words)
    yield from signatures.rows(on, [Signer(_("Written by")), Signer(_("Read by the person in charge"))], tight=True)


def _told(on: Leaf) -> Iterator[Block]:
    yield heading(on, _("Who was told"), fresh=not on.large)
    heads = (
        Place(_("Who"), share=1.2),
        Place(_("Name")),
        Place(_("Day and time"), share=0.8),
        Place(_("Told by"), share=0.8),
    )
    who = (_("Parent or carer"), _("Coordinator"), _("Safeguarding lead"), "")
    yield from form.table(on, heads, who)
