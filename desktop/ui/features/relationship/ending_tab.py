"""How a relationship ends well: the closing talk, prepared or noted, and what is still open before it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.closure import Closure
from desktop.model.fields import specs
from desktop.services import closure
from desktop.services.closure import ClosurePage, Open
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.folding import Folding
from desktop.ui.kit.form import Form
from desktop.ui.kit.scrolled import Scrolled

FORM: Final = 640
BELOW: Final = 960
BESIDE: Final = frozenset({"planned", "reason", "learned_mentee", "rematch_mentee"})
ORDER: Final = (
    *("date", "planned", "begun_by", "reason", "final_meeting", "learned_mentor", "learned_mentee"),
    *("contact_after", "rematch_mentor", "rematch_mentee", "message", "thanked", "returned", "note"),
)


class EndingTab(Tab):
    """The form of the closing talk, and beside it what is still open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: ClosurePage | None = None
        self.form = Form(specs(Closure), only=ORDER, beside=BESIDE)
        self.save = parts.button(_("Save"), self.act, icon="save", hint="Ctrl+Enter")
        self.save.setEnabled(False)
        self.form.edited.connect(lambda: self.save.setEnabled(self.form.is_changed()))
        self.open = parts.column(space=6)
        self.sustained = parts.label(look="soft", wrap=True)
        talk = parts.Card(20, 12)
        talk.setMaximumWidth(theme.sized(FORM) + 42)
        words = _("Prepare it before the last meeting and complete it afterwards. It ends nothing by itself.")
        for part in (parts.label(_("Closing talk"), "heading"), parts.label(words, "soft", wrap=True), self.form):
            talk.box.addWidget(part)
        talk.box.addLayout(parts.row(self.save, None))
        beside = parts.Card(20, 12)
        beside.box.addWidget(parts.label(_("Still open"), "heading"))
        beside.box.addLayout(self.open)
        beside.box.addWidget(self.sustained)
        holder = Scrolled()
        self.body.addWidget(holder, 1)
        holder.add(Folding(talk, beside, below=BELOW, space=16, even=True))

    def show_pair(self, key: int) -> None:
        if key != self.pair:
            self.shown = None
        super().show_pair(key)

    def refresh(self) -> None:
        club, pair = self.desk.club, self.pair
        if pair is not None:
            self.desk.read(lambda: closure.page(club, pair), self._show, "closure")

    def _show(self, shown: ClosurePage) -> None:
        fresh, self.shown = self.shown is None, shown
        if fresh or not self.form.is_changed():
            self._fill()
        self._show_open(shown.open)
        held = [_sustained(months, reached) for months, reached in shown.sustained.items() if reached is not None]
        self.sustained.setText("\n".join(held))
        self.sustained.setVisible(bool(held))

    def _fill(self) -> None:
        if self.shown is not None:
            one = self.shown.closure or Closure(date=self.shown.proposed_on)
            self.form.set_values({name: getattr(one, name) for name in ORDER})
            self.save.setEnabled(False)

    def _show_open(self, found: Sequence[Open]) -> None:
        parts.clear(self.open)
        for what in found:
            self.open.addWidget(parts.label(f"○  {what.words}", wrap=True))
        if not found:
            self.open.addWidget(parts.label("✓  " + _("Nothing: this can end well."), "ok", wrap=True))

    def act(self) -> None:
        """Save the closing talk."""
        club, pair = self.desk.club, self.pair
        if pair is None or self.shown is None or not self.form.is_changed():
            return
        values = self.form.values() if self.shown.closure is not None else self.form.all_values()

        def done(_changes: object) -> None:
            self.form.set_values(self.form.all_values())
            self.refresh()

        def failed(error: Refused | Trouble) -> None:
            self.form.show_refused(error)

        self.desk.do(lambda: closure.write(club, pair, values), done, failed)

    def first_focus(self) -> QWidget:
        return self.form.editors[ORDER[0]]

    def is_typed_into(self) -> bool:
        return self.form.is_changed()

    def may_leave(self) -> bool:
        if not self.form.is_changed():
            return True
        words = _("What you typed about the closing talk is not saved yet.")
        if not self.desk.ask.sure(_("Not saved"), words, _("Discard")):
            return False
        self._fill()
        return True


def _sustained(months: int, reached: bool) -> str:  # noqa: FBT001 - what was asked about these months
    words = _("Still under way after {months} months.") if reached else _("Not under way after {months} months.")
    return words.format(months=formats.number(months))
