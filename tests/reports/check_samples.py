"""A list of checks to renew, with believable people on it."""

from datetime import date, timedelta

from desktop.reports.checks import CheckLine, CheckPart, ChecksData
from tests.reports.conftest import IMPRINT, VOLUNTEERS

TODAY = IMPRINT.printed_at.date()
RULES = ("England and Wales (DBS): no end by law; renewing every 3 years is common.",)


def line(days: int | None, name: str = "", check: str = "DBS enhanced with barred list") -> CheckLine:
    renew = TODAY + timedelta(days) if days is not None else None
    seen = date(2023, 11, 2) if days is not None else None
    status = "applied" if days is None else "expired" if days < 0 else "renewal due"
    return CheckLine(name or VOLUNTEERS[2], "mentor", check, "child workforce", seen, renew, days, status)


def checks(count: int = 5, name: str = "") -> ChecksData:
    """A list of so many checks that ran out, one that does soon, one that was applied for."""
    parts = (
        CheckPart("Expired", tuple(line(-9 - number, name or VOLUNTEERS[number % 5]) for number in range(count))),
        CheckPart("Under 30 days", (line(12, name),)),
        CheckPart("Applied, waiting", (line(None, name),)),
    )
    return ChecksData(IMPRINT, parts, (name or VOLUNTEERS[4],), RULES)
