"""Room for pages that never makes the window larger: where a page needs more than there is, it is scrolled."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget


class Room(QScrollArea):
    """Shows the current one of a pile of pages as large as there is room, and at least as large as it must be.

    Only the page that is seen is asked: a wide page somewhere in the pile makes no other page wide.
    """

    def __init__(self, pile: QStackedWidget) -> None:
        super().__init__()
        self._pile = pile
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pile)
        pile.setAutoFillBackground(False)
        pile.currentChanged.connect(lambda _number: self._fit())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self._pile and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        page, has = self._pile.currentWidget(), self.maximumViewportSize()
        if page is None:
            return
        least = page.minimumSizeHint().width()
        wide = max(has.width(), least)
        bar = self.horizontalScrollBar().sizeHint().height() if wide > has.width() else 0
        high = self._height(page, wide)
        if high > has.height() - bar:  # the bar at the side takes some of the width
            wide = max(has.width() - self.verticalScrollBar().sizeHint().width(), least)
            high = self._height(page, wide)
        self._pile.resize(wide, max(has.height() - bar, high))

    @staticmethod
    def _height(page: QWidget, wide: int) -> int:
        layout = page.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.minimumHeightForWidth(wide)
        return page.minimumSizeHint().height()
