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

    In normal print a signature has 55 × 12 mm, in large print more.
    """
    room = _room(on)
    for first in range(0, len(signers), ACROSS):
        abreast = signers[first : first + ACROSS]
        count = max(len(text.wrap(signer.label, room, on.body, bold=True)) for signer in abreast)
        label = text.height(on.body, 1 if tight else min(count, 2)) + 0.4
        high = 16.0 if on.large else 12.0
        yield Block(
            label + high + 2, partial(_row, abreast=abreast, label=label, high=high), keep=first + ACROSS < len(signers)
        )


def _room(on: Leaf) -> float:
    return (on.width - (ACROSS - 1) * GUTTER) / ACROSS


def _row(pen: Pen, top: float, abreast: Sequence[Signer], label: float, high: float) -> None:
    on = pen.leaf
    room = _room(on)
    signature = 84.0 if on.large else 55.0
    for number, signer in enumerate(abreast):
        across = number * (room + GUTTER)
        pen.cell(across, top, room, label, signer.label, bold=True, pad=0)
        dated = room - signature
        by = _("signed: {name}").format(name=signer.by or signer.name) if signer.on or signer.by else ""
        day = formats.day(signer.on) if signer.on else ""
        said = ((across, signature, by, _("Signature")), (across + signature, dated, day, _("Date")))
        for start, wide, value, asked in said:
            pen.box(start, top + label, wide, high, LINE)
            if value:
                pen.cell(start, top + label, wide, high, value, least=on.small)
            else:
                pen.cell(start, top + label + 0.4, wide, text.height(on.small), asked, on.small)
