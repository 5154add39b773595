"""Rows of signatures: a tick hands over name and day; a name that is typed stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.relationship_choices import Signer
from desktop.model.agreement import Agreement, Signature
from desktop.services.agreement_signing import Slot
from desktop.ui.features.relationship.agreement_signatures import SignaturesCard
from tests.factories import TODAY

CARER = Slot(Signer.CARER, 3, "Ada", "Rosa", None)
ONE = Agreement(review_on=TODAY)


@pytest.fixture
def card(qtbot: QtBot) -> SignaturesCard:
    made = SignaturesCard()
    qtbot.addWidget(made)
    made.show_slots([CARER], ONE, "17/11/2026", editable=True)
    made.show()
    return made


def test_a_tick_hands_over_who_signs_and_is_set_when_it_is_noted(card: SignaturesCard, qtbot: QtBot) -> None:
    row = card.rows[Signer.CARER, 3]
    assert row.tick.text() == "Parent or carer of Ada"
    row.name.clear()
    QTest.keyClicks(row.name, "Karl")
    card.show_slots([CARER], ONE, "17/11/2026", editable=True)
    with qtbot.waitSignal(card.signed) as signed:
        QTest.keyClick(row.tick, Qt.Key.Key_Space)
    assert signed.args == [Signer.CARER, 3, "Karl", "17/11/2026"]
    assert not row.tick.isChecked()


def test_what_is_signed_is_read_and_may_be_taken_back(card: SignaturesCard, qtbot: QtBot) -> None:
    there = CARER._replace(signature=Signature(name="Karl", signed_on=TODAY))
    card.show_slots([there], ONE, "", editable=True)
    row = card.rows[Signer.CARER, 3]
    assert row.signed.text() == "Karl, 17 Nov 2026"
    assert not row.name.isVisible()
    with qtbot.waitSignal(card.unsigned) as unsigned:
        QTest.keyClick(row.tick, Qt.Key.Key_Space)
    assert unsigned.args == [Signer.CARER, 3]
    card.show_slots([there], ONE, "", editable=False)
    assert not row.tick.isEnabled()


def test_a_refusal_is_said_until_the_next_answer(card: SignaturesCard) -> None:
    card.refuse("Not yet.")
    assert card.error.isVisible()
    card.show_slots([CARER, CARER._replace(person=4)], ONE, "", editable=True)
    assert not card.error.isVisible()
    assert len(card.rows) == 2
