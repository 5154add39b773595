from datetime import date, time

from desktop.core.choices import HoursCategory
from desktop.exchange import hours_ledger
from desktop.exchange.grid import Row, Sheet
from desktop.exchange.hours_ledger import HoursLine

TODAY = date(2026, 11, 17)


def lines(*rows: Row, **said: object) -> list[HoursLine]:
    sheet = Sheet("", list(rows))
    layout = hours_ledger.understand(sheet, **said)  # type: ignore[arg-type]
    return hours_ledger.read(sheet, layout, today=TODAY)


def test_what_is_a_ledger() -> None:
    assert hours_ledger.looks_like_ledger(Sheet("", [["Volunteer", "Date", "Hours"], ["Ada", "2026-09-01", 2]]))
    assert hours_ledger.looks_like_ledger(Sheet("", [["Hours 2026"], ["Name", "Datum", "Von", "Bis"]]))
    assert not hours_ledger.looks_like_ledger(Sheet("", [["Name", "Date", "School"], ["Ada", "2026-09-01", "Elm"]]))
    assert not hours_ledger.looks_like_ledger(Sheet("", [["Name", "DOB", "Date", "Hours"]]))
    assert not hours_ledger.looks_like_ledger(Sheet("", [["a", "b"]]))


def test_hours_or_times() -> None:
    header = ["Name", "Date", "From", "To", "Break", "Hours", "What for", "Note"]
    first, second, third = lines(
        header,
        ["Ada Berg", "2026-09-01", "18:00", "19:30", "15", None, "prep", "slides"],
        ["Ada Berg", date(2026, 9, 2), time(22), time(1), None, "2", "baking", None],
        ["Ada Berg", "3.9.2026", None, None, None, "1,5", None, None],
    )
    assert (first.starts, first.ends, first.break_minutes, first.minutes) == (1080, 1170, 15, 75)
    assert (first.category, first.note, first.day) == (HoursCategory.PREPARATION, "slides", date(2026, 9, 1))
    assert second.minutes == 180
    assert [problem.column for problem in second.problems] == ["Hours", "What for"]
    assert (third.minutes, third.starts, third.category) == (90, None, HoursCategory.OTHER)


def test_each_problem_is_said() -> None:
    found = lines(
        ["Name", "Date", "Hours"],
        [None, "2026-09-01", 1],
        ["Ada", "31/02/2026", 1],
        ["Ada", None, 1],
        ["Ada", "2026-09-01", "much"],
        ["Ada", "2026-09-01", 17],
        ["Ada", "2026-09-01", None],
        [],
        ["Total", None, 18],
        ["Ada", "2027-01-01", 1],
    )
    assert [line.refused for line in found] == [True] * 6 + [False] * 3
    assert [line.skipped for line in found[6:8]] == ["empty", "total"]
    assert [problem.message for line in found for problem in line.problems] == [
        "There is no name.",
        "“31/02/2026” is no day of the calendar.",
        "The date is missing.",
        "“much” is no length of time.",
        "More than 16 hours at once cannot be.",
        "Say how long it was, or from when to when.",
        "This day is still to come.",
    ]


def test_what_is_missing_and_what_is_asked() -> None:
    sheet = Sheet("", [["Name", "Date"], ["Ada", "01/02/2026"]])
    layout = hours_ledger.understand(sheet)
    assert (layout.missing, layout.asks_order, layout.has_names) == (("hours",), True, True)
    layout = hours_ledger.understand(sheet, mapping={"Date": ""})
    assert layout.missing == ("date", "hours")
    (line,) = lines(["Who", "Which", "Mins"], ["Ada", "2026-09-01", 45], mapping={"A": "full_name", "Which": "date"})
    assert line.minutes == 45
