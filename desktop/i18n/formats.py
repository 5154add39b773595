"""Dates, numbers, lists and lengths of time as the language in use writes and reads them: the one door to Babel."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from desktop.i18n import _, apart, language, ngettext
from desktop.i18n.locales import first_weekday, full_name, locale, own_name, paper_size, right_to_left, spoken
from desktop.i18n.regions import countries, country_code, home, language_code, languages
from desktop.i18n.typed import parse_day, parse_duration

__all__ = [
    "ago",
    "countries",
    "country_code",
    "day",
    "days",
    "first_weekday",
    "full_name",
    "home",
    "hours",
    "hours_decimal",
    "joined",
    "language_code",
    "languages",
    "list_of",
    "locale",
    "moment",
    "money",
    "month",
    "month_year",
    "number",
    "own_name",
    "paper_size",
    "parse_day",
    "parse_duration",
    "partial_day",
    "percent",
    "period",
    "right_to_left",
    "spoken",
]

_SKELETONS = {"short": "yMMdd", "medium": "yMMMd", "named": "yMMMEd", "long": "MMMMEEEEd", "month": "yMMMM"}
_WELSH_AND = re.compile(r" a\(c\) (?=(.))")
_WELSH_VOWELS = frozenset("aeiouwy")
_OWN = {("en_GB", "full"): "EEEE d MMMM y"}  # as on the sheets: no comma after the weekday, the same as in `long`


@cache
def _pattern(name: str, style: str) -> str:
    """Give a language's pattern of a style; where it has an abridged one only, its words are written out."""
    from babel.dates import match_skeleton

    found = locale(name)
    if style == "full":
        return _OWN.get((name, style)) or str(found.date_formats["full"].pattern)
    skeleton = match_skeleton(_SKELETONS[style], found.datetime_skeletons)
    pattern = str(found.datetime_skeletons[skeleton].pattern)
    return re.sub("E+", "EEEE", re.sub("M{3,}", "MMMM", pattern)) if style == "long" else pattern


@lru_cache(maxsize=4096)
def _day(name: str, value: date, style: str) -> str:
    from babel.dates import format_date

    return format_date(value, _pattern(name, style), locale=locale(name))


def day(value: date, style: str = "medium", *, weekday: bool = False) -> str:
    """Write a date.

    Args:
        value: the date.
        style: `short` (17/11/2026), `medium` (17 Nov 2026), `long` (Tuesday 17 November) or `full` (with the year).
        weekday: the same as `full`.
    """
    return _day(str(locale()), value, "full" if weekday else style)


def month(value: date) -> str:
    """Write a date's month in short: Nov."""
    from babel.dates import format_date

    return format_date(value, "LLL", locale=locale())


def month_year(value: date | str) -> str:
    """Write a month with its year: November 2026. Takes a date or `2026-11`."""
    first = date.fromisoformat(f"{value}-01") if isinstance(value, str) else value
    return _day(str(locale()), first, "month")


def period(first: date, last: date) -> str:
    """Write a stretch of days: 8 Sept 2026 – 24 Nov 2026."""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def moment(value: datetime, *, weekday: bool = False) -> str:
    """Write a date with its time of day (24 hours, as on the sheets), with the day of the week in short if wanted."""
    return f"{day(value.date(), 'named' if weekday else 'medium')} {value:%H:%M}"


def partial_day(value: str | None) -> str:
    """Write a birth date as it is known: 2014, May 2014, 17 May 2014."""
    if not value:
        return ""
    parts = value.split("-")
    if len(parts) == 1:
        return value
    return month_year(value) if len(parts) == 2 else day(date.fromisoformat(value))


def number(value: float | Decimal, digits: int | None = None) -> str:
    """Write a number with the language's separators; `digits` after the decimal mark, if said, halves rounded up."""
    from babel.numbers import format_decimal

    if digits is None:
        return format_decimal(value, locale=locale())
    whole = locale().decimal_formats[None].pattern.partition(".")[0]
    return format_decimal(_rounded(value, digits), whole + "." * bool(digits) + "0" * digits, locale=locale())


def _rounded(value: float | Decimal, digits: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def percent(share: float) -> str:
    """Write a share between 0 and 1 as a whole percentage, halves rounded up."""
    from babel.numbers import format_percent

    return format_percent(_rounded(share, 2), locale=locale())


def money(amount: float, currency: str) -> str:
    """Write an amount of money; without a currency it is a plain number with two digits."""
    from babel.numbers import format_currency

    return format_currency(amount, currency, locale=locale()) if currency else number(amount, 2)


def list_of(items: Sequence[str]) -> str:
    """Write a list: a, b and c."""
    from babel.lists import format_list

    listed = format_list([apart(str(item)) for item in items], locale=locale())
    return _WELSH_AND.sub(_welsh_and, listed) if language() == "cy" else listed


def joined(mark: str, parts: Iterable[str]) -> str:
    """Join what there is with a mark of the language in use, such as `_(", ")`."""
    return mark.join(apart(part) for part in parts if part)


def _welsh_and(found: re.Match[str]) -> str:
    """Say "ac" before a vowel and "a" before any other letter: the data write "a(c)" for both."""
    return " ac " if unicodedata.normalize("NFD", found[1].lower())[0] in _WELSH_VOWELS else " a "


def hours(minutes: int) -> str:
    """Write a length of time: 42 h 30 min, 45 min, 2 h."""
    if minutes < 0:
        return f"−{hours(-minutes)}"
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=number(whole))
    return _("{hours} h {minutes} min").format(hours=number(whole), minutes=rest)


def hours_decimal(minutes: int, digits: int = 2) -> str:
    """Write minutes as hours with decimals: 42.50."""
    return number(Decimal(minutes) / 60, digits)


def days(count: int) -> str:
    """Write a number of days."""
    return ngettext("{count} day", "{count} days", count).format(count=number(count))


def ago(passed: timedelta) -> str:
    """Write how long ago something was: 3 hours ago, 5 weeks ago."""
    from babel.dates import format_timedelta

    return format_timedelta(-passed, add_direction=True, granularity="minute", threshold=1.2, locale=locale())
