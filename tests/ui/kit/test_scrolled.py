"""A column keeps its width, and wrapped words have the lines that they need at it."""

from pytestqt.qtbot import QtBot

from desktop.ui.kit import parts
from desktop.ui.kit.scrolled import InTheMiddle, Scrolled

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


def test_a_card_alone_stands_above_the_middle_and_is_scrolled_in_a_low_window(qtbot: QtBot) -> None:
    card = parts.Card(32, 16)
    card.setMaximumWidth(WIDEST)
    card.box.addWidget(parts.label("word " * 40, wrap=True))
    area = InTheMiddle(card)
    qtbot.addWidget(area)
    area.resize(900, 1200)
    area.show()
    above = card.mapTo(area, card.rect().topLeft()).y()
    below = area.height() - card.mapTo(area, card.rect().bottomLeft()).y()
    assert 24 < above < below
    assert card.width() == WIDEST
    area.resize(900, 60)
    assert area.verticalScrollBar().maximum() > 0
