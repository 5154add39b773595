"""A sentence at the foot of the window that goes by itself, and offers undo."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QWidget

from desktop.ui.kit import parts

SHOWN_MS = 6000
FADE_MS = 120
ABOVE_FOOT = 56


class Toast(QFrame):
    """One toast over a window; a new sentence takes the place of the old one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._words = parts.label()
        self._action = parts.button("", self._act, look="link")
        self._do: Callable[[], object] | None = None
        self.setLayout(parts.row(self._words, self._action, space=12, margins=(16, 8, 12, 8)))
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence for six seconds, with an action if there is one."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self.adjustSize()
        window = self._over
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - ABOVE_FOOT)
        self.show()
        self.raise_()
        self._fade.stop()
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()
        self._timer.start(SHOWN_MS)

    @property
    def words(self) -> str:
        """What it says, if it is seen."""
        return self._words.text() if self.isVisible() else ""

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
