"""Where a session stands among the others: its number in the term, and what it would overlap."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from desktop.core import clock
from desktop.core.errors import Refused
from desktop.core.rules import planning
from desktop.i18n import _, formats
from desktop.model.session import Session
from desktop.services.club import ClubFile

AFTERWARDS = 4 * 60  # minutes for which an evening that went past midnight is still this evening


def place_in_term(club: ClubFile, session: Session) -> tuple[int, int]:
    """Say which session of how many it is: in its term, or in the year before and after where there is no term."""
    term = club.row(
        "SELECT starts_on, ends_on FROM term WHERE ? BETWEEN starts_on AND ends_on ORDER BY starts_on LIMIT 1",
        (session.date.isoformat(),),
    ) or (f"{session.date.year}-01-01", f"{session.date.year}-12-31")
    days = [
        key
        for (key,) in club.rows(
            "SELECT id FROM session WHERE group_id = ? AND date BETWEEN ? AND ? AND status <> 'cancelled'"
            " ORDER BY date, starts",
            (session.group, *term),
        )
    ]
    return (days.index(session.id) + 1 if session.id in days else 0), len(days)


def minute_of(club: ClubFile, session: Session) -> int | None:
    """Say the time of day as a session counts it, past 24 hours after midnight; nothing on another day."""
    now = club.clock()
    days = (now.date() - session.date).days
    minute = clock.minutes(now.time()) + days * clock.DAY
    return minute if days == 0 or (days == 1 and minute <= session.ends + AFTERWARDS) else None


def refuse_overlap(club: ClubFile, wanted: Mapping[str, Any], but: int = 0) -> None:
    """Refuse times at which the group or the venue has another session (past midnight included)."""
    around = timedelta(days=1)
    near = club.rows(
        """SELECT s.date, s.starts, s.ends, g.name FROM session s JOIN "group" g ON g.id = s.group_id
            WHERE s.date BETWEEN ? AND ? AND s.status <> 'cancelled' AND s.id <> ?
              AND (s.group_id = ? OR s.venue_id = ?)""",
        (
            (wanted["date"] - around).isoformat(),
            (wanted["date"] + around).isoformat(),
            but,
            wanted["group"],
            wanted.get("venue"),
        ),
    )
    mine = planning.Span(wanted["date"], wanted["starts"], wanted["ends"])
    for day, starts, ends, group in near:
        other = planning.Span(date.fromisoformat(day), starts, ends)
        if planning.overlap(mine, other):
            raise Refused(
                _("It overlaps {group} on {day}, {start}–{end}.").format(
                    group=group, day=formats.day(other.day), start=clock.text(starts), end=clock.text(ends)
                ),
                field="starts",
            )
