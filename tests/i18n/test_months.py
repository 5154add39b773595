import pytest

from desktop.i18n import months


@pytest.mark.parametrize("name", ["November", "nov", "NOV.", "Tachwedd", "novembre", "नवंबर"])
def test_a_month_by_its_names(name: str) -> None:
    assert months.numbers(("en_GB", "cy", "fr", "hi"))[months.plain(name)] == 11


def test_the_first_language_decides() -> None:
    assert months.numbers(("en_GB", "hr"))["listopad"] == 10
    assert months.numbers(("pl", "hr"))["listopad"] == 11
