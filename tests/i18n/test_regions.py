import pytest

from desktop import i18n
from desktop.i18n import regions


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("de", "de"),
        ("pt-BR", "pt_BR"),
        ("Deutsch", "de"),
        ("german", "de"),
        ("العربية", "ar"),
        ("de_CH", "de_CH"),
        ("xx", "xx"),
    ],
)
def test_a_language_by_its_code_or_its_name(typed: str, code: str) -> None:
    assert regions.language_code(typed) == code


@pytest.mark.parametrize("typed", ["Elvish", "qqq", "de_", "12"])
def test_what_is_no_language_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=typed):
        regions.language_code(typed)


def test_a_country_by_its_letters_or_its_name_in_the_language_in_use() -> None:
    assert [regions.country_code(one) for one in ("gb", "Germany", " IN ")] == ["GB", "DE", "IN"]
    i18n.use("de")
    assert regions.country_code("Österreich") == "AT"
    with pytest.raises(ValueError, match="Atlantis"):
        regions.country_code("Atlantis")


def test_countries_are_ordered_by_name_and_no_world_is_among_them() -> None:
    i18n.use("de")
    codes = [code for code, _name in regions.countries()]
    assert codes.index("AT") < codes.index("PK")
    assert {"EU", "ZZ", "001"} & set(codes) == set()


@pytest.mark.parametrize(
    ("language", "country"),
    [("de", "DE"), ("de_AT", "AT"), ("en", "GB"), ("hi", "IN"), ("cy", "GB"), ("tlh", "GB"), ("xx", "GB")],
)
def test_where_a_language_is_at_home(language: str, country: str) -> None:
    assert regions.home(language) == country
