"""On that day: who was present, and who of the adults was cleared and trained then: `show CLUB day DATE`."""

from argparse import Namespace
from typing import Any

from desktop.cli.answer import Answer, columns
from desktop.core import clock
from desktop.i18n import _
from desktop.services import that_day
from desktop.services.club import ClubFile
from desktop.services.that_day import DayAdult, DayMentee, DaySession, ThatDay


def show(club: ClubFile, asked: Namespace) -> Answer:
    """Say what is known of a day; today's if none is said."""
    found = that_day.shown(club, asked.day or club.today())
    day = {"date": found.day, "training_required": found.training_required}
    figures = [{**day, **_session(one)} for one in found.sessions]
    return Answer(figures, lambda: _lines(found))


def _session(one: DaySession) -> dict[str, Any]:
    need = one.supervision
    return {
        "uid": one.session.uid,
        "group": one.group,
        "venue": one.venue,
        "start": clock.text(one.session.starts),
        "end": clock.text(one.session.ends),
        "status": one.session.status.value,
        "children": need.children,
        "adults_needed": need.needed,
        "adults_present": need.present,
        "adults_counted": len(need.counted),
        "met": need.met,
        "mentees": [_mentee(row) for row in one.mentees],
        "adults": [_adult(row) for row in one.adults],
    }


def _mentee(row: DayMentee) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "age_band": row.band,
        "in": clock.text(row.arrived),
        "out": clock.text(row.left),
        "collected_by": row.collected_by,
    }


def _adult(row: DayAdult) -> dict[str, Any]:
    return {
        "code": row.code,
        "name": row.name,
        "had_role": row.had_role,
        "role_since": row.since,
        "of_age": row.of_age,
        "cleared": row.cleared,
        "check": row.check,
        "trained": row.trained,
        "trainings": row.trainings,
        "in": clock.text(row.arrived),
        "out": clock.text(row.left),
        "counted": row.counted,
        "why_not": row.why,
    }


def _lines(found: ThatDay) -> list[str]:
    if not found.sessions:
        return [_("There was no session on this day.")]
    lines: list[str] = []
    for one in found.sessions:
        times = f"{clock.text(one.session.starts)}–{clock.text(one.session.ends)}"
        lines += [f"{times}  {one.group}", that_day.supervision_words(one)]
        titles = [_("Name"), _("Cleared"), _("Check that day"), _("Trained"), _("Training"), _("Counted")]
        rows = [
            (row.name, _yes(row.cleared), row.check, _yes(row.trained), ", ".join(row.trainings), _yes(row.counted))
            for row in one.adults
        ]
        lines += columns(titles, rows) if rows else []
        present = [(row.name, row.band, clock.text(row.arrived), clock.text(row.left)) for row in one.mentees]
        lines += columns([_("Name"), _("Age"), _("In"), _("Out")], present) if present else []
    return lines


def _yes(holds: bool) -> str:  # noqa: FBT001 - a cell
    return _("yes") if holds else _("no")
