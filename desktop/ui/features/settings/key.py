"""The key of the club: its recovery sheet, another passphrase, or a first one where it has none."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.i18n import _, formats, pgettext
from desktop.services import club as clubs
from desktop.services import key, recovery
from desktop.services.printing import Wish
from desktop.ui.kit import parts
from desktop.ui.kit.bus import AtRest
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.new_key import NewKey
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.secret_line import SecretLine

FIELD = "passphrase"
"""Where the navigator leads who has to make the recovery sheet."""


class KeyCard(parts.Card):
    """What can be done about the key; each of it asks for the passphrase."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(20, 10)
        self.desk = desk.of(self)
        self.now = SecretLine(_("Passphrase"))
        self.wrong = parts.label(look="stop", wrap=True)
        self.sheet = parts.label(look="soft", wrap=True)
        self.print = parts.button(_("Print the recovery sheet"), self.print_sheet, icon="printer")
        self.save = parts.button(_("Save as PDF"), self.save_sheet, icon="save")
        self.new = NewKey(partial(key.known, desk.club))
        locked = desk.club.has_passphrase
        words = _("Change the passphrase") if locked else _("Encrypt the club")
        self.change = parts.button(words, self.change_it if locked else self.encrypt)
        self.clear = parts.button(_("Take the encryption away …"), self.take_away, look="link")
        self.box.addWidget(parts.label(pgettext("passphrase", "Key"), "heading"))
        if locked:
            self._build_locked()
        else:
            self._build_clear()
        for verb in (self.print, self.save, self.change, self.clear):
            verb.setEnabled(not desk.club.read_only)
        self.setFocusProxy(self.now if locked else self.new)
        self.now.typed.connect(lambda: self._say(""))
        self._say("")

    def _build_locked(self) -> None:
        self.box.addWidget(
            parts.label(_("The club’s file is encrypted. It opens with this one passphrase."), "soft", wrap=True)
        )
        self.box.addLayout(parts.field(_("The passphrase as it is now"), self.now))
        self.box.addWidget(self.wrong)
        self.box.addWidget(self.sheet)
        self.box.addLayout(parts.row(self.print, self.save, None))
        self.box.addWidget(parts.line())
        self.box.addWidget(
            parts.label(
                _(
                    "When a coordinator leaves, change the passphrase: with the old one nobody opens the club any "
                    "more. Backups made before keep the old passphrase; a new backup is made at once. "
                    "Copies that somebody has taken along stay readable for them."
                ),
                "soft",
                wrap=True,
            )
        )
        self.box.addWidget(self.new)
        self.box.addLayout(parts.row(self.clear, None, self.change))

    def _build_clear(self) -> None:
        words = _(
            "The club’s file is not encrypted: whoever has this laptop, a stick or a copy can read everything in it. "
            "Encrypted, it opens with a passphrase only, and its backups on this laptop are encrypted too. On a "
            "solid-state disk or a stick traces of the readable file may remain where no program can reach them."
        )
        self.box.addWidget(parts.label(words, "soft", wrap=True))
        self.box.addWidget(self.new)
        self.box.addLayout(parts.row(None, self.change))

    def refresh(self) -> None:
        """Say whether there is a recovery sheet."""
        made = clubs.settings(self.desk.club).recovery_on
        if made is None:
            words = _("There is no recovery sheet yet. If the passphrase is forgotten, everything is lost.")
        else:
            words = _("The recovery sheet was made on {day}.").format(day=formats.day(made))
        parts.restyle(self.sheet, "look", "care" if made is None else "soft")
        self.sheet.setText(words)

    def print_sheet(self) -> None:
        """Print the recovery sheet."""
        wish = self._wish()
        if wish is not None:
            print_out(self.desk, lambda: wish)

    def save_sheet(self) -> None:
        """Save the recovery sheet, after what that means was said."""
        wish = self._wish()
        if wish is not None and self.desk.ask.sure(wish.title, wish.file_means, _("Save as PDF")):
            save_as(self.desk, _("Save the paper"), recovery.NAME, ".pdf", wish.save, self._saved)

    def _saved(self) -> None:
        self.desk.bus.changed.emit(Changes("club.recovery"))

    def change_it(self) -> None:
        """Give the club another passphrase."""
        old, new = self._old(), self._new()
        if old is None or new is None:
            return
        who = self.desk.club.who

        def work(path: Path) -> str:
            key.change(path, old, new, who=who)
            return _("The passphrase is changed, and a backup made with it. Print the new recovery sheet.")

        self._rest(work, old, new)

    def encrypt(self) -> None:
        """Give a club in clear a passphrase."""
        new = self._new()
        if new is None:
            return
        who = self.desk.club.who

        def work(path: Path) -> str:
            return key.left_words(key.set_(path, new, who=who))

        self._rest(work, "", new)

    def take_away(self) -> None:
        """Take the encryption away, if that is meant."""
        old = self._old()
        words = _(
            "Whoever finds or takes the laptop, a stick or a copy can read everything in the club then. Earlier "
            "backups stay encrypted with the passphrase."
        )
        if old is None or not self.desk.ask.sure(_("Take the encryption away"), words, _("Take away")):
            return
        who = self.desk.club.who

        def work(path: Path) -> str:
            key.remove(path, old, who=who)
            return _("The club is not encrypted any more.")

        self._rest(work, old, "")

    def _rest(self, work: Callable[[Path], str], before: str, after: str) -> None:
        self.wipe()
        self.desk.navigator.go("settings", None, FIELD)  # there it comes back to
        self.desk.bus.rested.emit(AtRest(work, before, after))

    def wipe(self) -> None:
        """Forget what was typed."""
        self.now.wipe()
        self.new.wipe()
        self._say("")

    def _wish(self) -> Wish | None:
        try:
            found = recovery.wish(self.desk.club, self.now.text())
        except Refused as refused:
            self._refuse(refused)
            return None
        self.now.wipe()
        return found

    def _old(self) -> str | None:
        try:
            return key.meant(self.desk.club, self.now.text())
        except Refused as refused:
            self._refuse(refused)
            return None

    def _new(self) -> str | None:
        try:
            return self.new.value()
        except Refused as refused:
            self.new.show_refused(refused)
            return None

    def _refuse(self, refused: Refused) -> None:
        self.now.wipe()
        self._say(refused.sentence)
        self.now.setFocus()

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))
        self.now.line.setAccessibleDescription(words)
