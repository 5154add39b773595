"""Who drove: one at the keyboard (the book, the tool), one directing, and swapping often (rule A1 of `evening.md`)."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from desktop.core.relationship_choices import Side

EVEN: Final = range(40, 61)
"""Percent of turns by the mentee within which nobody is asked to start: the band of the balance bar."""
ENOUGH: Final = 3
"""Pairing meetings from which a balance is shown."""
ADULT_MINUTES: Final = 10
CHILD_MINUTES: Final = 5


class Turns(NamedTuple):
    """Turns at the keyboard in one meeting."""

    mentee: int
    mentor: int


class Balance(NamedTuple):
    """Who drove over several meetings; `starts` is who should begin next, `None` where it is even."""

    mentee: int
    mentor: int
    meetings: int

    @property
    def share(self) -> int | None:
        """The mentee's turns in percent, half up; `None` before there are enough meetings with turns."""
        turns = self.mentee + self.mentor
        if self.meetings < ENOUGH or not turns:
            return None
        return (200 * self.mentee + turns) // (2 * turns)

    @property
    def starts(self) -> Side | None:
        """Who drove less and begins next; `None` where it is even or not yet known."""
        share = self.share
        if share is None or share in EVEN:
            return None
        return Side.MENTEE if share < EVEN.start else Side.MENTOR


def balance(meetings: Iterable[Turns]) -> Balance:
    """Add up the turns of meetings; one without turns is not counted."""
    with_turns = [turns for turns in meetings if turns.mentee or turns.mentor]
    return Balance(
        sum(turns.mentee for turns in with_turns), sum(turns.mentor for turns in with_turns), len(with_turns)
    )


def swap_minutes(agreed: int | None, *, minors: bool) -> int:
    """Give the minutes between two swaps: as agreed, else 10 for adults and 5 with children."""
    return agreed or (CHILD_MINUTES if minors else ADULT_MINUTES)
