"""Papers with believable people on them, and what reads papers back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from desktop.core.choices import FundPurpose, HoursCategory
from desktop.core.rules.attendance import TermFigures
from desktop.core.rules.hours import Policy
from desktop.i18n import formats
from desktop.reports.card import CardData, CardPerson, Collector, Contact, Health
from desktop.reports.fire import FireData
from desktop.reports.gaps import GapLine, GapPart, GapsData
from desktop.reports.hours_tables import Activity, Evidence, Giver, HoursData, Part, Value
from desktop.reports.kit.evening import Evening
from desktop.reports.kit.page import Imprint, Rendered
from desktop.reports.kit.roll_call import RollCall, Somebody
from desktop.reports.matrix import MatrixData, MatrixDate, MatrixRow
from desktop.reports.pack import PackData
from desktop.reports.register import RegisterData, RegisterRow
from desktop.reports.statement import StatementData, StatementEntry, StatementTraining
from desktop.reports.that_day import AdultRow, MenteeRow, SessionPart, ThatDayData
from desktop.reports.volunteers import VolunteerRow, VolunteersData

NAMES = (
    *("Aisha K.", "Anaïs J.", "Ewan K.", "Finlay G.", "João E.", "Łukasz W.", "Mei Ca.", "Mei St."),
    *("Nguyễn Thị Ánh T.", "Oluwaseun M.", "Søren D.", "Δημήτρης Π.", "Олександра Б.", "Zoë S.", "Kofi O’B."),
)
VOLUNTEERS = (
    "Ada Lindqvist",
    "Ben Okafor",
    "Katarzyna Wiśniewska-Brzęczyszczykiewicz",
    "Hồng Nhung Nguyễn",
    "Jo Smith",
)
IMPRINT = Imprint("Riverside Library Trust", datetime(2026, 11, 16, 20, 3), "Tuesday juniors", "K7", date(2027, 7, 31))
EVENING = Evening(
    *(date(2026, 11, 17), 18 * 60, 19 * 60 + 30, "Riverside Library", 7, 11),
    *("Ada Lindqvist", "Ben Okafor", "under the oak"),
)
WHEN = formats.day(EVENING.day, weekday=True)


def register(count: int = 13, name: str = "", **changes: Any) -> RegisterData:
    """A register of so many mentees, all of one name if it is said."""
    rows = [
        RegisterRow(
            number,
            name or NAMES[number % len(NAMES)],
            f"Y{5 + number % 4}",
            new=number == 4,
            card=number % 5 == 2,
            collectors=("C1", "C2", "C3")[: number % 4],
            leaves_alone=number % 3 == 0,
        )
        for number in range(1, count + 1)
    ]
    rows += [RegisterRow(count + blank) for blank in range(1, 6)]
    return replace(RegisterData(IMPRINT, EVENING, tuple(rows), count, 2, 4), **changes)


def volunteers(count: int = 5, name: str = "") -> VolunteersData:
    """A volunteer sheet with three blank rows."""
    rows = [
        VolunteerRow(number, name or VOLUNTEERS[number % 5], "mentor", 17 * 60 + 45, 19 * 60 + 45)
        for number in range(1, count + 1)
    ]
    rows += [VolunteerRow(count + blank) for blank in range(1, 4)]
    return VolunteersData(IMPRINT, EVENING, tuple(rows), "Ada Lindqvist")


def card(count: int = 7, name: str = "") -> CardData:
    """A sealed card of so many people."""
    people = [
        CardPerson(
            name or NAMES[number % len(NAMES)],
            "Y6",
            (Contact("Amina Kowalska", "+44 7700 900123", "mother"), Contact("Jo Smith", "07700 900456", "uncle")),
            (Health("Allergy", "peanuts", "EpiPen in the blue bag", medicine_on_site=True),) if number % 2 else (),
            (Collector("C1", "Amina Kowalska", "bluebird"), Collector("", "Marek Nowak", refused=True)),
            leaves_alone=number % 2 == 0,
            photo=(True, False, None)[number % 3],
        )
        for number in range(count)
    ]
    return CardData(IMPRINT, EVENING, tuple(people))


def matrix(count: int = 13, weeks: int = 11, name: str = "") -> MatrixData:
    """A term of so many weeks; the seventh session was cancelled, the second mentee is new last week."""
    held = [week != 6 for week in range(weeks)]
    seen = "●LE–?"

    def row(number: int, code: str, shown: str, minutes: int | None = None) -> MatrixRow:
        cells = tuple(seen[(number * week) % 5] if held[week] else "▒" for week in range(weeks))
        if number == 2:
            cells = (*("" for _week in range(weeks - 1)), "LN")
        came = sum(cell[:1] in {"●", "L"} for cell in cells)
        possible = sum(cell[:1] in set("●LE–") for cell in cells)
        return MatrixRow(code, shown, cells, came, possible, minutes)

    dates = tuple(
        MatrixDate(date(2026, 9, 8) + timedelta(7 * week), week + 1 if held[week] else 0, held[week], 10, 3, 2, 1)
        for week in range(weeks)
    )
    mentees = tuple(row(n, f"M{n:02d}", name or NAMES[n % len(NAMES)]) for n in range(1, count + 1))
    helpers = tuple(row(n, f"V{n:02d}", name or VOLUNTEERS[n % 5], 95 * n) for n in range(1, 6))
    figures = TermFigures(weeks - 1, 1, 10.25, 10.5, 13, count, 3, 1, 2, 12)
    return MatrixData(IMPRINT, date(2026, 9, 1), date(2026, 12, 18), dates, mentees, helpers, figures)


def statement(name: str = "Katarzyna Wiśniewska", **changes: Any) -> StatementData:
    """A statement of 42 h 30 min."""
    given = StatementData(
        replace(IMPRINT, sheet="", destroy_by=None),
        "12 Mill Lane\nOtterbourne OT4 2AB",
        name,
        date(2026, 9, 1),
        date(2026, 12, 18),
        2550,
        "Mentor",
        "Helps children to write and share their first programs.",
        ((HoursCategory.SESSION, 2010), (HoursCategory.PREPARATION, 540)),
        Policy(),
        "Ada Lindqvist",
        "Coordinator",
        "+44 7700 900111",
        "H-2026-014",
        date(2029, 12, 31),
        (StatementEntry(date(2026, 9, 8), HoursCategory.SESSION, 95, "Tuesday juniors"),),
        (StatementTraining("Safeguarding, level 1", date(2026, 9, 5)), StatementTraining("First aid at work")),
    )
    return replace(given, **changes)


def hours(entries: int = 24, name: str = "", **changes: Any) -> HoursData:
    """A report of so many entries of 90 minutes each."""
    kinds = (HoursCategory.SESSION, HoursCategory.PREPARATION, HoursCategory.TRAINING)
    evidence = tuple(
        Evidence(
            f"entry{number:05d}",
            f"V{number % 5 + 1:02d}",
            name or VOLUNTEERS[number % 5],
            date(2026, 9, 8) + timedelta(number % 100),
            90,
            kinds[number % 3],
            18 * 60,
            19 * 60 + 30,
            programme="Tuesday juniors",
            site="Riverside Library",
            match_code="R01",
            signed_volunteer=number % 2 == 0,
            sheet_code=f"K{number % 9}",
            fund="Lottery",
        )
        for number in range(entries)
    )
    activities = tuple(
        Activity(kind, once, people, entries // 3, entries * 30)
        for kind, once, people in zip(kinds, (9, 3, 2), (14, 9, 6), strict=True)
    )
    given = HoursData(
        *(IMPRINT, date(2026, 9, 1), date(2026, 12, 18), 14, 11, entries * 90),
        activities,
        (Part("2026-09", 12, entries, entries * 90),),
        (Part("Tuesday juniors", 12, entries - 3, entries * 90 - 270, "Riverside Library"), Part("", 3, 3, 270)),
        tuple(Giver(f"V{n + 1:02d}", name or VOLUNTEERS[n], entries // 5, entries * 18) for n in range(5)),
        evidence,
        Policy(),
        "Community Fund",
        Value(FundPurpose.MATCH, 17.5, "GBP", "Regional pay survey", date(2026, 4, 1)),
    )
    return replace(given, **changes)


def pack() -> PackData:
    """The papers of an evening."""
    return PackData(register(), volunteers(), card())


def fire(count: int = 13, name: str = "", *, here: bool = True) -> FireData:
    """A fire list of so many people, every fourth of them grown-up."""
    return FireData(IMPRINT, EVENING, door(count, name).rows, here)


def door(count: int = 13, name: str = "") -> RollCall:
    """A door list of so many people, every fourth of them grown-up."""
    rows = tuple(Somebody(name or NAMES[number % len(NAMES)], adult=number % 4 == 0) for number in range(count))
    return RollCall(IMPRINT, EVENING, rows)


def that_day(count: int = 13, name: str = "", sessions: int = 1) -> ThatDayData:
    """A day with sessions of two volunteers, one of them counted, and so many mentees."""
    first, second = name or VOLUNTEERS[1], name or "Kai Smith"
    adults = (
        *("V2", first, True, date(2026, 9, 1), True, True, "DBS enhanced, seen 1 Sept 2026", True, "First aid"),
        *(1065, None, True, ""),
    )
    unknown = ("V3", second, False, None, None, False, "", False, "", None, 1170, False, "age of Kai S. not confirmed")
    mentees = (("M1", name or NAMES[number % len(NAMES)], "9–12", None, 1165, "C1") for number in range(count))
    part = SessionPart(
        *("Juniors", "Library", 1080, 1170, "13 children: 2 adults needed.", 13, 2, 1),
        (AdultRow(*adults), AdultRow(*unknown)),
        tuple(MenteeRow(*mentee) for mentee in mentees),
    )
    return ThatDayData(IMPRINT, EVENING.day, (part,) * sessions)


def gaps(count: int = 13, name: str = "", checks: int = 2) -> GapsData:
    lines = tuple(
        GapLine(name or NAMES[number % len(NAMES)], "No contact with a telephone number") for number in range(count)
    )
    return GapsData(IMPRINT, (GapPart("Contacts", lines),) if lines else (), checks)


def pdf(rendered: Rendered) -> PdfReader:
    """Open a paper."""
    return PdfReader(BytesIO(rendered.data))


def words(rendered: Rendered) -> list[str]:
    """Read the text of each page, its white space one space each."""
    return [" ".join(one.extract_text().split()) for one in pdf(rendered).pages]


def solid(text: str) -> str:
    """Take out all white space: where lines break does not matter."""
    return "".join(text.split())
