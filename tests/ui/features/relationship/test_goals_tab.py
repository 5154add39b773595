"""The goals of a relationship in the window: keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.model.goal import Evidence
from desktop.services import goal, person, record
from desktop.ui.features.relationship.goals_tab import GoalsTab
from tests.hands import CTRL, Hands
from tests.pairs import a_goal
from tests.ui.features.relationship.conftest import Shows


def _tab(shows: Shows) -> GoalsTab:
    tab = shows(GoalsTab)
    assert isinstance(tab, GoalsTab)
    return tab


def _mentee(hands: Hands) -> int:
    return int(person.the_one(hands.club, "Zoë Zox").id)


def _field(tab: GoalsTab, name: str) -> QWidget:
    assert tab.panel.form is not None
    return tab.panel.form.editors[name]


def test_goals_are_rated_by_keys(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    a_goal(hands.club, _mentee(hands), "Debug on my own", start=3, hoped=7, relationship=ben_and_zoe)
    a_goal(hands.club, _mentee(hands), "Speak up", relationship=ben_and_zoe)
    tab = _tab(shows)
    hands.start_counting()
    hands.type("1:6 2:2")
    hands.enter()
    assert hands.keys == 8
    assert [row.now and row.now.now for row in goal.rows(hands.club, relationship=ben_and_zoe)] == [6, 2]
    assert tab.line.text() == ""
    assert tab.summary.text() == "1 of 2 goals have moved"
    assert tab.cards[0].said.text() == "Skill  ·  from 3 to 6 (mentee, 17 Nov 2026)  ·  hoped for 7"
    assert tab.cards[0].line.accessibleDescription().startswith("Debug on my own: from 3 to 6")
    hands.type("1:11")
    hands.enter()
    assert tab.answer.words == "11 is not on this goal’s scale: 0 to 10."
    assert tab.line.text() == "1:11"


def test_the_mentor_rates_too(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    a_goal(hands.club, _mentee(hands), relationship=ben_and_zoe)
    tab = _tab(shows)
    tab.by.choose("mentor")
    hands.type("1:4")
    hands.enter()
    assert [one.by for one in goal.rows(hands.club)[0].moved] == ["mentor"]


def test_a_goal_is_set_in_the_mentees_words(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    tab = _tab(shows)
    assert tab.empty.isVisible()
    hands.enter()
    hands.type("Read a map")
    _field(tab, "start").setFocus()
    hands.type("x")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert tab.panel.form is not None
    assert tab.panel.form.error_at("start") == "“x” is not a whole number."
    hands.press(Qt.Key.Key_Backspace)
    hands.type("2")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert tab.panel.form is None
    found = goal.rows(hands.club, relationship=ben_and_zoe)[0]
    assert (found.wording, found.relationship, found.now and found.now.start) == ("Read a map", ben_and_zoe, 2)
    assert [card.accessibleName() for card in tab.cards] == ["Read a map"]
    assert tab.may_leave()


def test_a_goal_is_changed_and_shown_by_evidence(hands: Hands, shows: Shows, ben_and_zoe: int) -> None:
    a_goal(hands.club, _mentee(hands), relationship=ben_and_zoe, asked=False)
    tab = _tab(shows)
    tab.cards[0].wanted.emit()
    assert tab.panel.form is not None
    tab.panel.form.editors["status"].set_value("reached")
    tab.panel.form.edited.emit()
    tab.panel.save()
    assert "a bonus, nobody asked for it" in tab.cards[0].said.text()
    assert tab.cards[0].said.text().endswith("Reached")
    tab.cards[0].shown_by.emit(None)
    _field(tab, "wording").setFocus()
    hands.type("Her map of the park")
    tab.panel.save()
    made = record.all_of(hands.club, Evidence)[0]
    assert (made.wording, made.consent) == ("Her map of the park", False)
    tab.cards[0].shown_by.emit(made)
    assert tab.panel.form is not None
    tab.panel.form.editors["consent"].set_value(value=True)
    tab.panel.save()
    assert record.all_of(hands.club, Evidence)[0].consent
