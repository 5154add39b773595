"""The history lists steps, the newest first, without anybody's values."""

from PySide6.QtCore import Qt

from desktop.services import club as clubs
from desktop.services import paper, person
from desktop.ui.features.export.page import ExportsPage
from desktop.ui.features.history.page import HistoryPage
from tests.hands import Hands


def test_steps_are_listed_with_who_and_what(hands: Hands) -> None:
    hands.window.desk.do(lambda: clubs.change(hands.club, {"organisation": "Library"}))
    hands.window.desk.navigator.go("history")
    page = hands.window.page("history")
    assert isinstance(page, HistoryPage)
    first = page.table.model.rows[0]
    assert first.words == "settings"
    hands.click(hands.button("Undo “settings”"))
    assert page.table.model.rows[0].words.startswith("undo")
    hands.click(hands.button("Redo “settings”"))
    assert clubs.settings(hands.club).organisation == "Library"


def test_what_was_given_out_and_looked_at_is_listed_and_undo_goes_past_it(hands: Hands) -> None:
    desk, key = hands.window.desk, person.the_one(hands.club, "Ben Carter").id
    desk.do(lambda: clubs.change(hands.club, {"organisation": "Library"}))
    desk.navigator.go("person", key)
    desk.navigator.go("papers", paper.place("card"))
    desk.navigator.go("exports")
    exports = hands.window.page("exports")
    assert isinstance(exports, ExportsPage)
    exports.save_as(".csv")
    desk.navigator.go("history")
    page = hands.window.page("history")
    assert isinstance(page, HistoryPage)
    listed = [row.words for row in page.table.model.rows]
    assert listed[0] == "exported: People"
    assert {"looked at: Person, Ben Carter", "looked at: Contact and medical card, 17/11/2026"} <= set(listed)
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert clubs.settings(hands.club).organisation != "Library"
