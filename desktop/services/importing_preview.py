"""What is shown of a list before it is taken in, and what is said of it afterwards."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import ListKind
from desktop.exchange.person_line import Problem
from desktop.i18n import _, formats
from desktop.services.importing_hours import HoursPlan, HoursSource
from desktop.services.importing_plan import Outcome, Plan, Planned
from desktop.services.importing_register import RegisterPlan, RegisterSource
from desktop.services.importing_source import Source


class ColumnTaken(NamedTuple):
    """A column as it is shown: `meaning` is empty if it is not taken, `asks` if the order of its dates must be said."""

    letter: str
    title: str
    meaning: str
    label: str
    order: str
    asks: bool
    samples: tuple[str, ...]


class ImportProblem(NamedTuple):
    """What is said about a line of the file."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What must be said before anything can be taken in.

    Args:
        names: no column with names was found.
        dates: the columns whose dates read both ways.
        role: who the people of the list are.
        year: the year of a register's dates.
        groups: the names of the groups of which a register may be.
        missing: what a ledger lacks beside names, in words.
    """

    names: bool = False
    dates: tuple[str, ...] = ()
    role: bool = False
    year: bool = False
    groups: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether anything must be said."""
        return self != Asked()


@dataclass(frozen=True, slots=True)
class Preview:
    """What a list was taken for, and what would come of it.

    Args:
        kind: what it is a list of.
        sheet: the name of the table that was chosen; `sheets` are all of the file.
        header: the row of the header, 0 if there is none.
        columns: what each column was taken for.
        role: the role of lines that say none; empty if the list names roles or it must be asked.
        asked: what must be said.
        source: the lines as they were read.
        plan: what they come to; nothing while something must be said.
        headers: the headers as a mapping is remembered under.
        mapping: what columns are by what somebody said, now or before; to be remembered if it was said now.
        is_remembered: columns were taken as somebody said of such a list before.
    """

    path: Path
    sheet: str
    sheets: tuple[str, ...]
    header: int
    columns: tuple[ColumnTaken, ...]
    role: str
    asked: Asked
    source: Source | RegisterSource | HoursSource | None
    plan: Plan | RegisterPlan | HoursPlan | None
    kind: ListKind = ListKind.PEOPLE
    headers: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    is_remembered: bool = False

    @property
    def rows(self) -> tuple[Planned, ...]:
        """What becomes of each line."""
        return tuple(self.plan.rows) if self.plan else ()

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many lines become what."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def asks_dates(self) -> tuple[str, ...]:
        """The columns whose dates read both ways."""
        return self.asked.dates

    @property
    def asks_role(self) -> bool:
        """Whether it must be said who the people are."""
        return self.asked.role

    @property
    def questions(self) -> tuple[str, ...]:
        """What must be said before anything can be taken in, in sentences."""
        return tuple(_questions(self.asked))

    @property
    def problems(self) -> tuple[ImportProblem, ...]:
        """Everything that is said about lines, in their order, and before it what is said about whole columns."""
        return _problems(self.plan)

    @property
    def notices(self) -> tuple[str, ...]:
        """What is said about whole columns, in sentences."""
        whole = self.plan.problems if isinstance(self.plan, RegisterPlan) else ()
        return tuple(f"{problem.column}: {problem.message}" for problem in whole)

    @property
    def report(self) -> "ImportReport":
        """What would come of it."""
        return report(self.plan, Changes(f"import.{self.kind}"))


def _questions(asked: Asked) -> list[str]:
    found: list[str] = []
    if asked.names:
        found.append(_("No column with names was found. Say which one it is, or write “Name” above it."))
    if asked.missing:
        wanted = formats.list_of(asked.missing)
        found.append(_("A ledger of hours needs {wanted}. Say which columns they are.").format(wanted=wanted))
    if asked.dates:
        names = formats.list_of([f"“{name}”" for name in asked.dates])
        found.append(
            _("The dates in {columns} can be read both ways. Say which number is the day: --dates dmy or mdy.")
            .format(columns=names)
        )  # fmt: skip
    if asked.year:
        found.append(_("The dates have no year, and no term of the club tells it. Say the year of the first: --year."))
    if asked.groups:
        names = formats.list_of(asked.groups)
        found.append(
            _("It is not clear whose register this is. Say so: --group with one of {names}.").format(names=names)
        )
    if asked.role:
        found.append(_("It is not clear who these people are. Say so: --role mentee or --role volunteer."))
    return found


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of a list, in lines of the file; contacts come on top of `created`.

    `figures` are what a register or a ledger holds besides: sessions, attendances, minutes.
    """

    read: int
    created: int
    changed: int
    unchanged: int
    duplicates: int
    refused: int
    skipped: int
    problems: tuple[ImportProblem, ...]
    changes: Changes
    figures: Mapping[str, int] = field(default_factory=dict)


AnyPlan = Plan | RegisterPlan | HoursPlan


def report(plan: AnyPlan | None, changes: Changes) -> ImportReport:
    """Count what became of the lines."""
    rows: Sequence[Planned] = plan.rows if plan is not None else ()
    found = Counter(row.outcome for row in rows)
    return ImportReport(
        read=len(rows),
        created=found[Outcome.NEW],
        changed=found[Outcome.CHANGED],
        unchanged=found[Outcome.UNCHANGED],
        duplicates=found[Outcome.DUPLICATE],
        refused=found[Outcome.REFUSED],
        skipped=found[Outcome.SKIPPED],
        problems=_problems(plan),
        changes=changes,
        figures={} if plan is None or isinstance(plan, Plan) else plan.figures,
    )


def _problems(plan: AnyPlan | None) -> tuple[ImportProblem, ...]:
    if plan is None:
        return ()
    whole: tuple[Problem, ...] = plan.problems if isinstance(plan, RegisterPlan) else ()
    lines = (problem for row in plan.rows for problem in row.problems)
    return tuple(ImportProblem(one.row, one.column, one.message) for one in (*whole, *lines))
