"""Taking over the history of another copy: its entries, who and when, without any value, sealed onto our chain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.storage import chain

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from desktop.storage.club_file import ClubFile
    from desktop.storage.joining_copy import Source

PAST: Final = "past"
_ENTRIES: Final = f"SELECT {chain.ENTRY} FROM step ORDER BY id"
_THEIR_CHANGES: Final = "SELECT noun, uid, op, fields FROM change WHERE id >= ? AND id < ? ORDER BY id"
_WRITE_STEP: Final = f"INSERT INTO step ({chain.ENTRY}, state, seal) VALUES ({', '.join('?' * 15)})"
_WRITE_CHANGE: Final = "INSERT INTO change (id, step, noun, row, uid, op, fields) VALUES (?, ?, ?, ?, ?, ?, ?)"


def learn(club: ClubFile, source: Source, known: Collection[str], key_of: Callable[[str, str], int]) -> int:
    """Append the entries of the other copy that are not known here, inside an open transaction; gives how many.

    Args:
        club: the club.
        source: the other copy.
        known: the actions that stand in our history.
        key_of: the key here of a record by noun and uid; 0 where it is not here.
    """
    number = club.value("SELECT coalesce(max(id), 0) FROM step")
    change = club.value("SELECT coalesce(max(id), 0) FROM change") + 1
    before = club.value(chain.LAST) or ""
    here: dict[str, int] = dict(club.rows("SELECT action, id FROM step"))
    actions: dict[int, str] = {}
    count = 0
    for entry in source.rows(_ENTRIES):
        their_number, action, at, who, laptop, verb, noun, subject, uid, nouns, first, length, of = entry
        actions[their_number] = action
        if action in known:
            continue
        number += 1
        count += 1
        here[action] = number
        changes = [
            (table, key_of(table, changed), changed, op, fields)
            for table, changed, op, fields in source.rows(_THEIR_CHANGES, (first, first + length))
        ]
        turned = here.get(actions.get(of, "")) if of is not None else None
        about = (key_of(noun, uid) or None) if subject is not None else None
        ours: tuple[Any, ...] = (
            *(number, action, at, who, laptop, verb, noun, about, uid, nouns),
            *(change, len(changes), turned),
        )
        before = chain.seal(before, ours, changes)
        club.execute_many(_WRITE_CHANGE, [(change + place, number, *row) for place, row in enumerate(changes)])
        club.execute(_WRITE_STEP, (*ours, PAST, before))
        change += len(changes)
    if count:
        club.execute("UPDATE open_step SET head = ?, commits = commits + ?", (before, count))
    return count
