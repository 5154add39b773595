"""What can be said about a list that does not say it itself: table, role, order of dates, duplicates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.choices import RoleKind
from desktop.i18n import _
from desktop.services.importing import Decision, Order, Preview
from desktop.ui.kit import parts


class Options(QWidget):
    """Four choices in a row; `changed` when one was made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        roles = [(_("as the list says"), ""), *((_(kind.label), kind.value) for kind in RoleKind)]
        orders = [(_("as the list shows"), ""), *((order_words(order), order.value) for order in Order)]
        self.sheet = self._combo([])
        self.role = self._combo(roles)
        self.dates = self._combo(orders)
        self.duplicates = self._combo([(_(one.label), one.value) for one in Decision])
        self._sheet_box = QWidget()
        line = parts.row(space=16)
        for name, combo in (
            (_("Table"), self.sheet),
            (_("Who they are"), self.role),
            (_("Dates are written"), self.dates),
            (_("Likely duplicates"), self.duplicates),
        ):
            combo.setAccessibleName(name)
            box = self._sheet_box if combo is self.sheet else QWidget()
            box.setLayout(parts.column(parts.label(name, "caption"), combo, space=4))
            line.addWidget(box)
        line.addStretch(1)
        self.setLayout(line)

    def _combo(self, options: list[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, value in options:
            combo.addItem(text, value)
        combo.activated.connect(lambda _number: self.changed.emit())
        return combo

    def begin(self) -> None:
        """Begin again with another file: nothing was said yet."""
        self.sheet.clear()
        self.role.setItemText(0, _("as the list says"))
        for combo in (self.role, self.dates, self.duplicates):
            combo.setCurrentIndex(0)

    def offer(self, preview: Preview) -> None:
        """Offer the tables of the file, if there are several."""
        if self.sheet.count() == 0:
            for name in preview.sheets:
                self.sheet.addItem(name, name)
            self.sheet.setCurrentText(preview.sheet)
        self._sheet_box.setVisible(self.sheet.count() > 1)
        if self.role.currentIndex() == 0:
            guessed = _(RoleKind(preview.role).label) if preview.role else ""
            words = _("as it seems: {role}").format(role=guessed) if guessed else _("as the list says")
            self.role.setItemText(0, words)


def order_words(order: Order) -> str:
    """Say an order of dates with an example."""
    return {
        Order.DMY: _("day first: 17/3/2026"),
        Order.MDY: _("month first: 3/17/2026"),
        Order.YMD: _("year first: 2026-03-17"),
    }[order]
