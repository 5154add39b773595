import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules.letters import count, split

WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
ASTRONAUT = "👩🏽\u200d🚀"


@pytest.mark.parametrize(
    "parts",
    [
        ["A", "n", "a"],
        ["ọ\u0300", "l"],
        ["क्षि", "त्रि", "य"],
        ["क्\u200dष", "ण"],
        ["น้", "ำ"],
        ["שָׂ", "ר"],
        [ASTRONAUT, "👍🏽", "❤️", "1️⃣"],
        ["🇬🇧", "🇮🇪", WALES],
    ],
)
def test_a_letter_keeps_what_leans_on_it(parts: list[str]) -> None:
    assert split("".join(parts)) == parts


@given(st.text(max_size=60))
def test_splitting_loses_nothing(value: str) -> None:
    assert "".join(split(value)) == value


@pytest.mark.parametrize(("text", "letters"), [("Ada", 3), ("मीरा", 4), ("7b", 2), (" -'", 0), ("", 0)])
def test_vowel_signs_are_counted_as_letters(text: str, letters: int) -> None:
    assert count(text) == letters
