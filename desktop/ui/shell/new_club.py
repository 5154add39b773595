"""What a new club is made of: its name and kind, and the passphrase that its file opens with."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop import i18n
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.club import Club
from desktop.model.fields import specs
from desktop.ui.kit import parts
from desktop.ui.kit.folding import Folding
from desktop.ui.kit.form import Form
from desktop.ui.kit.new_key import NewKey
from desktop.ui.kit.pressed import Tick

SIDE_BY_SIDE = 720  # pixels from which what it is and its key have room beside each other
ASKED = ("name", "kind", "country", "language")


class NewClub(QWidget):
    """The form of a new club.

    `wanted` carries the values of its fields, what was `typed` as its passphrase, and whether it is left `clear` by
    choice.
    """

    wanted = Signal(dict)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        spoken = i18n.language()
        defaults: dict[str, Any] = {
            "kind": "code_club",
            "country": formats.home(spoken),
            "language": i18n.nearest(spoken) or "en",
        }
        self.form = Form(specs(Club), defaults, only=ASKED)
        self.key = NewKey(lambda: [str(self.form.all_values()["name"])])
        self.clear = Tick(_("Leave it readable for anybody who has this laptop"))
        self.make = parts.button(_("Make the club …"), self._ask, look="primary")
        self._key_means = parts.label(
            _(
                "The file is encrypted, and opens with this passphrase only. Nobody can open it without, "
                "so a recovery sheet is printed next."
            ),
            "soft",
            wrap=True,
        )
        self._clear_means = parts.label(
            _(
                "Whoever finds or takes the laptop, a stick or a copy can read the names, the contacts and what is "
                "written about the children. The title of the window says so."
            ),
            "care",
            wrap=True,
        )
        title = parts.label(_("Its passphrase"), "heading")
        secret = QWidget()
        secret.setLayout(parts.column(title, self._key_means, self.key, self.clear, self._clear_means, space=12))
        box = parts.column(Folding(self.form, secret, below=SIDE_BY_SIDE, space=40, even=True), space=24)
        back = parts.button(_("Back"), self.left.emit, look="link", icon="arrow-left")
        box.addLayout(parts.row(back, None, self.make))
        self.setLayout(box)
        self.clear.toggled.connect(self._choose_clear)
        self._choose_clear(on=False)

    def failed(self, error: Refused | Trouble) -> bool:
        """Let it be asked for again, and say why it was refused if that is about a field here."""
        self.make.setEnabled(True)
        field = error.field if isinstance(error, Refused) else ""
        if isinstance(error, Refused) and field == "passphrase":
            self.key.show_refused(error)
        elif field in ASKED:
            self.form.show_refused(error)
        else:
            return False
        return True

    def _choose_clear(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        for part in (self._key_means, self.key):
            part.setVisible(not on)
        self._clear_means.setVisible(on)
        if on:
            self.key.wipe()

    def _ask(self) -> None:
        """Ask for a club; a name and a passphrase that can be are needed first."""
        try:
            self.wanted.emit(self._values())
        except Refused as refused:
            self.failed(refused)

    def _values(self) -> dict[str, Any]:
        values = self.form.all_values()
        if not str(values["name"]).strip():
            raise Refused(_("Give the club a name."), field="name")
        clear = self.clear.isChecked()
        return {**values, "typed": "" if clear else self.key.value(), "clear": clear}
