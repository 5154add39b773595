"""The order in which Tab comes through fields that are made later than their neighbours."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(following: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab come through these in front of one that was there before; by themselves they come last of the window."""
    at = following.previousInFocusChain()
    while at is not None and at.focusPolicy() is Qt.FocusPolicy.NoFocus:
        at = at.previousInFocusChain()
    for one in made:
        if at is not None:
            QWidget.setTabOrder(at, one)
        at = one
