"""Backups: when and why each was made, what it holds, going back to one, and looking through the club."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.i18n import _, formats, ngettext
from desktop.services import backup, backup_list, backup_words, checking
from desktop.services.backup import Last
from desktop.services.backup_list import BackupRow, holds
from desktop.ui.features.backup.chosen import Chosen
from desktop.ui.features.backup.elsewhere import Elsewhere
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

MOST = 12
"""How many sentences about the club are shown; further ones are counted."""


def columns() -> list[Col]:
    """Give the columns of the list."""

    def count(value: int | None) -> str:
        return "" if value is None else formats.number(value)

    return [
        Col(_("When"), lambda row: formats.moment(row.at, weekday=True), lambda row: row.at, width=28, bold=True),
        Col(_("Why"), lambda row: _(row.why.label), colour=lambda _row: "soft"),
        Col(_("People"), lambda row: count(row.people), lambda row: row.people, trailing=True, width=5, tip=holds),
        Col("", lambda row: row.state, width=10, colour=lambda row: "soft" if row.good else "stop"),
    ]


class BackupsPage(Page):
    """The backups of this club, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.banner = parts.Banner("ok")
        self.table = TableView(columns(), _("Backups"), EmptyState(_("There is no backup yet."), icon="save"))
        self.chosen = Chosen(self.desk)
        self.elsewhere = Elsewhere(self.desk)
        self.table.chosen.connect(self.chosen.show_row)
        self.table.opened.connect(lambda _row: self.chosen.look())
        card = parts.Card(12)
        card.box.addWidget(self.table)
        right = parts.column(self.chosen, self.elsewhere, None, space=16)
        middle = parts.row(card, space=16)
        middle.setStretch(0, 1)
        middle.addLayout(right)
        self.body.addWidget(self.banner)
        self.body.addLayout(middle, 1)
        self.through = parts.button(_("Look through the club"), self.look_through, icon="search")
        self.every = parts.button(_("Check all"), self.check_all, icon="shield-check")
        self.now = parts.button(_("Back up now"), self.back_up, look="primary", icon="save", hint="Ctrl+Enter")
        self.set_actions([self.through, self.every, self.now])
        self.desk.bus.backed_up.connect(self.refresh_now)

    def first_focus(self) -> QWidget:
        return self.table

    def wants(self, changes: Changes) -> bool:
        return changes.verb.startswith(("import.", "backup."))

    def refresh(self) -> None:
        club = self.desk.club
        self.head(_("Backups"), self.subtitle.text())
        self.now.setEnabled(not club.read_only)
        self.desk.read(lambda: (backup_list.rows(club), backup.last(club)), self._show, "backups")

    def _show(self, found: tuple[Sequence[BackupRow], Last]) -> None:
        rows, last = found
        self.head(_("Backups"), backup_words.of_backup(last, self.desk.club.clock()))
        self.table.show_rows(rows, key=lambda row: row.path)
        if rows and self.table.current() is None:
            self.table.choose(0)
        self.chosen.show_row(self.table.current())
        self.elsewhere.show_last(last)
        words = ngettext("{count} backup on this laptop", "{count} backups on this laptop", len(rows))
        self.foot.setText(words.format(count=formats.number(len(rows))))

    def back_up(self) -> None:
        """Make one now, and carry it to the second place if that is there."""
        club, second = self.desk.club, self.desk.settings.second_place
        self.desk.jobs.read(lambda: backup.by_hand(club, Path(second) if second else None), self._made, self.desk.tell)

    def _made(self, last: Last) -> None:
        self.banner.say("")
        self.desk.toast.say(last.problem or _("Backed up and checked."))
        self.desk.bus.backed_up.emit()

    def check_all(self) -> None:
        """Look at all of every backup."""
        club, rows = self.desk.club, list(self.table.model.rows)
        self._working(_("Looking at the backups …"))
        self.desk.read(
            lambda: [(row, backup_list.look_through(club, row.path)) for row in rows], self._say_checked, "check"
        )

    def _say_checked(self, found: Sequence[tuple[BackupRow, str]]) -> None:
        self._rest()
        bad = [f"{formats.moment(row.at, weekday=True)}: {said}" for row, said in found if said]
        if bad:
            self.banner.say(" ".join(bad[:MOST]), "stop")
        else:
            words = ngettext("{count} backup is whole.", "All {count} backups are whole.", len(found))
            self.banner.say(words.format(count=formats.number(len(found))), "ok")
        self.desk.bus.backed_up.emit()

    def look_through(self) -> None:
        """Look through the open club for damage, broken rules and what hangs on nothing."""
        club = self.desk.club
        self._working(_("Looking through the club …"))
        self.desk.read(partial(checking.check, club), self._say_found, "check")

    def _say_found(self, problems: Sequence[str]) -> None:
        self._rest()
        if not problems:
            self.banner.say(_("The club is whole: nothing is damaged, nothing breaks a rule."), "ok")
            return
        shown = list(problems[:MOST])
        if len(problems) > MOST:
            more = len(problems) - MOST
            words = ngettext("And {count} more thing.", "And {count} more things.", more)
            shown.append(words.format(count=formats.number(more)))
        self.banner.say("\n".join(shown), "stop")

    def _working(self, words: str) -> None:
        self.banner.say(words, "note")
        for button in (self.through, self.every):
            button.setEnabled(False)

    def _rest(self) -> None:
        for button in (self.through, self.every):
            button.setEnabled(True)
