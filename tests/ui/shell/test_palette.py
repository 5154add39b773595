"""The palette: people, sessions, papers and commands by a few letters."""

from PySide6.QtCore import Qt

from tests.hands import CTRL, Hands


def _found(hands: Hands) -> list[str]:
    shown = hands.window.palette_.found
    return [shown.item(number).text() for number in range(shown.count())]


def test_a_person_is_opened_with_enter(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("kof")
    assert _found(hands)[0].startswith("Kofi Kox")
    hands.enter()
    assert hands.window.pile.currentWidget() is hands.window.page("person")
    assert hands.window.page("person").title.text() == "Kofi Kox"


def test_those_who_come_stand_before_contacts(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("aox")
    assert "Mentee" in _found(hands)[0]


def test_a_session_by_its_date(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("17/11/2026")
    assert any("Tuesday 17 November" in text for text in _found(hands))


def test_a_paper_and_a_command_by_their_words(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("term mat")
    assert _found(hands)[0].startswith("Term matrix")
    hands.enter()
    assert hands.window.pile.currentWidget() is hands.window.page("papers")


def test_arrows_choose_and_escape_leaves(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.press(Qt.Key.Key_Down)
    assert hands.window.palette_.found.currentRow() == 1
    hands.press(Qt.Key.Key_Up)
    assert hands.window.palette_.found.currentRow() == 0
    hands.press(Qt.Key.Key_Escape)
    assert not hands.window.palette_.isVisible()
