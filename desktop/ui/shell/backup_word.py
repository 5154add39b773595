"""The word at the foot of the window that says when the last good backup was; it leads to the list of them."""

from PySide6.QtCore import QTimer

from desktop.i18n import _
from desktop.services import backup_words
from desktop.services.backup import Last
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.elided import ElidedLink

MINUTE = 60 * 1000


class BackupWord(ElidedLink):
    """Small and calm, unless a backup failed or a copy elsewhere is due."""

    def __init__(self, desk: Desk) -> None:
        self._last: Last | None = None
        super().__init__("", lambda: desk.navigator.go("backups"))
        self._desk = desk
        self._held = self._folded = False
        self.setProperty("look", "quiet")
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
        self._appear()

    def fold(self, *, on: bool) -> None:
        """Go where the window has no room for it, and come back."""
        self._folded = on
        self._appear()

    def _hold(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        self._held = on
        self._appear()

    def _appear(self) -> None:
        self.setVisible(self._last is not None and not self._held and not self._folded)

    def _say(self) -> None:
        if self._last is not None:
            words, level = _words(self._last, self._desk)
            parts.restyle(self, "level", level)
            self.say(words)

    def elide(self, width: int) -> None:
        super().elide(width)
        if self._last is not None and self._last.problem:
            self.setToolTip(self._last.problem)


def _words(last: Last, desk: Desk) -> tuple[str, str]:
    now = desk.club.clock()
    if last.problem:
        return _("The last backup failed"), "care"
    if desk.settings.second_place and last.wants_elsewhere(now):
        return backup_words.of_elsewhere(last, now), "care"
    return backup_words.of_backup(last, now), ""
