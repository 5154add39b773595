"""Writing tables as JSON: lists of objects with English keys, ISO dates, minutes as whole numbers."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import IO, Any, Final

from desktop.core import clock
from desktop.core.table import Format, Table

_SHAPES: Final[dict[Format, Callable[[Any], Any]]] = {Format.CLOCK: clock.text, Format.YES_NO: bool}


def write(tables: Sequence[Table], out: IO[bytes]) -> None:
    """Write one table as a list, several as an object with a list for each; one row a line.

    A time of day is `18:05`, what is not known is `null`.
    """
    if len(tables) == 1:
        _list(tables[0], out)
    else:
        between = b"{\n"
        for table in tables:
            out.write(between + json.dumps(table.key).encode() + b": ")
            _list(table, out)
            between = b",\n"
        out.write(b"}")
    out.write(b"\n")


def _list(table: Table, out: IO[bytes]) -> None:
    keys = [column.key for column in table.columns]
    shapes = [(column.key, _SHAPES[column.format]) for column in table.columns if column.format in _SHAPES]
    encode = json.JSONEncoder(ensure_ascii=False, default=_plain).encode
    between = b"[\n"
    for row in table.rows:
        record: dict[str, Any] = dict(zip(keys, row, strict=True))
        for key, shape in shapes:
            if record[key] is not None and not isinstance(record[key], str):
                record[key] = shape(record[key])
        out.write(between + encode(record).encode())
        between = b",\n"
    out.write(b"\n]" if between == b",\n" else b"[]")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
