from pytestqt.qtbot import QtBot

from desktop.services.safe_lead import Code
from desktop.ui.features.safe.code_card import CodeCard


def test_a_code_is_shown_until_it_is_forgotten(qtbot: QtBot) -> None:
    card = CodeCard()
    qtbot.addWidget(card)
    card.show_code(Code(("MHQP 4RBX", "CGG7")))
    assert "MHQP 4RBX" in card.code.text()
    assert len(card.code.text().splitlines()) == 2
    card.forget()
    assert card.code.text() == ""
