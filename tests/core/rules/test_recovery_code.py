"""The code of a recovery sheet is read however it is copied, and a slip of the pen is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import recovery_code

WORDS = "apple river stone cloud paper lamp"


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=64))
def test_it_comes_back_as_it_was(passphrase: str) -> None:
    assert recovery_code.read("\n".join(recovery_code.lines(passphrase))) == passphrase


@pytest.mark.parametrize("passphrase", ["a", WORDS, "O’Brien’s łódź", "كلمة السر", "पासफ़्रेज़"])
def test_spaces_case_and_letters_that_look_alike_do_not_matter(passphrase: str) -> None:
    code = "".join(recovery_code.lines(passphrase)).lower().replace("0", "o").replace("1", "l")
    assert recovery_code.read(code) == passphrase
    assert recovery_code.read(code.upper().replace("L", "i")) == passphrase
    assert recovery_code.read("-".join(recovery_code.lines(passphrase)).replace(" ", "–")) == passphrase


def test_lines_are_groups_of_four_to_copy() -> None:
    first, *_others, last = recovery_code.lines(WORDS)
    assert [len(group) for group in first.split()] == [4, 4, 4, 4]
    assert len(last) <= len(first)
    assert not {"I", "L", "O", "U"} & {*"".join(recovery_code.lines(WORDS))}


def test_every_wrong_letter_and_every_swap_is_noticed() -> None:
    code = "".join(recovery_code.lines(WORDS)).replace(" ", "")
    for place, letter in enumerate(code):
        others = (other for other in recovery_code.ALPHABET if other != letter)
        assert not any(recovery_code.read(code[:place] + other + code[place + 1 :]) for other in others)
        after = code[place + 1 : place + 2]
        if after and after != letter and (place + 2) % 16 != 1 and (place + 1) % 16:
            assert recovery_code.read(code[:place] + after + letter + code[place + 2 :]) is None


def test_a_line_that_is_missing_or_elsewhere_is_noticed() -> None:
    first, second, third, fourth = recovery_code.lines(WORDS)
    for wrong in ((first, second, third), (second, third, fourth), (second, first, third, fourth), (first, fourth)):
        assert recovery_code.read(" ".join(wrong)) is None


@pytest.mark.parametrize("typed", ["", " ", "horse", "0", "not a code!", "O’Brien", "00"])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert recovery_code.read(typed) is None
