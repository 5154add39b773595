from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.combo import Combo

LONG = "Tuesday 17 November 2026, the juniors of Riverside"


def test_it_asks_for_no_more_room_than_said_and_tells_all_in_the_tooltip(qtbot: QtBot) -> None:
    combo = Combo([("Ada", 1), (LONG, 2)], least=8)
    qtbot.addWidget(combo)
    assert combo.minimumSizeHint().width() < combo.fontMetrics().horizontalAdvance(LONG)
    combo.setCurrentIndex(1)
    assert (combo.currentData(), combo.toolTip()) == (2, LONG)


def test_it_is_searched_by_any_part_and_takes_nothing_new(qtbot: QtBot) -> None:
    combo = Combo([("Ada Berg", 1), ("Ben Otieno", 2)])
    qtbot.addWidget(combo)
    combo.setAccessibleName("Person")
    combo.search()
    line, completer = combo.lineEdit(), combo.completer()
    assert line is not None
    assert completer is not None
    assert line.accessibleName() == "Person"
    completer.setCompletionPrefix("OTI")
    assert completer.currentCompletion() == "Ben Otieno"
    line.setText("Cleo")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert combo.count() == 2
