"""A count of turns is typed over, or goes up and down."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from desktop.core.relationship_choices import Side
from desktop.core.rules.pairing import Turns
from desktop.services.bell import BellPair
from desktop.ui.features.bell.pair_row import PairRow
from desktop.ui.kit.bell import Bell


def test_a_tally_is_corrected_by_keys(qapp: QApplication) -> None:
    del qapp
    bell, holder = Bell(), QWidget()
    pair = BellPair(7, "Ada with Ben", "Ada", "Ben", 5, 71, Side.MENTOR, planned=True)
    row = PairRow(pair, bell, QGridLayout(holder), 0)
    tally = row.tallies[Side.MENTEE]
    assert not tally.isEnabled()
    row.take_a_seat()
    row.show()
    assert row.driver.text() == "Begins: Ben"
    QTest.keyClick(tally, Qt.Key.Key_Up)
    QTest.keyClick(tally, Qt.Key.Key_Up)
    QTest.keyClick(tally, Qt.Key.Key_Down)
    assert bell.turns == {7: Turns(1, 0)}
    QTest.keyClick(tally, Qt.Key.Key_Space)
    assert tally.value == 1
