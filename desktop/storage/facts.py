"""What a club file holds, told in one reading: to compare a copy with what was copied."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SHOWN: Final = ("person", "session", "hours_entry", "relationship")
"""The tables whose counts are written beside a backup; of others not even the number is told in clear."""
_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
_BOXES: Final = (
    "SELECT id, box FROM safe ORDER BY id",
    "SELECT safe, uid, lead, door, wrapped FROM safe_key ORDER BY id",
)


class Facts(NamedTuple):
    """The format, the steps ever saved with the seal of the last, the rows of every table, the club, the erased.

    `box` tells one state of the safe from another: nothing counts what is written to it.
    `erased` are the rows of that table without their keys.
    """

    format: int
    commits: int
    head: str
    counts: Mapping[str, int]
    club: str
    erased: tuple[tuple[str, str, str], ...]
    box: str

    @property
    def holds(self) -> dict[str, int]:
        """How many people, sessions, hours and relationships there are."""
        return {name: self.counts.get(name, 0) for name in SHOWN}


def counts(connection: Any) -> dict[str, int]:
    """Count the rows of every table."""
    tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
    return {name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0] for name in tables}


def box_of(rows: Callable[[str], Any]) -> str:
    """Give the SHA-256 of the sealed boxes of a file and the keys to them, as `rows` reads them."""
    sealed = hashlib.sha256()
    for query in _BOXES:
        for row in rows(query):
            sealed.update(repr(tuple(row)).encode())
    return sealed.hexdigest()


def of(connection: Any) -> Facts:
    """Read the facts of an open file; one that lacks a table, as an older format may, says nothing of it."""
    counted = counts(connection)
    commits, head = _row(connection, counted, "open_step", "commits, head") or (0, "")
    (club,) = _row(connection, counted, "club", "uid") or ("",)
    erased: tuple[tuple[str, str, str], ...] = ()
    if counted.get("erased"):
        erased = tuple(connection.execute("SELECT uid, noun, became FROM erased ORDER BY uid").fetchall())
    box = box_of(lambda query: connection.execute(query).fetchall()) if "safe_key" in counted else ""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return Facts(version, commits, head, counted, club, erased, box)


def _row(connection: Any, counted: Mapping[str, int], table: str, columns: str) -> tuple[Any, ...] | None:
    if not counted.get(table):
        return None
    found: tuple[Any, ...] = connection.execute(f"SELECT {columns} FROM {table}").fetchone()
    return found
