"""Taking a table out of the club: `export CLUB TABLE OUT`."""

from argparse import Namespace
from pathlib import Path

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import Commands
from desktop.i18n import _


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


def export(asked: Namespace) -> Answer:
    """Write a table."""
    from desktop.services import exporting  # brings spreadsheets and calendars

    with opening.reading(asked) as club:
        path = exporting.write(club, asked.table, asked.out)
    return Answer({"table": asked.table, "path": str(path)}, [_("Saved {path}.").format(path=path)])
