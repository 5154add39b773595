"""What was typed in a line is taken back there first; where nothing is, the keys are the window's."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.shell import field_undo


def test_a_line_takes_back_what_was_typed_and_then_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit()
    QVBoxLayout(window).addWidget(line)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert not field_undo.undo()
    assert not field_undo.redo()
    QTest.keyClicks(line, "Ada")
    assert field_undo.undo()
    assert line.text() == ""
    assert field_undo.redo()
    assert line.text() == "Ada"
