"""What is left of somebody who was erased: another uid and code, and an age that counts as before."""

import calendar
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.rules import ages
from desktop.core.rules.supervision import Band

CODE: Final = "E"
CODE_LENGTH: Final = 4


class Age(NamedTuple):
    """What is kept of an age: a birth date or a part of it, and the tick *18 or over, confirmed*."""

    born_on: str | None
    confirmed: bool


def uid_after(uid: str) -> str:
    """Give the uid of what is left: the same on every copy of the club, so that copies join; it leads back nowhere."""
    return hashlib.sha256(f"erased {uid}".encode()).hexdigest()[:32]


def code_after(uid: str, taken: Iterable[str]) -> str:
    """Give a code by the uid of what is left, such as E7F3; a longer one where that is taken."""
    known = set(taken)
    length = CODE_LENGTH
    while (code := f"{CODE}{uid[: length - 1].upper()}") in known:
        length += 1
    return code


def age_after(age: Age, days: Sequence[date], rules: Sequence[Sequence[Band]]) -> Age:
    """Give the least exact age by which somebody stands in the same age band, and is a minor or not, as before.

    Args:
        age: what is known.
        days: the days on which they are counted: the sessions they came to, and the ends of periods.
        rules: the age bands in use, of the club and of its groups.
    """
    wanted = _counted(age, days, rules)
    return next((one for one in _coarser(age) if _counted(one, days, rules) == wanted), age)


def _coarser(age: Age) -> Iterator[Age]:
    yield Age(None, age.confirmed)
    yield Age(None, confirmed=True)
    if age.born_on is None:
        return
    born = ages.span(age.born_on)[1]
    for year in (born.year, born.year - 1, born.year + 1):
        yield Age(str(year), age.confirmed)
    before = date(born.year - (born.month == 1), (born.month - 2) % 12 + 1, 1)
    for month in (born, before):
        yield Age(f"{month.year}-{month.month:02d}", age.confirmed)
    for day in (1, 15, *range(calendar.monthrange(born.year, born.month)[1], 0, -1)):
        if day != born.day:
            yield Age(born.replace(day=day).isoformat(), age.confirmed)


def _counted(age: Age, days: Sequence[date], rules: Sequence[Sequence[Band]]) -> list[object]:
    """Say how somebody counts on each day: their band under each rule, and whether they are 18.

    Of unknown age is one thing under every rule; an adult whose age is not known stands with the adults.
    """
    found: list[object] = []
    for day in days:
        adult = ages.is_adult(age.born_on, age.confirmed, day)
        years = ages.ADULT if adult else ages.age_on(age.born_on, day)
        found.append((adult, years is None, *(_band(years, bands) for bands in rules)))
    return found


def _band(years: int | None, bands: Sequence[Band]) -> int | None:
    """Give the place of a child's band; those below the first and above the last have places of their own."""
    if years is None or years >= ages.ADULT:
        return None
    if bands and years < bands[0].youngest:
        return -1
    return next((number for number, band in enumerate(bands) if years <= band.oldest), len(bands))
