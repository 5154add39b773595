"""What is offered where a club is open elsewhere."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.core.errors import InUse
from desktop.ui.shell import in_use
from desktop.ui.shell.in_use import InUsePage


def test_each_button_says_what_is_wanted(qtbot: QtBot) -> None:
    page = InUsePage(Path("/club/one.club"), InUse("It is open.", left=True))
    qtbot.addWidget(page)
    for button, signal in (
        (page.reading, page.reading_wanted),
        (page.again, page.again_wanted),
        (page.over, page.over_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()
    assert page.words.text() == "It is open."
    assert in_use.words_before_taking_over()


def test_what_is_held_cannot_be_taken_over(qtbot: QtBot) -> None:
    page = InUsePage(Path("/club/one.club"), InUse("It is open.", left=False))
    qtbot.addWidget(page)
    page.show()
    assert page.over.isHidden()
    assert page.reading.isVisible()
