"""The review: a number for each promise, and two days."""

from datetime import date, timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Refused
from desktop.core.relationship_choices import PromiseKind, Side
from desktop.model.agreement import Agreement
from desktop.services.agreement_promises import PromiseRow
from desktop.ui.features.relationship.agreement_review import ReviewCard
from tests.factories import TODAY, WEEK

ROWS = [
    PromiseRow(5, Side.MENTEE, PromiseKind.GETS, "An hour", Side.MENTOR, None, None),
    PromiseRow(6, Side.MENTOR, PromiseKind.BRINGS, "Cake", Side.MENTEE, None, None),
]


@pytest.fixture
def card(qtbot: QtBot) -> ReviewCard:
    made = ReviewCard()
    qtbot.addWidget(made)
    made.begin()
    made.show_review(Agreement(review_on=TODAY + WEEK, reviewed_on=date(2026, 10, 6)), ROWS, TODAY)
    made.show()
    return made


def test_it_says_when(card: ReviewCard) -> None:
    assert card.words.text() == "The next is on 24 Nov 2026. The last was on 6 Oct 2026."
    assert not card.is_open


def test_ratings_are_numbers_from_0_to_10_and_may_be_left_empty(card: ReviewCard, qtbot: QtBot) -> None:
    card.begin()
    line = card.ratings[6]
    assert line.accessibleName() == "The mentor brings: Cake"
    QTest.keyClicks(line, "1x05")
    assert line.text() == "10"
    with qtbot.waitSignal(card.held) as held:
        card.note()
    ratings, days = held.args
    assert ratings == {6: 10}
    assert days == {"reviewed_on": "17/11/2026", "review_on": "29/12/2026"}


def test_a_review_proposed_ends_with_the_agreement_and_a_refusal_stands_at_its_day(card: ReviewCard) -> None:
    card.show_review(Agreement(review_on=TODAY, ends_on=TODAY + timedelta(3)), ROWS, TODAY)
    card.begin()
    assert card.days.all_values()["review_on"] == "20/11/2026"
    card.show_refused(Refused("Too late.", field="review_on"))
    assert card.days.error_at("review_on") == "Too late."
    card.end()
    assert card.open.isVisible()
