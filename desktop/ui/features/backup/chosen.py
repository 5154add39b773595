"""The chosen backup: what it holds, and going back to it after it is seen what would change."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.services import backup_list, restoring
from desktop.services.backup_list import BackupRow
from desktop.services.restoring import DifferenceRow
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.secret_line import SecretLine

WIDE = 330
MOST = 8
"""How many kinds of record are listed."""
_END = Qt.AlignmentFlag.AlignTrailing


class Chosen(parts.Card):
    """Stands beside the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(16, 8)
        self.setFixedWidth(theme.sized(WIDE))
        self._desk = desk
        self._row: BackupRow | None = None
        self._passphrase: str | None = None
        self.title = parts.label(look="heading", wrap=True)
        self.holds = parts.label(wrap=True)
        self.state = parts.label(look="soft", wrap=True)
        self.where = parts.label(look="faint", wrap=True, selectable=True)
        self.go = parts.button(_("Go back …"), self.look, icon="history")
        self.check = parts.button(_("Check now"), self.check_now, icon="shield-check")
        self.out = parts.button(_("Save as …"), self.save, icon="download")
        for part in (self.title, self.holds, self.state, self.where):
            self.box.addWidget(part)
        self.box.addLayout(parts.row(self.go, self.check, None))
        self.box.addLayout(parts.row(self.out, None))
        self.older = SecretLine(_("The passphrase that the club had then"))
        self.older.entered.connect(self.look_with_older)
        self.asks = QWidget()
        self.asks.setLayout(
            parts.column(
                parts.label(_("The passphrase that the club had then"), "soft", wrap=True), self.older, space=4
            )
        )
        self.box.addWidget(self.asks)
        self.changes = QWidget()
        self._changes_box = parts.column(space=8)
        self.changes.setLayout(self._changes_box)
        self.box.addWidget(self.changes)
        self.really = parts.button("")
        self.show_row(None)

    def show_row(self, row: BackupRow | None) -> None:
        """Show a backup; what was asked of another one is gone."""
        same = row is not None and self._row is not None and row.path == self._row.path
        self._row = row
        self.setVisible(row is not None)
        if not same:
            self._passphrase = None
            self.older.wipe()
            self.asks.hide()
            self.changes.hide()
        if row is None:
            return
        self.title.setText(formats.moment(row.at, weekday=True))
        self.holds.setText(backup_list.holds(row))
        self.holds.setVisible(bool(self.holds.text()))
        self.state.setText(f"{_(row.why.label)} · {row.state}")
        parts.restyle(self.state, "look", "soft" if row.good else "stop")
        self.where.setText(f"\u2066{row.path.parent}\u2069")  # a path runs from left to right in every language
        self.where.setToolTip(row.path.name)
        self.go.setEnabled(row.good or not row.verified)
        self.out.setEnabled(row.good)

    def look(self) -> None:
        """Ask what going back would change, and show it with the button that does it."""
        row, club, passphrase = self._row, self._desk.club, self._passphrase
        if row is not None and self.go.isEnabled():
            self._desk.read(
                lambda: restoring.differences(club, row.path, passphrase), self._show, "differences", self._not_read
            )

    def _not_read(self, error: Refused | Trouble) -> None:
        row = self._row
        again, self._passphrase = self._passphrase is not None, None
        if again or row is None or not row.good or restoring.is_clear(row.path):
            self._desk.tell(error)
            return
        self.asks.show()
        self.older.setFocus()

    def look_with_older(self) -> None:
        """Ask the same of a backup that has another passphrase than the club has now."""
        typed = self.older.take()
        if typed:
            self._passphrase = typed
            self.look()

    def _show(self, rows: Sequence[DifferenceRow]) -> None:
        self.asks.hide()
        parts.clear(self._changes_box)
        self._changes_box.addWidget(parts.line())
        self._changes_box.addWidget(parts.label(_("What would change"), "heading"))
        if rows:
            self._changes_box.addLayout(_grid(rows[:MOST]))
            if len(rows) > MOST:
                rest = formats.list_of([row.words for row in rows[MOST:]])
                self._changes_box.addWidget(parts.label(_("Also: {nouns}").format(nouns=rest), "soft", wrap=True))
        else:
            self._changes_box.addWidget(parts.label(_("Nothing: it holds what the club holds now."), "soft", wrap=True))
        kept = _("What is here now is kept and stands in this list, so that you can come back to it.")
        self._changes_box.addWidget(parts.label(kept, "faint", wrap=True))
        self.really = parts.button(_("Go back to this"), self.go_back, icon="history")
        self.really.setEnabled(not self._desk.club.read_only)
        leave = parts.button(_("Leave it"), self.changes.hide, look="link")
        self._changes_box.addLayout(parts.row(self.really, leave, None))
        self.changes.show()
        self.really.setFocus()

    def go_back(self) -> None:
        """Let the window put this backup in the place of the club."""
        if self._row is not None:
            self._desk.bus.going_back.emit(self._row.path, self._passphrase)

    def check_now(self) -> None:
        """Look at all of it."""
        row, club = self._row, self._desk.club
        if row is not None:
            self._desk.read(lambda: backup_list.look_through(club, row.path), self._checked, "check one")

    def _checked(self, problem: str) -> None:
        self._desk.toast.say(problem or _("This backup is whole."))
        self._desk.bus.backed_up.emit()

    def save(self) -> None:
        """Save it under another name, as it is."""
        row, club = self._row, self._desk.club
        if row is not None:
            name, ending = row.path.stem, row.path.suffix
            save_as(self._desk, _("Save as"), name, ending, lambda place: restoring.take_out(club, row.path, place))


def _grid(rows: Sequence[DifferenceRow]) -> QGridLayout:
    """Lay out what comes back, goes and changes, by kind of record."""
    made = QGridLayout()
    made.setHorizontalSpacing(12)
    made.setVerticalSpacing(4)
    made.setColumnStretch(0, 1)
    heads = ("", _("back"), _("gone"), _("changed"))
    tips = ("", _("Comes back"), _("Is not there any more"), _("Is there, with other values"))
    for place, (head, tip) in enumerate(zip(heads, tips, strict=True)):
        label = parts.label(head, "caption")
        label.setToolTip(tip)
        made.addWidget(label, 0, place, _END)
    for number, row in enumerate(rows, start=1):
        made.addWidget(parts.label(row.words, wrap=True), number, 0)
        for place, count in enumerate((row.come, row.go, row.change), start=1):
            look = "stop" if place == 2 and count else ""
            made.addWidget(parts.label(formats.number(count) if count else "–", look or "soft"), number, place, _END)
    return made
