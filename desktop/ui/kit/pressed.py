"""Buttons that stay down: what a screen reader toggles is done, as if it were clicked.

Qt only turns such a button over then, and tells nobody that it was meant: `clicked` comes from mouse and keys alone.
"""

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton


class Push(QPushButton):
    """A button."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._known = False
        self.toggled.connect(lambda on: _turned(self, on, known=self._known))

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show a state, without doing what a click does."""
        before, self._known = self._known, True
        super().setChecked(on)
        self._known = before

    def nextCheckState(self) -> None:
        before, self._known = self._known, True
        super().nextCheckState()
        self._known = before


class Tick(QCheckBox):
    """A tick."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self._known = False
        self.toggled.connect(lambda on: _turned(self, on, known=self._known))

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show a state, without doing what a click does."""
        before, self._known = self._known, True
        super().setChecked(on)
        self._known = before

    def nextCheckState(self) -> None:
        before, self._known = self._known, True
        super().nextCheckState()
        self._known = before


def _turned(button: QAbstractButton, on: bool, *, known: bool) -> None:  # noqa: FBT001 - a signal's
    """Tell what was neither clicked nor set by the program; in a group the one before goes up by itself."""
    group = button.group()
    by_another = group is not None and group.exclusive() and not on
    if not known and not by_another:
        button.clicked[bool].emit(on)  # type: ignore[index] # Qt's signals have overloads, the stubs know of none
