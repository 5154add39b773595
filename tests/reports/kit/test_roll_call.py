"""What the fire list and the door list have in common."""

from dataclasses import fields

import pytest

from desktop.core.choices import PaperSize
from desktop.reports import door_list, fire
from desktop.reports.kit import page, roll_call
from desktop.reports.kit.page import Options
from desktop.reports.kit.roll_call import RollCall, Somebody
from tests.reports import conftest as samples


def test_it_can_be_told_nothing_but_a_short_name_and_whether_somebody_is_an_adult() -> None:
    assert [field.name for field in fields(Somebody)] == ["name", "adult"]
    assert [field.name for field in fields(RollCall)] == ["imprint", "evening", "rows"]


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("large", [False, True])
def test_columns_fill_the_page(size: PaperSize, large: bool) -> None:
    leaf = page.leaf(Options(size, large_print=large))
    for tick in ("", "Safe"):
        assert sum(column.width for column in roll_call.columns(leaf, tick)) == pytest.approx(leaf.width)


def test_thirty_rows_of_which_five_are_blank_are_a_page() -> None:
    assert [fire.render(samples.fire(count), Options()).pages for count in (0, 25, 26)] == [1, 1, 2]
    assert [door_list.render(samples.door(count), Options()).pages for count in (0, 25, 26)] == [1, 1, 2]


def test_it_counts_children_and_adults() -> None:
    assert samples.door(13).counts() == (("Children", "9"), ("Adults", "4"), ("Together", "13"))
