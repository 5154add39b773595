"""Undo and redo in the field that is typed in, which goes before undo and redo of the club."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


def undo() -> bool:
    """Take back what was typed; says whether there was anything."""
    field = QApplication.focusWidget()
    if isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable():
        field.undo()
        return True
    if isinstance(field, QLineEdit) and field.isUndoAvailable() and field.text():
        field.undo()
        return True
    return False


def redo() -> bool:
    """Type it again; says whether there was anything."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and field.isRedoAvailable():
        field.redo()
        return True
    return False


def is_for_window(watched: QObject, event: QEvent) -> bool:
    """Say whether undo or redo is pressed in a line that has nothing to take back: Qt would swallow it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(watched, QLineEdit):
        return False
    keys = cast("QKeyEvent", event)
    undoes = keys.matches(QKeySequence.StandardKey.Undo) and not (watched.isUndoAvailable() and watched.text())
    redoes = keys.matches(QKeySequence.StandardKey.Redo) and not watched.isRedoAvailable()
    return undoes or redoes
