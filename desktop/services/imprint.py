"""What stands in the head and foot of every paper."""

from desktop.reports.kit.page import Imprint
from desktop.services import sheet
from desktop.services.club import ClubFile, settings


def imprint(club: ClubFile, group: str = "", plan: sheet.SheetPlan | None = None) -> Imprint:
    """Say what stands in the head and foot of a paper made now."""
    own = settings(club)
    return Imprint(
        organisation=own.organisation or own.name,
        printed_at=club.clock(),
        group=group if group != own.name or own.organisation else "",
        sheet=plan.code if plan is not None else "",
        destroy_by=plan.destroy_by if plan is not None else None,
    )
