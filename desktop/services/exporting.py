"""Tables out of the club: people, sessions, attendance and hours, to a file by its ending."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, Final, NoReturn

from desktop.core.errors import Refused, Trouble
from desktop.core.table import Table
from desktop.exchange import csv_out, ics_out, json_out, ods_out, vcard_out, xlsx_out
from desktop.i18n import _, formats
from desktop.services import disclosure, exporting_tables
from desktop.services.club import ClubFile, settings
from desktop.services.exporting_fields import EVERYTHING, Pick
from desktop.services.exporting_tables import TABLES
from desktop.system import files

__all__ = ["ENDINGS", "TABLES", "put", "table", "write", "write_tables"]

JSON: Final = ".json"
CARDS: Final = ".vcf"
CALENDAR: Final = ".ics"
ENDINGS: Final = (".csv", ".xlsx", ".ods", JSON, CALENDAR, CARDS)
WHOLE_RECORDS: Final = frozenset({CALENDAR, CARDS})
"""Endings of files that are no tables: their columns cannot be chosen."""


def table(club: ClubFile, name: str, pick: Pick = EVERYTHING, **filters: Any) -> Table:
    """Give a table of the club; long ones have an iterator of rows, to be read once and at once.

    Args:
        club: the club.
        name: `people`, `sessions`, `attendance`, `hours`, `meetings` or `badges`.
        pick: which columns, and how their values are written.
        filters: `start`, `end` (dates), `group`, `person` (keys); for people `role`.

    Raises:
        Refused: there is no such table.
    """
    if name not in TABLES:
        refuse_unknown(name)
    return TABLES[name](club, pick, **filters)


def refuse_unknown(name: str) -> NoReturn:
    """Refuse a table that there is not, naming those that there are."""
    known = formats.list_of(list(TABLES))
    raise Refused(_("There is no table “{name}”. Known are: {known}.").format(name=name, known=known))


def write(club: ClubFile, name: str, path: Path, **filters: Any) -> Path:
    """Write a table to a file, as `put` does, and note it in the history."""
    written = put(club, name, path, **filters)
    disclosure.given_out(club, disclosure.EXPORT, name)
    return written


def put(club: ClubFile, name: str, path: Path, **filters: Any) -> Path:
    """Write a table to a file, whole or not at all; its ending says how.

    Raises:
        Refused: there is no such table, or the ending is not known or does not fit.
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    target = Path(path)
    ending = _ending(target)
    if ending == CALENDAR:
        if name != "sessions":
            raise Refused(_("Only sessions can be written as a calendar (.ics)."))
        events = exporting_tables.events(club, **filters)
        title = settings(club).name
        return _whole(target, lambda out: ics_out.write(title, events, club.clock(), out))
    if ending == CARDS:
        if name != "people":
            raise Refused(_("Only people can be written as cards of contacts (.vcf)."))
        cards = exporting_tables.cards(club, **filters)
        return _whole(target, lambda out: vcard_out.write(cards, club.clock(), out))
    return write_tables([table(club, name, Pick(words=ending != JSON), **filters)], target)


def write_tables(tables: Sequence[Table], target: Path) -> Path:
    """Write tables to a file, whole or not at all.

    A workbook gets a sheet for each, JSON an object with a list for each (one table alone: the list). CSV holds one
    table: of several the one with the most columns, which holds the records behind the sums of the others.

    Raises:
        Refused: the ending is not known, or there is no table.
        Trouble: the folder cannot be written or the disk is full; an older file stays as it was.
    """
    if not tables:
        raise Refused(_("There is no table in it."))
    ending = _ending(target)
    writers: dict[str, Callable[[IO[bytes]], None]] = {
        ".csv": lambda out: csv_out.write(max(tables, key=lambda one: len(one.columns)), out),
        ".xlsx": lambda out: xlsx_out.write(tables, out),
        ".ods": lambda out: ods_out.write(tables, out),
        JSON: lambda out: json_out.write(tables, out),
    }
    if ending not in writers:
        raise Refused(_("This is a table: its name must end in .csv, .xlsx, .ods or .json."))
    return _whole(target, writers[ending])


def _ending(target: Path) -> str:
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise Refused(
            _("A table cannot be written as “{file}”. The name must end in {endings}.").format(
                file=target.name, endings=formats.list_of(ENDINGS)
            )
        )
    return ending


def _whole(target: Path, write_to: Callable[[IO[bytes]], None]) -> Path:
    try:
        files.stream_whole(target, write_to)
    except OSError as error:
        raise Trouble(
            _("“{file}” could not be written: {reason}. Nothing was changed there.").format(
                file=target.name, reason=error.strerror or _("the disk failed")
            )
        ) from error
    return target
