"""Importing people from the lists that a club has: `import CLUB FILE`."""

from argparse import Namespace
from pathlib import Path

from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.i18n import _


def declare(commands: Commands) -> None:
    """Declare `import`."""
    command = commands.add(
        "import",
        import_,
        _("take people in from a CSV, XLSX or ODS list"),
        more=_(
            "Columns are recognised by their heading and content. Lines that cannot be taken are said on stderr;\n"
            "all others are written in one step of undo. Importing the same list again creates nobody."
        ),
        who=WRITES,
    )
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the list"))


def import_(asked: Namespace) -> Answer:
    raise NotImplementedError
