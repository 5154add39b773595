"""Lines to type into: the sheet line, and a search that waits for the fingers."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QToolButton

from desktop.ui.kit import icons

WAIT_MS = 60


class HintedLine(QLineEdit):
    """A line that is wide enough to read its hint in it."""

    USUAL = 17  # the letters of the width that Qt asks for

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        around = self.sizeHint().width() - self.USUAL * metrics.horizontalAdvance("x")
        hangs = max(-metrics.minLeftBearing(), 0)  # Qt keeps it free in front of a hint
        wants = metrics.horizontalAdvance(self.placeholderText()) + max(around, 0) + hangs
        return super().minimumSizeHint().expandedTo(QSize(wants, 0))


class TypedLine(QLineEdit):
    """A line at which one types; `typed` comes when the fingers rest, `entered` with Enter."""

    typed = Signal(str)
    entered = Signal(str)

    def __init__(self, hint: str, name: str = "", *, large: bool = False, wait: int = WAIT_MS) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        if large:
            self.setProperty("look", "line")
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on the sheet, also in a mirrored window
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait)
        self._timer.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textEdited.connect(lambda _text: self._timer.start())
        self.returnPressed.connect(self._enter)

    def setPlaceholderText(self, hint: str) -> None:
        """Show a hint; all of it is in the tooltip too, where the line is too short for it."""
        super().setPlaceholderText(hint)
        self.setToolTip(hint)

    def setText(self, text: str | None) -> None:
        """Put a text there; what was typed before it is not told any more."""
        self._timer.stop()
        super().setText(text)

    def _enter(self) -> None:
        self._timer.stop()
        self.entered.emit(self.text())


def search_line(hint: str) -> TypedLine:
    """Make a line for searching a list."""
    made = TypedLine(hint)
    made.setClearButtonEnabled(True)
    made.addAction(icons.icon("search", "faint"), QLineEdit.ActionPosition.LeadingPosition)
    for drawn in made.findChildren(QToolButton):  # the glass, and the cross that empties the line
        drawn.setAccessibleName(hint)
    made.textChanged.connect(lambda text: made.typed.emit("") if not text else None)
    return made
