"""Everything held about a person, as a paper addressed to them, and as JSON for another program to read."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Trouble
from desktop.i18n import _, formats, speaking
from desktop.model.person import Person
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


def give(club: ClubFile, key: int, folder: Path, language: str = "") -> Given:
    """Write both files into a folder; it stands in the history, and a question that was asked is answered.

    Their names hold no name: the paper's, the code, the day.

    Raises:
        Refused: the person is not there any more.
        Trouble: the folder cannot be written; nothing is noted.
    """
    one = record.get(club, Person, key)
    stem = folder / files.safe_name(f"access {one.code or one.uid[:8]} {club.today().isoformat()}")
    spoken = language or one.paper_language or settings(club).language
    made = paper.make(club, "access", PaperRequest(person=key, language=spoken))
    with speaking(spoken):
        told = json.dumps(figures(club, access.everything(club, key)), ensure_ascii=False, indent=1)
    pdf, beside = stem.with_name(f"{stem.name}.pdf"), stem.with_name(f"{stem.name}.json")
    paper.write_made(made, pdf)
    try:
        files.write_whole(beside, told.encode())
    except OSError as error:
        raise Trouble(
            _("“{file}” could not be written: {reason}. Nothing was changed there.").format(
                file=beside.name, reason=error.strerror or _("the disk failed")
            )
        ) from error
    club.note("access.read", "person", key, one.uid)
    return Given(pdf, beside, access_request.answered(club, key))


def summary(club: ClubFile, key: int) -> list[tuple[str, int]]:
    """Say what is held in kinds and numbers, for a look before it is written."""
    found = access.everything(club, key)
    return [(part.title, len(part.records)) for part in paper_of(club, found).parts]


def file_words(given: Given) -> str:
    """Say what was written."""
    return _("“{pdf}” and “{json}” are written.").format(pdf=given.pdf.name, json=given.json.name)
