"""Sums of counted hours, people counted once, and the words that say what was counted and how."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple, TypeVar

from desktop.core.choices import HoursCategory, RoundingOn
from desktop.core.rules.hours import Counted, Entry, Policy
from desktop.i18n import _, formats, ngettext

K = TypeVar("K", bound=Hashable)


def by_person(entry: Entry) -> int:
    return entry.person


def by_month(entry: Entry) -> str:
    """Give the month of an entry as `2026-11`."""
    return entry.date.isoformat()[:7]


def by_category(entry: Entry) -> str:
    return entry.category


def sums(counted: Iterable[tuple[Entry, Counted]], by: Callable[[Entry], K]) -> dict[K, int]:
    """Add up counted minutes under each heading, such as `by_month`, in the order in which the headings come.

    Where the policy rounds the total alone these sums are exact, and only their total is rounded.
    """
    found: dict[K, int] = defaultdict(int)
    for entry, count in counted:
        found[by(entry)] += count.minutes
    return dict(found)


class Volunteers(NamedTuple):
    """How many people gave hours to an activity: each person in one activity only, and all of them."""

    unduplicated: int
    in_all: int


def unduplicated(minutes: Iterable[tuple[int, K, int]]) -> dict[K, Volunteers]:
    """Count people by activity, each person once: in the activity with most of their minutes (rule 8).

    Of activities with equal minutes it is the one that came first. Somebody without any minutes is not counted.

    Args:
        minutes: person, activity and counted minutes, as often as there are entries.
    """
    activities: dict[K, None] = {}
    given: dict[int, dict[K, int]] = defaultdict(lambda: defaultdict(int))
    for person, activity, amount in minutes:
        if amount > 0:
            activities[activity] = None
            given[person][activity] += amount
    most = [max(of_one, key=lambda activity: of_one[activity]) for of_one in given.values()]
    return {
        activity: Volunteers(most.count(activity), sum(activity in of_one for of_one in given.values()))
        for activity in activities
    }


def rounding_words(policy: Policy) -> str:
    """Say how a paper's figures are rounded; every paper with hours prints it."""
    if not policy.rounding:
        return _("Hours are exact to the minute; nothing is rounded.")
    if policy.rounding_on == RoundingOn.TOTAL:
        sentence = ngettext(
            "The total alone is rounded to {count} minute, half up.",
            "The total alone is rounded to {count} minutes, half up.",
            policy.rounding,
        )
    else:
        sentence = ngettext(
            "Each entry is rounded to {count} minute, half up, before adding up.",
            "Each entry is rounded to {count} minutes, half up, before adding up.",
            policy.rounding,
        )
    return sentence.format(count=policy.rounding)


def policy_words(policy: Policy) -> list[str]:
    """Say the whole rule of what counts, one sentence each, the rounding last."""
    counts = [_(one.label) for one in HoursCategory if one in policy.categories]
    out = [_(one.label) for one in HoursCategory if one not in policy.categories]
    said = []
    if counts:
        said.append(_("Counted: {categories}.").format(categories=formats.list_of(counts)))
    if out:
        said.append(_("Not counted: {categories}.").format(categories=formats.list_of(out)))
    said.append(_("Breaks count.") if policy.breaks_count else _("Breaks do not count."))
    if policy.minimum_block:
        sentence = ngettext(
            "An entry below {count} minute counts nothing.",
            "An entry below {count} minutes counts nothing.",
            policy.minimum_block,
        )
        said.append(sentence.format(count=policy.minimum_block))
    if policy.needs_volunteer:
        said.append(_("Only entries that the volunteer signed count."))
    if policy.needs_supervisor:
        said.append(_("Only entries that the coordinator signed count."))
    return [*said, rounding_words(policy)]
