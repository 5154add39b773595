"""What was typed in a line is taken back there first; where nothing is, the keys are the window's."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.shell.field_undo import FieldUndo


def test_a_line_takes_back_what_was_typed_and_then_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit()
    QVBoxLayout(window).addWidget(line)
    field = FieldUndo(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert not field.undo()
    assert not field.redo()
    QTest.keyClicks(line, "Ada")
    assert field.undo()
    assert line.text() == ""
    assert field.redo()
    assert line.text() == "Ada"
