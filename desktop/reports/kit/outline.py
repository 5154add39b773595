"""The bookmarks of a PDF: each paper where there are several, and the headings of a long one."""

from reportlab.pdfgen.canvas import Canvas

from desktop.reports.kit.letters import clean
from desktop.reports.kit.pen import Pen

LONG = 4  # pages above which the headings of a paper are worth a bookmark


class Outline:
    """Writes bookmarks while the pages of a PDF are written, in their order."""

    def __init__(self, canvas: Canvas, *, several: bool) -> None:
        self._canvas = canvas
        self._several = several
        self._last = ""
        self._count = 0

    def paper(self, words: str) -> None:
        """Point at the page that is being written as the first of a paper; copies of one follow without their own."""
        if self._several and words != self._last:
            self._add(words, 0, None)
        self._last = words

    def headings(self, pen: Pen, pages: int) -> None:
        """Point at the headings of a page of a paper of so many pages."""
        if pages <= LONG:
            return
        for words, top in pen.headings:
            self._add(words, 1 if self._several else 0, top)

    def _add(self, words: str, level: int, top: float | None) -> None:
        key = f"place{self._count}"
        self._count += 1
        if top is None:
            self._canvas.bookmarkPage(key)
        else:
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)
        self._canvas.addOutlineEntry(clean(words), key, level)
