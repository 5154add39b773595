"""Which period and which group letters and reports are for."""

from datetime import date

from PySide6.QtWidgets import QComboBox

from desktop.i18n import _
from desktop.model.group import Group
from desktop.model.term import Term
from desktop.services import record, term
from desktop.services.club import ClubFile


def periods(club: ClubFile) -> QComboBox:
    """Offer the terms, the present one first chosen, and this year."""
    combo = QComboBox()
    combo.setAccessibleName(_("Period"))
    home = term.at(club, club.today())
    for one in sorted(record.all_of(club, Term), key=lambda one: one.starts_on, reverse=True):
        combo.addItem(one.name, (one.starts_on, one.ends_on))
        if home is not None and one.id == home.id:
            combo.setCurrentIndex(combo.count() - 1)
    year = club.today().year
    combo.addItem(str(year), (date(year, 1, 1), date(year, 12, 31)))
    return combo


def groups(club: ClubFile) -> QComboBox:
    """Offer each group, and all of them."""
    combo = QComboBox()
    combo.setAccessibleName(_("Group"))
    for group in record.all_of(club, Group):
        combo.addItem(group.name, group.id)
    combo.addItem(_("All groups"), None)
    return combo
