"""The budgets of keys and clicks, driven through the real window."""

import time
from datetime import date
from io import BytesIO

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core.choices import Mark, RoleKind, SessionStatus
from desktop.model.check import Check
from desktop.model.person import Role
from desktop.model.sheet import PrintedSheet
from desktop.services import history, hours, person, record, roll, session
from desktop.ui.features.paper.page import PapersPage
from desktop.ui.features.person.page import PeoplePage
from desktop.ui.features.session.one_page import SessionPage
from tests import factories as make
from tests.hands import ALT, CTRL, SHIFT, Hands


def _session_page(hands: Hands) -> SessionPage:
    page = hands.window.page("session")
    assert isinstance(page, SessionPage)
    return page


def _papers(hands: Hands) -> PapersPage:
    page = hands.window.page("papers")
    assert isinstance(page, PapersPage)
    return page


def test_the_window_opens_on_today_with_the_cursor_on_the_next_step(hands: Hands) -> None:
    first = hands.at()
    assert isinstance(first, QPushButton)
    assert first.text().strip() == "Take the register"


def test_budget_1_register_of_13_in_25_keys_and_1_click(hands: Hands) -> None:
    started = time.monotonic()
    hands.click(hands.button("Take the register"))
    hands.type("* -4 -9? 6>15 +mar")
    hands.enter()
    assert hands.keys <= 25
    assert hands.clicks <= 1
    assert time.monotonic() - started < 60
    one = session.current(hands.club)
    assert one is not None
    rows = roll.of_role(roll.roll(hands.club, one), RoleKind.MENTEE)
    marks = [row.mark for row in rows]
    assert (marks.count(Mark.CAME), marks.count(Mark.ABSENT), marks.count(Mark.TOLD_US)) == (12, 1, 1)
    assert [row.name for row in rows if row.minutes_late] == ["Kofi K."]
    assert "Marta L." in {row.name for row in rows if row.source == "walk_in"}


def test_the_whole_evening_from_paper_without_the_mouse(hands: Hands) -> None:
    hands.enter()
    hands.type("* -4 -9? 6>15 +mar")
    page = _session_page(hands)
    said = "11 present, 1 of them 15 min late; 1 absent (Finlay F.), 1 told us (Noor N.); 1 walk-in (Marta Lima)"
    assert page.lines.answer.words.startswith(said)
    hands.enter()
    hands.tab()
    hands.type("* 2=1.5")
    hands.enter()
    assert page.tables[RoleKind.VOLUNTEER].isVisible()
    hands.tab()
    hands.type("12")
    hands.tab()
    hands.type("5")
    hands.enter()
    one = session.current(hands.club)
    assert one is not None
    assert (one.children_10, one.adults_10) == (12, 5)
    hands.press(Qt.Key.Key_Return, CTRL)
    closed = record.get(hands.club, type(one), one.id)
    assert closed.status is SessionStatus.CLOSED
    given = {row.name: row.minutes for row in hours.entries(hands.club, start=one.date, end=one.date)}
    assert given == {"Ana Lima": 90, "Ben Carter": 90, "Gwen Morgan": 90, "Hugo Lindqvist": 90, "Ines Okafor": 90}
    assert "7 h 30 min" in hands.window.toast.words
    assert hands.clicks == 0
    assert hands.keys <= 45


def test_undo_takes_the_line_back_with_a_key(hands: Hands) -> None:
    hands.enter()
    hands.type("* +mar")
    hands.enter()
    one = session.current(hands.club)
    assert one is not None
    hands.press(Qt.Key.Key_Z, CTRL)
    assert all(row.mark == Mark.NOT_RECORDED for row in roll.roll(hands.club, one))
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert any(row.mark == Mark.CAME for row in roll.roll(hands.club, one))


def test_budget_2_the_pack_is_printed_with_three_actions(hands: Hands) -> None:
    started = time.monotonic()
    hands.press(Qt.Key.Key_P, CTRL)
    assert _papers(hands).name == "pack"
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.actions + 1 <= 3  # and Enter in the printer's own dialog
    assert time.monotonic() - started < 15
    kinds = [sheet.kind.value for sheet in record.all_of(hands.club, PrintedSheet)]
    assert kinds == ["register", "volunteers", "incident", "card"]
    assert len(PdfReader(hands.ask.printed[0]).pages) >= 4  # register, volunteers, separator, sealed card


def test_budget_3_a_parents_number_in_six_keys(hands: Hands) -> None:
    hands.press(Qt.Key.Key_K, CTRL)
    hands.type("ana")
    shown = hands.window.palette_.found
    first = [shown.item(number).text() for number in range(shown.count())]
    assert any("Anaïs" in text and "07700 900123" in text for text in first)
    assert hands.keys <= 6
    assert hands.clicks == 0


def test_budget_5_a_statement_in_four_actions(hands: Hands) -> None:
    page = _papers(hands)
    hands.start_counting()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.type("st")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.actions <= 4
    text = "".join(one.extract_text() for one in PdfReader(_bytes(page)).pages)
    assert "Ana Lima" in text
    assert "4 h 30 min" in text


def _bytes(page: PapersPage) -> BytesIO:
    assert page.made is not None
    return BytesIO(page.made.data)


def test_budget_6_the_organisation_report_for_a_fund_in_five_actions(hands: Hands) -> None:
    make.a_fund(hands.club)
    hands.start_counting()
    hands.press(Qt.Key.Key_5, ALT)
    hands.click(hands.button("Hours report"))
    page = _papers(hands)
    hands.go_to(page.parameters.combo("fund"))
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.actions <= 5
    assert page.made is not None
    assert "For: Library Fund" in "".join(one.extract_text() for one in PdfReader(_bytes(page)).pages)


def test_budget_7_the_matrix_in_two_actions(hands: Hands) -> None:
    page = _papers(hands)
    hands.start_counting()
    hands.press(Qt.Key.Key_P, CTRL)
    hands.press(Qt.Key.Key_Down)
    assert page.name == "matrix"
    assert hands.actions <= 2
    assert page.made is not None


def test_every_page_opens_by_keyboard_alone_and_names_its_controls(hands: Hands) -> None:
    for number in range(1, 7):
        hands.press(Qt.Key(Qt.Key.Key_0 + number), ALT)
        page = hands.window.pile.currentWidget()
        assert page is not None
        nameless = [one for one in page.findChildren(QWidget) if _is_nameless(one)]
        assert not nameless, nameless


def _is_nameless(widget: QWidget) -> bool:
    if not isinstance(widget, QPushButton) or not widget.isVisible():
        return False
    return not (widget.accessibleName() or widget.text().strip())


def test_history_says_what_was_done_and_takes_it_back(hands: Hands) -> None:
    hands.enter()
    hands.type("*")
    hands.enter()
    hands.window.desk.navigator.go("history")
    words = history.undo_words(hands.club)
    assert words is not None
    assert "17/11/2026" in words
    hands.click(hands.button("Undo “"))
    assert history.undo_words(hands.club) != words


def test_a_half_typed_line_stands_there_again_after_the_window_was_killed(hands: Hands) -> None:
    hands.enter()
    hands.type("* -4")
    one = session.current(hands.club)
    assert one is not None
    again = Hands(hands.club, hands.ask.folder)
    again.window.desk.navigator.go("session", one.id)
    page = again.window.page("session")
    assert isinstance(page, SessionPage)
    assert page.lines.lines[RoleKind.MENTEE].text() == "* -4"
    again.window.close()
    again.window.deleteLater()


def test_somebody_comes_in_by_the_first_letters(hands: Hands) -> None:
    hands.enter()
    page = _session_page(hands)
    page.arrival.setFocus()
    hands.type("zo")
    hands.enter()
    one = session.current(hands.club)
    assert one is not None
    came = [row.name for row in roll.roll(hands.club, one) if row.mark == Mark.CAME]
    assert came == ["Zoë Z."]
    assert one.date == date(2026, 11, 17)
    assert person.rows(hands.club, text="zoë")[0].name == "Zoë Zox"


def test_budget_4_a_volunteer_with_role_and_check_in_2_clicks_and_60_keys(hands: Hands) -> None:
    hands.window.desk.navigator.go("people")
    page = hands.window.page("people")
    assert isinstance(page, PeoplePage)
    page.chips.choose("volunteer")
    page.refresh_now()
    hands.start_counting()
    hands.click(hands.button("Add person"))
    hands.type("Ruth")
    hands.tab()
    hands.type("Adeyemi")
    for _field in range(3):
        hands.tab()
    hands.press(Qt.Key.Key_Space)  # 18 or over, confirmed
    hands.tab()
    hands.type("Mentor")
    for _field in range(2):
        hands.tab()
    hands.type("17/11/2029")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.keys <= 60
    assert hands.clicks <= 2
    ruth = person.the_one(hands.club, "Ruth Adeyemi", RoleKind.VOLUNTEER)
    check = record.all_of(hands.club, Check, person=ruth.id)[0]
    assert check.renew_by == date(2029, 11, 17)
    assert ruth.adult_confirmed
    assert record.all_of(hands.club, Role, person=ruth.id)[0].task == "Mentor"
