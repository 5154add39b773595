"""The real PDF, live on the page, from memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.kit import parts, theme

CLOSER = 1.25
SMALLEST, LARGEST = 0.2, 5.0
POINTS = 72  # to an inch


class PdfPreview(QWidget):
    """Shows a PDF's pages one under the other; whole pages or their width, nearer and farther."""

    def __init__(self) -> None:
        super().__init__()
        self.view = QPdfView(self)  # made first, it ends first: it draws in a thread of its own from the other two
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view.setAccessibleName(_("Preview of the paper"))
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        desk = self.view.palette()
        desk.setColor(QPalette.ColorRole.Dark, theme.colour("sunk"))
        self.view.setPalette(desk)
        self._words = ""
        self._pages = parts.label(look="caption")
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._say_page())
        bar = parts.row(
            self._pages,
            None,
            parts.icon_button("zoom-out", _("Smaller"), lambda: self._zoom(1 / CLOSER)),
            parts.icon_button("zoom-in", _("Larger"), lambda: self._zoom(CLOSER)),
            parts.button(_("Width"), lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth), look="link"),
            parts.button(_("Whole page"), lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitInView), look="link"),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(bar)
        box.addWidget(self.view, 1)

    def show_pdf(self, data: bytes, words: str) -> None:
        """Show a PDF where the last one was being read; `words` stand over it (its class, what it is)."""
        place = self.view.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.view.verticalScrollBar().setValue(place)
        self._words = words
        self._say_page()

    def pages(self) -> int:
        """Say how many pages are shown."""
        return self._document.pageCount()

    def _say_page(self) -> None:
        count = self.pages()
        where = _("page {number} of {count}").format(number=self.view.pageNavigator().currentPage() + 1, count=count)
        self._pages.setText("  ·  ".join([self._words, *([where] if count > 1 else [])]))

    def _zoom(self, by: float) -> None:
        factor = self._factor() * by
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(SMALLEST, min(LARGEST, factor)))

    def _factor(self) -> float:
        """Say how large the page is shown, also where the view has chosen that by itself."""
        mode, page = self.view.zoomMode(), self._document.pagePointSize(self.view.pageNavigator().currentPage())
        if mode is QPdfView.ZoomMode.Custom or page.isEmpty():
            return self.view.zoomFactor()
        margins, room = self.view.documentMargins(), self.view.viewport().size()
        dots = self.logicalDpiX() / POINTS
        wide = (room.width() - margins.left() - margins.right()) / (page.width() * dots)
        high = (room.height() - margins.top() - margins.bottom()) / (page.height() * dots)
        return wide if mode is QPdfView.ZoomMode.FitToWidth else min(wide, high)
