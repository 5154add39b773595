import pytest

from desktop.core.rules.quoting import coded

CODES = {"Ana Lima": "M07", "Ben O’Hara": "V03", "": "X"}


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Ana Lima fixed it", "[M07] fixed it"),
        ("Ben and ana, with Lima's laptop", "[V03] and [M07], with [M07]'s laptop"),
        ("A banana for Anabel", "A banana for Anabel"),
        ("Mr O’Hara", "Mr [V03]"),
        ("", ""),
    ],
)
def test_names_become_codes(quote: str, said: str) -> None:
    assert coded(quote, CODES) == said


def test_nobody_to_hide() -> None:
    assert coded("Ana", {}) == "Ana"


def test_letters_with_a_meaning_in_patterns_are_letters() -> None:
    assert coded("A.* (x) and A.*", {"A.* (x)": "M01"}) == "[M01] and A.*"
