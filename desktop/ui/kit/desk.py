"""What every page is handed: the club, the jobs, the bus, and how to go, ask and tell."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol, Self, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.core.changes import Changes
from desktop.core.errors import Damaged, Refused, Trouble
from desktop.i18n import _
from desktop.services import history
from desktop.services.club import ClubFile
from desktop.system.settings import Settings
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.bell import Bell
from desktop.ui.kit.bus import Bus
from desktop.ui.kit.held_safe import HeldSafe
from desktop.ui.kit.jobs import Jobs
from desktop.ui.kit.navigator import Navigator

T = TypeVar("T")
Failed = Callable[[Refused | Trouble], None]


class Tells(Protocol):
    """A toast, or what stands for it."""

    def say(self, words: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence."""


@dataclass
class Desk:
    """The parts of an open window.

    `owner` is the page whose desk it is: answers to questions of a page that has gone meanwhile are dropped.
    """

    club: ClubFile
    jobs: Jobs
    bus: Bus
    navigator: Navigator
    ask: Ask
    settings: Settings
    toast: Tells
    owner: QObject | None = None
    bell: Bell = field(default_factory=Bell)
    safe: HeldSafe = field(default_factory=HeldSafe)

    def of(self, owner: QObject) -> Self:
        """Give the desk of one page."""
        return replace(self, owner=owner)

    def do(
        self,
        verb: Callable[[], Changes],
        done: Callable[[Changes], None] | None = None,
        failed: Failed | None = None,
        *,
        say: bool = True,
    ) -> None:
        """Run a writing verb: on the writing thread; pages hear of it, a toast says it and offers undo.

        Args:
            verb: the verb of a service.
            done: called with the changes after the pages have heard of them.
            failed: called when it was refused or the machine failed; by default a toast says why.
            say: whether the toast speaks.
        """

        def then(changes: Changes) -> None:
            self.bus.changed.emit(changes)
            if say and changes.step is not None:
                self.toast.say(self.words(changes), _("Undo"), self.undo)
            if done is not None and self._is_there():
                done(changes)

        self.jobs.write(verb, then, self._or_tell(failed))

    def quietly(self, verb: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None) -> None:
        """Do what changes no record on the writing thread: no page hears of it, no toast says it, nothing is undone."""

        def then(answer: T) -> None:
            if self._is_there():
                done(answer)

        self.jobs.write(verb, then, self._or_tell(failed))

    def words(self, changes: Changes) -> str:
        """Say what a step did."""
        words = history.words_of(self.club, changes)
        return words[:1].upper() + words[1:]

    def tell(self, error: Refused | Trouble) -> None:
        """Say why something was not done."""
        self.toast.say(error.sentence)

    def undo(self) -> None:
        """Take the last step back."""
        self.jobs.write(lambda: history.undo(self.club), self._turned, self.tell)

    def redo(self) -> None:
        """Do the last step that was taken back again."""
        self.jobs.write(lambda: history.redo(self.club), self._turned, self.tell)

    def _turned(self, changes: Changes) -> None:
        self.bus.changed.emit(changes)
        self.toast.say(self.words(changes))

    def read(
        self, question: Callable[[], T], then: Callable[[T], None], latest: str = "", failed: Failed | None = None
    ) -> None:
        """Ask a service something on the reading thread; of several with the same `latest` the last is answered."""

        def answered(answer: T) -> None:
            if self._is_there():
                then(answer)

        self.jobs.read(question, answered, self._or_tell(failed), latest)

    def _is_there(self) -> bool:
        return self.owner is None or isValid(self.owner)

    def _or_tell(self, failed: Failed | None) -> Failed:
        def said(error: Refused | Trouble) -> None:
            if isinstance(error, Damaged):
                self.bus.damaged.emit(error)
                return
            hears = failed if failed is not None and self._is_there() else self.tell
            hears(error)

        return said
