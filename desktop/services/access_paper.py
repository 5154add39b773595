"""Everything held about a person, as a paper addressed to them, and as JSON for another program to read."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Trouble
from desktop.i18n import _, formats, speaking
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.rights import AccessRequest
from desktop.model.values import read
from desktop.reports.access import AccessData, AccessPart
from desktop.reports.kit.correspondence import Envelope
from desktop.services import access, access_request, paper, record
from desktop.services.access import Everything, Held, Value
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint
from desktop.services.paper_request import PaperRequest
from desktop.system import files


class Given(NamedTuple):
    """What was given out: the two files, and the questions that are answered by it."""

    pdf: Path
    json: Path
    changes: Changes


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
    greeting = _("parent or carer") if found.minor else one.known_as or one.given_name
    return AccessData(
        Envelope(imprint(club), own.address, recipient, club.today(), one.address, greeting),
        found.name,
        found.asked_on,
        found.due,
        ", ".join(part for part in (own.coordinator, own.coordinator_phone) if part),
        (*_parts(found.held), *_others(found)),
    )


def paper_data(club: ClubFile, key: int) -> AccessData:
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


def file_name(club: ClubFile, key: int) -> str:
    """Give the name under which the paper is written: the person’s code and the day, no name."""
    one = record.get(club, Person, key)
    return f"{files.safe_name(f'access {one.code or one.uid[:8]} {club.today().isoformat()}')}.pdf"


def give(club: ClubFile, key: int, target: Path, language: str = "", asked_on: date | None = None) -> Given:
    """Write the paper, and the JSON beside it; it stands in the history, and what was asked is answered.

    Args:
        club: the club, open for writing.
        key: whose data.
        target: the paper; the JSON has the same name with its own ending.
        language: of both; that of the person’s papers if it is empty.
        asked_on: the day of the question, where none was noted; today if it is not said.

    Raises:
        Refused: the person is not there any more, or the day is still to come.
        Trouble: the folder cannot be written; the question stays open.
    """
    one = record.get(club, Person, key)
    if access_request.of_person(club, key) is None:
        access_request.note(club, key, asked_on)
    spoken = language or one.paper_language or settings(club).language
    made = paper.make(club, "access", PaperRequest(person=key, language=spoken))
    with speaking(spoken):
        told = json.dumps(figures(club, access.everything(club, key)), ensure_ascii=False, indent=1)
    beside = target.with_suffix(".json")
    paper.write_made(made, target)
    try:
        files.write_whole(beside, told.encode())
    except OSError as error:
        raise Trouble(
            _("“{file}” could not be written: {reason}. Nothing was changed there.").format(
                file=beside.name, reason=error.strerror or _("the disk failed")
            )
        ) from error
    club.note("access.read", "person", key, one.uid)
    return Given(target, beside, access_request.answered(club, key))


def give_typed(club: ClubFile, key: int, target: Path, values: Mapping[str, Any]) -> Given:
    """Do the same with what was typed into a form: the day of the question, the language."""
    asked_on = read("asked_on", spec(AccessRequest.asked_on), values.get("asked_on"))
    language = read("paper_language", spec(Person.paper_language), values.get("paper_language"))
    return give(club, key, target, language, asked_on)


def summary(club: ClubFile, key: int) -> Summary:
    """Say what is held, for a look before it is written."""
    found = access.everything(club, key)
    kinds = tuple(dict.fromkeys(held.title for held in found.held))
    asked = access_request.of_person(club, key) is not None
    language = found.person.paper_language or settings(club).language
    return Summary(found.records, kinds, asked, found.asked_on, found.due, language)


def file_words(given: Given) -> str:
    """Say what was written."""
    return _("“{pdf}” and “{json}” are written.").format(pdf=given.pdf.name, json=given.json.name)
