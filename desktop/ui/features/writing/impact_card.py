"""The words of an impact report: why, what changed, a failure, and whom to thank; the figures come by themselves."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.model.fields import specs
from desktop.model.impact import Impact
from desktop.services import impact_words
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import WIDEST, Form
from desktop.ui.kit.scrolled import Scrolled

BESIDE: Final = frozenset({"funders"})
Of = tuple[date, date, int | None]


class ImpactCard(QWidget):
    """The form; what is typed in it is saved when somebody turns to something else."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._of: Of | None = None
        self.form = Form(specs(Impact), only=impact_words.FIELDS, beside=BESIDE)
        card = parts.Card(20, 12)
        card.setMaximumWidth(theme.sized(WIDEST) + 42)
        card.box.addWidget(parts.label(_("The words of the report"), "heading"))
        card.box.addWidget(parts.label(_("Nobody is named in it who did not agree to it."), "soft", wrap=True))
        card.box.addWidget(self.form)
        holder = Scrolled()
        holder.add(card)
        self.setLayout(parts.column(holder))

    def show_words(self, of: Of, row: Impact) -> None:
        """Show what was written for a report; what somebody types for the same one stays."""
        if of == self._of and self.form.is_changed():
            return
        self._of = of
        self.form.set_values({name: getattr(row, name) for name in impact_words.FIELDS})

    def is_of(self, of: Of) -> bool:
        """Say whether the words of this report are shown."""
        return of == self._of

    def first_focus(self) -> QWidget:
        """Give the field to begin with."""
        return self.form.editors["changed"]

    def keep(self, done: Callable[[object], None] | None = None) -> bool:
        """Save what is typed; says whether there was something to save."""
        of = self._of
        if of is None or not self.form.is_changed():
            return False
        values, club = self.form.all_values(), self._desk.club
        self._of = None

        def refused(error: Refused | Trouble) -> None:
            self._of = of
            self.form.show_refused(error)

        self._desk.do(lambda: impact_words.write(club, *of, values), done, refused, say=False)
        return True
