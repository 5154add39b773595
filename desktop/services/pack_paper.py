"""What the pack of a session shows: the parts that the club wants, in carrying order."""

from typing import Any

from desktop.core.choices import SheetKind
from desktop.core.errors import Refused
from desktop.core.paper_choices import PackPart, Wearers
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.reports.badges import BadgesData
from desktop.reports.pack import PackData
from desktop.services import (
    badge_papers,
    blank_form_papers,
    consent_form,
    evening_papers,
    meeting_papers,
    pack_parts,
    record,
    record_sheet,
    sheet,
)
from desktop.services.club import ClubFile, settings


def pack(club: ClubFile, one: Session) -> PackData:
    """Gather the papers of a session; what nobody stands on is left out, and what the club does not want.

    Raises:
        Refused: nothing is left to be printed.
    """
    parts, group = pack_parts.of(club), record.get(club, Group, one.group)
    made: dict[str, Any] = {}
    ahead = 0  # new sheets so far: each gets the next code
    if PackPart.REGISTER in parts:
        made["register"] = evening_papers.register(club, one, SheetKind.REGISTER, ahead)
        ahead += sheet.plan(club, one, SheetKind.REGISTER).again is None
    if PackPart.VOLUNTEERS in parts:
        made["volunteers"] = evening_papers.volunteers(club, one, ahead)
        ahead += sheet.plan(club, one, SheetKind.VOLUNTEERS).again is None
    pairs = record_sheet.pairs_of(club, one) if PackPart.PAIRS in parts else []
    if pairs:
        made["prep"] = meeting_papers.prep_sheets(club, pairs, one)
        made["record"] = meeting_papers.records(club, pairs, one, ahead)
        ahead += record_sheet.plan(club, pairs, one, one.date).again is None
    if PackPart.BADGES in parts:
        made["badges"] = _badges(club, one)
    if PackPart.CONSENT in parts:
        made["consent"] = consent_form.consent_form(club, adult=group.adults_only, group=group.name)
        made["consent_copies"] = settings(club).consent_forms
    if PackPart.INCIDENT in parts:
        made["incident"] = blank_form_papers.incident_form(club, group.name, ahead)
        ahead += 1
    if PackPart.CARD in parts and evening_papers.has_card(club, one):
        made["card"] = evening_papers.card(club, one, ahead)
    gathered = PackData(**made)
    if gathered.is_empty:
        raise Refused(_("Nothing is left in the pack: choose its parts in the settings."), field="pack_parts")
    return gathered


def _badges(club: ClubFile, one: Session) -> BadgesData | None:
    """Give the badges of those who come for the first time, if somebody does."""
    found = badge_papers.badges(club, Wearers.NEWCOMERS, evening=one)
    return found if found.badges else None
