"""Printed sheets: their codes, the numbers of their rows, and when they must be destroyed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from desktop.core.choices import SheetKind

LETTERS = "ACDEFHJKMNPRTUWXY"
DIGITS = "2345679"
WALK_IN_ROWS = 5
REGISTER_ROWS = 15
BLANK_VOLUNTEERS = 3
SLIPS_A_PAGE = BLANK_SLIPS = 8
VOLUNTEERS_A_PAGE = 10
VOLUNTEERS_AT_MOST = 12  # on one page, in lower rows


def code(number: int) -> str:
    """Give the code of the n-th sheet (from 1): a letter and digits without look-alikes, each code once.

    The letter changes first, so that one sheet's code is not easily taken for the next one's.
    """
    rest, letter = divmod(number - 1, len(LETTERS))
    width = 1
    while rest >= len(DIGITS) ** width:
        rest -= len(DIGITS) ** width
        width += 1
    digits = ""
    for _place in range(width):
        rest, digit = divmod(rest, len(DIGITS))
        digits = DIGITS[digit] + digits
    return LETTERS[letter] + digits


def blank_rows(kind: SheetKind, people: int) -> int:
    """Say how many blank rows follow the roll.

    Registers have 5 for walk-ins and at least 15 rows in all; volunteer sheets are full pages of 10 rows with at
    least 3 blank ones, but that up to 12 go on a page alone rather than on a second one that is blank; slips are full
    pages of 8 with at least 8 blank ones; cards have none.
    """
    if kind == SheetKind.CARD:
        return 0
    if kind == SheetKind.VOLUNTEERS:
        if VOLUNTEERS_A_PAGE < people + BLANK_VOLUNTEERS <= VOLUNTEERS_AT_MOST:
            return BLANK_VOLUNTEERS
        return BLANK_VOLUNTEERS + -(people + BLANK_VOLUNTEERS) % VOLUNTEERS_A_PAGE
    if kind == SheetKind.SLIPS:
        return BLANK_SLIPS + -people % SLIPS_A_PAGE
    return max(WALK_IN_ROWS, REGISTER_ROWS - people)


def numbered(roll: Sequence[int], blank: int) -> dict[int, int | None]:
    """Number the rows of a sheet: people in roll order from 1, then the blank rows (`None`)."""
    return dict(enumerate([*roll, *[None] * blank], start=1))


def number_later(rows: Mapping[int, int | None], added: Iterable[int]) -> dict[int, int]:
    """Give people who joined the roll after printing the first numbers after the last blank row, in their order."""
    known = set(rows.values())
    first = max(rows, default=0) + 1
    return dict(enumerate((person for person in dict.fromkeys(added) if person not in known), start=first))


def destroy_by(kind: SheetKind, day: date, school_year_month: int, kept_years: int = 3) -> date:
    """Say when a sheet of a session on `day` must be destroyed.

    Cards on the same day; registers and slips at the end of the next school year; volunteer sheets, the evidence of
    hours, after the years that the club keeps them.

    Args:
        kind: what sheet it is.
        day: the session's date.
        school_year_month: the month (1 to 12) in which a school year starts.
        kept_years: how many years signed sheets are kept.
    """
    if kind == SheetKind.CARD:
        return day
    if kind == SheetKind.VOLUNTEERS:
        kept = date(day.year + kept_years, day.month, 1)
        return kept + timedelta(days=day.day - 1)
    next_start = day.year + 1 if day.month >= school_year_month else day.year
    return date(next_start + 1, school_year_month, 1) - timedelta(days=1)
