"""What a coordinator who leaves hands over, in figures."""

from desktop.reports.handover import Counted, HandoverData
from tests.reports.conftest import IMPRINT


def handover(name: str = "", *, count: int = 7) -> HandoverData:
    del name  # nobody is named on it
    holds = ("Volunteers", "Mentees", "Groups", "Sessions held", "Relationships", "Entries of hours")
    opened = ("Checks to renew", "Sheets to shred", "Contacts", "Ages", "Sheets never typed in")
    return HandoverData(
        IMPRINT,
        "Riverside handed over 2026-11-17.club",
        "hall-laptop",
        tuple(Counted(what, 1 + number * count) for number, what in enumerate(holds)),
        tuple(Counted(what, count) for what in opened) if count else (),
        tuple(f"K{number}7" for number in range(count)),
        has_passphrase=count != 0,
    )
