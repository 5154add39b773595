"""The figures of an impact report: what each part of it counts, and how an OPEN paper may say them (rules 6 to 8)."""

import statistics
from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final, NamedTuple, TypeVar

from desktop.core.relationship_choices import ClosureReason, GoalArea, MentoringForm
from desktop.core.rules.attendance import Attended
from desktop.core.rules.care import Kept
from desktop.core.rules.pairing import Balance
from desktop.core.rules.progress import Moved, Share
from desktop.core.rules.small_counts import HIDDEN, SMALL, SMALLEST, printed

K = TypeVar("K", bound=Hashable)

SUSTAINED: Final = (6, 12)
"""After how many months it is asked whether a relationship was sustained."""


class Part(NamedTuple):
    """How many of how many."""

    those: int
    whole: int

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; `None` below a denominator of 5, where no percentage is said."""
        return self.those / self.whole if self.whole >= SMALLEST else None

    @property
    def of_people(self) -> "PrintedPart":
        """Give what an OPEN paper prints of people: neither those counted nor the others can be told below five."""
        if self.whole < SMALLEST:
            return PrintedPart(HIDDEN if self.whole else "0", printed(self.whole), None)
        if 0 < self.those < SMALLEST:
            return PrintedPart(SMALL, str(self.whole), None)
        if 0 < self.whole - self.those < SMALLEST:
            return PrintedPart(f">{self.whole - SMALLEST}", str(self.whole), None)
        return PrintedPart(str(self.those), str(self.whole), self.share)


class PrintedPart(NamedTuple):
    """How many of how many, as it is printed; no share where the figures would give fewer than five people away."""

    those: str
    whole: str
    share: float | None


class Reach(NamedTuple):
    """Who was reached. `people` came to a session or met somebody; `new` of them for the first time.

    `bands` counts them by age band in words, empty where the age is not known, `one_off` those who are new and were
    there once. `waiting` is the waiting list of today, `None` where it is not known for the group. `came` are places
    at sessions, not people, and `unrecorded` those of which nobody noted who came.
    """

    people: int
    new: int
    ended: int
    one_off: int
    waiting: int | None
    bands: tuple[tuple[str, int], ...]
    came: Attended
    held: int
    cancelled: int
    unrecorded: int = 0


class Relationships(NamedTuple):
    """Relationships that were under way at some time: those that still are, and those that ended, planned or not.

    `median_months` is nothing for fewer than five. `sustained` is by months, of all that began long enough ago.
    """

    under_way: int
    planned: int
    unplanned: int
    reasons: Mapping[ClosureReason, int]
    median_months: float | None
    sustained: Mapping[int, Part]
    check_ins: Kept


class AreaMoved(NamedTuple):
    """Goals of an area, or of several that are not told apart (`None`)."""

    area: GoalArea | None
    share: Share


class Change(NamedTuple):
    """What mentees wanted and what moved, by their own rating; nobody's own.

    `mentees` have set a goal, `raters` of them rated one twice. `moved` are the goals rated twice on 0 to 10,
    `baseline` the first and the last day of the first ratings. `attainment` is the median T score of mentees who set
    levels.
    """

    mentees: int
    raters: int
    share: Share
    areas: tuple[AreaMoved, ...] = ()
    moved: tuple[Moved, ...] = ()
    baseline: tuple[date, date] | None = None
    attainment: float | None = None


class Work(NamedTuple):
    """How pairs worked: minutes by form, turns, and both ready; each with how many meetings noted it."""

    mentees: int
    meetings: int
    minutes: Mapping[MentoringForm, int]
    with_form: int
    balance: Balance
    both_ready: int


def pooled(members: Mapping[K, AbstractSet[int]]) -> tuple[tuple[K, ...], tuple[K, ...]]:
    """Say which headings may stand alone, and which are told together because fewer than five people are in one.

    Where those together are fewer than five still, the smallest other heading joins them.
    """
    alone = [one for one, people in members.items() if len(people) >= SMALLEST]
    together = [one for one in members if one not in alone]
    while together and alone and len(set().union(*(members[one] for one in together))) < SMALLEST:
        smallest = min(alone, key=lambda one: len(members[one]))
        alone.remove(smallest)
        together.append(smallest)
    return tuple(alone), tuple(together)


def told_reasons(reasons: Mapping[ClosureReason, int]) -> list[tuple[ClosureReason | None, int]]:
    """Give the reasons of endings that at least five had, and the sum of all others under `None`.

    What only few had, a worry about somebody's safety among them, is never told on its own.
    """
    found: list[tuple[ClosureReason | None, int]] = [
        (reason, reasons[reason])
        for reason in ClosureReason
        if reasons.get(reason, 0) >= SMALLEST and reason is not ClosureReason.SAFEGUARDING
    ]
    others = sum(reasons.values()) - sum(count for _reason, count in found)
    return [*found, (None, others)] if others else found


def median(values: Sequence[float]) -> float | None:
    """Give the middle of what is known of at least five; nothing for fewer."""
    return statistics.median(values) if len(values) >= SMALLEST else None
