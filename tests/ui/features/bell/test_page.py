"""The swap bell in the window: F9, Space, several pairs, its word on every page, the turns written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop.core.rules.pairing import Turns
from desktop.model.meeting import Meeting
from desktop.services import history, record
from desktop.ui.features.bell.page import BellPage
from desktop.ui.kit.bell import BellState
from tests.factories import a_group
from tests.hands import Hands
from tests.pairs import who_meet


@pytest.fixture
def page(hands: Hands) -> BellPage:
    """The bell of two pairs of tonight's group."""
    who_meet(hands.club, "Una", "Ada")
    who_meet(hands.club, "Eve", "Bo")
    hands.rest()
    hands.press(Qt.Key.Key_F9)
    found = hands.window.page("bell")
    assert isinstance(found, BellPage)
    return found


def test_one_key_starts_it_for_everybody_of_tonight(hands: Hands, page: BellPage) -> None:
    assert [row.chip.text() for row in page.rows] == ["Ada with Una", "Bo with Eve"]
    assert [row.chip.isChecked() for row in page.rows] == [True, True]
    assert page.minutes.value == 7
    hands.start_counting()
    hands.press(Qt.Key.Key_Space)
    assert hands.keys == 1
    assert page.bell.state is BellState.RUNNING
    page.bell.advance(60)
    assert page.time.text() == "6:00"
    assert page.rows[0].driver.text() == "Drives: Ada"
    hands.press(Qt.Key.Key_Space)
    assert page.toggle.text().strip() == "Go on"


def test_its_word_is_seen_on_every_page(hands: Hands, page: BellPage) -> None:
    hands.press(Qt.Key.Key_Space)
    hands.window.desk.navigator.go("people")
    page.bell.advance(7 * 60)
    strip = hands.window.strip
    assert strip.isVisible()
    assert strip.who.text() == "Now: Una  ·  Eve"
    hands.window.desk.navigator.hold(on=True)
    page.bell.swap()
    assert strip.isVisible()
    assert not strip.who.isVisible()
    hands.window.desk.navigator.hold(on=False)
    page.bell.swap()
    hands.click(strip.thanks)
    assert not strip.isVisible()
    assert page.bell.state is BellState.RUNNING


def test_ending_writes_the_turns_of_the_day(hands: Hands, page: BellPage) -> None:
    hands.press(Qt.Key.Key_Space)
    for _swap in range(3):
        page.bell.swap()
    page.rows[1].tallies[next(iter(page.rows[1].tallies))].setFocus()
    hands.start_counting()
    hands.type("4")
    assert hands.keys == 1
    hands.press(Qt.Key.Key_Space)
    assert page.bell.state is BellState.PAUSED
    hands.click(page.finish)
    found = record.all_of(hands.club, Meeting)
    assert {(one.swaps_mentee, one.swaps_mentor) for one in found} == {(2, 2), (4, 2)}
    assert all(one.session is not None for one in found)
    assert page.bell.turns == {}
    assert not page.swap.isEnabled()
    assert history.undo_words(hands.club) is not None
    hands.window.undo()
    assert record.all_of(hands.club, Meeting) == []


def test_a_pair_can_stay_out_and_the_other_begin(hands: Hands, page: BellPage) -> None:
    hands.click(page.rows[1].chip)
    hands.click(page.rows[0].driver)
    assert page.rows[0].driver.text() == "Begins: Una"
    hands.press(Qt.Key.Key_Space)
    assert page.bell.turns == {page.rows[0].pair.key: Turns(0, 1)}
    hands.click(page.swap)
    assert page.time.text() == "Swap!"
    hands.window.look("dark")  # pages are made anew
    again = hands.window.page("bell")
    assert isinstance(again, BellPage)
    assert again.rows[0].driver.text() == "Drives: Ada"


def test_turns_are_not_lost_unasked(hands: Hands, page: BellPage) -> None:
    hands.press(Qt.Key.Key_Space)
    hands.ask.answers = [False]
    assert not hands.window.close()
    assert hands.ask.asked == ["Swap bell"]
    assert page.bell.turns


def test_minutes_are_typed(hands: Hands, page: BellPage) -> None:
    page.minutes.setFocus()
    hands.type("12")
    assert page.bell.minutes == 7
    hands.press(Qt.Key.Key_Space)
    assert page.bell.minutes == 12
    assert page.time.text() == "12:00"
    page.bell.end()


def test_ending_says_whose_meeting_gives_no_hours(hands: Hands, page: BellPage) -> None:
    pair = who_meet(hands.club, "Kim", "Mia", group=a_group(hands.club))
    page.refresh_now()
    page.bell.seat(pair, page.rows[0].seats)
    hands.press(Qt.Key.Key_Space)
    assert page.hours.words == ""
    hands.click(page.finish)
    assert page.hours.words == "No hours follow yet for Mia with Kim: from when to when did they meet?"
    hands.click(hands.button("Enter the times"))
    assert (hands.window.desk.navigator.place or (None,))[:2] == ("relationship", pair)


def test_it_fills_the_window_until_escape(hands: Hands, page: BellPage) -> None:
    hands.click(page.whole)
    assert not hands.window.sidebar.isVisible()
    assert not page.pairs.isVisible()
    assert hands.window.isFullScreen()
    hands.press(Qt.Key.Key_Space)
    hands.window.resize(1280, 800)
    hands.rest()
    page.bell.swap()
    assert page.time.text() == "Swap!"
    assert page.word.text() == "7:00  ·  Una  ·  Eve"
    letter = QFontMetrics(page.time.font()).tightBoundingRect("S").height()
    assert letter >= 1280 / 294 * 33  # a 33 mm letter on a screen 294 mm wide is read from five metres with ease
    assert not hands.window.strip.isVisible()
    page.refresh_now()
    assert not page.subtitle.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.sidebar.isVisible()
    assert not hands.window.isFullScreen()
    assert page.pairs.isVisible()
    assert page.word.text() == "7:00"
    hands.window.showNormal()


def test_a_full_window_closes_as_any_other(hands: Hands, page: BellPage) -> None:
    hands.click(page.whole)
    assert page.may_leave()
    assert not page.bell.fills_window
