"""A copy of a club as it is joined: its records by uid, and what it did that the other copy does not know of."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from desktop.core.rules.joining_copies import CONFLICT, WHOLE, Copy, Shape, Stone, Touch, Touched
from desktop.storage.engine import quoted
from desktop.storage.triggers import RECORDED, columns_of, table_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

JOIN: Final = "join"
"""The verb of joining; what it changes is nobody's change, since those who made it stand in the history themselves."""
CONFLICT_RECORD: Final = "record"
_STEPS: Final = "SELECT id, action, at, who, laptop, verb, of FROM step ORDER BY id"
_CHANGES: Final = "SELECT step, uid, op, fields FROM change WHERE step >= ? ORDER BY id"


class Source(Protocol):
    """A club file that can be asked."""

    def rows(self, sql: str, params: Sequence[Any] = ..., /) -> list[tuple[Any, ...]]:
        """Give all rows of a query."""


class StepRow(NamedTuple):
    """An entry of a history, as far as joining asks it; `of` is the number of the step that it took back or redid."""

    id: int
    action: str
    at: str
    who: str
    laptop: str
    verb: str
    of: int | None


class Keyed(NamedTuple):
    """A copy, and the key of each of its records by noun and uid."""

    copy: Copy
    keys: dict[str, dict[str, int]]


@cache
def shapes() -> dict[str, Shape]:
    """Give what joining must know of each recorded noun, in an order in which links lead back."""
    return {table_of(noun): _shape(noun) for noun in RECORDED}


def _shape(noun: Any) -> Shape:
    meta = noun._meta
    name = table_of(noun)
    links = {field.column_name: table_of(field.rel_model) for field in meta.refs}
    required = frozenset(field.column_name for field in meta.refs if not field.null)
    if name == CONFLICT:
        links, required = {**links, CONFLICT_RECORD: ""}, required | {CONFLICT_RECORD}
    unique = tuple(
        tuple(meta.fields[field].column_name for field in names) for names, is_unique in meta.indexes if is_unique
    )
    fields = [field for field in meta.sorted_fields if field.name not in {"id", "uid"}]
    return Shape(
        links=links,
        required=required,
        unique=unique,
        alike=_ALIKE.get(name, ()),
        defaults={field.column_name: _default(field) for field in fields},
        texts=frozenset(
            field.column_name
            for field in fields
            if field.field_type in {"TEXT", "VARCHAR"} and not field.null and _default(field) in {"", "[]"}
        ),
    )


def _default(field: Any) -> Any:
    value = None if callable(field.default) else field.db_value(field.default)
    return int(value) if isinstance(value, bool) else value


_ALIKE: Final[dict[str, tuple[str, ...]]] = {
    "venue": ("name",),
    "term": ("name", "starts_on"),
    "holiday": ("name", "starts_on"),
    "group": ("name",),
    "skill": ("name",),
    "fund": ("name",),
    "hours_policy": ("name",),
    "label_preset": ("name",),
    "named_export": ("name", "table"),
    "list_mapping": ("headers", "kind"),
    "role": ("person_id", "kind"),
    "membership": ("person_id", "group_id", "role"),
    "contact_link": ("person_id", "contact_id"),
    "session": ("date", "group_id", "starts"),
    "printed_sheet": ("session_id", "kind", "code"),
    "hours_entry": ("person_id", "session_id", "category"),
}
"""What makes two records that were made on both sides one, where no table asks it."""


@cache
def _selects() -> list[tuple[str, str, tuple[str, ...], list[tuple[str, str]]]]:
    """Give for each noun its query, the columns after key and uid, and where its links lead."""
    found = []
    for noun in RECORDED:
        table, columns = table_of(noun), columns_of(noun)
        select = f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(table)}"
        found.append((table, select, columns[2:], [(name, to) for name, to in shapes()[table].links.items() if to]))
    return found


def read(source: Source) -> Keyed:
    """Read all records of a copy; links hold uids."""
    keys: dict[str, dict[str, int]] = {}
    uids: dict[str, dict[int, str]] = {}
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    for table, select, names, links in _selects():
        to = [(name, uids[where]) for name, where in links]
        keys[table], uids[table], rows[table] = {}, {}, {}
        for key, uid, *values in source.rows(select):
            row = dict(zip(names, values, strict=True))
            for name, known in to:
                row[name] = known.get(row[name])
            keys[table][uid], uids[table][key], rows[table][uid] = key, uid, row
    copy = Copy(rows, erased=_stones(source, "erased"), alias=_stones(source, "alias"))
    return Keyed(copy, keys)


def _stones(source: Source, table: str) -> dict[str, Stone]:
    return {uid: Stone(noun, became) for uid, noun, became in source.rows(f"SELECT uid, noun, became FROM {table}")}


def steps_of(source: Source) -> list[StepRow]:
    """Give the history of a copy, the oldest first."""
    return [StepRow(*row) for row in source.rows(_STEPS)]


def touched(source: Source, steps: Sequence[StepRow], known: Iterable[str]) -> dict[str, Touched]:
    """Say what a copy did in actions that are not among `known`; what was taken back again was not done."""
    theirs = set(known)
    new = {step.id: step for step in steps if step.action not in theirs and step.verb != JOIN}
    for number in _in_vain(new):
        del new[number]
    found: dict[str, Touched] = defaultdict(Touched)
    if not new:
        return found
    for number, uid, op, fields in source.rows(_CHANGES, (min(new),)):
        step = new.get(number)
        if step is None:
            continue
        touch = Touch(step.at, step.action, step.who, step.laptop, step.verb)
        did = found[uid]
        if op == "delete":
            did.deleted = touch
        elif op == "insert":
            found[uid] = Touched(made=touch)
        else:
            did.fields.update(dict.fromkeys(cast("str", fields).split(), touch))
    return {uid: did for uid, did in found.items() if did.made or did.deleted or did.fields}


def settled(source: Source, steps: Sequence[StepRow], known: Iterable[str]) -> dict[str, set[str]] | None:
    """Say what joinings that are not among `known` changed in a copy, by uid; `None` where there was none."""
    theirs = set(known)
    joins = {step.id for step in steps if step.verb == JOIN and step.action not in theirs}
    if not joins:
        return None
    found: dict[str, set[str]] = defaultdict(set)
    for number, uid, op, fields in source.rows(_CHANGES, (min(joins),)):
        if number in joins and op != "insert":
            found[uid].update((WHOLE,) if op == "delete" else cast("str", fields).split())
    return found


def _in_vain(new: dict[int, StepRow]) -> set[int]:
    """Give the steps that came to nothing: taken back, and the taking back; of a way to and fro the last counts."""
    turns: dict[int, list[int]] = defaultdict(list)
    for step in new.values():
        if step.of is not None:
            turns[step.of].append(step.id)
    gone: set[int] = set()
    for of, by in turns.items():
        if len(by) % 2 == 0:
            gone.update(by)
        elif of in new:
            gone.update((of, *by))
        else:
            gone.update(by[:-1])
    return gone
