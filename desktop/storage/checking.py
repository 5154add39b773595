"""Looking through a whole club file for what must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from desktop.i18n import _, ngettext
from desktop.storage import chain, safe, triggers, words
from desktop.storage.engine import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.storage.club_file import ClubFile

_LOST_ROWS: Final = """SELECT printed_sheet.code FROM printed_sheet
    JOIN sheet_row ON sheet_row.sheet_id = printed_sheet.id
    GROUP BY printed_sheet.id HAVING max(sheet_row.number) <> count(*) ORDER BY printed_sheet.code"""
_WRONG_DAY: Final = """SELECT count(*) FROM session_person JOIN session ON session.id = session_person.session_id
    WHERE session_person.date <> session.date"""
_WRONG_MONTH: Final = "SELECT count(*) FROM hours_entry WHERE month <> substr(date, 1, 7)"
_UNFOUND: Final = "SELECT (SELECT count(*) FROM person) <> (SELECT count(*) FROM person_search_docsize)"
# the changes of the steps follow one another without a gap, and each belongs to its step
_BROKEN_STEPS: Final = """SELECT count(*) FROM
    (SELECT id, first, count, lead(first) OVER (ORDER BY id) AS following FROM step) AS one
    WHERE first + count <> coalesce(following, (SELECT coalesce(max(id), 0) + 1 FROM change))
    OR count <> (SELECT count(*) FROM change WHERE change.id BETWEEN first AND first + count - 1
        AND change.step = one.id)"""
# what the journal saw last of a row is what stands in it
_UNSEEN: Final = """WITH seen AS (SELECT row, op, new, max(id) FROM change
    WHERE noun = '{name}' AND id > (SELECT emptied FROM open_step) GROUP BY row)
    SELECT count(*) FROM seen LEFT JOIN {table} AS NEW ON NEW.id = seen.row
    WHERE (seen.op = 'delete') <> (NEW.id IS NULL)
    OR (seen.op <> 'delete' AND NEW.id IS NOT NULL AND seen.new IS NOT {image})"""


def refuse_damaged(club: ClubFile) -> None:
    """Look at every page of the open file; of one with a passphrase each single bit that is not as written is found.

    Raises:
        Damaged: a page is not as it was written.
    """
    with club.writing:  # who wants to write meanwhile waits, instead of giving up in the end
        found = club.rows("PRAGMA cipher_integrity_check") if club.has_passphrase else []
        sound = not found and club.rows("PRAGMA quick_check(1)") == [("ok",)]
    if not sound:
        words.explain(dbapi2.DatabaseError(words.MALFORMED))


def plain(table: str, key: int | None = None) -> str:
    """Name a kind of record, or one of them, by its table and key."""
    return table if key is None else f"{table} {key}"


def check(club: ClubFile, said: Callable[[str, int | None], str] = plain) -> list[str]:
    """Look through the whole file; gives a sentence for each thing that is wrong, none if all is well.

    Args:
        club: the open club.
        said: names a kind of record, or one of them, for a person.
    """
    damage = [detail for (detail,) in club.rows("PRAGMA integrity_check") if detail != "ok"]
    if damage:
        places = ngettext(
            "The file is damaged in {count} place: go back to a backup, or save what can be read.",
            "The file is damaged in {count} places: go back to a backup, or save what can be read.",
            len(damage),
        )
        return [places.format(count=len(damage))]
    return [*_links(club, said), *_records(club), *_journal(club, said), *_safe(club)]


def _links(club: ClubFile, said: Callable[[str, int | None], str]) -> Iterator[str]:
    for table, key, to, _number in club.rows("PRAGMA foreign_key_check"):
        lost = _("{record}: what it belongs to is not there ({noun}).")
        yield lost.format(record=said(table, key), noun=said(to, None))


def _records(club: ClubFile) -> Iterator[str]:
    for (code,) in club.rows(_LOST_ROWS):
        yield _("The printed sheet {code} has lost rows; its numbers cannot be typed in.").format(code=code)
    count = club.value(_WRONG_DAY)
    if count:
        yield ngettext(
            "{count} register row has another date than its session.",
            "{count} register rows have another date than their session.",
            count,
        ).format(count=count)
    count = club.value(_WRONG_MONTH)
    if count:
        yield ngettext(
            "{count} entry of hours is counted in the wrong month.",
            "{count} entries of hours are counted in the wrong month.",
            count,
        ).format(count=count)
    if club.value(_UNFOUND):
        yield _("The search index does not know everybody.")


def _safe(club: ClubFile) -> Iterator[str]:
    if not safe.is_whole(club):
        yield _("The safe of the concern notes is damaged; what it holds cannot be read any more.")


def _journal(club: ClubFile, said: Callable[[str, int | None], str]) -> Iterator[str]:
    there = {name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    missing = triggers.names() - there
    if missing:
        yield _("The journal is switched off for some records: {names}.").format(names=", ".join(sorted(missing)))
    if club.value(_BROKEN_STEPS):
        yield _("The history has gaps.")
    broken = chain.broken_at(club)
    if broken is not None:
        yield _("The history was changed by another program, from entry {number} on.").format(number=broken)
    for noun in triggers.RECORDED:
        name = triggers.table_of(noun)
        image = triggers.image("NEW", triggers.columns_of(noun))
        count = club.value(_UNSEEN.format(name=name, table=quoted(name), image=image))
        if count:
            yield ngettext(
                "“{noun}”: {count} was changed by another program.",
                "“{noun}”: {count} were changed by another program.",
                count,
            ).format(count=count, noun=said(name, None))
