"""The tables of a person's page: attendance and hours."""

from datetime import date

from desktop.core import clock
from desktop.core.choices import HoursCategory, Mark
from desktop.i18n import _, formats
from desktop.services.hours_list import HoursRow
from desktop.services.person_page import AttendanceRow
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

COLOURS = {"came": "ok", "absent": "stop", "told_us": "care", "not_recorded": "faint"}


def _mark(row: AttendanceRow) -> str:
    if row.mark == Mark.CAME and row.minutes_late:
        return _("late {minutes}").format(minutes=row.minutes_late)
    return _(Mark(row.mark).label)


def attendance_table() -> TableView:
    """Make the table of sessions at which somebody has a mark."""
    columns = [
        Col(_("Date"), lambda row: formats.day(date.fromisoformat(row.date), "full"), lambda row: row.date, width=28),
        Col(_("Group"), lambda row: row.group, width=22),
        Col(_("Here"), _mark, width=14, colour=lambda row: COLOURS[row.mark]),
        Col(_("In"), lambda row: clock.text(row.arrived), width=7),
        Col(_("Out"), lambda row: clock.text(row.left)),
    ]
    return TableView(columns, _("Attendance"), EmptyState(_("No evening yet.")))


def _hours(row: HoursRow) -> str:
    return formats.hours(row.minutes - row.deducted)


def hours_table() -> TableView:
    """Make the table of a volunteer's hours."""
    columns = [
        Col(_("Date"), lambda row: formats.day(date.fromisoformat(row.date)), lambda row: row.date, width=15),
        Col(_("Hours"), _hours, lambda row: row.minutes - row.deducted, trailing=True, width=12),
        Col(_("Category"), lambda row: _(HoursCategory(row.category).label), width=26),
        Col(_("From"), lambda row: row.group or row.note, colour=lambda _row: "soft"),
    ]
    return TableView(columns, _("Hours"), EmptyState(_("No hours yet: they follow from each register you close.")))
