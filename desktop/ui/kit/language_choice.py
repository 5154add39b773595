"""The choice of the window's language: each language under its own name, so that anybody finds theirs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from desktop import i18n
from desktop.i18n import _, formats


class LanguageChoice(QComboBox):
    """The languages of the program, the system's first; `chosen` names the one that somebody takes."""

    chosen = Signal(str)

    def __init__(self, now: str) -> None:
        super().__init__()
        self.setAccessibleName(_("Language of the window"))
        self.addItem(_("As the system"), "")
        for name in i18n.LANGUAGES:
            self.addItem(formats.own_name(name), name)
        self.setCurrentIndex(max(self.findData(i18n.nearest(now) if now else ""), 0))
        self._shown = self.currentIndex()
        self.activated.connect(self._choose)

    def _choose(self, number: int) -> None:
        self.setCurrentIndex(self._shown)  # until the window agrees
        if number != self._shown:
            self.chosen.emit(self.itemData(number))
