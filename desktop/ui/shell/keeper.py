"""Makes the automatic backups of the open club: silently, off the window's thread, and says only when the last was."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.backup_choices import Why
from desktop.core.errors import Damaged, Refused, Trouble
from desktop.services import backup, damage
from desktop.services.backup import Last
from desktop.services.club import ClubFile
from desktop.system.settings import Settings
from desktop.ui.kit.bus import Bus
from desktop.ui.kit.jobs import Jobs
from desktop.ui.shell.backup_word import BackupWord

EVERY = 30 * 60 * 1000
"""Milliseconds between two backups, if anything was saved between them."""


def _nothing(_answer: object) -> None:
    pass


class Keeper(QObject):
    """Backs a club up on opening, while it is worked on, and on closing; `told` says when the last good one was.

    On opening every page is looked at too; `damaged` says that one is not as it was written.
    """

    told = Signal(object)
    damaged = Signal(object)

    def __init__(self, club: ClubFile, jobs: Jobs, settings: Settings) -> None:
        super().__init__()
        self._club = club
        self._jobs = jobs
        self._settings = settings
        self.last = Last()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(lambda: self.keep(Why.MEANWHILE))
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.begin)

    @property
    def is_on(self) -> bool:
        """Whether this club is backed up at all: the sample club and one that is only read are not."""
        return not self._club.read_only and not backup.is_sample(self._club)

    def begin_after(self, quiet: int) -> None:
        """Begin in so many milliseconds, if the club is still open then."""
        self._first.start(quiet)

    def begin(self) -> None:
        """Make the first one, and go on."""
        club = self._club
        self._jobs.read(lambda: damage.refuse_damaged(club), _nothing, self._failed)
        if self.is_on:
            self._timer.start()
            self.keep(Why.OPENED)

    def watch(self, bus: Bus, word: BackupWord) -> None:
        """Tell a window what is known, and hear there of backups that were made by hand."""
        self.told.connect(word.show_last)
        self.damaged.connect(bus.damaged)
        bus.backed_up.connect(self.look)
        if self.last != Last():
            word.show_last(self.last)

    def keep(self, why: Why) -> None:
        """Make one now, if anything was saved since the last."""
        if self.is_on:
            club, second = self._club, self._second()
            self._jobs.read(lambda: backup.automatic(club, why, second), self._tell, self._failed)

    def look(self) -> None:
        """Look again when the last was: one was made by hand, or before an import."""
        if self.is_on:
            club = self._club
            self._jobs.read(lambda: backup.last(club), self._tell, self._failed, "last backup")

    def end(self) -> None:
        """Make the last one; what it says is not heard any more."""
        self.stop()
        self.keep(Why.CLOSED)

    def stop(self) -> None:
        """Make none any more: the club is damaged, or goes back to a backup."""
        self._first.stop()
        self._timer.stop()
        self.blockSignals(True)

    def _second(self) -> Path | None:
        return Path(self._settings.second_place) if self._settings.second_place else None

    def _tell(self, last: Last) -> None:
        self.last = last
        self.told.emit(last)

    def _failed(self, error: Refused | Trouble) -> None:
        if isinstance(error, Damaged):
            self.damaged.emit(error)
            return
        self._tell(Last(problem=error.sentence))
