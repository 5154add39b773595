"""The cards of a person's page: names that edit, numbers to read, a warning that nobody overlooks."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.model.contact import ContactLink
from desktop.services.person_page import ContactRow
from desktop.ui.features.person.cards import ContactOfCard, ContactsCard, SectionCard
from desktop.ui.features.person.tabs import SECTIONS

CONSENTS = SECTIONS[1]


def _labels(card: Any) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]


def _row(**values: Any) -> ContactRow:
    link = ContactLink(relationship="mother", collector_code="C1", **values)
    return ContactRow(link, 7, "Rosa Fox", "07700 900123", "")


def test_a_record_is_added_edited_and_removed(qtbot: QtBot) -> None:
    card, heard = SectionCard(CONSENTS), list[tuple[str, object]]()
    qtbot.addWidget(card)
    card.wanted.connect(lambda one: heard.append(("edit", one)))
    card.unwanted.connect(lambda one: heard.append(("remove", one)))
    card.show_rows([("photo", "Photo", "✓ given")])
    card.add.click()
    next(button for button in card.findChildren(QPushButton) if button.text() == "Photo").click()
    card.findChildren(QToolButton)[0].click()
    assert heard == [("edit", None), ("edit", "photo"), ("remove", "photo")]
    assert "✓ given" in _labels(card)


def test_an_empty_list_says_so(qtbot: QtBot) -> None:
    card = SectionCard(CONSENTS)
    qtbot.addWidget(card)
    card.show_rows([])
    assert "None noted yet." in _labels(card)


def test_a_contact_shows_the_number_and_leads_to_their_page(qtbot: QtBot) -> None:
    card, went = ContactsCard(SECTIONS[0]), list[int]()
    qtbot.addWidget(card)
    card.went.connect(went.append)
    card.show_contacts([_row()])
    assert {"07700 900123", "mother  ·  collects as C1  ·  emergency"} <= set(_labels(card))
    card.findChildren(QToolButton)[0].click()
    assert went == [7]


def test_who_may_not_collect_is_said_and_has_no_code(qtbot: QtBot) -> None:
    card = ContactsCard(SECTIONS[0])
    qtbot.addWidget(card)
    card.show_contacts([_row(may_not_collect=True)])
    assert "✗ may NOT collect" in _labels(card)
    assert not any("C1" in text for text in _labels(card))


def test_a_contact_leads_to_their_children(qtbot: QtBot) -> None:
    card, went = ContactOfCard(), list[int]()
    qtbot.addWidget(card)
    card.went.connect(went.append)
    card.show_people([_row()])
    card.findChildren(QPushButton)[0].click()
    assert went == [7]
    card.show_people([])
    assert card.isHidden()
