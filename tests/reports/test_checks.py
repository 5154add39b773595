"""The list of checks to renew: its headings, 22 rows a page, and what never stands on it."""

import pytest

from desktop.core.choices import Privacy
from desktop.reports import checks
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.list_samples import checks as sample


def test_headings_rules_and_readers() -> None:
    [page] = words(checks.render(sample(), Options()))
    for said in ("One copy.", "Expired", "Under 30 days", "Applied, waiting", "Read by", "renewing every 3 years"):
        assert said in page
    assert page.index("Expired") < page.index("Under 30 days") < page.index("Applied, waiting")


def test_22_rows_stand_on_a_page_and_a_heading_stands_again_overleaf() -> None:
    first, second = words(checks.render(sample(25), Options()))[:2]
    assert first.count("DBS enhanced") >= 21  # and the heading
    assert "Expired" in second
    assert "Renew by" in second


def test_an_empty_list_says_so() -> None:
    data = checks.ChecksData(sample().imprint, ())
    assert "No check runs out within 90 days." in words(checks.render(data, Options()))[0]


@pytest.mark.parametrize("options", [Options(), Options(large_print=True), Options(language="xx")], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(checks, sample(25), options)


def test_the_table_has_no_number_and_its_columns_the_class_of_their_fields() -> None:
    [table] = checks.tables(sample(), Options())
    assert [column.key for column in table.columns] == [
        *("group", "name", "role", "check", "level", "seen_on", "renew_by", "days", "status"),
    ]
    assert {column.privacy for column in table.columns if column.key not in {"name", "role"}} == {Privacy.SEALED}
