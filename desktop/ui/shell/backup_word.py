"""The word at the foot of the window that says when the last good backup was; it leads to the list of them."""

from PySide6.QtCore import QTimer

from desktop.i18n import _
from desktop.services import backup_words
from desktop.services.backup import Last
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.pressed import Push

MINUTE = 60 * 1000


class BackupWord(Push):
    """Small and calm, unless a backup failed or a copy elsewhere is due."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("")
        self._desk = desk
        self._last: Last | None = None
        self._held = False
        self.setProperty("look", "quiet")
        self.clicked.connect(lambda _on=False: desk.navigator.go("backups"))
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self._say)
        desk.navigator.held.connect(self._hold)
        self.hide()

    def show_last(self, last: Last) -> None:
        """Show when the last one was."""
        self._last = last
        self._clock.start()
        self._say()
        self.setVisible(not self._held)

    def _hold(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        """Go while a page has the whole window, and come back."""
        self._held = on
        self.setVisible(not on and self._last is not None)

    def _say(self) -> None:
        if self._last is None:
            return
        words, level = _words(self._last, self._desk)
        self.setText(parts.caption(words))
        self.setAccessibleName(words)
        self.setToolTip(self._last.problem or _("To the backups"))
        parts.restyle(self, "level", level)


def _words(last: Last, desk: Desk) -> tuple[str, str]:
    now = desk.club.clock()
    if last.problem:
        return _("The last backup failed"), "care"
    if desk.settings.second_place and last.wants_elsewhere(now):
        return backup_words.of_elsewhere(last, now), "care"
    return backup_words.of_backup(last, now), ""
