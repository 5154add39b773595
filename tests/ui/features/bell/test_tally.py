"""A small count: within its bounds, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.features.bell.tally import Tally


def test_it_stays_within_its_bounds(qapp: QApplication) -> None:
    del qapp
    count, told = Tally("Minutes", 1, 3), list[int]()
    count.counted.connect(told.append)
    assert count.value == 1
    for _key in range(3):
        QTest.keyClick(count, Qt.Key.Key_Up)
    assert count.value == 3
    QTest.keyClick(count, Qt.Key.Key_Down)
    count.selectAll()
    QTest.keyClicks(count, "1")
    assert told == [2, 3, 3, 2, 1]
    QTest.keyClicks(count, "x")
    QTest.keyClick(count, Qt.Key.Key_Backspace)
    assert count.value == 1
    assert told == [2, 3, 3, 2, 1]
    count.show_value(2)
    assert count.text() == "2"
    assert count.accessibleName() == "Minutes"
