"""The chain of the history: each entry is sealed together with the one before, so that none is changed quietly.

A seal is the SHA-256 of the seal before, the entry and what it says was changed. Values are not in it: they are let
go when somebody is erased, and the history still holds.
"""

from __future__ import annotations

import hashlib
import json
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENTRY: Final = "id, action, at, who, laptop, verb, noun, subject, uid, nouns, first, count, of"
"""The columns of a step that are sealed; its state, whether it was undone since, is not."""
CHANGES: Final = "SELECT noun, row, uid, op, fields FROM change WHERE id >= ? ORDER BY id"
LAST: Final = "SELECT head FROM open_step"
_ENTRIES: Final = f"SELECT {ENTRY}, seal FROM step ORDER BY id"
_ALL_CHANGES: Final = "SELECT step, noun, row, uid, op, fields FROM change ORDER BY step, id"


class Readable(Protocol):
    """A club file that can be asked: the one that is open, or another copy of it."""

    def rows(self, sql: str, /) -> list[tuple[Any, ...]]:
        """Give all rows of a constant query."""

    def value(self, sql: str, /) -> Any:
        """Give the first value of the first row, or `None`."""


def seal(before: str, entry: Sequence[Any], changes: Iterable[Sequence[Any]]) -> str:
    """Give the seal of an entry: 64 hexadecimal digits."""
    digest = hashlib.sha256(before.encode())
    for row in (entry, *changes):
        digest.update(json.dumps(tuple(row), ensure_ascii=False, separators=(",", ":")).encode())
    return digest.hexdigest()


def broken_at(club: Readable) -> int | None:
    """Give the number of the first entry that is not as it was sealed; nothing if the whole history is whole."""
    changed = {step: [row[1:] for row in rows] for step, rows in groupby(club.rows(_ALL_CHANGES), itemgetter(0))}
    before, number = "", 0
    for number, (*entry, said) in enumerate(club.rows(_ENTRIES), start=1):
        if entry[0] != number or seal(before, entry, changed.pop(number, ())) != said:
            return number
        before = said
    whole = not changed and club.value(LAST) == before
    return None if whole else number + 1
