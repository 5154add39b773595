"""The closed safe: a passphrase opens it, or the first lead is named; it looks the same whatever is in it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, pgettext
from desktop.services import club as clubs
from desktop.services import safe, safe_lead
from desktop.services.safe import Opened
from desktop.services.safe_lead import Code
from desktop.ui.features.safe.secret_form import AGAIN, Asked, SecretForm
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk

WIDEST = 640


class Entrance(QWidget):
    """Asks for a passphrase; `entered` gives the open safe, and the code of a lead who was just named."""

    entered = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.is_first = False
        self._anew = False
        self.heading = parts.label(look="heading", wrap=True)
        self.words = parts.label(look="soft", wrap=True)
        self.to_open = SecretForm([Asked("passphrase", _("Passphrase, or the code"))], self.act)
        self.to_name = SecretForm(lead_lines(), self.act)
        self.lost = parts.button(_("Nobody can open them any more"), self.begin_anew, look="link")
        card = parts.Card(24, 16)
        card.setMaximumWidth(theme.sized(WIDEST))
        for part in (self.heading, self.words, self.to_open, self.to_name):
            card.box.addWidget(part)
        card.box.addLayout(parts.row(self.lost, None))
        self.setLayout(parts.column(card, None))

    @property
    def form(self) -> SecretForm:
        """The form that is shown."""
        return self.to_name if self.is_first else self.to_open

    @property
    def verb(self) -> str:
        """What the page's button says."""
        return _("Name the lead") if self.is_first else pgettext("verb", "Open")

    def refresh(self) -> None:
        """Ask for a passphrase where there are leads, and for the first one else."""
        self._anew = False
        self._show(is_first=not safe.lead_names(self.desk.club))

    def _show(self, *, is_first: bool) -> None:
        self.is_first = is_first
        for form in (self.to_open, self.to_name):
            form.setVisible(form is self.form)
            form.empty()
        self.lost.setVisible(not is_first and not self.desk.club.read_only)
        if is_first:
            self.to_name.lines["name"].setText(clubs.settings(self.desk.club).safeguarding_lead)
            self.heading.setText(_("Name the safeguarding lead"))
            self.words.setText(
                _(
                    "Concern notes are sealed with a passphrase of the lead’s own. Whoever knows only that of the club "
                    "cannot read them, and cannot see whether there are any. Two leads are best: name the second one "
                    "afterwards."
                )
            )
        else:
            self.heading.setText(_("The concern notes are closed"))
            self.words.setText(_("Only a safeguarding lead can open them, or see whether there are any."))

    def begin_anew(self) -> None:
        """Let a new first lead be named, where nobody can open the notes of before."""
        words = _(
            "You begin with no notes, and this stands in the history of the club. Those of before are not deleted: "
            "they are joined as soon as somebody finds their passphrase or code."
        )
        if self.desk.ask.sure(_("Begin anew"), words, _("Begin anew")):
            self._anew = True
            self._show(is_first=True)
            self.to_name.lines["name"].setFocus()

    def act(self) -> None:
        """Open the safe, or name the first lead."""
        form, club = self.form, self.desk.club
        try:
            values = form.values()
        except Refused as refused:
            form.show_refused(refused)
            return
        if self.is_first:
            begin = safe_lead.begin_anew if self._anew else safe_lead.name_first
            self.desk.quietly(partial(begin, club, **values), self._named, self._refused)
        else:
            self.desk.quietly(partial(safe.open_, club, **values), self._opened, self._refused)

    def _opened(self, opened: Opened) -> None:
        self.form.empty()
        self.entered.emit(opened, None)

    def _named(self, named: tuple[Opened, Code]) -> None:
        self.form.empty()
        self.entered.emit(*named)

    def _refused(self, error: Refused | Trouble) -> None:
        self.form.show_refused(error)


def lead_lines() -> list[Asked]:
    """Give what is asked of somebody who is named."""
    return [
        Asked("name", _("Name"), secret=False),
        Asked("passphrase", _("Passphrase of their own")),
        Asked(AGAIN, _("The same once more")),
    ]
