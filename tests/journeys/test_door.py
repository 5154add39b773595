"""An evening of forty at the door, with the keyboard alone: arrivals, a walk-in, two go home, and the end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.choices import Mark, RegisterSource, RoleKind, SessionStatus
from desktop.core.rules.names import plain
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.session import Session
from desktop.services import record, roll
from desktop.services.club import ClubFile
from desktop.services.roll import RollRow
from desktop.ui.features.door.page import DoorPage
from tests import factories as make
from tests.hands import ALT, CTRL, Hands

CHILDREN = (
    *("Ada", "Bella", "Cem", "Dara", "Emil", "Fay", "Gita", "Hana", "Igor", "Jun", "Kofi", "Lena", "Milo", "Nia"),
    *("Omar", "Pia", "Quinn", "Rana", "Said", "Tom", "Uma", "Vera", "Wim", "Xenia", "Yara", "Zoë", "Aylin", "Bjarne"),
    *("Chloé", "Dewi", "Ekrem", "Frida", "Guy"),
)
HELPERS = ("Hugo", "Ines", "Jack", "Kira", "Leo", "Maud", "Ned")
LATE = ("Frida", "Guy")


@pytest.fixture
def forty(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    """The window on a session of forty, five minutes before it begins."""
    del qapp
    clock = make.Clock()
    clock.now = clock.now.replace(hour=17, minute=55)
    club = make.a_club(tmp_path, clock=clock)
    for name in CHILDREN:
        key = make.a_mentee(club, name, f"{name}son")
        make.a_contact(club, key, "Rosa", f"{name}son")
        barred = make.a_contact(club, key, "Karl", f"{name}son")
        record.change(club, ContactLink, barred, {"may_not_collect": True})
    for name in HELPERS:
        make.a_volunteer(club, name, "Okafor")
    alone = next(row for row in _register(club, make.a_session(club)) if row.name == "Tom T.")
    record.add(club, Consent, {"person": alone.person, "kind": "leave_alone", "given": True})
    hands = Hands(club, tmp_path)
    yield hands
    hands.leave()


def _register(club: ClubFile, key: int) -> list[RollRow]:
    return roll.roll(club, make.the_session(club, key))


def _row(rows: list[RollRow], name: str) -> RollRow:
    return next(row for row in rows if row.name == name)


def _says_who(hands: Hands, letters: str) -> None:
    hands.type(letters)
    hands.enter()


def _nothing_else(hands: Hands, page: DoorPage) -> None:
    """Try what leads away; the door stays, and everything that can be seen is its own."""
    for key, modifiers in (
        (Qt.Key.Key_K, CTRL),
        (Qt.Key.Key_P, CTRL),
        (Qt.Key.Key_Q, CTRL),
        (Qt.Key.Key_F4, ALT),
        (Qt.Key.Key_Left, ALT),
        (Qt.Key.Key_2, ALT),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ):
        hands.press(key, modifiers)
    assert not hands.window.close()
    assert hands.window.pile.currentWidget() is page
    focusable = [
        one
        for one in hands.window.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not page.isAncestorOf(one)
    ]
    assert not focusable
    for _step in range(6):
        hands.tab()
        assert page.isAncestorOf(hands.at())
    page.board.line.setFocus()
    hands.press(Qt.Key.Key_Escape)  # Alt+2 was a figure and nothing more
    assert page.board.words.text() == "Who are you?"


def test_an_evening_of_forty_at_the_door(forty: Hands) -> None:
    hands = forty
    (one,) = record.all_of(hands.club, Session)
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("door")
    hands.enter()
    hands.enter()
    page = hands.window.page("door")
    assert isinstance(page, DoorPage)
    assert page.is_on
    assert len(page.dialogue.shown.people if page.dialogue.shown is not None else ()) == 40
    hands.start_counting()
    for name in (*CHILDREN, *HELPERS):
        if name not in LATE:
            _says_who(hands, plain(name)[:3])
    assert hands.keys == 38 * 4
    _nothing_else(hands, page)

    _says_who(hands, "marta lima")  # nobody is called so: she says that she is new, and where she belongs
    hands.enter()

    _says_who(hands, "zoe")
    _says_who(hands, "c2")  # Karl, who may not
    assert page.board.note.text() == "Please ask the coordinator to come to the door first."
    hands.press(Qt.Key.Key_A, CTRL)
    _says_who(hands, "c1")
    _says_who(hands, "tom")
    _says_who(hands, "a")
    _nothing_else(hands, page)

    hands.press(Qt.Key.Key_Escape)
    _says_who(hands, "finished")
    hands.enter()
    assert hands.clicks == 0
    assert hands.window.pile.currentWidget() is hands.window.page("session")

    rows = _register(hands.club, one.id)
    assert record.get(hands.club, Session, one.id).status is SessionStatus.OPEN
    assert len(rows) == 41
    unknown = [row.name for row in rows if row.mark != Mark.CAME]
    assert unknown == ["Frida F.", "Guy G."]
    assert all(row.mark == Mark.NOT_RECORDED for row in rows if row.name in unknown)
    assert {row.arrived for row in rows if row.role == RoleKind.MENTEE} == {None}
    left = {row.name: (row.left, row.collected_by) for row in rows if row.left is not None}
    assert left == {"Tom T.": (17 * 60 + 55, "A"), "Zoë Z.": (17 * 60 + 55, "C1")}
    walked_in = _row(rows, "marta l.")
    assert (walked_in.source, walked_in.role, walked_in.to_complete) == (RegisterSource.WALK_IN, "mentee", True)
