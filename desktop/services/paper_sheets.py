"""What is stored when a paper is printed: the sheets of papers that come back, questions, numbers of certificates."""

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import SheetKind
from desktop.core.paper_choices import PackPart
from desktop.model.session import Session
from desktop.services import (
    blank_form,
    certificate,
    meeting_list,
    pack_parts,
    prep,
    rating_round,
    record_sheet,
    sheet,
)
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest, pairs_of, period_of, person_of, session_of
from desktop.storage.step import Step

if TYPE_CHECKING:
    from desktop.reports.paper_kind import PaperKind

PACK: Final = "pack"
PREP: Final = "prep"
CERTIFICATE: Final = "certificate"
"""A prep sheet has no code, but the question on it is stored: it shall not be asked twice running."""


class _Pairs(NamedTuple):
    """The pairs of a sheet of records."""

    keys: list[int]
    session: Session | None


def stores(wanted: "PaperKind") -> bool:
    """Say whether printing a paper stores something."""
    return wanted.sheet is not None or wanted.name in {PACK, PREP, CERTIFICATE}


def codes(club: ClubFile, wanted: "PaperKind", request: PaperRequest) -> tuple[str, ...]:
    """Give the codes that a paper's sheets would get now; nothing for papers that do not come back."""
    found: list[str] = []
    new = 0
    for kind, one, pairs in _sheets(club, wanted, request):
        code, again = _planned(club, kind, one, pairs, new)
        new += again is None
        found.append(code)
    return tuple(found)


def _sheets(
    club: ClubFile, wanted: "PaperKind", request: PaperRequest
) -> Iterator[tuple[SheetKind, Session | None, _Pairs | None]]:
    """Give the sheets of a paper in the order in which they get their codes."""
    if wanted.sheet in {SheetKind.THEN_NOW, *blank_form.KINDS}:
        yield wanted.sheet, None, None
    elif wanted.sheet is SheetKind.RECORDS:
        pairs = _Pairs(*pairs_of(club, request))
        yield wanted.sheet, pairs.session, pairs
    elif wanted.sheet is not None:
        yield wanted.sheet, session_of(club, request), None
    elif wanted.name == PACK:
        from desktop.services import evening_papers  # brings ReportLab

        one, parts = session_of(club, request), pack_parts.of(club)
        if PackPart.REGISTER in parts:
            yield SheetKind.REGISTER, one, None
        if PackPart.VOLUNTEERS in parts:
            yield SheetKind.VOLUNTEERS, one, None
        keys = record_sheet.pairs_of(club, one) if PackPart.PAIRS in parts else []
        if keys:
            yield SheetKind.RECORDS, one, _Pairs(keys, one)
        if PackPart.INCIDENT in parts:
            yield SheetKind.INCIDENT, None, None
        if PackPart.CARD in parts and evening_papers.has_card(club, one):
            yield SheetKind.CARD, one, None


def _planned(
    club: ClubFile, kind: SheetKind, one: Session | None, pairs: _Pairs | None, ahead: int
) -> tuple[str, int | None]:
    if pairs is not None:
        records = record_sheet.plan(
            club, pairs.keys, pairs.session, record_sheet.day_of(club, pairs.keys, pairs.session), ahead
        )
        return records.code, records.again
    if kind in blank_form.KINDS:
        return blank_form.plan(club, ahead), None
    if one is None:
        slips = rating_round.plan(club, ahead=ahead)
        return slips.code, slips.again
    planned = sheet.plan(club, one, kind, ahead)
    return planned.code, planned.again


def issue(
    club: ClubFile,
    wanted: "PaperKind",
    request: PaperRequest,
    step: Step,
    *,
    places: Container[int] | None = None,
    copies: int = 1,
) -> None:
    """Store the sheets of a paper inside an open step, which is about the sheet, or the session of several.

    Args:
        club: the club.
        wanted: the paper.
        request: what it is printed for.
        step: the open step.
        places: which of its sheets, in the order of `codes`; all of them if not said.
        copies: how many are printed.
    """
    if wanted.name == CERTIFICATE:
        _give(club, request, step)
        return
    planned = codes(club, wanted, request)
    issued: list[Changes] = []
    one: Session | None = None
    with_prep = wanted.name == PREP
    for place, (kind, of, pairs) in enumerate(_sheets(club, wanted, request)):
        one = of or one
        if places is not None and place not in places:
            continue
        if pairs is not None:
            day = record_sheet.day_of(club, pairs.keys, pairs.session)
            with_prep |= wanted.name == PACK  # there they are printed together
            issued.append(record_sheet.issue(club, pairs.keys, pairs.session, day, copies, planned[place]))
        elif kind in blank_form.KINDS:
            issued.append(blank_form.issue(club, kind, copies, planned[place]))
        elif of is None:
            issued.append(rating_round.issue(club, copies=copies, code=planned[place]))
        else:
            issued.append(sheet.issue(club, of, kind, copies, planned[place]))
    if with_prep:
        _keep_questions(club, wanted, request)
    if len(issued) == 1:
        step.subject("printed_sheet", issued[0].subject, issued[0].uid)
    elif one is not None:
        step.about(one)


def _give(club: ClubFile, request: PaperRequest, step: Step) -> None:
    """Keep the number under which a certificate was printed."""
    key = person_of(request)
    given = certificate.give(club, certificate.fitting(key, request.certificate), [key], *period_of(club, request))
    step.subject("writing", given.subject, given.uid)


def _keep_questions(club: ClubFile, wanted: "PaperKind", request: PaperRequest) -> None:
    """Store the questions on the prep sheets of meetings that are planned."""
    if wanted.name == PREP:
        keys, one = pairs_of(club, request)
    else:
        one = session_of(club, request)
        keys = record_sheet.pairs_of(club, one) if PackPart.PAIRS in pack_parts.of(club) else []
    planned = [meeting_list.next_of(club, key) for key in keys]
    prep.print_questions(
        club, [row.key for row in planned if row is not None and (one is None or row.date == one.date)]
    )
