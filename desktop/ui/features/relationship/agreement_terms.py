"""The terms of a draft: what is agreed most often first, the rest behind a fold."""

from typing import Any, Final

from PySide6.QtCore import Signal

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.model.agreement import Agreement
from desktop.model.fields import specs
from desktop.ui.kit import parts
from desktop.ui.kit.form import Form

FIRST: Final = ("cadence", "minutes", "place", "medium", "review_on", "ends_on", "swap_minutes", "edition", "forms")
REST: Final = (
    *("days_ahead", "reply_days", "notice_hours", "misses", "channel", "lead", "gift_limit", "off_limits", "kept_for"),
)
BESIDE: Final = frozenset(
    {"minutes", "medium", "ends_on", "edition", "reply_days", "misses", "lead", "off_limits"},
)


class TermsCard(parts.Card):
    """Two forms over the same agreement."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(20, 12)
        self._one: Agreement | None = None
        fields = specs(Agreement)
        self.first = Form(fields, only=FIRST, beside=BESIDE)
        self.rest = Form(fields, only=REST, beside=BESIDE)
        self.rest.hide()
        self.more = parts.button(_("Contact, notice, limits, records"), self.unfold, look="link", icon="chevron-down")
        self.box.addWidget(parts.label(_("When, where and how"), "heading"))
        for part in (self.first, self.more, self.rest):
            self.box.addWidget(part)
        for form in (self.first, self.rest):
            form.edited.connect(self.edited.emit)

    def show_terms(self, one: Agreement) -> None:
        """Show what is agreed; a form in which somebody types stays as it is."""
        self._one = one
        for form in (self.first, self.rest):
            if not form.is_changed():
                form.set_values({name: getattr(one, name) for name in form.editors})

    def values(self) -> dict[str, Any]:
        """Give the terms that were changed."""
        return self.first.values() | self.rest.values()

    def kept(self) -> None:
        """Whatever stands in the forms is saved."""
        for form in (self.first, self.rest):
            form.set_values(form.all_values())

    def forget(self) -> None:
        """Show again what is saved."""
        if self._one is not None:
            for form in (self.first, self.rest):
                form.set_values({name: getattr(self._one, name) for name in form.editors})

    def show_refused(self, error: Refused | Trouble) -> None:
        """Say at its field why it was not saved."""
        field = error.field if isinstance(error, Refused) else ""
        if field in self.rest.editors:
            self.unfold()
            self.rest.show_refused(error)
        else:
            self.first.show_refused(error)

    def unfold(self) -> None:
        """Show the rest."""
        self.rest.show()
        self.more.hide()
