"""Salvage: what can still be read of a damaged club file, row by row, into a new file that is whole."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from peewee import PeeweeException
from sqlcipher3 import dbapi2

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.model.catalogue import NOUNS
from desktop.model.club import Club
from desktop.storage import backup, making, migrate, recognise, safe, schema, triggers
from desktop.storage.engine import Engine, is_plain, quoted
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.model.noun import Noun

FURTHEST: Final = 1 << 40
"""Beyond this number of a row nothing is looked for."""
HISTORY: Final = ("step", "change", "erased")
_AT_ONCE: Final = 500
_FAULTS: Final = (dbapi2.Error, PeeweeException, UnicodeDecodeError)
_LAST_IMAGES: Final = """SELECT row, op, new, max(id) FROM change WHERE noun = ? AND row NOT IN (SELECT id FROM {table})
    GROUP BY row"""


class Part(NamedTuple):
    """What became of a table: rows saved, and lost; `None` where nobody knows how many there were."""

    table: str
    saved: int
    lost: int | None


def salvage(path: Path, out: Path, passphrase: str = "") -> list[Part]:
    """Write what can be read of `path` into the new club file `out`, which has the same passphrase.

    A row that cannot be read any more is taken from the history, if that still has it. What belonged to a lost row
    goes with it. Nothing done before can be undone in the new file.

    Raises:
        Refused: there is no such file, or something stands at `out` already.
        Trouble: nothing could be read, the passphrase is wrong, or the disk failed; there is no file at `out` then.
    """
    if not path.is_file():
        raise Refused(_("There is no file “{file}”.").format(file=path))
    making.refuse_to_replace(out)
    reader = _Reader(path, passphrase)
    part = out.with_name(f"{out.name}.part")
    backup.remove(part)
    try:
        making.make(part, "" if reader.is_plain else passphrase)
        made = Engine(part, "" if reader.is_plain else passphrase)
        try:
            with plainly():
                found = _copy(reader, made)
            made.tidy()
        finally:
            made.close_all()
        backup.verify(part, passphrase)
        with plainly():
            backup.sync(part)
            part.rename(out)
    finally:
        reader.close()
        backup.remove(part)
    return found


class _Reader:
    """A damaged file, opened for reading; after each fault it is opened anew, since SQLCipher reads nothing more then.

    The key is made once: making it takes longer than all the rest.
    """

    def __init__(self, path: Path, passphrase: str) -> None:
        with plainly():
            self.is_plain = is_plain(path)
        self._engine = Engine(path, "" if self.is_plain else passphrase, mode="ro", query_only=True)
        try:
            recognise.refuse_unfit(path, passphrase)
            self.rows("SELECT count(*) FROM sqlite_master")
        except (*_FAULTS, Refused) as error:
            self.close()
            raise Trouble(
                _("Nothing could be read of this file: the passphrase is wrong, or its beginning is damaged.")
            ) from error

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Give the rows of a query; a fault in the file is raised as the driver does."""
        try:
            self._engine.connection().text_factory = _text
            found: list[tuple[Any, ...]] = self._engine.connection().execute(sql, params).fetchall()
        except _FAULTS:
            self.close()
            raise
        return found

    def value(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Give the first value of a query; `None` where it cannot be read."""
        try:
            found = self.rows(sql, params)
        except _FAULTS:
            return None
        return found[0][0] if found else None

    def table(self, name: str, columns: Sequence[str]) -> Iterator[list[tuple[Any, ...]]]:
        """Give all rows of a table that can be read, many at a time; pages that cannot be read are passed over."""
        named = ", ".join(map(quoted, columns))
        start = 0
        while start < FURTHEST:
            size, found = _AT_ONCE, list[tuple[Any, ...]]()
            while True:
                try:
                    found = self.rows(
                        f"SELECT id, {named} FROM {quoted(name)} WHERE id > ? ORDER BY id LIMIT {size}", (start,)
                    )
                    break
                except _FAULTS:
                    if size == 1:
                        break
                    size = max(1, size // 8)
            if found:
                start = found[-1][0]
                yield [row[1:] for row in found]
            elif size == 1:
                start = self._beyond(name, start) - 1
            else:
                return

    def _beyond(self, name: str, start: int) -> int:
        """Give the number of a row behind those that cannot be read: search in growing steps, then between them."""
        bad, step = start + 1, 1
        good = FURTHEST + 1
        while bad + step < FURTHEST:
            if self._can_read(name, bad + step):
                good = bad + step
                break
            bad += step
            step *= 2
        while good - bad > 1 and good <= FURTHEST:
            middle = (good + bad) // 2
            if self._can_read(name, middle):
                good = middle
            else:
                bad = middle
        return good

    def _can_read(self, name: str, key: int) -> bool:
        try:
            self.rows(f"SELECT id FROM {quoted(name)} WHERE id >= ? ORDER BY id LIMIT 1", (key,))
        except _FAULTS:
            return False
        return True

    def close(self) -> None:
        self._engine.close_all()


def _copy(reader: _Reader, made: Engine) -> list[Part]:
    connection = made.connection()
    connection.execute("PRAGMA foreign_keys=OFF")
    with made.atomic("EXCLUSIVE"):
        schema.drop_derived(made)
        for table in HISTORY:
            _copy_table(reader, connection, table, _columns(connection, table), {})
        for noun in NOUNS:
            _copy_table(reader, connection, triggers.table_of(noun), triggers.columns_of(noun), _defaults(noun))
        expected = {table: reader.value(f"SELECT count(*) FROM {quoted(table)}") for table in _tables()}
        for noun in NOUNS:
            table = triggers.table_of(noun)
            if _count(connection, table) != expected[table]:
                _from_history(connection, table, triggers.columns_of(noun))
        _copy_safe(reader, connection)
        _cut_loose(connection)
        _see_to_the_rest(reader, connection)
        schema.make_derived(made)
        for statement in migrate.EMPTY_JOURNAL:
            connection.execute(statement)
        parts = []
        for table in _tables():
            saved, wanted = _count(connection, table), expected[table]
            parts.append(Part(table, saved, None if wanted is None else max(0, wanted - saved)))
    connection.execute("PRAGMA foreign_keys=ON")
    if not any(part.saved for part in parts if part.table not in {"club", "step"}):
        raise Trouble(_("Nothing could be read of this file."))
    return parts


def _tables() -> list[str]:
    return [*(triggers.table_of(noun) for noun in NOUNS), *HISTORY]


def _copy_table(reader: _Reader, connection: Any, table: str, columns: Sequence[str], defaults: dict[str, Any]) -> None:
    there = [name for (name,) in _known(reader, table)]
    shared = [column for column in columns if column in there]
    if "id" not in shared:
        return
    new = [column for column in defaults if column not in there]
    marks = ", ".join("?" * (len(shared) + len(new)))
    into = ", ".join(map(quoted, [*shared, *new]))
    filled = tuple(defaults[column] for column in new)
    for rows in reader.table(table, shared):
        connection.executemany(
            f"INSERT OR IGNORE INTO {quoted(table)} ({into}) VALUES ({marks})", [row + filled for row in rows]
        )


def _copy_safe(reader: _Reader, connection: Any) -> None:
    """Take the sealed concern notes over; keys to a box that is lost open nothing."""
    connection.execute("DELETE FROM safe")
    for table in ("safe", "safe_key"):
        _copy_table(reader, connection, table, _columns(connection, table), {})
    if not connection.execute("SELECT 1 FROM safe WHERE id = ?", (safe.OWN,)).fetchone():
        connection.execute("DELETE FROM safe_key WHERE safe = ?", (safe.OWN,))
        connection.execute(safe.EMPTY)


def _known(reader: _Reader, table: str) -> list[tuple[Any, ...]]:
    try:
        return reader.rows("SELECT name FROM pragma_table_info(?)", (table,))
    except _FAULTS:
        return []


def _from_history(connection: Any, table: str, columns: Sequence[str]) -> None:
    """Take rows that could not be read from what the journal saw of them last."""
    into, marks = ", ".join(map(quoted, columns)), ", ".join("?" * len(columns))
    for _row, op, new, _last in connection.execute(_LAST_IMAGES.format(table=quoted(table)), (table,)).fetchall():
        try:
            image = json.loads(new) if new and op != "delete" else None
        except ValueError:
            continue
        if isinstance(image, dict):
            values = [image.get(column) for column in columns]
            connection.execute(f"INSERT OR IGNORE INTO {quoted(table)} ({into}) VALUES ({marks})", values)


def _cut_loose(connection: Any) -> None:
    """Let go what belonged to a lost row, and empty the links that may be empty."""
    while found := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, _to, number in found:
            columns = {key[0]: key[3] for key in connection.execute(f"PRAGMA foreign_key_list({quoted(table)})")}
            required = {info[1] for info in connection.execute(f"PRAGMA table_info({quoted(table)})") if info[3]}
            column = columns[number]
            if column in required:
                connection.execute(f"DELETE FROM {quoted(table)} WHERE id = ?", (row,))
            else:
                connection.execute(f"UPDATE {quoted(table)} SET {quoted(column)} = NULL WHERE id = ?", (row,))


def _see_to_the_rest(reader: _Reader, connection: Any) -> None:
    for column in ("commits", "head"):
        value = reader.value(f"SELECT {column} FROM open_step")
        if value is not None:
            connection.execute(f"UPDATE open_step SET {column} = ?", (value,))
    if not _count(connection, "club"):
        values = {**_defaults(Club), "id": 1, "uid": hashlib.sha256(str(id(connection)).encode()).hexdigest()[:32]}
        into, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO club ({into}) VALUES ({marks})", list(values.values()))


def _defaults(noun: type[Noun]) -> dict[str, Any]:
    """Give what stands in the columns of a noun where nothing is known."""
    made = noun()
    meta = cast("Any", noun)._meta
    values = {}
    for field in meta.sorted_fields:
        if field.name in {"id", "uid"}:
            continue
        value = field.db_value(getattr(made, field.name, None))
        values[field.column_name] = "" if value is None and not field.null else value
    return values


def _count(connection: Any, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {quoted(table)}").fetchone()[0])


def _columns(connection: Any, table: str) -> list[str]:
    return [info[1] for info in connection.execute(f"PRAGMA table_info({quoted(table)})")]


def _text(value: bytes) -> str:
    return value.decode(errors="replace")
