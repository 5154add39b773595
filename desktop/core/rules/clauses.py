"""The words of an agreement: its clauses, filled with what two people agreed on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.clauses.editions import CLAUSES
from desktop.core.relationship_choices import AgreementEdition, Cadence, MentoringForm
from desktop.i18n import _, formats, ngettext

_NAME: Final = re.compile(r"\{([a-z_]+)\}")
_SHORT, _MIDDLE, _LONG = 6, 14, 28  # underscores; twelve points high, each is 1.9 mm wide


@dataclass(frozen=True, slots=True)
class Terms:
    """What a relationship agreed on; nothing, or an empty text, is not known yet and is written by hand.

    `retention` says in words how long records are kept, `mode` how two people meet (in person, by video), `misses`
    after how many missed meetings the coordinator calls.
    """

    cadence: Cadence | None = None
    minutes: int | None = None
    place: str = ""
    mode: str = ""
    forms: tuple[MentoringForm, ...] = ()
    swap_minutes: int | None = None
    days_ahead: int | None = None
    channel: str = ""
    reply_days: int | None = None
    notice_hours: int | None = None
    misses: int | None = None
    safeguarding_lead: str = ""
    gift_limit: str = ""
    off_limits: str = ""
    retention: str = ""
    review_on: date | None = None
    ends_on: date | None = None


class Piece(NamedTuple):
    """A stretch of a clause: our words, or the value of a field; a blank is a line to write on."""

    text: str
    field: str = ""
    blank: bool = False


class Filled(NamedTuple):
    """A clause as it is printed."""

    number: int
    title: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(piece.text for piece in self.pieces)


_SHOWN: Final[dict[str, Callable[[Any], str]]] = {
    "cadence": lambda cadence: _(cadence.label),
    "forms": lambda forms: formats.list_of([_(form.label) for form in forms]),
    "review_on": formats.day,
    "ends_on": formats.day,
}
_COUNTED: Final[dict[str, Callable[[int], str]]] = {
    "minutes": lambda count: ngettext("{count} minute", "{count} minutes", count),
    "swap_minutes": lambda count: ngettext("{count} minute", "{count} minutes", count),
    "days_ahead": lambda count: ngettext("{count} day", "{count} days", count),
    "reply_days": lambda count: ngettext("{count} day", "{count} days", count),
    "notice_hours": lambda count: ngettext("{count} hour", "{count} hours", count),
    "misses": lambda count: ngettext("{count} missed meeting", "{count} missed meetings", count),
}
_BLANKS: Final = {"cadence": _MIDDLE, "mode": _MIDDLE, "review_on": _MIDDLE, "ends_on": _MIDDLE}
FIELDS: Final = tuple(Terms.__dataclass_fields__)
"""The names that may stand in braces, in the order of the clauses."""


def of_edition(edition: AgreementEdition, terms: Terms, *, minors: bool) -> tuple[Filled, ...]:
    """Give the fourteen clauses of an edition as the program brings them along, in the language in use.

    Args:
        edition: whom they are written for.
        terms: what fills them.
        minors: somebody in the relationship is under 18; the sentences for that follow.
    """
    return tuple(
        Filled(one.number, _(one.title), worded(_(one.text), _(one.minors) if minors and one.minors else "", terms))
        for one in CLAUSES[edition]
    )


def worded(text: str, minors: str, terms: Terms) -> tuple[Piece, ...]:
    """Put terms into a text and into the sentence for minors that follows it, if there is one."""
    return fill(" ".join(part for part in (text, minors) if part), terms)


def fill(text: str, terms: Terms) -> tuple[Piece, ...]:
    """Put terms into a text. Braces that name no field stay as they are typed; a value is never read as a text."""
    pieces: list[Piece] = []
    written = 0
    for found in _NAME.finditer(text):
        if found[1] not in FIELDS:
            continue
        pieces.append(Piece(text[written : found.start()]))
        pieces += _value(found[1], getattr(terms, found[1]))
        written = found.end()
    pieces.append(Piece(text[written:]))
    return tuple(piece for piece in pieces if piece.text)


def _value(name: str, value: Any) -> Iterator[Piece]:
    """Write a field's value, or a line as long as the value is likely to be; its unit stands beside the line."""
    known = value not in {None, "", ()}
    counted = _COUNTED.get(name)
    if counted is None:
        shown = _SHOWN.get(name, str)(value) if known else "_" * _BLANKS.get(name, _LONG)
        yield Piece(shown, name, not known)
    elif known:
        yield Piece(counted(value).format(count=formats.number(value)), name)
    else:
        before, _place, after = counted(2).partition("{count}")
        yield Piece(before)
        yield Piece("_" * _SHORT, name, blank=True)
        yield Piece(after)
