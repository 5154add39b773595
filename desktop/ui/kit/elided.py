"""A link of one line that makes no page wider: without room it ends in an ellipsis, and its tooltip has it all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.ui.kit import parts
from desktop.ui.kit.parts import Do

LEAST = 8  # characters that are always to be seen
AROUND, ROUNDED = 12, 2  # pixels around the words, and what their width may be rounded down by


class ElidedLink(QPushButton):
    """A link; `words` are all of it."""

    def __init__(self, words: str, do: Do) -> None:
        super().__init__(parts.caption(words))
        self.words = words
        self.setProperty("look", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on=False: do())

    def say(self, words: str) -> None:
        """Show other words."""
        self.words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.elide(self.width())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + AROUND + ROUNDED, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * LEAST + AROUND, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.elide(event.size().width())

    def elide(self, width: int) -> None:
        """Show as much as there is room for in so many pixels."""
        seen = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, width - AROUND)
        self.setText(parts.caption(seen))
        self.setToolTip(self.words if seen != self.words else "")
