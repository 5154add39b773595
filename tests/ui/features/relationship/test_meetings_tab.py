"""The meetings of a pair: typed from a record, noted in a form, ticked off, by keyboard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.relationship_choices import AdviceState, MentoringForm
from desktop.model.goal import GoalRating
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice, Meeting, NextStep, Prep
from desktop.services import advice, meeting, meeting_writing, record
from desktop.ui.features.relationship.meetings_tab import MeetingsTab
from tests.factories import TODAY
from tests.hands import CTRL, Hands
from tests.pairs import a_noted_meeting, their_goal, who_meet

FRIDAY = date(2026, 11, 13)


@pytest.fixture
def tab(hands: Hands) -> MeetingsTab:
    """The tab of a pair, standing in the window in place of a page; it hears of changes as the page would tell it."""
    pair = who_meet(hands.club, "Una", "Ada")
    made = MeetingsTab(hands.window.desk)
    hands.window.pile.addWidget(made)
    hands.window.pile.setCurrentWidget(made)
    hands.window.desk.bus.changed.connect(lambda _changes: made.refresh())
    made.show_pair(pair)
    made.first_focus().setFocus()
    hands.rest()
    return made


def chip(tab: MeetingsTab, words: str) -> QPushButton:
    found = [one for one in tab.findChildren(QPushButton) if one.isVisibleTo(tab) and one.text() == words]
    assert found, words
    return found[0]


def test_a_record_is_typed_where_the_cursor_is(hands: Hands, tab: MeetingsTab) -> None:
    hands.start_counting()
    hands.type("5 6 7 10")
    assert tab.record.answer.words.startswith("Ada with Una, 17/11/2026: met; both ready; pairing and talk")
    hands.enter()
    assert hands.keys <= 12
    assert tab.table.model.rowCount() == 1
    assert not tab.table.isHidden()
    hands.window.undo()
    assert tab.table.model.rowCount() == 0


def test_a_meeting_is_noted_in_a_form(hands: Hands, tab: MeetingsTab) -> None:
    tab.act()
    form = tab.panel.form
    assert form is not None
    assert tab.side.isHidden()
    assert hands.at() is form.editors["date"].focusProxy()
    said = {"date": "13/11/2026", "starts": "16:00", "ends": "16:45", "pairing": "30", "worked_on": "loops"}
    more = {"advice": "read it aloud", "both_do": "bring a game", "thanks": "the patience", "next": "20/11/2026"}
    for name, words in {**said, **more, "talk": "60"}.items():
        form.editors[name].set_value(words)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert "its forms 1 h 30 min" in form.error_at("")
    form.editors["talk"].set_value("0")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert not tab.panel.isVisible()
    assert not tab.side.isHidden()
    held = Meeting.get(Meeting.date == FRIDAY)
    assert meeting_writing.forms_of(held) == {MentoringForm.PAIRING: 30, MentoringForm.TALK: None}
    assert [one.wording for one in record.all_of(hands.club, Advice)] == ["read it aloud"]
    assert [one.for_letter for one in record.all_of(hands.club, Gratitude)] == [True]
    assert len(record.all_of(hands.club, NextStep)) == 2
    assert [row.date for row in tab.table.model.rows] == [date(2026, 11, 20), FRIDAY]


def test_a_known_meeting_is_mended_and_removed(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    key = a_noted_meeting(hands.club, tab.pair, FRIDAY, worked_on="loops")
    tab.refresh()
    tab.table.choose(0)
    tab.table.opened.emit(tab.table.current())
    form = tab.panel.form
    assert form is not None
    form.editors["worked_on"].set_value("")
    form.editors["ends"].set_value("17:00")
    hands.press(Qt.Key.Key_Return, CTRL)
    mended = record.get(hands.club, Meeting, key)
    assert (mended.worked_on, mended.ends) == ("", 1020)
    tab.table.choose(0)
    hands.click(tab.remove)
    assert not Meeting.select().exists()


def test_what_was_planned_for_today_is_noted_first(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    hands.click(tab.plan)
    form = tab.panel.form
    assert form is not None
    form.editors["date"].set_value("17/11/2026")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert tab.table.model.rows[0].outcome == "planned"
    hands.click(chip(tab, "Una is ready"))
    assert [one.ready for one in record.all_of(hands.club, Prep)] == [True]
    hands.click(chip(tab, "✓ Una is ready"))
    assert [one.ready for one in record.all_of(hands.club, Prep)] == [False]
    hands.click(tab.note)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert [one.outcome for one in record.all_of(hands.club, Meeting)] == ["met"]


def test_advice_steps_and_thanks_are_one_key_each(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    a_noted_meeting(hands.club, tab.pair, FRIDAY)
    with hands.club.step("next_step.add"):
        NextStep.create(relationship=tab.pair, side="mentee", wording="read chapter 2")
    advice.give(hands.club, tab.pair, {"wording": "read it aloud", "given_on": FRIDAY})
    tab.refresh()
    hands.rest()
    for words in ("done", "worked", "told back"):
        chip(tab, words).setFocus()
        hands.enter()
        assert hands.at().text().strip("✓ ") == words  # type: ignore[attr-defined]
    one = advice.rows(tab.pair)[0]
    assert (one.state, one.told_on) == (AdviceState.WORKED, TODAY)
    assert [step.done_on for step in record.all_of(hands.club, NextStep)] == [TODAY]
    chip(tab, "worked").setFocus()
    hands.enter()
    assert advice.rows(tab.pair)[0].state is AdviceState.GIVEN
    adding = [one for one in tab.findChildren(QPushButton) if one.accessibleName() == "Add: Thanks"]
    hands.click(adding[-1])
    form = tab.panel.form
    assert form is not None
    form.editors["wording"].set_value("the patience")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert [one.wording for one in record.all_of(hands.club, Gratitude)] == ["the patience"]


def test_a_worry_stands_on_top_until_it_is_seen(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    key = a_noted_meeting(hands.club, tab.pair, FRIDAY, worry=True)
    tab.refresh()
    assert "something to tell you" in tab.worry.words
    hands.click(hands.button("Seen"))
    assert tab.worry.words == ""
    assert record.get(hands.club, Meeting, key).worry_seen_on == TODAY


def test_another_pair_closes_what_was_open(hands: Hands, tab: MeetingsTab) -> None:
    other = who_meet(hands.club, "Eve", "Bo")
    meeting.plan(hands.club, other, {"date": TODAY + timedelta(days=1)})
    tab.act()
    assert tab.may_leave()
    tab.record.line.setText("7")
    tab.show_pair(other)
    assert tab.record.line.text() == ""
    assert tab.table.model.rowCount() == 1


def test_the_form_answers_ratings_and_missing_times(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    their_goal(hands.club, tab.pair)
    tab.act()
    form = tab.panel.form
    assert form is not None
    form.editors["date"].setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("13/11/2026")
    assert "No hours follow yet" in form.answer_at("starts")
    assert form.answer_at("ratings") == "1  find mistakes on my own"
    form.editors["ratings"].setFocus()
    hands.type("1:12")
    assert "rated from 0 to 10" in form.answer_at("ratings")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert "rated from 0 to 10" in form.error_at("ratings")
    assert form.answer_at("ratings") == ""
    hands.press(Qt.Key.Key_Backspace)
    hands.press(Qt.Key.Key_Backspace)
    hands.type("6")
    assert form.answer_at("ratings") == "goal 1 now 6: find mistakes on my own"
    form.editors["pairing"].setFocus()
    hands.type("30")
    assert form.answer_at("starts") == ""
    hands.press(Qt.Key.Key_Return, CTRL)
    assert [(one.value, one.date) for one in record.all_of(hands.club, GoalRating)] == [(6, FRIDAY)]
    hands.window.undo()
    assert not record.all_of(hands.club, GoalRating)
    assert not Meeting.select().exists()


def test_what_each_side_wrote_is_typed_and_shown(hands: Hands, tab: MeetingsTab) -> None:
    assert tab.pair is not None
    meeting.plan(hands.club, tab.pair, {"date": TODAY + timedelta(days=1)})
    tab.refresh()
    hands.rest()
    named = {one.accessibleName(): one for one in tab.findChildren(QPushButton)}
    named["Prep sheet of Ada"].setFocus()
    hands.enter()
    hands.type("the loop")
    hands.tab()
    hands.type("draw maps")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert not tab.panel.isVisible()
    assert "tried: the loop  ·  today: draw maps  ·  One-to-one talk" in [
        one.text() for one in tab.findChildren(QLabel)
    ]
    assert [(one.side.value, one.want) for one in record.all_of(hands.club, Prep)] == [("mentee", "draw maps")]
    named = {one.accessibleName(): one for one in tab.findChildren(QPushButton) if one.isVisible()}
    hands.click(named["Prep sheet of Una"])
    assert tab.panel.form is not None
    assert tab.panel.form.all_values()["want"] == ""
    hands.press(Qt.Key.Key_Escape)
    hands.window.undo()
    assert not record.all_of(hands.club, Prep)


def test_a_half_typed_record_waits_for_its_pair(hands: Hands, tab: MeetingsTab) -> None:
    one, other = tab.pair, who_meet(hands.club, "Eve", "Bo")
    assert one is not None
    hands.type("5 7 =3/2")
    tab.show_pair(other)
    assert tab.record.line.text() == ""
    tab.show_pair(one)
    assert tab.record.line.text() == "5 7 =3/2"
