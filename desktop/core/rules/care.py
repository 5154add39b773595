"""Looking after a relationship: check-ins that are due, promises kept, and signs that ask for a calm look."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Final, NamedTuple

from desktop.core.relationship_choices import Cadence, CheckInRule, MeetingOutcome, RelationshipState
from desktop.core.rules import planning
from desktop.core.rules.relationship import MEETING, Entry
from desktop.i18n import _, formats, ngettext

QUIET_DAYS: Final = 30
MISSED: Final = 3
NOT_HEARD: Final = 2
MISSES: Final = frozenset(
    {
        MeetingOutcome.NO_ANSWER,
        MeetingOutcome.CANCELLED_MENTEE,
        MeetingOutcome.CANCELLED_MENTOR,
        MeetingOutcome.NO_SHOW_MENTEE,
        MeetingOutcome.NO_SHOW_MENTOR,
    }
)
_SAY_NOTHING: Final = frozenset({MeetingOutcome.PLANNED, MeetingOutcome.POSTPONED})
AHEAD: Final = timedelta(days=7)
_FIRST_MONTH: Final = (timedelta(days=14), timedelta(days=28))
"""Two contacts in the first month, then monthly: the fourth edition of MENTOR's Elements of Effective Practice."""
_EVERY: Final = {
    CheckInRule.FIRST_MONTH: 1,
    CheckInRule.MONTHLY: 1,
    CheckInRule.QUARTERLY: 3,
}
_DAYS: Final = {Cadence.WEEKLY: 7, Cadence.FORTNIGHTLY: 14}


def check_ins(rule: CheckInRule, started: date, until: date) -> tuple[date, ...]:
    """Give the days on which check-ins fall due from the start of a relationship to a day, both included."""
    if rule is CheckInRule.FORTNIGHTLY:
        count = (until - started).days // 14
        return tuple(started + timedelta(days=14 * number) for number in range(1, count + 1))
    first = [started + after for after in _FIRST_MONTH] if rule is CheckInRule.FIRST_MONTH else []
    due, number, every = first, 1, _EVERY[rule]
    while (day := planning.months_after(started, every * number)) <= until:
        if not due or day - due[-1] > AHEAD:
            due.append(day)
        number += 1
    return tuple(day for day in due if day <= until)


def together(log: Sequence[Entry], until: date) -> tuple[tuple[date, date], ...]:
    """Give the stretches of days, first and last, in which two people meet: pauses and what follows an end are out."""
    found: list[tuple[date, date]] = []
    begun: date | None = None
    for entry in log:
        if entry.state in MEETING:
            begun = begun or entry.since
        elif begun is not None:
            found.append((begun, entry.since - timedelta(days=1)))
            begun = None
    if begun is not None:
        found.append((begun, until))
    return tuple((first, min(last, until)) for first, last in found if first <= min(last, until))


def next_due(rule: CheckInRule, log: Sequence[Entry], done: Iterable[date], today: date) -> date | None:
    """Give the oldest day on which a check-in fell due and none was made since; `None` where all is done.

    A check-in made up to a week before its day counts for it; but in the first month one contact does not count for
    two, since two are wanted then. No day of a pause is due, and nothing while one lasts.

    Args:
        rule: how often.
        log: the relationship's log of states; the days count from its first start.
        done: the days on which a check-in was made with this person.
        today: the day of the question.
    """
    started = next((entry.since for entry in log if entry.state is RelationshipState.ACTIVE), None)
    stretches = together(log, today)
    if started is None or not stretches or stretches[-1][1] < today:
        return None
    made = sorted(day for day in done if day >= started)
    first_month = _FIRST_MONTH if rule is CheckInRule.FIRST_MONTH else ()
    for number, day in enumerate(check_ins(rule, started, today)):
        ahead = number >= len(first_month) or len(made) > number
        since = day - AHEAD if ahead else day
        if any(first <= day <= last for first, last in stretches) and (not made or made[-1] < since):
            return day
    return None


def asked(rule: CheckInRule, log: Sequence[Entry], done: Iterable[date], first: date, last: date) -> "Kept":
    """Say how many check-ins with somebody fell due in a period, and for how many of them one was made.

    A check-in counts for the day it is nearest behind, or up to a week ahead; it counts once.
    """
    started = next((entry.since for entry in log if entry.state is RelationshipState.ACTIVE), None)
    if started is None:
        return Kept(0, 0)
    stretches, made = together(log, last), list(done)
    days = check_ins(rule, started, last)
    until = [*(day - AHEAD for day in days[1:]), last + timedelta(days=1)]
    due = [
        any(day - AHEAD <= one < end for one in made)
        for day, end in zip(days, until, strict=False)
        if day >= first and any(begin <= day <= close for begin, close in stretches)
    ]
    return Kept(len(due), sum(due))


class Kept(NamedTuple):
    """Meetings promised and kept in a period, or check-ins due and made."""

    promised: int
    kept: int


def kept(cadence: Cadence, stretches: Iterable[tuple[date, date]], met: Iterable[date]) -> Kept:
    """Say how many meetings the agreement promised and how many took place.

    Promised are the whole intervals that have passed in each stretch of days (`together`): a pause promises nothing.
    A month counts from day to day.

    Args:
        cadence: how often they promised to meet.
        stretches: first and last days, both included.
        met: the days of meetings that took place.
    """
    found = list(stretches)
    promised = sum(_intervals(cadence, first, last) for first, last in found)
    return Kept(promised, sum(any(first <= day <= last for first, last in found) for day in met))


def _intervals(cadence: Cadence, first: date, last: date) -> int:
    if cadence is not Cadence.MONTHLY:
        return ((last - first).days + 1) // _DAYS[cadence]
    count = 0
    while planning.months_after(first, count + 1) <= last + timedelta(days=1):
        count += 1
    return count


class Noted(NamedTuple):
    """A meeting as far as signs go; `heard` is the mentee's tick, `None` where nothing was ticked."""

    day: date
    outcome: MeetingOutcome
    heard: bool | None = None


def signs(meetings: Iterable[Noted], since: date, today: date) -> tuple[str, ...]:
    """Say in words what asks for a calm look; nothing where all goes its way.

    No meeting for 30 days; *not quite heard* twice running; the last three meetings missed. What was planned or
    postponed says nothing yet.

    Args:
        meetings: all that were noted.
        since: when it began, or went on after a pause: quiet days count from there.
        today: the day of the question.
    """
    past = [one for one in meetings if one.day <= today and one.outcome not in _SAY_NOTHING]
    done = sorted(past, key=lambda one: one.day)
    words = []
    quiet = (today - max([since, *(one.day for one in done if one.outcome is MeetingOutcome.MET)])).days
    if quiet > QUIET_DAYS:
        words.append(_("no meeting for {days}").format(days=formats.days(quiet)))
    heard = [one.heard for one in done if one.heard is not None]
    if len(heard) >= NOT_HEARD and not any(heard[-NOT_HEARD:]):
        words.append(_("“not quite heard” twice running"))
    missed = sum(1 for _one in takewhile(lambda one: one.outcome in MISSES, reversed(done)))
    if missed >= MISSED:
        words.append(ngettext("{count} meeting missed", "{count} meetings missed running", missed).format(count=missed))
    return tuple(words)
