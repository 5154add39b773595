"""Deciding side by side, by keyboard: 1 keeps, 2 takes the other."""

import shutil

import pytest
from PySide6.QtCore import Qt

from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import conflict, joining, person, record
from desktop.ui.features.joining.conflicts_page import ConflictsPage
from tests.doors import use
from tests.hands import Hands


@pytest.fixture
def joined(hands: Hands) -> Hands:
    """Three people's telephones were changed on both sides."""
    other = hands.club.path.with_name("other.club")
    shutil.copyfile(hands.club.path, other)
    with clubs.open_(other, who="Bob", at=hands.club.clock) as club:
        club.laptop = "back"
        for key in (1, 3, 5):
            person.change(club, key, {"phone": "2"})
    use(hands.club)
    hands.club.laptop = "front"
    for key in (1, 3, 5):
        person.change(hands.club, key, {"phone": "1"})
    joining.join(hands.club, other)
    return hands


def _page(hands: Hands) -> ConflictsPage:
    hands.window.desk.navigator.go("conflicts")
    page = hands.window.page("conflicts")
    assert isinstance(page, ConflictsPage)
    return page


def test_nothing_is_to_be_decided(hands: Hands) -> None:
    page = _page(hands)
    assert page.empty.isVisible()
    assert not page.sides.isVisible()
    page.decide(take_other=True)


def test_one_and_two_decide_and_the_next_is_chosen(joined: Hands) -> None:
    page = _page(joined)
    assert len(page.table.model.rows) == 3
    first = page.table.current()
    assert page.standing.value.text() == first.standing.words
    assert first.standing.laptop in page.standing.by.text()
    assert page.isAncestorOf(joined.at())  # the list has the cursor from the beginning
    joined.press(Qt.Key.Key_1)
    assert len(page.table.model.rows) == 2
    second = page.table.current()
    assert second.key != first.key
    joined.press(Qt.Key.Key_2)
    phone = joined.club.value("SELECT phone FROM person WHERE uid = ?", (second.record,))
    assert phone == second.other.words
    assert conflict.count(joined.club) == 1


def test_all_as_one_laptop_said(joined: Hands) -> None:
    page = _page(joined)
    page.decide_all("back")
    assert page.empty.isVisible()
    assert {record.get(joined.club, Person, key).phone for key in (1, 3, 5)} == {"2"}
