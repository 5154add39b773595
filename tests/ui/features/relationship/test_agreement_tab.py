"""The agreement in the window: made, typed into, signed, reviewed, and followed by a new version."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.core.errors import Refused
from desktop.core.relationship_choices import PromiseKind, Side, Signer
from desktop.core.rules.agreement import COLUMNS, State
from desktop.services import agreement, agreement_signing
from desktop.ui.features.relationship.agreement_signatures import SignatureRow
from desktop.ui.features.relationship.agreement_tab import AgreementTab
from tests.factories import a_mentee, a_volunteer
from tests.hands import CTRL, Hands
from tests.pairs import a_draft, a_signed, proposed, sign_all
from tests.ui.features.relationship.shown import shown


@pytest.fixture
def pair(hands: Hands) -> int:
    return proposed(hands.club)


@pytest.fixture
def tab(hands: Hands, pair: int) -> AgreementTab:
    a_draft(hands.club, pair)
    return shown(hands, AgreementTab, pair)


def _places(hands: Hands, pair: int) -> list[tuple[int, str]]:
    return [(stand.agreement.version, stand.state.value) for stand in agreement.versions(hands.club, pair)]


def _tick(hands: Hands, row: SignatureRow) -> None:
    hands.go_to(row.tick)
    hands.press(Qt.Key.Key_Space)


def test_it_is_made_with_one_click_and_the_cursor_waits_for_the_first_promise(hands: Hands, pair: int) -> None:
    tab = shown(hands, AgreementTab, pair)
    assert tab.first_focus() is tab.empty.action
    hands.click(tab.empty.action)
    assert tab.head.state.text() == "Version 1 · Draft"
    assert "4 signatures are missing" in tab.head.words.text()
    assert hands.at() is tab.promises.areas[COLUMNS[0]]
    assert _places(hands, pair) == [(1, "draft")]


def test_by_keyboard_alone_promises_and_terms_are_typed_and_saved_in_one_step(hands: Hands, pair: int) -> None:
    tab = shown(hands, AgreementTab, pair)
    tab.act()
    for words in ("An hour", "New questions", "My laptop", "Tuesdays"):
        hands.type(words)
        hands.tab()
    tab.terms.first.editors["place"].setFocus()
    hands.type("Library")
    assert tab.head.save.isEnabled()
    hands.press(Qt.Key.Key_Return, CTRL)
    found = agreement.latest(hands.club, pair)
    assert found is not None
    assert found.agreement.place == "Library"
    assert not tab.head.save.isEnabled()
    assert [row.wording for row in tab.shown.promises] == ["An hour", "New questions", "My laptop", "Tuesdays"]  # type: ignore[union-attr]
    assert "Library" in tab.clauses.texts.rows[5].reading.read.text()


def test_a_wrong_date_is_said_at_its_field_and_nothing_is_lost(hands: Hands, tab: AgreementTab) -> None:
    tab.terms.first.editors["review_on"].set_value(hands.club.today() - timedelta(1))
    tab.promises.areas[Side.MENTEE, PromiseKind.GETS].setPlainText("A laugh")
    tab.act()
    assert "would be before" in tab.terms.first.error_at("review_on")
    assert tab.promises.areas[Side.MENTEE, PromiseKind.GETS].toPlainText() == "A laugh"
    assert not tab.may_leave() or hands.ask.asked == ["Not saved"]


def test_what_is_typed_stays_while_something_else_changes(hands: Hands, tab: AgreementTab) -> None:
    area = tab.promises.areas[COLUMNS[1]]
    area.setPlainText("Half a word")
    tab.clauses.texts.rows[9].begin()
    tab.clauses.texts.rows[9].wording.area.setPlainText("We ring.")
    tab.refresh()
    assert area.toPlainText() == "Half a word"
    assert tab.clauses.texts.rows[9].wording.area.toPlainText() == "We ring."
    hands.ask.answers = [False]
    assert not tab.may_leave()
    hands.ask.answers = [True]
    assert tab.may_leave()
    assert area.toPlainText() == "The mentor gets this"
    assert not tab.clauses.texts.is_changed


def test_clauses_are_worded_left_out_added_and_put_back(hands: Hands, tab: AgreementTab) -> None:
    texts = tab.clauses.texts
    hands.click(texts.rows[12].head)
    hands.click(texts.rows[12].reading.word)
    texts.rows[12].wording.area.setPlainText("Cake is fine.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert (texts.rows[12].mark.text(), texts.rows[12].reading.read.text()) == ("in own words", "Cake is fine.")
    assert tab.clauses.words.text() == "Not as the club has them: 12."
    hands.click(texts.rows[12].reading.reset)
    assert texts.rows[12].mark.text() == ""
    hands.click(texts.rows[11].head)
    hands.click(texts.rows[11].reading.leave_out)
    assert texts.rows[11].reading.read.text() == "Left out: it is not printed."
    hands.click(tab.clauses.add)
    hands.type("Dogs")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert "Write what the clause says." in texts.rows[0].wording.error.text()
    texts.rows[0].wording.area.setPlainText("The dog comes.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert texts.rows[15].head.text() == " 15  Dogs"
    assert 0 not in texts.rows


def test_signed_row_by_row_then_copies_and_a_wrong_tick(hands: Hands, pair: int, tab: AgreementTab) -> None:
    card = tab.signatures
    assert not card.copies.isEnabled()
    for place, row in list(card.rows.items()):
        if place[0] is Signer.COORDINATOR:
            row.name.setText("Ruth")
        _tick(hands, row)
    assert tab.head.state.text() == "Version 1 · Signed"
    assert not tab.terms.isVisible()
    assert not tab.head.save.isVisible()
    card.copies.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert agreement.versions(hands.club, pair)[0].agreement.copies_given
    _tick(hands, next(iter(card.rows.values())))
    assert tab.head.state.text() == "Version 1 · Draft"


def test_nobody_signs_what_is_not_saved_or_on_a_day_to_come(hands: Hands, tab: AgreementTab) -> None:
    row = next(iter(tab.signatures.rows.values()))
    tab.promises.areas[COLUMNS[0]].setPlainText("More")
    _tick(hands, row)
    assert tab.signatures.error.text() == "Save first what you typed."
    assert not row.tick.isChecked()
    tab.act()
    row.day.set_value(hands.club.today() + timedelta(1))
    _tick(hands, row)
    assert "a day to come" in tab.signatures.error.text()


def test_a_review_that_is_due_is_offered_and_noted(hands: Hands, pair: int) -> None:
    today = hands.club.today()
    a_signed(hands.club, pair, review_on=today)
    tab = shown(hands, AgreementTab, pair)
    assert "The review was due on" in tab.banner.words
    tab.act()
    assert tab.review.is_open
    hands.type("8")
    hands.tab()
    hands.type("10")
    tab.act()
    assert tab.banner.words == ""
    assert tab.promises.readings[COLUMNS[0]].text().startswith("The mentee gets this  —  kept 8 of 10")
    assert agreement.versions(hands.club, pair)[0].state is State.SIGNED


def test_versions_are_looked_at_and_a_draft_is_thrown_away(hands: Hands, pair: int, tab: AgreementTab) -> None:
    sign_all(hands.club, tab.key)
    tab.refresh()
    assert tab.first_focus() is tab.head.new
    hands.click(tab.head.new)
    assert tab.head.state.text() == "Version 2 · Draft"
    tab.choose(1)
    assert tab.head.state.text() == "Version 1 · Signed"
    assert not tab.head.new.isVisible()
    assert not next(iter(tab.signatures.rows.values())).tick.isEnabled()
    tab.choose(2)
    hands.click(tab.head.discard)
    assert _places(hands, pair) == [(1, "signed")]
    assert tab.head.state.text() == "Version 1 · Signed"


def test_a_refused_signature_is_taken_from_nobody(hands: Hands, pair: int, tab: AgreementTab) -> None:
    with pytest.raises(Refused):
        agreement_signing.unsign(hands.club, tab.key, Signer.MENTOR)
    tab.signatures.unsigned.emit(Signer.MENTOR, None)
    assert "has not signed" in tab.signatures.error.text()
    assert _places(hands, pair) == [(1, "draft")]


def test_what_was_typed_for_one_pair_is_not_another_pairs(hands: Hands, tab: AgreementTab) -> None:
    tab.promises.areas[COLUMNS[0]].setPlainText("Half a word")
    tab.terms.first.editors["place"].set_value("Hall")
    other = proposed(hands.club, (a_volunteer(hands.club, "Eve"),), (a_mentee(hands.club, "Bo"),), code="R02")
    a_draft(hands.club, other)
    tab.show_pair(other)
    assert tab.promises.areas[COLUMNS[0]].toPlainText() == "The mentee gets this"
    assert tab.terms.first.all_values()["place"] == ""
    assert not tab.is_typed_into()
