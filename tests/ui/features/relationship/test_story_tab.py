"""The story in plain lines."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from desktop.core.relationship_choices import MeetingOutcome
from desktop.model.goal import Goal, GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, NextStep
from desktop.services import person, record
from desktop.ui.features.relationship.one_page import RelationshipPage
from tests.factories import TODAY, made
from tests.hands import Hands
from tests.pairs import Pair, a_meeting


def said(hands: Hands, key: int) -> list[str]:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    return [label.text() for label in page.tab.findChildren(QLabel) if label.isVisible()]


def test_nothing_yet_is_said_calmly(hands: Hands, pair: Pair) -> None:
    assert said(hands, pair("Ana Lima", "Aisha")) == [
        *("Goals", "No goals yet.", "Next", "Nothing is agreed for next time."),
        *("Meetings", "They have not met yet."),
    ]


def test_what_is_known_stands_in_lines(hands: Hands, pair: Pair) -> None:
    club, key = hands.club, pair("Ana Lima", "Aisha")
    ana, aisha = (person.the_one(club, name).id for name in ("Ana Lima", "Aisha"))
    wants = {"person": aisha, "relationship": key, "set_on": TODAY}
    goal = made(record.add(club, Goal, {**wants, "wording": "a map of my own", "hoped": 8}).subject)
    record.add(club, Goal, {**wants, "wording": "speak up"})
    record.add(club, GoalRating, {"goal": goal, "date": TODAY - timedelta(days=9), "value": 3})
    record.add(club, GoalRating, {"goal": goal, "date": TODAY, "value": 5})
    record.add(club, NextStep, {"relationship": key, "wording": "draw it", "due": TODAY + timedelta(days=4)})
    a_meeting(club, key, TODAY - timedelta(days=2), worked_on="loops")
    a_meeting(club, key, TODAY + timedelta(days=4), MeetingOutcome.PLANNED)
    record.add(club, Advice, {"relationship": key, "given_on": TODAY, "wording": "sleep on it", "state": "tried"})
    record.add(club, Gratitude, {"to": ana, "relationship": key, "date": TODAY, "wording": "the map"})
    words = said(hands, key)
    assert words[:5] == ["Goals", "a map of my own", "3 → 5, hoped for 8", "speak up", "not rated yet"]
    assert words[6:8] == ["Mentee: draw it", "until 21 Nov 2026"]
    assert words[8:11] == ["Meetings  ·  1 meeting held", "○  21 Nov 2026", "Planned"]
    assert words[11:] == ["●  15 Nov 2026   loops", "Advice: 1 given, 1 tried, 0 told back  ·  1 line of thanks"]
