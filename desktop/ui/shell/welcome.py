"""The first run: open a club, make a new one, or look at the sample club."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from desktop import i18n
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.club import Club
from desktop.model.fields import specs
from desktop.system.settings import Settings
from desktop.ui.kit import parts, theme
from desktop.ui.kit.form import Form
from desktop.ui.kit.language_choice import LanguageChoice
from desktop.ui.kit.new_key import NewKey
from desktop.ui.kit.pressed import Tick

ASKED = ("name", "kind", "country", "language")


class Welcome(QWidget):
    """What is seen when no club is open.

    `new_wanted` carries what a new club is made of: the values of its fields, what was `typed` as its passphrase, and
    whether it is left `clear` by choice.
    """

    open_wanted = Signal()
    recent_wanted = Signal(Path)
    sample_wanted = Signal()
    new_wanted = Signal(dict)
    spoken = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._card = parts.Card(32, 16)
        self._card.setMaximumWidth(theme.sized(560))
        self.banner = parts.Banner("stop")
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Look at the sample club"))
        self.progress.hide()
        self.progress_words = parts.label(look="soft")
        self.progress_words.hide()
        box = self._card.box
        box.addWidget(parts.label(_("Welcome to Alongside"), "title"))
        box.addWidget(
            parts.label(
                _("It keeps your volunteers, mentees and evenings in one file on this computer. Nothing leaves it."),
                "soft",
                wrap=True,
            )
        )
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
        self.form: Form | None = None
        self.key = NewKey(self._names)
        self.make = parts.button(_("Make the club …"), self._make, look="primary")
        self.clear = Tick(_("Leave it readable for anybody who has this laptop"))
        self._key_means = parts.label(
            _(
                "The file is encrypted, and opens with this passphrase only. Nobody can open it without, "
                "so a recovery sheet is printed next."
            ),
            "soft",
            wrap=True,
        )
        self.clear_means = parts.label(
            _(
                "Whoever finds or takes the laptop, a stick or a copy can read the names, the contacts and what is "
                "written about the children. The title of the window says so."
            ),
            "care",
            wrap=True,
        )
        self._fresh = QWidget()
        self._fresh.hide()
        self._form_box = parts.column(space=12)
        self._fresh.setLayout(self._form_box)
        box.addWidget(self._fresh)
        self.language = LanguageChoice(settings.language)
        self.language.chosen.connect(self.spoken)
        middle = parts.row(None, self._card, None)
        middle.setStretch(1, parts.ALL)
        inside = QWidget()
        inside_box = parts.column(space=0)
        inside_box.addStretch(1)
        inside_box.addLayout(middle)
        inside_box.addStretch(2)
        inside.setLayout(inside_box)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(parts.row(None, self.language, margins=(24, 24, 32, 0)))
        whole.addWidget(scroll, 1)

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
        for button in (self.sample, self.new, self.open, self.make):
            button.setEnabled(True)
        if self.form is not None and isinstance(error, Refused) and error.field in ASKED:
            self.form.show_refused(error)
            return
        if self.form is not None and isinstance(error, Refused) and error.field == "passphrase":
            self.key.show_refused(error)
            return
        self.banner.say(error.sentence, "stop")

    def _ask_new(self) -> None:
        self._ways.hide()
        self._fresh.show()
        if self.form is not None:
            self.form.focus_first()
            return
        spoken = i18n.language()
        defaults: dict[str, Any] = {
            "kind": "code_club",
            "country": formats.home(spoken),
            "language": i18n.nearest(spoken) or "en",
        }
        self.form = Form(specs(Club), defaults, only=ASKED)
        self._form_box.addWidget(self.form)
        self._form_box.addWidget(parts.line())
        self._form_box.addWidget(parts.label(_("Its passphrase"), "heading"))
        self._form_box.addWidget(self._key_means)
        self._form_box.addWidget(self.key)
        self._form_box.addWidget(self.clear)
        self._form_box.addWidget(self.clear_means)
        back = parts.button(_("Back"), self._go_back, look="link", icon="arrow-left")
        self._form_box.addLayout(parts.row(back, None, self.make))
        self.clear.toggled.connect(self._choose_clear)
        self._choose_clear(on=False)
        self.form.focus_first()

    def _go_back(self) -> None:
        self.key.wipe()
        self.banner.say("")
        self._fresh.hide()
        self._ways.show()
        self.new.setFocus()

    def _choose_clear(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        for part in (self._key_means, self.key):
            part.setVisible(not on)
        self.clear_means.setVisible(on)
        if on:
            self.key.wipe()

    def _names(self) -> list[str]:
        return [str(self.form.all_values()["name"])] if self.form is not None else []

    def _make(self) -> None:
        """Ask for a club; a name and a passphrase that can be are needed first."""
        try:
            self.new_wanted.emit(self._wanted())
        except Refused as refused:
            self.failed(refused)

    def _wanted(self) -> dict[str, Any]:
        values = self.form.all_values() if self.form is not None else {}
        if not str(values.get("name", "")).strip():
            raise Refused(_("Give the club a name."), field="name")
        clear = self.clear.isChecked()
        return {**values, "typed": "" if clear else self.key.value(), "clear": clear}
