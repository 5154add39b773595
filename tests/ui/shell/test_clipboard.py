"""What was copied out of the window goes by itself; what one writes with, and what others copied, stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.shell.clipboard import Clipboard


@pytest.fixture
def line(qapp: QApplication) -> Iterator[QLineEdit]:
    del qapp
    made = QLineEdit()
    made.show()
    made.activateWindow()
    made.setFocus()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def board(qapp: QApplication) -> Iterator[Clipboard]:
    del qapp
    made = Clipboard()
    made._timer.setInterval(1)
    yield made
    QGuiApplication.clipboard().clear()
    made.deleteLater()


def _text() -> str:
    return QGuiApplication.clipboard().text()


def test_what_is_copied_from_a_list_goes_after_a_while(line: QLineEdit, board: Clipboard, qtbot: QtBot) -> None:
    del board
    line.setReadOnly(True)
    QGuiApplication.clipboard().setText("Amina, Ben, Carla")
    assert _text()
    qtbot.waitUntil(lambda: _text() == "")


@pytest.mark.parametrize(
    ("copied", "stays"), [("next Tuesday at 5", True), ("07700 900 111", False), ("a@b.uk", False)]
)
def test_while_one_writes_only_contacts_go(
    line: QLineEdit, board: Clipboard, qtbot: QtBot, copied: str, stays: bool
) -> None:
    del line
    QGuiApplication.clipboard().setText(copied)
    assert board._timer.isActive() is not stays
    qtbot.waitUntil(lambda: bool(_text()) is stays)
    board.clear()  # as when the club is locked
    assert _text() == ""


def test_what_others_put_in_its_place_is_theirs(line: QLineEdit, board: Clipboard) -> None:
    del line
    QGuiApplication.clipboard().setText("07700 900 111")
    with QSignalBlocker(QGuiApplication.clipboard()):
        QGuiApplication.clipboard().setText("theirs")
    board.clear()
    assert _text() == "theirs"


def test_half_a_minute_is_usual(qapp: QApplication) -> None:
    del qapp
    assert Clipboard()._timer.interval() == 30_000
