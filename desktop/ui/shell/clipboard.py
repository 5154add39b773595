"""What was copied out of the window does not stay in the clipboard: contacts and lists for half a minute.

What is cut or copied while one writes stays, for the next place it is put in; it goes when the club locks itself.
"""

import re
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

STAYS_MS: Final = 30_000
MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
_CONTACT = re.compile(r"\S@\S|(?:\d[\s()/.-]*){6}")


class Clipboard(QObject):
    """Watches what the program itself puts there; what others put there is theirs."""

    def __init__(self) -> None:
        super().__init__()
        self._board = QGuiApplication.clipboard()
        self._board.changed.connect(self._changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.clear)

    def clear(self) -> None:
        """Empty it, if it still holds what came from here."""
        self._timer.stop()
        for mode in MODES:
            if self._board.text(mode) and self._is_ours(mode):
                self._board.clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode not in MODES or not self._is_ours(mode):
            return
        text = self._board.text(mode)
        if text and (_is_contact(text) or not _is_writing()):
            self._timer.start()

    def _is_ours(self, mode: QClipboard.Mode) -> bool:
        return self._board.ownsClipboard() if mode is QClipboard.Mode.Clipboard else self._board.ownsSelection()


def _is_contact(text: str) -> bool:
    return _CONTACT.search(text) is not None


def _is_writing() -> bool:
    at = QApplication.focusWidget()
    return isinstance(at, QLineEdit | QPlainTextEdit) and not at.isReadOnly()
