"""What stands behind the tabs of a person's page: a table in a card, or cards that scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit import parts
from desktop.ui.kit.table_view import TableView


def tabled(table: TableView) -> QWidget:
    """Put a table into a card that fills the tab."""
    card = parts.Card(12)
    card.box.addWidget(table)
    place = QWidget()
    place.setLayout(parts.column(card, margins=(0, 16, 0, 0)))
    return place


def scrolled(cards: Sequence[QWidget]) -> QScrollArea:
    """Put cards below each other, to be scrolled where there is not room for all."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 16, 8, 16)
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
