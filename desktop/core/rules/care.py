"""Looking after a relationship: check-ins that are due, promises kept, and signs that ask for a calm look."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from desktop.core.relationship_choices import Cadence, CheckInRule, MeetingOutcome
from desktop.core.rules import planning
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
        if not due or day - due[-1] > timedelta(days=7):
            due.append(day)
        number += 1
    return tuple(day for day in due if day <= until)


def next_due(rule: CheckInRule, started: date, done: Iterable[date], today: date) -> date | None:
    """Give the oldest day on which a check-in fell due and none was made since; `None` where all is done.

    A check-in made up to a week before its day counts for it.
    """
    last = max(done, default=None)
    due = check_ins(rule, started, today)
    if not due:
        return None
    waiting = [day for day in due if last is None or last < day - timedelta(days=7)]
    return waiting[0] if waiting else None


class Kept(NamedTuple):
    """Meetings promised and kept in a period."""

    promised: int
    kept: int


def kept(cadence: Cadence, started: date, ended: date, met: Iterable[date]) -> Kept:
    """Say how many meetings the agreement promised from a day to another, both included, and how many took place.

    Promised are the whole intervals that have passed; a month counts from day to day.
    """
    if cadence is Cadence.MONTHLY:
        promised = 0
        while planning.months_after(started, promised + 1) <= ended + timedelta(days=1):
            promised += 1
    else:
        promised = ((ended - started).days + 1) // _DAYS[cadence]
    return Kept(promised, sum(started <= day <= ended for day in met))


class Noted(NamedTuple):
    """A meeting as far as signs go; `heard` is the mentee's tick, `None` where nothing was ticked."""

    day: date
    outcome: MeetingOutcome
    heard: bool | None = None


def signs(meetings: Sequence[Noted], started: date, today: date) -> tuple[str, ...]:
    """Say in words what asks for a calm look; nothing where all goes its way.

    No meeting for 30 days; *not quite heard* twice running; the last three meetings missed.
    """
    past = [one for one in meetings if one.day <= today and one.outcome is not MeetingOutcome.PLANNED]
    done = sorted(past, key=lambda one: one.day)
    words = []
    last = max((one.day for one in done if one.outcome is MeetingOutcome.MET), default=started)
    quiet = (today - last).days
    if quiet > QUIET_DAYS:
        words.append(_("no meeting for {days}").format(days=formats.days(quiet)))
    heard = [one.heard for one in done if one.heard is not None]
    if len(heard) >= NOT_HEARD and not any(heard[-NOT_HEARD:]):
        words.append(_("“not quite heard” twice running"))
    missed = 0
    for one in reversed(done):
        if one.outcome not in MISSES:
            break
        missed += 1
    if missed >= MISSED:
        words.append(ngettext("{count} meeting missed", "{count} meetings missed running", missed).format(count=missed))
    return tuple(words)
