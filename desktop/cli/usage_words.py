"""The words that the parser of the command line says itself: it leaves them to gettext, and so they are ours."""

import argparse
from typing import Final

from desktop.i18n import N_, _, ngettext

WORDS: Final = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
)


def speak() -> None:
    """Let the parser say its words in the language in use, from now on."""
    vars(argparse).update(_=_said, ngettext=ngettext)


def _said(message: str | None) -> str | None:
    return _(message) if message else message  # a group without a description is asked for its translation too
