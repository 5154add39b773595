"""Letters and reports by keys alone: a sentence, Enter, the next; then print all."""

from PySide6.QtCore import Qt

from desktop.core.relationship_choices import WritingKind
from desktop.model.gratitude import Gratitude
from desktop.services import goal, person, rating_round, record, writing
from desktop.ui.features.writing.kinds import LETTERS, ROUND
from desktop.ui.features.writing.page import WritingPage
from tests.factories import BEGIN
from tests.hands import CTRL, Hands
from tests.pairs import a_goal, a_thanks


def _page(hands: Hands, what: str = "") -> WritingPage:
    hands.window.desk.navigator.go("writing")
    page = hands.window.page("writing")
    assert isinstance(page, WritingPage)
    if what:
        page.chips.choose(what)
        page.refresh_now()
        page.first_focus().setFocus()
    return page


def _sentences(hands: Hands) -> dict[str, str]:
    return {row.name: row.sentence for row in writing.rows(hands.club, kind=WritingKind.PROGRESS)}


def test_thirteen_reports_with_a_sentence_each(hands: Hands) -> None:
    page = _page(hands)
    assert len(page.reports.model.rows) == 13
    assert page.line.placeholderText() == "A sentence about Aisha Aox"
    assert page.answer.text() == "Aisha Aox: came 3 of 3"
    hands.start_counting()
    for number in range(13):
        hands.type(f"S{number}")
        hands.enter()
    assert _sentences(hands)["Aisha Aox"] == "S0"
    assert _sentences(hands)["Zoë Zox"] == "S12"
    assert hands.clicks == 0
    hands.start_counting()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.actions <= 7
    assert len(hands.ask.printed) == 1
    assert hands.ask.printed[0].exists()


def test_what_is_typed_is_never_lost(hands: Hands) -> None:
    page = _page(hands)
    hands.type("First")
    hands.tab()
    hands.type("I can!")
    page.reports.choose(3)
    assert page.line.text() == ""
    rows = writing.rows(hands.club)
    assert [(row.sentence, row.own_words) for row in rows] == [("First", "I can!")]
    page.line.setFocus()
    hands.type("Third")
    hands.window.desk.navigator.go("people")
    assert len(_sentences(hands)) == 2
    hands.window.desk.undo()
    assert len(_sentences(hands)) == 1
    page = _page(hands)
    hands.enter()
    assert len(_sentences(hands)) == 1, "Enter on what is there goes on and changes nothing"


def test_letters_are_written_and_printed(hands: Hands) -> None:
    ben = person.the_one(hands.club, "Ben Carter").id
    a_thanks(hands.club, ben, "for waiting when it crashed", BEGIN)
    page = _page(hands, LETTERS)
    assert page.print.text().strip() == "Write and print"
    assert page.answer.text() == "Ben Carter: for waiting when it crashed"
    assert not page.own_words.isVisible()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(hands.ask.printed) == 1
    assert [row.number for row in writing.rows(hands.club)] == ["T-2026-1"]
    assert record.all_of(hands.club, Gratitude)[0].used_in is not None
    assert page.letters.model.rows[0].number == "T-2026-1"
    hands.click(page.signed)
    assert page.letters.model.rows[0].signed_on == hands.club.today()
    assert not page.signed.isEnabled()


def test_the_rating_round(hands: Hands) -> None:
    mei = person.the_one(hands.club, "Mei").id
    a_goal(hands.club, mei, "Debug", start=3)
    page = _page(hands, ROUND)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(hands.ask.printed) == 1
    assert rating_round.understand(hands.club, "1:6").code
    page.line.setFocus()
    hands.start_counting()
    hands.type("1:6")
    assert page.answer.text() == "Mei Mox, Debug: from 3 to 6"
    hands.enter()
    assert hands.keys == 4
    assert goal.rows(hands.club)[0].moved[0].now == 6
    assert page.line.text() == ""
    hands.type("9:6")
    hands.enter()
    assert "There is no row 9" in page.answer.text()
    hands.ask.answers = [False]
    assert not page.may_leave()


def test_an_empty_round_says_what_to_do(hands: Hands) -> None:
    page = _page(hands, ROUND)
    assert not page.print.isEnabled()
    assert not page.which.period.isVisible()
    page.chips.choose("reports")
    page.refresh_now()
    assert page.which.period.isVisible()
    assert page.which.group.count() == 3
