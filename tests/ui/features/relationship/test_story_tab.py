"""The story in one look."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.model.goal import Goal, GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, Meeting, NextStep
from desktop.services import person, record
from desktop.ui.features.relationship.meetings_tab import MeetingsTab
from desktop.ui.features.relationship.one_page import RelationshipPage
from desktop.ui.kit.drawing import DrawingView
from tests.factories import TODAY, made
from tests.hands import Hands
from tests.pairs import Pair, a_meeting


def shown(hands: Hands, key: int) -> RelationshipPage:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    return page


def said(page: RelationshipPage) -> list[str]:
    return [label.text() for label in page.tab.findChildren(QLabel) if label.isVisible()]


def test_nothing_yet_is_said_calmly(hands: Hands, pair: Pair) -> None:
    words = said(shown(hands, pair("Ana Lima", "Aisha")))
    assert "No goals yet." in words
    assert "Nothing is agreed for next time." in words


def test_goals_meetings_and_words_stand_in_one_look(hands: Hands, pair: Pair) -> None:
    club, key = hands.club, pair("Ana Lima", "Aisha")
    ana, aisha = (person.the_one(club, name).id for name in ("Ana Lima", "Aisha"))
    wants = {"person": aisha, "relationship": key, "set_on": TODAY}
    goal = made(record.add(club, Goal, {**wants, "wording": "a map of my own", "hoped": 8}).subject)
    record.add(club, GoalRating, {"goal": goal, "date": TODAY, "value": 5})
    record.add(club, Goal, {**wants, "wording": "showed two others how", "asked": False})
    record.add(club, NextStep, {"relationship": key, "wording": "draw it", "due": TODAY})
    given = {"relationship": key, "given_on": TODAY, "wording": "draw first", "state": "worked"}
    record.add(club, Advice, given)
    record.add(club, Gratitude, {"to": ana, "relationship": key, "date": TODAY, "wording": "for waiting"})
    a_meeting(club, key, TODAY, worked_on="loops")
    page = shown(hands, key)
    words = " ".join(said(page))
    for part in ("Mentee: draw it", "draw first", "waits to be told back", "for waiting", "showed two others how"):
        assert part in words
    names = [view.accessibleName() for view in page.tab.findChildren(DrawingView)]
    assert names[:2] == ["a map of my own", "Meetings"]


def test_the_primary_action_is_to_note_a_meeting(hands: Hands, pair: Pair) -> None:
    page = shown(hands, pair("Ana Lima", "Aisha"))
    assert page.primary is not None
    assert page.primary.text() == "Note a meeting"
    page.act()
    QTest.qWait(5)
    assert isinstance(page.tab, MeetingsTab)
    assert not record.all_of(hands.club, Meeting)
