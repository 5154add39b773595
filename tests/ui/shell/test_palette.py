"""The palette: people, sessions, papers and commands by a few letters."""

from threading import Event

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.kit.jobs import READERS, ThreadedJobs
from desktop.ui.kit.navigator import Place
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


def test_enter_waits_for_what_was_typed(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    line = hands.window.palette_.line
    QTest.keyClicks(line, "sett")
    QTest.keyClick(line, Qt.Key.Key_Return)  # before the window has looked once for “sett”
    assert hands.window.desk.navigator.place == Place("settings")


def test_enter_waits_for_a_slow_answer(hands: Hands, qtbot: QtBot) -> None:
    jobs, held = ThreadedJobs(), Event()
    hands.window.desk.jobs = jobs
    for _reader in range(READERS):
        jobs.read(held.wait, lambda _waited: None, hands.window.desk.tell)
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("sett")
    hands.enter()
    assert hands.window.desk.navigator.place == Place("today")
    held.set()
    qtbot.waitUntil(lambda: hands.window.desk.navigator.place == Place("settings"))
    assert not hands.window.palette_.isVisible()
    jobs.stop()


def test_who_leaves_or_types_on_does_not_wait_any_more(hands: Hands, qtbot: QtBot) -> None:
    jobs, held = ThreadedJobs(), Event()
    hands.window.desk.jobs = jobs
    for _reader in range(READERS):
        jobs.read(held.wait, lambda _waited: None, hands.window.desk.tell)
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("sett")
    hands.enter()
    hands.type("i")
    held.set()
    qtbot.waitUntil(lambda: _found(hands)[:1] == ["Settings    Page"])
    assert hands.window.palette_.isVisible()
    assert hands.window.desk.navigator.place == Place("today")
    jobs.stop()


def test_it_stays_inside_a_window_that_gets_smaller(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.window.resize(hands.window.minimumSize())
    hands.rest()
    assert hands.window.rect().contains(hands.window.palette_.geometry())


def test_it_closes_though_what_had_the_cursor_has_gone(hands: Hands) -> None:
    before = hands.at()
    hands.press(Qt.Key.Key_K, CTRL)
    before.deleteLater()
    QCoreApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete)
    assert hands.window.palette_.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert not hands.window.palette_.isVisible()
