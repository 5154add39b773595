"""Bringing in a list in the window: everything is seen before, and taken back with one undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.services import person_list
from desktop.services.importing import Decision, Meaning, Outcome
from desktop.ui.features.importing.page import ImportingPage
from tests import factories as make
from tests.hands import Hands

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture
def empty(qapp: QApplication, tmp_path: Path) -> Hands:
    del qapp
    return Hands(make.a_club(tmp_path), tmp_path)


def _page(hands: Hands, name: str) -> ImportingPage:
    hands.window.desk.navigator.go("importing")
    page = hands.window.page("importing")
    assert isinstance(page, ImportingPage)
    hands.ask.answers = [DATA / name]
    page.choose_file()
    return page


def _mentees(hands: Hands) -> int:
    return len(person_list.rows(hands.club, role="mentee"))


def test_members_come_in_and_go_with_one_undo(empty: Hands) -> None:
    page = _page(empty, "members.csv")
    assert page.preview is not None
    counts = page.preview.counts
    said = (counts[Outcome.NEW], counts[Outcome.DUPLICATE], counts[Outcome.REFUSED], counts[Outcome.SKIPPED])
    assert said == (44, 1, 2, 2)
    assert _mentees(empty) == 0
    page.bring_in()
    assert _mentees(empty) == 44
    assert "44 new" in page.banner.words
    empty.rest()
    empty.click(empty.button("Undo"))
    assert _mentees(empty) == 0
    empty.leave()


def test_a_second_time_there_is_nothing_to_take_in(empty: Hands) -> None:
    _page(empty, "members.csv").bring_in()
    page = _page(empty, "members.csv")
    page.go_to("lines")
    assert not page.take.isEnabled()
    assert page.preview is not None
    assert page.preview.counts[Outcome.UNCHANGED] == 44
    empty.leave()


def test_a_duplicate_is_seen_side_by_side_and_waits_for_a_decision(empty: Hands) -> None:
    page = _page(empty, "members.csv")
    assert page.preview is not None
    page.go_to("lines")
    row = next(row for row in page.preview.rows if row.outcome is Outcome.DUPLICATE)
    page.lines.table.opened.emit(row)
    beside = page.lines.beside
    assert beside.isVisible()
    assert "Finlay" in beside.title.text()
    assert page.take.text() == "Bring in 44 lines"
    empty.click(beside.answers[Decision.CREATE])
    assert page.take.text() == "Bring in 45 lines"
    empty.click(beside.keep)
    assert page.take.text() == "Bring in 44 lines"
    empty.click(beside.answers[Decision.CREATE])
    page.bring_in()
    assert _mentees(empty) == 45
    empty.leave()


def test_the_three_steps_by_the_primary_action(empty: Hands) -> None:
    page = _page(empty, "members.csv")
    assert page.step == "columns"
    page.go_back()
    assert (page.step, page.back.isEnabled()) == ("file", False)
    assert "49 lines" in page.options.found.text()
    page.go_on()
    page.go_on()
    assert (page.step, page.take.text()) == ("lines", "Bring in 44 lines")
    page.go_on()
    assert _mentees(empty) == 44
    empty.leave()


def test_a_register_asks_for_its_year_and_comes_in(empty: Hands) -> None:
    page = _page(empty, "register-autumn.csv")
    assert page.step == "file"
    assert "year" in page.banner.words
    page.options.year.setCurrentIndex(page.options.year.findData(2026))
    page.options.year.activated.emit(1)
    assert page.step == "file"
    page.go_on()
    assert page.columns.sign.isVisible()
    page.go_on()
    page.bring_in()
    assert "11 sessions, 279 attendances." in page.banner.words
    empty.leave()


def test_what_a_sign_means_is_said(empty: Hands, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("Name,8 Sep 2026,15 Sep 2026\nIda Lund,B,/\n")
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    page.open_file(path)
    assert page.preview is not None
    assert any("no mark" in problem.message for problem in page.preview.problems)
    empty.ask.answers = ["B", 3]
    page.columns.say_sign()
    assert page.mapping == {"mark:B": "told_us"}
    assert not any("no mark" in problem.message for problem in page.preview.problems)
    empty.leave()


def test_a_list_without_names_is_corrected(empty: Hands, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Wer,Parent,Parent phone\nAda Fox,Rosa Fox,07700 900111\n")
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    page.open_file(path)
    assert (page.step, page.take.isEnabled()) == ("columns", False)
    assert "names" in page.banner.words
    page.say("A", "full_name")
    page.go_on()
    page.bring_in()
    assert [row.name for row in person_list.rows(empty.club, role="mentee")] == ["Ada Fox"]
    empty.leave()


def test_what_cannot_be_read_is_said(empty: Hands, tmp_path: Path) -> None:
    broken = tmp_path / "list.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    page.open_file(broken)
    assert page.banner.words
    assert not page.take.isEnabled()
    empty.leave()


def test_dates_that_read_both_ways_are_asked(empty: Hands, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Date of birth,Parent,Parent phone\nAda Fox,03/04/2015,Rosa Fox,07700 900111\n")
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    page.open_file(path)
    assert not page.take.isEnabled()
    assert page.step == "file"
    page.options.dates.setCurrentIndex(page.options.dates.findData("dmy"))
    page.look()
    page.bring_in()
    assert [row.name for row in person_list.rows(empty.club, role="mentee")] == ["Ada Fox"]
    empty.leave()


def test_lines_are_shown_by_what_becomes_of_them(empty: Hands) -> None:
    page = _page(empty, "members.csv")
    page.go_to("lines")
    for key in (Outcome.REFUSED.value, "problems"):
        page.lines.chips.choose(key)
        page.lines.chips.chosen.emit(key)
        shown = page.lines.table.model.rows
        assert shown
        assert all(row.problems or row.outcome is Outcome.REFUSED for row in shown)
    assert len(page.columns.table.model.rows) == 13
    empty.leave()


def test_what_a_column_holds_is_said(empty: Hands, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Form,Parent,Parent phone\nAda Fox,6B,Rosa Fox,07700 900111\n")
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    page.open_file(path)
    assert page.preview is not None
    for meaning, expected in ((Meaning.NOTES, "notes"), (None, "")):
        page.columns.say_column(page.preview.columns[1])
        assert page.columns.panel.form is not None
        page.columns.panel.form.editors["meaning"].set_value(None if meaning is None else list(Meaning).index(meaning))
        page.columns.panel.save()
        assert page.preview.columns[1].meaning == expected
        assert page.columns.panel.isHidden()
    empty.leave()


def test_a_file_is_dropped_on_the_page(empty: Hands) -> None:
    empty.window.desk.navigator.go("importing")
    page = empty.window.page("importing")
    assert isinstance(page, ImportingPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DATA / "members.csv"))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
    assert len(page.lines.table.model.rows) == 49
    empty.leave()
