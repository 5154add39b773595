"""In the building: who is here now: `show CLUB here`."""

from argparse import Namespace
from typing import Any

from desktop.cli.answer import Answer, columns
from desktop.core import clock
from desktop.i18n import _
from desktop.services import building, session
from desktop.services.building import Building, Watched
from desktop.services.club import ClubFile


def show(club: ClubFile, asked: Namespace) -> Answer:
    """Say who came and did not leave, in the present session and those beside it."""
    del asked
    one = session.current(club)
    if one is None:
        return Answer([], [_("No session is planned yet.")])
    found = building.building(club, one.id)
    return Answer([_watched(found, watched) for watched in found.watched], lambda: _lines(found))


def _watched(found: Building, watched: Watched) -> dict[str, Any]:
    here = [row for row in found.here if row.session == watched.session]
    need = watched.supervision
    return {
        "date": found.session.date,
        "group": watched.group,
        "meeting_point": found.meeting_point,
        "here": len(here),
        "children": need.children,
        "adults_needed": need.needed,
        "adults_counted": len(need.counted),
        "met": need.met,
        "people": [
            {"name": row.name, "role": row.role, "adult": row.adult, "since": clock.text(row.since)} for row in here
        ],
    }


def _lines(found: Building) -> list[str]:
    words = [said for one in found.watched if (said := one.supervision.present_words())]
    rows = [(row.name, _("adult") if row.adult else _("child"), clock.text(row.since), row.group) for row in found.here]
    listed = columns([_("Name"), "", _("Since"), _("Group")], rows) if rows else [_("Nobody is here.")]
    return [building.title(found), *words, *listed]
