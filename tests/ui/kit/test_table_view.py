from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


class Row(NamedTuple):
    key: int
    name: str


COLUMNS = (
    Col("No.", lambda row: str(row.key), sort=lambda row: row.key, trailing=True, width=4),
    Col("Name", lambda row: row.name, width=20, bold=True),
    Col("", lambda _row: ""),
)
PLAIN = Qt.KeyboardModifier.NoModifier
ADA, BEN, ZOE = Row(1, "Ada"), Row(2, "Ben"), Row(3, "Zoë")


def key(row: Row) -> int:
    return row.key


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    made = TableView(COLUMNS, "People", EmptyState("Here will be people."))
    made.resize(600, 300)
    made.show_rows((ADA, BEN, ZOE), key)
    qtbot.addWidget(made)
    made.show()
    return made


def heard(table: TableView) -> list[Any]:
    rows: list[Any] = []
    table.opened.connect(rows.append)
    return rows


def test_enter_opens_the_row_and_nothing_where_there_is_none(table: TableView) -> None:
    opened = heard(table)
    table.choose(1)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    table.show_rows(())
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [BEN]


def test_a_double_click_opens_the_row(table: TableView) -> None:
    opened = heard(table)
    place = table.view.visualRect(table.model.index(2, 1)).center()
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    QTest.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    assert opened == [ZOE]


def test_typing_searches_the_names(table: TableView) -> None:
    table.choose(0)
    table.view.setCurrentIndex(table.model.index(0, 0))
    QTest.keyClicks(table.view, "zo")
    assert table.current() == ZOE


def test_who_chose_a_row_keeps_it_when_the_rows_are_read_again(table: TableView) -> None:
    table.choose(1)
    table.show_rows((ZOE, Row(2, "Benjamin"), ADA), key)
    assert table.current() == Row(2, "Benjamin")
    table.show_rows((ADA,), key)
    assert table.current() is None


def test_a_row_is_chosen_by_its_number_in_the_rows_given_however_they_are_sorted(table: TableView) -> None:
    table.model.sort(0, Qt.SortOrder.DescendingOrder)
    table.choose(0)
    assert table.current() == ADA
    assert table.selected() == [ADA]
    assert table.count_selected() == 1


def test_the_choice_is_told(table: TableView) -> None:
    told: list[Any] = []
    table.chosen.connect(told.append)
    table.choose(2)
    assert told == [ZOE]


def test_a_click_on_a_head_sorts_and_a_third_gives_the_first_order_back(table: TableView) -> None:
    head = table.view.horizontalHeader()
    place = QPoint(head.sectionPosition(1) + 10, head.height() // 2)
    seen = []
    for _click in range(3):
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
        seen.append(list(table.model.rows))
    assert seen == [[ADA, BEN, ZOE], [ZOE, BEN, ADA], [ADA, BEN, ZOE]]


def test_where_the_order_is_the_sheets_a_head_does_not_sort(table: TableView) -> None:
    table.sortable(on=False)
    head = table.view.horizontalHeader()
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, PLAIN, QPoint(head.sectionPosition(1) + 10, 5))
    assert list(table.model.rows) == [ADA, BEN, ZOE]


def test_without_rows_it_says_what_will_be_here(table: TableView) -> None:
    table.show_rows(())
    assert not table.view.isVisible()
    table.show_rows((ADA,))
    assert table.view.isVisible()


def test_the_column_without_a_width_takes_the_slack(table: TableView) -> None:
    head = table.view.horizontalHeader()
    assert head.sectionResizeMode(2) is QHeaderView.ResizeMode.Stretch
    assert head.length() == table.view.viewport().width()


def test_rows_are_as_high_as_the_names_need(table: TableView) -> None:
    assert 28 <= table.view.rowHeight(0) <= 34


def test_tab_leaves_the_table(table: TableView) -> None:
    table.choose(0)
    QTest.keyClick(table.view, Qt.Key.Key_Tab)
    assert table.current() == ADA


def test_the_row_under_the_mouse_is_washed_and_forgotten(table: TableView) -> None:
    QTest.mouseMove(table.view.viewport(), table.view.visualRect(table.model.index(1, 1)).center())
    table.view.entered.emit(table.model.index(1, 1))
    assert table.view.hovered == 1
    QTest.mouseMove(table.view.viewport(), QPoint(5, table.view.viewport().height() - 3))
    table.view.viewportEntered.emit()
    assert table.view.hovered == -1
