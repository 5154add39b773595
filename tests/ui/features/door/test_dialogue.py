"""What is asked at the door: first letters, somebody new, who collects whom."""

from desktop.core.choices import Mark, RegisterSource
from desktop.model.contact import ContactLink
from desktop.services import record, roll, session
from desktop.services.roll import RollRow
from desktop.ui.features.door.page import DoorPage
from tests.hands import Hands


def _titles(page: DoorPage) -> list[str]:
    return [offer.title for offer in page.board.offers.offers]


def _row(hands: Hands, name: str) -> RollRow:
    one = session.current(hands.club)
    assert one is not None
    return next(row for row in roll.roll(hands.club, one) if row.name == name)


def test_those_to_come_stand_there_and_letters_narrow_them(hands: Hands, page: DoorPage) -> None:
    assert len(_titles(page)) == 18
    hands.type("a")
    assert _titles(page) == ["Aisha A.", "Ana L.", "Anaïs A."]
    hands.type("na")
    assert _titles(page) == ["Ana L.", "Anaïs A.", "I am new here"]
    hands.type("x")
    assert _titles(page) == ["I am new here"]


def test_enter_before_the_names_have_come_waits_for_them(hands: Hands, page: DoorPage) -> None:
    page.board.line.setText("zoë")
    page.board.line.returnPressed.emit()
    assert _row(hands, "Zoë Z.").mark == Mark.CAME


def test_somebody_of_another_group_is_found_after_the_roll(hands: Hands, page: DoorPage) -> None:
    hands.type("mar")
    assert _titles(page) == ["Marta L.", "I am new here"]
    hands.enter()
    assert page.board.greeting.text() == "Welcome, Marta L."
    assert _row(hands, "Marta L.").source == RegisterSource.WALK_IN


def test_somebody_new_says_where_they_belong(hands: Hands, page: DoorPage) -> None:
    hands.type("tom stone")
    hands.enter()
    assert page.board.words.text() == "Hello, tom. Where do you belong?"
    hands.enter()
    assert page.board.greets
    one = session.current(hands.club)
    assert one is not None
    row = next(row for row in roll.roll(hands.club, one) if row.to_complete)
    assert (row.full_name, row.mark, row.role) == ("tom stone", Mark.CAME, "mentee")


def test_a_child_is_collected_by_a_code_on_the_paper_only(hands: Hands, page: DoorPage) -> None:
    for _twice in range(2):
        hands.type("zo")
        hands.enter()
    assert page.board.words.text() == "Who collects Zoë Z.?"
    assert _titles(page) == ["C1", "Back"]
    hands.enter()
    assert _row(hands, "Zoë Z.").left is None
    hands.type("c2")
    hands.enter()
    assert page.board.note.text() == "Please ask the coordinator to come to the door first."
    page.board.line.clear()
    hands.type("c1")
    hands.enter()
    assert _row(hands, "Zoë Z.").collected_by == "C1"
    assert page.board.greeting.text() == "Goodbye, Zoë"


def test_an_agreed_password_is_asked_without_showing_what_is_typed(hands: Hands, page: DoorPage) -> None:
    who = _row(hands, "Zoë Z.").person
    link = record.all_of(hands.club, ContactLink, person=who)[0]
    record.change(hands.club, ContactLink, link.id, {"password": "whale"})
    for _twice in range(2):
        hands.type("zo")
        hands.enter()
    hands.type("c1")
    hands.enter()
    assert "password" in page.board.words.text()
    assert page.board.line.echoMode() is page.board.line.EchoMode.Password
    hands.type("shark")
    hands.enter()
    assert "not it" in page.board.note.text()
    page.board.line.clear()
    hands.type("whale")
    hands.enter()
    assert _row(hands, "Zoë Z.").collected_by == "C1"
    assert page.board.line.echoMode() is page.board.line.EchoMode.Normal


def test_an_adult_is_asked_whether_they_go(hands: Hands, page: DoorPage) -> None:
    for _twice in range(2):
        hands.type("gwen")
        hands.enter()
    assert page.board.words.text() == "Gwen M., are you going home?"
    hands.enter()
    assert _row(hands, "Gwen M.").left is not None


def test_only_the_looking_coordinator_lets_a_child_go_without_a_collector(hands: Hands, page: DoorPage) -> None:
    who = _row(hands, "Zoë Z.").person
    link = record.all_of(hands.club, ContactLink, person=who)[0]
    record.change(hands.club, ContactLink, link.id, {"may_not_collect": True})
    for _twice in range(2):
        hands.type("zo")
        hands.enter()
    assert page.board.words.text() == "Zoë Z., please ask the coordinator to come to the door."
    assert _titles(page) == ["Back"]
    page.look()
    hands.type("zo")
    hands.enter()
    assert _titles(page) == ["Goes home", "Back"]
    page.board.offers.offers[0].do()
    assert _row(hands, "Zoë Z.").left is not None
