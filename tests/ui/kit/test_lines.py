"""Lines to type into wait for the fingers, and Enter does not wait."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.lines import TypedLine, search_line


def test_it_tells_once_when_the_fingers_rest(qtbot: QtBot) -> None:
    line = TypedLine("Sheet line")
    qtbot.addWidget(line)
    told: list[str] = []
    line.typed.connect(told.append)
    QTest.keyClicks(line, "* -4")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["* -4"]


def test_enter_tells_at_once_and_only_once(qtbot: QtBot) -> None:
    line = TypedLine("Sheet line", large=True)
    qtbot.addWidget(line)
    told: list[str] = []
    line.typed.connect(told.append)
    line.entered.connect(lambda text: told.append(f"{text}!"))
    QTest.keyClicks(line, "7")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(100)
    assert told == ["7!"]


def test_a_search_that_is_cleared_tells(qtbot: QtBot) -> None:
    line = search_line("First letters")
    qtbot.addWidget(line)
    told: list[str] = []
    line.typed.connect(told.append)
    line.setText("ada")
    line.clear()
    assert told == [""]


def test_what_is_put_there_ends_the_waiting(qtbot: QtBot) -> None:
    line = TypedLine("Record line")
    qtbot.addWidget(line)
    told: list[str] = []
    line.typed.connect(told.append)
    QTest.keyClicks(line, "7")
    line.setText("")
    qtbot.wait(100)
    assert told == []
