"""The rota: who is planned at each session, and places to write on where more adults are needed."""

from dataclasses import replace

import pytest

from desktop.core.choices import Privacy
from desktop.reports import rota
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.list_samples import rota as sample


def test_each_session_stays_on_one_page_and_says_what_it_needs() -> None:
    first, second = words(rota.render(sample(), Options()))
    assert "2 more adults needed" in first
    assert "Cancelled" in first
    assert first.count("Ben Okafor") + second.count("Ben Okafor") == 10
    assert "17:45–19:45" in second


def test_a_time_without_sessions_says_so() -> None:
    assert "No session is planned" in words(rota.render(replace(sample(), sessions=()), Options()))[0]


def test_the_table_has_a_row_for_each_volunteer_and_one_for_a_session_of_nobody() -> None:
    [table] = rota.tables(sample(), Options())
    assert len(list(table.rows)) == 9 * 3 + 1 + 1
    assert {column.privacy for column in table.columns} == {Privacy.TEAM}


@pytest.mark.parametrize("options", [Options(), Options(language="xr"), Options(large_print=True)], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(rota, sample(), options)
