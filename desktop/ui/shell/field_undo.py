"""Undo and redo in the field that is typed in, which goes before undo and redo of the club."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class FieldUndo(QObject):
    """Belongs to a window; lets it have the keys where the field has nothing to take back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def undo(self) -> bool:
        """Take back what was typed; says whether there was anything."""
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable():
            field.undo()
            return True
        if isinstance(field, QLineEdit) and field.isUndoAvailable() and field.text():
            field.undo()
            return True
        return False

    def redo(self) -> bool:
        """Type it again; says whether there was anything."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.isRedoAvailable():
            field.redo()
            return True
        return False

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Watch the lines that are typed in, and them alone: every event of the program is too many to look at."""
        if isinstance(now, QLineEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the window where a line has nothing to take back: Qt would swallow them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit):
            keys = cast("QKeyEvent", event)
            undo = keys.matches(QKeySequence.StandardKey.Undo) and not (watched.isUndoAvailable() and watched.text())
            redo = keys.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
