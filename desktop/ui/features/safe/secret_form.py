"""A few lines, of which some are secret: names, passphrases, and what is wrong with them."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.ui.kit import parts, theme

WIDEST: Final = 420
AGAIN: Final = "again"


class Asked(NamedTuple):
    """A line: its name, its words, and whether what is typed is hidden."""

    name: str
    words: str
    secret: bool = True


class SecretForm(QWidget):
    """Lines below each other; Enter in the last does what the form is for. A line `again` must equal the one before."""

    def __init__(self, asked: Sequence[Asked], do: Callable[[], object]) -> None:
        super().__init__()
        self.setMaximumWidth(theme.sized(WIDEST))
        self.lines: dict[str, QLineEdit] = {}
        self.wrong = parts.label(look="stop", wrap=True)
        box = parts.column(space=12)
        for one in asked:
            line = self.lines[one.name] = QLineEdit()
            line.textEdited.connect(lambda _text: self.say(""))
            if one.secret:
                line.setEchoMode(QLineEdit.EchoMode.Password)
                line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            box.addLayout(parts.field(one.words, line))
        list(self.lines.values())[-1].returnPressed.connect(do)
        box.addWidget(self.wrong)
        self.setLayout(box)
        self.say("")

    def values(self) -> dict[str, str]:
        """Give what stands in the lines.

        Raises:
            Refused: a passphrase was not typed twice the same.
        """
        values = {name: line.text() for name, line in self.lines.items()}
        if AGAIN in values and values.pop(AGAIN) != values["passphrase"]:
            raise Refused(_("The two passphrases are not the same."), field=AGAIN)
        return values

    def empty(self) -> None:
        """Forget what was typed; undo does not bring it back."""
        for line in self.lines.values():
            line.clear()
            line.setModified(False)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def show_refused(self, error: Refused | Trouble) -> None:
        """Say why it was refused, with the cursor in the line that it is about."""
        self.say(error.sentence)
        field = error.field if isinstance(error, Refused) else ""
        line = self.lines.get(field, next(iter(self.lines.values())))
        line.setFocus()
        line.selectAll()
