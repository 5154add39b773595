"""What a club file holds, told in one reading: to compare a copy with what was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN: Final = ("person", "session", "hours_entry", "relationship")
"""The tables whose counts are written beside a backup; of others not even the number is told in clear."""
_TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"


class Facts(NamedTuple):
    """The format, the steps ever saved with the seal of the last, the rows of every table, the club, the erased.

    `erased` are the rows of that table without their keys.
    """

    format: int
    commits: int
    head: str
    counts: Mapping[str, int]
    club: str
    erased: tuple[tuple[str, str, str], ...]

    @property
    def holds(self) -> dict[str, int]:
        """How many people, sessions, hours and relationships there are."""
        return {name: self.counts.get(name, 0) for name in SHOWN}


def counts(connection: Any) -> dict[str, int]:
    """Count the rows of every table."""
    tables = [name for (name,) in connection.execute(_TABLES).fetchall()]
    return {name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0] for name in tables}


def of(connection: Any) -> Facts:
    """Read the facts of an open file; one that lacks a table, as an older format may, says nothing of it."""
    counted = counts(connection)
    commits, head = _row(connection, counted, "open_step", "commits, head") or (0, "")
    (club,) = _row(connection, counted, "club", "uid") or ("",)
    erased: tuple[tuple[str, str, str], ...] = ()
    if counted.get("erased"):
        erased = tuple(connection.execute("SELECT uid, noun, became FROM erased ORDER BY uid").fetchall())
    return Facts(connection.execute("PRAGMA user_version").fetchone()[0], commits, head, counted, club, erased)


def _row(connection: Any, counted: Mapping[str, int], table: str, columns: str) -> tuple[Any, ...] | None:
    if not counted.get(table):
        return None
    found: tuple[Any, ...] = connection.execute(f"SELECT {columns} FROM {table}").fetchone()
    return found
