"""What is typed from a printed sheet, taken apart into tokens (*Sheet line* of the product)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.core.choices import Mark
from desktop.core.errors import Refused
from desktop.core.rules.hours import LONGEST
from desktop.i18n import _, formats

LATEST = 180
LONGEST_CODE = 4
_OPENING, _CLOSING = '"“„«', '"”“»'
_TOKEN = re.compile(rf"(?:[^\s{_OPENING}]|[{_OPENING}][^{_CLOSING}]*[{_CLOSING}]?)+")
_SIGNS = "><=/^@!"
_ROW = re.compile(rf"(-?)(\d{{1,9}})(?:\.\.(\d{{1,9}}))?(\??)((?:[{_SIGNS}].*)?)")
_NAME = re.compile(
    rf"(\d{{0,9}})\+(?:[{_OPENING}](?P<exact>[^{_CLOSING}]*)(?P<closed>[{_CLOSING}]?)|(?P<name>[^{_SIGNS}?]*))"
    rf"(?P<more>(?:[{_SIGNS}].*)?)"
)
_MORE = re.compile(rf"([{_SIGNS}])([^{_SIGNS}]*)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_LOOK_ALIKES = str.maketrans({"−": "-", "–": "-", "…": ".."})


class When(NamedTuple):
    """A typed time: minutes after midnight, or after the planned start."""

    minutes: int
    on_the_clock: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What a token says about somebody who came; durations in minutes."""

    came: When | None = None
    left: When | None = None
    total: int | None = None
    break_minutes: int | None = None
    preparation: int | None = None
    signed: bool | None = None
    collected_by: str | None = None


class RowToken(NamedTuple):
    """A token about the rows from `first` to `last`, both included."""

    text: str
    first: int
    last: int
    mark: Mark
    said: Said


class NameToken(NamedTuple):
    """A walk-in by a name to be searched (or exactly that name), perhaps written on a blank row."""

    text: str
    name: str
    exact: bool
    row: int | None
    said: Said


@dataclass(frozen=True, slots=True)
class Line:
    """A line taken apart. `problems` are sentences, each naming a token that cannot be read."""

    sheet: str = ""
    star: bool = False
    coordinator_signed: bool = False
    rows: tuple[RowToken, ...] = ()
    names: tuple[NameToken, ...] = ()
    problems: tuple[str, ...] = ()


def parse(text: str) -> Line:
    """Take a line apart, as far as it is typed; what cannot be read stands in the line's problems."""
    sheets: dict[str, None] = {}
    star = signed = False
    rows: list[RowToken] = []
    names: list[NameToken] = []
    problems: list[str] = []
    for typed in _TOKEN.findall(text):
        token = typed.rstrip(",;") or typed
        try:
            match token:
                case "*":
                    star = True
                case "!":
                    signed = True
                case _ if token.startswith("#"):
                    sheets[_code(token)] = None
                case _ if found := _NAME.fullmatch(token):
                    names.append(_name_token(token, found))
                case _:
                    rows.append(_row_token(token))
        except Refused as refused:
            problems.append(refused.sentence)
    if len(sheets) > 1:
        first, second = list(sheets)[:2]
        problems.append(contradiction(f"#{second}", f"#{first}"))
    return Line(next(iter(sheets), ""), star, signed, tuple(rows), tuple(names), tuple(problems))


def contradiction(token: str, other: str) -> str:
    """Say that two tokens contradict."""
    return _("“{token}” contradicts “{other}”.").format(token=token, other=other)


def _code(token: str) -> str:
    code = token[1:].upper()
    if not code.isalnum():
        raise Refused(_("“{token}”: a sheet’s code follows the #, such as #K7.").format(token=token))
    return code


def _name_token(token: str, found: re.Match[str]) -> NameToken:
    exact = found["exact"] is not None
    name = " ".join((found["exact"] or found["name"] or "").split())
    if exact and not found["closed"]:
        raise Refused(_("“{token}”: the closing quotation mark is missing.").format(token=token))
    if not name:
        raise Refused(_("“{token}”: a name follows the +.").format(token=token))
    return NameToken(token, name, exact, int(found[1]) if found[1] else None, _said(token, found["more"]))


def _row_token(token: str) -> RowToken:
    found = _ROW.fullmatch(token.translate(_LOOK_ALIKES))
    if found is None:
        raise Refused(_("“{token}” cannot be read.").format(token=token))
    absent, first, last, told_us, more = found.groups()
    numbers = int(first), int(last or first)
    if numbers[0] > numbers[1]:
        raise Refused(_("“{token}”: the smaller number comes first.").format(token=token))
    if told_us and not absent:
        raise Refused(_("“{token}”: somebody who told us is written -{row}?.").format(token=token, row=first))
    if absent and more:
        raise Refused(_("“{token}”: somebody absent has no times.").format(token=token))
    mark = (Mark.TOLD_US if told_us else Mark.ABSENT) if absent else Mark.CAME
    return RowToken(token, *numbers, mark, _said(token, more))


def _said(token: str, more: str) -> Said:
    values: dict[str, Any] = {}
    for sign, value in _MORE.findall(more):
        field, read = _READERS[sign]
        new = read(token, value)
        if values.setdefault(field, new) != new:
            raise Refused(_("“{token}” says two different things.").format(token=token))
    return Said(**values)


def _when(token: str, value: str) -> When:
    if ":" in value:
        found = _CLOCK.fullmatch(value)
        hour, minute = (int(found[1]), int(found[2])) if found else (24, 0)
        if hour > 23 or minute > 59:
            raise Refused(_("“{token}”: “{value}” is not a time of day.").format(token=token, value=value))
        return When(hour * 60 + minute, on_the_clock=True)
    minutes = _whole(token, value)
    if minutes > LATEST:
        sentence = _("“{token}”: more than {limit} minutes after the start; write the time, such as 16:20.")
        raise Refused(sentence.format(token=token, limit=LATEST))
    return When(minutes, on_the_clock=False)


def _whole(token: str, value: str) -> int:
    if not value.isdecimal() or len(value) > LONGEST_CODE:
        sentence = _("“{token}”: “{value}” is no number of minutes and no time such as 16:20.")
        raise Refused(sentence.format(token=token, value=value))
    return int(value)


def _hours(token: str, value: str) -> int:
    try:
        minutes = formats.parse_duration(value)
    except ValueError:
        sentence = _("“{token}”: “{value}” is no length of time such as 1.5 or 1:30.")
        raise Refused(sentence.format(token=token, value=value)) from None
    if minutes > LONGEST:
        raise Refused(_("“{token}”: more than 16 hours.").format(token=token))
    return minutes


def _signature(token: str, value: str) -> bool:
    if value:
        raise Refused(_("“{token}” cannot be read.").format(token=token))
    return True


def _collector(token: str, value: str) -> str:
    if not value.isalnum() or len(value) > LONGEST_CODE:
        raise Refused(_("“{token}”: a collector’s code follows the @, such as @C2.").format(token=token))
    return value.upper()


_READERS: dict[str, tuple[str, Callable[[str, str], object]]] = {
    ">": ("came", _when),
    "<": ("left", _when),
    "=": ("total", _hours),
    "/": ("break_minutes", _whole),
    "^": ("preparation", _hours),
    "!": ("signed", _signature),
    "@": ("collected_by", _collector),
}
