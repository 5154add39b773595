"""What is missing about a person: a line of links, each leading to what mends it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.i18n import _
from desktop.services.gap import Gap
from desktop.ui.kit import parts


class Gaps(QFrame):
    """Hidden while nothing is missing; `wanted` says what mends the gap that was chosen."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("wash", "care")
        self.words = ""
        self._line = parts.row(space=12, margins=(14, 5, 14, 5))
        self.setLayout(self._line)
        self.hide()

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Show these gaps, most pressing first."""
        parts.clear(self._line)
        self.words = "; ".join(gap.words for gap in gaps)
        self.setAccessibleName(self.words)
        self._line.addWidget(parts.label("!  " + _("Missing:"), "care"))
        for gap in gaps:
            self._line.addWidget(parts.button(gap.words, partial(self.wanted.emit, gap.mends), look="link"))
        self._line.addStretch(1)
        self.setVisible(bool(gaps))
