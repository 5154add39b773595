"""Dates, numbers, lists and lengths of time as the language in use writes and reads them."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.i18n import _, language, ngettext

if TYPE_CHECKING:
    from babel import Locale

LETTER_COUNTRIES = frozenset(
    {"US", "CA", "MX", "PH", "CO", "VE", "CL", "CR", "GT", "SV", "HN", "NI", "PA", "DO", "PR", "BZ"}
)
FAMILY_FIRST = frozenset({"hu", "ja", "ko", "vi", "zh"})
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "xr"})
PSEUDO = {"xx": "en_GB", "xr": "en_GB"}
_PATTERNS = {"short": "dd/MM/yyyy", "medium": "d MMM yyyy", "long": "EEEE d MMMM", "full": "EEEE d MMMM yyyy"}
_SKELETONS = {"short": "yMMdd", "medium": "yMMMd", "long": "MMMMEEEEd", "full": "yMMMMEEEEd"}


@lru_cache(maxsize=32)
def _locale(name: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(PSEUDO.get(name, name), sep="_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def locale() -> "Locale":
    """Give Babel's locale of the language in use; a bare `en` is British English."""
    name = language().replace("-", "_")
    return _locale("en_GB" if name == "en" else name)


def spoken(language_name: str, territory: str) -> str:
    """Name a language as a country speaks it, such as `de_CH`; the bare language where there is no such way."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    wanted = language_name.replace("-", "_")
    if "_" in wanted or wanted in PSEUDO or not territory:
        return wanted
    try:
        return str(Locale.parse(f"{wanted}_{territory.upper()}"))
    except (UnknownLocaleError, ValueError):
        return wanted


def right_to_left(name: str = "") -> bool:
    """Say whether a language (the one in use) is written from right to left."""
    return (name or language()).partition("_")[0] in RIGHT_TO_LEFT


@lru_cache(maxsize=4096)
def _day(name: str, value: date, style: str) -> str:
    from babel.dates import format_date, format_skeleton

    found = _locale(name)
    if found.language == "en" and found.territory == "GB":
        return format_date(value, _PATTERNS[style], locale=found)
    return format_skeleton(_SKELETONS[style], value, locale=found)


def day(value: date, style: str = "medium", *, weekday: bool = False) -> str:
    """Write a date.

    Args:
        value: the date.
        style: `short` (17/11/2026), `medium` (17 Nov 2026), `long` (Tuesday 17 November) or `full` (with the year).
        weekday: the same as `full`.
    """
    return _day(str(locale()), value, "full" if weekday else style)


def weekday(value: date) -> str:
    """Write a date's day of the week: Tuesday."""
    from babel.dates import format_date

    return format_date(value, "EEEE", locale=locale())


def month(value: date) -> str:
    """Write a date's month in short: Nov."""
    from babel.dates import format_date

    return format_date(value, "LLL", locale=locale())


def month_year(value: date | str) -> str:
    """Write a month with its year: November 2026. Takes a date or `2026-11`."""
    from babel.dates import format_skeleton

    first = date.fromisoformat(f"{value}-01") if isinstance(value, str) else value
    return format_skeleton("yMMMM", first, locale=locale())


def period(first: date, last: date) -> str:
    """Write a stretch of days: 8 Sep 2026 – 24 Nov 2026."""
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def moment(value: datetime) -> str:
    """Write a date with its time of day (24 hours, as on the sheets)."""
    return f"{day(value.date())} {value:%H:%M}"


def partial_day(value: str | None) -> str:
    """Write a birth date as it is known: 2014, May 2014, 17 May 2014."""
    if not value:
        return ""
    parts = value.split("-")
    if len(parts) == 1:
        return value
    return month_year(value) if len(parts) == 2 else day(date.fromisoformat(value))


def number(value: float, digits: int | None = None) -> str:
    """Write a number with the language's separators; `digits` after the decimal mark, if said."""
    from babel.numbers import format_decimal

    shape = None if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=shape, locale=locale())


def percent(share: float) -> str:
    """Write a share between 0 and 1 as a whole percentage."""
    from babel.numbers import format_percent

    return format_percent(share, format=None, locale=locale())


def money(amount: float, currency: str) -> str:
    """Write an amount of money; without a currency it is a plain number with two digits."""
    from babel.numbers import format_currency

    return format_currency(amount, currency, locale=locale()) if currency else number(amount, 2)


def list_of(items: Sequence[str]) -> str:
    """Write a list: a, b and c."""
    from babel.lists import format_list

    return format_list([str(item) for item in items], locale=locale())


def hours(minutes: int) -> str:
    """Write a length of time: 42 h 30 min, 45 min, 2 h."""
    whole, rest = divmod(minutes, 60)
    if not whole:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=number(whole))
    return _("{hours} h {minutes} min").format(hours=number(whole), minutes=rest)


def hours_decimal(minutes: int, digits: int = 2) -> str:
    """Write minutes as hours with decimals: 42.50."""
    return number(minutes / 60, digits)


def days(count: int) -> str:
    """Write a number of days."""
    return ngettext("{count} day", "{count} days", count).format(count=number(count))


def paper_size(territory: str) -> str:
    """Say which paper a country prints on: `a4` or `letter`."""
    return "letter" if territory.upper() in LETTER_COUNTRIES else "a4"


def first_weekday(territory: str) -> int:
    """Say on which weekday a country's week starts (Monday is 0)."""
    from babel import Locale

    try:
        return int(Locale.parse(f"und_{territory.upper()}").first_week_day)
    except ValueError:
        return 0


def full_name(given: str, family: str, name: str = "") -> str:
    """Write a whole name in the order of a language: family first in Hungarian, Japanese and others."""
    first = (name or language()).replace("-", "_").partition("_")[0]
    return " ".join(part for part in ((family, given) if first in FAMILY_FIRST else (given, family)) if part)


_DIGITS = re.compile(r"^(\d{1,4})[./\- ](\d{1,2})(?:[./\- ](\d{2,4}))?\.?$")
_WITH_WORD = re.compile(r"^(\d{1,2})\.?\s+(?:de\s+)?([^\W\d]+)\.?(?:\s+(?:de\s+)?(\d{4}))?$")
_YEAR_DIGITS = 4
_CENTURY = 50


def parse_day(text: str, order: str = "") -> date:
    """Read a typed date: ISO, in the usual order of the language, with a month's name, with or without the year.

    Args:
        text: what was typed.
        order: `dmy`, `mdy` or `ymd`; the language's own if empty.

    Raises:
        ValueError: it is not a date.
    """
    plain = " ".join(text.strip().replace(",", " ").split())
    with_word = _WITH_WORD.match(plain)
    if with_word:
        month_number = _month_number(with_word[2])
        return date(int(with_word[3] or date.today().year), month_number, int(with_word[1]))
    found = _DIGITS.match(plain)
    if found is None:
        raise ValueError(text)
    if len(found[1]) == _YEAR_DIGITS:
        if found[3] is None:
            raise ValueError(text)
        return date(int(found[1]), int(found[2]), int(found[3]))
    month_first = (order or _order()) == "mdy"
    in_day, in_month = (found[2], found[1]) if month_first else (found[1], found[2])
    return date(_year(found[3]), int(in_month), int(in_day))


def _order() -> str:
    found = locale()
    return "mdy" if found.language == "en" and found.territory in {"US", "PH"} else "dmy"


def _year(text: str | None) -> int:
    if text is None:
        return date.today().year
    if len(text) == _YEAR_DIGITS:
        return int(text)
    short = int(text)
    return 2000 + short if short < _CENTURY else 1900 + short


def _month_number(word: str) -> int:
    wanted = word.casefold().rstrip(".")
    for found in (locale(), _locale("en_GB")):
        for width in ("wide", "abbreviated"):
            for use in ("format", "stand-alone"):
                for month_number, name in found.months[use][width].items():
                    if name.casefold().rstrip(".") == wanted:
                        return int(month_number)
    raise ValueError(word)


_CLOCK_LENGTH = re.compile(r"^(\d{1,3})[:h](\d{2})$")
_DECIMAL_LENGTH = re.compile(r"^(\d{1,3})(?:[.,](\d{1,2}))?\s*h?$")
_MINUTES = re.compile(r"^(\d{1,4})\s*(?:m|min)$")


def parse_duration(text: str) -> int:
    """Read a length of time in minutes: `1:30`, `1h30`, `1.5`, `1,5`, `90m`.

    Raises:
        ValueError: it is none.
    """
    plain = text.strip().casefold()
    clock = _CLOCK_LENGTH.match(plain)
    if clock and int(clock[2]) < 60:
        return int(clock[1]) * 60 + int(clock[2])
    in_minutes = _MINUTES.match(plain)
    if in_minutes:
        return int(in_minutes[1])
    decimal = _DECIMAL_LENGTH.match(plain)
    if decimal:
        return round(float(f"{decimal[1]}.{decimal[2] or 0}") * 60)
    raise ValueError(text)
