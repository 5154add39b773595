from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import name_likeness
from desktop.core.rules.identity import Identity, identity
from desktop.core.rules.name_likeness import Names


def who(name: str, known_as: str = "") -> Identity:
    given, _slash, family = name.partition("/")
    return identity(0, given, family, known_as=known_as)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Anaïs/O’Brien", "ANAIS/OBRIEN", Names.SAME),
        ("Jürgen/Groß", "Juergen/Gross", Names.SAME),
        ("Finlay/Gallagher", "Gallagher/Finlay", Names.ORDER),
        ("Finlay/Gallagher", "Gallagher, Finlay/", Names.ORDER),
        ("Anna/Berg", "Anna Maria/Berg", Names.FURTHER),
        ("Mateo/García Márquez", "Mateo/García", Names.FURTHER),
        ("Finlay/Gallagher", "Finlay/Galagher", Names.SPELLING),
        ("Finlay/Gallagher", "Finlya/Gallagher", Names.SPELLING),
        ("Katherine/Berg", "Catherine/Berg", Names.SPELLING),
        ("Sofia/Berg", "Sophia/Berg", Names.SPELLING),
        ("Finlay/Gallagher", "Galagher/Finlay", Names.SPELLING),
        ("Finlay/Gallagher", "Finley/Galagher", Names.SLIPS),
        ("Fin/Gallagher", "Finlay/Gallagher", Names.SHORT),
        ("Anna/Berg", "Anna/Kowalski", Names.GIVEN),
        ("Ada/", "Ada/Berg", Names.GIVEN),
    ],
)
def test_names_of_one_person(one: str, other: str, how: Names) -> None:
    assert name_likeness.compare(who(one), who(other)) is how
    assert name_likeness.compare(who(other), who(one)) is how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tim/Berg", "Tom/Berg"),
        ("Jan/Berg", "Jana/Berg"),
        ("Anna/Berg", "Hanna/Berg"),
        ("Lena/Berg", "Lina/Berg"),
        ("Marie/Berg", "Maria/Berg"),
        ("Emil/Berg", "Emily/Berg"),
        ("Zara/Berg", "Sara/Berg"),
        ("Daniel/Berg", "Daniela/Berg"),
        ("Ella/Berg", "Emma/Berg"),
        ("Leo/Berg", "Mia/Berg"),
        ("Child 1/Berg", "Child 2/Berg"),
        ("Ada/", "Bo/Berg"),
    ],
)
def test_names_of_twins_and_siblings(one: str, other: str) -> None:
    assert name_likeness.compare(who(one), who(other)) is None


def test_what_somebody_is_called_is_a_name_of_theirs() -> None:
    assert name_likeness.compare(who("Beatriz/Lima", "Bea"), who("Bea/Lima")) is Names.CALLED
    assert name_likeness.compare(who("Mohammed/Khan", "Mo"), who("Muhammad/Khan", "Mo")) is Names.CALLED
    assert name_likeness.compare(who("Beatriz/Lima", "Bea"), who("Bea/Lyma")) is Names.SPELLING


def test_a_slip_is_borne_by_nobody_and_a_name_by_many() -> None:
    borne = Counter({"amelia": 4, "amelie": 3, "tim": 5})
    amelia, amelie = who("Amelia/Berg"), who("Amelie/Berg")
    assert name_likeness.compare(amelia, amelie, borne.__getitem__) is None
    assert name_likeness.compare(who("Tim/Berg"), who("Tjm/Berg"), borne.__getitem__) is Names.SPELLING


@pytest.mark.parametrize(("one", "other"), [("philip", "phillip"), ("jon", "john"), ("erik", "eric"), ("zoe", "zoe")])
def test_names_that_sound_the_same(one: str, other: str) -> None:
    assert name_likeness.sounds(one) == name_likeness.sounds(other)


names = st.builds(identity, st.just(0), st.text(max_size=12), st.text(max_size=12), known_as=st.text(max_size=5))


@given(names, names)
def test_any_two_names_can_be_compared_in_either_order(one: Identity, other: Identity) -> None:
    assert name_likeness.compare(one, other) is name_likeness.compare(other, one)
    assert name_likeness.compare(one, one) is Names.SAME
