"""Exports that are kept under a name: which table, which columns, for whom."""

from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.model.named_export import NamedExport
from desktop.services import audience, record
from desktop.services.audience import Wanted
from desktop.services.club import ClubFile


class Kept(NamedTuple):
    """A kept export and what it asks for."""

    key: int
    name: str
    wanted: Wanted


def kept(club: ClubFile) -> list[Kept]:
    """List the kept exports by name; columns that there are no more are left out."""
    rows = sorted(record.all_of(club, NamedExport), key=lambda row: row.name.casefold())
    return [Kept(row.id, row.name, _wanted(row)) for row in rows]


def keep(club: ClubFile, name: str, wanted: Wanted) -> Changes:
    """Keep an export under a name; one that has this name already is replaced.

    Raises:
        Refused: the name is missing, or a column is not for this audience.
    """
    audience.check(wanted)
    values = {
        "name": name,
        "table": wanted.table,
        "audience": wanted.audience.value,
        "columns": ", ".join(wanted.columns),
    }
    there = next((one for one in kept(club) if one.name.casefold() == name.strip().casefold()), None)
    if there is None:
        return record.add(club, NamedExport, values)
    return record.change(club, NamedExport, there.key, values)


def remove(club: ClubFile, key: int) -> Changes:
    """Keep an export no longer."""
    return record.remove(club, NamedExport, key)


def _wanted(row: NamedExport) -> Wanted:
    there = {column.key for column in audience.columns_for(row.table, row.audience)}
    return Wanted(row.table, row.audience, tuple(key for key in row.columns if key in there))
