"""Who an export is for, and what may therefore be in it: by the class of each field, not by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from inspect import signature
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from desktop.core.choices import Audience, Privacy
from desktop.core.errors import Refused
from desktop.core.table import Column, Table
from desktop.i18n import N_, _, formats
from desktop.model.person import Person
from desktop.services import disclosure, exporting, exporting_columns, record
from desktop.services.club import ClubFile, settings
from desktop.services.exporting_fields import Pick

OWN = Audience.OWN
CLASSES: Final[Mapping[Audience, frozenset[Privacy]]] = {
    Audience.OWN: frozenset(Privacy),
    Audience.HELPERS: frozenset({Privacy.OPEN, Privacy.TEAM}),
    Audience.FAMILY: frozenset({Privacy.OPEN, Privacy.TEAM}),
    Audience.HOST: frozenset({Privacy.OPEN}),
    Audience.FUNDER: frozenset({Privacy.OPEN}),
}
"""A family is told TEAM things of its own child alone, as on a paper that is addressed to it."""
OPEN_ONLY: Final = frozenset({Audience.HOST, Audience.FUNDER})
OF_SOMEBODY: Final = frozenset({"people", "attendance", "hours", "meetings", "relationships", "goals", "checks"})


class Wanted(NamedTuple):
    """An export as it is asked for; no `columns` are all that the audience may see."""

    table: str
    audience: Audience = OWN
    columns: tuple[str, ...] = ()
    person: int | None = None
    group: int | None = None
    start: date | None = None
    end: date | None = None
    role: str = ""


def columns_for(table: str, audience: Audience) -> list[Column]:
    """Give the columns of a table that an audience may see; a funder gets codes in place of names."""
    if table not in exporting.TABLES:
        exporting.refuse_unknown(table)
    return [
        column
        for column in exporting_columns.columns_of(table)
        if column.privacy in CLASSES[audience] and not (audience is Audience.FUNDER and column.key == "name")
    ]


def table(club: ClubFile, wanted: Wanted, *, words: bool = True) -> Table:
    """Give the table, with the badge that says who it is for; rows are read once.

    Raises:
        Refused: a column is not for this audience or not of this table; a family's table is not about one person.
    """
    keys = check(wanted)
    if wanted.audience is Audience.FAMILY and wanted.table in OF_SOMEBODY and wanted.person is None:
        raise Refused(_("A family is told about its own child: say which person."), field="person")
    pick = Pick(
        keys,
        words=words,
        held=wanted.audience is not OWN,
        shared_only=wanted.audience is Audience.HOST,
        small_hidden=wanted.audience in OPEN_ONLY,
    )
    made = exporting.table(club, wanted.table, pick, **_filters(wanted))
    return Table(made.key, made.title, made.columns, made.rows, made.totals, _badge(club, wanted, made.columns))


class Preview(NamedTuple):
    """The first rows of an export in words, as they will stand in a spreadsheet."""

    columns: Sequence[Column]
    rows: list[tuple[str, ...]]
    badge: str


def preview(club: ClubFile, wanted: Wanted, most: int = 50) -> Preview:
    """Give the beginning of an export, a look at what is in it; refuses as `table` does."""
    from desktop.reports.kit import values

    made = table(club, wanted)
    forms = [column.format for column in made.columns]
    rows = [
        tuple(values.shown(value, form) for value, form in zip(row, forms, strict=True))
        for row in islice(made.rows, most)
    ]
    if rows:
        seen = disclosure.highest(column.privacy for column in made.columns)
        disclosure.looked_at(club, disclosure.LOOK, wanted.table, seen)
    return Preview(made.columns, rows, made.badge)


def write(club: ClubFile, wanted: Wanted, path: Path) -> Path:
    """Write the table to a file, whole or not at all, and note for whom; its ending says how.

    Raises:
        Refused: as `table`; or the ending is not known, or does not fit the table or the audience.
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    target = Path(path)
    ending = target.suffix.lower()
    if ending == exporting.CARDS and wanted.audience is not OWN:
        raise Refused(_("Contacts as cards hold telephone numbers: they are for yourselves alone."))
    if ending in exporting.WHOLE_RECORDS:
        exporting.put(club, wanted.table, target, **_filters(wanted))
    else:
        exporting.write_tables([table(club, wanted, words=ending != exporting.JSON)], target)
    whose = record.get(club, Person, wanted.person) if wanted.person is not None else None
    whom = "" if wanted.audience is OWN else f".{wanted.audience.value}"
    disclosure.given_out(club, disclosure.EXPORT, f"{wanted.table}{whom}", whose)
    return target


def check(wanted: Wanted) -> tuple[str, ...]:
    """Give the columns of an export.

    Raises:
        Refused: there is no such table or column, or one is not for this audience.
    """
    allowed = [column.key for column in columns_for(wanted.table, wanted.audience)]
    known = {column.key: column.title for column in exporting_columns.columns_of(wanted.table)}
    for key in wanted.columns:
        if key not in known:
            raise Refused(
                _("There is no column “{column}”; there are {known}.").format(
                    column=key, known=formats.list_of(allowed)
                ),
                field="columns",
            )
        if key not in allowed:
            raise Refused(
                _("“{column}” may not be in an export for {audience}.").format(
                    column=known[key], audience=_(wanted.audience.label)
                ),
                field="columns",
            )
    return wanted.columns or tuple(allowed)


def _filters(wanted: Wanted) -> dict[str, Any]:
    asked = {name: value for name in _NARROWED if (value := getattr(wanted, name)) not in {None, ""}}
    taken = signature(exporting.TABLES[wanted.table]).parameters
    for name in asked:
        if name not in taken:
            raise Refused(
                _("The table “{table}” cannot be narrowed by {what}.").format(
                    table=wanted.table, what=_(_NARROWED[name])
                ),
                field=name,
            )
    return asked


_NARROWED: Final = {
    "person": N_("person"),
    "group": N_("group"),
    "start": N_("days"),
    "end": N_("days"),
    "role": N_("role"),
}


def _badge(club: ClubFile, wanted: Wanted, columns: Sequence[Column]) -> str:
    """Say the class and the audience; what stays with ourselves needs no badge and is read by machines."""
    if wanted.audience is OWN:
        return ""
    parts = (
        _(disclosure.highest(column.privacy for column in columns).label),
        _("for {audience}").format(audience=_(wanted.audience.label)),
        settings(club).name,
        formats.day(club.today()),
    )
    return " · ".join(parts)
