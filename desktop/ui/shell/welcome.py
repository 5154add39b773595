"""The first run: open a club, make a new one, or look at the sample club."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.system.settings import Settings
from desktop.ui.kit import parts, theme
from desktop.ui.kit.language_choice import LanguageChoice
from desktop.ui.kit.scrolled import InTheMiddle

if TYPE_CHECKING:
    from desktop.ui.shell.new_club import NewClub

WIDEST, WITH_FORM = 560, 960


class Welcome(QWidget):
    """What is seen when no club is open; `new_wanted` carries what NewClub wants."""

    open_wanted = Signal()
    recent_wanted = Signal(Path)
    sample_wanted = Signal()
    new_wanted = Signal(dict)
    spoken = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._card = parts.Card(32, 16)
        self._card.setMaximumWidth(theme.sized(WIDEST))
        self.banner = parts.Banner("stop")
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Look at the sample club"))
        self.progress.hide()
        self.progress_words = parts.label(look="soft")
        self.progress_words.hide()
        box = self._card.box
        self.title = parts.label(_("Welcome to Alongside"), "title")
        self._about = parts.label(
            _("It keeps your volunteers, mentees and evenings in one file on this computer. Nothing leaves it."),
            "soft",
            wrap=True,
        )
        box.addWidget(self.title)
        box.addWidget(self._about)
        box.addWidget(self.banner)
        self.sample = parts.button(_("Look at the sample club"), self.sample_wanted.emit, look="primary")
        self.new = parts.button(_("New club …"), self._ask_new, icon="file-plus")
        self.open = parts.button(_("Open a club …"), self.open_wanted.emit, icon="folder-open")
        self._ways = QWidget()
        ways = parts.column(self.sample, self.new, self.open, space=16)
        for path in [Path(one) for one in settings.recent if Path(one).is_file()][:3]:
            ways.addWidget(parts.button(path.stem, partial(self.recent_wanted.emit, path), look="link", hint=str(path)))
        self._ways.setLayout(ways)
        box.addWidget(self._ways)
        box.addWidget(self.progress_words)
        box.addWidget(self.progress)
        self.fresh: NewClub | None = None
        self.setFocusProxy(self.sample)
        self.language = LanguageChoice(settings.language)
        self.language.chosen.connect(self.spoken)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(parts.row(None, self.language, margins=(24, 24, 32, 0)))
        whole.addWidget(InTheMiddle(self._card), 1)

    def busy(self, words: str, share: float) -> None:
        """Show how far a long work is."""
        for part in (self.progress, self.progress_words):
            part.show()
        for button in (self.sample, self.new, self.open):
            button.setEnabled(False)
        self.progress_words.setText(words)
        self.progress.setAccessibleName(words)
        self.progress.setValue(round(share * 100))

    def failed(self, error: Refused | Trouble) -> None:
        """Say why it did not work, at the field if it is one of the form's."""
        for part in (self.progress, self.progress_words):
            part.hide()
        for button in (self.sample, self.new, self.open):
            button.setEnabled(True)
        if self.fresh is not None and self.fresh.failed(error):
            return
        self.banner.say(error.sentence, "stop")

    def offer_backups(self, do: Callable[[], object]) -> None:
        """Offer, beside what is said, to go back to a backup."""
        self.banner.say(self.banner.words, "", _("Restore a backup …"), do)

    def _ask_new(self) -> None:
        from desktop.ui.shell.new_club import NewClub  # brings what makes clubs

        self._turn(_("New club"), to_form=True)
        if self.fresh is None:
            self.fresh = NewClub()
            self.fresh.wanted.connect(self.new_wanted)
            self.fresh.left.connect(self._go_back)
            self._card.box.addWidget(self.fresh)
        self.fresh.show()
        self.fresh.form.focus_first()

    def _go_back(self) -> None:
        if self.fresh is not None:
            self.fresh.key.wipe()
            self.fresh.hide()
        self.banner.say("")
        self._turn(_("Welcome to Alongside"), to_form=False)
        self.new.setFocus()

    def _turn(self, title: str, *, to_form: bool) -> None:
        self.title.setText(title)
        self._card.setMaximumWidth(theme.sized(WITH_FORM if to_form else WIDEST))
        for part in (self._about, self._ways):
            part.setVisible(not to_form)
