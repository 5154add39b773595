"""What stands between the wish to open a club and its window: a passphrase, another laptop, a copy, damage."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from desktop.core.errors import Damaged, InUse, Refused, Trouble
from desktop.i18n import _
from desktop.system import conflicted

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.club import ClubFile
    from desktop.ui.kit.ask import Ask
    from desktop.ui.kit.jobs import Jobs
    from desktop.ui.shell.frame import Frame
    from desktop.ui.shell.mending import Mending
    from desktop.ui.shell.unlock import Unlock
    from desktop.ui.shell.welcome import Welcome
    from desktop.ui.shell.workplace import Workplace

    Failed = Callable[[Refused | Trouble], None]
    Opened = Callable[[ClubFile], None]


class Shell(Protocol):
    """What holds the window, and the club that is open in it."""

    club: ClubFile | None
    workplace: Workplace | None
    frame: Frame
    jobs: Jobs
    ask: Ask
    who: str
    mending: Mending

    def ask_open(self, failed: Failed) -> None: ...
    def cannot_open(self, error: Refused | Trouble) -> None: ...
    def close_club(self) -> None: ...
    def show(self, club: ClubFile) -> None: ...
    def welcome(self) -> Welcome: ...


class Opening(QObject):
    """Belongs to the shell, which shows the club once it is open."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell

    def open(self, path: Path, failed: Failed, *, writing: bool = True, over: bool = False) -> None:
        """Open a club file and show it; one with a passphrase is asked for it first.

        Args:
            path: the club file.
            failed: is told why it was not opened.
            writing: else it is read only, since it is open elsewhere.
            over: take it over, where another laptop left its lock.
        """
        from desktop.services import club as clubs
        from desktop.services import damage, key

        if conflicted.is_one(path) and not self._is_meant(path):
            return
        if key.is_locked(path):
            self._shell.close_club()
            page = self.unlock(path, writing=writing, over=over)
            if damage.was_clear(path):
                page.doubt()
            return
        try:
            club = clubs.open_(path, who=self._shell.who, writing=writing, over=over)
        except InUse as error:
            self._in_use(path, error, failed, partial(self.open, path, self._shell.cannot_open))
        except (Refused, Trouble) as error:
            if not self._shell.mending.can_help(path, error):
                failed(error)
        else:
            self._shell.show(club)

    def open_wanted(self, wanted: str) -> None:
        """Open the club that a second start asked for, if it is another one than that which is open."""
        shell = self._shell
        if not wanted or (shell.club is not None and Path(wanted) == shell.club.path):
            return
        if shell.workplace is None:
            self.open(Path(wanted), shell.cannot_open)
        elif shell.workplace.may_be_left():
            self.open(Path(wanted), lambda error: shell.ask.tell(_("Not opened"), error.sentence))

    def unlock(
        self,
        path: Path,
        opened: Opened | None = None,
        *,
        writing: bool = True,
        over: bool = False,
    ) -> Unlock:
        """Ask for the passphrase of a club that is not open, and open it off the window's thread.

        Args:
            path: the club file.
            opened: what is done with the club then; it is shown, if nothing else is said.
            writing: as `open` has it.
            over: as `open` has it.
        """
        from desktop.ui.shell.unlock import Unlock

        shell = self._shell
        page = Unlock(path)
        then = opened or shell.show

        page.tried.connect(lambda typed: self._try(path, typed, then, page.failed, writing=writing, over=over))
        page.other_wanted.connect(lambda: shell.ask_open(page.failed))
        page.new_wanted.connect(self._ask_new)
        page.restore_wanted.connect(lambda: shell.mending.screen(path, ""))
        shell.frame.fill(page)
        return page

    def _try(
        self, path: Path, typed: str, then: Opened, failed: Failed, *, writing: bool = True, over: bool = False
    ) -> None:
        """Try a passphrase off the window's thread; what can be done where the club is in use asks for it no more."""
        from desktop.services import key

        shell = self._shell

        def not_open(error: Refused | Trouble) -> None:
            if isinstance(error, InUse):
                self._in_use(path, error, failed, partial(self._try, path, typed, then, shell.cannot_open))
            elif isinstance(error, Damaged):
                shell.mending.screen(path, error.sentence, typed)
            else:
                failed(error)

        shell.jobs.write(lambda: key.unlock(path, typed, who=shell.who, writing=writing, over=over), then, not_open)

    def _ask_new(self) -> None:
        self._shell.welcome().new.click()

    def _is_meant(self, path: Path) -> bool:
        """Ask before a file is opened that a sync program named as a copy of another."""
        words = _("“{file}” is a copy that was left beside a club. What you write in it is not in the club.")
        meant = self._shell.ask.sure(_("Open a copy?"), words.format(file=path.name), _("Open the copy"))
        if not meant and self._shell.workplace is None:
            self._shell.welcome()
        return meant

    def _in_use(self, path: Path, error: InUse, failed: Failed, again: Callable[..., None]) -> None:
        """Say where a club is open, and offer what can be done; an open club stays open and is told by a question.

        Args:
            path: the club file.
            error: where it is open.
            failed: is told that, where a club is open in this window.
            again: opens it, with `writing` and `over` as `open` has them; holds the passphrase, where one was typed.
        """
        from desktop.ui.shell.in_use import InUsePage, words_before_taking_over

        shell = self._shell
        if shell.workplace is not None:
            failed(error)
            return
        page = InUsePage(path, error)

        def take_over() -> None:
            if shell.ask.sure(_("Take over?"), words_before_taking_over(), _("Take over")):
                again(over=True)

        page.reading_wanted.connect(lambda: again(writing=False))
        page.again_wanted.connect(again)
        page.over_wanted.connect(take_over)
        page.other_wanted.connect(lambda: shell.ask_open(shell.cannot_open))
        shell.frame.fill(page)
