"""Choosing a passphrase: twice, with how strong it is as one types, or made up by the program."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.services import key
from desktop.ui.kit import parts
from desktop.ui.kit.secret_line import SecretLine


class NewKey(QWidget):
    """The lines for a new passphrase.

    Args:
        names: gives what a thief knows of this club, when it is asked.
    """

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self._names = names
        self.first = SecretLine(_("New passphrase"))
        self.again = SecretLine(_("The same again"))
        self.strength = parts.label(wrap=True)
        self.differs = parts.label(look="stop", wrap=True)
        self.once = parts.label(_("Write it down, or print it next: it is not shown again."), "care", wrap=True)
        self.make = parts.button(_("Make one for me"), self.make_up, icon="refresh-cw")
        for line in (self.first, self.again):
            line.typed.connect(self._heard)
        box = parts.column(space=8)
        box.addLayout(parts.field(_("New passphrase"), self.first))
        box.addWidget(self.strength)
        box.addLayout(parts.field(_("The same again"), self.again))
        box.addWidget(self.differs)
        box.addWidget(self.once)
        box.addLayout(parts.row(self.make, None))
        self.setLayout(box)
        self.setFocusProxy(self.first)
        self._heard()

    def make_up(self) -> None:
        """Put one of six plain words there, to be read and written down."""
        made = key.make_up()
        for line in (self.first, self.again):
            line.set_text(made)
            line.show_typed(on=True)
        self._heard()
        self.once.show()
        self.first.setFocus()

    def value(self) -> str:
        """Give the passphrase.

        Raises:
            Refused: it is too easy to guess, or the two are not the same.
        """
        meant = key.fit(self.first.text(), self._names())
        if self.again.text() != self.first.text():
            raise Refused(_("The two are not the same."), field="passphrase")
        return meant

    def show_refused(self, error: Refused) -> None:
        """Say why it cannot be at the line it is about, with the cursor there."""
        typed = self.first.text()
        differs = self.again.text() != typed and key.strength(typed, self._names()).is_enough
        line, words = (self.again, self.differs) if differs else (self.first, self.strength)
        parts.restyle(words, "look", "stop")
        words.setText(error.sentence)
        words.show()
        line.line.setAccessibleDescription(error.sentence)
        line.setFocus()

    def wipe(self) -> None:
        """Forget what was typed."""
        for line in (self.first, self.again):
            line.wipe()
        self._heard()

    def _heard(self) -> None:
        self.differs.hide()
        self.once.hide()
        for line in (self.first, self.again):
            line.line.setAccessibleDescription("")
        typed = self.first.text()
        self.strength.setVisible(bool(typed))
        if typed:
            found = key.strength(typed, self._names())
            parts.restyle(self.strength, "look", "ok" if found.is_enough else "care")
            self.strength.setText(found.say())
            self.first.line.setAccessibleDescription(found.say())
