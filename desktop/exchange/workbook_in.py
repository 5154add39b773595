"""Reading XLSX and ODS, after a look at what the archive would unfold to."""

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from desktop.exchange import faults
from desktop.exchange.faults import Unreadable
from desktop.exchange.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Cell, Sheet, is_blank

MOST_UNPACKED: Final = 100 * 1024 * 1024
_MOST_RATIO: Final = 250
_RATIO_COUNTS_FROM: Final = 5 * 1024 * 1024
_MOST_PARTS: Final = 2_000


def read(path: Path) -> list[Sheet]:
    """Read all tables of a workbook that hold anything; dates stay dates.

    Raises:
        Unreadable: it unfolds into too much, has a password, is damaged or is no workbook.
    """
    check_archive(path)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_path(path) as workbook:
            sheets = [_sheet(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names]
    except PasswordError:
        raise Unreadable(faults.LOCKED) from None
    except CalamineError:
        raise Unreadable(faults.NO_TABLE) from None
    kept = [sheet for sheet in sheets if sheet.rows]
    if not kept:
        raise Unreadable(faults.EMPTY)
    return kept


def check_archive(path: Path) -> None:
    """Refuse an archive that would unfold into more than 100 MiB, before anything of it is unpacked.

    Raises:
        Unreadable: it would, or it is a damaged archive.
    """
    if not zipfile.is_zipfile(path):
        return  # the old binary format: its reader runs in the limited child
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        raise Unreadable(faults.BROKEN) from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable(faults.TOO_BIG)
    for part in parts:
        if part.file_size > _RATIO_COUNTS_FROM and part.file_size > part.compress_size * _MOST_RATIO:
            raise Unreadable(faults.TOO_BIG)


def _sheet(sheet: Any) -> Sheet:
    last_row, last_column = sheet.end or (0, 0)  # counted from 0
    if last_row > MOST_ROWS:
        raise Unreadable(faults.ROWS)
    if last_column >= MOST_COLUMNS:
        raise Unreadable(faults.COLUMNS)
    if (last_row + 1) * (last_column + 1) > MOST_CELLS:
        raise Unreadable(faults.TOO_BIG)
    rows = [_row(row) for row in sheet.to_python(skip_empty_area=False)]
    while rows and is_blank(rows[-1]):
        rows.pop()
    return Sheet(sheet.name, rows)


def _row(values: list[Any]) -> list[Cell]:
    cells = [_cell(value) for value in values]
    while cells and cells[-1] is None:
        cells.pop()
    return cells


def _cell(value: Any) -> Cell:
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds() // 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    if value is None or isinstance(value, (date, time, int)):
        return value
    return str(value) or None
