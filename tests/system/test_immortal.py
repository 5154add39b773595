"""A program that stays open for a day must not use up `None`."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.system import immortal


def test_thousands_of_calls_into_qt_leave_none_alive(qtbot: QtBot) -> None:
    immortal.keep()
    label = QLabel()
    qtbot.addWidget(label)
    for _call in range(20_000):
        label.setWordWrap(False)
    assert sys.getrefcount(None) > 100_000


def test_it_is_given_once_only() -> None:
    immortal.keep()
    before = sys.getrefcount(None)
    immortal.keep()
    assert abs(sys.getrefcount(None) - before) < 1_000
