from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.services import person, record
from desktop.services.club import ClubFile
from desktop.system.settings import Settings
from desktop.ui.kit import parts
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.bus import Bus
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.kit.navigator import Navigator
from desktop.ui.kit.page import Page
from tests import factories


class Told:
    """A toast that remembers."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def say(self, words: str, action: str = "", do: Any = None) -> None:
        self.said.append((words, action))


class People(Page):
    """A page that counts how often it asked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line = QLineEdit()
        self.body.addWidget(self.line)
        self.asked = 0
        self.shown: list[int] = []

    def refresh(self) -> None:
        self.asked += 1
        self.desk.read(lambda: len(person.rows(self.desk.club)), self.shown.append)

    def wants(self, changes: Changes) -> bool:
        return "person" in changes.nouns


class LateJobs(InlineJobs):
    """The answer comes when the test lets it."""

    def __init__(self) -> None:
        self.kept: list[Any] = []

    def read(self, *given: Any, **named: Any) -> None:
        self.kept.append(lambda: InlineJobs.read(self, *given, **named))

    def write(self, *given: Any, **named: Any) -> None:
        self.kept.append(lambda: InlineJobs.write(self, *given, **named))

    def answer(self) -> None:
        while self.kept:
            self.kept.pop(0)()


@pytest.fixture
def club(tmp_path: Path) -> Any:
    made = factories.a_club(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(club: ClubFile, qtbot: QtBot) -> Desk:
    return Desk(club, InlineJobs(), Bus(), Navigator(), DialogAsk(), Settings(), Told())


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> People:
    made = People(desk)
    qtbot.addWidget(made)
    return made


def told(desk: Desk) -> list[tuple[str, str]]:
    assert isinstance(desk.toast, Told)
    return desk.toast.said


def add(desk: Desk, name: str) -> Changes:
    return person.add(desk.club, {"given_name": name}, role="mentee")


def test_its_head_says_what_it_is(page: People) -> None:
    page.head("People", "14 mentees")
    assert (page.title.text(), page.subtitle.text(), page.accessibleName()) == ("People", "14 mentees", "People")
    page.head("People")
    assert page.subtitle.isHidden()


def test_control_and_enter_do_the_primary_action(page: People, qtbot: QtBot) -> None:
    done: list[str] = []
    primary = parts.button("Add person", lambda: done.append("added"), look="primary")
    page.set_actions([parts.button("Print", lambda: done.append("printed")), primary])
    with qtbot.waitActive(page):
        page.show()
    page.line.setFocus()
    QTest.keyClick(page.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["added"]
    primary.setEnabled(False)
    page.act()
    page.set_actions([])
    page.act()
    assert done == ["added"]


def test_it_asks_when_it_is_opened_and_not_again_for_the_same(page: People) -> None:
    page.open(3)
    page.open(3)
    assert page.asked == 1
    page.open(4)
    assert (page.asked, page.key) == (2, 4)


def test_what_is_seen_is_asked_for_again_when_it_was_changed(page: People, desk: Desk) -> None:
    page.open(None)
    page.show()
    desk.do(lambda: add(desk, "Ada"))
    assert page.shown == [0, 1]


def test_what_is_not_seen_is_asked_for_when_it_is_opened_again(page: People, desk: Desk) -> None:
    page.open(None)
    page.show()
    page.hide()
    desk.do(lambda: add(desk, "Ada"))
    assert page.asked == 1
    page.open(None)
    assert page.shown == [0, 1]


def test_what_does_not_concern_it_leaves_it_alone(page: People, desk: Desk) -> None:
    page.open(None)
    page.show()
    desk.bus.changed.emit(Changes("venue.add", frozenset({"venue"})))
    assert page.asked == 1


def test_a_verb_is_told_with_undo_and_undone(page: People, desk: Desk) -> None:
    page.open(None)
    page.show()
    heard: list[Changes] = []
    desk.do(lambda: add(desk, "Ada"), heard.append)
    assert told(desk) == [("New person Ada", "Undo")]
    assert heard[0].subject is not None
    desk.undo()
    desk.redo()
    assert page.shown == [0, 1, 0, 1]
    assert told(desk)[1:] == [(words, "") for words, _action in told(desk)[1:]]


def test_a_verb_that_changed_nothing_says_nothing(desk: Desk) -> None:
    key = add(desk, "Ada").subject
    assert key is not None
    desk.do(lambda: record.change(desk.club, Person, key, {"given_name": "Ada"}))
    assert told(desk) == []


@pytest.mark.parametrize("error", [Refused("“Given name” is missing."), Trouble("The disk is full.")])
def test_why_it_was_not_done_is_told_or_given_to_who_wants_it(desk: Desk, error: Refused | Trouble) -> None:
    def verb() -> Changes:
        raise error

    heard: list[Any] = []
    desk.do(verb)
    assert told(desk) == [(error.sentence, "")]
    desk.do(verb, failed=heard.append)
    desk.read(verb, heard.append, failed=heard.append)
    assert heard == [error, error]
    assert len(told(desk)) == 1


@pytest.mark.qt_no_exception_capture
def test_an_answer_to_a_page_that_has_gone_is_dropped_and_what_it_wrote_is_told(desk: Desk, qtbot: QtBot) -> None:
    late = LateJobs()
    desk.jobs = late
    page = People(desk)
    heard: list[Any] = []
    page.open(None)
    page.desk.do(lambda: add(desk, "Ada"), heard.append)
    page.desk.do(lambda: add(desk, ""), failed=heard.append)
    shown = page.shown
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    late.answer()
    assert (shown, heard) == ([], [])
    assert told(desk)[0] == ("New person Ada", "Undo")
    assert "Given name" in told(desk)[1][0]
