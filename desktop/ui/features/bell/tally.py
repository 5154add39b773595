"""A small count that is typed over, or goes up and down with the arrow keys: turns, or minutes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.core.rules.record_line import MOST_TURNS

WIDE = 8  # characters
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Tally(QLineEdit):
    """A count within bounds; `counted` tells when a person changes it. The space bar stays the bell's."""

    counted = Signal(int)

    def __init__(self, name: str, least: int = 0, most: int = MOST_TURNS) -> None:
        super().__init__(str(least))
        self._bounds = least, most
        self.setValidator(QIntValidator(least, most, self))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * WIDE)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.textEdited.connect(lambda _text: self._tell())

    @property
    def value(self) -> int:
        """The count; the least where nothing stands."""
        least, most = self._bounds
        return max(least, min(most, int(self.text() or least)))

    def show_value(self, value: int) -> None:
        """Show a count, but never over one that is being typed."""
        if value != self.value or not self.hasFocus():
            self.setText(str(value))

    def _tell(self) -> None:
        if self.hasAcceptableInput():
            self.counted.emit(self.value)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        least, most = self._bounds
        self.setText(str(max(least, min(most, self.value + step))))
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come to the whole count, so that a digit typed takes its place."""
        super().focusInEvent(event)
        self.selectAll()
