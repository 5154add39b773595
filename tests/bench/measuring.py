"""Measuring ours against the bare parts in one run, by turns, and one table of what was found."""

import gc
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

NEAR: Final = 1.5  # a goal missed by so much is said, by more fails

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """One measured path; `more_is_better` where the goal is the least and not the most; no goal where it is a part."""

    path: str
    measured: float
    goal: float | None
    unit: str
    more_is_better: bool
    words: str

    @property
    def missed_by(self) -> float:
        if self.goal is None:
            return 0
        return self.goal / self.measured if self.more_is_better else self.measured / self.goal

    @property
    def verdict(self) -> str:
        if self.goal is None:
            return ""
        if self.missed_by <= 1:
            return "met"
        return "near" if self.missed_by <= NEAR else "MISSED"

    def __str__(self) -> str:
        sign = "≥" if self.more_is_better else "≤"
        digits = 2 if self.unit == "x" else 1
        measured = f"{self.measured:.{digits}f} {self.unit}"
        goal = f"{sign} {self.goal:g} {self.unit}" if self.goal is not None else ""
        return f"{self.path:58} {measured:>11}  {goal:>10}  {self.verdict:6}  {self.words}"


@dataclass
class Board:
    """Everything that was measured in this run."""

    lines: list[Line] = field(default_factory=list)

    def put(
        self,
        path: str,
        measured: float,
        goal: float | None,
        *,
        unit: str = "x",
        words: str = "",
        more_is_better: bool = False,
    ) -> None:
        """Note a figure beside its goal."""
        self.lines.append(Line(path, measured, goal, unit, more_is_better, words))

    def race(self, path: str, ours: Work, bare: Work, goal: float | None, *, rounds: int = 15) -> None:
        """Note how many times as long ours takes as the bare part."""
        mine, other = by_turns(ours, bare, rounds=rounds)
        self.put(path, mine / other, goal, words=f"{spoken(mine)} against {spoken(other)}")

    def __str__(self) -> str:
        head = f"{'path':58} {'measured':>11}  {'goal':>10}  {'':6}"
        return "\n".join([head, "-" * len(head), *map(str, self.lines)])


def by_turns(*works: Work, rounds: int = 15) -> tuple[float, ...]:
    """Give the seconds that each takes: warmed up, by turns, the middle of many or the best of few."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _work in works]
    gc.collect()
    for _round in range(rounds):
        for work, found in zip(works, times, strict=True):
            found.append(seconds(work))
    few = rounds < 10
    return tuple(min(found) if few else median(found) for found in times)


def seconds(work: Work) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def spoken(time: float) -> str:
    return f"{time:.2f} s" if time >= 1 else f"{time * 1000:.2f} ms"


def peak_mebibytes() -> float:
    """Give the most memory that this process has had; `getrusage` would count what its parent had at the fork."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
