"""The end of the door: the passphrase, or a word that nobody types by accident; and the coordinator's short look."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.i18n import _, ngettext
from desktop.services import door
from desktop.ui.features.door.board import Board, Question
from desktop.ui.features.door.offers import Offer
from desktop.ui.kit.desk import Desk

FREE_TRIES = 5
LONGEST_SECONDS = 60


class Ending(QObject):
    """Asks for what ends the door.

    Args:
        desk: the page's.
        board: where it asks.
        end: ends the door and goes to a page.
        look: shows what is the coordinator's alone, for a while.
        back: asks for names again.
    """

    def __init__(
        self,
        desk: Desk,
        board: Board,
        end: Callable[[str], object],
        look: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(board)
        self._desk = desk
        self._board = board
        self._end = end
        self._look = look
        self._back = back
        self._wrong = 0
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._waited)

    def ask(self) -> None:
        """Ask for the passphrase, or for the word."""
        secret = self._desk.club.has_passphrase
        words = _("Only for the coordinator")
        hint = _("The club’s passphrase") if secret else _("Type “{word}”").format(word=door.end_word())
        back = Offer(_("Back to the door"), "Esc", self._back)
        self._board.ask(Question(words, hint, [back], entered=self._try, secret=secret))
        self._board.line.setReadOnly(self._wait.isActive())

    def leave(self) -> None:
        """Go back to the names."""
        self._board.line.setReadOnly(False)

    def _try(self, typed: str) -> None:
        if self._wait.isActive():
            return
        if door.may_end(self._desk.club, typed):
            self._wrong = 0
            self._open()
            return
        self._wrong += 1
        seconds = min(LONGEST_SECONDS, 2 ** (self._wrong - FREE_TRIES + 1)) if self._wrong >= FREE_TRIES else 0
        self._board.empty()
        if seconds:
            self._wait.start(seconds * 1000)
            self._board.line.setReadOnly(True)
            words = ngettext(
                "That is not it. Wait {count} second.", "That is not it. Wait {count} seconds.", seconds
            ).format(count=seconds)
        else:
            words = _("That is not it.")
        self._board.say(words)

    def _waited(self) -> None:
        self._board.line.setReadOnly(False)
        self._board.say("")

    def _open(self) -> None:
        offers = [
            Offer(_("End the door"), "", partial(self._end, "session")),
            Offer(_("Who is here"), _("the fire list; it ends the door"), partial(self._end, "building")),
            Offer(_("Look for two minutes"), _("how often everybody came"), self._look),
            Offer(_("Back to the door"), "Esc", self._back),
        ]
        self._board.ask(Question(_("Only for the coordinator"), offers=offers, chosen=0))
