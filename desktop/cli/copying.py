"""Copies of a club that go elsewhere: on a stick, or to the next coordinator."""

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from desktop.cli import opening
from desktop.cli.answer import Answer
from desktop.cli.command import WRITES, Commands
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import copying, paper
from desktop.services.paper_request import PaperRequest


def declare(commands: Commands) -> None:
    """Declare the commands about copies."""
    copied = commands.add(
        "copy",
        copy,
        _("save a copy of a club for a stick"),
        more=_("It is written whole, read back and compared. Never copy a club that is open with the file manager."),
        who=WRITES,
    )
    copied.add_argument("out", type=Path, metavar=_("OUT"), help=_("the copy’s name"))
    handed = commands.add(
        "handover",
        hand_over,
        _("save a copy for the next coordinator"),
        more=_("It asks for a passphrase for the copy, twice; without a terminal it reads one line of the input."),
        who=WRITES,
    )
    handed.add_argument("out", type=Path, metavar=_("OUT"), help=_("the copy’s name"))
    handed.add_argument("--sheet", type=Path, metavar=_("PDF"), help=_("write the hand-over sheet as well"))


def copy(asked: Namespace) -> Answer:
    """Save a copy."""
    with opening.noting(asked) as club:
        saved = copying.save_copy(club, asked.out)
        return Answer({"path": str(saved.path), "bytes": saved.size}, [copying.words_of(saved)])


def hand_over(asked: Namespace) -> Answer:
    """Save a copy with another passphrase, and the sheet."""
    with opening.writing(asked) as club:
        passphrase = _passphrase()
        sheet = paper.write(club, "handover", PaperRequest(), asked.sheet) if asked.sheet is not None else None
        saved = copying.hand_over(club, asked.out, passphrase)
        figures, lines = {"path": str(saved.path), "bytes": saved.size}, [copying.words_of(saved)]
        if sheet is not None:
            figures["sheet"] = str(sheet)
            lines.append(_("Saved {path}.").format(path=sheet))
    return Answer(figures, lines)


def _passphrase() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    typed = getpass(_("Passphrase of the copy: "))
    if getpass(_("The same again: ")) != typed:
        raise Refused(_("The two passphrases are not the same."))
    return typed
