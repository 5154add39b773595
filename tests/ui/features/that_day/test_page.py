"""On that day in the window: typed, stepped through, printed and saved; reached from sessions, history and palette."""

from datetime import date

from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt

from desktop.ui.features.that_day.page import ThatDayPage, adult_columns
from desktop.ui.kit.parts import Banner
from tests import factories as make
from tests.evening import HELD
from tests.hands import CTRL, Hands


def _page(hands: Hands, day: date | None = HELD[0]) -> ThatDayPage:
    hands.window.desk.navigator.go("that_day", day.toordinal() if day is not None else None)
    page = hands.window.page("that_day")
    assert isinstance(page, ThatDayPage)
    return page


def test_a_day_shows_who_was_cleared_then(hands: Hands) -> None:
    page = _page(hands)
    (banner,) = page.findChildren(Banner)
    assert banner.words.endswith("13 children: 2 adults needed, 5 present, all counted. That was enough.")
    assert len(page.mentees.model.rows) == 13
    ana = page.adults.model.rows[0]
    assert [column.text(ana) for column in adult_columns()] == [
        *("Ana Lima", "1 Sept 2026", "✓ yes", "✓ yes", "✗ no", "✓ yes"),
        "Other, seen 1 Sept 2026, renew by 1 Sept 2029",
    ]


def test_without_a_key_it_is_today_and_a_typed_day_is_shown_at_once(hands: Hands) -> None:
    page = _page(hands, None)
    assert page.day == make.TODAY
    assert not page.mentees.model.rows
    page.which.line.setFocus()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type("3/11/2026")
    assert page.day == HELD[1]
    assert len(page.mentees.model.rows) == 13
    page.step(1)
    assert page.day == date(2026, 11, 4)
    assert page.which.value() == "04/11/2026"
    page.step(-1)
    assert page.shown is not None
    assert page.shown.day == HELD[1]


def test_it_is_printed_and_saved_as_a_table(hands: Hands) -> None:
    page = _page(hands)
    hands.click(page.print)
    assert len(PdfReader(hands.ask.printed[0]).pages) == 2
    hands.click(page.save)
    book = load_workbook(next(hands.ask.folder.glob("that-day*.xlsx")))
    assert [sheet.title for sheet in book] == ["Sessions", "Adults", "Mentees"]


def test_it_is_reached_from_sessions_history_and_the_palette(hands: Hands) -> None:
    page = _page(hands, None)
    hands.window.desk.navigator.go("history")
    hands.rest()
    hands.click(hands.button("On that day"))
    assert hands.window.pile.currentWidget() is page
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("that d")
    hands.enter()
    assert hands.window.pile.currentWidget() in {page, hands.window.page("papers")}
    one = make.made(hands.club.value("SELECT id FROM session WHERE date = ?", (HELD[2].isoformat(),)))
    hands.window.desk.navigator.go("session", one)
    session_page = hands.window.page("session")
    verbs = dict(session_page.acts.menu(session_page.shown))  # type: ignore[attr-defined]
    verbs["Who was cleared on that day"]()
    assert page.day == HELD[2]
