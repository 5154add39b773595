"""Undo, redo and the history, with their words made when they are shown."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement
from desktop.model.belonging import PERSONAL, table_of, theirs
from desktop.model.catalogue import NOUNS
from desktop.model.closure import Closure
from desktop.model.meeting import Meeting
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet
from desktop.services import meeting, person
from desktop.services.club import ClubFile
from desktop.services.history_words import ENDINGS, NOUN_WORDS, VERBS
from desktop.services.pair import pairs
from desktop.storage import journal

BY_TABLE = {str(noun._meta.table_name): noun for noun in NOUNS}


class HistoryRow(NamedTuple):
    """A line of the history: who did what when, to which fields. `undone`: it was taken back."""

    step: int
    at: datetime
    who: str
    words: str
    nouns: tuple[str, ...]
    fields: tuple[str, ...]
    uid: str
    undone: bool


def undo(club: ClubFile) -> Changes:
    """Take the last step back.

    Raises:
        Refused: there is none, or it would change claimed hours; names the fund.
    """
    return journal.undo(club, guard=_not_claimed(club))


def redo(club: ClubFile) -> Changes:
    """Do the last step that was taken back again."""
    return journal.redo(club, guard=_not_claimed(club))


def _not_claimed(club: ClubFile) -> Callable[[Sequence[journal.Change]], None]:
    def guard(changes: Sequence[journal.Change]) -> None:
        if any(change.noun == "claim" for change in changes):
            return  # the claim itself is taken back
        moved = {change.row for change in changes if change.noun == "hours_entry" and change.fields == ("person_id",)}
        for noun, column in _HOURS_HANG_ON.items():
            keys = [
                change.row
                for change in changes
                if change.noun == noun and (change.op == "insert" or noun == "hours_entry")
            ]
            fund = club.value(_CLAIMED_FROM.format(column=column, keys=_listed(keys), moved=_listed(moved)))
            if fund is not None:
                raise Refused(_("This would change hours that are claimed from {fund}.").format(fund=fund))

    return guard


_HOURS_HANG_ON = {"hours_entry": "h.id", "person": "h.person_id", "session": "h.session_id", "fund": "c.fund_id"}
_CLAIMED_FROM = """
    SELECT f.name FROM hours_entry h JOIN claim c ON c.id = h.claim_id JOIN fund f ON f.id = c.fund_id
     WHERE {column} IN ({keys}) AND h.id NOT IN ({moved}) LIMIT 1
"""
"""Hours that only go to the other of two records of one person, and back, stay claimed as they are."""


def _listed(keys: Iterable[int]) -> str:
    return ",".join(map(str, keys)) or "0"


def undo_words(club: ClubFile) -> str | None:
    """Say what undo would take back; nothing if there is nothing."""
    entry = journal.next_undo(club)
    return words(club, entry.verb, entry.noun, entry.uid) if entry is not None else None


def redo_words(club: ClubFile) -> str | None:
    """Say what redo would do again; nothing if there is nothing."""
    entry = journal.next_redo(club)
    return words(club, entry.verb, entry.noun, entry.uid) if entry is not None else None


def words(club: ClubFile, verb: str, noun: str, uid: str) -> str:
    """Say a step in words, with the present name of what it is about."""
    marked = VERBS.get(verb)
    if marked is not None:
        return _(marked).format(name=subject(club, noun, uid)).strip(" ,")
    table, _dot, ending = verb.rpartition(".")
    label = _noun_words(table)
    return f"{label}: {_(ENDINGS.get(ending, ending))}"


def _noun_words(table: str) -> str:
    return _(NOUN_WORDS.get(table, table.replace("_", " ")))


def subject(club: ClubFile, noun: str, uid: str) -> str:
    """Name the record of a table that has this uid, as it is called now; nothing where it has no name."""
    found: Noun | None = None
    if noun in BY_TABLE and uid:
        model = BY_TABLE[noun]
        found = model.get_or_none(model.uid == uid) or model.get_or_none(model.uid == club.value(_BECAME, (uid, uid)))
    if isinstance(found, Person):
        name = person.name_of(found)
        return name if found.erased_on is None else f"{name} #{found.code}"
    if isinstance(found, Session):
        return formats.day(found.date, "short")
    if isinstance(found, PrintedSheet):
        return found.code
    if isinstance(found, Relationship | Agreement | Closure):
        key = found.id if isinstance(found, Relationship) else found.relationship
        pair = pairs(club, [key]).get(key)
        return pair.words if pair is not None else ""
    if isinstance(found, Meeting):
        return meeting.name_of(club, found)
    if found is not None and "person" in vars(found).get("__data__", {}):
        key = vars(found)["__data__"]["person"]
        owner = Person.get_or_none(Person.id == key)
        return person.name_of(owner) if owner is not None else ""
    return ""


def entries(
    club: ClubFile, limit: int = 200, before: int | None = None, *, of_person: int | None = None
) -> list[HistoryRow]:
    """List the history, newest first; `before` a step goes on from there, `of_person` (a key) keeps to one person."""
    uids = _uids(club, of_person) if of_person is not None else ()
    return [
        HistoryRow(
            entry.step,
            entry.at,
            entry.who,
            _said(club, entry),
            tuple(_noun_words(noun) for noun in entry.nouns),
            tuple(entry.fields),
            entry.uid,
            entry.undone,
        )
        for entry in journal.entries(club, limit=limit, before=before, uids=uids)
    ]


def _uids(club: ClubFile, key: int) -> list[str]:
    """Give the uids of a person and of every record that is theirs now."""
    return [
        uid
        for noun in PERSONAL
        for (uid,) in club.rows(f'SELECT uid FROM "{table_of(noun)}" WHERE {theirs(noun)}', {"person": key})
    ]


def _said(club: ClubFile, entry: journal.Entry) -> str:
    if entry.of_verb:
        return f"{_(VERBS[entry.verb])}: {words(club, entry.of_verb, entry.noun, entry.uid)}"
    return words(club, entry.verb, entry.noun, entry.uid)


def words_of(club: ClubFile, changes: Changes) -> str:
    """Say what a step did, for a toast; an undo or redo names the step it turned."""
    entry = next(iter(journal.entries(club, limit=1)), None)
    if entry is not None and entry.step == changes.step:
        return _said(club, entry)
    return words(club, changes.verb, "", "")


_BECAME = "SELECT became FROM erased WHERE uid = ? UNION ALL SELECT became FROM alias WHERE uid = ?"
