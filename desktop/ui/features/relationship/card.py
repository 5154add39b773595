"""A relationship as a card on the board: who, what comes next, and one thing that needs a look."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from desktop.i18n import _, formats
from desktop.services import relationship_page
from desktop.services.guard import MEETING
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.kit import parts

MARKS = {"stop": "✗", "care": "!", "note": "·"}
ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


class PairCard(QPushButton):
    """One card; Enter or a click opens it.

    Signals:
        moved: an arrow was pressed; carries the key.
        typed: a letter was typed, which is meant for the filter.
    """

    moved = Signal(int)
    typed = Signal(str)

    def __init__(self, row: RelationshipRow) -> None:
        super().__init__()
        self.row = row
        self.setProperty("look", "pair")
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        lines = [parts.label(who.name, "pair", wrap=True) for who in (*row.mentors, *row.mentees)]
        lines.append(parts.label(next_words(row), "soft", wrap=True))
        if row.signs:
            sign = row.signs[0]
            look = sign.level if sign.level != "note" else "soft"
            lines.append(parts.label(f"{MARKS[sign.level]}  {sign.words}", look, wrap=True))
        for line in lines:
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside = parts.column(*lines, space=2, margins=(12, 8, 12, 10))
        self.setLayout(self._inside)
        words = [row.name, relationship_page.state_words(row), next_words(row), *(sign.words for sign in row.signs[:1])]
        self.setAccessibleName(". ".join(part for part in words if part))

    def minimumSizeHint(self) -> QSize:
        return self._inside.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in ARROWS:
            self.moved.emit(event.key())
        elif plain and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def next_words(row: RelationshipRow) -> str:
    """Say what comes next: the next meeting, or the last if none is planned; since when, where nobody meets."""
    if row.state not in MEETING:
        return relationship_page.since_words(row)
    if row.next_meeting is not None:
        return _("next {day}").format(day=formats.day(row.next_meeting))
    if row.last_meeting is not None:
        return _("last {day}, none planned").format(day=formats.day(row.last_meeting))
    return _("not met yet")
