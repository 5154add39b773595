"""A small count: within its bounds, by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.features.bell.tally import Tally


def test_it_stays_within_its_bounds(qapp: QApplication) -> None:
    del qapp
    count = Tally("Minutes", 1, 3)
    assert count.value() == 1
    for _key in range(5):
        QTest.keyClick(count, Qt.Key.Key_Up)
    assert count.value() == 3
    assert count.accessibleName() == "Minutes"
