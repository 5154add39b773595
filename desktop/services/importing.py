"""Taking people in from a list: look at it first, then write all of it in one step of undo."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.exchange import columns, people_lines, reading
from desktop.exchange.columns import Taken
from desktop.exchange.dates import Order
from desktop.exchange.grid import letter
from desktop.exchange.meanings import Meaning
from desktop.i18n import _
from desktop.services import backup, importing_source
from desktop.services.club import ClubFile
from desktop.services.importing_plan import Decision, Decisions, Outcome, Planned, make, up_to_date
from desktop.services.importing_preview import ColumnTaken, ImportProblem, ImportReport, Preview, report
from desktop.services.importing_source import Source
from desktop.services.importing_words import Difference

__all__ = [
    "ColumnTaken",
    "Decision",
    "Difference",
    "ImportProblem",
    "ImportReport",
    "Meaning",
    "Order",
    "Outcome",
    "Planned",
    "Preview",
    "look",
    "people",
]


def look(
    club: ClubFile,
    path: Path,
    *,
    kind: str = "people",
    role: RoleKind | str | None = None,
    sheet: str = "",
    dates: Order | str = "",
    mapping: Mapping[str, str] | None = None,
    duplicates: Decision | str = Decision.SKIP,
) -> Preview:
    """Read a list and say what would come of it; nothing is written.

    Args:
        club: the club.
        path: a CSV, XLSX or ODS file.
        kind: `people`.
        role: who the people are, for lines that do not say so.
        sheet: the name of the table in the file; the one that looks most like a list if empty.
        dates: `dmy`, `mdy` or `ymd`, for all columns.
        mapping: what columns are, where that was not seen: header or letter to a value of `Meaning`, "" for none.
        duplicates: what is to be done with likely duplicates.

    Raises:
        Refused: the file cannot be read, or holds no list of people.
    """
    if kind != "people":
        raise Refused(_("Only lists of people can be taken in."), field="kind")
    wanted = _order(dates), _role(role), Decisions(_decision(duplicates))
    with _collecting_later():
        return _looked(club, Path(path), sheet, mapping, wanted)


def _looked(
    club: ClubFile,
    path: Path,
    sheet: str,
    mapping: Mapping[str, str] | None,
    wanted: tuple[Order | None, RoleKind | None, Decisions],
) -> Preview:
    order, role, decisions = wanted
    grid = reading.read(path)
    chosen = columns.choose(grid.sheets, sheet)
    layout = columns.understand(chosen, mapping=mapping, order=order)
    role_words = importing_source.role_words(club)
    lines = people_lines.read(chosen, layout, today=club.today(), guarded=grid.guarded, role_words=role_words)
    said = role or importing_source.guessed_role(layout, lines, club)
    asks_role = said is None and Meaning.ROLE not in layout.taken
    source = Source(tuple(lines), said, *importing_source.check_kind(layout))
    return Preview(
        path=path,
        sheet=chosen.name,
        sheets=tuple(one.name for one in grid.sheets),
        header=layout.header + 1,
        columns=tuple(_shown(column) for column in layout.columns),
        role=said.value if said else "",
        asks_dates=layout.asking,
        asks_role=asks_role,
        source=source,
        plan=None if layout.asking or asks_role else make(club, source, decisions),
    )


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Let Python look for rubbish afterwards: among thousands of records that all stay it takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def people(
    club: ClubFile,
    preview: Preview,
    *,
    duplicates: Decision | str = Decision.SKIP,
    decisions: Mapping[int, Decision | str] | None = None,
) -> ImportReport:
    """Take the people of a list in: all lines that can be taken, in one step of undo, after a backup.

    The lines are compared once more with who is there if anything was changed since.

    Args:
        club: the club.
        preview: what `look` gave.
        duplicates: what to do with likely duplicates.
        decisions: what to do with the line of a row, where that differs; any line can be left out (`skip`).

    Raises:
        Refused: something must be said first (see `Preview.questions`), or the club is open for reading only.
        Trouble: the backup or the change could not be written; nothing is changed.
    """
    if preview.questions:
        raise Refused(preview.questions[0], problems=preview.questions)
    decided = Decisions(_decision(duplicates), {row: _decision(said) for row, said in (decisions or {}).items()})
    plan = up_to_date(preview.plan, club, preview.source, decided)
    if not club.read_only and not plan.batch.is_empty:
        backup.save(club)
    with club.step("import.people") as step:
        plan = up_to_date(plan, club, preview.source, decided)
        plan.batch.write()
    return report(plan.rows, step.changes)


def _order(dates: Order | str) -> Order | None:
    try:
        return Order(dates) if dates else None
    except ValueError:
        raise Refused(
            _("“{value}” is no order of dates; known are dmy, mdy and ymd.").format(value=dates), field="dates"
        ) from None


def _decision(said: Decision | str) -> Decision:
    try:
        return Decision(said)
    except ValueError:
        raise Refused(
            _("“{value}” is no answer to a duplicate; known are skip, create and update.").format(value=said),
            field="duplicates",
        ) from None


def _role(said: RoleKind | str | None) -> RoleKind | None:
    try:
        return RoleKind(said) if said else None
    except ValueError:
        raise Refused(
            _("“{value}” is no role; known are mentee, volunteer and contact.").format(value=said), field="role"
        ) from None


def _shown(column: Taken) -> ColumnTaken:
    return ColumnTaken(
        letter(column.index),
        column.title,
        column.meaning.value if column.meaning else "",
        _(column.meaning.label) if column.meaning else "",
        column.order.value if column.order else "",
        column.asks,
        column.samples,
    )
