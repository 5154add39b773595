"""What differs between the open club and a backup of it, record by record, by their uids."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.model.catalogue import NOUNS, UNRECORDED
from desktop.storage import recognise, triggers
from desktop.storage.engine import Engine, is_plain, quoted
from desktop.storage.words import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.model.noun import Noun
    from desktop.storage.club_file import ClubFile

_COLUMNS = "SELECT name FROM pragma_table_info(?)"


class Difference(NamedTuple):
    """Of one noun: how many there are now and were then, and how many would come, go and change by going back."""

    table: str
    now: int
    then: int
    come: int
    go: int
    change: int


def to(club: ClubFile, backup: Path, passphrase: str) -> list[Difference]:
    """Compare the open club with a backup; nouns that do not differ are left out.

    Raises:
        Refused: the backup is no club of this version, or needs a passphrase.
        Trouble: it is damaged, or the passphrase is wrong.
    """
    recognise.refuse_unfit(backup, passphrase)
    then = Engine(backup, "" if is_plain(backup) else passphrase, mode="ro", query_only=True)
    try:
        recognise.connect(then)
        with plainly():
            found = [_of(noun, club.connection(), then.connection()) for noun in NOUNS if noun not in UNRECORDED]
    finally:
        then.close_all()
    return [one for one in found if one.come or one.go or one.change]


def _of(noun: type[Noun], here: Any, there: Any) -> Difference:
    table = triggers.table_of(noun)
    known = {name for (name,) in there.execute(_COLUMNS, (table,)).fetchall()}
    columns = [column for column in triggers.columns_of(noun) if column in known and column not in {"id", "uid"}]
    now = then = come = go = change = 0
    with _rows(here, table, columns) as present, _rows(there, table, columns) as past:
        one, other = next(present, None), next(past, None)
        while one is not None or other is not None:
            if other is None or (one is not None and one[0] < other[0]):
                now, go = now + 1, go + 1
                one = next(present, None)
            elif one is None or other[0] < one[0]:
                then, come = then + 1, come + 1
                other = next(past, None)
            else:
                now, then, change = now + 1, then + 1, change + (one != other)
                one, other = next(present, None), next(past, None)
    return Difference(table, now, then, come, go, change)


@contextmanager
def _rows(connection: Any, table: str, columns: list[str]) -> Iterator[Iterator[tuple[Any, ...]]]:
    """Give the rows of a table in the order of their uids; none where an older format has no such table."""
    if not connection.execute(_COLUMNS, (table,)).fetchall():
        yield iter(())
        return
    cursor = connection.cursor()
    try:
        named = ", ".join(map(quoted, ["uid", *columns]))
        yield iter(cursor.execute(f"SELECT {named} FROM {quoted(table)} ORDER BY uid"))
    finally:
        cursor.close()
