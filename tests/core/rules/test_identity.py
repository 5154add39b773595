import pytest

from desktop.core.rules import identity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "Mueller"),
        ("Jørgensen", "joergensen"),
        ("Søren", "SOREN"),
        ("Håkon", "Haakon"),
        ("O’Brien", "obrien"),
        ("García-Márquez", "Garcia Marquez"),
    ],
)
def test_one_name_has_the_same_letters_however_it_is_written(one: str, other: str) -> None:
    assert identity.letters(one) == identity.letters(other)


def test_an_identity_holds_what_can_be_compared() -> None:
    who = identity.identity(
        7,
        "Anaïs",
        "O’Brien",
        "2015",
        phones=["07700 900123", "", "12"],
        emails=["A@Example.org", "none"],
        known_as="Nana",
        grown_up=False,
    )
    assert (who.key, who.name, who.born_on, who.grown_up) == (7, "anais obrien", "2015", False)
    assert (who.given, who.family, who.called) == ("anais", "obrien", "nana")
    assert who.phones == {"447700900123"}
    assert who.emails == {"a@example.org"}
