"""Seeing what a file lists, and reading it as that: people, a term's register, or hours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from desktop.core.choices import Choice, ListKind, RoleKind
from desktop.core.rules import names
from desktop.exchange import columns, hours_ledger, people_lines, reading, register_grid
from desktop.exchange.columns import Taken
from desktop.exchange.dates import Order
from desktop.exchange.grid import Grid, Sheet, letter
from desktop.exchange.list_columns import ListColumn
from desktop.exchange.meanings import Meaning, RegisterMeaning
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.term import Term
from desktop.services import (
    importing_hours,
    importing_mapping,
    importing_plan,
    importing_register,
    importing_source,
    links,
    record,
)
from desktop.services.club import ClubFile
from desktop.services.importing_hours import HoursSource
from desktop.services.importing_plan import Decisions
from desktop.services.importing_preview import Asked, ColumnTaken, Preview
from desktop.services.importing_register import RegisterSource
from desktop.services.importing_source import Source


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody said about a list; nothing is said where a value is empty."""

    kind: ListKind | None = None
    role: RoleKind | None = None
    sheet: str = ""
    order: Order | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=Decisions)
    year: int | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file with the table that was chosen, and what is said of its columns now and was before."""

    path: Path
    grid: Grid
    sheet: Sheet
    wanted: Wanted


def look(club: ClubFile, path: Path, wanted: Wanted) -> Preview:
    """Read a file and say what would come of it.

    Raises:
        Refused: it cannot be read, has no such sheet or column, or is no register where one was said.
    """
    grid = reading.read(path)
    chosen = columns.choose(grid.sheets, wanted.sheet) if wanted.sheet else _best(grid.sheets, wanted.kind)
    kind = wanted.kind or seen_as(chosen)
    return _READERS[kind](club, _Opened(path, grid, chosen, wanted))


def seen_as(sheet: Sheet) -> ListKind:
    """Say what a table lists; people where it is not sure to be a register or a ledger."""
    if register_grid.looks_like_register(sheet):
        return ListKind.REGISTER
    return ListKind.HOURS if hours_ledger.looks_like_ledger(sheet) else ListKind.PEOPLE


def _best(sheets: Sequence[Sheet], kind: ListKind | None) -> Sheet:
    if len(sheets) == 1:
        return sheets[0]
    looks = {ListKind.REGISTER: register_grid.looks_like_register, ListKind.HOURS: hours_ledger.looks_like_ledger}
    fitting = [sheet for sheet in sheets if kind in looks and looks[kind](sheet)] if kind else []
    best = columns.choose(sheets)
    if fitting or kind or seen_as(best) is not ListKind.PEOPLE or columns.understand(best).has_names:
        return fitting[0] if fitting else best
    return next((sheet for sheet in sheets if seen_as(sheet) is not ListKind.PEOPLE), best)


def _people(club: ClubFile, opened: _Opened) -> Preview:
    wanted, sheet = opened.wanted, opened.sheet
    plain = columns.understand(sheet)
    key, mapping = _mapping(club, ListKind.PEOPLE, opened, plain.columns, has_header=plain.header >= 0)
    is_said = mapping or wanted.order is not None
    layout = columns.understand(sheet, mapping=mapping, order=wanted.order) if is_said else plain
    words = importing_source.role_words(club)
    lines = (
        people_lines.read(sheet, layout, today=club.today(), guarded=opened.grid.guarded, role_words=words)
        if layout.has_names
        else []
    )
    said = wanted.role or importing_source.guessed_role(layout, lines, club)
    asked = Asked(
        names=not layout.has_names,
        dates=layout.asking,
        role=layout.has_names and said is None and Meaning.ROLE not in layout.taken,
    )
    source = Source(tuple(lines), said, *importing_source.check_kind(layout))
    return Preview(
        path=opened.path,
        sheet=sheet.name,
        sheets=tuple(one.name for one in opened.grid.sheets),
        header=layout.header + 1,
        columns=tuple(_shown(column, column.order) for column in layout.columns),
        role=said.value if said else "",
        asked=asked,
        source=source,
        plan=None if asked.anything else importing_plan.make(club, source, wanted.decisions),
        headers=key,
        mapping=mapping,
        is_remembered=bool(mapping) and not wanted.mapping,
    )


def _register(club: ClubFile, opened: _Opened) -> Preview:
    wanted, sheet = opened.wanted, opened.sheet
    terms = [(one.starts_on, one.ends_on) for one in record.all_of(club, Term)]
    plain = register_grid.understand(sheet)
    fixed = [column for column in plain.columns if column.meaning is not RegisterMeaning.SESSION]
    key, mapping = _mapping(club, ListKind.REGISTER, opened, fixed)
    layout = register_grid.understand(sheet, mapping=mapping, order=wanted.order, year=wanted.year, terms=terms)
    group, groups = _group(club, layout, wanted.group)
    dates = tuple(column.name for column in layout.columns if column.asks)
    asked = Asked(names=not layout.has_names, dates=dates, year=layout.asks_year, groups=groups)
    lines = register_grid.read(sheet, layout, guarded=opened.grid.guarded) if layout.has_names else []
    source = RegisterSource(layout, tuple(lines), group)
    return Preview(
        path=opened.path,
        sheet=sheet.name,
        sheets=tuple(one.name for one in opened.grid.sheets),
        header=layout.header + 1,
        columns=tuple(
            _with_day(_shown(column, wanted.order), layout.days.get(column.index)) for column in layout.columns
        ),
        role="",
        asked=asked,
        source=source,
        plan=None if asked.anything else importing_register.make(club, source, wanted.decisions),
        kind=ListKind.REGISTER,
        headers=key,
        mapping=mapping,
        is_remembered=bool(mapping) and not wanted.mapping,
    )


def _hours(club: ClubFile, opened: _Opened) -> Preview:
    wanted, sheet = opened.wanted, opened.sheet
    plain = hours_ledger.understand(sheet)
    key, mapping = _mapping(club, ListKind.HOURS, opened, plain.columns, has_header=plain.header >= 0)
    layout = hours_ledger.understand(sheet, mapping=mapping, order=wanted.order)
    asked = Asked(
        names=not layout.has_names,
        dates=tuple(column.name for column in layout.columns if column.asks),
        missing=tuple(_(one.label) for one in layout.missing),
    )
    lines = [] if asked.anything else hours_ledger.read(
        sheet, layout, today=club.today(), guarded=opened.grid.guarded
    )  # fmt: skip
    source = HoursSource(tuple(lines))
    return Preview(
        path=opened.path,
        sheet=sheet.name,
        sheets=tuple(one.name for one in opened.grid.sheets),
        header=layout.header + 1,
        columns=tuple(_shown(column, layout.order) for column in layout.columns),
        role="",
        asked=asked,
        source=source,
        plan=None if asked.anything else importing_hours.make(club, source, wanted.decisions),
        kind=ListKind.HOURS,
        headers=key,
        mapping=mapping,
        is_remembered=bool(mapping) and not wanted.mapping,
    )


_READERS: Final = {ListKind.PEOPLE: _people, ListKind.REGISTER: _register, ListKind.HOURS: _hours}


def _mapping(
    club: ClubFile,
    kind: ListKind,
    opened: _Opened,
    listed: Sequence[Taken | ListColumn],
    *,
    has_header: bool = True,
) -> tuple[str, dict[str, str]]:
    """Give the headers as they are remembered, and what is said of columns: before, and over it now."""
    titles = {letter(column.index): column.title for column in listed if column.title}
    key = importing_mapping.key_of(list(titles.values())) if has_header else ""
    now = opened.wanted.mapping
    letters = {letter(column.index) for column in listed}
    before = importing_mapping.still_there(importing_mapping.remembered(club, kind, key), titles.values(), letters)
    return key, before | (importing_mapping.by_header(now, titles) if key else dict(now))


def _group(club: ClubFile, layout: register_grid.RegisterLayout, said: str) -> tuple[int, tuple[str, ...]]:
    """Give the key of the group a register is of, or 0 and the names of all: as said, the only one, or by the title."""
    if said:
        return int(links.named(club, Group, said).id), ()
    every = record.all_of(club, Group)
    title = names.plain(layout.title)
    found = every if len(every) == 1 else [one for one in every if names.plain(one.name) in title]
    if len(found) != 1 and layout.weekday is not None:
        same_day = [one for one in found or every if one.weekday is layout.weekday]
        found = [one for one in same_day if layout.span and one.starts == layout.span[0]] or same_day
    if len(found) == 1:
        return int(found[0].id), ()
    return 0, tuple(one.name for one in every)


def _with_day(shown: ColumnTaken, day: date | None) -> ColumnTaken:
    """Say beside what a column is which day it was taken for."""
    return shown._replace(label=f"{shown.label}: {formats.day(day)}") if day is not None else shown


def _shown(column: Taken | ListColumn, order: Order | None) -> ColumnTaken:
    meaning: Choice | None = column.meaning
    return ColumnTaken(
        letter(column.index),
        column.title,
        meaning.value if meaning else "",
        _(meaning.label) if meaning else "",
        order.value if order else "",
        column.asks,
        column.samples,
    )
