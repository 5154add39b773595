"""What is remembered of this laptop, not of the club: who sits at it, and how the window looks."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.i18n import _
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.language_choice import LanguageChoice


class Laptop(parts.Card):
    """The coordinator's name for the history, and a copy of the club."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(20, 10)
        self.setMaximumWidth(theme.sized(720))
        self._desk = desk
        self.who = QLineEdit(desk.settings.who or desk.club.who)
        self.who.editingFinished.connect(self._rename)
        self.theme = QComboBox()
        for name, words in (("system", _("As the system")), ("light", _("Light")), ("dark", _("Dark"))):
            self.theme.addItem(words, name)
        self.theme.setCurrentIndex(max(self.theme.findData(desk.settings.theme), 0))
        self.theme.activated.connect(self._dress)
        self.language = LanguageChoice(desk.settings.language)
        self.language.chosen.connect(desk.bus.spoken)
        self.box.addWidget(parts.label(_("This laptop"), "heading"))
        self.box.addWidget(parts.label(_("Not in the club file: each laptop has its own."), "soft", wrap=True))
        for words, field in (
            (_("Your name, for the history"), self.who),
            (_("Look"), self.theme),
            (_("Language of the window"), self.language),
        ):
            self.box.addLayout(parts.field(words, field))

    def _rename(self) -> None:
        self._desk.settings.who = self.who.text().strip()
        self._desk.club.who = self._desk.settings.who or self._desk.club.who

    def _dress(self) -> None:
        wanted = str(self.theme.currentData())
        self.theme.setCurrentIndex(self.theme.findData(self._desk.settings.theme))  # until the window agrees
        self._desk.bus.dressed.emit(wanted)
