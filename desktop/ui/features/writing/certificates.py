"""Certificates by a rule: which kind, from how much on, and a preview list in which somebody can be left out."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.core.paper_choices import Certificate
from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _, formats
from desktop.services import certificate, printing
from desktop.services.certificate import CertificateRow
from desktop.services.printing import Wish
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.pressed import Tick
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

MOST: Final = 999
WIDE: Final = 72


class Certificates(QWidget):
    """The rule above the list, and the list with its ticks; `changed` says that another rule was chosen."""

    changed = Signal()
    ticked_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._left_out: set[tuple[Certificate, int]] = set()
        self.kind_choice = QComboBox()
        self.kind_choice.setAccessibleName(_("Certificate"))
        for kind in Certificate:
            self.kind_choice.addItem(_(kind.label), kind)
        self.kind_choice.activated.connect(lambda _number: self._other_kind())
        self.least = TypedLine("", _("At least"))
        self.least.setValidator(QIntValidator(1, MOST, self.least))
        self.least.setFixedWidth(theme.sized(WIDE))
        self.least.typed.connect(lambda _text: self.changed.emit())
        self.unit = parts.label(look="soft")
        self.with_goal = Tick(_("How far a goal came"))
        self.with_goal.setToolTip(_("Printed only for mentees who may be quoted."))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.unit.setBuddy(self.least)
        box.addLayout(parts.row(self.kind_choice, self.unit, self.least, self.with_goal, None, space=12))
        self.table = self._table()
        self._other_kind()

    def _table(self) -> TableView:
        empty = EmptyState(_("Nobody has come that far in this time."), icon="file-text")
        table = TableView(self._columns(), _("Certificates"), empty)
        table.sortable(on=False)
        table.view.clicked.connect(self._clicked)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), table.view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self.toggle)
        return table

    def _columns(self) -> list[Col]:
        return [
            Col(_("Print"), lambda row: "✓" if self.is_ticked(row) else "–", width=7),
            Col(_("Name"), lambda row: row.name, width=22, bold=True),
            Col(_("Facts"), lambda row: row.facts, width=18, colour=lambda _row: "soft"),
            Col(_("Sentence"), lambda row: row.sentence, tip=lambda row: row.sentence),
            Col(_("Number"), lambda row: row.number, width=12, colour=lambda _row: "soft"),
            Col(_("Signed on"), lambda row: formats.day(row.signed_on) if row.signed_on else "", width=13),
        ]

    @property
    def kind(self) -> Certificate:
        """The kind that is chosen."""
        return Certificate(self.kind_choice.currentData())

    @property
    def written_as(self) -> WritingKind:
        """As what the sentence of this kind is kept."""
        return certificate.KINDS[self.kind]

    def _other_kind(self) -> None:
        kind = self.kind
        self.least.setText(str(certificate.USUAL[kind]))
        self.unit.setText(_UNITS[kind]())
        self.least.setAccessibleName(_UNITS[kind]())
        self.with_goal.setVisible(kind is Certificate.ACHIEVEMENT)
        self.changed.emit()

    def rows(self, start: date, end: date) -> Callable[[], Sequence[CertificateRow]]:
        """Give what reads the list of a period."""
        club, kind, least = self._desk.club, self.kind, int(self.least.text() or 1)
        return lambda: certificate.rows(club, kind, start, end, least)

    def is_ticked(self, row: CertificateRow) -> bool:
        """Say whether somebody's certificate would be printed."""
        return (self.kind, row.person) not in self._left_out

    def toggle(self) -> None:
        """Leave the chosen one out, or take them in again."""
        row = self.table.current()
        if row is not None:
            self._left_out ^= {(self.kind, row.person)}
            self.table.view.viewport().update()
            self.ticked_changed.emit()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle()

    def ticked(self) -> list[int]:
        """Give the people whose certificates are printed, in the order of the list."""
        return [row.person for row in self.table.model.rows if self.is_ticked(row)]

    def wish(self, start: date, end: date) -> Callable[[], Wish]:
        """Give what makes the certificates that are ticked ready to be printed."""
        club, kind, people, with_goal = self._desk.club, self.kind, self.ticked(), self.with_goal.isChecked()
        return lambda: printing.of_certificates(club, kind, people, start, end, with_goal=with_goal)


_UNITS: Final[dict[Certificate, Callable[[], str]]] = {
    Certificate.THANKS: lambda: _("Hours at least"),
    Certificate.ACHIEVEMENT: lambda: _("Goals reached at least"),
    Certificate.ATTENDANCE: lambda: _("Came at least"),
}
