"""The real dialogs, answered by a hand that waits for them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.kit.ask import DialogAsk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def answering(answer: Callable[[QMessageBox], None]) -> None:
    """When a box is there, do something with it."""

    def when_there() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            answer(box)
        else:
            QTimer.singleShot(5, when_there)

    QTimer.singleShot(0, when_there)


def press(words: str) -> Callable[[QMessageBox], None]:
    def answer(box: QMessageBox) -> None:
        next(button for button in box.findChildren(QPushButton) if button.text() == words).click()

    return answer


def test_what_cannot_be_undone_is_done_by_its_own_word_alone(qtbot: QtBot) -> None:
    answering(press("Remove R && D"))
    assert DialogAsk().sure("Remove", "This cannot be undone.", "Remove R & D")
    answering(QMessageBox.reject)
    assert not DialogAsk().sure("Remove", "This cannot be undone.", "Remove")


def test_enter_alone_does_not_do_what_cannot_be_undone(qtbot: QtBot) -> None:
    safe: list[bool] = []

    def look(box: QMessageBox) -> None:
        safe.append(box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel))
        safe.append(box.textFormat() is Qt.TextFormat.PlainText)
        box.defaultButton().click()

    answering(look)
    assert not DialogAsk().sure("Remove", "<b>Robert</b> goes.", "Remove")
    assert safe == [True, True]


def test_one_of_a_few_answers(qtbot: QtBot) -> None:
    answering(press("Absent"))
    assert DialogAsk().choose("Close", "Not recorded are:", ["Not recorded", "Absent"]) == 1
    answering(QMessageBox.reject)
    assert DialogAsk().choose("Close", "Not recorded are:", ["Not recorded", "Absent"]) is None


def test_what_must_be_read_waits(qtbot: QtBot) -> None:
    read: list[str] = []

    def look(box: QMessageBox) -> None:
        read.append(box.text())
        box.accept()

    answering(look)
    DialogAsk().tell("Not opened", "It is open on another computer.")
    assert read == ["It is open on another computer."]


def test_files_are_paths_or_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str] = []

    def chosen(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        asked.append(place)
        return str(tmp_path / "a.club"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    assert DialogAsk().open_file("Open", "Clubs (*.club)", tmp_path) == tmp_path / "a.club"
    assert DialogAsk().save_file("Save", "new.club", "Clubs (*.club)", tmp_path) == tmp_path / "a.club"
    assert asked == [str(tmp_path), str(tmp_path / "new.club")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: ("", ""))
    assert DialogAsk().open_file("Open", "Clubs (*.club)") is None


def test_a_line_of_text_or_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, wanted in ((("ill", True), "ill"), (("ill", False), None)):
        monkeypatch.setattr(QInputDialog, "getText", lambda *_given, answer=answer, **_named: answer)
        assert DialogAsk().text("Cancel this session", "Why?") == wanted
