"""Undo, redo and the history, with their words made when they are shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import N_, _, formats
from desktop.model.catalogue import NOUNS
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.session import Session
from desktop.model.sheet import PrintedSheet
from desktop.services import person, relationship, relationship_pairs
from desktop.services.club import ClubFile
from desktop.storage import journal

VERBS: Mapping[str, str] = {
    "club.new": N_("new club"),
    "club.change": N_("settings"),
    "person.add": N_("new person {name}"),
    "person.change": N_("details of {name}"),
    "person.change_many": N_("changed several people"),
    "person.merge": N_("{name}, who was here twice, made one"),
    "different_people.add": N_("{name} and somebody like them are two people"),
    "role.add": N_("role of {name}"),
    "role.change": N_("role of {name}"),
    "role.end": N_("end of the role of {name}"),
    "contact_link.add": N_("contact of {name}"),
    "contact_link.change": N_("changed contact of {name}"),
    "contact_link.remove": N_("removed contact"),
    "term.plan": N_("term planned"),
    "term.copy_roll": N_("roll copied"),
    "session.add": N_("new session {name}"),
    "session.change": N_("session {name}"),
    "session.move": N_("session moved to {name}"),
    "session.cancel": N_("session cancelled {name}"),
    "session.close": N_("session closed {name}"),
    "session.reopen": N_("session reopened {name}"),
    "register.line": N_("typed from the sheet, {name}"),
    "register.arrive": N_("{name} arrived"),
    "register.leave": N_("{name} left"),
    "register.mark": N_("mark of {name}"),
    "register.walk_in": N_("walk-in {name}"),
    "register.say": N_("what {name} said"),
    "register.move": N_("register moved to {name}"),
    "sheet.issue": N_("printed sheet {name}"),
    "sheet.shredded": N_("shredded sheets"),
    "hours_entry.add": N_("hours of {name}"),
    "hours_entry.change": N_("changed hours of {name}"),
    "hours_entry.remove": N_("removed hours"),
    "hours_entry.sign": N_("signatures"),
    "claim.add": N_("hours frozen for a fund"),
    "school_year.move_up": N_("school year moved up"),
    "import.people": N_("import of people"),
    "import.register": N_("import of a register"),
    "import.hours": N_("import of hours"),
    "sample.make": N_("sample club"),
    **relationship.WORDS,
    "skill.rename": N_("skill renamed"),
    "skill.merge": N_("two skills made one"),
    "search.look": N_("what {name} looks for"),
    "person_skill.add": N_("what {name} offers or wants"),
    "person_skill.change": N_("what {name} offers or wants"),
    "person_skill.move": N_("order of what {name} offers or wants"),
    "wish.add": N_("a wish of {name}"),
    "wish.change": N_("a wish of {name}"),
    "matching.take": N_("matches proposed"),
    "agreement.add": N_("new version of an agreement"),
    "agreement.terms": N_("terms of an agreement"),
    "agreement.remove": N_("draft of an agreement thrown away"),
    "agreement.copies": N_("copies of an agreement"),
    "agreement.promises": N_("promises of an agreement"),
    "agreement.clause": N_("clause of an agreement"),
    "agreement.sign": N_("signature on an agreement"),
    "agreement.unsign": N_("signature taken off an agreement"),
    "agreement.review": N_("review of an agreement"),
    "clause.add": N_("new clause of the club"),
    "clause.reset": N_("clause of the club as it came"),
    "closure.write": N_("closing talk"),
    "undo": N_("undo"),
    "redo": N_("redo"),
}
ENDINGS = {"add": N_("added"), "change": N_("changed"), "remove": N_("removed")}
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
        return _(marked).format(name=_subject(club, noun, uid)).strip(" ,")
    table, _dot, ending = verb.rpartition(".")
    label = _noun_words(table)
    return f"{label}: {_(ENDINGS.get(ending, ending))}"


def _noun_words(table: str) -> str:
    return _(NOUN_WORDS.get(table, table.replace("_", " ")))


NOUN_WORDS = {
    "venue": N_("Venue"),
    "term": N_("Term"),
    "holiday": N_("Holiday"),
    "group": N_("Group"),
    "membership": N_("Membership"),
    "consent": N_("Consent"),
    "health_note": N_("Health note"),
    "check": N_("Check"),
    "training": N_("Training"),
    "hours_policy": N_("Hours policy"),
    "fund": N_("Fund"),
    "contact_link": N_("Contact"),
    "role": N_("Role"),
    "person": N_("Person"),
    "session": N_("Session"),
    "session_person": N_("Register"),
    "hours_entry": N_("Hours"),
    "printed_sheet": N_("Printed sheet"),
    "sheet_row": N_("Printed sheet"),
    "club": N_("Settings"),
    "claim": N_("Claim"),
    "different_people": N_("Two people"),
    "list_mapping": N_("Columns of a list"),
    "named_export": N_("Named export"),
    "skill": N_("Skill"),
    "person_skill": N_("Skill of a person"),
    "search": N_("Search"),
    "free_time": N_("Free time"),
    "wish": N_("Wish"),
    "opening": N_("Opening elsewhere"),
    "request": N_("Request"),
    "relationship": N_("Relationship"),
    "relationship_member": N_("Relationship"),
    "relationship_step": N_("State of a relationship"),
    "check_override": N_("Exception from a check"),
    "clause": N_("Clause of the club"),
    "agreement": N_("Agreement"),
    "agreement_clause": N_("Clause of an agreement"),
    "promise": N_("Promise"),
    "signature": N_("Signature"),
    "meeting": N_("Meeting"),
    "meeting_form": N_("Form of a meeting"),
    "prep": N_("Preparation"),
    "advice": N_("Advice"),
    "next_step": N_("Next step"),
    "goal": N_("Goal"),
    "goal_rating": N_("Rating of a goal"),
    "evidence": N_("Evidence"),
    "writing": N_("Written paper"),
    "gratitude": N_("Thanks"),
    "check_in": N_("Check-in"),
    "pulse": N_("Pulse"),
    "closure": N_("Ending"),
}


def _subject(club: ClubFile, noun: str, uid: str) -> str:
    found: Noun | None = None
    if noun in BY_TABLE and uid:
        model = BY_TABLE[noun]
        found = model.get_or_none(model.uid == uid)
    if isinstance(found, Person):
        return person.name_of(found)
    if isinstance(found, Session):
        return formats.day(found.date, "short")
    if isinstance(found, PrintedSheet):
        return found.code
    if isinstance(found, Relationship):
        return relationship_pairs.pair_name(club, found.id)
    if found is not None and "person" in vars(found).get("__data__", {}):
        key = vars(found)["__data__"]["person"]
        owner = Person.get_or_none(Person.id == key)
        return person.name_of(owner) if owner is not None else ""
    return ""


OF_A_PERSON = (
    *("role", "membership", "contact_link", "consent", "health_note", "check", "training", "hours_entry"),
    *("search", "person_skill", "free_time", "wish", "request"),
)


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
    own = "SELECT uid FROM person WHERE id = :key"
    theirs = (f'SELECT uid FROM "{table}" WHERE person_id = :key' for table in OF_A_PERSON)
    return [uid for (uid,) in club.rows(" UNION ALL ".join((own, *theirs)), {"key": key})]


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
