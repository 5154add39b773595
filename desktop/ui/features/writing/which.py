"""Of which time and which group something is written: the two fields at the head of the page."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.term import Term
from desktop.services import record, term
from desktop.services.club import ClubFile
from desktop.ui.kit import parts

YEARS = 2


class Which(QWidget):
    """Group and period; a club of one group is not asked for it: it is written of whole."""

    changed = Signal()

    def __init__(self, club: ClubFile) -> None:
        super().__init__()
        self.period = QComboBox()
        self.period.setAccessibleName(_("Period"))
        self.group = QComboBox()
        self.group.setAccessibleName(_("Group"))
        for combo in (self.period, self.group):
            combo.activated.connect(lambda _number: self.changed.emit())
        self.setLayout(parts.row(self.group, self.period))
        self._fill(club)

    def _fill(self, club: ClubFile) -> None:
        home = term.at(club, club.today())
        for one in sorted(record.all_of(club, Term), key=lambda one: one.starts_on, reverse=True):
            self.period.addItem(one.name, (one.starts_on, one.ends_on))
            if home is not None and one.id == home.id:
                self.period.setCurrentIndex(self.period.count() - 1)
        self.year = str(club.today().year)
        for year in range(club.today().year, club.today().year - YEARS, -1):
            self.period.addItem(str(year), (date(year, 1, 1), date(year, 12, 31)))
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
