"""Once a year: the next school year in its own spelling, and who has grown out of a group."""

import re
from datetime import date

from desktop.core.rules import ages

_YEAR = re.compile(
    r"(?P<before>\D*)(?P<number>\d{1,2})(?P<after>\.?|st|nd|rd|th|\s?[a-df-h])(?P<word>(?:\s\D*)?)", re.IGNORECASE
)
_LAST = {"p": 7, "s": 6}  # Scottish primary and secondary: what follows has another name
LAST_YEAR = 13
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def next_year(school_year: str) -> str | None:
    """Give the school year after this one in the same spelling; `None` if it cannot be read or none follows.

    “Year 5” is Year 6, “P3” P4, “Klasse 4” Klasse 5, “4b” 5b, “5. Klasse” 6. Klasse, “4th grade” 5th grade. Left
    alone are Reception, “6e” (French years count down), “5/6” and whatever would go beyond 13, P7 or S6.
    """
    plain = school_year.strip()
    found = _YEAR.fullmatch(plain)
    if found is None:
        return None
    before, after = found["before"], found["after"]
    number = int(found["number"]) + 1
    if number > _LAST.get(before.strip().casefold(), LAST_YEAR):
        return None
    if after.casefold() in _ORDINALS:
        after = _ordinal(number)
    return f"{before}{number}{after}{found['word']}"


def _ordinal(number: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(number if number < 10 else 0, "th")


def has_grown_out(born_on: str | None, oldest: int, day: date) -> bool:
    """Say whether somebody is, on a day, older than the oldest age that a group takes; never of an unknown age."""
    age = ages.age_on(born_on, day)
    return age is not None and age > oldest
