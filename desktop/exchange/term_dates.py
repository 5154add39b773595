"""The dates that head the columns of a register: with a year or, as most are, without one."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from desktop.core.choices import Weekday
from desktop.exchange import dates
from desktop.exchange.dates import Order, month_named, plain_text
from desktop.exchange.grid import Cell
from desktop.exchange.headers import tokens

_NUMBERS: Final = re.compile(r"(\d{1,2})\s?([./\-])\s?(\d{1,2})(\.?)")
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s\-]*(?:de |of )?([^\W\d_][^\d\s,./]*)\.?", re.IGNORECASE
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_][^\d\s,./]*)\.?[\s\-]+(\d{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SHORTEST_WORD: Final = 2

_Days: TypeAlias = list[date | None]
_Tried: TypeAlias = tuple[_Days, Order]


class Heading(NamedTuple):
    """A date as it heads a column.

    Args:
        day: the first number, or the day where that is sure.
        month: the second number, or the month.
        year: nothing if it is not written.
        sure: which of them is the day is sure.
    """

    day: int
    month: int
    year: int | None
    sure: bool


class Resolved(NamedTuple):
    """The dates of the headings in their order (`None`: no day of the calendar), or what must be said first."""

    days: tuple[date | None, ...] = ()
    asks_year: bool = False
    asks_order: bool = False


def heading(cell: Cell) -> Heading | None:
    """Read the head of a column as a date; `None` if it is none."""
    if isinstance(cell, (date, datetime)):
        return Heading(cell.day, cell.month, cell.year, sure=True)
    if not isinstance(cell, str) or len(cell) > 40:
        return None
    text = _without_weekday(plain_text(cell))
    if dates.looks_like_day(text):
        return _with_year(text)
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        first, second = int(numbers[1]), int(numbers[3])
        if not (0 < first < 32 and 0 < second < 32 and min(first, second) < 13):
            return None
        if numbers[2] == "." or first > 12:
            return Heading(first, second, None, sure=True)
        return Heading(second, first, None, sure=True) if second > 12 else Heading(first, second, None, sure=False)
    for form, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        found = form.fullmatch(text)
        if found and month_named(found[month]):
            return Heading(int(found[day]), month_named(found[month]), None, sure=True)
    return None


def _with_year(text: str) -> Heading | None:
    order, asks = dates.order_of([text])
    try:
        day = dates.read_day(text, order, dates.LATEST_SHORT_YEAR)
    except ValueError:
        return None
    return Heading(day.day, day.month, day.year, sure=not asks)


def _without_weekday(text: str) -> str:
    first, _space, rest = text.partition(" ")
    if rest and weekday_in(first) is not None:
        return rest.strip()
    last = text.rpartition(" ")
    return last[0].strip(" ,") if last[0] and weekday_in(last[2].strip("()")) is not None else text


def weekday_in(text: str) -> Weekday | None:
    """Find the name of a weekday in a text ("Tuesdays", "mardi", "Di"); a word that names a month too is none."""
    for word in tokens(text):
        one = word[:-1] if word.endswith("s") and word not in _weekdays() else word
        if one in _weekdays() and not month_named(word):
            return _weekdays()[one]
    return None


def year_in(text: str) -> int | None:
    """Find the one year that a title names ("Autumn 2026", "2026/27")."""
    years = {int(found) for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


@cache
def _weekdays() -> dict[str, Weekday]:
    from babel import Locale

    found: dict[str, Weekday] = {}
    for language in dates.LANGUAGES:
        days = Locale.parse(language, sep="_").days
        for width in ("wide", "abbreviated", "short"):
            for number, name in days["format"].get(width, {}).items():
                words = tokens(name)
                if len(words) == 1 and len(words[0]) >= _SHORTEST_WORD:
                    found.setdefault(words[0], list(Weekday)[number])
    return found


def resolve(
    headings: Sequence[Heading],
    *,
    year: int | None,
    terms: Sequence[tuple[date, date]],
    weekday: Weekday | None,
    order: Order | None,
) -> Resolved:
    """Say which days the headings are.

    Args:
        headings: in the order of the columns.
        year: that of the first date, where somebody said it.
        terms: first and last days of the club's terms, which say the year where nobody did.
        weekday: the day the group meets, which tells day and month apart.
        order: which number is the day, where somebody said it.
    """
    years = [year] if year else sorted({day.year for term in terms for day in term})
    lacking = any(one.year is None for one in headings)
    if lacking and not years:
        return Resolved(asks_year=True)
    open_to_both = any(not one.sure and one.day != one.month for one in headings)
    orders = [order] if order else [Order.DMY, Order.MDY] if open_to_both else [Order.DMY]
    tried = [(_days(headings, first, each), each) for first in (years if lacking else [None]) for each in orders]
    if lacking and not year:
        tried = _most(tried, lambda days: sum(_is_in(day, terms) for day in days))
        if not any(_is_in(day, terms) for days, _order in tried for day in days):
            return Resolved(asks_year=True)
    tried = _most(tried, lambda days: _likeness(days, weekday))
    found = {tuple(days) for days, _order in tried}
    if len(found) == 1:
        return Resolved(found.pop())
    return Resolved(asks_order=True) if len({each for _days, each in tried}) > 1 else Resolved(asks_year=True)


def _most(tried: list[_Tried], score: Callable[[_Days], int]) -> list[_Tried]:
    best = max(score(days) for days, _order in tried)
    return [one for one in tried if score(one[0]) == best]


def _is_in(day: date | None, terms: Sequence[tuple[date, date]]) -> bool:
    return day is not None and any(first <= day <= last for first, last in terms)


def _likeness(days: _Days, weekday: Weekday | None) -> int:
    """Say how much a row of days looks like a term: real days, in order, all of one weekday."""
    real = [day for day in days if day is not None]
    in_order = sum(one < other for one, other in pairwise(real))
    same = max((sum(day.weekday() == number for day in real) for number in range(7)), default=0)
    right = sum(day.weekday() == weekday.number for day in real) if weekday else 0
    return 4 * len(real) + 2 * in_order + same + right


def _days(headings: Sequence[Heading], year: int | None, order: Order) -> _Days:
    """Give the days, the year growing where the months begin again."""
    found: _Days = []
    at, last = year, (0, 0)
    for one in headings:
        day, month = (one.month, one.day) if order is Order.MDY and not one.sure else (one.day, one.month)
        if one.year is None and at is not None:
            if (month, day) < last and last[0] - month > 6:
                at += 1
            last = (month, day)
        try:
            found.append(date(one.year or at or 0, month, day))
        except ValueError:
            found.append(None)
    return found
