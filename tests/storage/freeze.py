"""Write migration 0001 anew from the models: `python -m tests.storage.freeze`; only until the first release."""

import tempfile
from pathlib import Path

from desktop.storage import schema
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
DERIVED = ("person_search", "sqlite_")


def statements(db: Engine) -> list[str]:
    """Give the SQL of all tables and indexes, without what is derived, on one line each."""
    found = db.execute_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger' ORDER BY rowid"
    ).fetchall()
    return [
        " ".join(sql.split())
        for name, sql in found
        if not name.startswith(DERIVED) and not name.startswith("schema_migration")
    ]


def wanted() -> str:
    """Give the text of 0001 as the models want it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fresh.club"
        path.touch()
        db = Engine(path, fresh=True)
        schema.make(db)
        found = [*statements(db), """INSERT INTO "open_step" VALUES (1, NULL, 0)"""]
        db.close_all()
    lines = "".join(f"    {_written(sql)},\n" for sql in found)
    return f"{HEAD}{lines}{TAIL}"


def _written(sql: str) -> str:
    """Write SQL as a literal; long ones in parts that fit the line."""
    parts, rest = [], sql
    while len(rest) > WIDTH:
        cut = rest.rfind(" ", 0, WIDTH) + 1
        parts.append(rest[:cut])
        rest = rest[cut:]
    parts.append(rest)
    if len(parts) == 1:
        return f"{_quote(parts[0])}"
    return "(\n" + "".join(f"        {_quote(part)}\n" for part in parts) + "    )"


WIDTH = 100


def _quote(text: str) -> str:
    """Quote as the formatter does."""
    if '"' not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else f'"""{text}"""'


if __name__ == "__main__":
    FIRST.write_text(wanted(), "utf-8")
