"""What was erased stays erased: the uids that neither a restored backup nor another copy of the club brings back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.model.belonging import table_of
from desktop.model.catalogue import NOUNS
from desktop.model.person import Person
from desktop.storage import erasing
from desktop.storage.engine import quoted
from desktop.storage.erasing import GOES, Erased

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.storage.club_file import ClubFile

PERSON = table_of(Person)
TABLES = frozenset(table_of(noun) for noun in NOUNS)


def all_of(club: ClubFile) -> list[Erased]:
    """Give everything that was erased in a club, in the order in which it was."""
    return [Erased(*row) for row in club.rows("SELECT uid, noun, became FROM erased ORDER BY id")]


def reapply(club: ClubFile, tombstones: Iterable[Erased]) -> int:
    """Erase in this file what was erased in another, by the same rules; says how many people that were.

    Called by a restore with the tombstones of the file that is replaced. Whoever was erased there gets the same uid
    here, so that their records are the same. Nobody on hold is asked about: they were erased already. It is noted in
    the history and cannot be undone.

    Args:
        club: open for writing.
        tombstones: of the other file; those that this one has already change nothing.
    """
    known = {one.uid: one for one in tombstones}
    people = [(key, uid) for key, uid in club.rows("SELECT id, uid FROM person") if _is_person(known.get(uid))]
    gone = [one for one in known.values() if one.became == GOES and one.noun in TABLES]
    before = all_of(club)
    for key, _uid in people:
        with club.step("person.erase", undoable=False) as step:
            erasing.erase(club, key)
            uid = club.value("SELECT uid FROM person WHERE id = ?", (key,))
            step.subject(PERSON, key, uid)
    left = [one for one in gone if club.value(f"SELECT 1 FROM {quoted(one.noun)} WHERE uid = ?", (one.uid,))]
    if left:
        with club.step("person.erase", undoable=False):
            club.execute("PRAGMA defer_foreign_keys=ON")
            club.execute("DELETE FROM draft")
            for one in left:
                club.execute(f"DELETE FROM {quoted(one.noun)} WHERE uid = ?", (one.uid,))
            erasing.empty_journal(club)
    with club.unrecorded():
        erasing.bury(club, [one for one in known.values() if one not in before])
    if people or left:
        erasing.clean(club)
    return len(people)


def _is_person(one: Erased | None) -> bool:
    return one is not None and one.noun == PERSON and one.became not in {GOES, one.uid}
