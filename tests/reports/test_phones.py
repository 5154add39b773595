"""The phone list: whom to call first, and of which class its numbers make it."""

import pytest

from desktop.core.choices import Privacy
from desktop.reports import phones
from desktop.reports.catalogue import BY_NAME
from desktop.reports.kit.page import Options
from tests.reports.conftest import words
from tests.reports.layout import faults
from tests.reports.list_samples import phones as sample


def test_those_to_call_stand_in_their_order() -> None:
    [page] = words(phones.render(sample(2), Options()))
    assert page.index("1. Amina Kowalska (mother)") < page.index("2. Jo Smith (uncle)")
    assert "1. own number" in page
    assert "no number known" in page
    empty = phones.PhonesData(sample().imprint, ())
    assert "Nobody belongs to this group today." in words(phones.render(empty, Options()))[0]


def test_its_class_is_the_highest_of_its_fields() -> None:
    [table] = phones.tables(sample(), Options())
    assert max(list(Privacy).index(column.privacy) for column in table.columns) == list(Privacy).index(Privacy.SEALED)
    assert BY_NAME["phones"].privacy is phones.build(sample(), Options()).privacy is Privacy.SEALED
    assert len(list(table.rows)) == 13 * 2 + 2


@pytest.mark.parametrize("options", [Options(), Options(language="xr"), Options(large_print=True)], ids=str)
def test_nothing_stands_where_it_should_not(options: Options) -> None:
    assert not faults(phones, sample(30), options)
