"""Four lists of promises: typed a line each, read with what was kept."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.relationship_choices import PromiseKind, Side
from desktop.core.rules.agreement import COLUMNS
from desktop.services.agreement_promises import PromiseRow
from desktop.ui.features.relationship.agreement_promises import PromisesCard
from tests.factories import TODAY

GETS = Side.MENTEE, PromiseKind.GETS
ROW = PromiseRow(1, *GETS, "An hour", Side.MENTOR, None, None)


@pytest.fixture
def card(qtbot: QtBot) -> PromisesCard:
    made = PromisesCard()
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_lists_that_were_changed_are_given_without_empty_lines(card: PromisesCard) -> None:
    card.show_promises([ROW], editable=True)
    assert card.changed() == {}
    card.areas[GETS].setPlainText("An hour\n\n  a   laugh ")
    card.areas[COLUMNS[3]].setPlainText("\n")
    assert card.changed() == {GETS: ["An hour", "a laugh"]}
    card.show_promises([ROW._replace(wording="Two hours")], editable=True)
    assert card.areas[GETS].toPlainText().startswith("An hour\n")
    card.forget()
    assert card.areas[GETS].toPlainText() == "Two hours"


def test_read_with_the_rating(card: PromisesCard) -> None:
    card.show_promises([ROW, ROW._replace(key=2, kept=8, rated_on=TODAY)], editable=False)
    assert card.readings[GETS].text() == "An hour\nAn hour  —  kept 8 of 10, 17 Nov 2026"
    assert not card.areas[GETS].isVisible()
    assert not card.hint.isVisible()
