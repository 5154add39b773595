"""Buttons that stay down: what a screen reader toggles is done, as if it were clicked.

Qt only turns such a button over then, and tells nobody that it was meant: `clicked` comes from mouse and keys alone.
"""

from collections.abc import Callable
from typing import Any
from weakref import ref

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton

_pressed: list[ref[QAbstractButton]] = []


def does(button: QAbstractButton, do: Callable[[], object]) -> None:
    """Let a button do something when it is pressed; for so long `now` gives it."""
    itself = ref(button)  # what a button does must not keep it

    def run(_on: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's
        _pressed.append(itself)
        try:
            do()
        finally:
            _pressed.pop()

    button.clicked.connect(run)


def now() -> QAbstractButton | None:
    """Give the button that is being obeyed just now."""
    return _pressed[-1]() if _pressed else None


class _Meant:
    """What both do; before Qt's class in the bases, with no Qt class of its own."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)  # type: ignore[call-arg] # Qt's class stands behind this one
        self._known = False
        self.toggled.connect(self._turned)

    # mypy sees no Qt class here: what both have of it
    toggled: Any
    clicked: Any
    group: Any

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show a state, without doing what a click does."""
        before, self._known = self._known, True
        super().setChecked(on)  # type: ignore[misc]
        self._known = before

    def nextCheckState(self) -> None:
        before, self._known = self._known, True
        super().nextCheckState()  # type: ignore[misc]
        self._known = before

    def _turned(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        """Tell what was neither clicked nor set by the program; in a group the one before goes up by itself."""
        group = self.group()
        by_another = group is not None and group.exclusive() and not on
        if not self._known and not by_another:
            self.clicked[bool].emit(on)


class Push(_Meant, QPushButton):
    """A button."""


class Tick(_Meant, QCheckBox):
    """A tick."""
