"""A column keeps its width, and wrapped words have the lines that they need at it."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.scrolled import scrolled

WIDEST = 300


def test_words_are_not_cut_in_a_narrow_column(qtbot: QtBot) -> None:
    words: QLabel = parts.label("word " * 60, wrap=True)
    area = scrolled(words, widest=WIDEST)
    qtbot.addWidget(area)
    area.resize(1200, 400)
    area.show()
    assert words.width() == WIDEST
    assert words.height() >= words.heightForWidth(WIDEST)
    assert words.mapTo(area, words.rect().topLeft()).x() == 0


def test_without_a_limit_it_is_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    words = parts.label("word")
    area = scrolled(words)
    qtbot.addWidget(area)
    area.resize(900, 400)
    area.show()
    assert words.width() > 2 * WIDEST
