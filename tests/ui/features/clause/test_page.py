"""The club's clauses in the window: an edition at a time, in own words, left out, added, and back."""

import pytest
from PySide6.QtCore import Qt

from desktop.core.relationship_choices import AgreementEdition
from desktop.services import clause
from desktop.ui.features.clause.page import ClausesPage
from tests.hands import CTRL, Hands

CHILD, ADULT = AgreementEdition.CHILD, AgreementEdition.ADULT


@pytest.fixture
def page(hands: Hands) -> ClausesPage:
    hands.window.desk.navigator.go("settings")
    hands.click(hands.button("Clauses of agreements"))
    found = hands.window.page("clauses")
    assert isinstance(found, ClausesPage)
    return found


def _changed(hands: Hands, edition: AgreementEdition) -> list[int]:
    return [said.number for said in clause.library(hands.club, edition) if said.changed]


def test_it_opens_with_the_fourteen_of_a_child(hands: Hands, page: ClausesPage) -> None:
    assert list(page.texts.rows) == list(range(1, 15))
    assert page.foot.text() == "All as the program brings them"
    assert hands.at() is page.texts.rows[1].head
    assert "I stay where others can see us." in page.texts.rows[5].reading.read.text()


def test_worded_for_one_edition_and_put_back(hands: Hands, page: ClausesPage) -> None:
    page.editions._by_key["adult"].click()
    row = page.texts.rows[12]
    hands.enter()
    row.begin()
    row.wording.area.setPlainText("Gifts: only {gift_limit}.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert (_changed(hands, ADULT), _changed(hands, CHILD)) == ([12], [])
    assert row.mark.text() == "in the club’s words"
    assert page.foot.text() == "1 clause is your own"
    hands.click(row.reading.reset)
    assert _changed(hands, ADULT) == []


def test_left_out_but_not_what_keeps_people_safe(hands: Hands, page: ClausesPage) -> None:
    rows = page.texts.rows
    rows[11].fold()
    hands.click(rows[11].reading.leave_out)
    assert rows[11].mark.text() == "left out by the club"
    for number in (5, 8, 10, 14):
        rows[number].fold()
        assert not rows[number].reading.leave_out.isVisible()


def test_a_clause_of_their_own(hands: Hands, page: ClausesPage) -> None:
    page.act()
    hands.type("Dogs")
    page.texts.rows[0].wording.save.click()
    assert page.texts.rows[0].wording.error.text() == "Write what the clause says."
    page.texts.rows[0].wording.area.setPlainText("Dogs wait outside.")
    page.texts.rows[0].wording.save.click()
    assert _changed(hands, CHILD) == [15]
    assert page.texts.rows[15].reading.reset.text().strip() == "Take away"


def test_what_is_typed_is_not_lost_unasked(hands: Hands, page: ClausesPage) -> None:
    page.texts.rows[3].begin()
    page.texts.rows[3].wording.area.setPlainText("Something else")
    hands.ask.answers = [False, True]
    page.editions._by_key["teen"].click()
    assert page.editions.value == "child"
    assert page.texts.rows[3].is_changed
    page.editions._by_key["teen"].click()
    assert page.editions.value == "teen"
    assert not page.texts.is_changed
