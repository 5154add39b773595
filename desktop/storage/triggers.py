"""The triggers that write the journal, generated from the nouns: no write of a recorded noun can go round them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, cast

from desktop.model.catalogue import NOUNS, UNRECORDED
from desktop.storage import chain
from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from desktop.model.noun import Noun

RECORDED: Final[tuple[type[Noun], ...]] = tuple(noun for noun in NOUNS if noun not in UNRECORDED)
UNCHANGED: Final = "the history is not changed"
OUTSIDE: Final = "a recorded noun is written outside a step"

_TRIGGER: Final = """CREATE TRIGGER "journal_{table}_{op}" AFTER {event} ON {quoted}{when} BEGIN
INSERT INTO "change" ("step", "noun", "row", "uid", "op", "fields", "old", "new") VALUES (
coalesce((SELECT "step" FROM "open_step"), RAISE(ABORT, '{outside}')),
'{table}', {side}."id", {side}."uid", '{op}', {fields}, {old}, {new});
END"""

_KEPT: Final = (
    ("step", "DELETE"),
    ("step", f"UPDATE OF {chain.ENTRY}, seal"),
    ("change", "DELETE"),
    ("change", "UPDATE OF id, step, noun, row, uid, op, fields"),
)
_KEEPING: Final = {
    name: f"CREATE TRIGGER {name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{UNCHANGED}'); END"
    for table, event in _KEPT
    for name in [f"history_{table}_{event[:6].lower()}"]
}


def table_of(noun: type[Noun]) -> str:
    """Say the name of a noun's table."""
    return str(cast("Any", noun)._meta.table_name)


def columns_of(noun: type[Noun]) -> tuple[str, ...]:
    """Give the names of a noun's columns in the order of the table."""
    return tuple(field.column_name for field in cast("Any", noun)._meta.sorted_fields)


def statements() -> Iterator[str]:
    """Give the three triggers of each recorded noun, and those that keep the history as it was written."""
    yield from _KEEPING.values()
    for noun in RECORDED:
        table, columns = table_of(noun), columns_of(noun)
        old, new = image("OLD", columns), image("NEW", columns)
        yield _trigger(table, "insert", side="NEW", new=new)
        yield _trigger(table, "delete", side="OLD", old=old)
        differs = tuple((column, f"OLD.{quoted(column)} IS NOT NEW.{quoted(column)}") for column in columns)
        fields = " || ".join(f"CASE WHEN {differ} THEN '{column} ' ELSE '' END" for column, differ in differs)
        when = " OR ".join(differ for _, differ in differs)
        yield _trigger(table, "update", side="NEW", old=old, new=new, fields=fields, when=f" WHEN {when}")


def names() -> set[str]:
    """Give the names of all triggers of the journal."""
    journal = {f"journal_{table_of(noun)}_{op}" for noun in RECORDED for op in ("insert", "update", "delete")}
    return journal | _KEEPING.keys()


def image(side: str, columns: tuple[str, ...]) -> str:
    """Give the SQL that writes one side of a row (`OLD` or `NEW`) as a JSON object by column."""
    pairs = ", ".join(f"'{column}', {side}.{quoted(column)}" for column in columns)
    return f"json_object({pairs})"


def _trigger(
    table: str, op: str, *, side: str, old: str = "NULL", new: str = "NULL", fields: str = "''", when: str = ""
) -> str:
    return _TRIGGER.format(
        table=table,
        op=op,
        event=op.upper(),
        quoted=quoted(table),
        when=when,
        outside=OUTSIDE,
        side=side,
        fields=fields,
        old=old,
        new=new,
    )
