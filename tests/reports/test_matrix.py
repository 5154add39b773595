from dataclasses import replace

import pytest

from desktop.core.choices import PaperSize
from desktop.reports import matrix as paper
from desktop.reports.kit.page import Edition, Options
from tests.reports.conftest import NAMES, VOLUNTEERS, matrix, words

CODED = Options(edition=Edition.CODED)


def test_it_shows_marks_sums_and_figures() -> None:
    first, second = words(paper.render(matrix(), Options()))
    for said in (
        "1 Sept 2026 – 18 Dec 2026",
        "● present L late E told us – absent ? not recorded N first time no session",
        "Mentees present 10 10",
        "Adults needed 2 2",
        "Ratio met ✓ ✓",
        "Sessions cancelled 1",
        "TEAM",
    ):
        assert said in first
    assert "No. Name 8 Sept 1" in second
    assert "17 Nov 11 Came Hours" in second
    assert "23 h 45 min" in second  # 95 minutes x (1 + 2 + 3 + 4 + 5)
    assert "Coordinator’s signature" in second


def test_the_coded_edition_names_nobody_and_hides_small_counts() -> None:
    said = " ".join(words(paper.render(matrix(), CODED)))
    assert "OPEN" in said
    assert not [name for name in (*NAMES, *VOLUNTEERS) if name in said]
    assert "M01" in said
    assert "Adults present <5 <5" in said
    assert "Mentees present 10 10" in said
    assert "One-time visitors <5" in said
    for table in paper.tables(matrix(), CODED):
        assert "name" not in [column.key for column in table.columns]


def test_a_middle_of_few_is_few_too() -> None:
    data = matrix()
    small = replace(data, figures=data.figures._replace(average=3.4, median=4))
    sums = paper.tables(small, CODED)[3]
    assert [row[1] for row in sums.rows][:2] == ["<5", "<5"]
    assert [row[1] for row in paper.tables(small, Options())[3].rows][:2] == [3.4, 4]


@pytest.mark.parametrize(("people", "weeks", "pages"), [(20, 16, 2), (21, 16, 2), (40, 16, 3), (20, 17, 3)])
def test_twenty_people_and_sixteen_dates_are_a_page(people: int, weeks: int, pages: int) -> None:
    assert paper.render(matrix(people, weeks), Options()).pages == pages


def test_names_stand_again_beside_further_dates() -> None:
    pages = words(paper.render(matrix(13, 20), Options()))
    assert all(NAMES[1] in page for page in pages[:2])
    assert "Mentees present" in pages[0]
    assert "Mentees present" in pages[1]


def test_foot_rows_stand_once_under_the_last_people() -> None:
    first, second, *_others = words(paper.render(matrix(30), Options()))
    assert "Mentees present" not in first
    assert "Mentees present" in second


def test_below_five_sessions_there_is_no_percentage() -> None:
    rows = list(paper.tables(matrix(3, 4), Options())[0].rows)
    assert all(row[-1] is None for row in rows)
    assert "%" not in words(paper.render(matrix(3, 4), Options()))[0].replace("Came %", "")


def test_among_adults_there_is_no_supervision() -> None:
    data = matrix()
    adults = replace(data, dates=tuple(replace(one, adults_needed=None) for one in data.dates))
    said = " ".join(words(paper.render(adults, Options())))
    assert "Ratio met" not in said
    assert "New today" in said


def test_a_ratio_that_was_not_met_is_crossed() -> None:
    data = matrix()
    few = replace(data, dates=tuple(replace(one, adults=1) for one in data.dates))
    assert "Ratio met ✗ ✗" in words(paper.render(few, Options()))[0]


@pytest.mark.parametrize("size", PaperSize)
def test_without_volunteers_and_sessions_it_is_still_a_page(size: PaperSize) -> None:
    empty = replace(matrix(), dates=(), mentees=(), volunteers=())
    assert paper.render(empty, Options(paper=size)).pages == 1


def test_the_table_has_a_column_for_each_date() -> None:
    table = paper.tables(matrix(2, 3), Options())[0]
    assert [column.key for column in table.columns] == [
        *("number", "name", "2026-09-08", "2026-09-15", "2026-09-22", "came", "possible", "share")
    ]
