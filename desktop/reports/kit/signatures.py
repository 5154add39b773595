"""Where people sign, each with the date; whoever has signed already stands in the box."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from desktop.i18n import _, formats
from desktop.reports.kit import text
from desktop.reports.kit.flow import Block
from desktop.reports.kit.pen import LINE, Leaf, Pen

ACROSS = 2
INITIALS_ACROSS = 3
GUTTER = 5.0


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs: in which role, and, where it has been done, who signed and when."""

    role: str
    name: str = ""
    by: str = ""
    on: date | None = None

    @property
    def label(self) -> str:
        """Say "Mentor: Ada Lindqvist"."""
        return _("{role}: {name}").format(role=self.role, name=self.name) if self.name else self.role


def rows(on: Leaf, signers: Sequence[Signer], *, tight: bool = False) -> Iterator[Block]:
    """Give the places to sign, two in a row and all on one page; `tight` gives each name one line.

    In normal print a signature has 55 × 12 mm, 50 at least beside a long date; in large print more.
    """
    room, signature = _room(on), _signature(on, signers)
    for first in range(0, len(signers), ACROSS):
        abreast = signers[first : first + ACROSS]
        label = _label_height(on, abreast, room, tight=tight)
        high = 16.0 if on.large else 12.0
        draw = partial(_row, abreast=abreast, label=label, high=high, signature=signature)
        yield Block(label + high + 2, draw, keep=first + ACROSS < len(signers))


def _signature(on: Leaf, signers: Sequence[Signer]) -> float:
    """How wide a place to sign is: a date beside it that is known already may take a little of it."""
    wide, least = (84.0, 74.0) if on.large else (55.0, 50.0)
    days = [text.width(formats.day(signer.on), on.body) + 2.5 for signer in signers if signer.on]
    return max(min(wide, _room(on) - max(days, default=0.0)), least)


def initials(on: Leaf, signers: Sequence[Signer]) -> Iterator[Block]:
    """Give the places for initials and a date, three in a row, each under the name."""
    high = 16.0 if on.large else 12.0
    wide = (on.width - (INITIALS_ACROSS - 1) * GUTTER) / INITIALS_ACROSS
    for first in range(0, len(signers), INITIALS_ACROSS):
        abreast = signers[first : first + INITIALS_ACROSS]
        label = _label_height(on, abreast, wide)
        yield Block(label + high + 2, partial(_initials, abreast=abreast, label=label, wide=wide, high=high))


def _initials(pen: Pen, top: float, abreast: Sequence[Signer], label: float, wide: float, high: float) -> None:
    on = pen.leaf
    for number, signer in enumerate(abreast):
        across = number * (wide + GUTTER)
        _label(pen, across, top, wide, label, signer.label)
        for start, asked in ((across, _("Initials")), (across + wide / 2, _("Date"))):
            pen.box(start, top + label, wide / 2, high, LINE)
            pen.cell(start, top + label + 0.4, wide / 2, text.height(on.small), asked, on.small)


def _to_date(pen: Pen, across: float, top: float, wide: float, high: float, whose: str) -> None:
    """Let the day be typed; who signs does it by hand."""
    above = text.height(pen.leaf.small) + 0.4
    pen.to_write(across + 0.8, top + above, wide - 1.6, high - above - 0.6, f"{whose} · {_('Date')}")


def _label_height(on: Leaf, signers: Sequence[Signer], wide: float, *, tight: bool = False) -> float:
    """How high the names above the boxes are: at most two lines, one where it is tight; small ones if they are long."""
    count = max(len(text.wrap(signer.label, wide, on.body, bold=True)) for signer in signers)
    least = max(len(text.wrap(signer.label, wide, on.small, bold=True)) for signer in signers)
    return max(text.height(on.body, min(count, 1 if tight else 2)), text.height(on.small, least)) + (
        1.2 if on.mirrored else 0.4
    )


def _label(pen: Pen, across: float, top: float, wide: float, high: float, words: str) -> None:
    """Write a name close above its box; where there is one line it shrinks into it."""
    on = pen.leaf
    whole = high > text.height(on.body, 2)
    if whole and text.width(words, on.body, bold=True) <= wide:
        top, high = top + text.height(on.body), high - text.height(on.body)
    pen.cell(across, top, wide, high, words, bold=True, least=on.body if whole else on.small, pad=0)


def _room(on: Leaf) -> float:
    return (on.width - (ACROSS - 1) * GUTTER) / ACROSS


def _row(pen: Pen, top: float, abreast: Sequence[Signer], label: float, high: float, signature: float) -> None:
    on = pen.leaf
    room = _room(on)
    for number, signer in enumerate(abreast):
        across = number * (room + GUTTER)
        _label(pen, across, top, room, label, signer.label)
        dated = room - signature
        by = _("signed: {name}").format(name=signer.by or signer.name) if signer.on or signer.by else ""
        day = text.unbroken(formats.day(signer.on)) if signer.on else ""
        said = ((across, signature, by, _("Signature")), (across + signature, dated, day, _("Date")))
        if not day:
            _to_date(pen, across + signature, top + label, dated, high, signer.label)
        for start, wide, value, asked in said:
            pen.box(start, top + label, wide, high, LINE)
            if value:
                pen.cell(start, top + label, wide, high, value, least=on.small)
            else:
                pen.cell(start, top + label + 0.4, wide, text.height(on.small), asked, on.small)
