"""Headcounts: two small fields, saved with Enter, never overwritten while one types."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.model.session import Session
from desktop.ui.features.session.counts import Headcount, both


def test_values_are_counted_once_and_rest(qtbot: QtBot) -> None:
    count = Headcount("Counted at 10 min")
    qtbot.addWidget(count)
    counted: list[bool] = []
    count.counted.connect(lambda: counted.append(True))
    QTest.keyClicks(count.young, "13")
    count.young.editingFinished.emit()
    assert count.values() == (13, None)
    assert counted == [True]
    count.rest()
    count.young.editingFinished.emit()
    assert counted == [True]


def test_what_was_counted_is_shown(qtbot: QtBot) -> None:
    count = Headcount("Counted at the end")
    qtbot.addWidget(count)
    count.show_counts(*both(Session(children_10=12, adults_10=4, children_end=11))[1])
    assert count.values() == (11, None)
