"""Write migration 0001 anew from the models, only until the first release.

`python -m tests.storage.freeze && ruff format desktop/storage/migrations`
"""

import tempfile
from pathlib import Path

from desktop.storage import safe, schema
from desktop.storage.engine import Engine
from desktop.storage.migrate import MIGRATIONS

FIRST = MIGRATIONS / "0001_first.py"
HEAD = '''"""The first schema, frozen: plain SQL, so that no later change of a model reaches it."""

from typing import Any

# written by `python -m tests.storage.freeze`
TABLES = (
'''
TAIL = """)


def up(_migrator: Any, db: Any) -> None:
    for statement in TABLES:
        db.execute_sql(statement)
"""
DERIVED = ("person_search", "sqlite_", "schema_migration")
WIDTH = 100


def wanted() -> list[str]:
    """Give the statements that make the tables as the models want them, each on one line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.club"
        path.touch()
        db = Engine(path, fresh=True)
        schema.make(db)
        found = db.execute_sql(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger' ORDER BY rowid"
        ).fetchall()
        db.close_all()
    made = [" ".join(sql.split()) for name, sql in found if not name.startswith(DERIVED)]
    return [*made, schema.OPEN_STEP, safe.EMPTY]


def written(sql: str) -> str:
    """Write a statement as a literal in parts that fit the line."""
    parts, rest = [], sql
    while len(rest) > WIDTH:
        cut = rest.rfind(" ", 0, WIDTH) + 1
        parts.append(rest[:cut])
        rest = rest[cut:]
    lines = "".join(f"        {part!r}\n" for part in (*parts, rest))
    return f"    (\n{lines}    ),\n"


if __name__ == "__main__":
    FIRST.write_text(f"{HEAD}{''.join(map(written, wanted()))}{TAIL}", "utf-8")
