import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit.toast import SHOWN_MS, Toast


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


def test_it_says_a_sentence_and_offers_undo(toast: Toast) -> None:
    done: list[str] = []
    toast.say("New person Ada", "Undo", lambda: done.append("undone"))
    assert toast.words == "New person Ada"
    toast.findChildren(QPushButton)[0].click()
    assert done == ["undone"]
    assert toast.words == ""


def test_a_new_sentence_takes_the_place_of_the_old_one(toast: Toast) -> None:
    toast.say("New person Ada", "Undo")
    toast.say("The disk is full.")
    assert toast.words == "The disk is full."
    assert toast.findChildren(QPushButton)[0].isHidden()


def test_it_stands_at_the_bottom_in_the_middle_also_of_another_size(toast: Toast, window: QWidget) -> None:
    toast.say("New person Ada")
    for width, height in ((900, 600), (1400, 900)):
        window.resize(width, height)
        assert abs(toast.geometry().center().x() - width // 2) <= 1
        assert height - 120 < toast.geometry().bottom() < height


def test_a_long_sentence_is_wrapped_and_stays_longer(toast: Toast, window: QWidget) -> None:
    toast.say("New person Ada")
    low = toast.height()
    assert toast._timer.interval() == SHOWN_MS
    toast.say("Nothing was saved: the disk is full. " * 6, "Undo")
    assert window.rect().contains(toast.geometry())
    assert toast.height() > low
    assert toast._timer.interval() > 2 * SHOWN_MS
    toast.say("New person Ada")
    assert toast.height() == low


def test_it_goes_by_itself_but_not_from_under_the_mouse(toast: Toast) -> None:
    toast.say("New person Ada")
    assert toast._timer.isActive()
    QApplication.sendEvent(toast, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    toast._timer.timeout.emit()
    assert toast.words == ""
