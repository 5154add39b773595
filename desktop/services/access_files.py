"""Giving out everything held about a person: the paper and a JSON beside it, noted in the history."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.errors import Trouble
from desktop.i18n import _, speaking
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.rights import AccessRequest
from desktop.model.values import read
from desktop.services import access, access_request, paper, record
from desktop.services.access_paper import figures
from desktop.services.club import ClubFile, settings
from desktop.services.paper_request import PaperRequest
from desktop.system import files


class Given(NamedTuple):
    """What was given out: the two files, and the questions that are answered by it."""

    pdf: Path
    json: Path
    changes: Changes


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


def file_words(given: Given) -> str:
    """Say what was written."""
    return _("“{pdf}” and “{json}” are written.").format(pdf=given.pdf.name, json=given.json.name)
