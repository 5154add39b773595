"""The list of what was destroyed: by code, kind by kind, signed by two; no name can be given to it."""

from dataclasses import replace

import pytest

from desktop.reports import destruction
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.list_samples import destruction as sample


def test_codes_reasons_and_two_signatures() -> None:
    [page] = words(destruction.render(sample(), Options()))
    for said in ("#7f30", "destroyed", "#a1b2", "kept until 19 Jul 2027: a reference is asked for", "Second person"):
        assert said in page
    assert page.index("Health notes") < page.index("#7f30") < page.index("#a1b2")


def test_a_time_in_which_nothing_went_says_so() -> None:
    [page] = words(destruction.render(replace(sample(), parts=()), Options()))
    assert "Nothing was destroyed in this time." in page


@pytest.mark.parametrize("options", [Options(), Options(large_print=True), Options(language="xx")], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(destruction, sample(40), options)


def test_the_table_has_every_line_with_its_kind() -> None:
    [table] = destruction.tables(sample(), Options())
    assert [column.key for column in table.columns] == ["kind", "code", "since", "due_on", "decided_on", "outcome"]
    assert len(list(table.rows)) == 5
