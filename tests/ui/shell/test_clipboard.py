"""What was copied out of the window goes by itself; what one writes with, and what others copied, stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.ui.shell.clipboard import Clipboard


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


def test_what_is_copied_from_a_list_goes_after_a_while(board: Clipboard) -> None:
    del board
    QGuiApplication.clipboard().setText("Amina, Ben, Carla")
    assert _text()
    QTest.qWait(20)
    assert _text() == ""


@pytest.mark.parametrize(
    ("copied", "stays"), [("next Tuesday at 5", True), ("07700 900 111", False), ("a@b.uk", False)]
)
def test_while_one_writes_only_contacts_go(board: Clipboard, copied: str, stays: bool) -> None:
    line = QLineEdit()
    line.show()
    line.activateWindow()
    line.setFocus()
    QTest.qWaitForWindowActive(line)
    QGuiApplication.clipboard().setText(copied)
    QTest.qWait(20)
    assert bool(_text()) is stays
    board.clear()  # as when the club is locked
    assert _text() == ""
    line.deleteLater()


def test_half_a_minute_is_usual(qapp: QApplication) -> None:
    del qapp
    assert Clipboard()._timer.interval() == 30_000
