"""Writes measured lines on the pages of a document."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit.fonts import Run
from desktop.reports.kit.text import Line


class Mark(NamedTuple):
    """A line at its place on the page, in points from the bottom left corner."""

    x: float
    y: float
    size: float
    line: Line


class Ink:
    """Writes lines on the pages of one document; how a text looks in the file is worked out once for all pages."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._known: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def write(self, marks: Sequence[Mark]) -> None:
        """Write lines as one text object, each in the order in which it is read."""
        if not marks:
            return
        code = ["BT"]
        now: tuple[str, float] | None = None
        for x, y, size, one in marks:
            parts = self._shown(one.plain) if one.plain is not None else ()
            if len(parts) == 1:  # nearly every one: the whole line at once
                font, shown = parts[0]
                if now != (font, size):
                    now = (font, size)
                    code.append(f"{font} {size:g} Tf")
                code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm {shown}")
                continue
            here = -1.0
            for run in one.runs:
                if run.glyphs:
                    now = self._write_placed(code, now, (x, y, size), run)
                    here = -1.0
                    continue
                if run.at != here:
                    code.append(f"1 0 0 1 {x + run.at * size:.2f} {y:.2f} Tm")
                for font, shown in self._shown((run.font, run.text)):
                    if now != (font, size):
                        now = (font, size)
                        code.append(f"{font} {size:g} Tf")
                    code.append(shown)
                here = run.at + run.width
        code.append("ET")
        self._canvas.addLiteral(" ".join(code))

    def _shown(self, what: tuple[str, str]) -> list[tuple[str, str]]:
        """Give the subsets of a font that a text needs, each with the operator that shows its part."""
        found = self._known.get(what)
        if found is None:
            name, text = what
            font: Any = getFont(name)  # the stubs know no TrueType
            document: Any = self._canvas._doc  # type: ignore[attr-defined] # noqa: SLF001 - subsets belong to a document
            found = self._known[what] = [
                (font.getSubsetInternalName(subset, document), f"({escapePDF(part)}) Tj")
                for subset, part in font.splitString(text, document)
            ]
        return found

    def _write_placed(
        self, code: list[str], now: tuple[str, float] | None, at: tuple[float, float, float], run: Run
    ) -> tuple[str, float] | None:
        """Write glyphs at their own places; a letter of several says what it is."""
        x, y, size = at
        for glyph in run.glyphs:
            if not glyph.told:
                code.append(f"/Span <</ActualText <FEFF{glyph.text.encode('utf-16-be').hex().upper()}>>> BDC")
            for mark, across, up in glyph.marks:
                code.append(f"1 0 0 1 {x + (run.at + across) * size:.2f} {y + up * size:.2f} Tm")
                for font, shown in self._shown((run.font, mark)):
                    if now != (font, size):
                        now = (font, size)
                        code.append(f"{font} {size:g} Tf")
                    code.append(shown)
            if not glyph.told:
                code.append("EMC")
        return now
