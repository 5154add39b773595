"""The second place of the backups: a folder on a stick or another disk, and when a copy was last carried there."""

from pathlib import Path

from desktop.core.backup_choices import Why
from desktop.i18n import _
from desktop.services import backup, backup_words
from desktop.services.backup import Last
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk

WIDE = 330


class Elsewhere(parts.Card):
    """Chooses the folder; it is remembered on this laptop."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(16, 8)
        self.setFixedWidth(theme.sized(WIDE))
        self._desk = desk
        self.place = parts.label(wrap=True, selectable=True)
        self.last = parts.label(look="soft", wrap=True)
        self.choose = parts.button("", self.ask, icon="folder-open")
        self.none = parts.button(_("None any more"), self.forget, look="link")
        self.box.addWidget(parts.label(_("A second place"), "heading"))
        hint = _("A stick or another disk. Whenever it is there, the newest backup is copied to it.")
        self.box.addWidget(parts.label(hint, "faint", wrap=True))
        for part in (self.place, self.last):
            self.box.addWidget(part)
        for button in (self.choose, self.none):
            self.box.addLayout(parts.row(button, None))

    def show_last(self, last: Last) -> None:
        """Show the folder, and when a copy was last carried there."""
        chosen = self._desk.settings.second_place
        self.place.setText(f"\u2066{chosen}\u2069")  # a path runs from left to right in every language
        for part in (self.place, self.last, self.none):
            part.setVisible(bool(chosen))
        words = _("Another folder …") if chosen else _("Choose a folder …")
        self.choose.setText(parts.caption(f" {words}"))
        self.choose.setAccessibleName(self.choose.text().strip())
        now = self._desk.club.clock()
        self.last.setText(backup_words.of_elsewhere(last, now))
        parts.restyle(self.last, "look", "care" if last.wants_elsewhere(now) else "soft")

    def ask(self) -> None:
        """Ask for the folder, and carry the newest backup there at once."""
        before = self._desk.settings.second_place
        folder = self._desk.ask.open_folder(_("A second place"), Path(before) if before else None)
        if folder is None:
            return
        self._remember(str(folder))
        club = self._desk.club
        self._desk.jobs.read(lambda: backup.automatic(club, Why.ASKED, folder), self._carried, self._desk.tell)

    def _carried(self, last: Last) -> None:
        self._desk.toast.say(last.problem or _("The newest backup was copied there."))
        self._desk.bus.backed_up.emit()

    def forget(self) -> None:
        """Carry nothing there any more; what is there stays."""
        self._remember("")
        self._desk.bus.backed_up.emit()

    def _remember(self, place: str) -> None:
        self._desk.settings.second_place = place
        try:
            self._desk.settings.save()
        except OSError:
            return  # it holds until the window is closed
