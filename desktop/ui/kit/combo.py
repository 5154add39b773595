"""A choice that makes no page wider: what is longer than its field stands in the tooltip; many can be searched."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter


class Combo(QComboBox):
    """A choice.

    Args:
        options: what may be chosen: the words and the value of each.
        least: characters that are to be seen where room is short.
    """

    def __init__(self, options: Iterable[tuple[str, Any]] = (), least: int = 12) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(least)
        self.currentTextChanged.connect(self.setToolTip)
        for words, value in options:
            self.addItem(words, value)

    def offer(self, words: str, value: Any, *, chosen: bool = False) -> None:
        """Add one more, and choose it."""
        self.addItem(words, value)
        if chosen:
            self.setCurrentIndex(self.count() - 1)

    def setAccessibleName(self, name: str) -> None:
        """Name it, and the line that one types into."""
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def search(self) -> None:
        """Let it be searched by typing any part of what may be chosen; nothing new can be put in."""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setAccessibleName(self.accessibleName())
