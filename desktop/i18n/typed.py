"""What people type: dates and lengths of time, in the ways of the language in use."""

import re
from datetime import date
from functools import cache

from desktop.i18n import months
from desktop.i18n.locales import DEFAULT, locale

_NUMBERS = re.compile(r"(\d{1,4})[./\- ]+(\d{1,2})(?:[./\- ]+(\d{4}|\d{2}))?[. ]*")
_WORD = re.compile(r"[^\W\d_][^\s\d,.،/]*")
_FILLERS = frozenset({"de", "del", "den", "er", "nd", "of", "rd", "st", "th", "the", "º"})
_MARKS_OF_DIRECTION = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_YEARS_AHEAD = 20


def parse_day(text: str, order: str = "", *, today: date | None = None) -> date:
    """Read a typed date: ISO, in the usual order of the language, with a month's name, with or without the year.

    Args:
        text: what was typed; a weekday in it is let pass unread.
        order: `dmy`, `mdy` or `ymd`; the language's own if empty.
        today: says which year is meant where none was typed; the wall clock's day if not given.

    Raises:
        ValueError: it is not a date.
    """
    plain = " ".join(text.translate(_MARKS_OF_DIRECTION).split())
    near = today or date.today()
    if any(character.isalpha() for character in plain):
        return _with_word(plain, near)
    found = _NUMBERS.fullmatch(plain)
    if found is None or (len(found[1]) > 2 and (len(found[1]) == 3 or found[3] is None or len(found[3]) > 2)):
        raise ValueError(text)
    first, second, third = found[1], found[2], found[3]
    wanted, without_year = (order, order) if order else _orders(str(locale()))
    if len(first) == 4 or (wanted == "ymd" and third is not None and len(third) == 2):
        return date(_year(first, near), int(second), int(third))
    shape = without_year if third is None or wanted == "ymd" else wanted
    month_first = shape.index("m") < shape.index("d")
    day, month = (second, first) if month_first else (first, second)
    return date(_year(third, near), int(month), int(day))


@cache
def _orders(name: str) -> tuple[str, str]:
    """Give the order of a language's short dates, and that of its dates without a year."""
    skeletons = locale(name).datetime_skeletons
    return _letters(skeletons["yMd"].pattern), _letters(skeletons["Md"].pattern)


def _letters(pattern: str) -> str:
    return "".join(dict.fromkeys(letter for letter in pattern if letter in "dMy")).lower()


def _with_word(plain: str, near: date) -> date:
    """Read a date whose month is a word; the numbers are its day and, perhaps, its year."""
    names, weekdays = _words(str(locale()))
    rest = weekdays.sub(" ", plain.casefold())
    said = [months.plain(word.strip("-")) for word in _WORD.findall(rest)]
    named = [names[word] for word in said if word in names]
    numbers = re.findall(r"\d+", rest)
    if len(numbers) == 2 and len(numbers[0]) == 4:
        numbers.reverse()
    if len(named) != 1 or not all(word in names or word in _FILLERS for word in said):
        raise ValueError(plain)
    if not 1 <= len(numbers) <= 2 or len(numbers[0]) > 2:
        raise ValueError(plain)
    return date(_year(numbers[1] if numbers[1:] else None, near), named[0], int(numbers[0]))


@cache
def _words(name: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Give the months of a language and of English by name, and what matches a weekday that is no month as well."""
    names = months.numbers((name, DEFAULT))
    widths = [locale(one).days["format"][width] for one in (name, DEFAULT) for width in ("wide", "abbreviated")]
    weekdays = {word.casefold() for width in widths for word in width.values()}
    longest_first = sorted((word for word in weekdays if months.plain(word) not in names), key=len, reverse=True)
    return names, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)\.?")


def _year(text: str | None, near: date) -> int:
    """Read a year; of two digits it is the one that is less than 20 years ahead of now."""
    if text is None:
        return near.year
    if len(text) == 4:
        return int(text)
    if len(text) != 2:
        raise ValueError(text)
    latest = near.year + _YEARS_AHEAD - 1
    return latest - (latest - int(text)) % 100


_CLOCK = re.compile(r"(\d{1,3}):(\d{2})")
_DECIMAL = re.compile(r"(\d{0,3})(?:[.,](\d{1,2}))?\s*h?")
_IN_WORDS = re.compile(r"(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min)?)?")


def parse_duration(text: str) -> int:
    """Read a length of time in minutes: `1:30`, `1h30`, `1 h 30 min`, `1.5`, `1,5`, `90m`; a number alone is hours.

    Raises:
        ValueError: it is none.
    """
    plain = text.strip().casefold()
    decimal = _DECIMAL.fullmatch(plain)
    if decimal and (decimal[1] or decimal[2]):
        return round(float(f"{decimal[1] or 0}.{decimal[2] or 0}") * 60)
    clock = _CLOCK.fullmatch(plain)
    found = clock or _IN_WORDS.fullmatch(plain)
    if not plain or found is None or (found[1] is not None and int(found[2] or 0) > 59):
        raise ValueError(text)
    return int(found[1] or 0) * 60 + int(found[2] or 0)
