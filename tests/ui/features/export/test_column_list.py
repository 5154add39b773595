"""The list of columns: what is ticked, in which order."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.table import Column
from desktop.ui.features.export.column_list import ColumnList

COLUMNS = [Column("a", "A"), Column("b", "B"), Column("c", "C")]


def a_list(qtbot: QtBot) -> ColumnList:
    made = ColumnList()
    qtbot.addWidget(made)
    return made


def test_all_are_ticked_where_nothing_was_said(qtbot: QtBot) -> None:
    made = a_list(qtbot)
    made.show_columns(COLUMNS)
    assert made.ticked() == ("a", "b", "c")


def test_those_ticked_come_first_in_their_order(qtbot: QtBot) -> None:
    made = a_list(qtbot)
    made.show_columns(COLUMNS, ["c", "a", "gone"])
    assert made.ticked() == ("c", "a")
    assert [made.item(place).text() for place in range(3)] == ["C", "A", "B"]


def test_a_tick_is_told(qtbot: QtBot) -> None:
    made = a_list(qtbot)
    made.show_columns(COLUMNS)
    with qtbot.waitSignal(made.changed):
        made.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert made.ticked() == ("a", "c")
