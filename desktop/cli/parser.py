"""Everything that can be said on the command line, and what becomes of it: an answer, a refusal or trouble."""

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import desktop
from desktop.cli import (
    adding,
    agreement,
    answer,
    backup,
    check_in,
    clause,
    closure,
    club,
    copying,
    demo,
    exporting,
    finding,
    goal,
    history,
    hours,
    importing,
    joining,
    key,
    matching,
    meeting,
    paper,
    printing,
    register,
    relationship,
    rights,
    same_person,
    show,
    term,
    usage_words,
    writing,
)
from desktop.cli.answer import Exit
from desktop.cli.command import Commands
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, language

SPEAK: Final = "--language"
NOUNS: Final = (
    *(
        club,
        key,
        backup,
        copying,
        joining,
        demo,
        show,
        importing,
        same_person,
        term,
        adding,
        finding,
        matching,
        relationship,
    ),
    *(agreement, clause, closure),
    *(goal, check_in, writing),
    *(hours, register, meeting, exporting, paper, printing, history, rights),
)
LINES: Final = frozenset({"--mentees", "--volunteers"})


@lru_cache(maxsize=1)
def build(who: str, _spoken: str) -> ArgumentParser:
    """Make the parser, in the language in use; `who` stands in the history where `--as` is not given.

    It is kept for a process that says several commands: with all their words it takes longer than most of them.
    """
    usage_words.speak()
    parser = ArgumentParser(
        prog="alongside",
        description=_(
            "The offline companion of people who coordinate volunteer mentoring.\n\n"
            "Without a command, the window opens: alongside [CLUB]"
        ),
        epilog=_(
            "Exit codes: 0 done; 1 refused, nothing was changed; 2 wrong usage; 3 the machine failed.\n"
            "A session is named by its date, its date and time, or its uid; "
            "a person by uid, code or an unambiguous name."
        ),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Alongside {desktop.__version__}")
    parser.add_argument(
        SPEAK, dest="speak", default="", metavar=_("LANGUAGE"), help=_("speak this language, such as de or en_GB")
    )
    commands = Commands(parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True), who)
    for noun in NOUNS:
        noun.declare(commands)
    return parser


def spoken(arguments: Sequence[str]) -> str:
    """Give the language asked for before the command; nothing if none is."""
    first, *rest = [*arguments, ""]
    option, equals, value = first.partition("=")
    if option != SPEAK:
        return ""
    return value if equals else rest[0]


def run(arguments: Sequence[str], who: str) -> int:
    """Do what a command line says.

    Returns:
        The exit code: 0 done, 1 refused, 2 wrong usage, 3 trouble with the machine.
    """
    try:
        asked = build(who, language()).parse_args(_lines_joined(arguments))
        return answer.give(asked.run(asked), as_json=asked.json)
    except Refused as refused:
        for problem in refused.problems:
            answer.say(problem)
        return Exit.REFUSED
    except Trouble as trouble:
        answer.say(trouble.sentence)
        return Exit.TROUBLE
    except SystemExit as done:  # argparse has said what was wrong, or shown the help
        return done.code if isinstance(done.code, int) else Exit.DONE
    except BrokenPipeError:  # whoever read the answer, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE


def _lines_joined(arguments: Sequence[str]) -> list[str]:
    """Tie the lines of a sheet to their options: `-4?` begins like an option, and is none."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] in LINES:
            joined[-1] = f"{joined[-1]}={argument}"
        else:
            joined.append(argument)
    return joined
