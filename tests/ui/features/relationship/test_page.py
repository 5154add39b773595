"""The board by keyboard alone: filter, choose, open, and propose."""

from PySide6.QtCore import Qt

from desktop.core.relationship_choices import RelationshipState
from desktop.services import person, relationship, relationship_list
from desktop.ui.features.relationship.one_page import RelationshipPage
from desktop.ui.features.relationship.page import RelationshipsPage
from tests.hands import CTRL, Hands
from tests.pairs import Pair

State = RelationshipState


def the_board(hands: Hands) -> RelationshipsPage:
    hands.window.desk.navigator.go("relationships")
    page = hands.window.page("relationships")
    assert isinstance(page, RelationshipsPage)
    return page


def choose(page: RelationshipsPage, **people: str) -> None:
    """Choose people in the form as the list under their fields does."""
    assert page.panel.form is not None
    for field, name in people.items():
        page.panel.form.editors[field].set_value(person.the_one(page.desk.club, name).id)


def test_an_empty_board_leads_to_the_first_pair(hands: Hands) -> None:
    page = the_board(hands)
    assert page.pile.currentWidget() is page.empty
    assert "Propose the first two" in page.empty.words.text()
    hands.click(page.empty.action)
    assert page.panel.isVisible()


def test_two_people_are_proposed_by_keys_alone(hands: Hands) -> None:
    page = the_board(hands)
    hands.press(Qt.Key.Key_Return, CTRL)
    choose(page, mentor="Ana Lima", mentees="Zoë Zox")
    hands.tab()
    hands.tab()
    hands.type("both love maps")
    hands.press(Qt.Key.Key_Return, CTRL)
    [row] = relationship_list.rows(hands.club)
    assert (row.name, row.state) == ("Zoë Zox with Ana Lima", State.PROPOSED)
    assert relationship.log_of(row.key)[0].reason == "both love maps"
    assert isinstance(hands.window.pile.currentWidget(), RelationshipPage)
    assert page.panel.isHidden()


def test_what_is_wrong_is_said_at_its_field(hands: Hands, pair: Pair) -> None:
    pair("Ana Lima", "Zoë Zox")
    page = the_board(hands)
    page.propose()
    form = page.panel.form
    assert form is not None
    page.panel.save()
    assert form.error_at("mentor") == "“Mentor” is missing."
    choose(page, mentor="Ana Lima", mentees="Zoë Zox")
    page.panel.save()
    assert "have a relationship already: R01, Active" in form.error_at("mentees")
    hands.ask.answers = [False]
    assert not page.may_leave()


def test_letters_filter_arrows_choose_and_enter_opens(hands: Hands, pair: Pair) -> None:
    pair("Ana Lima", "Aisha")
    wanted = pair("Ben Carter", "Mei", State.PAUSED)
    page = the_board(hands)
    assert hands.at() is page.board.current
    hands.type("me")
    assert page.search.text() == "me"
    assert [row.row.key for column in page.board.columns for row in column] == [wanted]
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    assert hands.window.pile.currentWidget() is hands.window.page("relationship")
    assert hands.window.page("relationship").key == wanted


def test_what_needs_a_look_and_what_is_over_stand_behind_chips(hands: Hands, pair: Pair) -> None:
    risky = pair("Ana Lima", "Aisha")
    pair("Ben Carter", "Mei", State.PAUSED)
    over = pair("Ben Carter", "Noor", State.COMPLETED)
    relationship.flag(hands.club, risky, "quiet")
    page = the_board(hands)

    def shown() -> list[int]:
        return [card.row.key for column in page.board.columns for card in column]

    hands.click(hands.button("Needs a look"))
    assert shown() == [risky]
    hands.click(hands.button("Over"))
    assert shown() == [over]
    assert len(page.board.columns) == 4
    assert page.foot.text() == "1 relationship"
    page.search.setFocus()
    hands.type("zzz")
    assert page.empty.words.text() == "Nobody here fits."
    hands.window.desk.undo()
    assert page.chips.value == "over"
