"""The door of a club with a passphrase: it, or the code of the recovery sheet; a wait after too many wrong ones."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Locked, Refused, Trouble
from desktop.i18n import _, pgettext
from desktop.services import key
from desktop.ui.kit import parts, theme
from desktop.ui.kit.scrolled import show_alone
from desktop.ui.kit.secret_line import SecretLine

SECOND = 1000


class Unlock(QWidget):
    """What is seen of a club that is locked: its file's name, and nothing that is in it.

    `tried` carries what was typed; the line is empty from then on.

    `restore_wanted` says that a backup shall take its place.
    """

    tried = Signal(str)
    other_wanted = Signal()
    new_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.setWindowTitle("Alongside")
        self.line = SecretLine(_("Passphrase"))
        self.line.entered.connect(self.try_it)
        self.open = parts.button(pgettext("verb", "Open"), self.try_it, look="primary")
        self.said = parts.label(look="stop", wrap=True)
        self.said.hide()
        self.lost = parts.button(_("Forgotten the passphrase?"), self.say_ways_back, look="link", icon="info")
        self.ways_back = parts.label(
            _(
                "Type the code on the recovery sheet instead: two people of the club keep it, sealed in an envelope. "
                "Or ask another coordinator, the passphrase is the same for all. A backup from before it was changed "
                "opens with the old one. Without any of these nobody can open the club."
            ),
            wrap=True,
        )
        self.ways_back.hide()
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(self._tick)
        card = parts.Card(32, 16)
        card.setMaximumWidth(theme.sized(560))
        box = card.box
        title = parts.label(path.stem, "title", wrap=True)
        box.addWidget(title)
        box.addWidget(parts.label(_("This club opens with its passphrase."), "soft", wrap=True))
        typed = parts.field(_("Passphrase"), self.line)
        typed.addWidget(
            parts.label(_("Or the code on the recovery sheet, if the passphrase is lost."), "faint", wrap=True)
        )
        box.addLayout(typed)
        box.addWidget(self.said)
        box.addWidget(self.ways_back)
        box.addLayout(parts.row(self.lost, None, self.open))
        box.addWidget(parts.line())
        self.other = parts.button(_("Open a club …"), self.other_wanted.emit, look="link", icon="folder-open")
        self.new = parts.button(_("New club …"), self.new_wanted.emit, look="link", icon="file-plus")
        self.restore = parts.button(_("Restore a backup …"), self.restore_wanted.emit, look="link", icon="rotate-ccw")
        ways = parts.column(space=2)
        for way in (self.other, self.new, self.restore):
            ways.addLayout(parts.row(way, None))
        box.addLayout(ways)
        show_alone(self, card)
        self.setFocusProxy(self.line)
        self.hold(key.wait(path))

    def try_it(self) -> None:
        """Try what is typed."""
        if self._left or not self.open.isEnabled():
            return
        typed = self.line.take()
        if not typed:
            self.line.setFocus()
            return
        self._say("")
        self._let(on=False)
        self.tried.emit(typed)

    def failed(self, error: Refused | Trouble) -> None:
        """Say why it did not open, and let the next one be tried when it may be."""
        self._let(on=True)
        wrong = isinstance(error, Locked)
        self._say(_("This is not the passphrase, or the file is damaged.") if wrong else error.sentence)
        self.line.setFocus()
        self.hold(key.wait(self.path))

    def say_ways_back(self) -> None:
        """Say what to do without the passphrase."""
        self.lost.hide()
        self.ways_back.show()
        self.line.setFocus()

    def doubt(self) -> None:
        """Say that the file may be damaged: when it was last backed up here, it had no passphrase."""
        self._say(_("When it was last backed up it had no passphrase. If it got none since, the file is damaged."))

    def hold(self, seconds: int) -> None:
        """Let nothing be tried for so many seconds, and say so."""
        self._left = seconds
        if seconds:
            self.say_ways_back()
            self._say(key.wait_words(seconds))
            self._clock.start()
        self._let(on=not seconds)

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        if self._left:
            self._say(key.wait_words(self._left))
            return
        self._clock.stop()
        self._say("")
        self._let(on=True)
        self.line.setFocus()

    def _let(self, *, on: bool) -> None:
        self.line.setEnabled(on)
        self.open.setEnabled(on)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.line.line.setAccessibleDescription(words)
