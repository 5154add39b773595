"""A line for a passphrase: hidden until one looks, in no undo list, and empty once it was used."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.i18n import _
from desktop.ui.kit import icons, parts

LONGEST = 2000
"""Letters that may be typed: the code of the longest passphrase fits."""


class SecretLine(QWidget):
    """A hidden line with an eye beside it; `typed` comes with every letter, `entered` with Enter."""

    typed = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a code is read so in any script
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(lambda _text: self.typed.emit())
        self.line.returnPressed.connect(self.entered)
        self.eye = parts.icon_button("eye", _("Show what is typed"), lambda: self.show_typed(on=not self.is_shown))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.line, 1)
        box.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.show_typed(on=False)

    @property
    def is_shown(self) -> bool:
        """Whether it can be read."""
        return self.line.echoMode() is QLineEdit.EchoMode.Normal

    def show_typed(self, *, on: bool) -> None:
        """Show what is typed, or hide it."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        words = _("Hide what is typed") if on else _("Show what is typed")
        self.eye.setIcon(icons.icon("eye-off" if on else "eye"))
        self.eye.setToolTip(words)
        self.eye.setAccessibleName(words)

    def text(self) -> str:
        """Give what is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a passphrase there."""
        self.line.setText(text)

    def take(self) -> str:
        """Give what is typed, and keep it no longer."""
        typed = self.line.text()
        self.wipe()
        return typed

    def wipe(self) -> None:
        """Empty and hide the line."""
        self.line.clear()
        self.show_typed(on=False)
