"""Papers that are handed out, cards and certificates, with believable people on them."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.paper_choices import BadgeRole, Certificate
from desktop.reports.badges import Badge, BadgesData
from desktop.reports.certificate import CertificateData, GoalLine
from desktop.reports.kit.signatures import Signer
from desktop.reports.slips import SlipRow, SlipsData
from tests.reports.conftest import EVENING, IMPRINT, NAMES, VOLUNTEERS, WHEN


def badges(count: int = 13, name: str = "") -> BadgesData:
    """Badges of so many people, every fourth of them grown-up."""
    roles = list(BadgeRole)
    made = tuple(
        Badge(
            name or NAMES[number % len(NAMES)].rpartition(" ")[0],
            adult=number % 4 == 0,
            word=("", "Blue", "Table 3")[number % 3],
            pronouns="she/her" if number % 8 == 0 else "",
            role=roles[number % len(roles)] if number % 4 == 0 else None,
            ask="making music with Sonic Pi" if number % 12 == 0 else "",
        )
        for number in range(count)
    )
    return BadgesData(IMPRINT, made, "under the oak", "+44 7700 900111", WHEN)


def slips(count: int = 5, name: str = "", blank: int = 11) -> SlipsData:
    """Slips of so many people, and blank ones."""
    named = [SlipRow(number, name or VOLUNTEERS[number % 5]) for number in range(1, count + 1)]
    return SlipsData(IMPRINT, EVENING, (*named, *(SlipRow(count + number) for number in range(1, blank + 1))))


def certificate(
    kind: Certificate = Certificate.THANKS, name: str = "Katarzyna Wiśniewska", **changes: Any
) -> CertificateData:
    """A certificate of a term."""
    leader = Signer("Coordinator", "Ada Lindqvist")
    given = CertificateData(
        replace(IMPRINT, sheet="", destroy_by=None),
        kind,
        name,
        date(2026, 9, 1),
        date(2026, 12, 18),
        date(2026, 12, 18),
        "C-2026-7",
        "Tuesday juniors",
        minutes=2550,
        times=9,
        sentence="For waiting when it crashed, and for laughing about it afterwards.",
        goal=GoalLine("3", "6", "asking for help") if kind is Certificate.ACHIEVEMENT else None,
        signers=(Signer("Mentor", "Ben Okafor"), leader) if kind is Certificate.ACHIEVEMENT else (leader,),
    )
    return replace(given, **changes)
