"""What the hand-over sheet shows: counts of what the club holds and of what is open; nobody is named."""

from typing import Final

from desktop.i18n import N_, _
from desktop.reports.handover import Counted, HandoverData
from desktop.services import checks, copying, gap, sheet
from desktop.services.club import ClubFile
from desktop.services.gap import GapKind
from desktop.services.imprint import imprint

_HOLDS: Final = (
    (N_("Volunteers"), "SELECT count(DISTINCT person_id) FROM role WHERE kind = 'volunteer' AND until IS NULL"),
    (N_("Mentees"), "SELECT count(DISTINCT person_id) FROM role WHERE kind = 'mentee' AND until IS NULL"),
    (N_("Groups"), 'SELECT count(*) FROM "group"'),
    (N_("Sessions held"), "SELECT count(*) FROM session WHERE status = 'closed'"),
    (N_("Sessions planned"), "SELECT count(*) FROM session WHERE status = 'planned'"),
    (N_("Relationships"), "SELECT count(*) FROM relationship"),
    (N_("Entries of hours"), "SELECT count(*) FROM hours_entry"),
)


def paper(club: ClubFile) -> HandoverData:
    """Gather what is counted."""
    holds = (Counted(_(words), club.value(sql)) for words, sql in _HOLDS)
    kinds = [kind for kind in GapKind if kind not in {GapKind.CHECK, GapKind.CHECK_SOON}]
    shred = sheet.to_shred(club)
    opened = [
        Counted(_("Checks to renew"), len(checks.to_renew(club))),
        Counted(_("Sheets to shred"), len(shred)),
        *(Counted(_(kind.label), count) for kind, count in gap.counts(club, kinds).items()),
    ]
    return HandoverData(
        imprint(club),
        copying.name_for(club, handover=True),
        club.laptop,
        tuple(one for one in holds if one.count),
        tuple(one for one in opened if one.count),
        tuple(sorted({one.code for one in shred})),
        club.has_passphrase,
    )
