"""One relationship's page: how it stands, the next step, what keeps it from that, and its tabs."""

from PySide6.QtCore import Qt

from desktop.core.relationship_choices import Act, RelationshipState
from desktop.model.check import Check
from desktop.model.relationship import Relationship
from desktop.services import person, record, relationship
from desktop.ui.features.relationship.ending_tab import EndingTab
from desktop.ui.features.relationship.log_tab import LogTab
from desktop.ui.features.relationship.one_page import POINTED, TABS, RelationshipPage
from desktop.ui.features.relationship.story_tab import StoryTab
from tests.hands import CTRL, Hands
from tests.pairs import Pair, an_agreement

State = RelationshipState


def the_page(hands: Hands, key: int) -> RelationshipPage:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    return page


def test_the_head_says_who_and_how_it_stands(hands: Hands, pair: Pair) -> None:
    page = the_page(hands, pair("Ana Lima", "Aisha"))
    assert page.title.text() == "Aisha Aox with Ana Lima"
    assert page.subtitle.text() == "R01  ·  One-to-one  ·  Active since 28 Oct 2026"
    assert page.look.text() == "!  Check-in due since 11 Nov 2026"
    hands.click(hands.button("Aisha Aox"))
    assert hands.window.page("person").title.text() == "Aisha Aox"


def test_the_next_step_is_taken_by_keys_alone(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha", State.PROPOSED)
    page = the_page(hands, key)
    assert page.primary is not None
    assert page.primary.text() == "Both agree …"
    hands.enter()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert record.get(hands.club, Relationship, key).state is State.AGREED
    assert page.subtitle.text().endswith("Agreed since 17 Nov 2026")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.panel.form is not None
    assert "no agreement yet" in page.panel.form.error_at("")
    an_agreement(hands.club, key)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert page.panel.isHidden()
    assert page.primary.text() == "Note a meeting"


def test_what_stops_asks_why(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    page = the_page(hands, key)
    page.acts.take(Act.PAUSE)
    page.panel.save()
    assert page.panel.form is not None
    assert "Say why" in page.panel.form.error_at("reason")
    hands.type("exams")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert relationship.log_of(key)[-1].reason == "exams"


def test_a_missing_check_suspends_and_leads_to_where_it_is_entered(hands: Hands, pair: Pair) -> None:
    ana = person.the_one(hands.club, "Ana Lima").id
    key = pair("Ana Lima", "Aisha")
    for check in record.all_of(hands.club, Check, person=ana):
        record.remove(hands.club, Check, check.id)
    page = the_page(hands, key)
    assert page.checks.words.startswith("Suspended: no check of Ana Lima holds today")
    hands.click(hands.button("Enter the check"))
    shown = hands.window.page("person")
    assert shown.key == ana
    assert shown.panel.isVisible()  # type: ignore[attr-defined]


def test_at_risk_is_said_with_why_and_taken_away(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    relationship.flag(hands.club, key, "no answer")
    page = the_page(hands, key)
    assert page.risk.words == "At risk: no answer"
    hands.click(hands.button("No longer at risk"))
    assert page.risk.words == ""


def test_tabs_show_the_same_pair_and_other_pairs_begin_at_the_story(hands: Hands, pair: Pair) -> None:
    first, second = pair("Ana Lima", "Aisha"), pair("Ben Carter", "Mei")
    page = the_page(hands, first)
    assert isinstance(page.tab, StoryTab)
    for number, (title, kind) in enumerate(TABS):
        page.tabs.setCurrentIndex(number)
        assert page.tabs.tabText(number) == title
        assert isinstance(page.tab, kind)
        assert page.tab.pair == first
    page = the_page(hands, second)
    assert isinstance(page.tab, StoryTab)
    assert page.tab.pair == second


def test_there_is_one_primary_action_and_a_tab_with_one_of_its_own_has_it(hands: Hands, pair: Pair) -> None:
    page = the_page(hands, pair("Ana Lima", "Aisha", State.PROPOSED))
    assert page.primary is not None
    page.tabs.setCurrentIndex([kind for _title, kind in TABS].index(EndingTab))
    assert page.primary is None
    hands.rest()
    assert hands.button("Both agree …").isVisible()
    page.tabs.setCurrentIndex([kind for _title, kind in TABS].index(LogTab))
    assert page.primary is not None


def test_what_is_gone_leads_back_to_the_board(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha", State.PROPOSED)
    the_page(hands, key)
    relationship.made_in_error(hands.club, key)
    the_page(hands, key).refresh_now()
    assert hands.window.pile.currentWidget() is hands.window.page("relationships")


def test_a_panel_that_is_open_is_asked_about(hands: Hands, pair: Pair) -> None:
    page = the_page(hands, pair("Ana Lima", "Aisha", State.PROPOSED))
    hands.enter()
    hands.type("x")
    hands.ask.answers = [False]
    assert not page.may_leave()


def test_what_is_due_leads_to_the_tab_it_is_about(hands: Hands, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    for place, kind in POINTED.items():
        hands.window.desk.navigator.go("relationship", key, place)
        hands.rest()
        page = hands.window.page("relationship")
        assert isinstance(page, RelationshipPage)
        assert isinstance(page.tab, kind)
        assert page.tab.isAncestorOf(hands.at())
