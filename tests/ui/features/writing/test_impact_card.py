"""The words of an impact report, typed on the page of letters and reports, and the report printed."""

from datetime import date

from PySide6.QtCore import Qt

from desktop.model.group import Group
from desktop.services import impact_words, record
from desktop.ui.features.writing.kinds import IMPACT, REPORTS
from desktop.ui.features.writing.page import WritingPage
from tests.hands import CTRL, Hands

YEAR = date(2026, 1, 1), date(2026, 12, 31)


def _turn(page: WritingPage, what: str) -> None:
    page.chips.choose(what)
    page.chips.chosen.emit(what)


def _page(hands: Hands) -> WritingPage:
    hands.window.desk.navigator.go("writing")
    page = hands.window.page("writing")
    assert isinstance(page, WritingPage)
    _turn(page, IMPACT)
    page.first_focus().setFocus()
    return page


def test_words_are_typed_and_the_report_is_printed(hands: Hands) -> None:
    page = _page(hands)
    assert page.which.days == YEAR
    assert not page.lists.isVisible()
    assert not page.line.isVisible()
    assert page.print.text().strip() == "Print the report"
    hands.type("They read the message first.")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert impact_words.of(*YEAR).changed == "They read the message first."
    assert len(hands.ask.printed) == 1
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(hands.ask.printed) == 2, "nothing new to save: printed at once"


def test_what_is_typed_is_saved_on_turning_to_something_else(hands: Hands) -> None:
    page = _page(hands)
    hands.type("They ask now.")
    _turn(page, REPORTS)
    assert impact_words.of(*YEAR).changed == "They ask now."
    assert page.lists.isVisible()
    page = _page(hands)
    hands.type("And more.")
    hands.window.desk.navigator.go("people")
    assert "And more." in impact_words.of(*YEAR).changed
    hands.window.desk.undo()
    assert impact_words.of(*YEAR).changed == "They ask now."


def test_what_is_refused_is_said_and_stays(hands: Hands) -> None:
    page = _page(hands)
    page.which.group.setCurrentIndex(1)
    page.refresh_now()
    page.first_focus().setFocus()
    hands.type("Of this group")
    key = page.which.home
    assert key is not None
    record.remove(hands.club, Group, key)
    assert page.impact.keep()
    assert page.impact.form.error_at("")
    assert page.impact.form.is_changed()
    assert impact_words.of(*YEAR, key).changed == ""
