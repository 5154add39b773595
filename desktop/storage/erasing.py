"""Erasing a person out of a club file: what goes, what stays as “an erased person”, and nothing left between pages.

Whatever figures are made of stays: that somebody came, met, gave so many minutes. What names or tells of them goes.
This follows from the nouns: a person's records go, unless their noun is one that figures are made of, and of what stays
every text goes. `desktop.storage.erasing_words` says which is which, and puts names out of other texts.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.core.choices import RoleKind
from desktop.core.errors import Trouble
from desktop.core.rules import erased, names, supervision
from desktop.core.rules.erased import Age
from desktop.core.rules.planning import months_after
from desktop.i18n import _, speaking
from desktop.model.belonging import PERSONAL, of_people, table_of, theirs
from desktop.model.check_in import CheckIn
from desktop.model.club import Club
from desktop.model.fields import Kind, specs
from desktop.model.gratitude import Gratitude
from desktop.model.person import Person, Role
from desktop.storage import erasing_ends, erasing_words
from desktop.storage.engine import quoted
from desktop.storage.erasing_words import STAY, TEXTS

if TYPE_CHECKING:
    from desktop.model.noun import Noun
    from desktop.storage.club_file import ClubFile

GOES: Final = ""


class Erased(NamedTuple):
    """A record that was erased: its uid, its table, and the uid of what stands in its place, nothing if it went."""

    uid: str
    noun: str
    became: str


def erase(club: ClubFile, key: int) -> None:
    """Erase a person, and the contacts that are nobody else's, inside an open step that is not undone.

    The journal is emptied in the same step, so that nothing done before can be undone. `clean` is called after it.
    What is left has the same uid on every copy of the club.
    """
    people = [key, *going_contacts(club, key)]
    erasing_ends.end(club, key, club.clock())
    erasing_words.put_names_out(club, people)
    for contact in people[1:]:
        remove_contact(club, contact)
    bury(club, empty_records(club, key))
    _person(club, key)
    club.execute("INSERT INTO person_search (person_search) VALUES ('optimize')")
    empty_journal(club)


def going_contacts(club: ClubFile, key: int) -> list[int]:
    """Give the contacts of a person who go with them."""
    found = club.rows("SELECT DISTINCT contact_id FROM contact_link WHERE person_id = ?", (key,))
    return [contact for (contact,) in found if contact != key and goes_with(club, contact, key)]


def goes_with(club: ClubFile, contact: int, key: int) -> bool:
    """Say whether somebody is nobody else's contact than this person's, nothing else to the club, and not on hold."""
    values = {"contact": contact, "person": key, "today": club.today().isoformat()}
    return not club.value(_NEEDED, values) and not _has_more(club, contact)


def _has_more(club: ClubFile, contact: int) -> bool:
    """Say whether somebody is more to the club than a contact: figures are made of what they did.

    That they were asked how a relationship goes, or gave thanks, is part of being a contact.
    """
    own = [noun for noun in STAY if of_people(noun) and noun not in {Role, CheckIn, Gratitude}]
    if any(
        club.value(f"SELECT 1 FROM {_table(noun)} WHERE {theirs(noun)} LIMIT 1", {"person": contact}) for noun in own
    ):
        return True
    kinds = {kind for (kind,) in club.rows("SELECT kind FROM role WHERE person_id = ?", (contact,))}
    return bool(kinds - {RoleKind.CONTACT.value})


def bury(club: ClubFile, records: list[Erased]) -> None:
    """Note the uids of what was erased, so that neither a restored backup nor another copy brings it back."""
    club.execute_many(_BURY, records)


def empty_journal(club: ClubFile) -> None:
    """Let go of every row image: what was done stands in the history, and nothing of it can be undone any more."""
    club.execute("UPDATE change SET old = NULL, new = NULL WHERE old IS NOT NULL OR new IS NOT NULL")
    club.execute("UPDATE step SET state = 'past' WHERE state IN ('done', 'undone')")
    club.execute("UPDATE open_step SET emptied = (SELECT coalesce(max(id), 0) FROM change)")


def clean(club: ClubFile) -> None:
    """Write the file anew after the step, so that nothing of what was erased lies between its pages.

    What is freed is overwritten already; where the disk has no room for this, the erasure holds all the same.
    """
    with club.writing, suppress(Trouble):
        club.execute("VACUUM")


def remove_contact(club: ClubFile, key: int) -> None:
    """Remove a contact with all that is theirs; what others said or gave with them stays without them."""
    held = {noun: _uids(club, noun, key) for noun in PERSONAL}
    club.execute("DELETE FROM person WHERE id = ?", (key,))
    for noun, uids in held.items():
        left = {uid for uid in uids if club.value(f"SELECT 1 FROM {_table(noun)} WHERE uid = ?", (uid,))}
        bury(club, [Erased(uid, table_of(noun), GOES) for uid in uids if uid not in left])


def empty_records(club: ClubFile, key: int) -> list[Erased]:
    """Empty somebody’s records that figures are made of, and remove all others; gives both, to be buried."""
    buried = []
    found = {noun: _uids(club, noun, key) for noun in PERSONAL if noun is not Person}
    whose = erasing_words.sides_of(club, key)
    for noun in reversed(found):  # first those that hang on others
        going = erasing_words.going(noun)
        gone = set(_uids(club, noun, key, going)) if going else set()
        if gone:
            club.execute(f"DELETE FROM {_table(noun)} WHERE ({theirs(noun)}) AND {going}", {"person": key})
        if len(gone) < len(found[noun]):
            erasing_words.empty(club, noun, key, whose)
        buried += [Erased(uid, table_of(noun), GOES if uid in gone else uid) for uid in found[noun]]
    return buried


def _person(club: ClubFile, key: int) -> None:
    uid, born_on, confirmed = club.rows("SELECT uid, born_on, adult_confirmed FROM person WHERE id = ?", (key,))[0]
    became = erased.uid_after(uid)
    age = erased.age_after(Age(born_on, bool(confirmed)), _days(club, key), _bands(club))
    own: Club = next(iter(Club.raw('SELECT * FROM "club"')))
    with speaking(own.language):
        called = _("An erased person")
    values: dict[str, Any] = {name: _nothing(said.kind) for name, said in specs(Person).items()}
    values |= {
        "uid": became,
        "given_name": called,
        "code": erased.code_after(became, (code for (code,) in club.rows("SELECT code FROM person"))),
        "born_on": age.born_on,
        "adult_confirmed": age.confirmed,
        "sort_name": names.sort_key(called, "", "", by=own.sort_by, language=own.language),
        "erased_on": club.today(),
    }
    Person.update(**values).where(Person.id == key).execute()
    bury(club, [Erased(uid, table_of(Person), became)])


def _nothing(kind: Kind) -> Any:
    """Give what stands in a field of which nothing is known."""
    if kind is Kind.WORDS:
        return ()
    return "" if kind in TEXTS else False if kind is Kind.YES_NO else None


def _days(club: ClubFile, key: int) -> list[date]:
    """Give the days on which an age counts: sessions they are on a register of, ends of terms and months, today."""
    today = club.today()
    found = [date.fromisoformat(day) for (day,) in club.rows(_DAYS, {"person": key, "today": today.isoformat()})]
    month = min(found).replace(day=1)
    while month <= today:
        month = months_after(month, 1)
        found.append(min(month - timedelta(days=1), today))
    return sorted(set(found))


def _bands(club: ClubFile) -> list[tuple[supervision.Band, ...]]:
    rules = club.rows("SELECT ratio_bands FROM club UNION SELECT ratio_bands FROM \"group\" WHERE ratio_bands <> ''")
    return [supervision.parse_bands(rule) for (rule,) in rules]


def _uids(club: ClubFile, noun: type[Noun], key: int, which: str = "1") -> list[str]:
    found = club.rows(f"SELECT uid FROM {_table(noun)} WHERE ({theirs(noun)}) AND {which}", {"person": key})
    return [uid for (uid,) in found]


def _table(noun: type[Noun]) -> str:
    return quoted(table_of(noun))


_BURY: Final = """INSERT INTO erased (uid, noun, became) VALUES (?, ?, ?)
    ON CONFLICT (uid) DO UPDATE SET became = excluded.became"""
_NEEDED: Final = """
    SELECT EXISTS (SELECT 1 FROM contact_link WHERE contact_id = :contact AND person_id <> :person)
        OR EXISTS (SELECT 1 FROM contact_link WHERE person_id = :contact)
        OR EXISTS (SELECT 1 FROM hold WHERE person_id = :contact AND released_on IS NULL
            AND coalesce(until, '9999') >= :today)
"""
_DAYS: Final = """
    SELECT date FROM session_person WHERE person_id = :person AND date <= :today
     UNION SELECT :today
     UNION SELECT ends_on FROM term WHERE ends_on <= :today
"""
