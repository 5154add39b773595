"""The strength line says rather too little than too much, and what is too easy is refused."""

import pytest

from desktop.core.errors import Refused
from desktop.core.rules.passphrase import LONGEST, Lists, Strength, plain, refuse_unfit, strength
from desktop.system import resources

LISTS = Lists(*(frozenset(resources.text(f"key/{name}.txt").split()) for name in ("words", "common")))
NAMES = ("Riverside Code Club", "Ruth Adeyemi")


@pytest.mark.parametrize(
    "weak",
    [
        *("a", "password", "P@ssw0rd1!", "Tortellini7!", "purple elephant", "MyDogRexIsBrown9"),
        *("Riverside2024!", "riverside code club", "RuthAdeyemi1974", "ruthadeyemi"),
        *("qwertyuiop1234567890", "abcdefghijklmnopqrstuvwxyz", "9876543210", "zyxwvutsrq", "1qaz2wsx3edc4rfv"),
        *("x" * LONGEST, "abcabcabcabcabcabc", "purple" * 6, "tuesday tuesday tuesday", "!!!!!!!!!!!!", "20242025"),
    ],
)
def test_what_is_easy_to_guess_is_refused(weak: str) -> None:
    with pytest.raises(Refused, match="Too easy to guess") as refused:
        refuse_unfit(weak, LISTS, NAMES)
    assert refused.value.field == "passphrase"


@pytest.mark.parametrize(
    "strong",
    [
        *("purple elephant dance kitchen", "k7Gq2xPv9LmZ", "richtig pferd batterie klammer"),
        *("كلمة سر طويلة جدا للنادي", "一二三四五六七八", "पहाड़ नदी खिड़की बिल्ली घड़ी"),
    ],
)
def test_what_is_long_enough_is_taken_in_any_script(strong: str) -> None:
    refuse_unfit(strong, LISTS, NAMES)


def test_words_of_the_list_count_as_the_list_is_long_and_no_more() -> None:
    six = strength("apple river stone cloud paper lamp", Lists(LISTS.words, frozenset()))
    assert six.bits == pytest.approx(6 * strength("river", Lists(LISTS.words, frozenset())).bits)
    assert strength("Apple", LISTS).bits > strength("apple", LISTS).bits


def test_the_time_is_said_with_one_figure() -> None:
    assert Strength(40.0).say().startswith("Too easy to guess: less than a year")
    assert Strength(41.1).say() == "About 1 year’s work for a thief with a good computer."
    assert Strength(47.5).say() == "About 100 years’ work for a thief with a good computer."
    assert Strength(56.0).say() == "About 30,000 years’ work for a thief with a good computer."
    assert Strength(90.0).say() == "More than a million years’ work for a thief with a good computer."


@pytest.mark.parametrize("wrong", ["two\nlines of words", "nul\0in it", "\ud800 surrogate", "x" * (LONGEST + 1)])
def test_what_is_no_line_of_letters_is_refused(wrong: str) -> None:
    with pytest.raises(Refused, match="one line of at most 64 letters"):
        refuse_unfit(wrong, LISTS)


def test_none_is_refused() -> None:
    with pytest.raises(Refused, match="Type a passphrase"):
        refuse_unfit("", LISTS)


def test_it_is_meant_the_same_however_it_is_typed() -> None:
    assert plain(" o\u0301ne ") == "óne"


def test_the_list_is_long_and_easy_to_copy() -> None:
    assert len(LISTS.words) == 2298
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8 for word in LISTS.words)
