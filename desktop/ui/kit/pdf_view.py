"""The real PDF, live on the page, from memory."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.kit import parts, theme

CLOSER = 1.25


class PdfPreview(QWidget):
    """Shows a PDF's pages one under the other; whole pages or their width, nearer and farther."""

    def __init__(self) -> None:
        super().__init__()
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(_("Preview of the paper"))
        self.view.setDocument(self._document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        desk = self.view.palette()
        desk.setColor(QPalette.ColorRole.Dark, theme.colour("sunk"))
        self.view.setPalette(desk)
        self._pages = parts.label(look="caption")
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
        """Show a PDF; `words` stand over it (its pages and class)."""
        place = self.view.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.view.verticalScrollBar().setValue(place)
        self._pages.setText(words)

    def pages(self) -> int:
        """Say how many pages are shown."""
        return self._document.pageCount()

    def _zoom(self, by: float) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(self.view.zoomFactor() * by)
