"""Buttons that stay down: what a screen reader toggles is done, as if it were clicked.

Qt only turns such a button over then, and tells nobody that it was meant: `clicked` comes from mouse and keys alone.
"""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QPushButton


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
