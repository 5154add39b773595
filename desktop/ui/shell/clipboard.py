"""What was copied out of the window does not stay in the clipboard: contacts and lists for half a minute.

What is cut or copied while one writes stays, for the next place it is put in; it goes when the club locks itself.
"""

import re
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

STAYS_MS: Final = 30_000
_CONTACT = re.compile(r"\S@\S|(?:\d[\s()/.-]*){6}")


class Clipboard(QObject):
    """Watches what comes there while this program is in front: that is its own; what others put there is theirs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._board.changed.connect(self._changed)
        self._ours: dict[QClipboard.Mode, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.clear)

    def clear(self) -> None:
        """Empty it, if it still holds what came from here."""
        self._timer.stop()
        for mode, was in list(self._ours.items()):
            if hash(self._board.text(mode)) == was:
                self._board.clear(mode)
        self._ours.clear()

    def _changed(self, mode: QClipboard.Mode) -> None:
        text = self._board.text(mode)
        if not text or QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive:
            return
        self._ours[mode] = hash(text)
        if _is_contact(text) or not _is_writing():
            self._timer.start()


def _is_contact(text: str) -> bool:
    return _CONTACT.search(text) is not None


def _is_writing() -> bool:
    at = QApplication.focusWidget()
    return isinstance(at, QLineEdit | QPlainTextEdit) and not at.isReadOnly()
