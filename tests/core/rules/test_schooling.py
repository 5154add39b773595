from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rules import schooling


@pytest.mark.parametrize(
    ("now", "after"),
    [
        ("Year 5", "Year 6"),
        ("year 9", "year 10"),
        ("Y9", "Y10"),
        ("Yr. 5", "Yr. 6"),
        ("P3", "P4"),
        ("S1", "S2"),
        ("Klasse 4", "Klasse 5"),
        ("5. Klasse", "6. Klasse"),
        ("4b", "5b"),
        ("4 B", "5 B"),
        ("Klasse 4b", "Klasse 5b"),
        ("7", "8"),
        ("1st grade", "2nd grade"),
        ("2nd", "3rd"),
        ("3rd grade", "4th grade"),
        ("10th grade", "11th grade"),
        (" 3º ano", None),
        ("5 class", "6 class"),
        ("12", "13"),
    ],
)
def test_next_year_in_the_same_spelling(now: str, after: str | None) -> None:
    assert schooling.next_year(now) == after


@pytest.mark.parametrize(
    "text",
    ["", "Reception", "6e", "6ème", "5/6", "Year 5-6", "2026", "Year 13", "P7", "p7", "S6", "KS2 Year 5", "a" * 40],
)
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    assert schooling.next_year(text) is None


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    found = schooling.next_year(text)
    assert found is None or found != text.strip()


@pytest.mark.parametrize(
    ("born_on", "grown"),
    [("2012-11-17", True), ("2012-11-18", False), ("2012", False), ("2011", True), (None, False), ("", False)],
)
def test_grown_out_of_a_group(born_on: str | None, grown: bool) -> None:
    assert schooling.has_grown_out(born_on, 13, date(2026, 11, 17)) is grown
