"""The kind-critique slip (TEAM): keep one, change one, park one; the coordinator gets the mix, not the words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.i18n import _
from desktop.reports.kit import halves, page
from desktop.reports.kit.areas import Area, Divide
from desktop.reports.kit.boxes import Fields, Part, Tick, Ticks, Words
from desktop.reports.kit.halves import Slip
from desktop.reports.kit.page import Document, Imprint, Options, Rendered


@dataclass(frozen=True, slots=True)
class CritiqueSlip:
    """One review: whose work, who looks at it, and what it is; what is empty is written by hand."""

    author: str = ""
    reviewer: str = ""
    work: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class CritiqueData:
    """Slips in the order of the page."""

    imprint: Imprint
    slips: tuple[CritiqueSlip, ...]


def pad(imprint: Imprint, sheets: int = 1) -> CritiqueData:
    """Give blank slips, two on a page."""
    return CritiqueData(imprint, (CritiqueSlip(), CritiqueSlip()) * sheets)


def render(data: CritiqueData, options: Options) -> Rendered:
    """Make the slips, two on a page, to be cut."""
    return page.render(lambda: [build(data, options)], options)


def build(data: CritiqueData, options: Options) -> Document:
    """Lay the slips out."""
    title = _("Kind critique")
    slips = [
        Slip(title, _("three things, no more"), tuple(_parts(slip)), replace(data.imprint, sheet=slip.sheet))
        for slip in data.slips
    ]
    return halves.document(title, "", slips, options)


def _parts(slip: CritiqueSlip) -> Iterator[Part]:
    if slip.author or slip.reviewer:
        names = {"author": slip.author or "________", "reviewer": slip.reviewer or "________"}
        yield Words(_("Work of {author}, looked at by {reviewer}").format(**names), bold=True, most=1)
    else:
        yield Fields(((_("Work of"), 1), (_("looked at by"), 1.15)))
    if slip.work:
        yield Words(slip.work, most=2)
    else:
        yield Fields(((_("What it is"), 1.4), (_("Date"), 0.8)))
    yield Area(_("Keep one"), _("What works best here, and why?"))
    yield Area(_("Change one"), _("Which single change moves it furthest?"))
    yield Area(_("Park one"), _("Small stuff: yours to take or leave."), 2)
    yield Divide()
    mix = (Tick(_("keep"), 1), Tick(_("change"), 2), Tick(_("park"), 3))
    yield Ticks(_("Used:"), mix)
    yield Words(_("The coordinator notes which boxes were used, never the words."), scale=0.9)
