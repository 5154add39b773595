import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.i18n.sorting import sort_key

LANGUAGES = ("en", "cy", "fr", "de", "es", "pt", "ar", "hi", "sv", "da", "pl", "tr")


@pytest.mark.parametrize(
    ("language", "sorted_names"),
    [
        ("en_GB", ["Ana", "Åse", "O'Brien", "Obrist", "van Berg", "Vance", "Zoe", "Zoë", "Zola"]),
        ("en", ["Annabel", "Anne Lee", "Anne-Marie", "Annegret"]),
        ("de", ["Oda", "Öhler", "Otto", "Straße", "Strasser", "Zimmer"]),
        ("fr", ["Cécile", "Chloé", "Édith", "Eliott", "Œdipe", "Olga"]),
        ("sv", ["Oskar", "Übel", "Yngve", "Zara", "Åsa", "Ärla", "Östen"]),
        ("da", ["Abel", "Zara", "Æskild", "Øster", "Aagaard", "Åse"]),
        ("pl", ["Adam", "Ądam", "Cyryl", "Ćma", "Lucjan", "Łucja", "Marek", "Zenon", "Źrebak", "Żaneta"]),
        ("tr", ["Cem", "Çelik", "Hüseyin", "I\u015f\u0131k", "İpek", "Oya", "Özge", "Sibel", "Şule", "Umut", "Ülkü"]),
        ("es", ["Nadal", "Nuria", "Ñandú", "Olga"]),
        ("cy", ["Carys", "Cynan", "Chwilog", "Dylan", "Dda", "Lowri", "Lyn", "Llew", "Mair"]),
        ("hi", ["कमल", "रम", "राम", "रोमा"]),
        ("ar", ["أحمد", "بدر", "محمد", "هدى"]),
        ("en", ["Ирина", "Йосип", "Кира"]),
    ],
)
def test_names_stand_where_the_language_looks_for_them(language: str, sorted_names: list[str]) -> None:
    the_wrong_way_round = sorted_names[::-1]
    assert sorted(the_wrong_way_round, key=lambda name: sort_key(name, language)) == sorted_names


@given(name=st.text(st.characters(codec="utf-8"), max_size=12), language=st.sampled_from(LANGUAGES))
def test_case_and_composition_do_not_scatter(name: str, language: str) -> None:
    apart = unicodedata.normalize("NFD", name)
    assert sort_key(apart, language) == sort_key(unicodedata.normalize("NFC", name), language)


@given(st.text("aåäbcöoz -'", max_size=8), st.text("aåäbcöoz -'", max_size=8), st.sampled_from(LANGUAGES))
def test_bytes_sort_as_text_does(one: str, other: str, language: str) -> None:
    first, second = sort_key(one, language), sort_key(other, language)
    assert (first < second) == (first.encode() < second.encode())


@given(st.text(max_size=12), st.sampled_from(LANGUAGES))
def test_letters_and_spelling_are_parted_by_one_tab(name: str, language: str) -> None:
    letters, _tab, spelling = sort_key(name, language).partition("\t")
    assert "\t" not in letters
    assert bool(spelling) == bool(name)


def test_what_does_not_count_is_left_out_of_the_letters() -> None:
    assert sort_key("  Mary-Jane  O’Neil. ").partition("\t")[0] == "mary jane oneil"
    assert sort_key("مـحمد", "ar").partition("\t")[0] == "محمد"
