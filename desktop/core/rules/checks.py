"""The list of background checks to renew: under which heading one stands, and by which rule checks are renewed."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from desktop.core.choices import CheckKind, Choice
from desktop.i18n import N_

MONTH: Final = timedelta(days=30)
HORIZON: Final = timedelta(days=90)


class Standing(Choice):
    """Where a check stands on the list, in the order of its headings."""

    EXPIRED = "expired", N_("Expired")
    MONTH = "month", N_("Under 30 days")
    QUARTER = "quarter", N_("Under 90 days")
    WAITING = "waiting", N_("Applied, waiting")
    NOT_NEEDED = "not_needed", N_("Not needed")


TO_RENEW: Final = frozenset({Standing.EXPIRED, Standing.MONTH, Standing.QUARTER})
WORDS: Final = {
    Standing.EXPIRED: N_("expired"),
    Standing.MONTH: N_("renewal due"),
    Standing.QUARTER: N_("renewal due"),
    Standing.WAITING: N_("applied"),
    Standing.NOT_NEEDED: N_("not required"),
}
"""The word for the state of a check, for its own column: it needs no colour."""


def standing(renew_by: date, today: date) -> Standing | None:
    """Say where a check that was accepted stands; nothing where it runs for 90 days or more.

    Its last day is *renew by* itself, as for clearance.
    """
    left = renew_by - today
    if left < timedelta(0):
        return Standing.EXPIRED
    if left < MONTH:
        return Standing.MONTH
    return Standing.QUARTER if left < HORIZON else None


_ENGLAND: Final = N_(
    "England and Wales (DBS): no end by law; renewing every 3 years is common. The Update Service must be joined "
    "within 30 days."
)
_OWN: Final = N_("Other checks: the organisation’s own rule.")
_RULES: Final = {
    **dict.fromkeys(
        (
            CheckKind.DBS_BASIC,
            CheckKind.DBS_STANDARD,
            CheckKind.DBS_ENHANCED,
            CheckKind.DBS_BARRED,
            CheckKind.UPDATE_SERVICE,
        ),
        _ENGLAND,
    ),
    CheckKind.PVG: N_("Scotland (PVG): membership lasts five years for those who join from 1 April 2026."),
    CheckKind.ACCESS_NI: N_("Northern Ireland (AccessNI): no end by law; the organisation’s own rule."),
    CheckKind.GARDA: N_("Ireland (Garda vetting): for one organisation and role; the organisation’s own rule."),
    CheckKind.WWCC: N_(
        "Australia: 5 years in New South Wales, Victoria, South Australia and the ACT; 3 in Queensland, Western "
        "Australia and Tasmania; 2 in the Northern Territory."
    ),
    CheckKind.VSC: N_("Canada (Vulnerable Sector Check): the organisation’s own rule; not for another role."),
    CheckKind.FUEHRUNGSZEUGNIS: N_(
        "Germany: at most 3 months old when it is inspected; inspected again after 5 years."
    ),
    CheckKind.HONORABILITE: N_("France: 6 months in child protection; elsewhere the organisation’s own rule."),
    CheckKind.CERTIFICADO: N_("Spain: no fixed term; renewing every year is common."),
}


def rules_for(kinds: Iterable[CheckKind]) -> list[str]:
    """Give the usual rule of each country whose checks these are, each once, to be translated.

    They are the field's practice as far as it is known, not law: a club writes its own in the settings.
    """
    return list(dict.fromkeys(_RULES.get(kind, _OWN) for kind in kinds if kind is not CheckKind.NOT_REQUIRED))
