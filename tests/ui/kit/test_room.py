"""A page never makes the window larger, and no other page smaller."""

from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.kit.room import Room


def _page(width: int, height: int) -> QWidget:
    page, inside = QWidget(), QLabel("Here")
    inside.setMinimumSize(width, height)
    QVBoxLayout(page).addWidget(inside)
    return page


def test_a_page_that_is_too_large_is_scrolled_and_the_others_are_as_large_as_the_window(qapp: QApplication) -> None:
    pile = QStackedWidget()
    small, large = _page(100, 100), _page(900, 700)
    for page in (small, large):
        pile.addWidget(page)
    room = Room(pile)
    room.resize(400, 300)
    room.show()
    qapp.processEvents()
    assert (room.width(), room.height()) == (400, 300)
    assert pile.size() == room.maximumViewportSize()
    pile.setCurrentWidget(large)
    qapp.processEvents()
    assert pile.width() >= 900
    assert pile.height() >= 700
    assert room.horizontalScrollBar().isVisible()
    assert (room.width(), room.height()) == (400, 300)
    room.close()
