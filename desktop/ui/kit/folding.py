"""Parts that stand side by side where there is room, and below each other where there is not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.ui.kit import theme
from desktop.ui.kit.parts import leave_at_end


class Folding(QWidget):
    """Parts side by side, the first with all the slack or each with its share; below each other where it is narrow.

    Below each other all are as wide as each of them may be: a column asks them how high they are at its own width.
    """

    def __init__(self, *parts: QWidget, below: int, space: int = 12, even: bool = False) -> None:
        super().__init__()
        self._below = theme.sized(below)
        self._parts = parts
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(space)
        for place, part in enumerate(parts):
            stretch = int(even or not place)
            self._box.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop if even else Qt.AlignmentFlag(0))

    def minimumSizeHint(self) -> QSize:
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._below
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            self._box.update()
        widest = min((part.maximumWidth() for part in self._parts), default=0)
        leave_at_end(self._box, max(event.size().width() - widest, 0) if narrow else 0)
