"""The menu of somebody's page: what we hold, holds and erasing, each beside the page."""

from PySide6.QtWidgets import QMenu, QPushButton

from desktop.model.person import Person
from desktop.services import access_request, hold, person, record
from desktop.ui.features.person.one_page import PersonPage
from tests.hands import Hands


def _open(hands: Hands) -> tuple[PersonPage, int]:
    key = person.the_one(hands.club, "Zoë Zox").id
    hands.window.desk.navigator.go("person", key)
    page = hands.window.page("person")
    assert isinstance(page, PersonPage)
    return page, key


def _choose(page: PersonPage, words: str) -> None:
    menus = [button.menu() for button in page.findChildren(QPushButton) if button.menu() is not None]
    actions = [action for menu in menus for action in menu.actions() if isinstance(menu, QMenu)]
    next(action for action in actions if action.text() == words).trigger()


def _fill(page: PersonPage, **values: str) -> None:
    assert page.panel.form is not None
    for name, value in values.items():
        page.panel.form.editors[name].set_value(value)
    page.panel.save()


def test_what_is_held_is_written_into_a_folder(hands: Hands) -> None:
    page, key = _open(hands)
    _choose(page, "What we hold …")
    page.panel.save()
    assert not page.panel.isVisible()
    assert {file.suffix for file in hands.ask.folder.glob("access *")} == {".pdf", ".json"}
    assert access_request.of_person(hands.club, key) is None


def test_a_question_can_only_be_noted(hands: Hands) -> None:
    page, key = _open(hands)
    _choose(page, "What we hold …")
    next(button for button in page.panel.findChildren(QPushButton) if "Only note" in button.text()).click()
    assert access_request.of_person(hands.club, key) is not None
    assert not page.panel.isVisible()
    _choose(page, "What we hold …")
    assert page.panel.form is not None
    assert not page.panel.form.editors["asked_on"].isEnabled()


def test_somebody_is_erased_when_their_code_is_typed(hands: Hands) -> None:
    page, key = _open(hands)
    code = record.get(hands.club, Person, key).code
    _choose(page, "Erase …")
    _fill(page, confirm="Zoë")
    assert page.panel.form is not None
    assert "neither" in page.panel.form.error_at("confirm")
    _fill(page, confirm=code.lower())
    assert not page.panel.isVisible()
    assert page.title.text() == "An erased person"
    assert hands.window.desk.club.value("SELECT count(*) FROM step WHERE state = 'done'") == 0


def test_a_hold_is_put_and_released_and_stands_in_the_way(hands: Hands) -> None:
    page, key = _open(hands)
    _choose(page, "Put on hold …")
    _fill(page, reason="an inquiry")
    assert hold.of_person(hands.club, key)
    _choose(page, "Erase …")
    assert hands.ask.asked[-1] == "This cannot be erased now"
    _choose(page, "Release the hold …")
    _fill(page, why_released="closed")
    assert not hold.of_person(hands.club, key)
