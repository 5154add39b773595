"""A letter that asks, addressed to one person: want, where and ask, for a mentor or for a place as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.core.choices import Choice
from desktop.i18n import N_, _, formats
from desktop.reports.kit import correspondence, page, titled_box
from desktop.reports.kit.correspondence import Envelope
from desktop.reports.kit.flow import Block, paragraph
from desktop.reports.kit.page import Document, Options, Rendered
from desktop.reports.kit.pen import Leaf
from desktop.reports.kit.prose import prose, said


class AskFor(Choice):
    """What is asked for."""

    MENTOR = "mentor", N_("for a mentor")
    ROLE = "role", N_("to become a mentor")


@dataclass(frozen=True, slots=True)
class AskData:
    """Everything an ask letter shows; an empty box has lines to write on.

    `reach` is how to answer, `coordinator` who answers questions about the club and how to reach them.
    """

    envelope: Envelope
    ask_for: AskFor
    signer: str
    want: str = ""
    where: str = ""
    ask: str = ""
    role: str = ""
    reach: str = ""
    answer_by: date | None = None
    coordinator: str = ""


def render(data: AskData, options: Options) -> Rendered:
    """Make the letter."""
    return page.render(lambda: [build(data, options)], options)


def build(data: AskData, options: Options) -> Document:
    """Lay the letter out."""
    on = page.leaf(options)
    return correspondence.document(on, _("Ask letter"), data.envelope, _blocks(data, on))


def _blocks(data: AskData, on: Leaf) -> Iterator[Block]:
    yield from correspondence.opening(on, data.envelope)
    if data.ask_for is AskFor.MENTOR:
        words = _(
            "I am looking for a mentor, and I hope that you are the right person to ask. This is what it is about."
        )
        titles = (_("What I want to get better at"), _("Why I turn to you"), _("What I ask of you"))
    else:
        words = _("I would like to give time as a mentor, and I hope that you have a place for me.")
        titles = (_("What I want to give"), _("Where I have learned it, and why with you"), _("What I ask of you"))
    yield paragraph(on, words, after=3)
    for title, text in zip(titles, (data.want, data.where, data.ask), strict=True):
        yield from titled_box.boxed(on, title, text, blank=2)
    answer = _("A short answer is enough, and a no is a good answer too.")
    if data.answer_by:
        answer = _("A short answer by {date} is enough, and a no is a good answer too.")
        answer = answer.format(date=formats.day(data.answer_by))
    yield from prose(on, answer, keep=True)
    yield from said(on, _("How to answer:"), data.reach, after=1.5)
    if data.coordinator:
        words = _("Questions about our club: {name}.").format(name=data.coordinator)
        yield from prose(on, words)
    yield from correspondence.closing(on, _("Thank you for reading this."), data.signer, data.role)
