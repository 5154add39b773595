"""The terms of a draft: the rest is folded, and opens for what is wrong in it."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused
from desktop.model.agreement import Agreement
from desktop.services import agreement
from desktop.ui.features.relationship.agreement_terms import FIRST, REST, TermsCard
from tests.factories import TODAY


@pytest.fixture
def card(qtbot: QtBot) -> TermsCard:
    made = TermsCard()
    qtbot.addWidget(made)
    made.show_terms(Agreement(review_on=TODAY, place="Library"))
    made.show()
    return made


def test_every_term_is_there_once() -> None:
    assert sorted((*FIRST, *REST)) == sorted(agreement.TERMS)


def test_what_is_wrong_in_the_rest_opens_it(card: TermsCard) -> None:
    assert not card.rest.isVisible()
    card.show_refused(Refused("Too many.", field="misses"))
    assert card.rest.error_at("misses") == "Too many."
    assert not card.more.isVisible()
    card.show_refused(Refused("Nobody signs that."))
    assert card.first.error_at("") == "Nobody signs that."


def test_what_is_typed_stays_until_it_is_kept_or_forgotten(card: TermsCard) -> None:
    card.first.editors["place"].set_value("Hall")
    card.show_terms(Agreement(review_on=TODAY, place="Park"))
    assert card.values() == {"place": "Hall"}
    card.kept()
    assert card.values() == {}
    card.first.editors["place"].set_value("Moon")
    card.forget()
    assert card.first.all_values()["place"] == "Park"
