"""The board: relationships in columns by their state; arrows move, Enter opens, letters filter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop.core.relationship_choices import RelationshipState
from desktop.i18n import _, ngettext
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.features.relationship.card import PairCard
from desktop.ui.kit import parts

GAP, BETWEEN, BAR = 12, 8, 8
LEAST = 20
"""Characters that a column is wide, at least; where the window has less room the board scrolls sideways."""
MOST = 60
"""Cards that a column draws; of more it says how many there are, and letters find them."""


class _Column:
    """A column: its head, which stays above, its cards, and a word about those that are not drawn."""

    def __init__(
        self, inside: QWidget, heads: QWidget, state: RelationshipState, cards: list[PairCard], rest: int
    ) -> None:
        self.cards = cards
        self.head = QWidget(heads)
        count = len(cards) + rest
        title = parts.label(_(state.label), "heading")
        self.head.setLayout(parts.row(title, parts.label(str(count) if count else "", "soft"), None))
        self.more: QLabel | None = None
        if rest:
            words = ngettext("and {count} more: type a name", "and {count} more: type a name", rest)
            self.more = parts.label(words.format(count=rest), "faint", wrap=True)
            self.more.setParent(inside)

    def place(self, left: int, top: int, wide: int) -> int:
        """Put everything in its place; gives where the column ends."""
        self.head.setGeometry(left, 0, wide, top)
        for part in (*self.cards, self.more):
            if part is not None:
                high = part.heightForWidth(wide)
                part.setGeometry(left, top, wide, high)
                top += high + BETWEEN
        return top


class Board(QScrollArea):
    """Columns with cards.

    Signals:
        opened: a card was opened; carries the relationship's key.
        typed: a letter was typed on a card.
    """

    opened = Signal(int)
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[list[PairCard]] = []
        self._drawn: list[_Column] = []
        self._at: int | None = None
        self._inside = QWidget()
        self._heads = QWidget(self._inside)
        self._heads.setAutoFillBackground(True)
        self.setWidget(self._inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(lambda value: self._heads.move(0, value))

    def show_rows(self, states: Sequence[RelationshipState], rows: Sequence[RelationshipRow]) -> None:
        """Show relationships in one column for each of these states; the card one is at stays the one."""
        had_focus = any(card.hasFocus() for column in self.columns for card in column)
        for column in self._drawn:
            for part in (column.head, *column.cards, column.more):
                if part is not None:
                    part.hide()
                    part.deleteLater()
        self._drawn = [self._column(state, [row for row in rows if row.state is state]) for state in states]
        self.columns = [column.cards for column in self._drawn]
        self._lay_out()
        for part in self._inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.show()
        for column in self._drawn:
            column.head.show()
        self._heads.raise_()
        self._choose(self.current or self.first)
        if had_focus and self.current is not None:
            self.current.setFocus()

    @property
    def first(self) -> PairCard | None:
        """The first card of the board."""
        return next((column[0] for column in self.columns if column), None)

    @property
    def current(self) -> PairCard | None:
        """The card one is at."""
        return next((card for column in self.columns for card in column if card.row.key == self._at), None)

    def step(self, key: int) -> None:
        """Go from the card one is at to the next in an arrow's direction."""
        here = self.current
        if here is None:
            return
        across = next(number for number, column in enumerate(self.columns) if here in column)
        down = self.columns[across].index(here)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0) * (-1 if mirrored else 1)
        column = self.columns[across]
        if side:
            beside = self.columns[across + 1 :] if side > 0 else self.columns[:across][::-1]
            column = next((one for one in beside if one), column)
        else:
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(column) - 1}
            down = ends.get(Qt.Key(key), down + (1 if Qt.Key(key) is Qt.Key.Key_Down else -1))
        self.go_to(column[max(0, min(down, len(column) - 1))])

    def go_to(self, card: PairCard | None) -> None:
        """Put the cursor on a card."""
        if card is not None:
            self._choose(card)
            card.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(card, GAP, self._heads.height() + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        if not self._drawn:
            return
        count, least = len(self._drawn), self.fontMetrics().averageCharWidth() * LEAST
        wide = max(least, (self.viewport().width() - BAR - GAP * (count - 1)) // count)
        whole, top = count * (wide + GAP) - GAP, max(one.head.sizeHint().height() for one in self._drawn) + BETWEEN
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ends = []
        for number, column in enumerate(self._drawn):
            left = number * (wide + GAP)
            ends.append(column.place(whole - left - wide + BAR if mirrored else left, top, wide))
        self._heads.setGeometry(0, self.verticalScrollBar().value(), whole + BAR, top)
        self._inside.resize(whole + BAR, max(ends))

    def _column(self, state: RelationshipState, rows: Sequence[RelationshipRow]) -> _Column:
        cards = [self._card(row) for row in rows[:MOST]]
        return _Column(self._inside, self._heads, state, cards, max(0, len(rows) - MOST))

    def _card(self, row: RelationshipRow) -> PairCard:
        card = PairCard(row)
        card.setParent(self._inside)
        card.clicked.connect(lambda _on=False: self._open(card))
        card.moved.connect(self.step)
        card.typed.connect(self.typed.emit)
        return card

    def _open(self, card: PairCard) -> None:
        self._choose(card)
        self.opened.emit(card.row.key)

    def _choose(self, card: PairCard | None) -> None:
        """Make a card the one that Tab comes to; the others are reached by arrows."""
        before = self.current
        if before is not None:
            before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._at = card.row.key if card is not None else None
        if card is not None:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
