"""Words in a window that may run from right to left: the program's own, and what is typed from left to right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

FROM_RIGHT: Final = "\N{RIGHT-TO-LEFT MARK}"
FROM_LEFT: Final = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def as_typed(tokens: str) -> str:
    """Show what is typed in a sheet line from left to right, as on the sheet, also inside an Arabic sentence."""
    return tokens.join(FROM_LEFT)


class Label(QLabel):
    """Words of the program: in a mirrored window they run from the right, also where a name in Latin comes first."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str | None) -> None:
        """Show a text; none is empty."""
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        super().setText(f"{FROM_RIGHT}{text}" if text and mirrored else text or "")

    def text(self) -> str:
        """Give the text as it was set."""
        return super().text().removeprefix(FROM_RIGHT)
