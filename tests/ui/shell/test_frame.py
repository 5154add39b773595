"""The window itself: what fills it, its place on the screen, and how it is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.system.settings import Settings
from desktop.ui.kit import theme
from desktop.ui.shell.frame import Frame


class Inside(QWidget):
    """Something with a field, that may refuse to be left."""

    def __init__(self, title: str, *, leaves: bool = True) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)
        self.line.setFocus()
        self._leaves = leaves

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's own name
        event.setAccepted(self._leaves)


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture
def frame(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Frame:
    theme.apply(qapp, "light")
    made = Frame(settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def test_it_is_painted_once_and_shows_where_things_will_be(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(frame.painted, wait=500):
        frame.repaint()
    assert frame.windowTitle() == "Alongside"


def test_what_fills_it_gives_its_title_and_keeps_its_cursor(frame: Frame, qtbot: QtBot) -> None:
    inside = Inside("Makers")
    frame.fill(inside)
    frame.activateWindow()
    qtbot.waitUntil(lambda: frame.focusWidget() is inside.line)
    assert frame.windowTitle() == "Makers"
    inside.setWindowTitle("Makers and friends")
    assert frame.windowTitle() == "Makers and friends"


def test_ctrl_q_leaves_and_the_place_is_remembered(frame: Frame, settings: Settings, qtbot: QtBot) -> None:
    frame.fill(Inside("Makers"))
    frame.resize(740, 600)
    qtbot.waitUntil(frame.isActiveWindow)
    QTest.keyClick(frame, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not frame.isVisible()
    again = Frame(settings)
    qtbot.addWidget(again)
    assert again.size() == frame.size()


def test_what_is_inside_may_keep_it_open(frame: Frame) -> None:
    frame.fill(Inside("Makers", leaves=False))
    assert not frame.close()
    assert frame.isVisible()
