"""What each paper shows, gathered from the club; what draws it is imported when the first paper is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.core.choices import SheetKind
from desktop.i18n import speaking
from desktop.services.club import ClubFile
from desktop.services.paper_request import (
    PaperRequest,
    asking_of,
    day_of,
    group_of,
    pairs_of,
    people_of,
    period_of,
    person_of,
    relationship_of,
    session_if_said,
    session_of,
    wearers_of,
)

if TYPE_CHECKING:
    from desktop.reports.kit.page import Options


def gather(club: ClubFile, name: str, request: PaperRequest, options: "Options") -> Any:
    """Gather what a paper shows; words among it are in the paper's own language."""
    from desktop.reports import prep, record
    from desktop.services import (
        access_paper,
        gap_paper,
        handover_paper,
        homework_card,
        impact_paper,
        meeting_papers,
        period_papers,
        personal_papers,
        relationship_papers,
        that_day_paper,
    )
    from desktop.services.imprint import imprint

    gathered: dict[str, Callable[[], Any]] = {
        **_of_session(club, request),
        "matrix": lambda: period_papers.matrix(club, group_of(club, request), *period_of(club, request)),
        "statement": lambda: period_papers.statement(club, person_of(request), *period_of(club, request)),
        "that-day": lambda: that_day_paper.paper(club, day_of(club, request)),
        "gaps": lambda: gap_paper.paper(club),
        "handover": lambda: handover_paper.paper(club),
        "hours": lambda: period_papers.hours_report(club, *period_of(club, request), request.fund),
        "impact": lambda: impact_paper.paper(club, *period_of(club, request), request.group, request.fund),
        "agreement": lambda: relationship_papers.agreement_paper(club, relationship_of(request)),
        "homework": lambda: homework_card.cards(club, relationship_of(request)),
        "promises": lambda: relationship_papers.promises(club, relationship_of(request)),
        "prep": lambda: meeting_papers.prep_sheets(club, *pairs_of(club, request)),
        "prep-pad": lambda: prep.pad(imprint(club)),
        "record": lambda: meeting_papers.records(club, *pairs_of(club, request)),
        "record-pad": lambda: record.pad(imprint(club)),
        "critique": lambda: meeting_papers.critique(club, request.relationship),
        "tell-them": lambda: meeting_papers.tell_them(club, request.relationship),
        "then-now": lambda: meeting_papers.then_now(club),
        "mistakes": lambda: meeting_papers.mistakes(club, *period_of(club, request)),
        "timesheet": lambda: meeting_papers.timesheet(club, person_of(request), day_of(club, request)),
        "progress": lambda: personal_papers.progress_report(club, person_of(request), *period_of(club, request)),
        "folio": lambda: personal_papers.proof(club, person_of(request), *period_of(club, request)),
        "letter": lambda: personal_papers.thanks(club, person_of(request), *period_of(club, request)),
        "access": lambda: access_paper.paper(club, person_of(request)),
        "ask": lambda: personal_papers.asking(club, asking_of(request)),
        "closure": lambda: relationship_papers.closure_form(club, relationship_of(request)),
    }
    gathered |= _certificate(club, request) | _lists_and_forms(club, request, options)
    with speaking(options.language):
        return gathered[name]()


def _certificate(club: ClubFile, request: PaperRequest) -> dict[str, Callable[[], Any]]:
    from desktop.services import certificate, certificate_paper

    return {
        "certificate": lambda: certificate_paper.paper(
            club,
            certificate.fitting(person_of(request), request.certificate),
            person_of(request),
            *period_of(club, request),
            with_goal=request.with_goal,
        ),
    }


def _of_session(club: ClubFile, request: PaperRequest) -> dict[str, Callable[[], Any]]:
    from desktop.services import badge_papers, evening_papers, pack_paper

    return {
        "register": lambda: evening_papers.register(club, session_of(club, request), SheetKind.REGISTER),
        "register-signature": lambda: evening_papers.register(
            club, session_of(club, request), SheetKind.REGISTER_SIGNATURE
        ),
        "volunteers": lambda: evening_papers.volunteers(club, session_of(club, request)),
        "card": lambda: evening_papers.card(club, session_of(club, request)),
        "slips": lambda: evening_papers.slips(club, session_of(club, request)),
        "door": lambda: evening_papers.door(club, session_of(club, request)),
        "fire": lambda: evening_papers.fire(club, session_of(club, request)),
        "badges": lambda: badge_papers.badges(
            club, wearers_of(request), people_of(request), session_if_said(club, request), request.preset
        ),
        "pack": lambda: pack_paper.pack(club, session_of(club, request)),
    }


def _lists_and_forms(club: ClubFile, request: PaperRequest, options: "Options") -> dict[str, Callable[[], Any]]:
    from desktop.reports.kit.page import Edition
    from desktop.services import blank_form_papers, checks_paper, consent_form, destruction_paper, phones, rota

    return {
        "rota": lambda: rota.rota(club, group_of(club, request), *period_of(club, request)),
        "phones": lambda: phones.phones(club, group_of(club, request)),
        "checks": lambda: checks_paper.paper(club),
        "destruction": lambda: destruction_paper.paper(club, *period_of(club, request)),
        "consent-form": lambda: consent_form.consent_form(club, request.person, adult=options.edition is Edition.ADULT),
        "incident": lambda: blank_form_papers.incident_form(club),
        "concern": lambda: blank_form_papers.concern_form(club),
    }
