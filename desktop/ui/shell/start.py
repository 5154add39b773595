"""Starts the window: the look, the club that was open last or the first run, and one club after another.

What reads a club is imported when the window has been painted: it takes longer than all the rest.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.system import crash, files, immortal, paths, resources
from desktop.ui.kit import theme
from desktop.ui.kit.ask import DialogAsk
from desktop.ui.kit.jobs import ThreadedJobs
from desktop.ui.shell import first_window, speech
from desktop.ui.shell.frame import Frame
from desktop.ui.shell.mending import Mending
from desktop.ui.shell.opening import Opening

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.club import ClubFile
    from desktop.system.settings import Settings
    from desktop.ui.kit.ask import Ask
    from desktop.ui.kit.bus import AtRest
    from desktop.ui.kit.jobs import Jobs
    from desktop.ui.shell.keeper import Keeper
    from desktop.ui.shell.locking import Locking
    from desktop.ui.shell.unlock import Unlock
    from desktop.ui.shell.welcome import Welcome
    from desktop.ui.shell.workplace import Workplace

QUIET = 1000  # milliseconds after which the window has come to rest


def run(settings: Settings, who: str, path: Path | None, painted: Callable[[], None]) -> int:
    """Open the window on a club (the one given, else the last one), and stay until it is closed.

    Args:
        settings: what is remembered of this laptop.
        who: the name that stands in the history.
        path: the club file.
        painted: what else waits until the window can be seen.
    """
    immortal.keep()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Alongside")
    first = first_window.claim(path)
    if first is None:
        return 0  # the window that is open already came to the front
    app.setWindowIcon(QIcon(str(resources.path("icons/alongside.svg"))))
    speech.speak(app, settings.language)
    theme.apply(app, settings.theme, settings.text_size)
    shell = Shell(settings, who, ThreadedJobs(), DialogAsk())
    crash.install(shell.tell_crash, said=shell.mending.takes)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: shell.dress())
    shell.frame.painted.connect(painted)
    first.asked.connect(shell.come_forward)
    shell.begin(path)
    code = app.exec()
    shell.end()
    first.end()
    return code


def _nothing(_answer: object) -> None:
    pass


class Shell(QObject):
    """Holds the window, and opens clubs in it."""

    _progressed = Signal(str, float)

    def __init__(self, settings: Settings, who: str, jobs: Jobs, ask: Ask) -> None:
        super().__init__()
        self.settings = settings
        self.who = who
        self.jobs = jobs
        self.ask = ask
        self.frame = Frame(settings)
        self.workplace: Workplace | None = None
        self.club: ClubFile | None = None
        self.keeper: Keeper | None = None
        self.mending = Mending(self)
        self.opening = Opening(self)
        self._locking: Locking | None = None

    @property
    def locking(self) -> Locking:
        """What locks the club; made with the first one."""
        from desktop.ui.shell.locking import Locking

        if self._locking is None:
            self._locking = Locking(self)
        return self._locking

    def begin(self, path: Path | None) -> None:
        """Show the window, then open a club or the first run in it; a club that cannot be opened is said there."""
        last = Path(self.settings.recent[0]) if self.settings.recent else None
        wanted = path or (last if last is not None and last.is_file() else None)
        if wanted is None:
            self.welcome()
        else:
            self.frame.painted.connect(lambda: self.open(wanted, self.cannot_open))
        self.frame.show()

    def cannot_open(self, error: Refused | Trouble) -> None:
        """Say in the first run why a club was not opened."""
        self.welcome().failed(error)

    def open(
        self, path: Path, failed: Callable[[Refused | Trouble], None], *, writing: bool = True, over: bool = False
    ) -> None:
        """Open a club file and show it, as `Opening.open` does."""
        self.opening.open(path, failed, writing=writing, over=over)

    def unlock(self, path: Path, opened: Callable[[ClubFile], None] | None = None) -> Unlock:
        """Ask for the passphrase of a club that is not open, and open it, as `Opening.unlock` does."""
        return self.opening.unlock(path, opened)

    def come_forward(self, wanted: str) -> None:
        """Bring the window to the front, since the program was started again; with a club, that is opened."""
        self.frame.come_forward()
        self.opening.open_wanted(wanted)

    def show(self, club: ClubFile) -> None:
        """Show an open club; the one before it is closed."""
        from desktop.ui.shell.workplace import Workplace

        self.close_club()
        self.settings.opened(club.path)
        self._remember()
        self.take(club)
        self.put(Workplace(club, self.jobs, self.ask, self.settings))
        QTimer.singleShot(QUIET, self, self._bring_what_draws)

    def take(self, club: ClubFile) -> None:
        """Have this club open, and back it up from now on."""
        from desktop.ui.shell.keeper import Keeper

        self.club = club
        self.keeper = Keeper(club, self.jobs, self.settings)
        self.keeper.begin_after(QUIET)

    def put(self, workplace: Workplace) -> None:
        """Fill the window with an open club."""
        self.workplace = workplace
        workplace.leaves_for = self._leave_for
        workplace.speaks = self.speak
        workplace.rests_for = self.rest
        self.mending.watch(workplace)
        if self.keeper is not None:
            self.keeper.watch(workplace.desk.bus, workplace.backup_word)
        self.frame.fill(workplace)
        workplace.surroundings.begin_after(QUIET)
        self.locking.begin(workplace)

    def speak(self, language: str) -> None:
        """Say everything in another language from now on: the window is made anew, where it was."""
        self.settings.language = language
        self._remember()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        speech.speak(app, language)
        if self.workplace is None:
            self.welcome()
            return
        before = self.workplace
        self.put(before.again())

    def rest(self, asked: AtRest) -> None:
        """Do something to the club's file while it is closed, and show the club again where it was."""
        from desktop.ui.shell import rest

        rest.rest(self, asked)

    def _bring_what_draws(self) -> None:
        """Import it while nobody waits; the first look into the palette or at a paper would otherwise be slow."""
        from desktop.services import paper

        self.jobs.read(paper.catalogue, _nothing, _nothing)

    def welcome(self) -> Welcome:
        """Show the first run."""
        from desktop.ui.shell.welcome import Welcome

        page = Welcome(self.settings)
        page.open_wanted.connect(lambda: self.ask_open(page.failed))
        page.recent_wanted.connect(lambda path: self.open(path, page.failed))
        page.sample_wanted.connect(lambda: self._sample(page))
        page.new_wanted.connect(lambda values: self._new(values, page))
        page.spoken.connect(self.speak, Qt.ConnectionType.QueuedConnection)
        self.frame.fill(page)
        return page

    def _leave_for(self, what: str) -> None:
        if what == "open":
            self.ask_open(lambda error: self.ask.tell(_("Not opened"), error.sentence))
            return
        self.close_club()
        page = self.welcome()
        if what == "sample":
            self._sample(page)
        else:
            page.new.click()

    def ask_open(self, failed: Callable[[Refused | Trouble], None]) -> None:
        """Ask which club file to open."""
        path = self.ask.open_file(_("Open a club"), f"Alongside (*{paths.CLUB_ENDING})", paths.data())
        if path is not None:
            self.open(path, failed)

    def _new(self, values: dict[str, Any], page: Welcome) -> None:
        from desktop.services import key
        from desktop.ui.shell import first_sheet

        ending = paths.CLUB_ENDING
        name = files.safe_name(str(values["name"])) + ending
        path = self.ask.save_file(_("Where the club is kept"), name, f"Alongside (*{ending})", paths.data())
        if path is None:
            return
        place = path if path.suffix == ending else path.with_name(path.name + ending)
        if page.fresh is not None:
            page.fresh.make.setEnabled(False)  # until it is made, or refused

        def made(club: ClubFile) -> None:
            self.show(club)
            if self.workplace is not None:
                first_sheet.offer(self.workplace.desk, str(values["typed"]))

        self.jobs.write(lambda: key.new(place, who=self.who, **values), made, page.failed)

    def _sample(self, page: Welcome) -> None:
        from desktop.services import sample

        folder = paths.data() / "sample"
        page.busy(_("Making the sample club"), 0.0)
        self._progressed.connect(page.busy)
        self.jobs.write(
            lambda: sample.make(folder, progress=self._progressed.emit),
            lambda made: self.open(made.path, page.failed),
            page.failed,
        )

    def dress(self) -> None:
        """Follow the system to light or dark, where the person wants that."""
        if self.settings.theme == "system" and self.workplace is not None:
            self.workplace.look("system")

    def tell_crash(self, report: Path) -> None:
        """Say that the program made a mistake, and where its report is."""
        self.ask.tell(
            _("That was our mistake"),
            _("Something went wrong in the program. What was saved is safe. The report is in {path}.").format(
                path=report
            ),
        )

    def close_club(self) -> None:
        """Close the club that is open, if there is one; what was begun is still saved."""
        club = self.club
        if club is not None:
            if self.keeper is not None:
                self.keeper.end()
            self.let_go()
            club.close()

    def let_go(self) -> None:
        """Wait until what was begun is saved, and have no club any more; the caller closes it."""
        if self.keeper is not None:
            self.keeper.stop()
        self.jobs.rest()
        if self.workplace is not None:
            self.workplace.surroundings.end()
            self.workplace.desk.safe.close()
        self.club = self.workplace = self.keeper = None

    def _remember(self) -> None:
        try:
            self.settings.save()
        except OSError:
            return  # a home that cannot be written is no reason to stop

    def end(self) -> None:
        """Finish what is running, close the club and remember the window."""
        self.close_club()
        if self._locking is not None:
            self._locking.clipboard.clear()
        self.jobs.stop()
        self._remember()
