"""Lists to be taken in by tests."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop.services import importing
from desktop.services.club import ClubFile
from desktop.services.importing import ImportReport

DATA = Path(__file__).parents[1] / "data"


def a_list(club: ClubFile, *rows: Sequence[Any], name: str = "list.csv") -> Path:
    """Write rows, the first of them the header, to a file beside the club."""
    path = club.path.with_name(name)
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    return path


def take(club: ClubFile, *rows: Sequence[Any], duplicates: str = "skip", **how: Any) -> ImportReport:
    """Take a list in."""
    return importing.take(club, importing.look(club, a_list(club, *rows), **how), duplicates=duplicates)


def counts(report: ImportReport) -> tuple[int, ...]:
    """Read, created, changed, unchanged, duplicates, refused, skipped."""
    return (
        *(report.read, report.created, report.changed, report.unchanged),
        *(report.duplicates, report.refused, report.skipped),
    )


def everything(club: ClubFile) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the tables that a list writes to."""
    tables = ("person", "role", "contact_link", "consent", "health_note", '"check"', "membership")
    return {table: club.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables}
