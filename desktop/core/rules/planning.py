"""When sessions take place: the dates of a term, and whether two sessions overlap."""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from desktop.core import clock
from desktop.core.errors import Refused
from desktop.i18n import _

WEEK = timedelta(days=7)
LONGEST_PLAN = timedelta(days=731)
LONGEST_SESSION = 16 * 60


def weekly(weekday: int, start: date, end: date, skip: Iterable[tuple[date, date]] = ()) -> list[date]:
    """Give every date of a weekday (Monday is 0) from `start` to `end`, both included.

    Args:
        weekday: 0 to 6.
        start: first day of the stretch.
        end: last day of the stretch.
        skip: first and last days (both included) in which no session takes place.

    Raises:
        Refused: the last day is before the first, or the stretch is longer than two years.
    """
    if end < start:
        raise Refused(_("The last day is before the first."), field="ends_on")
    if end - start > LONGEST_PLAN:
        raise Refused(_("That is more than two years; plan a term or a year at a time."), field="ends_on")
    ranges = list(skip)
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    dates = []
    while day <= end:
        if not any(first <= day <= last for first, last in ranges):
            dates.append(day)
        day += WEEK
    return dates


def months_after(start: date, months: int) -> date:
    """Give the same day so many calendar months later; the month's last day where it has no such day."""
    year, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + year, month + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def end_after(starts: int, ends: int) -> int:
    """Give a session's end as minutes after midnight of its date: 00:30 after a start at 22:00 is 1470.

    Raises:
        Refused: it ends when it starts, or lasts more than 16 hours.
    """
    if ends == starts:
        raise Refused(_("It ends when it starts."), field="ends")
    end = ends + clock.DAY if ends < starts else ends
    if end - starts > LONGEST_SESSION:
        sentence = _("From {start} to {end} is more than 16 hours: are the times the right way round?")
        raise Refused(sentence.format(start=clock.text(starts), end=clock.text(ends)), field="ends")
    return end


class Span(NamedTuple):
    """When something takes place: a date and minutes after its midnight; an end after midnight is above 1440."""

    day: date
    starts: int
    ends: int


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans share time; one that ends when the other starts does not."""
    first, second = _minutes(one), _minutes(other)
    return first[0] < second[1] and second[0] < first[1]


def _minutes(span: Span) -> tuple[int, int]:
    midnight = span.day.toordinal() * clock.DAY
    return midnight + span.starts, midnight + span.ends
