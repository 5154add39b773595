"""What every tab of a relationship's page is."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kit.desk import Desk

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Tab(QWidget):
    """A tab about one relationship. Subclasses say in `refresh` what they ask for and show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk.of(self)
        self.pair: int | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 16, 0, 0)
        self.body.setSpacing(16)

    def show_pair(self, key: int) -> None:
        """Show the relationship with this key; asked again whenever something of the club changed."""
        self.pair = key
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything that is shown; tabs say how."""

    def first_focus(self) -> QWidget | None:
        """Say where the cursor goes when the tab is opened."""
        return None

    def act(self) -> None:
        """Do the tab's primary action (Ctrl+Enter)."""

    def is_typed_into(self) -> bool:
        """Say whether something typed waits to be saved: Ctrl+Enter is then the tab's, and not the page's."""
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_meant(event):
            self.act()
        else:
            super().keyPressEvent(event)

    def _is_meant(self, event: QKeyEvent) -> bool:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return with_control and event.key() in ENTERS and self.is_typed_into()

    def may_leave(self) -> bool:
        """Say whether the tab may be left; it asks if something typed would be lost."""
        return True
