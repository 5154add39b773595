"""What is seen where a club is open elsewhere: where and since when, and what can be done about it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import InUse
from desktop.i18n import _, by_itself
from desktop.ui.kit import parts, theme
from desktop.ui.kit.scrolled import show_alone


class InUsePage(QWidget):
    """Offers to read the club, to try again, and to take it over where another laptop only left its mark."""

    reading_wanted = Signal()
    again_wanted = Signal()
    over_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, path: Path, error: InUse) -> None:
        super().__init__()
        card = parts.Card(32, 16)
        card.setMaximumWidth(theme.sized(560))
        self.words = parts.label(error.sentence, wrap=True)
        self.reading = parts.button(_("Open for reading"), self.reading_wanted.emit, look="primary")
        self.again = parts.button(_("Try again"), self.again_wanted.emit)
        self.over = parts.button(_("Take over …"), self.over_wanted.emit)
        if not error.left:
            self.over.hide()
        card.box.addWidget(parts.label(path.stem, "title", wrap=True))
        card.box.addWidget(self.words)
        card.box.addWidget(parts.label(by_itself(str(path)), "soft", wrap=True, selectable=True))
        card.box.addLayout(parts.row(self.reading, self.again, self.over, None))
        card.box.addWidget(parts.button(_("Open another club …"), self.other_wanted.emit, look="link"))
        show_alone(self, card)
        self.setFocusProxy(self.reading)


def words_before_taking_over() -> str:
    """Say what taking over means; asked once more before it is done."""
    return _(
        "Take it over only if the other laptop is off, or the club is closed there. If it is still open there, both "
        "write on, and the two files have to be joined later."
    )
