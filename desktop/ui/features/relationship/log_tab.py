"""The log of a relationship: every step with its day and reason, and exceptions from a check; only ever added to."""

from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.i18n import _, formats
from desktop.services import relationship_page
from desktop.services.relationship_page import ExceptionRow, RelationshipPage
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


class Line(NamedTuple):
    """A line of the table."""

    since: date
    what: str
    reason: str
    who: str
    noted: str


class LogTab(Tab):
    """How it came here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        columns = [
            Col(_("Since"), lambda row: formats.day(row.since), lambda row: row.since, width=14),
            Col(_("State"), lambda row: row.what, width=16, bold=True),
            Col(_("Reason"), lambda row: row.reason),
            Col(_("Noted by"), lambda row: row.who, width=16, colour=_soft),
            Col(_("Noted at"), lambda row: row.noted, width=18, colour=_soft),
        ]
        self.table = TableView(columns, _("Log"))
        self.table.sortable(on=False)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.exceptions = parts.column(space=4)
        self.body.addWidget(card, 1)
        self.body.addLayout(self.exceptions)

    def first_focus(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        key = self.pair
        if key is not None:
            self.desk.read(lambda: relationship_page.page(self.desk.club, key), self._show, "log")

    def _show(self, shown: RelationshipPage) -> None:
        lines = [Line(one.since, _(one.state.label), one.reason, one.who, one.noted) for one in shown.log]
        self.table.show_rows(lines)
        parts.clear(self.exceptions)
        for one in shown.exceptions:
            self.exceptions.addWidget(parts.label(exception_words(one), "care", wrap=True, selectable=True))


def exception_words(one: ExceptionRow) -> str:
    """Say an exception from a check in one sentence."""
    words = _("{name} was let on without a check, {period}: {reason}. Decided by {first} and {second}.")
    period = formats.period(one.from_day, one.until)
    return words.format(name=one.name, period=period, reason=one.reason, first=one.decided_by, second=one.second_person)


def _soft(_row: Line) -> str:
    return "soft"
