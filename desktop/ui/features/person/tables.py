"""The tables of a person's page: attendance, hours and history."""

from datetime import date

from desktop.core import clock
from desktop.core.choices import HoursCategory, Mark
from desktop.core.rules import attendance as rules
from desktop.i18n import _, formats
from desktop.services.history import HistoryRow
from desktop.services.hours_list import HoursRow
from desktop.services.person_page import AttendanceRow
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

LETTERS = {Mark.CAME: rules.PRESENT, Mark.ABSENT: rules.ABSENT, Mark.TOLD_US: rules.TOLD_US}
COLOURS = {Mark.CAME: "ok", Mark.ABSENT: "stop", Mark.TOLD_US: "care"}


def _mark(row: AttendanceRow) -> str:
    mark = Mark(row.mark)
    if mark is Mark.CAME and row.minutes_late:
        return f"{rules.LATE}  " + _("late {minutes}").format(minutes=row.minutes_late)
    return f"{LETTERS[mark]}  {_(mark.label)}"


def _colour(row: AttendanceRow) -> str:
    mark = Mark(row.mark)
    return "ink" if mark is Mark.CAME and row.minutes_late else COLOURS[mark]


def attendance_table() -> TableView:
    """Make the table of sessions at which somebody has a mark."""
    columns = [
        Col(_("Date"), lambda row: formats.day(date.fromisoformat(row.date), "full"), lambda row: row.date, width=28),
        Col(_("Group"), lambda row: row.group, width=22),
        Col(_("Here"), _mark, width=14, colour=_colour),
        Col(_("In"), lambda row: clock.text(row.arrived), width=7),
        Col(_("Out"), lambda row: clock.text(row.left)),
    ]
    return TableView(
        columns,
        _("Attendance"),
        EmptyState(_("Here the evenings will stand, each leading to its register."), icon="calendar-check"),
    )


def _hours(row: HoursRow) -> str:
    return formats.hours(row.minutes - row.deducted)


def hours_table() -> TableView:
    """Make the table of a volunteer's hours."""
    columns = [
        Col(_("Date"), lambda row: formats.day(date.fromisoformat(row.date)), lambda row: row.date, width=15),
        Col(_("Hours"), _hours, lambda row: row.minutes - row.deducted, trailing=True, width=12),
        Col(_("Category"), lambda row: _(HoursCategory(row.category).label), width=26),
        Col(_("What for"), lambda row: row.group or row.note, colour=lambda _row: "soft"),
    ]
    return TableView(
        columns, _("Hours"), EmptyState(_("No hours yet: they follow from each register you close."), icon="clock")
    )


def history_table() -> TableView:
    """Make the table of what was changed about somebody."""
    columns = [
        Col(_("When"), lambda row: formats.moment(row.at), lambda row: row.step, width=20, colour=_soft),
        Col(_("Who"), lambda row: row.who, width=16),
        Col(_("What"), lambda row: row.words, width=36, colour=lambda row: "faint" if row.undone else "ink"),
        Col("", lambda row: _("undone") if row.undone else "", colour=lambda _row: "faint"),
    ]
    table = TableView(columns, _("History"), EmptyState(_("Nothing has been changed yet."), icon="history"))
    table.sortable(on=False)
    return table


def _soft(_row: HistoryRow) -> str:
    return "soft"
