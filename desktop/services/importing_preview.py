"""What is shown of a list before it is taken in, and what is said of it afterwards."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.i18n import _, formats
from desktop.services.importing_plan import Outcome, Plan, Planned
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
class Preview:
    """What a list was taken for, and what would come of it.

    Args:
        sheet: the name of the table that was chosen; `sheets` are all of the file.
        header: the row of the header, 0 if there is none.
        columns: what each column was taken for.
        role: the role of lines that say none; empty if the list names roles or it must be asked.
        asks_dates: the columns whose dates read both ways; as `questions` says.
        asks_role: the role must be said.
        source: the lines as they were read.
        plan: what they come to; nothing while something must be said.
    """

    path: Path
    sheet: str
    sheets: tuple[str, ...]
    header: int
    columns: tuple[ColumnTaken, ...]
    role: str
    asks_dates: tuple[str, ...]
    asks_role: bool
    source: Source
    plan: Plan | None

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
    def questions(self) -> tuple[str, ...]:
        """What must be said before anything can be taken in, in sentences."""
        asked: list[str] = []
        if self.asks_dates:
            names = formats.list_of([f"“{name}”" for name in self.asks_dates])
            asked.append(
                _("The dates in {columns} can be read both ways. Say which number is the day: --dates dmy or mdy.")
                .format(columns=names)
            )  # fmt: skip
        if self.asks_role:
            asked.append(_("It is not clear who these people are. Say so: --role mentee or --role volunteer."))
        return tuple(asked)

    @property
    def problems(self) -> tuple[ImportProblem, ...]:
        """Everything that is said about lines, in their order."""
        return _problems(self.rows)

    @property
    def report(self) -> "ImportReport":
        """What would come of it."""
        return report(self.rows, Changes("import.people"))


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of a list, in lines of the file; contacts come on top of `created`."""

    read: int
    created: int
    changed: int
    unchanged: int
    duplicates: int
    refused: int
    skipped: int
    problems: tuple[ImportProblem, ...]
    changes: Changes


def report(rows: Sequence[Planned], changes: Changes) -> ImportReport:
    """Count what became of the lines."""
    found = Counter(row.outcome for row in rows)
    return ImportReport(
        read=len(rows),
        created=found[Outcome.NEW],
        changed=found[Outcome.CHANGED],
        unchanged=found[Outcome.UNCHANGED],
        duplicates=found[Outcome.DUPLICATE],
        refused=found[Outcome.REFUSED],
        skipped=found[Outcome.SKIPPED],
        problems=_problems(rows),
        changes=changes,
    )


def _problems(rows: Sequence[Planned]) -> tuple[ImportProblem, ...]:
    return tuple(
        ImportProblem(problem.row, problem.column, problem.message) for row in rows for problem in row.problems
    )
