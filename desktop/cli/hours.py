"""Volunteers' hours: listing them, and adding those apart from sessions by one typed line."""

from argparse import Namespace
from typing import Any

from desktop.cli import opening
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, day
from desktop.core import clock
from desktop.core.choices import HoursCategory, HoursSource, RoleKind
from desktop.i18n import _, formats
from desktop.model.hours import HoursEntry
from desktop.model.person import Person
from desktop.services import hours, person, record
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `hours`."""
    command = commands.add(
        "hours",
        add,
        _("add hours apart from sessions, by one line"),
        more=_(
            "LINE is [DATE] NAME HOURS CATEGORY [note], such as: ben 2 training\n"
            "Hours are 1.5, 1:30 or 90m; a category is an unambiguous beginning of its word."
        ),
        who=WRITES,
    )
    command.add_argument("line", nargs="+", metavar=_("LINE"), help=_("what to add"))
    command.add_argument("--date", type=day, metavar=_("DAY"), help=_("the day, where LINE has none (today)"))


def add(asked: Namespace) -> Answer:
    """Add hours."""
    with opening.writing(asked) as club:
        changes = hours.add_line(club, " ".join(asked.line), asked.date)
        assert changes.subject is not None
        entry = record.get(club, HoursEntry, changes.subject)
        volunteer = record.get(club, Person, entry.person)
        name = person.name_of(volunteer)
    figures = {
        "uid": entry.uid,
        "person": name,
        "person_uid": volunteer.uid,
        "date": entry.date,
        "minutes": entry.minutes,
        "deducted": entry.deducted,
        "category": entry.category.value,
        "note": entry.note,
    }
    words = _("{name}, {day}: {hours}, {category}.").format(
        name=name, day=formats.day(entry.date), hours=formats.hours(entry.minutes), category=_(entry.category.label)
    )
    return Answer(figures, [words])


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List entries, or their sums; minutes are those that count: overlaps are taken off, nothing is rounded."""
    of = person.the_one(club, asked.person, RoleKind.VOLUNTEER).id if asked.person else None
    if asked.by:
        return _sums(club, asked, of)
    figures: list[dict[str, Any]] = [
        {
            "uid": row.uid,
            "person": row.name,
            "code": row.code,
            "date": row.date,
            "start": clock.text(row.starts) or None,
            "end": clock.text(row.ends) or None,
            "break_minutes": row.break_minutes,
            "minutes": row.minutes - row.deducted,
            "deducted": row.deducted,
            "category": row.category,
            "source": row.source,
            "session": row.session_uid or None,
            "group": row.group or None,
            "sheet": row.sheet or None,
            "signed_volunteer": row.signed_volunteer,
            "signed_supervisor": row.signed_supervisor,
            "claimed": row.claim is not None,
            "note": row.note,
        }
        for row in hours.entries(club, start=asked.start, end=asked.end, of=of)
    ]
    return Answer(figures, lambda: _lines(figures))


def _lines(figures: list[dict[str, Any]]) -> list[str]:
    rows = (
        (
            one["date"],
            one["person"],
            formats.hours(one["minutes"]),
            _(HoursCategory(one["category"]).label),
            _(HoursSource(one["source"]).label),
            one["signed_volunteer"],
            one["signed_supervisor"],
        )
        for one in figures
    )
    titles = [_("Date"), _("Name"), _("Hours"), _("Category"), _("Source"), _("Signed"), _("Countersigned")]
    return [*columns(titles, rows, right=[2]), *_total(sum(one["minutes"] for one in figures))]


def _sums(club: ClubFile, asked: Namespace, of: int | None) -> Answer:
    sums = hours.sums(club, asked.by, start=asked.start, end=asked.end, of=of)
    figures: list[dict[str, Any]] = [
        {
            asked.by: one.label,
            **({"uid": one.key} if asked.by == "person" else {}),
            "minutes": one.minutes,
            "entries": one.entries,
        }
        for one in sums
    ]
    lines = [
        (
            _(HoursCategory(one.label).label) if asked.by == "category" else one.label,
            formats.hours(one.minutes),
            one.entries,
        )
        for one in sums
    ]
    title = {"person": _("Name"), "month": _("Month"), "category": _("Category")}[asked.by]
    total = sum(one.minutes for one in sums)
    return Answer(figures, [*columns([title, _("Hours"), _("Entries")], lines, right=[1, 2]), *_total(total)])


def _total(minutes: int) -> list[str]:
    return ["", _("Total: {hours}").format(hours=formats.hours(minutes))] if minutes else []
