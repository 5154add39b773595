"""The door list: by first name, child or adult, and nothing else."""

import pytest

from desktop.core.choices import PaperSize
from desktop.reports import door_list as paper
from desktop.reports.kit.page import Options
from tests.reports.conftest import door, words
from tests.reports.layout import faults


def test_it_is_sorted_by_first_name_as_the_language_sorts() -> None:
    [page] = words(paper.render(door(), Options()))
    shown = ("Aisha K.", "Anaïs J.", "Ewan K.", "João E.", "Łukasz W.", "Søren D.", "Δημήτρης Π.")
    assert [page.index(name) for name in shown] == sorted(page.index(name) for name in shown)
    assert page.count("OPEN") == 1
    assert "Children 9 Adults 4 Together 13" in page


def test_it_says_nothing_of_who_is_in_charge_or_where_to_meet() -> None:
    [page] = words(paper.render(door(), Options()))
    assert "Lindqvist" not in page
    assert "oak" not in page


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
def test_everything_has_its_place(size: PaperSize, large: bool) -> None:
    assert not faults(paper, door(26), Options(size, large_print=large))


def test_its_table_holds_everybody_once() -> None:
    [table] = paper.tables(door(5), Options())
    assert [row[1] for row in table.rows] == ["Aisha K.", "Anaïs J.", "Ewan K.", "Finlay G.", "João E."]
