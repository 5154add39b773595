"""The child that prints: each page of the PDF drawn at 300 dots an inch on the whole sheet, by Qt, to any queue.

What it is told stands on its first line of input, then the PDF; it answers an object a line (desktop/system/printing.py
is at the other end). One way for Windows, macOS and CUPS; what leaves the program is a picture of the very page.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable
from typing import Any, Final, NoReturn

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.core.choices import PaperSize
from desktop.system.printing import Fault, Job, NotPrinted, Queue, State

DOTS = 300
POINTS = 72
CUPS_ERROR: Final = 0x400  # status codes of IPP from here on are errors

_PAPERS: Final = {QPageSize.PageSizeId.A4: PaperSize.A4, QPageSize.PageSizeId.Letter: PaperSize.LETTER}
_STATES: Final = {QPrinter.PrinterState.Active: State.PRINTING, QPrinter.PrinterState.Error: State.STOPPED}
_SIDES: Final = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def main() -> int:
    """Be the child: say which queues there are, or print."""
    asked = json.loads(sys.stdin.buffer.readline())
    pdf = sys.stdin.buffer.read(asked["bytes"])
    application = QGuiApplication(["alongside"])  # fonts and printers hang on it
    if asked["ask"] == "queues":
        _say(queues=[one._asdict() for one in queues()])
    else:
        try:
            _print(Job(**asked["job"]), pdf)
        except NotPrinted as not_printed:
            _say(fault=not_printed.fault, said=not_printed.said)
            _leave()
        _say(printed=True)
    del application
    return 0


def _leave() -> NoReturn:
    """End at once: a painter that is let go would hand over what it has."""
    os._exit(0)


def _say(**said: Any) -> None:
    sys.stdout.write(f"{json.dumps(said)}\n")
    sys.stdout.flush()


def queues() -> list[Queue]:
    """List the printers of this machine."""
    return [_queue(QPrinterInfo.printerInfo(name)) for name in QPrinterInfo.availablePrinterNames()]


def _queue(info: QPrinterInfo) -> Queue:
    sizes = [size.id() for size in info.supportedPageSizes()]
    return Queue(
        info.printerName(),
        info.description() if info.description() != info.printerName() else "",
        info.isDefault(),
        _STATES.get(info.state(), State.IDLE),
        any(mode is not QPrinter.DuplexMode.DuplexNone for mode in info.supportedDuplexModes()),
        tuple(paper.value for size, paper in _PAPERS.items() if size in sizes),
        _PAPERS[info.defaultPageSize().id()].value if info.defaultPageSize().id() in _PAPERS else "",
    )


def _print(job: Job, pdf: bytes) -> None:
    info = QPrinterInfo.printerInfo(job.queue)
    if info.isNull():
        raise NotPrinted(Fault.GONE)
    printer = QPrinter(info)
    draw(printer, job, pdf, lambda faces: _say(drawn=faces), _wait_for_leave)
    said = _refusal_of_cups()
    if said or printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise NotPrinted(Fault.REFUSED, said)


def _wait_for_leave() -> None:
    """Ask whether what is drawn shall be handed over; nobody answers if whoever asked for it has gone."""
    _say(drawn_all=True)
    if sys.stdin.buffer.readline() != b"\n":
        _leave()


def _refusal_of_cups() -> str:
    """Give what CUPS said last in this thread if it was an error: Qt does not tell that a queue took nothing."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        cups = ctypes.CDLL("libcups.so.2")
    except OSError:
        return ""
    cups.cupsLastErrorString.restype = ctypes.c_char_p
    return str(cups.cupsLastErrorString().decode(errors="replace")) if cups.cupsLastError() >= CUPS_ERROR else ""


def draw(
    printer: QPrinter,
    job: Job,
    pdf: bytes,
    drawn: Callable[[int], None] = lambda _faces: None,
    before_end: Callable[[], None] = lambda: None,
) -> int:
    """Draw the faces of a job, each on a sheet of its own size, and hand them over; gives how many were drawn.

    Raises:
        NotPrinted: the printer does not take it.
    """
    document, held = QPdfDocument(), QBuffer()
    held.setData(QByteArray(pdf))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(held)
    printer.setDocName(job.title)
    printer.setResolution(DOTS)
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setDuplex(_SIDES[job.sides])
    faces = list(job.faces)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(job.copies)
    else:
        faces *= job.copies
    size, painter = QSizeF(), QPainter()
    for count, number in enumerate(faces, start=1):
        size = document.pagePointSize(number - 1) if number else size
        _sheet(printer, size)
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            raise NotPrinted(Fault.REFUSED)
        if number:
            whole = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            painter.drawImage(whole, _picture(document, number - 1, size))
        drawn(count)
    before_end()
    if not painter.end():
        raise NotPrinted(Fault.REFUSED)
    document.close()
    return len(faces)


def _sheet(printer: QPrinter, size: QSizeF) -> None:
    wide = size.width() > size.height()
    upright = size.transposed() if wide else size
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))


def _picture(document: QPdfDocument, page: int, size: QSizeF) -> QImage:
    dots = QSize(round(size.width() * DOTS / POINTS), round(size.height() * DOTS / POINTS))
    picture = QImage(dots, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    on = QPainter(picture)
    on.drawImage(0, 0, document.render(page, dots))
    on.end()
    return picture
