"""Which automatic backups are kept as they grow old."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

ALL_DAYS: Final = 2
DAILY_DAYS: Final = ALL_DAYS + 12
WEEKLY_DAYS: Final = DAILY_DAYS + 10 * 7
MONTHLY_DAYS: Final = WEEKLY_DAYS + 9 * 30
NEVER_FEWER: Final = 3
_ALL: Final = ("all",)
_TOO_OLD: Final = ("too old",)


class Kept(NamedTuple):
    """A backup and when it was made, by its name."""

    at: datetime
    path: Path


def superfluous(kept: Iterable[Kept], now: datetime, good: Callable[[Path], bool]) -> list[Path]:
    """Give the backups that may go: all of 2 days stay, then one a day for 12 days, a week for 10, a month for 9.

    The newest good one of each span stays, so that none is given up for a bad one; the three newest good ones stay
    whatever their age. One dated in the future counts as made now.
    """
    newest_first = sorted((Kept(min(at, now), path) for at, path in kept), reverse=True)
    stay = set(islice((path for _, path in newest_first if good(path)), NEVER_FEWER))
    taken: set[tuple[object, ...]] = set()
    go = []
    for at, path in newest_first:
        span = _span(at, now)
        wanted = span not in {_TOO_OLD, *taken} and good(path)
        if span == _ALL or path in stay or wanted:
            taken.add(span)
        else:
            go.append(path)
    return go


def _span(at: datetime, now: datetime) -> tuple[object, ...]:
    age = (now - at).days
    if age < ALL_DAYS:
        return _ALL
    if age < DAILY_DAYS:
        return ("day", at.date())
    if age < WEEKLY_DAYS:
        return ("week", *at.isocalendar()[:2])
    if age < MONTHLY_DAYS:
        return ("month", at.year, at.month)
    return _TOO_OLD
