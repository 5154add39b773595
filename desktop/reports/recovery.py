"""The recovery sheet (SEALED): the one way back into a club whose passphrase is forgotten."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from desktop.core.choices import Privacy
from desktop.core.rules.letters import split
from desktop.i18n import _, formats, pgettext
from desktop.reports.kit import form, page, text
from desktop.reports.kit.flow import Block, gap, heading, paragraph, stack
from desktop.reports.kit.form import Place
from desktop.reports.kit.letters import direction
from desktop.reports.kit.page import Document, Imprint, Options, Rendered
from desktop.reports.kit.pen import HAIR, Align, Leaf, Pen

BETWEEN = 2.0  # millimetres between two rows of letters
NARROWEST = 15.0
GROUPS = 4
"""Groups of letters on a line of the code, at most."""


@dataclass(frozen=True, slots=True)
class RecoveryData:
    """Everything the sheet shows; `file` is the name of the club's file, `code` the lines of the passphrase's code."""

    imprint: Imprint
    club: str
    file: str
    passphrase: str
    code: tuple[str, ...]
    made_on: date


def render(data: RecoveryData, options: Options) -> Rendered:
    """Make the sheet."""
    return page.render(lambda: [build(data, options)], options)


def build(data: RecoveryData, options: Options) -> Document:
    """Lay the sheet out: the passphrase letter by letter, the code, where to keep it."""
    on = page.leaf(options)
    pages = stack(_blocks(data, on), page.head_height(on) + 1, on.height - page.foot_height(on) - 0.5)
    about = formats.day(data.made_on, weekday=True)
    return Document(on, _("Recovery sheet"), about, Privacy.SEALED, data.imprint, pages, about=data.club)


def _blocks(data: RecoveryData, on: Leaf) -> Iterator[Block]:
    yield paragraph(on, (text.Span(data.club, bold=True), text.Span(f"  ·  {data.file}")), after=1)
    yield paragraph(
        on,
        _(
            "Whoever has this sheet and the club’s file can read everything in it. Without the passphrase nobody can, "
            "not even those who made the program."
        ),
    )
    yield heading(on, _("The passphrase, letter by letter"))
    yield replace(paragraph(on, (text.Span(data.passphrase, bold=True),), on.body * 1.15, after=1), keep=True)
    yield from _spelled(on, data.passphrase)
    yield gap(1)
    yield heading(on, _("The same as a code"))
    words = _("It can be typed instead of the passphrase. Spaces do not matter, nor do small and capital letters.")
    yield replace(paragraph(on, words), keep=True)
    yield from _code(on, data.code)
    yield gap(1)
    yield heading(on, _("Where to keep it"))
    for said in (
        _("Print it twice. Put each sheet into an envelope of its own, seal it and write the date across the seal."),
        _("Keep the two in two places, with two people of the club: never with the laptop, never as a photograph."),
        _("When the passphrase is changed, print new sheets and shred these."),
    ):
        yield paragraph(on, f"•  {said}", after=0.8)
    yield gap(1)
    for number in ("1", "2"):
        yield form.places(on, Place(_("Envelope {number} is with").format(number=number)), Place(_("Place")))


def _spelled(on: Leaf, passphrase: str) -> Iterator[Block]:
    """Give the letters in rows of cells, each with its number and what kind of letter it is."""
    letters = split(passphrase)
    wide = max(NARROWEST, on.body * 1.25)
    rows = -(-len(letters) // int(on.width / wide))
    across = -(-len(letters) // rows)  # all rows about as long: none has a letter alone
    backwards = (direction(passphrase) == "R") != on.mirrored
    big = on.body * 1.4
    high = text.height(big) + 2 * text.height(on.small) + 1
    for start in range(0, len(letters), across):
        row = tuple(enumerate(letters[start : start + across], start=start + 1))
        draw = partial(_row, row=row, wide=on.width / across, backwards=backwards, big=big)
        yield Block(high + BETWEEN, draw, keep=start + across < len(letters) and start == 0)


def _row(pen: Pen, top: float, row: Sequence[tuple[int, str]], wide: float, big: float, *, backwards: bool) -> None:
    on = pen.leaf
    line, tall = text.height(on.small), text.height(big)
    for place, (number, letter) in enumerate(row):
        x = on.width - (place + 1) * wide if backwards else place * wide
        pen.box(x, top, wide, tall + 2 * line + 1, HAIR)
        pen.cell(x, top, wide, line, str(number), on.small, align=Align.MIDDLE, pad=0.3)
        if not letter.isspace():
            pen.cell(x, top + line, wide, tall, letter, big, align=Align.MIDDLE, bold=True, pad=0.3)
        kind = _kind(letter)
        pen.cell(x, top + line + tall, wide, line + 0.5, kind, on.small, align=Align.MIDDLE, least=6, pad=0.3)


def _kind(letter: str) -> str:
    if letter.isspace():
        return pgettext("kind of sign", "space")
    if letter.isdigit():
        return pgettext("kind of sign", "digit")
    if letter.isupper():
        return pgettext("kind of sign", "capital")
    if letter.islower():
        return pgettext("kind of sign", "small")
    if letter[0].isalpha():
        return pgettext("kind of sign", "letter")
    return pgettext("kind of sign", "sign")


def _code(on: Leaf, lines: Sequence[str]) -> Iterator[Block]:
    size = on.body * 1.3
    for number, line in enumerate(lines, start=1):
        draw = partial(_code_line, number=number, line=line, size=size)
        yield Block(text.height(size) + BETWEEN, draw, keep=number == 1 < len(lines))


def _code_line(pen: Pen, top: float, number: int, line: str, size: float) -> None:
    """Write a line of the code; each group has a place of its own, from left to right on every sheet."""
    on = pen.leaf
    groups = line.split()
    wide = max(text.width("MMMM", size, bold=True), text.width("0000", size, bold=True)) + 4
    high = text.height(size)
    pen.cell(0, top, 8, high, f"{number}.", on.small, pad=0)
    for place, group in enumerate(groups):
        x = 8 + (GROUPS - 1 - place if on.mirrored else place) * wide
        pen.cell(x, top, wide, high, group, size, align=Align.MIDDLE, bold=True, pad=0)
