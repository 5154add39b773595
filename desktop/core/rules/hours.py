"""A volunteer's minutes: from a register, from typed times, less what overlaps, and what of them counts.

Times are minutes after midnight of the session's day; durations are whole minutes (rules 1 to 3 of the product).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.core import clock
from desktop.core.choices import Choice, HoursCategory, RoundingOn
from desktop.core.errors import Refused
from desktop.i18n import N_, _

LONGEST = 16 * 60


class Stay(NamedTuple):
    """How long a volunteer was at a session; `starts` and `ends` are `None` where only a total was typed."""

    starts: int | None
    ends: int | None
    break_minutes: int
    minutes: int


def placed(time: int, planned: tuple[int, int]) -> int:
    """Give a typed time its place at a session: past midnight if that lies within planned times that pass midnight."""
    return time + clock.DAY if time < planned[0] and time + clock.DAY <= planned[1] else time


def stay(
    name: str,
    *,
    planned: tuple[int, int],
    arrived: int | None = None,
    left: int | None = None,
    late: int | None = None,
    break_minutes: int = 0,
    total: int | None = None,
) -> Stay:
    """Work out the minutes of a volunteer who came to a session (rule 1).

    An explicit total; else left minus arrived, less the break. A missing arrival is the planned start (and the minutes
    late, if they are known), a missing departure the planned end. A total is whole: no break is taken off it.

    Args:
        name: the volunteer's, for the sentence of a refusal.
        planned: this volunteer's planned times; an end after midnight is above 1440.
        arrived: when they came.
        left: when they went.
        late: minutes after the planned start, where no arrival is known.
        break_minutes: the break.
        total: the whole time, as typed.

    Raises:
        Refused: a departure before the arrival (the next day only if the planned session passes midnight), more than
            16 hours, or a break longer than the stay.
    """
    starts = planned[0] + (late or 0) if arrived is None else placed(arrived, planned)
    ends = planned[1] if left is None else placed(left, planned)
    if ends < starts and left is not None and planned[1] > clock.DAY:
        ends += clock.DAY
    if total is not None:
        _refuse_too_long(total, name)
        if arrived is None or left is None:
            return Stay(None, None, 0, total)
    if ends < starts:
        raise Refused(
            _backwards(arrived, left).format(name=name, left=clock.text(ends), arrived=clock.text(starts)), field="left"
        )
    if total is not None:
        return Stay(starts, ends, 0, total)
    _refuse_too_long(ends - starts, name)
    if break_minutes > ends - starts:
        sentence = _("{name}: a break of {minutes} min is longer than the stay.")
        raise Refused(sentence.format(name=name, minutes=break_minutes), field="break_minutes")
    return Stay(starts, ends, break_minutes, ends - starts - break_minutes)


def _backwards(arrived: int | None, left: int | None) -> str:
    if left is None:
        return _("{name}: came at {arrived}, after the planned end at {left}.")
    if arrived is None:
        return _("{name}: left at {left}, before the planned start at {arrived}.")
    return _("{name}: left at {left}, before coming at {arrived}.")


def _refuse_too_long(minutes: int, name: str = "") -> None:
    if minutes > LONGEST:
        sentence = _("{name}: more than 16 hours.") if name else _("More than 16 hours at once cannot be.")
        raise Refused(sentence.format(name=name), field="minutes")


def minutes_of(starts: int | None, ends: int | None, break_minutes: int = 0, total: int | None = None) -> int:
    """Give the minutes of an entry apart from sessions: the typed total, else the end minus the start, less the break.

    Raises:
        Refused: neither a total nor both times; an end before the start, more than 16 hours, or a break longer than
            the time.
    """
    if total is None and (starts is None or ends is None):
        raise Refused(_("Say how long it was, or from when to when."), field="minutes")
    if total is not None:
        if total <= 0:
            raise Refused(_("Say how long it was: it is more than nothing."), field="minutes")
        _refuse_too_long(total)
        return total
    assert starts is not None
    assert ends is not None
    if ends < starts:
        raise Refused(_("The end is before the start."), field="ends")
    _refuse_too_long(ends - starts)
    if break_minutes > ends - starts:
        raise Refused(_("The break is longer than the time."), field="break_minutes")
    return ends - starts - break_minutes


class Timed(NamedTuple):
    """An entry of one person, as far as overlaps go. `session` is the key of the session it comes from."""

    key: int
    day: date
    starts: int | None
    ends: int | None
    minutes: int
    session: int | None = None


def deductions(entries: Iterable[Timed]) -> dict[int, int]:
    """Say how many minutes of each entry of one person overlap another that keeps them (rule 2), by entry.

    The overlap stays with the session, else with the entry that was made first: entries come in the order in which
    they were made. Entries without both times overlap nothing; nobody loses more than the entry has.
    """
    kept: list[tuple[int, int]] = []
    taken_off: dict[int, int] = {}
    for entry in sorted(entries, key=lambda one: one.session is None):
        if entry.starts is None or entry.ends is None:
            continue
        midnight = entry.day.toordinal() * clock.DAY
        starts, ends = midnight + entry.starts, midnight + entry.ends
        if ends < starts:
            ends += clock.DAY
        free, at = 0, starts
        for begin, end in sorted(kept):
            free += max(0, min(begin, ends) - at)
            at = max(at, min(end, ends))
        free += max(0, ends - at)
        overlap = min(ends - starts - free, entry.minutes)
        if overlap:
            taken_off[entry.key] = overlap
        kept.append((starts, ends))
    return taken_off


def flagged(entries: Iterable[Timed]) -> set[int]:
    """Say which entries of one person have no times while the same day holds another entry (rule 2).

    What one session gave twice, its own hours and their preparation, is no other entry.
    """
    every = list(entries)
    return {
        one.key
        for one in every
        if one.starts is None or one.ends is None
        if any(
            other.key != one.key and other.day == one.day and (other.session is None or other.session != one.session)
            for other in every
        )
    }


class WhyNot(Choice):
    """Why an entry, or a part of it, does not count."""

    CATEGORY = "category", N_("this category does not count")
    OVERLAP = "overlap", N_("overlaps another entry")
    BLOCK = "block", N_("below the smallest block")
    VOLUNTEER = "volunteer", N_("not signed by the volunteer")
    SUPERVISOR = "supervisor", N_("not signed by the coordinator")
    CLAIMED = "claimed", N_("claimed already")


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts (rule 3). By default all but travel counts, breaks do not, and nothing is rounded."""

    categories: frozenset[str] = frozenset(HoursCategory) - {HoursCategory.TRAVEL}
    breaks_count: bool = False
    rounding: int = 0
    rounding_on: RoundingOn = RoundingOn.ENTRY
    minimum_block: int = 0
    needs_volunteer: bool = False
    needs_supervisor: bool = False


class Entry(NamedTuple):
    """An entry, as far as counting goes. `minutes` are after the break; `deducted` of them overlap another entry."""

    person: int
    date: date
    minutes: int
    deducted: int = 0
    break_minutes: int = 0
    category: str = HoursCategory.SESSION
    signed_volunteer: bool = False
    signed_supervisor: bool = False
    claimed: bool = False


class Counted(NamedTuple):
    """The minutes of an entry that count, rounded if the policy rounds entries, and why it does not count in full."""

    minutes: int
    why_not: WhyNot | None = None


def count(entry: Entry, policy: Policy) -> Counted:
    """Say what an entry counts under a policy (rule 3), in minutes.

    The smallest block is compared with the exact minutes; rounding is half up.
    """
    if entry.category not in policy.categories:
        return Counted(0, WhyNot.CATEGORY)
    if policy.needs_volunteer and not entry.signed_volunteer:
        return Counted(0, WhyNot.VOLUNTEER)
    if policy.needs_supervisor and not entry.signed_supervisor:
        return Counted(0, WhyNot.SUPERVISOR)
    exact = entry.minutes - entry.deducted + (entry.break_minutes if policy.breaks_count else 0)
    if exact < policy.minimum_block:
        return Counted(0, WhyNot.OVERLAP if entry.deducted and not exact else WhyNot.BLOCK)
    each = policy.rounding if policy.rounding_on == RoundingOn.ENTRY else 0
    return Counted(rounded(exact, each), WhyNot.OVERLAP if entry.deducted else None)


def claimable(entry: Entry, policy: Policy) -> Counted:
    """Say what an entry counts for a new claim: nothing if it is claimed already."""
    return Counted(0, WhyNot.CLAIMED) if entry.claimed else count(entry, policy)


def rounded(minutes: int, step: int) -> int:
    """Round minutes to the nearest multiple of `step`, half up; 0 rounds nothing."""
    return (2 * minutes + step) // (2 * step) * step if step else minutes


def total(minutes: Iterable[int], policy: Policy) -> int:
    """Add up counted minutes; the sum is rounded where the policy rounds the total alone."""
    return rounded(sum(minutes), policy.rounding if policy.rounding_on == RoundingOn.TOTAL else 0)
