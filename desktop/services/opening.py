"""Places outside the club where a mentor, or a role as one, can be asked for; the requests sent there and answers."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Answer
from desktop.i18n import _
from desktop.model.person import Person
from desktop.model.search import Opening, Request, Search
from desktop.model.values import read_all
from desktop.services import person, record
from desktop.services.club import ClubFile, settings


class RequestRow(NamedTuple):
    """A request of somebody; not sent yet where there is no day."""

    key: int
    uid: str
    person: int
    name: str
    opening: int | None
    place: str
    to_whom: str
    sent_on: date | None
    answer: Answer
    answered_on: date | None


class OpeningRow(NamedTuple):
    """A place to ask, with the requests sent there."""

    record: Opening
    requests: tuple[RequestRow, ...]


def rows(club: ClubFile) -> list[OpeningRow]:
    """List the places by name, each with the requests sent there."""
    asked = requests(club)
    found = sorted(record.all_of(club, Opening), key=lambda one: one.place.casefold())
    return [OpeningRow(one, tuple(row for row in asked if row.opening == one.id)) for one in found]


def requests(club: ClubFile, of_person: int | None = None) -> list[RequestRow]:
    """List requests, the newest first: everybody's, or those of one person."""
    own = {} if of_person is None else {"person": of_person}
    language, places = settings(club).language, {one.id: one.place for one in record.all_of(club, Opening)}
    listed = []
    for one in reversed(record.all_of(club, Request, **own)):
        name = person.name_of(record.get(club, Person, one.person), language)
        place = places.get(one.opening or 0, "")
        row = RequestRow(
            *(one.id, one.uid, one.person, name, one.opening, place),
            *(one.to_whom, one.sent_on, one.answer, one.answered_on),
        )
        listed.append(row)
    return listed


def _begun(club: ClubFile, of_person: int, opening: int | None = None) -> dict[str, Any]:
    """Give what a new request of somebody begins with: what they said in their search, and whom to write to."""
    found = record.all_of(club, Search, person=of_person)
    said = next((one for one in found if one.role is RoleKind.MENTEE), found[0] if found else None)
    place = record.get(club, Opening, opening) if opening is not None else None
    return {
        "person": of_person,
        "opening": opening,
        "to_whom": (place.address_to or place.place) if place is not None else "",
        "want": said.want if said is not None else "",
        "ask": said.ask if said is not None else "",
    }


def ask(club: ClubFile, of_person: int, values: Mapping[str, Any], opening: int | None = None) -> Changes:
    """Note a request; what is left empty is taken from the search of who asks, and from the place.

    Raises:
        Refused: a value is wrong, or it is not said to whom.
    """
    given = {name: value for name, value in values.items() if value not in {"", None}}
    return record.add(club, Request, {**_begun(club, of_person, opening), **given})


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change a request; an answer without a day has come today, and one that is taken back has none.

    Raises:
        Refused: a value is wrong, or the answer came before the request was sent.
    """
    given = read_all(Request, values)
    one = record.get(club, Request, key)
    answer, day = given.get("answer", one.answer), given.get("answered_on", one.answered_on)
    given["answered_on"] = None if answer is Answer.OPEN else day or club.today()
    return record.change(club, Request, key, given)


def remove(club: ClubFile, key: int) -> Changes:
    """Take a place out of the list.

    Raises:
        Refused: requests were sent there, which stay.
    """
    if record.all_of(club, Request, opening=key):
        raise Refused(_("Requests were sent there; the place stays with them."))
    return record.remove(club, Opening, key)
