"""Lists of the club with believable people on them: checks to renew, the rota, telephone numbers."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.reports.checks import CheckLine, CheckPart, ChecksData
from desktop.reports.destruction import DestructionData, DestructionLine, DestructionPart
from desktop.reports.phones import Call, PhonePart, PhonePerson, PhonesData
from desktop.reports.rota import RotaData, RotaPerson, RotaSession
from tests.reports.conftest import IMPRINT, NAMES, VOLUNTEERS

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


def rota(count: int = 11, name: str = "") -> RotaData:
    """A term of so many sessions, each with three volunteers; the second needs two more, the third is cancelled."""
    people = tuple(RotaPerson(name or VOLUNTEERS[number], "mentor", 1065, 1185) for number in (1, 2, 4))
    sessions = [
        RotaSession(date(2026, 9, 8) + timedelta(7 * week), 1080, 1170, "Riverside Library", people)
        for week in range(count)
    ]
    sessions[1] = replace(sessions[1], people=people[:1], missing=2)
    sessions[2] = replace(sessions[2], people=(), cancelled=True)
    return RotaData(IMPRINT, date(2026, 9, 1), date(2026, 12, 18), tuple(sessions))


def phones(count: int = 13, name: str = "") -> PhonesData:
    """A list of so many mentees with two contacts each, and of three volunteers, one without a number."""
    calls = (Call("+44 7700 900123", "Amina Kowalska", "mother"), Call("07700 900456", "Jo Smith", "uncle"))
    mentees = tuple(PhonePerson(name or NAMES[number % len(NAMES)], calls) for number in range(count))
    helpers = (PhonePerson(VOLUNTEERS[1], (Call("07700 900777"),)), PhonePerson(VOLUNTEERS[2]))
    return PhonesData(IMPRINT, (PhonePart("Mentees", mentees), PhonePart("Volunteers", helpers)))


def destruction(count: int = 4, name: str = "") -> DestructionData:
    """So many health notes that went, and somebody's records that are kept on for a reason."""
    went = tuple(
        DestructionLine(f"#{number:04x}", date(2026, 5, 1), date(2026, 8, 1), TODAY, gone=True)
        for number in range(0x7F30, 0x7F30 + count)
    )
    reason = name or "a reference is asked for"
    kept = DestructionLine(
        "#a1b2", date(2024, 7, 19), date(2026, 7, 19), TODAY, gone=False, kept_until=date(2027, 7, 19), reason=reason
    )
    parts = (DestructionPart("Health notes of people who have left", went), DestructionPart("People", (kept,)))
    return DestructionData(IMPRINT, date(2026, 1, 1), date(2026, 12, 31), parts)
