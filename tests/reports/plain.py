"""Reads with what a PDF is drawn: grey alone, light where it fills, and letters that are large in large print."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_COLOURED = {b"rg", b"RG", b"k", b"K", b"cs", b"CS", b"sc", b"SC", b"scn", b"SCN", b"sh", b"gs", b"BI"}
_FILLS = {b"f", b"f*", b"F", b"B", b"B*", b"b", b"b*"}
_SHOWS = {b"Tj", b"TJ", b"'", b'"'}
LIGHTEST_INK = 0.1  # the share of black in a filled area, unless it is all black


def faults(pdf: bytes) -> list[str]:
    """Say what would be lost without colour, page by page."""
    reader = PdfReader(BytesIO(pdf))
    return [
        f"page {number}: {fault}"
        for number, page in enumerate(reader.pages, start=1)
        for fault in _of(page.get_contents(), page["/Resources"], reader)
    ]


def sizes(pdf: bytes) -> dict[float, int]:
    """Say how many letters there are of each size in points."""
    reader = PdfReader(BytesIO(pdf))
    found: dict[float, int] = {}
    for page in reader.pages:
        for size, letters in _letters(page.get_contents(), page["/Resources"], reader):
            found[size] = found.get(size, 0) + letters
    return found


def _of(stream: Any, resources: Any, reader: PdfReader) -> Iterator[str]:
    fill, line = 0.0, 0.0
    for operands, operator in ContentStream(stream, reader).operations:
        if operator in _COLOURED:
            yield f"{operator.decode()} is not grey"
        elif operator == b"g":
            fill = float(operands[0])
        elif operator == b"G":
            line = float(operands[0])
        elif operator in _FILLS and 0 < fill < 1 - LIGHTEST_INK - 0.001:
            yield f"an area is filled with {1 - fill:.0%} of black"
        elif operator in _SHOWS and fill:
            yield "letters are grey"
        elif operator == b"S" and line:
            yield "lines are grey"
        elif operator == b"Do":
            form = resources["/XObject"][operands[0]].get_object()
            if form["/Subtype"] == "/Image":
                yield "there is an image"
            else:
                yield from _of(form, form["/Resources"], reader)


def _letters(stream: Any, resources: Any, reader: PdfReader) -> Iterator[tuple[float, int]]:
    size = 0.0
    for operands, operator in ContentStream(stream, reader).operations:
        if operator == b"Tf":
            size = float(operands[1])
        elif operator == b"Tj":
            yield size, len(operands[0].original_bytes)
        elif operator == b"Do":
            form = resources["/XObject"][operands[0]].get_object()
            yield from _letters(form, form["/Resources"], reader)
