"""Printed sheets: never typed in, and to be shredded."""

from collections.abc import Callable, Sequence
from datetime import date

from desktop.core.choices import SheetKind
from desktop.i18n import _, formats
from desktop.services import sheet
from desktop.services.club import ClubFile
from desktop.services.sheet import OpenSheet
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


def _day(text: str) -> str:
    return formats.day(date.fromisoformat(text)) if text else ""


def columns() -> list[Col]:
    """Give the columns of both lists."""
    return [
        Col(_("Code"), lambda row: row.code, width=8, bold=True),
        Col(_("Kind"), lambda row: _(SheetKind(row.kind).label), width=34),
        Col(_("Session"), lambda row: _day(row.date), lambda row: row.date, width=16),
        Col(_("Group"), lambda row: row.group, width=20),
        Col(_("Destroy by"), lambda row: _day(row.destroy_by), lambda row: row.destroy_by, colour=lambda _row: "soft"),
    ]


class SheetsPage(Page):
    """Leads to sessions whose sheets were never typed in, and ticks sheets as shredded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.chips = parts.Chips([("typed", _("Never typed in")), ("shred", _("To shred"))], _("Which"))
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        empty = EmptyState(_("Nothing: every sheet is where it belongs."), icon="circle-check")
        self.table = TableView(columns(), _("Printed sheets"), empty, several=True)
        self.table.opened.connect(self._open)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.body.addLayout(parts.row(self.chips, None))
        self.body.addWidget(card, 1)
        self.shredded = parts.button("")

    def refresh(self) -> None:
        self.head(_("Printed sheets"), _("What was printed comes back, is typed in, and is destroyed in time."))
        to_shred = self.chips.value == "shred"
        self.shredded = parts.button(_("Shredded"), self.tick, icon="check", hint=_("Those chosen, or all"))
        self.set_actions([self.shredded] if to_shred else [])
        ask: Callable[[ClubFile], list[OpenSheet]] = sheet.to_shred if to_shred else sheet.never_typed
        self.desk.read(lambda: ask(self.desk.club), self._show, "sheets")

    def _show(self, rows: Sequence[OpenSheet]) -> None:
        self.table.show_rows(rows, key=lambda row: row.key)
        self.shredded.setEnabled(bool(rows))

    def _open(self, row: OpenSheet) -> None:
        if row.session is not None:  # sheets of meetings apart have none
            self.desk.navigator.go("session", row.session)

    def tick(self) -> None:
        """Tick the chosen sheets (all, if none is chosen) as shredded today."""
        rows = self.table.selected() or list(self.table.model.rows)
        keys = [row.key for row in rows]
        self.desk.do(lambda: sheet.shredded(self.desk.club, keys))
