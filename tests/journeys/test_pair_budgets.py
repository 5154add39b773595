"""The budgets of keys and clicks for pairs: what is typed of their evenings, and what is printed for them."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.rules.pairing import Turns
from desktop.model.check_in import CheckIn
from desktop.model.goal import GoalRating
from desktop.model.meeting import Meeting, Prep
from desktop.model.sheet import PrintedSheet
from desktop.services import advice, person, record, session
from desktop.ui.features.bell.page import BellPage
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.features.relationship.agreement_tab import AgreementTab
from desktop.ui.features.relationship.care_tab import CareTab
from desktop.ui.features.relationship.meetings_tab import MeetingsTab
from desktop.ui.features.relationship.one_page import TABS, RelationshipPage
from desktop.ui.features.session.one_page import SessionPage
from desktop.ui.features.today.page import TodayPage
from desktop.ui.features.writing.page import WritingPage
from desktop.ui.kit import printing
from desktop.ui.kit.bell import BellState
from desktop.ui.kit.elided import ElidedLink
from tests.factories import TODAY, the_group
from tests.hands import CTRL, Hands
from tests.pairs import a_goal, a_pair, a_signed, a_thanks, an_agreement, proposed

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
PAIRS = (("Ana Lima", "Aisha Aox"), ("Ben Carter", "Ewan Eox"), ("Gwen Morgan", "Mei Mox"))


@pytest.fixture(autouse=True)
def _drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are printed, and none is looked at."""
    monkeypatch.setattr(printing, "DOTS", 50)


@pytest.fixture
def pairs(hands: Hands) -> list[int]:
    """Three pairs of tonight's group, each with a goal."""
    found = []
    for number, (mentor, mentee) in enumerate(PAIRS, start=1):
        one, other = (int(person.the_one(hands.club, name).id) for name in (mentor, mentee))
        pair = a_pair(hands.club, one, other, code=f"R0{number}", group=the_group(hands.club))
        a_goal(hands.club, other, f"goal of {mentee}", 2, relationship=pair)
        an_agreement(hands.club, pair)
        found.append(pair)
    return found


def _tab(hands: Hands, key: int, kind: type) -> RelationshipPage:
    hands.window.desk.navigator.go("relationship", key)
    hands.rest()
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    page.tabs.setCurrentIndex([made for _title, made in TABS].index(kind))
    hands.rest()
    return page


def test_three_pair_records_from_their_sheet_in_36_keys(hands: Hands, pairs: list[int]) -> None:
    one = session.current(hands.club)
    assert one is not None
    hands.click(hands.button("Print pack"))
    hands.window.desk.navigator.go("session", one.id)
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    hands.go_to(page.records.line)
    hands.start_counting()
    for number, line in enumerate(("5 6=5/4 1:6", "5 6=3/4 1:4", "5 6=2/2 1:9")):
        assert PAIRS[number][1].split()[0] in page.records.line.placeholderText()
        hands.type(line)
        assert "both ready; pairing; turns" in page.records.answer.words
        hands.enter()
    assert hands.keys <= 36
    assert hands.clicks == 0
    assert not page.records.isVisible()  # all of them are in
    noted = {row.relationship: row for row in record.all_of(hands.club, Meeting)}
    turns = [(noted[pair].swaps_mentor, noted[pair].swaps_mentee) for pair in pairs]
    assert turns == [(5, 4), (3, 4), (2, 2)]
    assert [row.value for row in record.all_of(hands.club, GoalRating, meeting=noted[pairs[2]].id)] == [9]


def test_the_pair_halves_are_in_the_session_pack(hands: Hands, pairs: list[int]) -> None:
    hands.press(Qt.Key.Key_P, CTRL)
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    assert page.made is not None
    pages = [" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(page.made.data)).pages]
    for mentor, mentee in PAIRS:
        of_pair = [text for text in pages if f"{mentee} with {mentor}" in text]
        assert any("Prep sheet: mentee" in text and "Prep sheet: mentor" in text for text in of_pair)
        assert any("Meeting record" in text and f"goal of {mentee}" in text for text in of_pair)
    hands.press(ENTER, CTRL)
    assert hands.actions + 1 <= 3
    assert "records" in {sheet.kind.value for sheet in record.all_of(hands.club, PrintedSheet)}
    assert len(pairs) == 3


def test_progress_reports_of_thirteen_in_seven_actions(hands: Hands) -> None:
    hands.press(Qt.Key.Key_P, CTRL)
    hands.click(hands.button("Letters and reports"))
    page = hands.window.page("writing")
    assert isinstance(page, WritingPage)
    hands.press(ENTER, CTRL)
    assert hands.actions + 1 <= 7  # and Enter in the printer's own dialog
    assert len(page.reports.model.rows) == 13
    assert len(PdfReader(hands.ask.printed[0]).pages) >= 13


def test_a_check_in_from_the_list_in_two_clicks_and_forty_keys(hands: Hands, pairs: list[int]) -> None:
    today = hands.window.page("today")
    assert isinstance(today, TodayPage)
    today.refresh_now()
    hands.rest()
    links = (one for one in hands.window.findChildren(ElidedLink) if one.isVisible())
    due = next(one for one in links if "check-in with" in one.words)
    hands.start_counting()
    hands.click(due)
    page = hands.window.page("relationship")
    assert isinstance(page, RelationshipPage)
    assert isinstance(page.tab, CareTab)
    hands.type("fine glad of Tuesdays")
    hands.enter()
    assert hands.clicks <= 2
    assert hands.keys <= 40
    [made] = record.all_of(hands.club, CheckIn)
    assert (made.relationship in pairs, made.state.value, made.note) == (True, "fine", "glad of Tuesdays")


def test_the_swap_bell_rings_for_all_with_one_key_and_a_tally_takes_three(hands: Hands, pairs: list[int]) -> None:
    hands.press(Qt.Key.Key_F9)
    page = hands.window.page("bell")
    assert isinstance(page, BellPage)
    hands.start_counting()
    hands.press(SPACE)
    assert hands.keys == 1
    assert page.bell.state is BellState.RUNNING
    assert set(page.bell.seats) == set(pairs)
    tally = next(iter(page.rows[0].tallies.values()))
    tally.setFocus()
    tally.selectAll()
    hands.start_counting()
    hands.type("5")
    hands.tab()
    hands.type("4")
    assert hands.keys <= 3
    assert page.bell.turns[page.rows[0].pair.key] == Turns(mentee=5, mentor=4)


def test_ready_and_told_back_take_two_keys_each(hands: Hands, pairs: list[int]) -> None:
    club, pair = hands.club, pairs[0]
    advice.give(club, pair, {"wording": "Read the error aloud", "given_on": TODAY})
    page = _tab(hands, pair, MeetingsTab)
    tab = page.tab
    assert isinstance(tab, MeetingsTab)
    hands.click(tab.plan)
    hands.press(ENTER, CTRL)
    hands.go_to(hands.button("Aisha Aox is ready"))
    hands.start_counting()
    hands.press(SPACE)
    assert hands.keys <= 2
    assert [one.side.value for one in record.all_of(club, Prep) if one.ready] == ["mentee"]
    hands.go_to(tab.record.line)
    hands.start_counting()
    hands.type("13")  # among the other boxes of the record
    assert hands.keys <= 2
    hands.enter()
    assert advice.rows(pair)[0].told_on == TODAY


def test_letters_of_thanks_in_two_clicks(hands: Hands) -> None:
    a_thanks(hands.club, person.the_one(hands.club, "Ben Carter").id, "waiting when it crashed")
    hands.window.desk.navigator.go("writing")
    hands.start_counting()
    hands.click(hands.button("Thank-you letters"))
    hands.click(hands.button("Write and print"))
    assert (hands.clicks, hands.keys) == (2, 0)
    assert len(PdfReader(hands.ask.printed[0]).pages) == 1


def test_a_folio_in_three_clicks(hands: Hands, pairs: list[int]) -> None:
    hands.window.desk.navigator.go("papers")
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    hands.start_counting()
    (place,) = page.list.findItems("Proof of mentoring", Qt.MatchFlag.MatchExactly)
    page.list.scrollToItem(place)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualItemRect(place).center())
    hands.clicks += 1
    assert page.name == "folio"
    hands.click(page.print_button)
    assert hands.clicks + 1 <= 3  # and the person, unless it is the first
    assert page.made is not None
    assert "Ana Lima" in PdfReader(BytesIO(page.made.data)).pages[0].extract_text()
    assert len(pairs) == 3


def test_ratings_take_four_keys_a_mentee(hands: Hands, pairs: list[int]) -> None:
    hands.window.desk.navigator.go("writing")
    page = hands.window.page("writing")
    assert isinstance(page, WritingPage)
    page.chips.choose("round")
    page.refresh_now()
    hands.press(ENTER, CTRL)
    page.line.setFocus()
    hands.start_counting()
    hands.type("1:6 2:7 3:4")
    hands.enter()
    assert hands.keys <= 4 * len(pairs)
    assert sorted(row.value for row in record.all_of(hands.club, GoalRating, date=TODAY)) == [4, 6, 7]


def test_a_review_of_promises_in_eight_keys(hands: Hands) -> None:
    pair = proposed(hands.club)
    a_signed(hands.club, pair)
    page = _tab(hands, pair, AgreementTab)
    tab = page.tab
    assert isinstance(tab, AgreementTab)
    hands.go_to(tab.review.open)
    hands.press(SPACE)
    hands.start_counting()
    for kept in "8796":
        hands.type(kept)
        hands.tab()
    assert hands.keys <= 8
    hands.press(ENTER, CTRL)
    assert [row.kept for row in tab.shown.promises] == [8, 7, 9, 6]  # type: ignore[union-attr]
