"""Likely the same: pairs with reasons, side by side, made one or left as two, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.model.person import Person
from desktop.services import record, same_person
from desktop.services.club import ClubFile
from desktop.ui.features.person.one_page import PersonPage
from desktop.ui.features.same.page import SamePage
from tests import factories as make
from tests.factories import dump
from tests.hands import CTRL, Hands


@pytest.fixture
def evening(tmp_path: Path) -> ClubFile:
    """A club of four."""
    club = make.a_club(tmp_path)
    for name in ("Finlay Fox", "Kofi Kox", "Mei Mox", "Noor Nox"):
        make.a_mentee(club, *name.split())
    return club


@pytest.fixture
def doubled(hands: Hands) -> Hands:
    """Finlay and Mei are here twice."""
    make.a_mentee(hands.club, "Finley", "Fox", notes="Chess", school="Hill School")
    make.a_mentee(hands.club, "Mox", "Mei")
    return hands


def _page(hands: Hands, key: int | None = None) -> SamePage:
    hands.window.desk.navigator.go("same", key)
    page = hands.window.page("same")
    assert isinstance(page, SamePage)
    return page


def _key(hands: Hands, given: str) -> int:
    (key,) = (one.id for one in record.all_of(hands.club, Person) if one.given_name == given)
    return int(key)


def test_nobody_is_here_twice(hands: Hands) -> None:
    page = _page(hands)
    assert page.empty.isVisible()
    assert page.empty.words.text() == "Nobody seems to be here twice."
    assert not page.comparison.isVisible()
    assert not page.merge.isEnabled()
    assert not page.two.isEnabled()
    page.join()
    page.different()
    page.swap()


def test_two_become_one_by_keyboard_and_two_again(doubled: Hands) -> None:
    before = dump(doubled.club)
    page = _page(doubled)
    assert page.subtitle.text() == "2 pairs; nothing is joined by itself"
    assert [pair.words for pair in page.table.model.rows] == [
        "same names in another order and same date of birth",
        "names spelt alike and same date of birth",
    ]
    doubled.press(Qt.Key.Key_Down)
    doubled.enter()
    assert doubled.at() is page.comparison.first()
    assert page.comparison.values()["notes"] == "Chess"
    doubled.press(Qt.Key.Key_Return, CTRL)
    assert "Finlay Fox" in doubled.window.toast.words
    assert [pair.keep.name for pair in page.table.model.rows] == ["Mei Mox"]
    assert record.get(doubled.club, Person, _key(doubled, "Finlay")).school == "Hill School"
    doubled.press(Qt.Key.Key_Z, CTRL)
    assert dump(doubled.club) == before
    assert len(page.table.model.rows) == 2


def test_two_people_are_not_listed_again(doubled: Hands) -> None:
    page = _page(doubled)
    doubled.click(page.two)
    assert [pair.other.name for pair in page.table.model.rows] == ["Finley Fox"]
    assert len(same_person.likely(doubled.club)) == 1


def test_what_speaks_against_it_is_said(doubled: Hands) -> None:
    finlay, mei = _key(doubled, "Finlay"), _key(doubled, "Mei")
    make.a_held_session(doubled.club, make.BEGIN, {finlay: "came", mei: "came"})
    page = _page(doubled, finlay)
    assert page.search.isVisible()
    doubled.window.setFocus()
    doubled.go_to(page.search)
    doubled.type("mei")
    assert page.table.current() is None
    assert not page.merge.isEnabled()
    doubled.enter()
    assert _names(page.table.current()) == {"Finlay Fox", "Mei Mox"}
    assert page.caution.words == "Both were marked as present at 1 session."


def _names(pair: same_person.LikelyPair) -> set[str]:
    return {pair.keep.name, pair.other.name}


def test_the_other_one_stays_and_a_field_is_chosen(doubled: Hands) -> None:
    page = _page(doubled)
    page.table.choose(1)
    doubled.click(doubled.button("Keep the other one"))
    group = page.comparison.groups["given_name"]
    group.button(1).setChecked(True)
    assert page.comparison.values()["given_name"] == "Finlay"
    finley = _key(doubled, "Finley")
    page.join()
    assert record.get(doubled.club, Person, finley).given_name == "Finlay"


def test_from_the_page_of_a_person(doubled: Hands) -> None:
    finlay = _key(doubled, "Finlay")
    doubled.window.desk.navigator.go("person", finlay)
    person_page = doubled.window.page("person")
    assert isinstance(person_page, PersonPage)
    page = _page(doubled, finlay)
    assert [pair.other.name for pair in page.table.model.rows] == ["Finley Fox"]
    page.join()
    assert doubled.window.pile.currentWidget() is person_page
    assert person_page.key == finlay


def test_somebody_nobody_is_like(hands: Hands) -> None:
    page = _page(hands, _key(hands, "Kofi"))
    assert page.empty.words.text().startswith("Nobody seems to be this person.")
    assert hands.at() is page.search
    hands.type("noor")
    hands.enter()
    assert hands.at() is page.table.view
    doubtful = page.table.current()
    assert _names(doubtful) == {"Kofi Kox", "Noor Nox"}
    page = _page(hands)
    assert not page.search.isVisible()
    assert page.search.text() == ""


def test_what_is_gone_meanwhile_is_said(doubled: Hands) -> None:
    page = _page(doubled)
    pair = page.table.current()
    with doubled.club.step("person.remove"):
        record.get(doubled.club, Person, pair.other.key).delete_instance()
    page.join()
    assert "not there any more" in page.banner.words
    assert page.merge.isEnabled()


def test_the_palette_and_the_list_of_people_lead_here(doubled: Hands) -> None:
    doubled.press(Qt.Key.Key_K, CTRL)
    doubled.type("likely")
    doubled.enter()
    assert doubled.window.pile.currentWidget() is doubled.window.page("same")
