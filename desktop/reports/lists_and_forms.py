"""The lists and forms of the catalogue: what the coordinator looks things up in, and what is filled in by hand."""

from desktop.core.choices import Privacy, SheetKind
from desktop.core.paper_choices import About, Need
from desktop.i18n import N_
from desktop.reports import checks, closure, concern, consent_form, destruction, gaps, handover, incident, phones, rota
from desktop.reports.kit.page import Edition
from desktop.reports.paper_kind import PaperKind

PAPERS = (
    PaperKind(About.CLUB, "gaps", N_("What is missing"), Privacy.TEAM, (), gaps.render, gaps.tables),
    PaperKind(About.CLUB, "handover", N_("Hand-over"), Privacy.TEAM, (), handover.render),
    PaperKind(
        About.CLUB,
        "checks",
        N_("Checks to renew"),
        Privacy.SEALED,
        (),
        checks.render,
        checks.tables,
        landscape=True,
    ),
    PaperKind(
        About.CLUB,
        "rota",
        N_("Volunteer rota"),
        Privacy.TEAM,
        (Need.PERIOD,),
        rota.render,
        rota.tables,
        may=(Need.TERM, Need.GROUP),
        landscape=True,
    ),
    PaperKind(
        About.CLUB, "phones", N_("Phone list"), Privacy.SEALED, (), phones.render, phones.tables, may=(Need.GROUP,)
    ),
    PaperKind(
        About.CLUB,
        "destruction",
        N_("What was destroyed"),
        Privacy.TEAM,
        (Need.PERIOD,),
        destruction.render,
        destruction.tables,
        may=(Need.TERM,),
        landscape=True,
    ),
    PaperKind(
        About.RELATIONSHIP,
        "closure",
        N_("Closure form"),
        Privacy.TEAM,
        (Need.RELATIONSHIP,),
        closure.render,
        fillable=True,
    ),
    PaperKind(
        About.PERSON,
        "consent-form",
        N_("Registration and consent"),
        Privacy.SEALED,
        (),
        consent_form.render,
        may=(Need.WHOSE,),
        editions=(Edition.CHILD, Edition.ADULT),
        duplex=True,
        addressed=True,
        blank=Privacy.OPEN,
        fillable=True,
    ),
    PaperKind(
        About.SLIPS,
        "incident",
        N_("Incident form"),
        Privacy.SEALED,
        (),
        incident.render,
        sheet=SheetKind.INCIDENT,
        duplex=True,
        fillable=True,
    ),
    PaperKind(
        About.SLIPS,
        "concern",
        N_("Concern form"),
        Privacy.SEALED,
        (),
        concern.render,
        sheet=SheetKind.CONCERN,
        duplex=True,
        fillable=True,
    ),
)
