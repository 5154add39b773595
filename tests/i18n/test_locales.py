import pytest

from desktop import i18n
from desktop.i18n import locales


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("en", "en_GB"),
        ("en_US", "en_US"),
        ("de-CH", "de_CH"),
        ("de_QQ", "de"),
        ("xx", "en_GB"),
        ("tlh", "en_GB"),
        ("../..", "en_GB"),
        ("", "en_GB"),
    ],
)
def test_a_language_that_is_not_known_falls_back(name: str, found: str) -> None:
    assert str(locales.locale(name)) == found


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        ("de", "CH", "de_CH"),
        ("de", "ch", "de_CH"),
        ("en", "GB", "en_GB"),
        ("en", "", "en"),
        ("cy", "BR", "cy"),
        ("en_GB", "US", "en_GB"),
        ("xx", "GB", "xx"),
    ],
)
def test_a_language_as_a_country_speaks_it(language: str, country: str, name: str) -> None:
    assert locales.spoken(language, country) == name


@pytest.mark.parametrize(
    ("name", "expected"), [("ar", True), ("ar-EG", True), ("fa_IR", True), ("xr", True), ("en", False), ("xx", False)]
)
def test_direction(name: str, expected: bool) -> None:
    assert locales.right_to_left(name) is expected
    i18n.use(name)
    assert locales.right_to_left() is expected


@pytest.mark.parametrize(
    ("language", "name"),
    [("en_GB", "Marta Lima"), ("pt", "Marta Lima"), ("hu_HU", "Lima Marta"), ("ja", "Lima Marta")],
)
def test_the_order_of_names(language: str, name: str) -> None:
    assert locales.full_name("Marta", "Lima", language) == name


def test_a_name_of_one_part() -> None:
    assert locales.full_name("Marta", "") == locales.full_name("", "Marta", "hu") == "Marta"


def test_countries() -> None:
    assert [locales.paper_size(country) for country in ("GB", "us", "CA", "DE", "")] == [
        "a4",
        "letter",
        "letter",
        "a4",
        "a4",
    ]
    assert [locales.first_weekday(country) for country in ("GB", "us", "EG", "QQ", "")] == [0, 6, 5, 0, 0]


def test_each_language_has_its_own_name() -> None:
    names = [locales.own_name(one) for one in i18n.LANGUAGES]
    assert names == ["English", "Cymraeg", "Français", "Deutsch", "Español", "Português (Brasil)", "العربية", "हिन्दी"]
