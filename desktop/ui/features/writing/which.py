"""Of which time and which group something is written: the two fields at the head of the page."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.model.group import Group
from desktop.services import record, term
from desktop.services.club import ClubFile
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo


class Which(QWidget):
    """Group and period; a club of one group is not asked for it: it is written of whole."""

    changed = Signal()

    def __init__(self, club: ClubFile) -> None:
        super().__init__()
        self.period = Combo()
        self.period.setAccessibleName(_("Period"))
        self.group = Combo()
        self.group.setAccessibleName(_("Group"))
        for combo in (self.period, self.group):
            combo.activated.connect(lambda _number: self.changed.emit())
        self.setLayout(parts.row(self.group, self.period))
        self._fill(club)

    def _fill(self, club: ClubFile) -> None:
        for one in term.periods(club):
            self.period.offer(one.name, one.days, chosen=one.current)
        self.year = str(club.today().year)
        for group in record.all_of(club, Group):
            self.group.addItem(group.name, group.id)
        self.several = self.group.count() > 1
        self.group.addItem(_("All groups"), None)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        start, end = self.period.currentData()
        return start, end

    @property
    def home(self) -> int | None:
        """The key of the group, `None` for all of them."""
        key: int | None = self.group.currentData() if self.several else None
        return key

    def begin_whole(self) -> None:
        """Choose the whole club in this year, as an annual report has it."""
        self.group.setCurrentIndex(self.group.count() - 1)
        self.period.setCurrentText(self.year)

    def ask(self, *, period: bool, group: bool) -> None:
        """Show what is asked."""
        self.period.setVisible(period)
        self.group.setVisible(group and self.several)
