"""Sessions: listing and adding them."""

from argparse import Namespace
from datetime import date
from typing import Any

from desktop.cli.answer import Answer, columns
from desktop.core import clock
from desktop.core.changes import Changes
from desktop.core.choices import SessionStatus
from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.services import links, session, supervision
from desktop.services.club import ClubFile


def add_session(club: ClubFile, values: dict[str, str]) -> Changes:
    """Add a session; times and venue are its group's where they are not given. `start`, `end` stand for the times."""
    named = {SHORT.get(name, name): text for name, text in values.items()}
    return session.add(club, links.resolved(club, Session, named))


SHORT = {"start": "starts", "end": "ends"}


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List sessions by time, with how many came, and how many adults were there and needed."""
    group = links.named(club, Group, asked.group).id if asked.group else None
    start, end = asked.start or date.min, asked.end or date.max
    rows = session.rows(club, start=start, end=end, group=group)
    needs = supervision.needed_at(club, start, end)
    figures: list[dict[str, Any]] = [
        {
            "uid": row.uid,
            "group": row.group,
            "date": row.date,
            "start": clock.text(row.starts),
            "end": clock.text(row.ends),
            "status": row.status,
            "expected": row.expected,
            "came": row.came,
            "absent": row.absent,
            "told_us": row.told_us,
            "not_recorded": row.not_recorded,
            "adults": row.adults,
            "adults_needed": needs.get(row.key, 0),
            "sheet": row.sheet,
            "venue": row.venue,
            "title": row.title,
        }
        for row in rows
    ]
    return Answer(figures, lambda: _lines(figures))


def _lines(figures: list[dict[str, Any]]) -> list[str]:
    lines = [
        (
            one["date"],
            f"{one['start']}–{one['end']}",
            one["group"],
            _(SessionStatus(one["status"]).label),
            *(one[key] for key in ("expected", "came", "absent", "told_us", "adults", "adults_needed")),
        )
        for one in figures
    ]
    titles = [
        _("Date"), _("Time"), _("Group"), _("Status"), _("Expected"), _("Came"), _("Absent"), _("Told us"),
        _("Adults"), _("Needed"),
    ]  # fmt: skip
    return columns(titles, lines, right=range(4, 10))
