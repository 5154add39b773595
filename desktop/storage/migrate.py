"""Bringing an older club file up to date: after a verified backup, whole or not at all.

The migrations in `migrations/` are numbered and frozen: once released they never change and use no model.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from peewee import PeeweeException
from playhouse.migrations import Runner
from sqlcipher3 import dbapi2

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.storage import backup, facts, restoring, schema, words
from desktop.storage.engine import FORMAT, Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

MIGRATIONS: Final = Path(__file__).with_name("migrations")
EMPTY_JOURNAL: Final = (
    "UPDATE change SET old = NULL, new = NULL WHERE old IS NOT NULL OR new IS NOT NULL",
    "UPDATE step SET state = 'past' WHERE state IN ('done', 'undone')",
    "UPDATE open_step SET emptied = (SELECT coalesce(max(id), 0) FROM change)",
)


def stamp(db: Engine) -> None:
    """Note in a new file that it has all migrations already."""
    Runner(db, str(MIGRATIONS)).fake()


def refuse_older(db: Engine) -> None:
    """Refuse to read an older file as it is."""
    if db.user_version < FORMAT:
        raise Refused(
            _("This club was written by an older version; open it for writing once, so that it is brought up to date.")
        )


def bring_up_to_date(path: Path, db: Engine, clock: Callable[[], datetime], folder: Path = MIGRATIONS) -> Path | None:
    """Run the migrations that an open file does not have yet; the caller holds its lock.

    Args:
        path: the file.
        db: the engine that has it open.
        clock: dates the backup.
        folder: the migrations.

    Returns:
        The backup made before, or `None` if the file is up to date.

    Raises:
        Trouble: no backup could be made, or the file could not be brought up to date; it is as it was before.
    """
    if db.user_version >= FORMAT:
        return None
    kept = backup.keep_copy(db, path, clock())
    before = facts.counts(db.connection()), db.user_version
    try:
        _migrate(db, folder)
    except Exception as error:
        db.close_all()
        _make_sure(path, db, before, kept, clock)
        fault = words.trouble(error)
        said = _("This club could not be brought up to date. It is as it was before; a backup is in “{folder}”.")
        raise Trouble(" ".join([said.format(folder=kept.parent.name), *([fault.sentence] if fault else [])])) from error
    return kept


def _migrate(db: Engine, folder: Path) -> None:
    runner = Runner(db, str(folder))
    before = facts.counts(db.connection())
    # outermost: it switches the foreign keys off, which inside a transaction does nothing; SQLite changes a column
    # by making the table anew, and dropping the old one would delete all rows that hang on it
    with runner.migrator.migration_context():
        schema.drop_derived(db)
        runner.up()
        schema.make_derived(db)
        for statement in EMPTY_JOURNAL:
            db.execute_sql(statement)
        _compare(before, db.connection())
        db.execute_sql(f"PRAGMA user_version={FORMAT}")


def _compare(before: dict[str, int], connection: Any) -> None:
    """Refuse what lost a row of any table that is still there, or broke a link."""
    after = facts.counts(connection)
    lost = [name for name in before.keys() & after.keys() if before[name] != after[name] and not _is_derived(name)]
    if lost or connection.execute("PRAGMA foreign_key_check").fetchall():
        raise LostRowsError(sorted(lost))


def _is_derived(table: str) -> bool:
    return table.startswith("person_search") or table == "schema_migration"


class LostRowsError(Exception):
    """A migration lost rows or links; it is rolled back."""


def _make_sure(
    path: Path, db: Engine, before: tuple[dict[str, int], int], kept: Path, clock: Callable[[], datetime]
) -> None:
    """See that a failed migration left the file as it was; else put the backup in its place."""
    with suppress(dbapi2.Error, PeeweeException):
        connection = db.connection()
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        same = (facts.counts(connection), db.user_version) == before
        db.close_all()
        if sound and same:
            return
    db.close_all()
    passphrase = db.connect_params["passphrase"]
    restoring.replace(path, kept, passphrase, clock(), passphrase)
