import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.language_choice import LanguageChoice


@pytest.mark.parametrize(
    ("now", "shown"), [("", "As the system"), ("de", "Deutsch"), ("de_CH", "Deutsch"), ("nl", "As the system")]
)
def test_it_shows_the_language_in_use(qtbot: QtBot, now: str, shown: str) -> None:
    choice = LanguageChoice(now)
    qtbot.addWidget(choice)
    assert choice.currentText() == shown


def test_the_window_decides_whether_it_changes(qtbot: QtBot) -> None:
    choice = LanguageChoice("de")
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.chosen) as said:
        choice.activated.emit(choice.findData("fr"))
    assert said.args == ["fr"]
    assert choice.currentText() == "Deutsch"
    with qtbot.assertNotEmitted(choice.chosen):
        choice.activated.emit(choice.findData("de"))
