"""Reading a file of tables in a child process that may use little memory and time and write nothing."""

import json
import sys
from pathlib import Path
from typing import Final

from desktop.exchange import csv_in, faults, workbook_in
from desktop.exchange.faults import Unreadable, refusal
from desktop.exchange.grid import Grid, Sheet, packed, unpacked
from desktop.system.child import ChildFailed, Failure, run_limited

COMMAND: Final = "_read"
MOST_BYTES: Final = 100 * 1024 * 1024
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read(path: Path) -> Grid:
    """Read a CSV, XLSX or ODS file; what it is is seen by its content, not by its name.

    Raises:
        Refused: it is not there, no table, damaged, too big, or in an unknown encoding; nothing was changed.
    """
    path = Path(path)
    try:
        _look(path)
    except Unreadable as why:
        raise refusal(why.fault, path.name) from None
    try:
        _code, output = run_limited([COMMAND, str(path.absolute())])
        answer = json.loads(output)
    except ChildFailed as failed:
        fault = faults.BROKEN if failed.failure is Failure.CRASH else faults.TOO_BIG
        raise refusal(fault, path.name) from None
    except ValueError:
        raise refusal(faults.BROKEN, path.name) from None
    if "fault" in answer:
        raise refusal(answer["fault"], path.name)
    sheets = [
        Sheet(name, [[unpacked(value) for value in row] if _has_packed(row) else row for row in rows])
        for name, rows in answer["sheets"]
    ]
    return Grid(sheets, guarded=answer["guarded"])


def _has_packed(row: list[object]) -> bool:
    return any(isinstance(value, dict) for value in row)


def _look(path: Path) -> bytes:
    """Give the first bytes of a file.

    Raises:
        Unreadable: it is not there, no plain file, empty, too big or may not be read.
    """
    try:
        if not path.is_file():
            raise Unreadable(faults.NO_TABLE if path.exists() else faults.GONE)
        size = path.stat().st_size
        if not size:
            raise Unreadable(faults.EMPTY)
        if size > MOST_BYTES:
            raise Unreadable(faults.TOO_BIG)
        with path.open("rb") as file:
            return file.read(8)
    except PermissionError:
        raise Unreadable(faults.FORBIDDEN) from None
    except OSError:
        raise Unreadable(faults.BROKEN) from None


def main(arguments: list[str]) -> int:
    """Be the child: read one file and print it, or the word of its fault, as JSON in ASCII."""
    path = Path(arguments[0])
    try:
        is_workbook = _look(path).startswith(_WORKBOOKS)
        sheets = workbook_in.read(path) if is_workbook else csv_in.read(path.read_bytes())
        answer: dict[str, object] = {
            "sheets": [(sheet.name, [[packed(cell) for cell in row] for row in sheet.rows]) for sheet in sheets],
            "guarded": not is_workbook,
        }
    except Unreadable as why:
        answer = {"fault": why.fault}
    except MemoryError:
        answer = {"fault": faults.TOO_BIG}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return 1 if "fault" in answer else 0
