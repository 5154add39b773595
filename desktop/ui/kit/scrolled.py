"""What is scrolled: a column no wider than is good to read, and a card that stands alone in a window."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.kit import parts, theme


class Scrolled(QScrollArea):
    """Blocks below each other.

    The width is kept by a row around the column: a column by itself asks for the height of its lines at a width that
    its parts may not have. Blocks are best added when the area is in its place: Qt dresses all of them anew whenever
    something around them gets another parent.

    Args:
        widest: pixels, at the usual size of text; 0 is as wide as there is room.
        space: pixels between the blocks.
    """

    def __init__(self, widest: int = 0, space: int = 16) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        self.setWidget(inside)
        column = QWidget()
        row = QHBoxLayout(inside)
        parts.keep_off_bar(row)
        row.addWidget(column, 1)
        if widest:
            column.setMaximumWidth(theme.sized(widest))
            row.addStretch(0)
        self._box = QVBoxLayout(column)
        self._box.setContentsMargins(0, 0, 0, 24)
        self._box.setSpacing(space)
        self._box.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of what is in it: nothing scrolls sideways here."""
        least = super().minimumSizeHint()
        wide = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(least.width(), wide), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done

    def add(self, block: QWidget) -> None:
        """Put a block below the others."""
        self._box.insertWidget(self._box.count() - 1, block)


class InTheMiddle(QScrollArea):
    """A card alone in the window, a little above its middle; scrolled where the window is lower than the card."""

    def __init__(self, card: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = parts.row(None, card, None)
        row.setStretch(1, parts.ALL)
        inside = QWidget()
        column = parts.column(space=0, margins=(24, 24, 24, 24))
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        inside.setLayout(column)
        self.setWidget(inside)


def show_alone(window: QWidget, card: QWidget) -> None:
    """Show a card alone in what fills the window."""
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(InTheMiddle(card))
