"""What a command answers: figures for scripts, lines for people, notices beside them, and the exit code."""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from functools import partial
from json import JSONEncoder
from typing import Any, TextIO, TypeAlias

from desktop.i18n import _

Record: TypeAlias = Mapping[str, Any]
GAP = "  "


class Exit(IntEnum):
    """The exit codes of the command line; scripts rely on them."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    TROUBLE = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome of a command.

    Args:
        figures: one object or list for `--json`; keys in English snake_case, never translated.
        lines: the same for a person; of a long list, what makes them.
        notices: sentences for stderr that do not make the command fail.
        code: what the program exits with.
    """

    figures: Record | Sequence[Record]
    lines: Sequence[str] | Callable[[], Sequence[str]] = ()
    notices: Sequence[str] = ()
    code: Exit = Exit.DONE


def give(answer: Answer, *, as_json: bool) -> int:
    """Print an answer; gives the exit code."""
    for notice in answer.notices:
        say(notice)
    if as_json:
        _print_figures(answer.figures)
    else:
        for line in answer.lines() if callable(answer.lines) else answer.lines:
            print(line)
    sys.stdout.flush()
    return int(answer.code)


def _print_figures(figures: Record | Sequence[Record]) -> None:
    """Print an object, or a list with one object a line: as quick to write as to search."""
    ascii_only = not _writes_any_letter(sys.stdout)
    encoder = partial(JSONEncoder, ensure_ascii=ascii_only, default=_plain, allow_nan=False)
    if isinstance(figures, Mapping):
        print(encoder(indent=2).encode(figures))
    elif not figures:
        print("[]")
    else:
        encode = encoder().encode
        print("[", end="\n ")
        print(*(encode(one) for one in figures), sep=",\n ", end="\n]\n")


def say(sentence: str) -> None:
    """Print a sentence for the person on stderr."""
    print(sentence, file=sys.stderr)


def _writes_any_letter(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")


def _plain(value: Any) -> str:
    """Write dates and moments as ISO text; anything else in an answer is a mistake of ours."""
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def columns(titles: Sequence[str], rows: Iterable[Sequence[Any]], right: Iterable[int] = ()) -> list[str]:
    """Lay rows out in aligned columns under their titles.

    Args:
        titles: one a column, translated.
        rows: the values; nothing is shown for `None`.
        right: the places of columns that stand to the right, as numbers do.
    """
    cells = [[_cell(value) for value in row] for row in rows]
    if not cells:
        return [_("Nothing here.")]
    lines = [list(titles), *cells]
    widths = [max(_width(line[place]) for line in lines) for place in range(len(titles))]
    to_right = set(right)
    return [
        GAP.join(_padded(cell, widths[place], right=place in to_right) for place, cell in enumerate(line)).rstrip()
        for line in lines
    ]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, (list, tuple)):
        return ", ".join(_cell(one) for one in value)
    return " ".join(str(value).split())


def _width(text: str) -> int:
    """Count the cells of a terminal that a text takes: wide letters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
        for char in text
    )


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space
