"""Tabs of a page; only the one that is seen says how much room is needed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTabWidget


class Tabs(QTabWidget):
    """Tabs without a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the keys
        self.currentChanged.connect(lambda _number: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        seen = self.currentWidget()
        least = seen.minimumSizeHint() if seen is not None else QSize(0, 0)
        return QSize(least.width(), least.height() + self.tabBar().sizeHint().height())
