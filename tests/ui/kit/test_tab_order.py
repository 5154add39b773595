"""Tab goes through a window as it is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QTabWidget, QWidget

from desktop.ui.kit import parts
from desktop.ui.kit.tab_order import ReadingOrder

BACK = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qapp: QApplication) -> ReadingOrder:
    """A window whose parts were made in another order than they are read in."""
    del qapp
    made = ReadingOrder()
    last, grid, head, hidden, off = QLineEdit("last"), QGridLayout(), QHBoxLayout(), QLineEdit("x"), QLineEdit("y")
    grid.addWidget(QLineEdit("grid 2"), 1, 0)
    grid.addWidget(QLineEdit("grid 1"), 0, 1)
    scroll, inside, tabs = QScrollArea(), QWidget(), QTabWidget()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setLayout(parts.column(QLineEdit("scrolled")))
    scroll.setWidget(inside)
    tabs.addTab(QLineEdit("tab 1"), "1")
    tabs.addTab(QLineEdit("tab 2"), "2")
    off.setEnabled(False)
    whole = parts.column(hidden, off, scroll, tabs, last)
    made.setLayout(whole)
    whole.insertLayout(0, grid)
    whole.insertLayout(0, head)
    head.addWidget(QLineEdit("first"))
    made.show()
    hidden.hide()
    made.setFocus()
    return made


def _walk(window: QWidget, steps: int, *, back: bool = False) -> list[str]:
    passed = []
    for _step in range(steps):
        pressed = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        at: QWidget | None = window.focusWidget()
        QTest.keyClick(window if at is None else at, pressed, BACK if back else Qt.KeyboardModifier.NoModifier)
        here = window.focusWidget()
        passed.append(here.text() if isinstance(here, QLineEdit) else type(here).__name__)
    return passed


def test_it_follows_what_is_read_and_comes_back(window: ReadingOrder) -> None:
    read = ["first", "grid 1", "grid 2", "scrolled", "QTabBar", "tab 1", "last"]
    assert _walk(window, 8) == [*read, "first"]
    assert _walk(window, 7, back=True) == [*reversed(read)]
    window.close()


def test_a_part_that_is_no_stop_is_in_front_of_what_is_in_it(window: ReadingOrder) -> None:
    scroll = window.findChild(QScrollArea)
    assert scroll is not None
    scroll.setFocus()
    assert _walk(window, 1) == ["scrolled"]
    window.close()


def test_without_any_stop_it_leaves_the_keys_to_the_others(qapp: QApplication) -> None:
    del qapp
    empty = ReadingOrder()
    empty.show()
    assert empty.focusNextPrevChild(True) is False
    empty.close()
