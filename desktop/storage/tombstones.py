"""Tombstones: the random uids of records that were erased, by which a restore or a merge brings none of them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.model.catalogue import NOUNS
from desktop.storage import triggers
from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from desktop.storage.club_file import ClubFile


def risen(club: ClubFile) -> list[str]:
    """Give the uids of the erased whose records stand in the club all the same: an older file was put in its place."""
    tables = {triggers.table_of(noun) for noun in NOUNS}
    found = []
    for uid, table in club.rows("SELECT uid, noun FROM erased ORDER BY id"):
        if table in tables and club.row(f"SELECT 1 FROM {quoted(table)} WHERE uid = ?", (uid,)):
            found.append(uid)
    return found
