"""What the paper of gaps shows: every kind but checks, which are counted alone."""

from itertools import groupby

from desktop.i18n import _
from desktop.reports.gaps import GapLine, GapPart, GapsData
from desktop.services import gap
from desktop.services.club import ClubFile
from desktop.services.gap import GapKind
from desktop.services.imprint import imprint

CHECKS = (GapKind.CHECK, GapKind.CHECK_SOON)


def paper(club: ClubFile) -> GapsData:
    """Gather what is missing."""
    named = gap.rows(club, [kind for kind in GapKind if kind not in CHECKS])
    parts = [
        GapPart(_(kind.label), tuple(GapLine(row.name, row.detail) for row in rows))
        for kind, rows in groupby(named, key=lambda row: row.kind)
    ]
    return GapsData(imprint(club), tuple(parts), sum(gap.counts(club, CHECKS).values()))
