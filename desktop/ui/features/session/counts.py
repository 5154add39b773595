"""Headcounts, children and adults, at ten minutes and at the end; and the explicit nil of incidents."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.i18n import _
from desktop.model.session import Session
from desktop.ui.kit import parts, theme

MOST = 999


class Headcount(QFrame):
    """Two small fields in a card; `counted` with Enter or when the cursor leaves a changed field."""

    counted = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.young = self._field(_("{when}: children").format(when=words))
        self.adults = self._field(_("{when}: adults").format(when=words))
        layout = parts.row(parts.label(words, "caption"), self.young, parts.label("·"), self.adults)
        layout.setContentsMargins(12, 3, 6, 3)
        layout.setSpacing(4)
        self.setLayout(layout)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QIntValidator(0, MOST, field))
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setPlaceholderText("–")
        field.setFont(theme.font("figure", bold=True))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setProperty("look", "count")
        field.setFixedWidth(field.fontMetrics().horizontalAdvance("0") * 3 + 10)
        field.editingFinished.connect(self._done)
        return field

    def _done(self) -> None:
        if self.young.isModified() or self.adults.isModified():
            self.counted.emit()

    def show_counts(self, children: int | None, adults: int | None) -> None:
        """Show what was counted, but never over a field that is being typed in."""
        for field, value in ((self.young, children), (self.adults, adults)):
            if not field.hasFocus():
                field.setText("" if value is None else str(value))
                field.setModified(False)

    def values(self) -> tuple[int | None, int | None]:
        """Give children and adults."""
        return _number(self.young), _number(self.adults)

    def rest(self) -> None:
        """Take what stands there as saved."""
        self.young.setModified(False)
        self.adults.setModified(False)


def _number(field: QLineEdit) -> int | None:
    return int(field.text()) if field.text() else None


def both(session: Session) -> tuple[tuple[int | None, int | None], tuple[int | None, int | None]]:
    """Give a session's counts at ten minutes and at the end, each children and adults."""
    return (session.children_10, session.adults_10), (session.children_end, session.adults_end)
