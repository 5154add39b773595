"""What the window does where a club is damaged, or goes back to a backup: the club is let go, and opened anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.core.errors import Damaged, Refused, Trouble
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.services.club import ClubFile
    from desktop.ui.kit.ask import Ask
    from desktop.ui.kit.jobs import Jobs
    from desktop.ui.shell.damaged import DamagedScreen
    from desktop.ui.shell.frame import Frame
    from desktop.ui.shell.welcome import Welcome
    from desktop.ui.shell.workplace import Workplace

    Failed = Callable[[Refused | Trouble], None]


class Shell(Protocol):
    """What holds the window, and the club that is open in it."""

    club: ClubFile | None
    workplace: Workplace | None
    frame: Frame
    jobs: Jobs
    ask: Ask
    who: str

    def open(self, path: Path, failed: Failed) -> None: ...
    def ask_open(self, failed: Failed) -> None: ...
    def cannot_open(self, error: Refused | Trouble) -> None: ...
    def show(self, club: ClubFile) -> None: ...
    def let_go(self) -> None: ...
    def close_club(self) -> None: ...
    def welcome(self) -> Welcome: ...


class Mending(QObject):
    """Belongs to the shell, which holds the window and the open club."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell

    def watch(self, workplace: Workplace) -> None:
        """Hear of damage in an open club, and of the wish to go back."""
        bus, queued = workplace.desk.bus, Qt.ConnectionType.QueuedConnection
        bus.damaged.connect(self.found_damaged, queued)
        bus.going_back.connect(self.go_back, queued)
        bus.reopened.connect(self.open_again, queued)

    def can_help(self, path: Path, error: Refused | Trouble) -> bool:
        """Show what can be done with a file that could not be opened, if that is a damaged club; says whether it is."""
        from desktop.services import damage

        helps = damage.can_be_helped(path, error)
        if helps:
            self.screen(path, error.sentence)
        return helps

    def not_begun(self, path: Path, error: Refused | Trouble) -> None:
        """Say in the first run why a club was not opened; where its file is gone, its backups are offered."""
        from desktop.services import damage

        page = self._shell.welcome()
        page.failed(error)
        if not path.exists() and damage.ways_back(path):
            page.offer_backups(lambda: self.screen(path, error.sentence))

    def takes(self, error: BaseException) -> bool:
        """Take over an error that nobody caught, if it says that the open club is damaged."""
        from desktop.services import damage

        found = damage.of(error)
        if found is not None and self._shell.club is not None:
            QTimer.singleShot(0, self, lambda: self.found_damaged(found))
        return found is not None

    def found_damaged(self, error: Damaged) -> None:
        """Stop at once where the open club is damaged: nothing more is written to it."""
        from desktop.services import restoring

        club = self._shell.club
        if club is not None:
            passphrase = restoring.secret(club)
            self._shell.let_go()
            club.close()
            self.screen(club.path, error.sentence, passphrase)

    def screen(self, path: Path, sentence: str, passphrase: str | None = None) -> DamagedScreen:
        """Show what can be done with a club that is not open.

        Args:
            path: the club file.
            sentence: what is wrong with it, or nothing if it shall go back to a backup all the same.
            passphrase: of the club, where it is known.
        """
        from desktop.ui.shell.damaged import DamagedScreen

        shell = self._shell
        page = DamagedScreen(path, sentence, shell.jobs, shell.ask, passphrase, shell.who)
        page.opened.connect(shell.show)
        page.saved.connect(lambda saved: shell.open(saved, page.failed))
        page.other_wanted.connect(lambda: shell.ask_open(page.failed))
        shell.frame.fill(page)
        return page

    def open_again(self) -> None:
        """Close the club, and open the file that is at its place now; with another passphrase it is asked for."""
        from desktop.services import club as clubs
        from desktop.services import restoring

        shell, club, workplace = self._shell, self._shell.club, self._shell.workplace
        if club is None or workplace is None or not workplace.may_be_left():
            return
        path, secret, who = club.path, restoring.secret(club), shell.who
        shell.close_club()
        shell.frame.clear()
        shell.jobs.write(
            lambda: clubs.open_(path, passphrase=secret, who=who),
            shell.show,
            lambda _error: shell.open(path, shell.cannot_open),
        )

    def go_back(self, copy: Path, passphrase: str | None) -> None:
        """Put a backup in the place of the open club, and open that; what was there is kept."""
        from desktop.services import restoring
        from desktop.ui.kit import parts

        club, workplace = self._shell.club, self._shell.workplace
        if club is None or workplace is None or not workplace.may_be_left():
            return
        self._shell.let_go()
        self._shell.frame.fill(parts.EmptyState(_("Going back …"), icon="history"))

        def failed(error: Refused | Trouble) -> None:
            self._shell.open(club.path, self._shell.cannot_open)
            self._shell.ask.tell(_("Not restored"), error.sentence)

        def done(opened: ClubFile) -> None:
            self._went_back(opened)
            if passphrase is not None:
                words = _(
                    "The club opens with the passphrase that it had then. If somebody knows it who should not, change "
                    "it in Settings."
                )
                self._shell.ask.tell(_("Another passphrase"), words)

        self._shell.jobs.write(lambda: restoring.go_back(club, copy, passphrase), done, failed)

    def _went_back(self, club: ClubFile) -> None:
        self._shell.show(club)
        if self._shell.workplace is not None:
            self._shell.workplace.desk.navigator.go("backups")
            self._shell.workplace.toast.say(_("Restored. What was here before stands in the list."))
