"""Whom one of two copies erased, in what the other wrote meanwhile: no name in a text, no contact of theirs alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.core.rules.naming import Called
from desktop.storage import erasing, erasing_ends, erasing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.core.rules.joining_copies import Copy, Row
    from desktop.storage.club_file import ClubFile

PERSON: Final = "person"


class Gone(NamedTuple):
    """Somebody whom one copy alone erased, as the other knew them.

    `became` is the uid of what stands in their place, `called` their own name; `contacts` the names of their contacts
    by uid, but for those who stayed where they were erased; `held` the uids of all that this copy had.
    """

    became: str
    called: Called
    contacts: Mapping[str, Called]
    held: frozenset[str]


def of(ours: Copy, theirs: Copy) -> list[Gone]:
    """Give those whom one of two copies alone erased, in an order that is the same on both sides."""
    found = [one for pair in ((ours, theirs), (theirs, ours)) for one in _unknown(*pair)]
    return sorted(found, key=lambda one: one.became)


def _unknown(copy: Copy, other: Copy) -> Iterable[Gone]:
    people, links = copy.rows[PERSON], copy.rows["contact_link"].values()
    for uid in people.keys() & other.erased.keys() - copy.erased.keys():
        became = other.erased[uid].became
        if became:  # a contact who went is named among the contacts of who was erased
            theirs = {link["contact_id"] for link in links if link["person_id"] == uid}
            new = theirs & people.keys() - other.rows[PERSON].keys()
            held = frozenset(key for rows in copy.rows.values() for key in rows)
            yield Gone(became, _called(people[uid]), {one: _called(people[one]) for one in new}, held)


def _called(row: Row) -> Called:
    return Called(row["given_name"], row["family_name"], row["known_as"])


def follow(club: ClubFile, gone: Iterable[Gone], keys: Mapping[str, int]) -> None:
    """Do in the joined records what erasing does, inside the step of joining: both sides come to the same.

    Args:
        club: the club, with the records of both copies in it.
        gone: whom one copy alone erased.
        keys: of people, by uid.
    """
    for one in gone:
        key = keys.get(one.became, 0)
        on = club.value("SELECT erased_on FROM person WHERE id = ?", (key,))
        if on is not None:
            erasing_ends.end(club, key, datetime.fromisoformat(on))
        names = [one.called]
        for uid, called in sorted(one.contacts.items()):
            contact = keys.get(uid, 0)
            if not club.value("SELECT 1 FROM person WHERE id = ?", (contact,)):
                names.append(called)
            elif erasing.goes_with(club, contact, key):
                erasing.remove_contact(club, contact)
                names.append(called)
        erasing_words.put_out(club, names, erasing_words.called(club).values(), key)
        erasing.bury(club, [record for record in erasing.empty_records(club, key) if record.uid in one.held])
