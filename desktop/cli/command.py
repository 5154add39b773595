"""How a command is declared, and the values that its arguments take."""

from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from desktop.cli.answer import Answer
from desktop.core import clock
from desktop.core.errors import Refused
from desktop.i18n import _, formats

WRITES: Final = ("--as", "--who")
Run: TypeAlias = Callable[[Namespace], Answer]


class Commands:
    """The commands of the program, each declared by the file of its noun; words are given translated."""

    def __init__(self, parsers: "_SubParsersAction[ArgumentParser]", who: str) -> None:
        self._parsers = parsers
        self._who = who

    def add(
        self,
        name: str,
        run: Run,
        help: str,
        *,
        more: str = "",
        club: bool = True,
        opens: bool = False,
        who: Sequence[str] = (),
    ) -> ArgumentParser:
        """Declare a command.

        Args:
            name: the word that calls it.
            run: what it does.
            help: one line for the list of commands.
            more: what else is to know, shown under that line in the command's own help.
            club: whether its first argument is a club file.
            opens: whether it opens one all the same.
            who: the options by which it is told who does it, for a command that stands in the history.
        """
        description = f"{help}\n\n{more}" if more else help
        command = self._parsers.add_parser(
            name,
            help=help,
            description=description,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        command.set_defaults(run=run, who=self._who)
        options = command.add_argument_group(_("general"))
        options.add_argument("-h", "--help", action="help", default=SUPPRESS, help=_("show this help and exit"))
        options.add_argument("--json", action="store_true", help=_("answer in JSON, for scripts"))
        if who:
            options.add_argument(
                *who, dest="who", metavar=_("NAME"), help=_("who does it, for the history (else: the system’s user)")
            )
        if club or opens:
            options.add_argument(
                "--passphrase-file",
                type=Path,
                metavar=_("FILE"),
                help=_("a file whose first line is the club’s passphrase (else: ALONGSIDE_PASSPHRASE, or it is asked)"),
            )
        if club:
            command.add_argument("club", metavar=_("CLUB"), type=Path, help=_("the club file"))
        return command


def day(text: str) -> date:
    """Read a date of an argument.

    Raises:
        Refused: it is none; a date that does not exist is a mistake in what was asked, not in how.
    """
    try:
        return formats.parse_day(text)
    except ValueError:
        raise Refused(_("“{text}” is not a date. Write it as 2026-03-17.").format(text=text)) from None


def language(text: str) -> str:
    """Read a language of an argument: its name or its code; nothing stays nothing.

    Raises:
        Refused: it is none.
    """
    try:
        return formats.language_code(text) if text else ""
    except ValueError:
        raise Refused(
            _("“{value}” is no language. Write its name, or its code such as de or pt_BR.").format(value=text)
        ) from None


def days(text: str) -> tuple[date, date]:
    """Read a stretch of days, `2026-10-26..2026-10-30`, or one day."""
    first, _dots, last = text.partition("..")
    return day(first), day(last or first)


def times(text: str) -> tuple[int, int]:
    """Read a stretch of time, `18:00-19:30`, as minutes after midnight."""
    first, _dash, last = text.replace("–", "-").partition("-")
    try:
        return clock.parse(first), clock.parse(last)
    except ValueError:
        raise Refused(_("“{text}” is no stretch of time. Write it as 18:00-19:30.").format(text=text)) from None


def count(text: str) -> int | None:
    """Read a count; `-` is a count that was not taken."""
    return None if text == "-" else int(text)


def add_period(command: ArgumentParser) -> None:
    """Give a command the options of a stretch of days."""
    command.add_argument("--from", dest="start", type=day, metavar=_("DAY"), help=_("from this day on"))
    command.add_argument("--to", dest="end", type=day, metavar=_("DAY"), help=_("up to and with this day"))
