"""Taking lists in: look at a list of people, a register or hours first, then write all of it in one step of undo."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from desktop.core.backup_choices import Why
from desktop.core.choices import Choice, ListKind, RoleKind
from desktop.core.errors import Refused
from desktop.exchange.dates import Order
from desktop.exchange.list_columns import MARK
from desktop.exchange.meanings import HoursMeaning, Meaning, RegisterMeaning
from desktop.i18n import N_, _, formats
from desktop.services import backup, importing_hours, importing_mapping, importing_plan, importing_register
from desktop.services import importing_reading as seeing
from desktop.services.club import ClubFile
from desktop.services.importing_beside import Beside
from desktop.services.importing_beside import of as beside
from desktop.services.importing_hours import HoursPlan, HoursSource
from desktop.services.importing_plan import Decision, Decisions, Outcome, Planned
from desktop.services.importing_preview import AnyPlan, Asked, ColumnTaken, ImportProblem, ImportReport, Preview, report
from desktop.services.importing_reading import Wanted
from desktop.services.importing_register import RegisterPlan, RegisterSource
from desktop.services.importing_words import Difference

__all__ = [
    "MARK_WORDS",
    "MEANINGS",
    "Asked",
    "Beside",
    "ColumnTaken",
    "Decision",
    "Difference",
    "ImportProblem",
    "ImportReport",
    "ListKind",
    "Meaning",
    "Order",
    "Outcome",
    "Planned",
    "Preview",
    "beside",
    "look",
    "mark_key",
    "take",
]

MEANINGS: Mapping[ListKind, type[Choice]] = {
    ListKind.PEOPLE: Meaning,
    ListKind.REGISTER: RegisterMeaning,
    ListKind.HOURS: HoursMeaning,
}
"""What a column of each kind of list can be."""
MARK_WORDS = (
    ("came", N_("present")),
    ("late", N_("late")),
    ("absent", N_("absent")),
    ("told_us", N_("told us")),
    ("not_recorded", N_("not recorded")),
)
"""What a sign in a register can mean, with its label."""
_YEARS = range(1990, 2101)


def look(
    club: ClubFile,
    path: Path,
    *,
    kind: ListKind | str = "",
    role: RoleKind | str | None = None,
    sheet: str = "",
    dates: Order | str = "",
    mapping: Mapping[str, str] | None = None,
    duplicates: Decision | str = Decision.SKIP,
    decisions: Mapping[int, Decision | str] | None = None,
    year: int | None = None,
    group: str = "",
) -> Preview:
    """Read a list and say what would come of it; nothing is written.

    Args:
        club: the club.
        path: a CSV, XLSX or ODS file.
        kind: `people`, `register` or `hours`; seen by the content if empty.
        role: who the people are, for lines that do not say so.
        sheet: the name of the table in the file; the one that looks most like a list if empty.
        dates: `dmy`, `mdy` or `ymd`, for all columns.
        mapping: what columns are, where that was not seen: header or letter to a value of `MEANINGS`, "" for none;
            in a register also what signs mean (`mark:x` to `came`, `mark:` to `not_recorded` for a blank). What was
            said of a list with the same headers before holds where nothing else is said.
        duplicates: what is to be done with likely duplicates.
        decisions: what to do with the line of a row, where that differs.
        year: of the first date of a register whose dates have none.
        group: the name of the group a register is of.

    Raises:
        Refused: the file cannot be read, or something was said that cannot be.
    """
    if year is not None and year not in _YEARS:
        raise Refused(_("“{value}” is no year.").format(value=year), field="year")
    wanted = Wanted(
        kind=_kind(kind),
        role=_role(role),
        sheet=sheet,
        order=_order(dates),
        mapping=dict(mapping or {}),
        decisions=_decisions(duplicates, decisions),
        year=year,
        group=group,
    )
    with _collecting_later():
        return seeing.look(club, Path(path), wanted)


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


def mark_key(sign: str) -> str:
    """Give the key under which a mapping says what a sign in a register means."""
    return f"{MARK}{sign}"


def take(
    club: ClubFile,
    preview: Preview,
    *,
    duplicates: Decision | str = Decision.SKIP,
    decisions: Mapping[int, Decision | str] | None = None,
) -> ImportReport:
    """Take a list in: all lines that can be taken, in one step of undo, after a backup.

    The lines are compared once more with what is there if anything was changed since. What was said of its columns
    is remembered for the next list with the same headers.

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
    decided = _decisions(duplicates, decisions)
    with _collecting_later():
        plan = _up_to_date(preview.plan, club, preview, decided)
        if not plan.batch.is_empty:
            backup.before(club, Why.IMPORT)
        with club.step(f"import.{preview.kind}") as step:
            plan = _up_to_date(plan, club, preview, decided)
            importing_mapping.remember(club, preview.kind, preview.headers, preview.mapping)
            if isinstance(plan, RegisterPlan | HoursPlan):
                plan.write(club)
            else:
                plan.batch.write()
    return report(plan, step.changes)


def _up_to_date(plan: AnyPlan | None, club: ClubFile, preview: Preview, decided: Decisions) -> AnyPlan:
    """Give a plan that holds for these decisions and the club as it is now: the one there is, or a new one."""
    if plan is not None and importing_plan.holds(plan, club, decided):
        return plan
    source = preview.source
    if isinstance(source, RegisterSource):
        return importing_register.make(club, source, decided)
    if isinstance(source, HoursSource):
        return importing_hours.make(club, source, decided)
    assert source is not None
    return importing_plan.make(club, source, decided)


def _decisions(duplicates: Decision | str, by_row: Mapping[int, Decision | str] | None) -> Decisions:
    return Decisions(_decision(duplicates), {row: _decision(said) for row, said in (by_row or {}).items()})


def _kind(said: ListKind | str) -> ListKind | None:
    try:
        return ListKind(said) if said else None
    except ValueError:
        known = formats.list_of([one.value for one in ListKind])
        raise Refused(_("“{value}” is no kind of list; known are {known}.").format(value=said, known=known)) from None


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
