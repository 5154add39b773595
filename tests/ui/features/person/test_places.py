"""What stands behind the tabs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.features.person.places import scrolled, tabled
from desktop.ui.features.person.tables import hours_table


def test_tables_fill_and_cards_scroll(qtbot: QtBot) -> None:
    table, cards = hours_table(), [QLabel("one"), QLabel("two")]
    place, scroll = tabled(table), scrolled(cards)
    for widget in (place, scroll):
        qtbot.addWidget(widget)
    assert place.isAncestorOf(table)
    assert all(scroll.isAncestorOf(card) for card in cards)
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus
