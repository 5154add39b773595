"""What a card says, and that it says so to a screen reader too."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.relationship_choices import MeetingOutcome, RelationshipState
from desktop.services import relationship, relationship_list
from desktop.services.club import ClubFile
from desktop.ui.features.relationship.card import PairCard, next_words
from tests.factories import TODAY
from tests.pairs import Pair, a_meeting


def test_a_card_says_who_what_is_next_and_one_thing(qtbot: QtBot, evening: ClubFile, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    relationship.flag(evening, key, "quiet")
    [row] = relationship_list.rows(evening)
    card = PairCard(row)
    qtbot.addWidget(card)
    words = ["Aisha Aox", "Ana Lima", "not met yet", "!  at risk"]
    assert [line.words for line in card.lines] == words
    assert card.accessibleName() == "Aisha Aox with Ana Lima. Active since 28 Oct 2026. not met yet. at risk"
    assert card.heightForWidth(70) > card.heightForWidth(400)
    card.resize(190, card.heightForWidth(190))
    assert not card.grab().toImage().isNull()


def test_what_comes_next(evening: ClubFile, pair: Pair) -> None:
    key = pair("Ana Lima", "Aisha")
    waiting = pair("Ana Lima", "Ewan", RelationshipState.PROPOSED)

    def said(which: int) -> str:
        [row] = relationship_list.rows(evening, keys=[which])
        return next_words(row)

    assert said(waiting) == "since 28 Oct 2026"
    a_meeting(evening, key, TODAY - timedelta(days=2))
    assert said(key) == "last 15 Nov 2026, none planned"
    a_meeting(evening, key, TODAY + timedelta(days=4), MeetingOutcome.PLANNED)
    assert said(key) == "next 21 Nov 2026"


def test_keys_of_a_card(qtbot: QtBot, evening: ClubFile, pair: Pair) -> None:
    pair("Ana Lima", "Aisha")
    card = PairCard(relationship_list.rows(evening)[0])
    qtbot.addWidget(card)
    card.show()
    heard: list[object] = []
    card.moved.connect(heard.append)
    card.typed.connect(heard.append)
    card.clicked.connect(lambda: heard.append("opened"))
    QTest.keyClick(card, Qt.Key.Key_Down)
    QTest.keyClicks(card, "Z")
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert heard == [Qt.Key.Key_Down, "Z", "opened"]
