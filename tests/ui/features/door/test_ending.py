"""The end of the door: the word or the passphrase, and a wait after too many tries."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.services import session
from desktop.ui.features.door.ending import FREE_TRIES
from desktop.ui.features.door.page import DoorPage
from tests import factories as make
from tests.hands import Hands


def test_another_word_does_not_end_it(hands: Hands, page: DoorPage) -> None:
    hands.press(Qt.Key.Key_Escape)
    hands.type("please")
    hands.enter()
    assert page.board.note.text() == "That is not it."
    hands.press(Qt.Key.Key_Escape)
    assert page.board.words.text() == "Who are you?"
    assert page.is_on


def test_after_some_tries_it_waits(hands: Hands, page: DoorPage) -> None:
    hands.press(Qt.Key.Key_Escape)
    for _try in range(FREE_TRIES):
        hands.type("x")
        hands.enter()
    assert page.board.note.text() == "That is not it. Wait 2 seconds."
    assert page.board.line.isReadOnly()
    hands.press(Qt.Key.Key_Escape)
    assert not page.board.line.isReadOnly()
    page.ask_end()
    assert page.board.line.isReadOnly()


def test_a_club_with_a_passphrase_ends_with_it_alone(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    folder = tmp_path / "locked"
    folder.mkdir()
    clock = make.Clock()
    clock.go_to(make.TODAY, 18)
    club = make.a_club(folder, clock=clock, passphrase="correct horse")
    make.a_session(club)
    hands = Hands(club, tmp_path)
    one = session.current(club)
    assert one is not None
    hands.window.desk.navigator.go("door", one.id)
    page = hands.window.page("door")
    assert isinstance(page, DoorPage)
    page.start()
    hands.press(Qt.Key.Key_Escape)
    assert page.board.line.echoMode() is page.board.line.EchoMode.Password
    hands.type("finished")
    hands.enter()
    assert page.board.note.text() == "That is not it."
    hands.type("correct horse")
    hands.enter()
    hands.enter()
    assert not page.is_on
    hands.leave()
