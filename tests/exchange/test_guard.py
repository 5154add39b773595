# ruff: noqa: RUF001 - letters of all kinds are what is tested here
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.guard import guarded, undone

PAYLOADS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1", "＝1+1", "＋1", "－1", "＠x",
    '=HYPERLINK("http://example.org","x")', "=cmd|' /C calc'!A0", "+44-7700",
]  # fmt: skip


@pytest.mark.parametrize("text", PAYLOADS)
def test_what_could_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["+44 7700 900123", "-", "-5", "-1.5", "Mei", "", "1=1", "a@b.org", "'tis", "王", "９"]
)
def test_what_cannot_run_stays(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@\t\r\n＝＋－＠a1 ", max_size=8) | st.text(max_size=20))
def test_every_text_comes_back(text: str) -> None:
    assert undone(guarded(text)) == text


def test_an_apostrophe_of_somebody_else_before_a_word_stays() -> None:
    assert undone("'tis") == "'tis"
