from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.features.safe.reading import Reading
from tests.reports.test_concern_note import NOTE


def test_a_note_is_shown_whole_and_cannot_be_taken_to_the_clipboard(qtbot: QtBot) -> None:
    shown = Reading()
    qtbot.addWidget(shown)
    shown.show_note(NOTE)
    words = shown.words()
    for part in (NOTE.name, NOTE.words, NOTE.seen, NOTE.done, *(entry.text for entry in NOTE.entries)):
        assert part in words
    assert "Kept until 31 Jan 2040" in words
    for label in shown.findChildren(QLabel):
        assert not label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        assert label.textFormat() is Qt.TextFormat.PlainText
    shown.show_note(None)
    assert shown.words() == ""
