"""A small PDF to look at and to print."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

A4, A6 = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A6


def pdf(*sizes: QPageSize.PageSizeId, landscape: bool = False) -> bytes:
    """One page of each size, with its number on it."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    painter = QPainter()
    for number, size in enumerate(sizes):
        writer.setPageLayout(QPageLayout(QPageSize(size), way, QMarginsF(0, 0, 0, 0)))
        if number:
            writer.newPage()
        else:
            painter.begin(writer)
        painter.drawText(QPoint(1000, 1000), f"Sheet {number + 1}")
    painter.end()
    return bytes(held.data().data())
