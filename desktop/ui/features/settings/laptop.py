"""What is remembered of this laptop, not of the club: who sits at it, and how the window looks."""

from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop.i18n import _, ngettext
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.language_choice import LanguageChoice

IDLE = (1, 5, 10, 15, 30, 0)


class Laptop(parts.Card):
    """The coordinator's name for the history, and a copy of the club."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(20, 10)
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
        self.idle = QComboBox()
        for minutes in IDLE:
            words = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
            self.idle.addItem(words if minutes else _("Never"), minutes)
        nearest = min(IDLE, key=lambda minutes: abs(minutes - desk.settings.idle_minutes))
        self.idle.setCurrentIndex(IDLE.index(nearest if desk.settings.idle_minutes else 0))
        self.idle.activated.connect(self._rest)
        self.box.addWidget(parts.label(_("This laptop"), "heading"))
        self.box.addWidget(parts.label(_("Not in the club file: each laptop has its own."), "soft", wrap=True))
        for words, field in (
            (_("Your name, for the history"), self.who),
            (_("Look"), self.theme),
            (_("Language of the window"), self.language),
            (_("Lock a club that has a passphrase when nobody is here for"), self.idle),
        ):
            self.box.addLayout(parts.field(words, field))

    def _rename(self) -> None:
        self._desk.settings.who = self.who.text().strip()
        self._desk.club.who = self._desk.settings.who or self._desk.club.who

    def _rest(self) -> None:
        self._desk.settings.idle_minutes = int(self.idle.currentData())

    def _dress(self) -> None:
        wanted = str(self.theme.currentData())
        self.theme.setCurrentIndex(self.theme.findData(self._desk.settings.theme))  # until the window agrees
        self._desk.bus.dressed.emit(wanted)
