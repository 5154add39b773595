"""What is missing stands in a line; each part of it leads somewhere."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.services.gap import Gap
from desktop.ui.features.person.gaps import Gaps


def test_each_gap_leads_to_what_mends_it(qtbot: QtBot) -> None:
    made, went = Gaps(), list[str]()
    qtbot.addWidget(made)
    made.wanted.connect(went.append)
    made.show_gaps([Gap("Age not known", "born_on"), Gap("No check recorded", "check")])
    assert made.words == "Age not known; No check recorded"
    for button in made.findChildren(QPushButton):
        button.click()
    assert went == ["born_on", "check"]
    made.show_gaps([])
    assert made.isHidden()
