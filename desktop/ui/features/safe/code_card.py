"""The recovery code of a lead, shown once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.services.safe_lead import Code
from desktop.ui.kit import parts, theme
from desktop.ui.kit.words import as_typed

WIDEST = 640


class CodeCard(QWidget):
    """Shows a code until somebody says that it is written down."""

    def __init__(self) -> None:
        super().__init__()
        self.code = parts.label(look="title")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = parts.label(
            _(
                "This code opens the notes when the passphrase is forgotten. Write it on paper now, and keep it where "
                "only this lead can get it: it is not shown again."
            ),
            wrap=True,
        )
        card = parts.Card(24, 16)
        card.setMaximumWidth(theme.sized(WIDEST))
        card.box.addWidget(parts.label(_("The lead’s code"), "heading"))
        card.box.addWidget(words)
        card.box.addWidget(self.code)
        self.setLayout(parts.column(card, None))

    def show_code(self, code: Code) -> None:
        """Show this code."""
        self.code.setText("\n".join(as_typed(line) for line in code.lines))

    def forget(self) -> None:
        """Show nothing any more."""
        self.code.setText("")
