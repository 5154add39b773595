"""Attendance: came of possible, the marks of the term matrix, and who needs a second look (rule 4 of the product)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import fmean, median
from typing import Final, NamedTuple

from desktop.core.choices import Mark

PRESENT, LATE, TOLD_US, ABSENT, NOT_RECORDED, NO_SESSION, FIRST = "●", "L", "E", "–", "?", "▒", "N"
RECORDED = frozenset({Mark.CAME, Mark.ABSENT, Mark.TOLD_US})
SMALLEST_SHARE = 5
REGULAR = 3


class Attended(NamedTuple):
    """Came of possible; possible are held sessions with a recorded mark."""

    came: int
    possible: int

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; `None` below a denominator of 5, where no percentage is shown (rule 6)."""
        return self.came / self.possible if self.possible >= SMALLEST_SHARE else None


def attended(marks: Iterable[str]) -> Attended:
    """Count came / possible from somebody's marks at held sessions; *not recorded* is in neither."""
    recorded = [mark for mark in marks if mark in RECORDED]
    return Attended(recorded.count(Mark.CAME), len(recorded))


def gaps(marks: Iterable[str]) -> int:
    """Count the marks that are missing."""
    return sum(mark == Mark.NOT_RECORDED for mark in marks)


def is_late(mark: str, arrived: int | None, minutes_late: int | None, starts: int) -> bool:
    """Say whether somebody came late; times are minutes after midnight.

    An arrival decides where it is known; else any minutes late, of which 0 means that nobody wrote down how many.
    """
    if mark != Mark.CAME:
        return False
    return arrived > starts if arrived is not None else minutes_late is not None


def left_early(mark: str, left: int | None, ends: int) -> bool:
    """Say whether somebody who came left before the planned end; times are minutes after midnight."""
    return mark == Mark.CAME and left is not None and left < ends


_AWAY: Final[Mapping[str, str]] = {Mark.ABSENT: ABSENT, Mark.TOLD_US: TOLD_US}


def cell(mark: str | None, *, late: bool = False, first: bool = False, held: bool = True) -> str:
    """Give a cell of the term matrix: ● L E – ? ▒, nothing for somebody not on the roll.

    The N of a first time stands beside the mark, never instead of it.
    """
    if not held:
        return NO_SESSION
    if mark is None:
        return ""
    if mark == Mark.CAME:
        return (LATE if late else PRESENT) + (FIRST if first else "")
    return _AWAY.get(mark, NOT_RECORDED)


def missed_two(marks: Iterable[str | None]) -> bool:
    """Say whether somebody was not there at the last two sessions at which they have a recorded mark.

    Args:
        marks: by date; `None` is a session at which they were not on the roll.
    """
    recorded = [mark for mark in marks if mark in RECORDED]
    return len(recorded) > 1 and Mark.CAME not in recorded[-2:]


def came_once_only(marks: Sequence[str | None]) -> bool:
    """Say whether a first-timer did not return: came once, and a later session went by without them.

    Args:
        marks: at every held session since they are known, by date; `None` where they were not on the roll.
    """
    if marks.count(Mark.CAME) != 1:
        return False
    after = marks[marks.index(Mark.CAME) + 1 :]
    return any(mark != Mark.NOT_RECORDED for mark in after)


class Attendee(NamedTuple):
    """Somebody in a period: how often they came, when they first came at all, and when they left."""

    came: int
    first_came: date | None = None
    left_on: date | None = None


class TermFigures(NamedTuple):
    """What stands under the term matrix. Average, median and highest are people present at a held session."""

    held: int
    cancelled: int
    average: float
    median: float
    highest: int
    people: int
    new: int
    left: int
    one_time: int
    came_3: int


def term_figures(
    present: Sequence[int], people: Iterable[Attendee], start: date, end: date, *, cancelled: int = 0
) -> TermFigures:
    """Work out the figures under the term matrix.

    *New* came for the first time in the period; a *one-time visitor* is new and came once.

    Args:
        present: people present at each held session.
        people: everybody with a mark in the period.
        start: first day of the period.
        end: its last day.
        cancelled: sessions that did not take place; they count for nobody.
    """
    everybody = list(people)
    new = [one for one in everybody if one.came and one.first_came is not None and start <= one.first_came <= end]
    return TermFigures(
        held=len(present),
        cancelled=cancelled,
        average=fmean(present) if present else 0.0,
        median=float(median(present)) if present else 0.0,
        highest=max(present, default=0),
        people=sum(one.came > 0 for one in everybody),
        new=len(new),
        left=sum(one.left_on is not None and start <= one.left_on <= end for one in everybody),
        one_time=sum(one.came == 1 for one in new),
        came_3=sum(one.came >= REGULAR for one in everybody),
    )
