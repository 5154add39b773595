"""Reads the text of a PDF as the standard says: ActualText where there is one, and else what the fonts tell."""

import re
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

_TOLD = re.compile("<([0-9A-F]{2})> <([0-9A-F]{4,})>")


def text(of: PdfReader | bytes) -> list[str]:
    """Give the text of each page in the order in which it was written, with nothing between."""
    reader = of if isinstance(of, PdfReader) else PdfReader(BytesIO(of))
    return ["".join(_parts(page.get_contents(), page["/Resources"], reader)) for page in reader.pages]


def _parts(stream: Any, resources: Any, reader: PdfReader) -> list[str]:
    fonts = {name: _meanings(font.get_object()) for name, font in resources.get("/Font", {}).items()}
    found: list[str] = []
    meanings: dict[int, str] = {}
    said: str | None = None
    for operands, operator in ContentStream(stream, reader).operations:
        if operator == b"Tf":
            meanings = fonts[operands[0]]
        elif operator == b"BDC" and "/ActualText" in operands[1]:
            said = str(operands[1]["/ActualText"])
            found.append(said)
        elif operator == b"EMC":
            said = None
        elif operator == b"Tj" and said is None:
            found.append("".join(meanings[code] for code in operands[0].original_bytes))
        elif operator == b"Do":
            form = resources["/XObject"][operands[0]].get_object()
            found += _parts(form, form["/Resources"], reader)
    return found


def _meanings(font: Any) -> dict[int, str]:
    """Say what each code of a font stands for."""
    told = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    return {int(code, 16): bytes.fromhex(meaning).decode("utf-16-be") for code, meaning in _TOLD.findall(told)}
