"""The button “Papers”: each paper opens with what the page shows chosen, and the way leads back."""

from PySide6.QtWidgets import QMenu, QPushButton

from desktop.model.contact import ContactLink
from desktop.services import person, record
from desktop.services.paper_request import PaperRequest
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.kit.navigator import Place
from tests.hands import Hands
from tests.pairs import a_relationship


def menu_of(hands: Hands, page: str) -> QMenu:
    buttons = hands.window.page(page).findChildren(QPushButton)
    menu = next(one for one in buttons if one.accessibleName() == "Papers").menu()
    menu.aboutToShow.emit()
    return menu


def take(menu: QMenu, words: str) -> None:
    next(one for one in menu.actions() if one.text() == words).trigger()


def request(hands: Hands) -> tuple[str, PaperRequest]:
    page = hands.window.page("papers")
    assert hands.window.pile.currentWidget() is page
    assert isinstance(page, PapersPage)
    return page.name, page.parameters.request()


def test_from_a_relationship_with_it_and_its_people_chosen(hands: Hands) -> None:
    ben, zoe, ana, aisha = (
        person.the_one(hands.club, name).id for name in ("Ben Carter", "Zoë Zox", "Ana Lima", "Aisha Aox")
    )
    a_relationship(hands.club, ana, aisha)
    pair = a_relationship(hands.club, ben, zoe)
    navigator = hands.window.desk.navigator
    navigator.go("relationship", pair)
    hands.rest()
    take(menu_of(hands, "relationship"), "Homework card")
    name, asked = request(hands)
    assert (name, asked.relationship) == ("homework", pair)
    navigator.back()
    assert navigator.place == Place("relationship", pair)
    menu = menu_of(hands, "relationship")
    mentor = next(one.menu() for one in menu.actions() if one.text() == "Ben Carter")
    assert isinstance(mentor, QMenu)
    take(mentor, "Statement of volunteer hours")
    name, asked = request(hands)
    assert (name, asked.person) == ("statement", ben)
    navigator.back()
    navigator.forward()
    assert request(hands)[1].person == ben


def test_from_a_person(hands: Hands) -> None:
    zoe = person.the_one(hands.club, "Zoë Zox").id
    hands.window.desk.navigator.go("person", zoe)
    hands.rest()
    take(menu_of(hands, "person"), "Progress report")
    name, asked = request(hands)
    assert (name, asked.person) == ("progress", zoe)


def test_a_contact_has_no_papers(hands: Hands) -> None:
    zoe = person.the_one(hands.club, "Zoë Zox").id
    contact = record.all_of(hands.club, ContactLink, person=zoe)[0].contact
    hands.window.desk.navigator.go("person", contact)
    hands.rest()
    names = [one.accessibleName() for one in hands.window.page("person").findChildren(QPushButton)]
    assert "More" in names
    assert "Papers" not in names
