"""Folded texts: opened, worded, left out and put back, by keyboard; what is typed is never lost unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused
from desktop.ui.kit.folded_texts import NEW, FoldedText, FoldedTexts

ONE = FoldedText(1, "Who", "We are Ada.", "We are {names}.", may_be_left_out=False)
TWO = FoldedText(2, "When", "Not.", "Never.", mark="in own words", back="The club’s text")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def texts(qtbot: QtBot) -> FoldedTexts:
    made = FoldedTexts()
    qtbot.addWidget(made)
    made.show_texts([ONE, TWO])
    made.show()
    return made


def test_a_title_opens_and_folds(texts: FoldedTexts) -> None:
    row = texts.rows[1]
    assert not row.is_open
    QTest.keyClick(row.head, Qt.Key.Key_Return)
    assert row.reading.read.isVisible()
    assert row.reading.read.text() == "We are Ada."
    assert not row.reading.leave_out.isVisible()
    assert not row.reading.reset.isVisible()
    QTest.keyClick(row.head, Qt.Key.Key_Return)
    assert not row.is_open


def test_what_was_changed_is_marked_and_goes_back(texts: FoldedTexts, qtbot: QtBot) -> None:
    row = texts.rows[2]
    assert row.mark.text() == "in own words"
    assert row.head.accessibleName() == "2 When in own words"
    row.fold()
    with qtbot.waitSignal(texts.put_back) as back:
        row.reading.reset.click()
    assert back.args == [2]
    with qtbot.waitSignal(texts.worded) as worded:
        row.reading.leave_out.click()
    assert worded.args == [2, {"included": False}]
    texts.show_texts([ONE, TWO._replace(included=False)])
    assert row.reading.read.text() == "Left out: it is not printed."
    assert row.reading.leave_out.text() == "Take in again"
    assert not row.reading.word.isVisible()


def test_worded_in_place_with_keys(texts: FoldedTexts, qtbot: QtBot) -> None:
    row = texts.rows[1]
    row.begin()
    assert row.wording.area.toPlainText() == "We are {names}."
    assert not texts.is_changed
    QTest.keyClicks(row.wording.area, "Hello. ")
    assert texts.is_changed
    row.fold()
    assert row.wording.area.isVisible()
    texts.show_texts([ONE._replace(wording="Another"), TWO])
    assert row.wording.area.toPlainText() == "Hello. We are {names}."
    with qtbot.waitSignal(texts.worded) as worded:
        QTest.keyClick(row.wording.area, Qt.Key.Key_Return, CTRL)
    assert worded.args == [1, {"title": "Who", "wording": "Hello. We are {names}."}]
    texts.show_refused(1, Refused("Not so."))
    assert row.wording.error.text() == "Not so."
    texts.saved(1)
    assert not row.wording.area.isVisible()
    assert row.reading.read.isVisible()


def test_escape_leaves_and_a_refusal_opens(texts: FoldedTexts) -> None:
    row = texts.rows[2]
    texts.show_refused(2, Refused("It stays."))
    assert row.wording.area.isVisible()
    assert row.wording.error.text() == "It stays."
    QTest.keyClick(row.wording.area, Qt.Key.Key_Escape)
    assert not row.wording.area.isVisible()
    row.begin()
    assert row.wording.error.text() == ""
    texts.end()
    assert not row.wording.area.isVisible()


def test_one_more_is_typed_below_and_goes_when_it_is_left(texts: FoldedTexts, qtbot: QtBot) -> None:
    texts.begin_new()
    row = texts.rows[NEW]
    QTest.keyClicks(row.wording.title, "Dogs")
    texts.show_texts([ONE])
    assert set(texts.rows) == {1, NEW}
    with qtbot.waitSignal(texts.worded) as worded:
        row.wording.save.click()
    assert worded.args == [NEW, {"title": "Dogs", "wording": ""}]
    texts.saved(NEW)
    assert set(texts.rows) == {1}
    texts.begin_new()
    texts.begin_new()
    texts.show_texts([ONE], editable=False)
    assert set(texts.rows) == {1}


def test_what_may_only_be_read_has_no_buttons(texts: FoldedTexts) -> None:
    texts.rows[2].begin()
    texts.show_texts([ONE, TWO], editable=False)
    row = texts.rows[2]
    assert row.reading.read.isVisible()
    assert not any(button.isVisible() for button in (row.reading.word, row.reading.leave_out, row.reading.reset))


def test_the_sign_points_the_way_one_reads(qapp: QApplication, qtbot: QtBot) -> None:
    made = FoldedTexts()
    qtbot.addWidget(made)
    made.show_texts([ONE])
    row = made.rows[1]
    assert row.chevron() == "chevron-right"
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert row.chevron() == "chevron-left"
