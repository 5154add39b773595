"""Holds the safe while a lead has it open, and closes it when nobody was at it for five minutes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.services import safe
from desktop.services.safe import Opened

LEFT_MS: Final = 5 * 60 * 1000
"""After so long without a key or a click on its page the safe closes, whatever is done elsewhere meanwhile."""
TOUCHES: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class HeldSafe(QObject):
    """`closing` comes while it can still be written: what is being typed is kept in it. `closed` comes after."""

    closing = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.opened: Opened | None = None
        self._page: QWidget | None = None
        self._left = QTimer(self)
        self._left.setSingleShot(True)
        self._left.setInterval(LEFT_MS)
        self._left.timeout.connect(self.close)

    def hold(self, opened: Opened) -> None:
        """Hold the safe from now on."""
        self.opened = opened
        self._left.start()
        app = QApplication.instance()
        if app is not None:  # while it is closed no event is looked at
            app.installEventFilter(self)

    def watch(self, page: QWidget) -> None:
        """Take keys and clicks while this page is seen for a sign that somebody is at it."""
        self._page = page

    def close(self) -> None:
        """Close the safe, if it is open; the lock of the club calls this as well."""
        if self.opened is None:
            return
        self.closing.emit()
        self._left.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        safe.close(self.opened)
        self.opened = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and self._page is not None and isValid(self._page) and self._page.isVisible():
            self._left.start()
        return super().eventFilter(watched, event)
