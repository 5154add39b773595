"""A club with a passphrase locks itself: when nobody is here, when the laptop sleeps, or by hand.

What is typed is kept as a draft in the club's own file, the file is closed, nothing of the club stays in the window;
with the passphrase everything is again where it was.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from desktop.i18n import _
from desktop.services import draft
from desktop.ui.kit import typed
from desktop.ui.kit.bell import Bell, BellState
from desktop.ui.kit.page import Page
from desktop.ui.kit.toast import Silent
from desktop.ui.shell.clipboard import Clipboard
from desktop.ui.shell.session_signals import SessionSignals
from desktop.ui.shell.workplace import Workplace

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.core.errors import Refused, Trouble
    from desktop.services.club import ClubFile
    from desktop.system.settings import Settings
    from desktop.ui.kit.ask import Ask
    from desktop.ui.kit.desk import Desk
    from desktop.ui.kit.jobs import Jobs
    from desktop.ui.shell.frame import Frame
    from desktop.ui.shell.unlock import Unlock

PLACE: Final = "window"
MINUTE: Final = 60
ROUNDS: Final = 4
"""How deep an answer may ask for the next one until a page stands."""
TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def since_start() -> float:
    """Give seconds on a clock that nobody sets and that goes on while the laptop sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Shell(Protocol):
    """What holds the window, and the club that is open in it."""

    club: ClubFile | None
    workplace: Workplace | None
    settings: Settings
    frame: Frame
    jobs: Jobs
    ask: Ask

    def close_club(self) -> None: ...
    def take(self, club: ClubFile) -> None: ...
    def put(self, workplace: Workplace) -> None: ...
    def unlock(self, path: Path, opened: Callable[[ClubFile], None] | None = None) -> Unlock: ...


class Locking(QObject):
    """Locks the club of a window.

    Args:
        shell: the window.
        clock: seconds, from anywhere; for tests.
    """

    def __init__(self, shell: Shell, clock: Callable[[], float] = since_start) -> None:
        super().__init__(shell if isinstance(shell, QObject) else None)
        self._shell = shell
        self._clock = clock
        self._touched = clock()
        self._text = ""
        self._unsaved: Any = None
        self._coming: typed.PutBack | None = None
        self.clipboard = Clipboard(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._system = SessionSignals(self)
        self._system.left.connect(self.lock)
        self._system.listen()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._listen_to)

    def _listen_to(self, window: QWindow | None) -> None:
        """Hear keys and the mouse where they come in: every event of every widget is too many to look at."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return super().eventFilter(watched, event)

    def touch(self) -> None:
        """Somebody is here; if that is too long ago, whoever it is has to say the passphrase first."""
        if self._left() <= 0:
            self.look()
        self._touched = self._clock()
        self._arm()

    @property
    def may_lock(self) -> bool:
        """Whether there is something to lock: an open club that has a passphrase."""
        return self._shell.club is not None and self._shell.workplace is not None and self._shell.club.has_passphrase

    @property
    def _minutes(self) -> int:
        return self._shell.settings.idle_minutes if self.may_lock else 0

    def _left(self) -> float:
        minutes = self._minutes
        return minutes * MINUTE - (self._clock() - self._touched) if minutes else float(MINUTE)

    def _arm(self) -> None:
        if self._minutes and not self._timer.isActive():
            self._text = _in_hand()
            self._timer.start(max(1, int(self._left() * 1000)))

    def look(self) -> None:
        """Lock if nobody was here for so long; a bell that rings for people at work, or the door, is no absence."""
        workplace = self._shell.workplace
        if workplace is None or not self._minutes:
            return
        desk = workplace.desk
        rings = desk.bell.state is BellState.RUNNING
        if desk.navigator.is_held or rings or self._text != _in_hand():  # some scripts are typed with no key of Qt's
            self._touched = self._clock()
        if self._left() <= 0:
            self.lock()
        else:
            self._arm()

    def begin(self, workplace: Workplace) -> None:
        """Watch over a club that has just been opened, and offer what was typed when it was locked."""
        self._touched = self._clock()
        self._listen_to(self._shell.frame.windowHandle())
        self._arm()
        desk = workplace.desk
        later = Qt.ConnectionType.QueuedConnection  # what was pressed goes with the window: it is done with first
        desk.bus.locked.connect(self.lock, later)
        key = QShortcut(QKeySequence("Ctrl+L"), workplace)
        key.activated.connect(self.lock, later)
        desk.navigator.held.connect(lambda on: key.setEnabled(not on))
        kept, self._unsaved = self._unsaved or _read(), None
        if kept:
            self._put_back(workplace, kept)

    def lock(self) -> None:
        """Lock the club now; dialogs that stand over it are left first."""
        if not self.may_lock:
            return
        if _leave_dialogs():
            QTimer.singleShot(0, self, self._lock)  # who asked hears first that nothing was answered
        else:
            self._lock()

    def _lock(self) -> None:
        self._text = ""
        club, workplace = self._shell.club, self._shell.workplace
        if club is None or workplace is None:
            return
        desk, path = workplace.desk, club.path
        self._timer.stop()
        self._finish()
        desk.safe.close()  # a note that is being written is kept in the safe, and nowhere else
        self._keep(_take_down(workplace), desk)
        desk.navigator.hold(on=False)
        desk.navigator.forget_window()
        self._shell.close_club()
        self.clipboard.clear()
        self._ask(path, replace(desk, bell=Bell(), toast=Silent(), owner=None))
        workplace.deleteLater()
        QCoreApplication.sendPostedEvents(workplace, QEvent.Type.DeferredDelete.value)

    def _ask(self, path: Path, desk: Desk) -> None:
        def opened(club: ClubFile) -> None:
            shell = self._shell
            shell.take(club)
            shell.put(Workplace(club, shell.jobs, shell.ask, shell.settings, desk))

        self._shell.unlock(path, opened)

    def _finish(self) -> None:
        """Let what is being written or read be done, and its answers arrive while there is a club."""
        for _round in range(ROUNDS):
            self._shell.jobs.rest()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def _keep(self, kept: dict[str, Any], desk: Desk) -> None:
        """Keep it in the club's file; where that cannot be written, in memory: it is better than losing it."""
        self._unsaved = None

        def failed(_error: object) -> None:
            self._unsaved = kept or None

        if not desk.club.read_only:
            self._write(desk, kept, failed)
            self._finish()

    def _write(self, desk: Desk, kept: dict[str, Any], failed: Callable[[Refused | Trouble], None]) -> None:
        text = json.dumps(kept) if kept else ""
        desk.jobs.write(lambda: draft.keep(desk.club, PLACE, text), lambda _none: None, failed)

    def _put_back(self, workplace: Workplace, kept: dict[str, Any]) -> None:
        desk = workplace.desk
        if kept.get("bell"):
            desk.bell.take_up(kept["bell"])
        here = desk.navigator.place
        if here is None or (here.page, here.key) != (kept["page"], kept["key"]):
            desk.navigator.go(kept["page"], kept["key"])
        page = workplace.pile.currentWidget()
        if not isinstance(page, Page) or not kept["typed"]:
            self._write(desk, {}, desk.tell)
            return
        back = typed.PutBack(page, kept["typed"])
        back.changed.connect(lambda left: self._write(desk, _with(kept, left), desk.tell))
        back.watch(desk, PLACE)
        self._coming = back
        QTimer.singleShot(0, self, self._once_it_stands)

    def _once_it_stands(self) -> None:
        back, self._coming, workplace = self._coming, None, self._shell.workplace
        if back is None or workplace is None or not isValid(back):
            return
        self._finish()
        back.go_on()
        self._finish()  # a tab that was turned to, a panel that asked first
        if not back.is_done:
            back.go_on()
        titles = back.titles()
        if titles:
            words = _("What you typed under “{title}” is kept: it stands there when you open it again.")
            workplace.desk.toast.say(words.format(title=titles[0]))


def _in_hand() -> str:
    """Give the text that the cursor stands in."""
    at = QApplication.focusWidget()
    if isinstance(at, QPlainTextEdit):
        return at.toPlainText()
    return at.text() if isinstance(at, QLineEdit) else ""


def _take_down(workplace: Workplace) -> dict[str, Any]:
    """Give what is typed or counted in the window and not saved, and where; nothing if nothing is."""
    page, place = workplace.pile.currentWidget(), workplace.desk.navigator.place
    found = typed.take_down(page) if isinstance(page, Page) else {}
    bell = workplace.desk.bell.taken_down()
    if place is None or not (found or bell):
        return {}
    return {"page": place.page, "key": place.key, "typed": found, "bell": bell}


def _with(kept: dict[str, Any], left: dict[str, Any]) -> dict[str, Any]:
    return {**kept, "typed": left, "bell": {}} if left else {}


def _read() -> dict[str, Any]:
    try:
        found = json.loads(draft.kept(PLACE) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) and {"page", "key", "typed"} <= found.keys() else {}


def _leave_dialogs() -> bool:
    """Leave every menu and dialog that is open without an answer; says whether one was."""
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()
    found = [one for one in QApplication.allWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for dialog in found:
        dialog.reject()
    return bool(found or menu)
