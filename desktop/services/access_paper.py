"""Everything held about a person, as a paper addressed to them, and as JSON for another program to read."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from desktop.i18n import _, formats, pgettext
from desktop.reports.access import AccessData, AccessPart
from desktop.reports.kit.correspondence import Envelope
from desktop.services import access, access_request
from desktop.services.access import Everything, Held, Value
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


class Summary(NamedTuple):
    """What is held in short: how many records, of which kinds; whether they asked, when, and when it is due."""

    records: int
    kinds: tuple[str, ...]
    asked: bool
    asked_on: date
    due: date
    language: str


def paper_of(club: ClubFile, found: Everything) -> AccessData:
    """Lay out what is held for the paper, in the language in use."""
    own, one = settings(club), found.person
    recipient = _("To the parent or carer of {name}").format(name=found.name) if found.minor else found.name
    greeting = pgettext("greeting", "parent or carer") if found.minor else one.known_as or one.given_name
    return AccessData(
        Envelope(imprint(club), own.address, recipient, club.today(), one.address, greeting),
        found.name,
        found.asked_on,
        found.due,
        ", ".join(part for part in (own.coordinator, own.coordinator_phone) if part),
        (*_parts(found.held), *_others(found)),
    )


def paper(club: ClubFile, key: int) -> AccessData:
    """Gather the paper."""
    return paper_of(club, access.everything(club, key))


def _parts(held: Iterable[Held]) -> Iterator[AccessPart]:
    """Give what is held by kind; nouns that people call by one word are one kind."""
    for title, group in groupby(held, key=lambda one: one.title):
        several = list(group)
        records = tuple(_fields(fields) for one in several for fields in one.records)
        yield AccessPart(title, records, in_lines=several[0].table == "person")


def _fields(fields: Iterable[Value]) -> tuple[tuple[str, str], ...]:
    return tuple((one.label, one.words) for one in fields if one.words and not one.usual)


def _others(found: Everything) -> list[AccessPart]:
    """Give what stands elsewhere in the club, and the history."""
    parts = []
    if found.named:
        parts.append(AccessPart(_("Named elsewhere"), tuple(((one.label, one.words),) for one in found.named)))
    if found.history:
        lines = tuple(
            (
                (
                    formats.moment(one.at),
                    " · ".join(part for part in (one.who, one.words, ", ".join(one.fields)) if part),
                ),
            )
            for one in found.history
        )
        parts.append(AccessPart(_("History"), lines))
    return parts


def figures(club: ClubFile, found: Everything) -> dict[str, Any]:
    """Give what is held as one object: keys in English, dates in ISO, what is not known as `null` or empty."""
    return {
        "club": settings(club).name,
        "person": found.name,
        "uid": found.person.uid,
        "made_at": club.clock().isoformat(),
        "asked_on": found.asked_on.isoformat(),
        "due": found.due.isoformat(),
        "records": {held.table: [{one.field: one.value for one in row} for row in held.records] for held in found.held},
        "named": [{"where": one.label, "field": one.field, "value": one.value} for one in found.named],
        "history": [
            {"at": one.at.isoformat(), "who": one.who, "what": one.words, "fields": list(one.fields)}
            for one in found.history
        ],
    }


def summary(club: ClubFile, key: int) -> Summary:
    """Say what is held, for a look before it is written."""
    found = access.everything(club, key)
    kinds = tuple(dict.fromkeys(held.title for held in found.held))
    asked = access_request.of_person(club, key) is not None
    language = found.person.paper_language or settings(club).language
    return Summary(found.records, kinds, asked, found.asked_on, found.due, language)
