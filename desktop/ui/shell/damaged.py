"""What is seen where a club file is damaged: what can be done, and nothing that would make it worse."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.core import clock
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.services import backup_list, backup_words, damage, key, restoring, salvage
from desktop.services.backup_list import BackupRow
from desktop.services.club import ClubFile
from desktop.services.salvage import Salvaged
from desktop.system import paths
from desktop.ui.kit import parts, theme
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.jobs import Jobs
from desktop.ui.kit.scrolled import show_alone
from desktop.ui.kit.secret_line import SecretLine

OTHERS = 4
"""How many older backups are offered besides the newest."""


class DamagedScreen(QWidget):
    """Offers the newest good backup, older ones, and what can be read of the file itself; nothing happens by itself.

    `opened` carries the club that was restored, `saved` the path of the file that was salvaged.
    """

    opened = Signal(object)
    saved = Signal(Path)
    other_wanted = Signal()

    def __init__(self, path: Path, sentence: str, jobs: Jobs, ask: Ask, passphrase: str | None, who: str) -> None:
        super().__init__()
        self.path = path
        self._jobs = jobs
        self._ask = ask
        self._passphrase = passphrase
        self._who = who
        self.setWindowTitle(f"{path.stem} – Alongside")
        self.rows = damage.ways_back(path)
        self.buttons: list[QPushButton] = []
        card = parts.Card(32, 14)
        card.setMaximumWidth(theme.sized(640))
        box = self._box = card.box
        box.addWidget(parts.label(path.name, "title", wrap=True))
        self.banner = parts.Banner("stop")
        self.banner.say(sentence, "stop")
        box.addWidget(self.banner)
        self.line = SecretLine(_("Passphrase"))
        asked = [path, *(row.path for row in self.rows[:1])]
        asks = passphrase is None and any(key.is_locked(one) for one in asked)
        if asks:
            box.addLayout(parts.field(_("Passphrase"), self.line))
        self._offer_backups()
        self._offer_the_rest()
        self.setFocusProxy(self.line if asks else self.buttons[0])
        show_alone(self, card)

    def _offer_backups(self) -> None:
        box = self._box
        box.addWidget(parts.label(_("Go back to a backup"), "heading"))
        if not self.rows:
            box.addWidget(parts.label(_("There is no good backup of this club on this laptop."), "soft", wrap=True))
            return
        newest, now = self.rows[0], clock.now()
        said = _("The newest good one: {ago}, {when}").format(
            ago=backup_words.ago(newest.at, now), when=formats.moment(newest.at, weekday=True)
        )
        box.addWidget(parts.label(said, wrap=True))
        box.addWidget(parts.label(backup_list.holds(newest), "soft", wrap=True))
        self.restore = self._button(_("Restore it"), partial(self.go_back, newest), look="primary")
        box.addLayout(parts.row(self.restore, None))
        older = parts.column(space=0)
        for row in self.rows[1 : 1 + OTHERS]:
            words = f"{formats.moment(row.at, weekday=True)} · {_(row.why.label)}"
            link = self._button(words, partial(self.go_back, row), look="link", hint=backup_list.holds(row))
            older.addLayout(parts.row(link, None))
        box.addLayout(older)
        if self.path.exists():
            kept = _("The file as it is now is kept in a folder beside it. What you did since the backup is not in it.")
            box.addWidget(parts.label(kept, "faint", wrap=True))

    def _offer_the_rest(self) -> None:
        self.salvage = self._button(_("Save what can be read …"), self.save, icon="download")
        self.other = self._button(_("Another backup …"), self.ask_other, icon="folder-open")
        self.leave = self._button(_("Open another club …"), self.other_wanted.emit, look="link")
        hint = _("Into a new file; it is said what was lost. The damaged file stays as it is.")
        self._box.addLayout(parts.row(self.other, self.leave, None, space=12))
        if not self.path.exists():
            return  # there is nothing to be read
        self._box.addWidget(parts.line())
        self._box.addLayout(parts.row(self.salvage, None))
        self._box.addWidget(parts.label(hint, "faint", wrap=True))

    def _button(
        self, words: str, do: Callable[[], object], *, look: str = "", icon: str = "", hint: str = ""
    ) -> QPushButton:
        made = parts.button(words, do, look=look, icon=icon, hint=hint)
        self.buttons.append(made)
        return made

    def go_back(self, row: BackupRow) -> None:
        """Put this backup in the place of the damaged file, which is kept, and open it."""
        self._put(row.path)

    def ask_other(self) -> None:
        """Put another file in its place, such as a copy from a stick."""
        copy = self._ask.open_file(_("Another backup"), f"Alongside (*{paths.CLUB_ENDING})", self.path.parent)
        if copy is not None:
            self._put(copy)

    def _put(self, copy: Path) -> None:
        secret, path, who = self._secret(), self.path, self._who
        self._busy(on=True)
        self._jobs.write(
            lambda: restoring.put_and_open(copy, path, passphrase=secret, who=who), self._is_open, self.failed
        )

    def _is_open(self, club: ClubFile) -> None:
        self.opened.emit(club)

    def save(self) -> None:
        """Save what can be read into a new file."""
        said = _("salvaged")
        name = f"{self.path.stem} {said}{paths.CLUB_ENDING}"
        out = self._ask.save_file(
            _("Save what can be read"), name, f"Alongside (*{paths.CLUB_ENDING})", self.path.parent
        )
        if out is not None:
            secret, path = self._secret(), self.path
            self._busy(on=True)
            self._jobs.write(lambda: salvage.salvage(path, out, passphrase=secret), self._salvaged, self.failed)

    def _salvaged(self, made: Salvaged) -> None:
        self._busy(on=False)
        self._ask.tell(_("What could be read"), "\n".join(made.sentences))
        self.saved.emit(made.path)

    def failed(self, error: Refused | Trouble) -> None:
        """Say why it did not work; everything is as it was."""
        self._busy(on=False)
        self.banner.say(error.sentence, "stop")

    def _secret(self) -> str:
        return self.line.text() if self._passphrase is None else self._passphrase

    def _busy(self, *, on: bool) -> None:
        for button in self.buttons:
            button.setEnabled(not on)
