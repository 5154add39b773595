"""The journal: undo, redo and history over what the triggers wrote down.

A step is turned (undone or redone) by running the changes that last turned it backwards; doing so is written down
by the same triggers, so that redo is the undo of the undo and nothing has to be known about either.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlcipher3 import dbapi2

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.storage.engine import quoted
from desktop.storage.step import Step

if TYPE_CHECKING:
    from desktop.storage.club_file import ClubFile

UNDO: Final = "undo"
REDO: Final = "redo"
STEPS_KEPT: Final = 500
DAYS_KEPT: Final = 90  # images are kept for 500 steps or 90 days, whichever is more

_ENTRY: Final = """SELECT step.id, step.at, step.who, step.verb, step.noun, step.uid, step.nouns, step.count,
    step.state, step.of, turned.verb, step.first FROM step LEFT JOIN step AS turned ON turned.id = step.of"""
_LAST_DONE: Final = f"{_ENTRY} WHERE step.state = 'done' ORDER BY step.id DESC LIMIT 1"
_FIRST_UNDONE: Final = f"{_ENTRY} WHERE step.state = 'undone' ORDER BY step.id LIMIT 1"
_SPAN: Final = """SELECT it.noun, it.subject, it.uid, of.first, of.first + of.count - 1 FROM step AS it
    JOIN step AS of ON of.id = coalesce(it.turned, it.id) WHERE it.id = ?"""
_CHANGES: Final = """SELECT noun, row, uid, op, fields, old, new FROM change WHERE id BETWEEN ? AND ?
    ORDER BY id DESC"""
_TURN: Final = "UPDATE step SET state = ?, turned = ? WHERE id = ?"


class Change(NamedTuple):
    """One row that a step changed: `op` is insert, update or delete, `fields` the columns an update changed."""

    noun: str
    row: int
    uid: str
    op: str
    fields: tuple[str, ...]
    old: dict[str, Any] | None
    new: dict[str, Any] | None


class Entry(NamedTuple):
    """One step of the history: no values and no names of people are in it.

    `verb` is what was done, `noun` and `uid` the record it was about; `nouns` are the tables and `fields` the columns
    that were changed in existing rows, `changed` how many rows there were. `undone` says that it does not hold now.
    `of` is the step that an undo or redo turned, `of_verb` that step's verb.
    """

    step: int
    at: datetime
    who: str
    verb: str
    noun: str
    uid: str
    nouns: tuple[str, ...]
    fields: tuple[str, ...]
    changed: int
    undone: bool
    of: int | None
    of_verb: str


Guard = Callable[[Sequence[Change]], None]


def undo(club: ClubFile, *, guard: Guard | None = None) -> Changes:
    """Take the last step back that can be taken back.

    Args:
        club: the open club.
        guard: is shown the changes that are about to be run backwards, the last first, and raises `Refused` where
            that must not be (hours that are claimed).

    Raises:
        Refused: there is nothing to take back, or the guard refuses.
    """
    step = club.value("SELECT max(id) FROM step WHERE state = 'done'")
    if step is None:
        raise Refused(_("There is nothing to undo."))
    return _turn(club, step, UNDO, guard)


def redo(club: ClubFile, *, guard: Guard | None = None) -> Changes:
    """Do the step again that was undone last; anything new that was done since takes this possibility away."""
    step = club.value("SELECT min(id) FROM step WHERE state = 'undone'")
    if step is None:
        raise Refused(_("There is nothing to redo."))
    return _turn(club, step, REDO, guard)


def next_undo(club: ClubFile) -> Entry | None:
    """Say which step `undo` would take back."""
    found = club.row(_LAST_DONE)
    return _entry(found, ()) if found else None


def next_redo(club: ClubFile) -> Entry | None:
    """Say which step `redo` would do again."""
    found = club.row(_FIRST_UNDONE)
    return _entry(found, ()) if found else None


def entries(club: ClubFile, limit: int = 100, *, before: int | None = None, uids: Sequence[str] = ()) -> list[Entry]:
    """Give the history, the newest step first.

    Args:
        club: the open club.
        limit: at most so many.
        before: only steps with a smaller number, for the next page.
        uids: only steps that changed a record with one of these uids.
    """
    where, params = [], list[Any]()
    if before is not None:
        where.append("step.id < ?")
        params.append(before)
    if uids:
        where.append(f"step.id IN (SELECT step FROM change WHERE uid IN ({','.join('?' * len(uids))}))")
        params += uids
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    found = club.rows(f"{_ENTRY}{condition} ORDER BY step.id DESC LIMIT ?", (*params, limit))
    return [_entry(row, _fields(club, row)) for row in found]


def thin(club: ClubFile) -> None:
    """Empty the images that are older than 500 steps and 90 days; the history itself stays for ever."""
    top, emptied = club.rows("SELECT (SELECT coalesce(max(id), 0) FROM step), emptied FROM open_step")[0]
    until = (club.clock() - timedelta(days=DAYS_KEPT)).isoformat(" ")
    last = club.row(
        "SELECT id, first + count - 1 FROM step WHERE id <= ? AND at < ? ORDER BY id DESC LIMIT 1",
        (top - STEPS_KEPT, until),
    )
    if last is None or last[1] <= emptied:
        return
    with club.writing, club.db.atomic("IMMEDIATE"):
        club.execute("UPDATE change SET old = NULL, new = NULL WHERE id > ? AND id <= ?", (emptied, last[1]))
        club.execute(
            "UPDATE step SET state = 'past' WHERE state IN ('done', 'undone') AND coalesce(turned, id) <= ?", (last[0],)
        )
        club.execute("UPDATE open_step SET emptied = ?", (last[1],))


def _turn(club: ClubFile, step: int, verb: str, guard: Guard | None) -> Changes:
    noun, subject, uid, first, last = club.rows(_SPAN, (step,))[0]
    changes = [_change(row) for row in club.rows(_CHANGES, (first, last))]
    if guard is not None:
        guard(changes)
    try:
        with Step(club, verb, undoable=False, of=step) as turning:
            turning.subject(noun, subject, uid)
            club.execute("PRAGMA defer_foreign_keys=ON")  # until the commit: rows come back before those they link to
            for change in changes:
                _run_backwards(club, change)
            club.execute(_TURN, ("undone" if verb == UNDO else "done", turning.number, step))
    except dbapi2.IntegrityError as clash:
        raise Refused(
            _("This cannot be taken back or done again: something that was written since stands in its way.")
        ) from clash
    return turning.changes


def _run_backwards(club: ClubFile, change: Change) -> None:
    table = quoted(change.noun)
    if change.op == "insert":
        club.execute(f"DELETE FROM {table} WHERE id = ?", (change.row,))
        return
    assert change.old is not None
    if change.op == "delete":
        columns = ", ".join(quoted(column) for column in change.old)
        marks = ", ".join("?" * len(change.old))
        club.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(change.old.values()))
        return
    sets = ", ".join(f"{quoted(column)} = ?" for column in change.fields)
    values = tuple(change.old[column] for column in change.fields)
    club.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*values, change.row))


def _change(row: Sequence[Any]) -> Change:
    noun, key, uid, op, fields, old, new = row
    return Change(
        noun, key, uid, op, tuple(fields.split()), json.loads(old) if old else None, json.loads(new) if new else None
    )


def _fields(club: ClubFile, row: Sequence[Any]) -> tuple[str, ...]:
    count, first = row[7], row[11]
    found = club.rows("SELECT DISTINCT fields FROM change WHERE id BETWEEN ? AND ?", (first, first + count - 1))
    return tuple(sorted({name for (fields,) in found for name in fields.split()}))


def _entry(row: Sequence[Any], fields: tuple[str, ...]) -> Entry:
    step, at, who, verb, noun, uid, nouns, count, state, of, of_verb, _first = row
    undone = state in {"undone", "dropped"}
    when = datetime.fromisoformat(at)
    return Entry(step, when, who, verb, noun, uid, tuple(nouns.split()), fields, count, undone, of, of_verb or "")
