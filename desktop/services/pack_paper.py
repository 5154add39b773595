"""What the pack of a session shows: its papers in carrying order."""

from desktop.core.choices import SheetKind
from desktop.model.session import Session
from desktop.reports.pack import PackData
from desktop.services import evening_papers, meeting_papers, record_sheet, sheet
from desktop.services.club import ClubFile


def pack(club: ClubFile, one: Session) -> PackData:
    """Gather the papers of a session in carrying order; what nobody stands on is left out."""
    fresh = [sheet.plan(club, one, kind).again is None for kind in (SheetKind.REGISTER, SheetKind.VOLUNTEERS)]
    pairs = record_sheet.pairs_of(club, one)
    before_card = sum(fresh)
    if pairs:
        before_card += record_sheet.plan(club, pairs, one, one.date, sum(fresh)).again is None
    return PackData(
        register=evening_papers.register(club, one, SheetKind.REGISTER),
        volunteers=evening_papers.volunteers(club, one, ahead=int(fresh[0])),
        card=evening_papers.card(club, one, ahead=before_card) if evening_papers.has_card(club, one) else None,
        prep=meeting_papers.prep_sheets(club, pairs, one) if pairs else None,
        record=meeting_papers.records(club, pairs, one, sum(fresh)) if pairs else None,
    )
