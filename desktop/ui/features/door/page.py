"""The door: a page that has the whole screen and can be left with a child; nothing else is reachable until it ends."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, ngettext
from desktop.services import club as clubs
from desktop.services import door, session
from desktop.services.door import Door, Where
from desktop.ui.features.door.board import Board
from desktop.ui.features.door.dialogue import Dialogue
from desktop.ui.features.door.ending import Ending
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page

LOOKED_MS = 120_000


class DoorPage(Page):
    """Begins calmly, then holds the window until the coordinator ends it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        own = clubs.settings(desk.club)
        roles = {
            RoleKind.MENTEE: own.mentee_word or _(RoleKind.MENTEE.label),
            RoleKind.VOLUNTEER: own.volunteer_word or _(RoleKind.VOLUNTEER.label),
        }
        self.board = Board(self._escape)
        self.dialogue = Dialogue(self.desk, self.board, roles, self._told)
        self.ending = Ending(self.desk, self.board, self.end, self.look, self.ask_names)
        self._last: int | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOKED_MS)
        self._look.timeout.connect(self.lock)
        self.begin = parts.button(_("Open the door"), self.start, look="primary", icon="door-open", hint="Ctrl+Enter")
        self.banner = parts.Banner("note")
        self.counts = parts.label(look="soft")
        self.which = parts.Chips([("in", _("Coming in")), ("out", _("Going home"))], _("Who is shown"))
        self.which.chosen.connect(lambda _key: self.ask_names())
        self.locking = parts.button(_("Stop looking"), self.lock, icon="lock")
        self.back = parts.button("", self.take_back, look="link", hint="Ctrl+Z")
        self.leave = parts.button(_("For the coordinator …"), self.ask_end, look="link", hint="Esc")
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo.activated.connect(self.take_back)
        self._undo.setEnabled(False)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._before())
        self._pile.addWidget(self._while_on())
        self.body.addWidget(self._pile, 1)
        self.set_actions([self.begin])

    def _before(self) -> QWidget:
        if self.desk.club.has_passphrase:
            ends = _("Nothing else of the program can be reached until you end it with the club’s passphrase.")
        else:
            ends = _("Nothing else of the program can be reached until you press Esc and type “{word}”.").format(
                word=door.end_word()
            )
        card = parts.Card(24, 12)
        card.box.addWidget(self.banner)
        for words in (
            _("Leave this screen with a child or a helper: whoever comes types their first letters and presses Enter."),
            _("It shows short names only: no family names in full, no contacts, nothing about health."),
            ends,
        ):
            card.box.addWidget(parts.label(words, wrap=True))
        whole = QWidget()
        whole.setLayout(parts.column(card, None))
        return whole

    def _while_on(self) -> QWidget:
        box = parts.column(space=16)
        box.addLayout(parts.row(self.which, None, self.counts, self.locking, space=16))
        box.addWidget(self.board, 1)
        box.addLayout(parts.row(self.back, None, self.leave, space=16))
        whole = QWidget()
        whole.setLayout(box)
        return whole

    @property
    def is_on(self) -> bool:
        """Whether the door is on."""
        return self.desk.navigator.is_held

    def first_focus(self) -> QWidget | None:
        return self.board.line if self.is_on else self.begin

    def may_leave(self) -> bool:
        return not self.is_on

    def refresh(self) -> None:
        if not self.is_on:
            self.head(_("Door"))
        found = session.current(self.desk.club) if self.key is None else None
        key = found.id if found is not None else self.key
        if key is None:
            self._cannot(Refused(_("No session is planned yet.")))
        else:
            club, looks = self.desk.club, self.dialogue.unlocked
            self.desk.read(lambda: door.door(club, key, coordinator=looks), self._show, "door", self._cannot)

    def _cannot(self, error: Refused | Trouble) -> None:
        if self.is_on:
            self.board.say(error.sentence)
            return
        self.dialogue.shown = None
        self.begin.setEnabled(False)
        self.banner.say(error.sentence, "care")

    def _show(self, shown: Door) -> None:
        self.dialogue.shown = shown
        here, to_come = shown.count(Where.HERE), shown.count(Where.TO_COME)
        said = (
            ngettext("{count} here", "{count} here", here).format(count=here),
            ngettext("{count} to come", "{count} to come", to_come).format(count=to_come),
        )
        self.counts.setText("  ·  ".join(said))
        if self.is_on:
            self.dialogue.look_again()
            return
        self.head(_("Door"), shown.title)
        self.begin.setEnabled(not self.desk.club.read_only)
        self.banner.say("  ·  ".join(said), "note")
        self.settle()

    def start(self) -> None:
        """Put the door on."""
        if self.dialogue.shown is None or self.is_on:
            return
        self._last = None
        for part in (self.back, self.locking):
            part.hide()
        self._hold(on=True)
        self.which.choose("in")
        self.ask_names()

    def _hold(self, *, on: bool) -> None:
        self._pile.setCurrentIndex(int(on))
        for part in (self.title, self.subtitle, self.begin):
            part.setVisible(not on)
        self._undo.setEnabled(on)
        self.desk.navigator.hold(on=on)

    def end(self, to: str = "session") -> None:
        """Take the door off, and go to a page of the session."""
        shown = self.dialogue.shown
        self.dialogue.asks_names = False
        self.lock()
        self._hold(on=False)
        self.desk.navigator.go(to, shown.session if shown is not None else self.key)

    def ask_names(self) -> None:
        """Ask who comes in, or who goes home."""
        self.ending.leave()
        self.dialogue.going_home = self.which.value == "out"
        self.dialogue.ask_names()

    def ask_end(self) -> None:
        """Ask for what ends the door."""
        self.dialogue.asks_names = False
        self.board.end_greeting()
        self.ending.ask()

    def _escape(self) -> None:
        self.board.end_greeting()
        if self.dialogue.asks_names and not self.board.line.text():
            self.ask_end()
        else:
            self.ask_names()

    def look(self) -> None:
        """Show for a while how often everybody came, and let the coordinator say who may go home."""
        self._look.start()
        self.dialogue.unlocked = True
        self.locking.show()
        self.ask_names()
        self.refresh_now()

    def lock(self) -> None:
        """Hide it again."""
        self._look.stop()
        self.dialogue.unlocked = False
        self.locking.hide()
        self.refresh_now()

    def _told(self, changes: Changes, words: str) -> None:
        """Offer to take back what was done last."""
        self._last = changes.step
        self.back.setText(parts.caption(_("{what}: take it back").format(what=words)))
        self.back.setVisible(changes.step is not None)

    def take_back(self) -> None:
        """Undo what was done last at the door, and nothing else."""
        step = self._last
        if not self.is_on or step is None:
            return
        self._last = None
        self.back.hide()
        self.board.end_greeting()
        self.desk.do(
            lambda: door.take_back(self.desk.club, step),
            lambda _changes: self.ask_names(),
            lambda error: self.board.say(error.sentence),
            say=False,
        )
