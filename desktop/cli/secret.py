"""A passphrase on the command line: from a file, from the environment, or asked without echo; never an argument."""

import os
import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path
from typing import Final

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import key

GIVEN: Final = "ALONGSIDE_PASSPHRASE"
NEW: Final = "ALONGSIDE_NEW_PASSPHRASE"
OPTIONS: Final = {GIVEN: "--passphrase-file", NEW: "--new-passphrase-file"}


def of(asked: Namespace, file: Path) -> str:
    """Give what opens a file that has a passphrase.

    Raises:
        Refused: none is given, and there is no terminal to ask at.
    """
    given = _given(asked.passphrase_file, GIVEN)
    if given is None:
        given = _asked(_("Passphrase of “{file}”: ").format(file=file.name))
    if given is None:
        raise Refused(
            _("“{file}” has a passphrase. Give it with --passphrase-file FILE or in {variable}.").format(
                file=file.name, variable=GIVEN
            ),
            field="passphrase",
        )
    return given


def if_given(asked: Namespace) -> str:
    """Give what opens a file that is damaged, so that it is not known whether it has a passphrase; else nothing."""
    given = _given(asked.passphrase_file, GIVEN)
    return _asked(_("Passphrase, if it has one: ")) or "" if given is None else given


def fresh(file: Path | None, variable: str) -> str:
    """Give a new passphrase; asked at a terminal it is typed twice, or made up where nothing is typed.

    Raises:
        Refused: none is given, and there is no terminal to ask at; or the two are not the same.
    """
    given = _given(file, variable)
    if given is not None:
        return given
    first = _asked(_("New passphrase (Enter makes one for you): "))
    if first is None:
        raise Refused(
            _("A new passphrase is missing. Give it with {option} FILE or in {variable}.").format(
                option=OPTIONS[variable], variable=variable
            ),
            field="passphrase",
        )
    if not first:
        made = key.make_up()
        sys.stderr.write(_("Your passphrase: {passphrase}").format(passphrase=made) + "\n")
        return made
    if _asked(_("The same again: ")) != first:
        raise Refused(_("The two are not the same."), field="passphrase")
    return first


def _given(file: Path | None, variable: str) -> str | None:
    kept = os.environ.pop(variable, None)  # what the program starts does not get it
    if file is None:
        return kept
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refused(_("“{file}” cannot be read.").format(file=file), field="passphrase") from None
    return lines[0] if lines else ""


def _asked(words: str) -> str | None:
    return getpass(words, sys.stderr) if sys.stdin.isatty() and sys.stderr.isatty() else None
