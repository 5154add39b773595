"""The first step: what the file lists, its table, and what can be said about a list that does not say it itself."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from desktop.core.choices import RoleKind
from desktop.i18n import N_, _
from desktop.services.importing import ListKind, Order, Preview
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo

KIND_WORDS: Final = {
    ListKind.PEOPLE: N_("a list of people"),
    ListKind.REGISTER: N_("the register of a term"),
    ListKind.HOURS: N_("a ledger of hours"),
}
_ACROSS: Final = 3
_YEARS_BACK: Final = 6


class Options(parts.Card):
    """Choices in a card; `changed` when one was made."""

    changed = Signal()

    def __init__(self, this_year: int) -> None:
        super().__init__(24)
        unsaid = _("as the list says")
        kinds = [(_("as its content shows"), ""), *((_(words), kind.value) for kind, words in KIND_WORDS.items())]
        roles = [(unsaid, ""), *((_(kind.label), kind.value) for kind in RoleKind)]
        orders = [(_("as the list shows"), ""), *((order_words(order), order.value) for order in Order)]
        years = range(this_year + 1, this_year - _YEARS_BACK, -1)
        self.kind = _combo(self, kinds)
        self.sheet = _combo(self, [])
        self.role = _combo(self, roles)
        self.dates = _combo(self, orders)
        self.year = _combo(self, [(_("as the terms tell"), None), *((str(year), year) for year in years)])
        self.group = _combo(self, [(_("as its title says"), "")])
        self._boxes: dict[QComboBox, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(16)
        for name, combo in (
            (_("What it is"), self.kind),
            (_("Table"), self.sheet),
            (_("Who they are"), self.role),
            (_("Dates are written"), self.dates),
            (_("Year of the first date"), self.year),
            (_("Group"), self.group),
        ):
            combo.setAccessibleName(name)
            box = self._boxes[combo] = QWidget(self)
            box.setLayout(parts.column(parts.label(name, "caption"), combo, space=4))
        self._lay_out(self._boxes)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)
        self.found = parts.label("", "soft", wrap=True)
        self.box.addLayout(self._grid)
        self.box.addSpacing(8)
        self.box.addWidget(self.found)

    def begin(self) -> None:
        """Begin again with another file: nothing was said yet."""
        self.sheet.clear()
        while self.group.count() > 1:
            self.group.removeItem(1)
        for combo, words in ((self.role, _("as the list says")), (self.kind, _("as its content shows"))):
            combo.setItemText(0, words)
        for combo in (self.kind, self.role, self.dates, self.year, self.group):
            combo.setCurrentIndex(0)

    def said(self) -> dict[str, Any]:
        """Give what was said, as `importing.look` takes it."""
        return {
            "kind": self.kind.currentData() or "",
            "sheet": self.sheet.currentText(),
            "role": self.role.currentData() or None,
            "dates": self.dates.currentData() or "",
            "year": self.year.currentData(),
            "group": self.group.currentData() or "",
        }

    def offer(self, preview: Preview, words: str) -> None:
        """Offer what this file leaves open, and say what was found in it."""
        if self.sheet.count() == 0:
            for name in preview.sheets:
                self.sheet.addItem(name, name)
            self.sheet.setCurrentText(preview.sheet)
        if preview.asked.groups and self.group.count() == 1:
            for name in preview.asked.groups:
                self.group.addItem(name, name)
        if self.kind.currentIndex() == 0:
            self.kind.setItemText(0, _("as it seems: {kind}").format(kind=_(KIND_WORDS[preview.kind])))
        if self.role.currentIndex() == 0:
            guessed = _(RoleKind(preview.role).label) if preview.role else ""
            self.role.setItemText(
                0, _("as it seems: {role}").format(role=guessed) if guessed else _("as the list says")
            )
        is_register = preview.kind is ListKind.REGISTER
        shown = {
            self.sheet: self.sheet.count() > 1,
            self.role: preview.kind is ListKind.PEOPLE,
            self.year: is_register,
            self.group: is_register and self.group.count() > 1,
        }
        self._lay_out([combo for combo in self._boxes if shown.get(combo, True)])
        self.found.setText(words)

    def _lay_out(self, combos: Iterable[QComboBox]) -> None:
        """Show these choices without gaps between them."""
        offered = list(combos)
        for combo, box in self._boxes.items():
            self._grid.removeWidget(box)
            box.setVisible(combo in offered)
        for place, combo in enumerate(offered):
            self._grid.addWidget(self._boxes[combo], place // _ACROSS, place % _ACROSS)

    def asked(self, preview: Preview) -> QComboBox | None:
        """Give the choice that answers the first question, if one of these does."""
        asked = preview.asked
        questions = ((asked.dates, self.dates), (asked.year, self.year), (asked.groups, self.group))
        found = next((combo for question, combo in questions if question), None)
        return found or (self.role if asked.role else None)


def _combo(owner: Options, options: Sequence[tuple[str, Any]]) -> QComboBox:
    combo = Combo(options, least=20)
    combo.activated.connect(lambda _number: owner.changed.emit())
    return combo


def order_words(order: Order) -> str:
    """Say an order of dates with an example."""
    return {
        Order.DMY: _("day first: 17/3/2026"),
        Order.MDY: _("month first: 3/17/2026"),
        Order.YMD: _("year first: 2026-03-17"),
    }[order]
