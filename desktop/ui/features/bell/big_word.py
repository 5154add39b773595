"""The time of the bell or its word; as large as there is room when it fills the window, to be read across a hall."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.i18n import _
from desktop.ui.kit import parts, theme

MEASURED = 100  # pixels of the letters that are measured
WIDE, HIGH = 0.92, 0.8  # shares of the room that the letters take


class BigWord(QLabel):
    """A line that keeps one size for the time and for the word, so that nothing jumps at a swap."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("look", "bell")
        self.setFont(theme.font("bell", bold=True))
        self._fills = False

    def say(self, words: str, *, ringing: bool) -> None:
        """Show the time, or the word in its colour while the bell rings."""
        self.setText(words)
        mark = "true" if ringing else ""
        if (self.property("ringing") or "") != mark:
            parts.restyle(self, "ringing", mark)
            self._fit()  # a new look comes with the usual font

    def fill(self, *, on: bool) -> None:
        """Take all the room there is, or the usual size again."""
        self._fills = on
        policy = QSizePolicy.Policy.Ignored if on else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, policy)
        self.setFont(theme.font("bell", bold=True))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self._fills:
            return
        font = self.font()
        font.setPixelSize(MEASURED)
        boxes = [QFontMetricsF(font).boundingRect(words) for words in (_("Swap!"), "00:00")]
        wide, high = max(box.width() for box in boxes), max(box.height() for box in boxes)
        font.setPixelSize(max(1, int(MEASURED * min(self.width() * WIDE / wide, self.height() * HIGH / high))))
        self.setFont(font)
