"""Everything held about a person: a letter that says what may be held back, then record by record."""

import pytest

from desktop.core.choices import Privacy
from desktop.reports import access
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.relationship_samples import access as sample


def test_the_letter_says_what_is_held_back_and_what_can_be_asked_for() -> None:
    letter, *rest = words(access.render(sample(), Options()))
    for said in (
        "This is everything that Riverside Library Trust holds about Aisha Khan.",
        "asked on 2 Nov 2026; the answer is due on 2 Dec 2026",
        "Other people stand here by their initials",
        "such as notes about somebody’s safety. To ask about that, write to or call Ada Lindqvist",
        "complain to the data protection authority",
        "Contents Person 1 · Register 40",
    ):
        assert said in letter
    assert "Telephone: 07700 900123" in rest[0]
    assert "Session: 7 Sept 2026 Mark: present Note: Sat with R. K." in rest[0]


def test_it_is_sealed_and_so_is_every_column_of_its_table() -> None:
    assert access.build(sample(), Options()).privacy is Privacy.SEALED
    [table] = access.tables(sample(), Options())
    assert {column.privacy for column in table.columns} == {Privacy.SEALED}
    assert next(iter(table.rows)) == ("Person", 1, "Given name", "Aisha Khan")


@pytest.mark.parametrize("options", [Options(), Options(language="xr"), Options(large_print=True)], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(access, sample(), options)
