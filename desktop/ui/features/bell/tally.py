"""A small count that is typed over, in turns or minutes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from desktop.core.rules.record_line import MOST_TURNS

WIDE = 8  # characters


class Tally(QSpinBox):
    """A count: typed over, or up and down; the space bar stays the bell's."""

    def __init__(self, name: str, least: int = 0, most: int = MOST_TURNS) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * WIDE)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.ignore()
            return False
        return super().event(event)
