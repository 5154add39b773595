"""The door holds the window: begun calmly, nothing else reachable, one thing taken back, ended by the coordinator."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.choices import Mark
from desktop.services import history, register, roll, session
from desktop.ui.features.door.page import DoorPage
from desktop.ui.shell import commands
from tests import factories as make
from tests.hands import ALT, CTRL, SHIFT, Hands


def _came(hands: Hands) -> list[str]:
    one = session.current(hands.club)
    assert one is not None
    return [row.name for row in roll.roll(hands.club, one) if row.mark == Mark.CAME]


def test_it_says_what_it_is_and_begins_with_enter(hands: Hands, before: DoorPage) -> None:
    assert hands.at() is before.begin
    assert "0 here  ·  18 to come" in before.banner.words
    hands.enter()
    assert before.is_on
    assert hands.at() is before.board.line
    assert not hands.window.sidebar.isVisible()
    assert hands.window.windowState() & Qt.WindowState.WindowFullScreen


NONE = Qt.KeyboardModifier.NoModifier
KEYS = (
    (Qt.Key.Key_K, CTRL),
    (Qt.Key.Key_F, CTRL),
    (Qt.Key.Key_P, CTRL),
    (Qt.Key.Key_Q, CTRL),
    (Qt.Key.Key_Z, CTRL),
    (Qt.Key.Key_Z, CTRL | SHIFT),
    (Qt.Key.Key_Y, CTRL),
    (Qt.Key.Key_F1, NONE),
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_Left, ALT),
    (Qt.Key.Key_1, ALT),
    (Qt.Key.Key_6, ALT),
    (Qt.Key.Key_Return, CTRL),
)


def test_no_key_leads_anywhere_else(hands: Hands, page: DoorPage) -> None:
    before = make.dump(hands.club)
    for key, modifiers in KEYS:
        hands.press(key, modifiers)
        assert hands.window.pile.currentWidget() is page
        assert hands.window.isVisible()
        assert not hands.window.palette_.isVisible()
    assert not hands.ask.asked
    assert make.dump(hands.club) == before


def test_nothing_leads_anywhere_else(hands: Hands, page: DoorPage) -> None:
    hands.window.desk.navigator.go("people")
    hands.window.desk.navigator.back()
    hands.window.palette_.open()
    hands.window.look("dark")
    left: list[str] = []
    hands.window.leaves_for = left.append
    next(one for one in commands.of(hands.window) if one.title == "Open another club").do()
    assert not hands.window.close()
    assert hands.window.pile.currentWidget() is page
    assert not hands.window.palette_.isVisible()
    assert hands.window.desk.settings.theme != "dark"
    assert not left


def test_no_family_name_no_number_and_no_undo_is_seen(hands: Hands, page: DoorPage) -> None:
    hands.type("an")
    hands.enter()
    seen = " ".join(one.text() for one in hands.window.findChildren(QLabel) if one.isVisible())
    seen += " ".join(one.text() for one in hands.window.findChildren(QPushButton) if one.isVisible())
    assert "Welcome, Ana" in seen
    for hidden in ("Aox", "Lima", "Rosa", "07700", "3 of 3", "Undo"):
        assert hidden not in seen
    assert page.back.text() == "Ana arrived: take it back"
    hands.press(Qt.Key.Key_Escape)
    seen = " ".join(one.text() for one in hands.window.findChildren(QLabel) if one.isVisible())
    assert "Lima" not in seen


def test_the_last_arrival_is_taken_back_and_nothing_before_it(hands: Hands, page: DoorPage) -> None:
    hands.type("zo")
    hands.enter()
    hands.type("kof")
    hands.enter()
    assert _came(hands) == ["Kofi K.", "Zoë Z."]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert _came(hands) == ["Zoë Z."]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert _came(hands) == ["Zoë Z."]
    assert not page.back.isVisible()


def test_what_the_coordinator_did_meanwhile_is_not_taken_back(hands: Hands, page: DoorPage) -> None:
    hands.type("zo")
    hands.enter()
    one = session.current(hands.club)
    assert one is not None
    register.no_incidents(hands.club, one.id)
    words = history.undo_words(hands.club)
    page.take_back()
    assert history.undo_words(hands.club) == words
    assert "since" in page.board.note.text()


def test_the_coordinator_looks_for_two_minutes(hands: Hands, page: DoorPage) -> None:
    hands.press(Qt.Key.Key_Escape)
    hands.type("finished")
    hands.enter()
    for _step in range(2):
        hands.press(Qt.Key.Key_Right)
    hands.enter()
    hands.type("zo")
    assert "came 3 of 3" in page.board.offers.offers[0].detail
    hands.click(page.locking)
    assert "came" not in page.board.offers.offers[0].detail


def test_it_ends_at_the_page_of_the_session(hands: Hands, page: DoorPage) -> None:
    hands.press(Qt.Key.Key_Escape)
    hands.type("finished")
    hands.enter()
    hands.enter()
    assert not page.is_on
    assert hands.window.pile.currentWidget() is hands.window.page("session")
    assert hands.window.sidebar.isVisible()
    assert not hands.window.windowState() & Qt.WindowState.WindowFullScreen
    hands.press(Qt.Key.Key_Left, ALT)
    assert not page.is_on
    assert page.begin.isVisible()
    hands.press(Qt.Key.Key_K, CTRL)
    assert hands.window.palette_.isVisible()


def test_a_session_of_another_day_has_no_door(hands: Hands) -> None:
    other = make.a_session(hands.club, make.TODAY + make.WEEK)
    hands.window.desk.navigator.go("door", other)
    page = hands.window.page("door")
    assert isinstance(page, DoorPage)
    assert not page.begin.isEnabled()
    assert "today’s session" in page.banner.words
    page.start()
    assert not page.is_on


def test_going_home_shows_who_is_here(hands: Hands, page: DoorPage) -> None:
    hands.type("zo")
    hands.enter()
    hands.click(page.which.findChildren(QPushButton)[1])
    assert [offer.title for offer in page.board.offers.offers] == ["Zoë Z."]


def test_in_a_fire_it_ends_at_who_is_here(hands: Hands, page: DoorPage) -> None:
    hands.press(Qt.Key.Key_Escape)
    hands.type("finished")
    hands.enter()
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    assert not page.is_on
    assert hands.window.pile.currentWidget() is hands.window.page("building")
