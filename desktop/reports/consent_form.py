"""Registration and consent, on both sides of one sheet: blank (OPEN), or with what is known of one person (SEALED)."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.choices import Privacy
from desktop.i18n import _
from desktop.reports.kit import form, page, signatures
from desktop.reports.kit.flow import Block, heading, paragraph, stack
from desktop.reports.kit.form import Answer, Place
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.signatures import Signer


@dataclass(frozen=True, slots=True)
class FormPart:
    """A heading with rows of places under it; their labels are those of the fields that are kept."""

    title: str
    rows: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True, slots=True)
class ConsentFormData:
    """Everything the form shows; never a check, a note, attendance or anything of anybody else but the contacts.

    `person` is whose form it is; without it the form is blank. `ask` is whom to ask about it.
    """

    imprint: Imprint
    adult: bool
    parts: tuple[FormPart, ...]
    consents: tuple[Answer, ...]
    person: str = ""
    ask: str = ""

    @property
    def privacy(self) -> Privacy:
        """A blank form may lie on a table; one with contacts and health on it may not."""
        return Privacy.SEALED if self.person else Privacy.OPEN


def render(data: ConsentFormData, options: Options) -> Rendered:
    """Make the form."""
    return page.render(lambda: [build(data, options)], options)


def build(data: ConsentFormData, options: Options) -> Document:
    """Lay the form out: who somebody is on the first side, what is allowed on the second."""
    on = page.leaf(options)
    pages = stack(_blocks(data, on), page.head_height(on) + 1, on.height - page.foot_height(on) - 0.5)
    edition = _("For an adult") if data.adult else _("For a child")
    title = _("Registration and consent")
    return Document(on, title, edition, data.privacy, data.imprint, pages, blank=not data.person)


def _blocks(data: ConsentFormData, on: Leaf) -> Iterator[Block]:
    said = _("Leave out what you do not want to say. It is kept under lock, and only for as long as it is needed.")
    yield paragraph(on, said if not data.ask else f"{said} {data.ask}")
    for part in data.parts:
        yield heading(on, part.title)
        for number, row in enumerate(part.rows):
            yield form.places(on, *row, keep=not number and len(part.rows) > 1)
    yield heading(on, _("What is allowed"), fresh=not on.large)
    yield paragraph(on, _("Answer each line by itself. A no has no consequences, and a yes can be taken back."))
    titles = (_("Consent"), _("Yes"), _("No"), _("Date"), _("Taken back on"))
    yield from form.answers(on, titles, data.consents)
    yield from _withdrawal(on)
    yield form.places(on, Place(_("Name in full")), after=2, keep=True)
    who = Signer(_("Signed by")) if data.adult else Signer(_("Parent or carer"))
    yield from signatures.rows(on, [who], tight=True)


def _withdrawal(on: Leaf) -> Iterator[Block]:
    """Give the row on which consents are taken back later."""
    yield heading(on, _("Taking back"))
    yield form.places(
        on,
        Place(_("I take back number"), share=1.3),
        Place(_("Date"), share=0.7),
        Place(_("Signature"), by_hand=True),
        after=4,
    )
