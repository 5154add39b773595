"""The goals of a pair as its records number them, so that a rating typed later means what was printed."""

from typing import NamedTuple

from desktop.core.relationship_choices import GoalStatus
from desktop.core.rules import goal as rules
from desktop.model.goal import Goal
from desktop.services.club import ClubFile
from desktop.services.pair import Pair


class NumberedGoal(NamedTuple):
    """A goal with its number on the record and the values of its scale; only open ones are printed."""

    number: int
    key: int
    words: str
    values: range
    is_open: bool


def numbered(club: ClubFile, pair: Pair) -> dict[int, NumberedGoal]:
    """Give the goals that the mentees asked for, numbered in the order they were set.

    A goal that is reached keeps its number, so that the numbers of a sheet stay true whatever happens to the others.
    """
    del club
    own = (Goal.relationship == pair.key) | (Goal.relationship.is_null() & Goal.person.in_(pair.mentees))
    found = Goal.select().where(own, Goal.asked).order_by(Goal.id)
    return {
        number: NumberedGoal(
            number, one.id, one.wording, rules.values(one.scale, one.levels), one.status is GoalStatus.OPEN
        )
        for number, one in enumerate(found, start=1)
    }


def scales(club: ClubFile, pair: Pair) -> dict[int, range]:
    """Give the values that each goal can be rated with, by its number."""
    return {number: goal.values for number, goal in numbered(club, pair).items()}
