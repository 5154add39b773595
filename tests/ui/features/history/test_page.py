"""The history lists steps, the newest first, without anybody's values."""

from desktop.services import club as clubs
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
