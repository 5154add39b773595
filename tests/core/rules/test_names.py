import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import SortBy
from desktop.core.rules import names
from desktop.core.rules.names import Named


def short(*people: tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, str]) -> list[str]:
    named = [Named(key, *person) for key, person in enumerate(people)]
    return list(names.short_names(named).values())


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Zoë  STEWART ", "zoe stewart"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("Whyte-Jones", "whyte jones"),
        ("Y\u0131ld\u0131z", "yildiz"),
        ("İpek", "ipek"),
        ("Dąbrowski", "dabrowski"),
        ("Łukasz", "lukasz"),
        ("Søren", "soren"),
        ("Groß", "gross"),
        ("Lê", "le"),
        ("García", "garcia"),
        ("J. R.", "j r"),
        ("", ""),
    ],
)
def test_compared_without_case_accents_spaces_and_apostrophes(text: str, compared: str) -> None:
    assert names.plain(text) == compared


def test_vowel_signs_of_other_scripts_are_no_accents() -> None:
    assert names.plain("राम") != names.plain("रम")
    assert names.plain("\u1112\u1161\u11ab") == names.plain("한")


@given(st.text(max_size=30))
def test_comparing_again_changes_nothing(text: str) -> None:
    assert names.plain(names.plain(text)) == names.plain(text)


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        (("Mohammed", "Khan", "Mo"), "en", "Mo Khan"),
        (("Mei", "Stewart", ""), "en_GB", "Mei Stewart"),
        (("Aisha", "", ""), "en", "Aisha"),
        (("Anna", "Nagy", "Panni"), "hu", "Nagy Panni"),
        (("太郎", "山田", ""), "ja_JP", "山田 太郎"),
    ],
)
def test_shown(name: tuple[str, str, str], language: str, words: str) -> None:
    assert names.shown(*name, language=language) == words


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("Mei", "Stewart")], ["Mei S."]),
        ([("Mohammed", "Khan", "Mo")], ["Mo K."]),
        ([("Mei", "Campbell"), ("Mei", "Stewart")], ["Mei C.", "Mei S."]),
        ([("Mei", "Campbell"), ("Mei", "Chen")], ["Mei Ca.", "Mei Ch."]),
        ([("Mei", "Campbell"), ("Mei", "Cameron"), ("Mei", "Chen")], ["Mei Camp.", "Mei Came.", "Mei Ch."]),
        ([("Mei", "Li"), ("Mei", "Lim")], ["Mei Li", "Mei Lim"]),
        ([("Mei", "Li"), ("Mei", "Lima")], ["Mei Li", "Mei Lim."]),
        ([("Kofi", "O’Brien")], ["Kofi O’B."]),
        ([("Kofi", "O'Brien"), ("Kofi", "O'Boyle")], ["Kofi O'Br.", "Kofi O'Bo."]),
        ([("Kofi", "O'Brien"), ("Kofi", "Okafor")], ["Kofi O'B.", "Kofi O."]),
        ([("Ana", "d'Angelo")], ["Ana d'A."]),
        ([("Aisha", "")], ["Aisha"]),
        ([("Aisha", ""), ("Aisha", "Khan")], ["Aisha", "Aisha K."]),
        ([("Aisha", ""), ("Aisha", "")], ["Aisha 1", "Aisha 2"]),
        ([("Ana", "B")], ["Ana B"]),
        ([("Malik", "Da Silva"), ("Malik", "Da Costa")], ["Malik Da S.", "Malik Da C."]),
        ([("Zoë", "Smith"), ("Zoe", "Stewart")], ["Zoë Sm.", "Zoe St."]),
        ([("محمد", "يلدز")], ["محمد ي."]),
        ([("Anna", "E\u0301vora")], ["Anna É."]),
        ([("राम", "क्षत्रिय")], ["राम क्ष."]),
        (
            [("Mei", "Stewart", "", "Year 5"), ("Mei", "Stewart", "", "Year 6")],
            ["Mei S. (Year 5)", "Mei S. (Year 6)"],
        ),
        ([("Mei", "Stewart", "", "Year 5"), ("MEI", "Stewart", "", "Year 5")], ["Mei S. 1", "Mei S. 2"]),
        ([("Mei", "Stewart", "", "Year 5"), ("Mei", "Stewart")], ["Mei S. 1", "Mei S. 2"]),
        (
            [("Mei", "Stewart", "", "Year 5"), ("Mei", "Stewart", "", "Year 6"), ("Mei", "Stone")],
            ["Mei Ste. (Year 5)", "Mei Ste. (Year 6)", "Mei Sto."],
        ),
        ([("A", ""), ("A", ""), ("A 1", "")], ["A 2", "A 3", "A 1"]),
        ([("A", "", "", "4"), ("A", "", "", "5"), ("A (5)", "")], ["A 1", "A 2", "A (5)"]),
        ([("Mei S", ""), ("Mei", "S")], ["Mei S 1", "Mei S 2"]),
    ],
)
def test_short_names(people: list[tuple[str, str]], expected: list[str]) -> None:
    named = [Named(key, *person) for key, person in enumerate(people)]
    found = names.short_names(named)
    assert [found[one.key] for one in named] == expected


def test_the_same_person_twice_is_one_person() -> None:
    mei = Named(7, "Mei", "Stewart")
    assert names.short_names([mei, mei]) == {7: "Mei S."}


LETTERS = st.text(st.sampled_from("abAÉé'- "), max_size=6).map(lambda text: " ".join(text.split()))
PEOPLE = st.lists(st.tuples(LETTERS.filter(bool), LETTERS, st.just(""), st.sampled_from(["", "1", "2"])), max_size=12)


@given(PEOPLE)
def test_no_two_short_names_are_equal(people: list[tuple[str, str, str, str]]) -> None:
    found = short(*people)
    assert len(found) == len(people) == len(set(found))


@given(st.lists(st.tuples(st.just("Mei"), st.text(string.ascii_lowercase, min_size=2, max_size=6)), max_size=8))
def test_no_letter_too_many(people: list[tuple[str, str]]) -> None:
    found = {key: name for key, name in enumerate(short(*people)) if not name[-1].isdigit()}
    for key, name in found.items():
        letters = name.removeprefix("Mei ").removesuffix(".")
        others = [family for place, (_given, family) in enumerate(people) if place != key and family != people[key][1]]
        if len(letters) > 1:
            assert any(family.startswith(letters[:-1]) for family in others)


def by_family(people: list[tuple[str, str]], language: str = "en") -> list[tuple[str, str]]:
    return sorted(people, key=lambda one: names.sort_key(*one, by=SortBy.FAMILY, language=language).encode())


def test_accents_and_case_do_not_scatter() -> None:
    people = [("Élodie", ""), ("eve", ""), ("Zoë", ""), ("Edith", ""), ("zara", ""), ("Ewan", "")]
    found = sorted(people, key=lambda one: names.sort_key(*one, by=SortBy.KNOWN_AS, language="en").encode())
    assert [first for first, _family in found] == ["Edith", "Élodie", "eve", "Ewan", "zara", "Zoë"]


def test_accents_decide_last() -> None:
    people = [("Zoe", "Smith"), ("Zoë", "Brown"), ("Zoe", "Adams"), ("Zoe Ann", "Aas")]
    found = sorted(people, key=lambda one: names.sort_key(*one, by=SortBy.KNOWN_AS, language="en").encode())
    assert found == [("Zoe", "Adams"), ("Zoë", "Brown"), ("Zoe", "Smith"), ("Zoe Ann", "Aas")]


def test_sorted_by_family_name_if_the_club_says_so() -> None:
    people = [("Zoë", "Adams"), ("Ana", "Zhu"), ("Ben", "Adams"), ("Cem", "")]
    assert by_family(people) == [("Ben", "Adams"), ("Zoë", "Adams"), ("Cem", ""), ("Ana", "Zhu")]


def test_a_shorter_name_comes_first() -> None:
    people = [("Ann", "Zhu"), ("Anna", "Adams"), ("Ann", "")]
    keys = [names.sort_key(*one, by=SortBy.KNOWN_AS, language="en").encode() for one in people]
    assert sorted(keys) == [keys[2], keys[0], keys[1]]
    assert all(before != after for before, after in pairwise(keys))


def test_known_as_comes_before_the_given_name() -> None:
    key = names.sort_key("Mohammed", "Khan", "Mo", by=SortBy.KNOWN_AS, language="en")
    assert key == names.sort_key("Mo", "Khan", by=SortBy.KNOWN_AS, language="en")
