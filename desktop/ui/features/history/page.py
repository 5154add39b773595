"""The history: who changed what and when; names and values are not in it."""

from desktop.i18n import _, formats
from desktop.services import history
from desktop.services.history import HistoryRow
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

AT_ONCE = 500


def columns() -> list[Col]:
    """Give the columns of the history."""
    return [
        Col(_("When"), lambda row: formats.moment(row.at), lambda row: row.step, width=20, colour=lambda _row: "soft"),
        Col(_("Who"), lambda row: row.who, width=16),
        Col(_("What"), lambda row: row.words, bold=True, colour=lambda row: "faint" if row.undone else "ink"),
        Col(_("Where"), lambda row: ", ".join(dict.fromkeys(row.nouns)), width=24, colour=lambda _row: "soft"),
        Col("", lambda row: _("undone") if row.undone else "", width=10, colour=lambda _row: "faint"),
    ]


class HistoryPage(Page):
    """The steps of this club, the newest first, with undo and redo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = TableView(columns(), _("History"), EmptyState(_("Nothing has been changed yet."), icon="history"))
        self.table.sortable(on=False)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.body.addWidget(card, 1)

    def refresh(self) -> None:
        club = self.desk.club
        self.head(_("History"), _("Steps can be taken back in their order, also after a restart."))
        undo_words, redo_words = history.undo_words(club), history.redo_words(club)
        undo = parts.button(_("Undo “{words}”").format(words=undo_words or "–"), self.desk.undo, icon="undo-2")
        undo.setEnabled(undo_words is not None)
        redo = parts.button(_("Redo “{words}”").format(words=redo_words or "–"), self.desk.redo, icon="redo-2")
        redo.setEnabled(redo_words is not None)
        day = parts.button(_("On that day"), self._that_day, icon="calendar", hint=_("Who was present that day"))
        self.set_actions([day, redo, undo])
        self.desk.read(lambda: history.entries(club, AT_ONCE), self._show, "history")

    def _show(self, rows: list[HistoryRow]) -> None:
        self.table.show_rows(rows, key=lambda row: row.step)

    def _that_day(self) -> None:
        row = self.table.current()
        day = row.at.date() if row is not None else self.desk.club.today()
        self.desk.navigator.go("that_day", day.toordinal())
