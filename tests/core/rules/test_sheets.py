import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.choices import SheetKind
from desktop.core.rules import sheets


def test_codes_are_short_unique_and_without_look_alikes() -> None:
    codes = [sheets.code(number) for number in range(1, 5001)]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[ACDEFHJKMNPRTUWXY][2345679]{1,3}", code) for code in codes)
    assert all(len(code) == 2 for code in codes[:100])
    assert all(one[0] != other[0] for one, other in pairwise(codes))


@pytest.mark.parametrize(
    ("kind", "people", "blank"),
    [
        (SheetKind.REGISTER, 0, 15),
        (SheetKind.REGISTER, 9, 6),
        (SheetKind.REGISTER, 10, 5),
        (SheetKind.REGISTER, 13, 5),
        (SheetKind.REGISTER_SIGNATURE, 20, 5),
        (SheetKind.VOLUNTEERS, 0, 10),
        (SheetKind.VOLUNTEERS, 5, 5),
        (SheetKind.VOLUNTEERS, 7, 3),
        (SheetKind.VOLUNTEERS, 8, 3),
        (SheetKind.VOLUNTEERS, 9, 3),
        (SheetKind.VOLUNTEERS, 10, 10),
        (SheetKind.VOLUNTEERS, 17, 3),
        (SheetKind.SLIPS, 0, 8),
        (SheetKind.SLIPS, 5, 11),
        (SheetKind.SLIPS, 8, 8),
        (SheetKind.CARD, 13, 0),
    ],
)
def test_blank_rows(kind: SheetKind, people: int, blank: int) -> None:
    assert sheets.blank_rows(kind, people) == blank


@given(st.integers(0, 200))
def test_volunteer_sheets_are_full_pages(people: int) -> None:
    blank = sheets.blank_rows(SheetKind.VOLUNTEERS, people)
    assert 3 <= blank <= 12
    assert (people + blank) % 10 == 0 or (people in {8, 9} and blank == 3)


def test_blank_rows_have_numbers_and_later_people_come_after_them() -> None:
    rows = sheets.numbered([70, 71], 2)
    assert rows == {1: 70, 2: 71, 3: None, 4: None}
    assert sheets.number_later(rows, [71, 80, 81, 80]) == {5: 80, 6: 81}
    assert sheets.number_later({}, [80]) == {1: 80}


@pytest.mark.parametrize(
    ("kind", "day", "month", "until"),
    [
        (SheetKind.REGISTER, date(2026, 11, 17), 9, date(2028, 8, 31)),
        (SheetKind.REGISTER, date(2026, 5, 17), 9, date(2027, 8, 31)),
        (SheetKind.REGISTER, date(2026, 9, 1), 9, date(2028, 8, 31)),
        (SheetKind.REGISTER_SIGNATURE, date(2026, 11, 17), 1, date(2027, 12, 31)),
        (SheetKind.REGISTER, date(2026, 11, 17), 3, date(2028, 2, 29)),
        (SheetKind.CARD, date(2026, 11, 17), 9, date(2026, 11, 17)),
        (SheetKind.VOLUNTEERS, date(2026, 11, 17), 9, date(2029, 11, 17)),
        (SheetKind.VOLUNTEERS, date(2028, 2, 29), 9, date(2031, 3, 1)),
    ],
)
def test_when_a_sheet_is_destroyed(kind: SheetKind, day: date, month: int, until: date) -> None:
    assert sheets.destroy_by(kind, day, month) == until


def test_volunteer_sheets_are_kept_as_long_as_the_club_says() -> None:
    assert sheets.destroy_by(SheetKind.VOLUNTEERS, date(2026, 11, 17), 9, 6) == date(2032, 11, 17)
