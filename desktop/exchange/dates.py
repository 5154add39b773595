"""Dates as lists write them; which of two small numbers is the day is seen over the column, never guessed."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from desktop.core.choices import Choice
from desktop.exchange.grid import Cell, text_of
from desktop.i18n import N_, months

LANGUAGES: Final = ("en_GB", "en", "de", "cy", "fr", "es", "pt", "ar", "hi")
EARLIEST: Final = 1900
LATEST_SHORT_YEAR: Final = 2099  # of dates that lists head their columns with: none is of the last century
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९", "0123456789" * 3)
_TIME: Final = r"(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?)?"
_THREE: Final = re.compile(rf"(\d{{1,4}}) ?([./\-–−\s]) ?(\d{{1,2}}) ?[./\-–−\s] ?(\d{{1,4}})\.?{_TIME}", re.IGNORECASE)
_TWO: Final = re.compile(r"(\d{1,4})[./\-](\d{1,4})")
_YEAR: Final = re.compile(r"\d{4}")
_DAY_WORD: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s\-./]*(?:de |of )?([^\W\d_][^\d,]*?)[\s\-./,]*(?:de |of )?(\d{4})",
    re.IGNORECASE,
)
_WORD_DAY: Final = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_WORD_YEAR: Final = re.compile(r"([^\W\d_][^\d,]*?)[\s\-./,]+(?:de )?(\d{4})")


class Order(Choice):
    """Which number of a date is the day."""

    DMY = "dmy", N_("day, month, year")
    MDY = "mdy", N_("month, day, year")
    YMD = "ymd", N_("year, month, day")


def order_of(cells: Iterable[Cell]) -> tuple[Order | None, bool]:
    """Say in which order a column writes its dates, and whether that must be asked.

    A number over 12 in the first place shows that the day comes first, in the second place the month; points stand
    in dates that begin with the day only. Where some dates read both ways and none shows it, or both are shown, it
    must be asked.
    """
    shown: set[Order] = set()
    open_to_both = False
    for cell in cells:
        found = _THREE.fullmatch(plain_text(cell)) if isinstance(cell, str) else None
        if not found or len(found[1]) > 2:
            continue
        first, second = int(found[1]), int(found[3])
        if found[2] == "." or (first > 12 >= second and len(found[4]) in {2, 4}):
            shown.add(Order.DMY)
        elif second > 12 >= first:
            shown.add(Order.MDY)
        elif first != second and first <= 12:
            open_to_both = True
    if len(shown) == 1:
        return shown.pop(), False
    return None, open_to_both


def looks_like_day(cell: Cell) -> bool:
    """Say whether a cell has the form of a whole date (possible or not)."""
    if isinstance(cell, (date, datetime)):
        return True
    plain = plain_text(cell) if isinstance(cell, str) else ""
    if _THREE.fullmatch(plain):
        return True
    found = _DAY_WORD.fullmatch(plain) or _WORD_DAY.fullmatch(plain)
    return found is not None and any(month_named(part) for part in found.groups() if not part.isdecimal())


def read_day(cell: Cell, order: Order | None, latest_year: int) -> date:
    """Read a cell as a date.

    Args:
        cell: what is written.
        order: which number is the day, where that is open.
        latest_year: years of two digits are not after it.

    Raises:
        ValueError: it is no date of the calendar.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    plain = plain_text(cell)
    named = _with_word(plain)
    if named:
        return named
    found = _THREE.fullmatch(plain)
    if not found:
        raise ValueError(plain)
    first, second, third = found[1], found[3], found[4]
    if len(first) > 2 or order is Order.YMD:
        year, month, day = first, second, third
    elif order is Order.MDY or (order is None and int(second) > 12):
        month, day, year = first, second, third
    else:
        day, month, year = first, second, third
    return date(_year(year, latest_year), int(month), int(day))


def read_birth(cell: Cell, order: Order | None, latest_year: int) -> str:
    """Read a cell as a birth date that may be a year alone or a month with its year; gives `2014-05`.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        cell = text_of(cell)
    if isinstance(cell, str):
        plain = plain_text(cell)
        if _YEAR.fullmatch(plain) and EARLIEST <= int(plain) <= latest_year:
            return plain
        month_year = _month_and_year(plain)
        if month_year:
            return month_year
    return read_day(cell, order, latest_year).isoformat()


def _month_and_year(plain: str) -> str:
    found = _TWO.fullmatch(plain)
    if found:
        year, month = (found[1], found[2]) if len(found[1]) == 4 else (found[2], found[1])
        if len(year) == 4 and 1 <= int(month) <= 12:
            return f"{year}-{int(month):02d}"
    word = _WORD_YEAR.fullmatch(plain)
    if word and month_named(word[1]):
        return f"{word[2]}-{month_named(word[1]):02d}"
    return ""


def _with_word(plain: str) -> date | None:
    found = _DAY_WORD.fullmatch(plain)
    day, month, year = found.groups() if found else ("", "", "")
    if not found:
        found = _WORD_DAY.fullmatch(plain)
        month, day, year = found.groups() if found else ("", "", "")
    return date(int(year), month_named(month), int(day)) if found and month_named(month) else None


def month_named(word: str) -> int:
    return months.numbers(LANGUAGES).get(months.plain(word), 0)


def _year(text: str, latest: int) -> int:
    if len(text) == 4:
        year = int(text)
    elif len(text) == 2:
        year = latest - (latest - int(text)) % 100
    else:
        raise ValueError(text)
    if not EARLIEST <= year <= 2200:
        raise ValueError(text)
    return year


def plain_text(cell: Cell) -> str:
    if isinstance(cell, time):
        return ""
    return " ".join(str(cell).translate(_DIGITS).replace("\u200f", "").split())
