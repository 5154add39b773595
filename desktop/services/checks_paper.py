"""What the list of checks to renew shows."""

from itertools import groupby

from desktop.core.rules import checks as rules
from desktop.core.rules.checks import Standing
from desktop.i18n import _
from desktop.reports.checks import CheckLine, CheckPart, ChecksData
from desktop.services import checks
from desktop.services.checks import CheckRow
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


def paper(club: ClubFile) -> ChecksData:
    """Gather the checks to renew, and the rule by which they are: the club's own, or what is usual."""
    found, today = checks.listed(club), club.today()

    def line(row: CheckRow) -> CheckLine:
        return CheckLine(
            row.name,
            row.role,
            row.reason if row.standing is Standing.NOT_NEEDED else _(row.kind.label),
            row.level,
            row.seen_on,
            row.renew_by,
            (row.renew_by - today).days if row.renew_by is not None else None,
            _(rules.WORDS[row.standing]),
        )

    own = settings(club).check_rule
    usual = [_(words) for words in rules.rules_for(row.kind for row in found.rows)]
    return ChecksData(
        imprint(club),
        tuple(
            CheckPart(_(where.label), tuple(line(row) for row in rows))
            for where, rows in groupby(found.rows, key=lambda row: row.standing)
        ),
        found.without,
        tuple(own.splitlines()) if own else tuple(usual),
        own_rule=bool(own),
    )
