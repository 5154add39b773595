"""A sentence at the foot of the window that goes by itself, and offers undo."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QWidget

from desktop.ui.kit import parts

SHOWN_MS = 5000
READ_MS = 60  # what a letter takes to read: a long sentence stays longer
FADE_MS = 120
ABOVE_FOOT = 56
AT_SIDES = 32


class Toast(QFrame):
    """One toast over a window; a new sentence takes the place of the old one. Under the mouse it stays."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._words = parts.label()
        self._action = parts.button("", self._act, look="link")
        self._do: Callable[[], object] | None = None
        self._box = parts.row(self._words, self._action, space=12, margins=(16, 8, 16, 8))
        self.setLayout(self._box)
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence for as long as it takes to read, five seconds at least, with an action if there is one."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._action.setText(parts.caption(action))
        self._action.setVisible(bool(action))
        self._do = do
        self._place()
        self.show()
        self.raise_()
        self._fade.stop()
        self._fade.setDuration(FADE_MS if _moves() else 0)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()
        self._timer.start(max(SHOWN_MS, READ_MS * len(words)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def words(self) -> str:
        """What it says, if it is seen."""
        return self._words.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS)
        super().leaveEvent(event)

    def _place(self) -> None:
        """Stand at the bottom, in the middle; a sentence wider than the window is wrapped."""
        widest = self._over.width() - 2 * AT_SIDES
        self.setMaximumWidth(widest)
        self._words.setWordWrap(False)
        if self._box.sizeHint().width() > widest:
            rest = self._box.sizeHint().width() - self._words.sizeHint().width()
            self._words.setWordWrap(True)
            self._words.setFixedWidth(widest - rest)
        else:
            self._words.setMinimumWidth(0)
            self._words.setMaximumWidth(widest)
        self._box.activate()
        self.adjustSize()
        window = self._over
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - ABOVE_FOOT)

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()


def _moves() -> bool:
    """Say whether things may move: the system may ask for less."""
    hints = QGuiApplication.styleHints()  # PySide lets go of what hangs on it together with it
    return hints.accessibility().motionPreference() is not Qt.MotionPreference.ReducedMotion


class Silent:
    """Stands for the toast until a window has one."""

    def say(self, words: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say nothing."""
