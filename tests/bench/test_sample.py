"""The sample club of a region against the same rows by executemany alone."""

from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from desktop.model.catalogue import NOUNS
from desktop.services import sample
from desktop.storage import schema
from desktop.storage.engine import Engine
from tests.bench.measuring import Board


def _rows(source: Path) -> dict[str, tuple[str, list[tuple[Any, ...]]]]:
    db = Engine(source)
    found = {}
    for noun in NOUNS:
        table = noun._meta.table_name
        rows = db.connection().execute(f'SELECT * FROM "{table}"').fetchall()
        if rows:
            marks = ",".join("?" * len(rows[0]))
            found[table] = (f'INSERT INTO "{table}" VALUES ({marks})', rows)
    db.close_all()
    return found


def _bare(target: Path, tables: dict[str, tuple[str, list[tuple[Any, ...]]]]) -> float:
    target.touch()
    db = Engine(target, fresh=True)
    schema.make(db)
    schema.drop_derived(db)
    connection = db.connection()
    connection.execute("PRAGMA foreign_keys=OFF")
    begun = perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for table, (sql, rows) in tables.items():
        connection.execute(f'DELETE FROM "{table}"')
        connection.executemany(sql, rows)
    connection.execute("COMMIT")
    took = perf_counter() - begun
    db.close_all()
    return took


def test_a_region(region_file: Path, tmp_path: Path, board: Board) -> None:
    bare = _bare(tmp_path / "bare.club", _rows(region_file))
    begun = perf_counter()
    sample.make(tmp_path / "ours", size="region", at=lambda: datetime(2026, 11, 17, 18))
    ours = perf_counter() - begun
    board.put("sample club of a region", ours / bare, 2, words=f"{ours:.0f} s against {bare:.0f} s")
