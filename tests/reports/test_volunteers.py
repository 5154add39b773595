import pytest

from desktop.core.choices import PaperSize
from desktop.reports import volunteers as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import solid, volunteers, words


def test_it_has_full_names_planned_times_and_two_kinds_of_signature() -> None:
    [page] = words(paper.render(volunteers(), Options()))
    for said in (
        "17:45–19:45",
        "No. Name Role today Planned In Out Break (min) Prep (h) Signature",
        "I confirm these times are right: Name",
    ):
        assert said in page
    assert solid("Katarzyna Wiśniewska-Brzęczyszczykiewicz") in solid(page)
    assert "cleared" not in page


@pytest.mark.parametrize("size", PaperSize)
def test_ten_rows_of_which_three_are_blank_are_a_page(size: PaperSize) -> None:
    assert paper.render(volunteers(7), Options(paper=size)).pages == 1
    assert [paper.render(volunteers(count), Options(paper=size)).pages for count in (8, 9, 10)] == [1, 1, 2]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", PaperSize)
def test_columns_fill_the_page_to_the_millimetre(size: PaperSize, large: bool) -> None:
    leaf = paper.build(volunteers(), Options(size, large_print=large)).leaf
    columns = paper._columns(leaf)
    assert sum(column.width for column in columns) == pytest.approx(leaf.width)
    if size is PaperSize.A4 and not large:
        assert [column.width for column in columns] == [8, 56, 40, 30, 20, 20, 18, 16, 54]


def test_its_table_holds_the_planned() -> None:
    [table] = paper.tables(volunteers(2), Options())
    assert next(iter(table.rows)) == (1, "Ben Okafor", "mentor", 1065, 1185)
    assert len(list(table.rows)) == 2
