"""What a sheet line is read against, and what comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from desktop.core.choices import Mark, RoleKind


class OnSheet(NamedTuple):
    """Somebody with a number: the key, the short name, and what the register says so far."""

    key: int
    name: str
    mark: Mark = Mark.NOT_RECORDED
    expected: bool = True


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet as its numbers mean it.

    Args:
        code: the sheet's code; empty where none was printed.
        rows: who has which number.
        blank: the numbers of blank rows.
        role: whose sheet it is.
        planned: when these people are planned to come and go, in minutes after midnight.
    """

    code: str
    rows: Mapping[int, OnSheet]
    blank: Sequence[int]
    role: RoleKind
    planned: tuple[int, int]


class Candidate(NamedTuple):
    """Somebody a typed name may mean."""

    key: int
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line says about one person; `None` where it says nothing. Times and durations in minutes."""

    person: int
    mark: Mark = Mark.CAME
    arrived: int | None = None
    left: int | None = None
    minutes_late: int | None = None
    break_minutes: int | None = None
    prep_minutes: int | None = None
    total_minutes: int | None = None
    signed: bool | None = None
    collected_by: str | None = None

    def said(self) -> dict[str, str | int | bool]:
        """Give what is to be written, by the names of the register's fields; what was not said is left out."""
        values = {
            "mark": self.mark.value,
            "arrived": self.arrived,
            "left": self.left,
            "minutes_late": self.minutes_late,
            "break_minutes": self.break_minutes,
            "prep_minutes": self.prep_minutes,
            "total_minutes": self.total_minutes,
            "signed": self.signed,
            "collected_by": self.collected_by,
        }
        return {name: value for name, value in values.items() if value is not None}


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody who is not on the roll.

    Args:
        person: the key; `None` makes a person by name, to be completed.
        name: the name as known, or as typed.
        row: the number of the blank row they are written on, if there is one.
        outcome: when they came and left; its `person` is 0 for somebody new.
        sheet: the code of the sheet that the row is on.
    """

    person: int | None
    name: str
    row: int | None
    outcome: Outcome
    sheet: str = ""


class Several(NamedTuple):
    """A typed name that fits several people: a choice still to make."""

    typed: str
    candidates: tuple[Candidate, ...]


class Counts(NamedTuple):
    """What a line comes to, walk-ins apart; `not_recorded` are those expected who have no mark even after it."""

    came: int = 0
    late: int = 0
    absent: int = 0
    told_us: int = 0
    walk_ins: int = 0
    not_recorded: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line means. It may be saved only without problems; a choice still to make is one of them."""

    sheet: str
    outcomes: tuple[Outcome, ...]
    walk_ins: tuple[WalkIn, ...]
    counts: Counts
    choices: tuple[Several, ...]
    problems: tuple[str, ...]
    coordinator_signed: bool
    words: str
