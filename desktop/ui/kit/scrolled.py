"""A column that is scrolled, and no wider than is good to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget


def scrolled(*blocks: QWidget, widest: int = 0, space: int = 16) -> QScrollArea:
    """Lay blocks out below each other in a scroll area.

    The width is kept by a row around the column: a column by itself asks for the height of its lines at a width that
    its parts may not have.

    Args:
        blocks: what stands in the column.
        widest: pixels; 0 is as wide as there is room.
        space: pixels between the blocks.
    """
    column = QWidget()
    if widest:
        column.setMaximumWidth(widest)
    box = QVBoxLayout(column)
    box.setContentsMargins(0, 0, 0, 24)
    box.setSpacing(space)
    for block in blocks:
        box.addWidget(block)
    box.addStretch(1)
    inside = QWidget()
    row = QHBoxLayout(inside)
    row.setContentsMargins(0, 0, 8, 0)
    row.addWidget(column, 1)
    row.addStretch(0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area
