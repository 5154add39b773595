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
LONGEST_DAYS: Final = 366
"""How old a backup becomes at most, where an erasure was promised an end; one made before an update or a restore."""
NEVER_FEWER: Final = 3
_ALL: Final = ("all",)
_TOO_OLD: Final = ("too old",)


class Kept(NamedTuple):
    """A backup, when it was made, and whether it is kept for a year whatever else there is."""

    at: datetime
    path: Path
    apart: bool = False


def superfluous(
    kept: Iterable[Kept], now: datetime, good: Callable[[Path], bool], *, promised: bool = False
) -> list[Path]:
    """Give the backups that may go: all of 2 days stay, then one a day for 12 days, a week for 10, a month for 9.

    The newest good one of each span stays, so that none is given up for a bad one; the three newest good ones stay
    whatever their age. One dated in the future counts as made now.

    Args:
        kept: the backups.
        now: the time.
        good: says whether one is as it was when it was verified.
        promised: somebody was erased, so that none but the newest good one may be older than 366 days.
    """
    newest_first = sorted((Kept(min(one.at, now), one.path, one.apart) for one in kept), reverse=True)
    spared = (one for one in newest_first if not one.apart and good(one.path))
    stay = {
        one.path
        for number, one in enumerate(islice(spared, NEVER_FEWER))
        if not (promised and number and _ends(one, now))
    }
    taken: set[tuple[object, ...]] = set()
    go = []
    for one in newest_first:
        if one.apart:
            if _ends(one, now):
                go.append(one.path)
            continue
        span = _span(one.at, now)
        wanted = span not in {_TOO_OLD, *taken} and good(one.path)
        if span == _ALL or one.path in stay or wanted:
            taken.add(span)
        else:
            go.append(one.path)
    return go


def _ends(one: Kept, now: datetime) -> bool:
    return (now.date() - one.at.date()).days >= LONGEST_DAYS


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
