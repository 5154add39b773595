"""A relationship as a card on the board: who, what comes next, and one thing that needs a look."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle

from desktop.i18n import _, formats
from desktop.services import relationship_page
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.kit import theme

MARKS = {"stop": "✗", "care": "!", "note": "·"}
ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})
SIDE, ABOVE, BETWEEN = 12, 9, 2
ENDLESS = 10_000


class Line(NamedTuple):
    """A line of a card: its words, the token of its colour, and whether it is bold."""

    words: str
    tint: str = "ink"
    bold: bool = False


class PairCard(QPushButton):
    """One card; Enter or a click opens it. It paints its lines itself: labels take ten times as long to make.

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
        self.lines = [Line(who.name, bold=True) for who in row.pair.people]
        self.lines.append(Line(next_words(row), "soft"))
        for sign in row.signs[:1]:
            tint = sign.level if sign.level != "note" else "soft"
            self.lines.append(Line(f"{MARKS[sign.level]}  {sign.words}", tint))
        words = [row.name, relationship_page.state_words(row), next_words(row), *(sign.words for sign in row.signs[:1])]
        self.setAccessibleName(". ".join(part for part in words if part))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        room = self._rooms(width)
        return room[-1].bottom() + 1 + ABOVE

    def _rooms(self, width: int) -> list[QRect]:
        """Give each line its place on a card so wide; words wrap."""
        rooms, top, wide = [], ABOVE, max(1, width - 2 * SIDE)
        metrics = {bold: QFontMetrics(font) for bold, font in self._fonts().items()}
        for line in self.lines:
            needed = metrics[line.bold].boundingRect(QRect(0, 0, wide, ENDLESS), Qt.TextFlag.TextWordWrap, line.words)
            rooms.append(QRect(SIDE, top, wide, needed.height()))
            top += needed.height() + BETWEEN
        return rooms

    def _fonts(self) -> dict[bool, QFont]:
        """Give the plain and the bold font of a card."""
        bold = QFont(self.font())
        bold.setBold(True)
        return {False: self.font(), True: bold}

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, fonts = QPainter(self), self._fonts()
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for line, room in zip(self.lines, self._rooms(self.width()), strict=True):
            painter.setFont(fonts[line.bold])
            painter.setPen(theme.colour(line.tint))
            painter.drawText(room, int(side) | int(Qt.TextFlag.TextWordWrap), line.words)
        painter.end()

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
    if not row.pair.meets:
        return relationship_page.since_words(row)
    if row.next_meeting is not None:
        return _("next {day}").format(day=formats.day(row.next_meeting))
    if row.last_meeting is not None:
        return _("last {day}, none planned").format(day=formats.day(row.last_meeting))
    return _("not met yet")
