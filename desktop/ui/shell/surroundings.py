"""Watches the club file and its place while the window is open, and says in one banner what its people should know."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.core.errors import Moved, Refused, Trouble
from desktop.i18n import _, pgettext
from desktop.services import last_seen, surroundings
from desktop.services.surroundings import About, Level, Notice
from desktop.ui.kit import parts

if TYPE_CHECKING:
    from desktop.core.changes import Changes
    from desktop.ui.kit.desk import Desk

EVERY = 5000  # milliseconds between two looks at the file
SETTLED = 2000  # milliseconds after a change, until it is noted how far the club is


class Surroundings(QObject):
    """Says one thing at a time, the weightiest first; what was seen is let go until the next start."""

    def __init__(self, desk: Desk, banner: parts.Banner) -> None:
        super().__init__(banner)
        self._desk = desk.of(self)
        self._banner = banner
        self._found: list[Notice] = []
        self._seen: set[str] = set()
        self._fault = ""
        self._kept = ""
        self._first = QTimer(self, singleShot=True)
        self._first.timeout.connect(self.begin)
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.look)
        self._noting = QTimer(self, singleShot=True, interval=SETTLED)
        self._noting.timeout.connect(self._note)
        desk.bus.changed.connect(self._changed)

    def begin_after(self, quiet: int) -> None:
        """Begin in so many milliseconds, if the club is still open then."""
        self._first.start(quiet)

    def begin(self) -> None:
        """Look around once, then at the file again and again."""
        self.ask()
        self._clock.start()

    def end(self) -> None:
        """Note how far the club is, before it is closed."""
        for clock in (self._first, self._clock, self._noting):
            clock.stop()
        club = self._desk.club
        if not club.read_only and not self._is_behind():
            last_seen.note(club)

    def ask(self) -> None:
        """Ask what is to be known."""
        quiet = frozenset(self._desk.settings.places_known)
        self._desk.read(lambda: surroundings.notices(self._desk.club, quiet), self._told, "surroundings")

    def look(self) -> None:
        """Look whether the file is still there and the same."""
        self._desk.read(lambda: surroundings.look(self._desk.club), self._is_well, failed=self._is_not)

    def _is_well(self, _nothing: object) -> None:
        if self._fault:
            self._fault = self._kept = ""
            self._show()
        if any(one.about is About.FULL for one in self._found):
            self.ask()

    def _is_not(self, error: Refused | Trouble) -> None:
        if isinstance(error, Moved) and error.taken:
            self._found.insert(0, Notice(About.ASIDE, Level.STOP, error.sentence))
            self._seen.discard(error.sentence)
            self._show()
        elif error.sentence != self._fault:
            self._fault = error.sentence
            self._kept = error.kept if isinstance(error, Moved) else ""
            self._show()

    def _told(self, found: list[Notice]) -> None:
        self._found = found
        self._show()
        if not self._is_behind():
            self._noting.start()

    def _show(self) -> None:
        if self._fault:
            self._say_fault()
            return
        left = next((one for one in self._found if one.words not in self._seen), None)
        if left is None:
            self._banner.say("")
        elif left.about is About.BEHIND:
            has_copies = any(one.about is About.COPIES for one in self._found)
            go = partial(self._desk.navigator.go, "copies" if has_copies else "backups")
            self._banner.say(left.words, left.level, pgettext("verb", "Look"), go)
            self._banner.offer_other(_("Go on with this file"), self._take_as_it_is)
        elif left.about is About.COPIES:
            go = partial(self._desk.navigator.go, "copies")
            self._banner.say(left.words, left.level, pgettext("verb", "Look"), go)
        else:
            self._banner.say(left.words, left.level, _("Understood"), lambda: self._understood(left))

    def _say_fault(self) -> None:
        """Offer what mends it: a deleted file is put back, one that was replaced is opened beside what was kept."""
        if not self._kept:
            self._banner.say(self._fault, "stop", _("Look again"), self.look)
        elif self._desk.club.path.exists():
            self._banner.say(self._fault, "stop", _("Open it again"), self._desk.bus.reopened.emit)
        else:
            self._banner.say(self._fault, "stop", _("Put it back"), self._put_back)

    def _put_back(self) -> None:
        kept = Path(self._kept)
        self._desk.read(lambda: surroundings.put_back(self._desk.club, kept), lambda _none: self.look(), "put back")

    def _understood(self, notice: Notice) -> None:
        self._seen.add(notice.words)
        if notice.about is About.PLACE:
            self._desk.settings.places_known.append(str(self._desk.club.path))
            with suppress(OSError):  # a home that cannot be written is no reason to stop
                self._desk.settings.save()
        self._show()

    def _take_as_it_is(self) -> None:
        self._found = [one for one in self._found if one.about is not About.BEHIND]
        self._show()
        self._note()

    def _changed(self, _changes: Changes) -> None:
        if self._is_behind():
            self.ask()  # it may have been joined with the copy that was missed
        else:
            self._noting.start()
        if self._desk.club.ballast is not None and self._desk.club.ballast.given_up:
            self.ask()

    def _is_behind(self) -> bool:
        return any(one.about is About.BEHIND for one in self._found)

    def _note(self) -> None:
        if not self._desk.club.read_only:
            self._desk.read(lambda: last_seen.note(self._desk.club), _nothing, "seen", _nothing)


def _nothing(_answer: object) -> None:
    pass
