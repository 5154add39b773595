"""Joining in the window: what would come is read first, then done; a copy with another passphrase asks for it."""

import shutil

from PySide6.QtCore import Qt

from desktop.services import club as clubs
from desktop.services import conflict, joining, person, register
from desktop.ui.features.joining.page import JoiningPage
from tests.doors import use
from tests.hands import CTRL, Hands


def _page(hands: Hands) -> JoiningPage:
    hands.window.desk.navigator.go("joining")
    page = hands.window.page("joining")
    assert isinstance(page, JoiningPage)
    return page


def test_nothing_is_chosen_yet(hands: Hands) -> None:
    page = _page(hands)
    assert page.empty.isVisible()
    assert not page.take.isEnabled()
    page.look()
    page.join()
    assert not page.card.isVisible()


def test_a_copy_is_looked_at_and_joined_by_keyboard(hands: Hands) -> None:
    other = hands.club.path.with_name("other.club")
    shutil.copyfile(hands.club.path, other)
    with clubs.open_(other, who="Bob", at=hands.club.clock) as club:
        person.change(club, 1, {"phone": "2"})
        register.arrive(club, 4, 1)
    use(hands.club)
    person.change(hands.club, 1, {"phone": "1"})
    page = _page(hands)
    hands.ask.answers.append(other)
    page.choose_file()
    assert page.card.isVisible()
    assert page.preview is not None
    assert page.preview.figures.arrivals == 1
    assert page.take.isEnabled()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert not page.take.isEnabled()
    assert "1 field was changed in both copies" in page.banner.words
    assert page.to_decide.isVisible()
    page.open_copy(other)
    assert page.preview.nothing
    assert not page.take.isEnabled()


def test_what_is_no_copy_is_said(hands: Hands) -> None:
    page = _page(hands)
    page.open_copy(hands.club.path)
    assert "this very file" in page.banner.words
    assert not page.asks.isVisible()
    page.open_copy(hands.club.path.with_name("none.club"))
    assert "There is no file" in page.banner.words


def test_another_passphrase_is_asked_for(hands: Hands) -> None:
    other = hands.club.path.with_name("sealed.club")
    clubs.new(other, name="Hill Dojo", passphrase="words of theirs").close()
    use(hands.club)
    page = _page(hands)
    page.open_copy(other)
    assert page.asks.isVisible()
    page.secret.set_text("words of theirs")
    page.look()
    assert "another club" in page.banner.words


def test_once_both_hold_the_same_nothing_more_is_asked_for(hands: Hands) -> None:
    other = hands.club.path.with_name("other.club")
    shutil.copyfile(hands.club.path, other)
    with clubs.open_(other, who="Bob", at=hands.club.clock) as club:
        person.change(club, 1, {"phone": "2"})
        register.walk_in(club, 4, "Lou Wick")
    use(hands.club)
    person.change(hands.club, 1, {"phone": "1"})
    register.walk_in(hands.club, 4, "Lou Wick")
    page = _page(hands)
    page.open_copy(other)
    assert not page.same.isVisible()
    page.join()
    assert "as well" in page.promise.text()
    assert page.promise.isVisible()
    assert page.same.isVisible()
    hands.window.desk.do(lambda: conflict.decide(hands.club, conflict.rows(hands.club)[0].key, take_other=True))
    assert page.banner.words == "Joined. Nothing is to be decided."
    assert not page.to_decide.isVisible()
    with clubs.open_(other, who="Bob", at=hands.club.clock) as club:
        joining.join(club, hands.club.path)
        person.change(club, 1, {"phone": "3"})
    use(hands.club)
    page.open_copy(other)
    page.join()
    assert not page.promise.isVisible()
