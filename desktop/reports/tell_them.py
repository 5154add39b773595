"""The "tell them" slip, for whoever gave the advice: it worked, and they hear of it, even years later."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.i18n import _, formats
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Divide
from desktop.reports.kit.boxes import Fields, Part, Words, Write
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.page import Document, Imprint, Options, Rendered


@dataclass(frozen=True, slots=True)
class TellThemSlip:
    """Advice that worked: who gave it to whom, in which words, when, and what came of it if that is noted."""

    giver: str
    teller: str
    advice: str
    given: date | None = None
    came_of_it: str = ""


@dataclass(frozen=True, slots=True)
class TellThemData:
    """Slips in the order of the page."""

    imprint: Imprint
    slips: tuple[TellThemSlip, ...]


def render(data: TellThemData, options: Options) -> Rendered:
    """Make the slips, two on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: TellThemData, options: Options) -> Document:
    """Lay the slips out; they are given away, so they carry no sheet code and no last day."""
    title = _("Your advice worked")
    imprint = replace(data.imprint, sheet="", destroy_by=None)
    words = _("For the person named")
    slips = [Slip(title, "", tuple(_parts(slip)), imprint, words=words) for slip in data.slips]
    return halves.document(title, "", slips, options)


def _parts(slip: TellThemSlip) -> Iterator[Part]:
    yield Words(_("Dear {name},").format(name=slip.giver), scale=1.15, most=2)
    if slip.given:
        said = _("on {day} you gave {name} this advice:")
        yield Words(said.format(day=formats.day(slip.given), name=slip.teller), most=2)
    else:
        yield Words(_("you gave {name} this advice:").format(name=slip.teller), most=2)
    yield Divide()
    yield Words(_("“{advice}”").format(advice=slip.advice), bold=True, scale=1.25, most=5)
    yield Divide()
    yield Words(_("It was tried, and it worked. You should know."))
    if slip.came_of_it:
        yield Words(_("What came of it: {words}").format(words=slip.came_of_it), most=5)
    yield Write(_("In my own words:"), 3 if slip.came_of_it else 5, keep=0.2)
    yield Write(_("Thank you for"), 2)
    yield Fields(((_("Name"), 1.3), (_("Date"), 1)))
