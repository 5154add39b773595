"""Ages from birth dates that may be known to the day, to the month or to the year only."""

import calendar
import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from desktop.core import clock
from desktop.core.rules.supervision import Band
from desktop.i18n import _

ADULT = 18
EARLIEST_YEAR = 1900
_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def is_partial(text: str) -> bool:
    """Say whether text has the shape of a birth date: `2014`, `2014-05` or `2014-05-17` (possible or not)."""
    return _PARTIAL.fullmatch(text.strip()) is not None


def checked(text: str, today: date | None = None) -> str:
    """Give a birth date back as it is kept.

    Args:
        text: `2014`, `2014-05` or `2014-05-17`.
        today: the day it is written down; the wall clock's if not given.

    Raises:
        ValueError: it has another shape, is no day of the calendar, lies wholly in the future or before 1900.
    """
    plain = text.strip()
    first, _last = span(plain)
    if first.year < EARLIEST_YEAR or first > (today or clock.now().date()):
        raise ValueError(text)
    return plain


@lru_cache(maxsize=65_536)  # the birth dates of a region are asked about again for every session
def span(born_on: str) -> tuple[date, date]:
    """Give the first and the last day that a birth date may mean.

    Raises:
        ValueError: it has another shape or is no day of the calendar.
    """
    found = _PARTIAL.fullmatch(born_on)
    if found is None:
        raise ValueError(born_on)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        if not 1 <= month <= 12 or year < 1:
            raise ValueError(born_on)
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    exact = date(year, month, day)
    return exact, exact


def age_on(born_on: str | None, day: date) -> int | None:
    """Give the age in whole years on a day, counted from the latest possible birthday; `None` if unknown.

    A child is so never taken for older. Born on 29 February: a year older on 1 March. Before birth it is 0.
    """
    if not born_on:
        return None
    return max(0, _years(span(born_on)[1], day))


def is_adult(born_on: str | None, adult_confirmed: bool, day: date) -> bool | None:  # noqa: FBT001 - a person's two facts
    """Say whether somebody is 18 or over on a day: by birth date, or by the tick *18 or over, confirmed*.

    `None` if neither is known. The tick decides where a birth date leaves it open (a year alone), but it never makes
    an adult of somebody whose birth date proves that they are under 18.
    """
    if not born_on:
        return True if adult_confirmed else None
    first, last = span(born_on)
    if _years(last, day) >= ADULT:
        return True
    return adult_confirmed and _years(first, day) >= ADULT


def has_birthday_near(born_on: str | None, day: date, days: int) -> bool:
    """Say whether a birthday lies at most so many days before or after a day; only an exact birth date has one."""
    if not born_on:
        return False
    first, last = span(born_on)
    if first != last:
        return False
    return any(abs((_birthday(first, day.year + shift) - day).days) <= days for shift in (-1, 0, 1))


def _birthday(born: date, year: int) -> date:
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def age_band(age: int | None, bands: Iterable[Band]) -> str:
    """Say the band of an age in words for a paper: `9–12`; `18+`; nothing if the age is unknown or in no band."""
    if age is None:
        return ""
    if age >= ADULT:
        return _("18+")
    return next((band.label for band in bands if band.youngest <= age <= band.oldest), "")


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
