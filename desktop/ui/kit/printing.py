"""A paper to a printer: each page of the PDF drawn at 300 dots an inch on the whole sheet."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.core.errors import Trouble
from desktop.i18n import _
from desktop.ui.kit.ask import Ask

DOTS = 300
POINTS = 72


def print_pdf(ask: Ask, data: bytes, title: str, *, duplex: bool = False) -> bool:
    """Ask for a printer and print; say whether it was printed. A printer that does not take it is told of."""
    printer = ask.printer(title, duplex=duplex)
    if printer is None:
        return False
    try:
        print_to(printer, data)
    except Trouble as trouble:
        ask.tell(title, trouble.sentence)
        return False
    return True


def print_to(printer: QPrinter, data: bytes) -> int:
    """Print a PDF to a printer; give the number of pages. From and to page of the printer are kept to.

    Raises:
        Trouble: the printer does not take it.
    """
    held = QBuffer()
    held.setData(QByteArray(data))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(held)
    first = printer.fromPage() - 1 if printer.fromPage() else 0
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    _sheet(printer, document, first)
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble(
            _("The printer “{name}” did not take it: nothing was printed.").format(name=printer.printerName())
        )
    for number in range(first, last):
        if number > first:
            _sheet(printer, document, number)
            printer.newPage()
        size = document.pagePointSize(number)
        dots = QSize(round(size.width() * DOTS / POINTS), round(size.height() * DOTS / POINTS))
        image = document.render(number, dots)
        painter.drawImage(QRectF(printer.paperRect(QPrinter.Unit.DevicePixel)), image)
    painter.end()
    document.close()
    return int(last - first)


def _sheet(printer: QPrinter, document: QPdfDocument, number: int) -> None:
    size = document.pagePointSize(number)
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))
