from dataclasses import replace
from datetime import date

import pytest

from desktop.core.choices import PaperSize
from desktop.i18n import speaking
from desktop.reports import timesheet as paper
from desktop.reports.kit.page import Options
from desktop.reports.timesheet import TimesheetData, TimesheetRow
from tests.reports.conftest import words
from tests.reports.pairs import IMPRINT, timesheet


def test_it_is_filled_with_what_is_known() -> None:
    [page] = words(paper.render(timesheet(), Options()))
    for said in (
        "One-to-one timesheet November 2026",
        "Ben Okafor One line for each meeting apart from sessions. Mentees stand here by their codes.",
        "No. Date Code In Out Travel (min) km Form of mentoring Initials",
        "1 2 Nov 2026 M07 16:00 16:45 20 4.5 pairing, talk 2 3 Nov 2026 M07",
        "6 7 8 9 10 11 12",
        "30 31 Known when printed: 3 h 45 min, travel 1 h 40 min, 22.5 km Month total",
        "I gave this time: Ben Okafor Signature and date I confirm it: Ada Lindqvist Signature and date",
        "TEAM · destroy by 31 Jul 2027 · sheet K7",
    ):
        assert said in page, said


@pytest.mark.parametrize("size", PaperSize)
def test_thirty_one_lines_are_a_page_on_either_paper(size: PaperSize) -> None:
    assert paper.render(timesheet(count=31), Options(paper=size)).pages == 1
    rendered = paper.render(timesheet(count=32), Options(paper=size))
    assert rendered.pages == 2
    first, second = words(rendered)
    assert "Signature" not in first
    assert "Signature" in second


def test_meetings_stand_in_the_order_of_time_and_what_is_not_known_is_blank() -> None:
    late = TimesheetRow(date(2026, 11, 3), "M02", 1380, 1470)
    early = TimesheetRow(date(2026, 11, 2), "M01")
    data = TimesheetData(IMPRINT, "Ben Okafor", date(2026, 11, 1), (late, early))
    [page] = words(paper.render(data, Options()))
    assert "1 2 Nov 2026 M01 2 3 Nov 2026 M02 23:00 00:30" in page
    assert "I confirm it: ________" in page


def test_its_table_adds_up() -> None:
    [table] = paper.tables(timesheet(), Options())
    assert [column.key for column in table.columns] == [
        *("date", "mentee", "in", "out", "minutes", "travel", "distance", "form"),
    ]
    assert next(iter(table.rows)) == (date(2026, 11, 2), "M07", 960, 1005, 45, 20, 4.5, "pairing, talk")
    assert table.totals == ("Month total", None, None, None, 225, 100, 22.5, None)


def test_mentees_are_codes() -> None:
    assert "code" in TimesheetRow.__dataclass_fields__
    assert not {"mentee", "name"} & set(TimesheetRow.__dataclass_fields__)


def test_distances_are_counted_in_what_the_sheet_says() -> None:
    data = TimesheetData(IMPRINT, "Ben Okafor", date(2026, 11, 1))
    assert data.distances == "km"
    assert replace(data, unit="miles").distances == "miles"
    with speaking("ar"):
        assert data.distances == "كم"
