"""Reads in which order a PDF tells its text: nothing may come before what stands above it or, in its row, before it."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ContentStream

from tests.reports import reading

_SLACK = 0.5  # points
CAP = 0.7  # the height of a capital in ems


class Told(NamedTuple):
    """A piece of text where it stands, in points from the bottom left corner."""

    left: float
    base: float
    right: float
    size: float
    text: str

    def abreast(self, other: "Told") -> bool:
        """Say whether both stand in one row: the lower half of the smaller is beside the other."""
        low, high = max(self.base, other.base), min(self.base + self.size * CAP, other.base + other.size * CAP)
        return high - low > min(self.size, other.size) * CAP * 0.5

    def under(self, other: "Told") -> bool:
        """Say whether it stands lower in the same column."""
        return other.base > self.base and min(self.right, other.right) - max(self.left, other.left) > _SLACK


def faults(pdf: bytes, *, backwards: bool = False) -> list[str]:
    """Say what is told too late, page by page; `backwards` where rows are read from right to left."""
    reader = PdfReader(BytesIO(pdf))
    found = []
    for number, page in enumerate(reader.pages, start=1):
        pieces = _pieces(list(_told(page.get_contents(), page["/Resources"], reader)), backwards=backwards)
        found += [f"page {number}: {fault}" for fault in late(pieces, backwards=backwards)]
    return found


def late(pieces: Sequence[Told], *, backwards: bool) -> Iterator[str]:
    """Say what of the pieces of a page is told too late."""
    for place, first in enumerate(pieces):
        for later in pieces[place + 1 :]:
            if first.abreast(later):
                wrong = later.left >= first.right - _SLACK if backwards else later.right <= first.left + _SLACK
            else:
                wrong = first.under(later)
            if wrong:
                yield f"“{later.text}” is told after “{first.text}”"


def _pieces(told: Sequence[Told], *, backwards: bool) -> list[Told]:
    """Join what touches in one row; in a row read from right to left what runs from left to right may leave room."""
    found: list[Told] = []
    for one in told:
        last = found[-1] if found else None
        gap = one.size * (4 if backwards else 0.1)
        if last and last.base == one.base and last.left - gap <= one.right and one.left <= last.right + gap:
            left, right = min(last.left, one.left), max(last.right, one.right)
            found[-1] = last._replace(left=left, right=right, text=last.text + one.text)
        else:
            found.append(one)
    return [one for one in found if one.text.strip("_ ")]


def _told(stream: Any, resources: Any, reader: PdfReader) -> Iterator[Told]:
    """Give what is shown in the order of the stream; forms where they are drawn."""
    fonts = {name: _font(font.get_object()) for name, font in resources.get("/Font", {}).items()}
    meanings: dict[int, str] = {}
    widths: dict[int, float] = {}
    size = across = base = 0.0
    for operands, operator in ContentStream(stream, reader).operations:
        if operator == b"Tf":
            (meanings, widths), size = fonts[operands[0]], float(operands[1])
        elif operator == b"Tm":
            across, base = float(operands[4]), float(operands[5])
        elif operator == b"Tj":
            codes = operands[0].original_bytes
            right = across + sum(widths.get(code, 0) for code in codes) * size / 1000
            yield Told(across, base, right, size, "".join(meanings[code] for code in codes))
            across = right
        elif operator == b"Do":
            form = resources["/XObject"][operands[0]].get_object()
            yield from _told(form, form["/Resources"], reader)


def _font(font: Any) -> tuple[dict[int, str], dict[int, float]]:
    widths = {font["/FirstChar"] + place: float(wide) for place, wide in enumerate(font["/Widths"])}
    return reading.meanings(font), widths
