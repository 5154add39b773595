"""What stands on the screen at the door: a question, a large line to type into, and large answers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.features.door.offers import Offer, Offers
from desktop.ui.kit import parts
from desktop.ui.kit.lines import TypedLine

GREETED_MS = 2000
ARROWS = {
    Qt.Key.Key_Down: (1, True),
    Qt.Key.Key_Up: (-1, True),
    Qt.Key.Key_Right: (1, False),
    Qt.Key.Key_Left: (-1, False),
}


class Question(NamedTuple):
    """What is asked: the words, a hint in the line, the answers, and what becomes of what is typed.

    Without `entered`, Enter takes the chosen answer and nothing else; `typed` hears of every letter.
    """

    words: str
    hint: str = ""
    offers: Sequence[Offer] = ()
    entered: Callable[[str], object] | None = None
    typed: Callable[[str], object] | None = None
    secret: bool = False
    chosen: int = -1


class Board(QWidget):
    """One question at a time."""

    def __init__(self, escaped: Callable[[], object]) -> None:
        super().__init__()
        self._escaped = escaped
        self._question = Question("")
        self.words = parts.label(look="door", wrap=True)
        self.line = TypedLine("", wait=0)
        self.line.setProperty("look", "door")
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setAcceptDrops(False)
        self.line.typed.connect(self._typed)
        self.line.entered.connect(self._entered)
        self.line.installEventFilter(self)
        self.note = parts.label(look="notice", wrap=True)
        self.offers = Offers()
        self.greeting = parts.label(look="door", wrap=True)
        self.greeting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.offers)
        self._stack.addWidget(self.greeting)
        self._greeted = QTimer(self)
        self._greeted.setSingleShot(True)
        self._greeted.setInterval(GREETED_MS)
        self._greeted.timeout.connect(self.end_greeting)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        for part in (self.words, self.line, self.note):
            box.addWidget(part)
        box.addWidget(self._stack, 1)

    def ask(self, question: Question) -> None:
        """Ask something; what was typed goes."""
        self._question = question
        self.end_greeting()
        self.words.setText(question.words)
        self.line.setPlaceholderText(question.hint)
        self.line.setAccessibleName(question.words)
        self.empty()
        self.line.setEchoMode(QLineEdit.EchoMode.Password if question.secret else QLineEdit.EchoMode.Normal)
        self.say("")
        self.offer(question.offers, question.chosen)
        self.line.setFocus()

    def empty(self) -> None:
        """Empty the line for good: what was cleared alone would come back with Ctrl+Z, a passphrase too."""
        self.line.setText("")

    def offer(self, offers: Sequence[Offer], chosen: int = -1) -> None:
        """Offer other answers to the same question."""
        self.offers.show_offers(offers, chosen)
        self._tell_chosen()

    def say(self, words: str) -> None:
        """Say something calmly under the line."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def greet(self, words: str) -> None:
        """Show a greeting for two seconds, or until somebody types."""
        self.greeting.setText(words)
        self._stack.setCurrentWidget(self.greeting)
        self._greeted.start()

    def end_greeting(self) -> None:
        """Show the answers again."""
        self._greeted.stop()
        self._stack.setCurrentWidget(self.offers)

    @property
    def greets(self) -> bool:
        return self._stack.currentWidget() is self.greeting

    def take(self) -> None:
        """Do the chosen answer."""
        current = self.offers.current
        if current is not None:
            current.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape:
                self._escaped()
                return True
            if key in ARROWS and not (self.line.text() and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}):
                self._arrow(key)
                return True
        return super().eventFilter(watched, event)

    def _arrow(self, key: Qt.Key) -> None:
        steps, down = ARROWS[key]
        if not down and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            steps = -steps
        self.offers.step(steps, down=down)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        current = self.offers.current
        self.line.setAccessibleDescription(current.title if current is not None else "")

    def _typed(self, text: str) -> None:
        self.end_greeting()
        self.say("")
        if self._question.typed is not None:
            self._question.typed(text)

    def _entered(self, text: str) -> None:
        if self._question.entered is not None and text.strip():
            self._question.entered(text)
        else:
            self.take()
