"""A person's attendance and hours, as rows."""

from pytestqt.qtbot import QtBot

from desktop.services.person_page import AttendanceRow
from desktop.ui.features.person.tables import attendance_table, hours_table


def test_late_is_said_with_its_minutes(qtbot: QtBot) -> None:
    table = attendance_table()
    qtbot.addWidget(table)
    table.show_rows([AttendanceRow(1, "2026-11-17", "Tuesday", "came", 1095, None, 15, "mentee")])
    texts = [table.model.index(0, column).data() for column in range(table.model.columnCount())]
    assert texts[0] == "Tuesday 17 November 2026"
    assert texts[2:4] == ["L  late 15", "18:15"]


def test_nothing_yet_is_said(qtbot: QtBot) -> None:
    table = hours_table()
    qtbot.addWidget(table)
    table.show_rows([])
    assert not table.view.isVisible()
