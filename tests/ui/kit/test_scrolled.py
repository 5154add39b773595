"""A column keeps its width, and wrapped words have the lines that they need at it."""

from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.scrolled import Scrolled

WIDEST = 300


def test_words_are_not_cut_in_a_narrow_column(qtbot: QtBot) -> None:
    area = Scrolled(WIDEST)
    qtbot.addWidget(area)
    words, below = parts.label("word " * 60, wrap=True), parts.label("below")
    area.add(words)
    area.add(below)
    area.resize(1200, 400)
    area.show()
    assert words.width() == WIDEST
    assert words.height() >= words.heightForWidth(WIDEST)
    assert words.mapTo(area, words.rect().topLeft()).x() == 0
    assert below.y() > words.y()


def test_without_a_limit_it_is_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    words = parts.label("word")
    area = Scrolled()
    qtbot.addWidget(area)
    area.add(words)
    area.resize(900, 400)
    area.show()
    assert words.width() > 2 * WIDEST
