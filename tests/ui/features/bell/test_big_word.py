from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.ui.features.bell.big_word import BigWord
from desktop.ui.kit import theme


def test_it_takes_the_room_there_is(qtbot: QtBot) -> None:
    word = BigWord()
    qtbot.addWidget(word)
    usual = word.font().pointSizeF()
    assert usual == theme.font("bell").pointSizeF()
    word.setText("Swap!")
    word.fill(on=True)
    word.resize(1200, 600)
    word.show()
    metrics = QFontMetrics(word.font())
    assert 600 < metrics.horizontalAdvance("Swap!") < 1200
    assert metrics.height() < 600
    large = word.font().pixelSize()
    word.say("Swap!", ringing=True)
    word.say("9:59", ringing=False)
    assert word.font().pixelSize() == large
    word.resize(600, 600)
    assert word.font().pixelSize() < large
    word.fill(on=False)
    assert word.font().pointSizeF() == usual
