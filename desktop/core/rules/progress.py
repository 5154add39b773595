"""What a mentee wanted and what has moved: start and latest rating on the same goal by the same kind of rater (rule 6).

Nothing here compares people: there is no average over mentees but in counts of goals.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import sqrt
from typing import Final, NamedTuple

from desktop.core.relationship_choices import Rater

LOWEST, HIGHEST = 0, 10
GAS_LEVELS: Final = range(-2, 3)
GAS_CORRELATION: Final = 0.30
"""The correlation assumed between goals by Kiresuk and Sherman (1968) and every practical guide since."""


class Rating(NamedTuple):
    """One rating of a goal: who, when, and the value on the goal's own scale."""

    by: Rater
    day: date
    value: int


class Moved(NamedTuple):
    """From where to where a goal has moved, by one kind of rater; `now` is `start` where it was rated once."""

    by: Rater
    start: int
    now: int
    since: date
    until: date
    times: int = 1

    @property
    def distance(self) -> int:
        """Steps on the goal's scale, in the direction of more."""
        return self.now - self.start


def moved(ratings: Iterable[Rating]) -> tuple[Moved, ...]:
    """Give the distance travelled by each kind of rater who rated, the mentee first; nothing where nobody rated.

    Of two ratings on one day the one that is given later counts as the later.
    """
    in_order = sorted(ratings, key=lambda rating: rating.day)
    found = []
    for by in Rater:
        own = [rating for rating in in_order if rating.by is by]
        if own:
            found.append(Moved(by, own[0].value, own[-1].value, own[0].day, own[-1].day, len(own)))
    return tuple(found)


class Share(NamedTuple):
    """How many of the goals that were rated twice have moved, and how many goals there are."""

    moved: int
    rated: int
    goals: int


def wanted_and_moved(goals: Iterable[Sequence[Rating]]) -> Share:
    """Count the goals that moved up by the mentee's own rating; a goal rated once is not rated twice, nor zero."""
    return share(moved(ratings) for ratings in goals)


def share(goals: Iterable[Sequence[Moved]]) -> Share:
    """Count the same from how each goal moved."""
    every = list(goals)
    twice = [one for goal in every for one in goal if one.by is Rater.SELF and one.times > 1]
    return Share(sum(one.distance > 0 for one in twice), len(twice), len(every))


def gas_score(levels: Iterable[tuple[int, int]]) -> float | None:
    """Give the T score of goal attainment scaling: 50 where every goal came as expected.

    T = 50 + 10·Σwx ÷ √((1−r)Σw² + r(Σw)²), where r = 0.30 is the correlation between goals.

    Args:
        levels: for each goal its level, −2 (much less than expected) to +2 (much more), and its weight (0 leaves it
            out).

    Returns:
        The score, or `None` where no goal has a weight.

    Raises:
        ValueError: a level is not between −2 and +2, or a weight is negative.
    """
    found = list(levels)
    if any(level not in GAS_LEVELS or weight < 0 for level, weight in found):
        raise ValueError(found)
    weights = [weight for _level, weight in found]
    if not sum(weights):
        return None
    squares = sum(weight * weight for weight in weights)
    spread = sqrt((1 - GAS_CORRELATION) * squares + GAS_CORRELATION * sum(weights) ** 2)
    return 50 + 10 * sum(weight * level for level, weight in found) / spread
