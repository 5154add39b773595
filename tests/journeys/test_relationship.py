"""Two people from finding each other to a good ending, through the real window; every paper printed on the way."""

from datetime import date
from io import BytesIO
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.core.relationship_choices import Act, AdviceState, PromiseKind, RelationshipState, Side, Topic
from desktop.model.meeting import Meeting
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.model.sheet import PrintedSheet
from desktop.services import advice, introduction, record, relationship_list
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.features.relationship.agreement_tab import AgreementTab
from desktop.ui.features.relationship.ending_tab import EndingTab
from desktop.ui.features.relationship.goals_tab import GoalsTab
from desktop.ui.features.relationship.meetings_tab import MeetingsTab
from desktop.ui.features.relationship.one_page import TABS, RelationshipPage
from desktop.ui.features.relationship.story_tab import StoryTab
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import printing
from desktop.ui.kit.editors import ChoiceEditor
from desktop.ui.kit.form import Form
from tests.factories import Clock
from tests.hands import CTRL, Hands

OneTab = TypeVar("OneTab", bound=Tab)
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
DRAFT = 50  # dots an inch: a dozen papers are printed, and none is looked at
FIRST, SECOND, THIRD = date(2026, 11, 24), date(2026, 12, 1), date(2026, 12, 8)


def _go_to(hands: Hands, day: date) -> None:
    assert isinstance(hands.club.clock, Clock)
    hands.club.clock.go_to(day)


def _pair_page(hands: Hands, key: int) -> RelationshipPage:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    return page


def _tab(hands: Hands, key: int, kind: type[OneTab]) -> OneTab:
    """Open a tab of the pair's page by keys alone."""
    page = _pair_page(hands, key)
    page.tabs.tabBar().setFocus()
    wanted = [made for _title, made in TABS].index(kind)
    while page.tabs.currentIndex() != wanted:
        hands.press(Qt.Key.Key_Right if page.tabs.currentIndex() < wanted else Qt.Key.Key_Left)
    assert isinstance(page.tab, kind)
    first = page.tab.first_focus()
    assert first is not None
    first.setFocus()
    return page.tab


def _printed(hands: Hands, name: str, **chosen: object) -> str:
    """Choose a paper, print it, and read what stood on it."""
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    hands.window.desk.navigator.go("papers", [kind.name for kind in page.kinds].index(name))
    for field, value in chosen.items():
        combo = page.parameters.combo(field)
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
    hands.rest()
    before = len(hands.ask.printed)
    hands.press(ENTER, CTRL)
    assert page.made is not None, page.banner.words
    assert len(hands.ask.printed) == before + 1
    assert len(PdfReader(hands.ask.printed[-1]).pages) == page.made.pages
    return " ".join(" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(page.made.data)).pages)


def _step(hands: Hands, key: int, words: str) -> None:
    """Take the next step of a relationship, today."""
    page = _pair_page(hands, key)
    hands.go_to(hands.button(words))
    hands.press(SPACE)
    assert page.panel.isVisible()
    hands.press(ENTER, CTRL)
    assert page.panel.isHidden(), page.panel.form and page.panel.form.error_at("")


def _fill(hands: Hands, form: Form, **said: object) -> None:
    """Type into the fields of a form; a tick is pressed, a choice taken from its list."""
    for name, value in said.items():
        editor = form.editors[name]
        editor.setFocus()
        if isinstance(value, bool):
            assert editor.value() is not value
            hands.press(SPACE)
        elif isinstance(editor, ChoiceEditor):
            editor.set_value(value)
        else:
            hands.press(Qt.Key.Key_A, CTRL)
            hands.type(str(value))


def _form(tab: GoalsTab | MeetingsTab) -> Form:
    """Give the form that is open beside a tab."""
    assert tab.panel.form is not None
    return tab.panel.form


def _ctrl_enter(hands: Hands) -> None:
    hands.press(ENTER, CTRL)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # without a screen no list pops up
def test_two_people_find_each_other_meet_three_times_and_end_well(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "DOTS", DRAFT)
    key = _proposed_by_hand(hands)
    _step(hands, key, "Both agree")
    _agreed_and_signed(hands, key)
    _step(hands, key, "Start")
    _goal_is_set(hands, key)
    _prepared(hands, key)
    _first_meeting(hands, key)
    _second_from_its_printed_record(hands, key)
    _third(hands, key)
    _reviewed(hands, key)
    _progress_and_thanks(hands, key)
    _closed(hands, key)


def _proposed_by_hand(hands: Hands) -> int:
    hands.window.desk.navigator.go("relationships")
    hands.press(ENTER, CTRL)
    hands.type("Ben Carter")
    hands.tab()
    hands.type("Mei Mox")
    hands.tab()
    hands.type("both love maps")
    hands.press(ENTER, CTRL)
    [row] = relationship_list.rows(hands.club)
    assert (row.name, row.state) == ("Mei Mox with Ben Carter", RelationshipState.PROPOSED)
    return row.key


def _agreed_and_signed(hands: Hands, key: int) -> None:
    tab = _tab(hands, key, AgreementTab)
    hands.enter()
    for words in ("An hour of calm", "New questions", "Her own maps", "Tuesdays at six"):
        hands.type(words)
        hands.tab()
    tab.terms.first.editors["place"].setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("Reading room")
    hands.press(ENTER, CTRL)
    paper = _printed(hands, "agreement", relationship=key)
    for words in ("Ben Carter", "Mei Mox", "An hour of calm", "New questions", "Her own maps", "Tuesdays at six"):
        assert words in paper
    assert "Reading room" in paper
    tab = _tab(hands, key, AgreementTab)
    for row in list(tab.signatures.rows.values()):
        if not row.name.text():
            row.name.setFocus()
            hands.type("Ruth")
        row.tick.setFocus()
        hands.press(SPACE)
        assert row.tick.isChecked(), tab.signatures.error.text()
    assert tab.head.state.text().startswith("Version 1 · Signed")


def _goal_is_set(hands: Hands, key: int) -> None:
    tab = _tab(hands, key, GoalsTab)
    hands.enter()
    _fill(hands, _form(tab), wording="draw a map of my street", start=2, hoped=7)
    _ctrl_enter(hands)
    assert tab.summary.text() == "0 of 1 goal has moved"


def _prepared(hands: Hands, key: int) -> None:
    """Plan the first meeting, and print what both have in their hands before it."""
    tab = _tab(hands, key, MeetingsTab)
    hands.click(tab.plan)
    _fill(hands, _form(tab), date="24/11/2026", starts="16:00", ends="16:45")
    _ctrl_enter(hands)
    for member in record.all_of(hands.club, RelationshipMember, relationship=key):
        for topic in (Topic.GOALS, Topic.AGREED):
            introduction.write(hands.club, member.person, {"topic": topic, "may_share": True})
    card = _printed(hands, "homework", relationship=key)
    for words in ("Mei Mox a card for Ben Carter", "draw a map of my street", "Her own maps", "Tuesdays at six"):
        assert words in card
    prep = _printed(hands, "prep", relationship=key)
    for words in ("meeting 1", "Tuesday 24 November 2026 · 16:00–16:45 · Reading room", "draw a map of my street"):
        assert prep.count(words) == 2  # a half for each


def _first_meeting(hands: Hands, key: int) -> None:
    """Note it in the form; what was agreed stands on the next prep sheet."""
    _go_to(hands, FIRST)
    tab = _tab(hands, key, MeetingsTab)
    hands.click(tab.note)
    _fill(hands, _form(tab), worked_on="symbols on maps", swaps_mentee=3, swaps_mentor=4, pairing=30)
    _fill(hands, _form(tab), advice="Walk the street first", mentee_does="bring a compass", thanks="the patience")
    _fill(hands, _form(tab), heard_want="more time outside", heard="yes", next="1/12/2026", ready_mentee=True)
    _ctrl_enter(hands)
    prep = _printed(hands, "prep", relationship=key)
    assert "Mei Mox: bring a compass" in prep
    assert "Advice: Walk the street first tried worked not for me" in prep


def _second_from_its_printed_record(hands: Hands, key: int) -> None:
    paper = _printed(hands, "record", relationship=key)
    for words in ("meeting 2", "Last advice: Walk the street first", "how far am I with draw a map of my street g1:"):
        assert words in paper
    [sheet] = record.all_of(hands.club, PrintedSheet)
    assert f"sheet {sheet.code}" in paper
    _go_to(hands, SECOND)
    tab = _tab(hands, key, MeetingsTab)
    hands.type("5 6=5/4 1:4 12 16 16:00-16:45 >8/12 21: the river 23: north was south 26: ask the baker")
    assert "met 16:00–16:45; both ready; pairing; turns: mentor 5, mentee 4; goal 1 now 4" in tab.record.answer.words
    hands.enter()
    found = {one.date: one for one in record.all_of(hands.club, Meeting, relationship=key)}
    assert [found[day].outcome.value for day in (FIRST, SECOND, THIRD)] == ["met", "met", "planned"]
    assert (found[SECOND].worked_on, found[SECOND].mistake) == ("the river", "north was south")
    assert advice.rows(key)[0].state is AdviceState.WORKED
    assert "Walk the street first" in _printed(hands, "tell-them", relationship=key)


def _third(hands: Hands, key: int) -> None:
    _go_to(hands, THIRD)
    tab = _tab(hands, key, MeetingsTab)
    hands.type("5 6=3/4 1:6 13 14 16:00-16:45 24: the maps")
    hands.enter()
    assert [row.number for row in tab.table.model.rows] == [3, 2, 1]
    assert tab.drove.text() == "the mentee drove 48 %"
    assert advice.rows(key)[0].told_on == THIRD


def _reviewed(hands: Hands, key: int) -> None:
    tab = _tab(hands, key, AgreementTab)
    hands.go_to(tab.review.open)
    hands.press(SPACE)
    for number, kept in zip(tab.review.ratings.values(), (9, 8, 10, 7), strict=True):
        assert hands.at() is number
        hands.type(str(kept))
        hands.tab()
    assert tab.review.days.isAncestorOf(hands.at())
    _ctrl_enter(hands)
    assert not tab.review.is_open
    shown = tab.promises.readings[Side.MENTEE, PromiseKind.GETS].text()
    assert shown == "An hour of calm  —  kept 9 of 10, 8 Dec 2026"
    paper = _printed(hands, "promises", relationship=key)
    for words in ("An hour of calm", "Kept: 3 meetings, 2 h 15 min", "Next review on: 19 Jan 2027"):
        assert words in paper


def _progress_and_thanks(hands: Hands, key: int) -> None:
    row = next(one for one in relationship_list.rows(hands.club) if one.key == key)
    report = _printed(hands, "progress", person=row.pair.mentees[0])
    for words in ("draw a map of my street: from 2 to 6; hoped for 7", "1 Dec 2026: the river", "11 of 23 turns"):
        assert words in report
    hands.window.desk.navigator.go("writing")
    hands.rest()
    hands.click(hands.button("Thank-you letters"))
    _ctrl_enter(hands)
    assert len(PdfReader(hands.ask.printed[-1]).pages) == 1
    letter = _printed(hands, "letter", person=row.pair.mentors[0])
    for words in ("Dear Ben", "the patience", "the maps"):
        assert words in letter


def _closed(hands: Hands, key: int) -> None:
    page = _pair_page(hands, key)
    page.acts.take(Act.BEGIN_CLOSING)
    _ctrl_enter(hands)
    tab = _tab(hands, key, EndingTab)
    _fill(hands, tab.form, final_meeting=True, learned_mentor="to wait", learned_mentee="north is up")
    _fill(hands, tab.form, message="Come and see us", thanked=True, returned=True)
    _ctrl_enter(hands)
    paper = _printed(hands, "closure", relationship=key)
    for words in ("to wait", "north is up", "Come and see us", "draw a map of my street"):
        assert words in paper
    _step(hands, key, "Complete")
    assert record.get(hands.club, Relationship, key).state is RelationshipState.COMPLETED
    story = _tab(hands, key, StoryTab)
    assert any("from 2 to 6" in one.text() for one in story.findChildren(QLabel))
    assert "Completed since 8 Dec 2026" in page.subtitle.text()
