"""Taking a table out of the club: `export CLUB TABLE OUT`."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from desktop.cli import opening, term
from desktop.cli.answer import Answer
from desktop.cli.command import Commands, add_period
from desktop.i18n import _
from desktop.services import person
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `export`."""
    command = commands.add(
        "export",
        export,
        _("write a table to a file"),
        more=_(
            "Tables: people, sessions, attendance, hours. The ending of OUT decides: .csv, .xlsx, .json,\n"
            "and .ics for sessions. No cell of it can run in a spreadsheet."
        ),
    )
    command.add_argument("table", metavar=_("TABLE"), help=_("which table"))
    command.add_argument("out", type=Path, metavar=_("OUT"), help=_("the file to write"))
    add_period(command)
    command.add_argument("--group", metavar=_("GROUP"), help=_("only of this group"))
    command.add_argument("--person", metavar=_("PERSON"), help=_("only of this person: uid, code or name"))


def export(asked: Namespace) -> Answer:
    """Write a table."""
    from desktop.services import exporting  # brings spreadsheets and calendars

    with opening.reading(asked) as club:
        path = exporting.write(club, asked.table, asked.out, **_filters(club, asked))
    return Answer({"table": asked.table, "path": str(path)}, [_("Saved {path}.").format(path=path)])


def _filters(club: ClubFile, asked: Namespace) -> dict[str, date | int]:
    """Give what was asked for; what was not is left out, since not every table takes it."""
    filters: dict[str, date | int] = {name: day for name in ("start", "end") if (day := getattr(asked, name))}
    if asked.group:
        filters["group"] = term.group_of(club, asked.group).id
    if asked.person:
        filters["person"] = person.the_one(club, asked.person).id
    return filters
