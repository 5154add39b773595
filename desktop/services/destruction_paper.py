"""What the list of what was destroyed shows."""

from datetime import date

from desktop.core.retention_choices import KeptKind
from desktop.i18n import _
from desktop.reports.destruction import DestructionData, DestructionLine, DestructionPart
from desktop.services import retention
from desktop.services.club import ClubFile
from desktop.services.imprint import imprint


def paper(club: ClubFile, start: date, end: date) -> DestructionData:
    """Gather what was decided in a time, kind by kind."""
    found = [one for one in retention.decisions(club) if start <= one.decided_on <= end]
    parts = (
        DestructionPart(
            _(kind.label),
            tuple(
                DestructionLine(
                    *(one.code, one.since, one.due_on, one.decided_on, one.gone), one.kept_until, one.reason
                )
                for one in found
                if one.kind is kind
            ),
        )
        for kind in KeptKind
    )
    return DestructionData(imprint(club), start, end, tuple(part for part in parts if part.lines))
