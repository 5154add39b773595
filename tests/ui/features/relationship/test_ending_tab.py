"""The closing talk in the window, and what is still open."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from desktop.core.relationship_choices import RelationshipState
from desktop.services import closure
from desktop.ui.features.relationship.ending_tab import ORDER, EndingTab
from tests.factories import a_mentee, a_volunteer
from tests.hands import Hands
from tests.pairs import proposed
from tests.ui.features.relationship.shown import shown


@pytest.fixture
def pair(hands: Hands) -> int:
    return proposed(hands.club, log=((RelationshipState.ACTIVE, date(2026, 1, 5)),))


def _open(tab: EndingTab) -> list[str]:
    items = [tab.open.itemAt(number) for number in range(tab.open.count())]
    labels = [item.widget() for item in items if item is not None]
    return [label.text() for label in labels if isinstance(label, QLabel)]


def test_every_field_of_the_talk_is_there() -> None:
    assert sorted(ORDER) == sorted(closure.FIELDS)


def test_prepared_completed_and_nothing_open(hands: Hands, pair: int) -> None:
    tab = shown(hands, EndingTab, pair)
    assert tab.sustained.text() == "Still under way after 6 months."
    assert len(_open(tab)) == 4
    assert not tab.save.isEnabled()
    tab.first_focus().setFocus()
    said = {"final_meeting": True, "learned_mentor": "To wait", "learned_mentee": "Loops"}
    for name, value in {**said, "thanked": True, "returned": True}.items():
        tab.form.editors[name].set_value(value)
    tab.act()
    assert _open(tab) == ["✓  Nothing: this can end well."]
    assert not tab.form.is_changed()
    tab.form.editors["message"].set_value("Come and see us")
    tab.act()
    one = closure.of(hands.club, pair)
    assert one is not None
    assert (one.learned_mentee, one.message) == ("Loops", "Come and see us")


def test_a_talk_to_come_was_not_held_and_what_is_typed_stays(hands: Hands, pair: int) -> None:
    tab = shown(hands, EndingTab, pair)
    tab.form.editors["date"].set_value(hands.club.today() + timedelta(7))
    tab.form.editors["final_meeting"].set_value(True)
    tab.act()
    assert tab.form.error_at("date") == "A talk of a day to come has not been held yet."
    tab.refresh()
    assert tab.form.is_changed()
    hands.ask.answers = [False]
    assert not tab.may_leave()
    hands.ask.answers = [True]
    assert tab.may_leave()
    assert not tab.form.is_changed()


def test_another_pair_has_its_own_talk(hands: Hands, pair: int) -> None:
    closure.write(hands.club, pair, {"message": "Bye"})
    tab = shown(hands, EndingTab, pair)
    assert tab.form.all_values()["message"] == "Bye"
    other = proposed(hands.club, (a_volunteer(hands.club, "Eve"),), (a_mentee(hands.club, "Bo"),), code="R02")
    tab.show_pair(other)
    assert tab.form.all_values()["message"] == ""
