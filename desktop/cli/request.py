"""Openings elsewhere, and the requests sent there."""

from argparse import Namespace
from typing import Any

from desktop.cli import person
from desktop.cli.answer import Answer, columns
from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import opening
from desktop.services.club import ClubFile
from desktop.services.opening import OpeningRow


def add_request(club: ClubFile, values: dict[str, str]) -> Changes:
    """Note a request of `person`, to the place named by `opening` if it goes to one of the list."""
    key = person.person_key(club, values)
    place = values.pop("opening", "").strip().casefold()
    found = [row.record.id for row in opening.rows(club) if row.record.place.casefold().startswith(place)]
    if place and len(found) != 1:
        raise Refused(_("There is no one opening “{place}”.").format(place=place), field="opening")
    return opening.ask(club, key, values, found[0] if place else None)


def show_openings(club: ClubFile, _asked: Namespace) -> Answer:
    """List the places elsewhere, with the requests sent there and their answers."""
    rows = opening.rows(club)
    titles = [_("Where"), _("What they offer"), _("Write to"), _("Requests")]
    lines = [(row.record.place, row.record.offers, row.record.address_to, _asked_there(row)) for row in rows]
    return Answer([_opening(row) for row in rows], columns(titles, lines))


def _asked_there(row: OpeningRow) -> list[str]:
    return [f"{one.name}: {_(one.answer.label)}" for one in row.requests]


def _opening(row: OpeningRow) -> dict[str, Any]:
    one = row.record
    return {
        "uid": one.uid,
        "place": one.place,
        "offers": one.offers,
        "address_to": one.address_to,
        "reach": one.reach,
        "seen_on": one.seen_on,
        "requests": [
            {
                "uid": asked.uid,
                "person": asked.name,
                "to_whom": asked.to_whom,
                "sent_on": asked.sent_on,
                "answer": asked.answer.value,
                "answered_on": asked.answered_on,
            }
            for asked in row.requests
        ],
    }
