"""Taking a table out of the club: `export CLUB TABLE OUT`."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from desktop.cli import opening, term
from desktop.cli.answer import Answer, columns
from desktop.cli.command import WRITES, Commands, add_period
from desktop.core.choices import Audience
from desktop.i18n import _
from desktop.services import audience, exporting, named_export, person
from desktop.services.audience import Wanted
from desktop.services.club import ClubFile


def declare(commands: Commands) -> None:
    """Declare `export`."""
    command = commands.add(
        "export",
        export,
        _("write a table to a file"),
        more=_(
            "Tables: people, sessions, attendance, hours, meetings, badges. The ending of OUT decides: .csv, .xlsx,\n"
            ".ods, .json, .ics for sessions and .vcf for people. No cell of it can run in a spreadsheet.\n"
            "--for says who it is for, which decides what may be in it: helpers are not given what belongs in an\n"
            "envelope, a family its own child alone, a host first names and initials, a funder codes and no names.\n"
            "--keep remembers table, columns and audience under a name; as TABLE that name is given back."
        ),
        who=WRITES,
    )
    command.add_argument("table", metavar=_("TABLE"), help=_("which table, or the name of a kept export"))
    command.add_argument("out", type=Path, metavar=_("OUT"), help=_("the file to write"))
    add_period(command)
    command.add_argument("--group", metavar=_("GROUP"), help=_("only of this group"))
    command.add_argument(
        "--for", dest="audience", choices=[one.value for one in Audience], help=_("who it is for (ourselves)")
    )
    command.add_argument("--columns", metavar=_("COLUMNS"), help=_("only these, in this order: keys with commas"))
    command.add_argument("--keep", metavar=_("NAME"), help=_("keep it under this name"))
    command.add_argument("--person", metavar=_("PERSON"), help=_("only of this person: uid, code or name"))


def export(asked: Namespace) -> Answer:
    """Write a table."""
    opened = opening.writing if asked.keep else opening.noting
    with opened(asked) as club:
        wanted = _wanted(club, asked)
        path = audience.write(club, wanted, asked.out)
        if asked.keep:
            named_export.keep(club, asked.keep, wanted)
    figures = {"table": wanted.table, "for": wanted.audience.value, "path": str(path)}
    return Answer(figures, [_("Saved {path}.").format(path=path)])


def _wanted(club: ClubFile, asked: Namespace) -> Wanted:
    """Give what was asked for: a table of its own, or a kept one with what was said besides."""
    wanted = Wanted(asked.table) if asked.table in exporting.TABLES else _kept(club, asked.table)
    said: dict[str, Any] = {name: getattr(asked, name) for name in ("start", "end")}
    said["audience"] = Audience(asked.audience) if asked.audience else None
    said["columns"] = tuple(one.strip() for one in asked.columns.split(",")) if asked.columns else None
    said["group"] = term.group_of(club, asked.group).id if asked.group else None
    said["person"] = person.the_one(club, asked.person).id if asked.person else None
    return wanted._replace(**{name: value for name, value in said.items() if value is not None})


def _kept(club: ClubFile, name: str) -> Wanted:
    found = next((one for one in named_export.kept(club) if one.name.casefold() == name.casefold()), None)
    if found is None:
        exporting.refuse_unknown(name)
    return found.wanted


def show(club: ClubFile, _asked: Namespace) -> Answer:
    """List the kept exports."""
    rows = named_export.kept(club)
    figures = [
        {"name": row.name, "table": row.wanted.table, "for": row.wanted.audience.value, "columns": row.wanted.columns}
        for row in rows
    ]
    shown = [(row.name, row.wanted.table, _(row.wanted.audience.label)) for row in rows]
    return Answer(figures, columns([_("Name"), _("Table"), _("For")], shown))
