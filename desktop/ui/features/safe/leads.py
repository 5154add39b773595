"""Who can open the notes: leads named, removed, and a lead's own passphrase changed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.core.errors import Refused, Trouble
from desktop.core.rules.safe_content import Lead
from desktop.i18n import _, pgettext
from desktop.services import safe, safe_lead
from desktop.services.safe import Opened
from desktop.services.safe_lead import Code
from desktop.ui.features.safe.entrance import WIDEST, lead_lines
from desktop.ui.features.safe.secret_form import AGAIN, Asked, SecretForm
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.scrolled import Scrolled


class Leads(Scrolled):
    """The leads of an open safe. `coded` gives a code to be shown once, `changed` says that something is new."""

    coded = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(WIDEST)
        self.desk = desk
        self._opened: Opened | None = None
        self.alone = parts.Banner("care")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.adding = SecretForm(lead_lines(), self.add_lead)
        self.changing = SecretForm(
            [
                Asked("now", _("Passphrase until now")),
                Asked("passphrase", _("New passphrase")),
                Asked(AGAIN, _("The same once more")),
            ],
            self.change,
        )
        self.joining = SecretForm([Asked("passphrase", _("Passphrase, or the code"))], self.join)
        leads = self._card(_("Who can open the notes"), _("Nobody else can, and no coordinator of the club."))
        leads.box.addLayout(self._rows)
        add = self._card(_("Another lead"), _("They type their passphrase here themselves."))
        add.box.addWidget(self.adding)
        add.box.addLayout(parts.row(parts.button(_("Name the lead"), self.add_lead, icon="user-plus"), None))
        change = self._card(_("Your passphrase"), _("You get a new code with it; the one of before is void."))
        change.box.addWidget(self.changing)
        change.box.addLayout(parts.row(parts.button(pgettext("verb", "Change"), self.change), None))
        join = self.left = self._card(
            _("Notes from another copy, or from before"),
            _("They are joined with these by a passphrase that opens them."),
        )
        join.box.addWidget(self.joining)
        join.box.addLayout(parts.row(parts.button(_("Join them"), self.join), None))
        for part in (self.alone, leads, join, add, change):
            part.setMaximumWidth(theme.sized(WIDEST))
            self.add(part)

    def _card(self, title: str, words: str) -> parts.Card:
        card = parts.Card(20, 10)
        card.box.addWidget(parts.label(title, "heading"))
        card.box.addWidget(parts.label(words, "soft", wrap=True))
        return card

    def show_safe(self, opened: Opened) -> None:
        """Show the leads of this safe."""
        self._opened = opened
        leads = safe_lead.leads(opened)
        alone = _("You are the only lead. Name a second one: else nobody can read the notes when you cannot.")
        self.alone.say(alone if len(leads) == 1 else "")
        parts.clear(self._rows)
        for lead in leads:
            remove = parts.icon_button(
                "trash-2", _("Remove “{name}”").format(name=lead.name), partial(self.remove, lead)
            )
            own = parts.label(_("this is you") if lead.uid == opened.lead else "", "soft")
            self._rows.addLayout(parts.row(parts.label(lead.name), own, None, remove, space=12))
        self.left.setVisible(bool(opened.left))
        for form in (self.adding, self.changing, self.joining):
            form.empty()

    def add_lead(self) -> None:
        """Name another lead."""
        self._do(self.adding, safe_lead.add)

    def change(self) -> None:
        """Change the passphrase of whoever has the safe open."""
        self._do(self.changing, safe_lead.change_passphrase)

    def _do(self, form: SecretForm, verb: Callable[..., Code]) -> None:
        opened = self._opened
        if opened is None:
            return
        try:
            values = form.values()
        except Refused as refused:
            form.show_refused(refused)
            return

        def failed(error: Refused | Trouble) -> None:
            form.show_refused(error)

        self.desk.quietly(lambda: verb(opened, **values), self.coded.emit, failed)

    def join(self) -> None:
        """Join the notes that a passphrase of before, or of another copy, opens."""
        opened = self._opened
        if opened is None:
            return
        passphrase = self.joining.lines["passphrase"].text()

        def joined(count: int) -> None:
            if count:
                self.changed.emit()
            else:
                self.joining.show_refused(Refused(_("This passphrase does not open them.")))

        self.desk.quietly(lambda: safe.join(opened, passphrase), joined, self.joining.show_refused)

    def remove(self, lead: Lead) -> None:
        """Remove a lead; asks first, since it cannot be taken back."""
        opened = self._opened
        if opened is None:
            return
        words = _(
            "{name} cannot open the notes any more. What they have read, printed or copied before stays with them; "
            "change the passphrase of the club as well."
        )
        if self.desk.ask.sure(_("Remove a lead"), words.format(name=lead.name), _("Remove")):
            self.desk.quietly(lambda: safe_lead.remove(opened, lead.uid), lambda _done: self.changed.emit())
