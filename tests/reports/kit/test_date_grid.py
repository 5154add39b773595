import pytest

from desktop.reports.kit import date_grid
from desktop.reports.kit.date_grid import DateGrid, DateHead, GridRow
from desktop.reports.kit.pen import Leaf

A4 = Leaf(297, 210)
HEADS = [DateHead(str(day), "Nov", str(day)) for day in range(1, 40)]


def _grid(people: int, dates: int) -> DateGrid:
    rows = [GridRow(str(number), "Ana", ["●"] * dates, ("1/1", "")) for number in range(people)]
    foot = [GridRow("", "Mentees", ["3"] * dates, ("", "")) for _row in range(5)]
    return DateGrid("Name", ("Came", "%"), (14, 14), HEADS[:dates], rows, foot)


@pytest.mark.parametrize(("people", "dates", "parts"), [(20, 16, 1), (21, 16, 2), (20, 17, 2), (41, 33, 9), (0, 0, 1)])
def test_parts_are_of_sixteen_dates_and_twenty_people(people: int, dates: int, parts: int) -> None:
    assert len(list(date_grid.blocks(_grid(people, dates), A4, 157))) == parts


def test_a_full_part_is_as_high_as_the_papers_say() -> None:
    [block] = date_grid.blocks(_grid(20, 16), A4, 157)
    assert block.height == pytest.approx(10 + 20 * 5.8 + 5 * 5.8)


def test_columns_fill_the_page_to_the_millimetre() -> None:
    measures = date_grid._measure(_grid(1, 16), A4, 157)
    assert (measures.number, measures.name, measures.date, measures.across) == (8, 50, 11, 16)
    large = date_grid._measure(_grid(1, 16), Leaf(297, 210, large=True), 150)
    assert large.name >= 60
    letter = date_grid._measure(_grid(1, 16), Leaf(279.4, 215.9), 157)
    assert letter.name == pytest.approx(50 - 17.6)
    assert letter.across == 16


@pytest.mark.parametrize("large", [False, True])
def test_figures_share_the_width(large: bool) -> None:
    block = date_grid.figures(Leaf(297, 210, large=large), [("Average", "3.5")] * 9)
    assert 10 < block.height < 60
