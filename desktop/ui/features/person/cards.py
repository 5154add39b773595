"""Cards of a person's page: a list of records with a button for each, the contacts with their numbers large."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.i18n import _, by_itself
from desktop.services.person_page import ContactRow
from desktop.ui.features.person.tabs import Row, Section
from desktop.ui.kit import parts, theme

WIDEST = 820
INDENT = 4  # as much as a link keeps around its word


class SectionCard(parts.Card):
    """The records of one section.

    Signals:
        wanted: a record is to be edited; nothing stands for a new one.
        unwanted: a record is to be removed.
    """

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, section: Section) -> None:
        super().__init__(20, 6)
        self.setMaximumWidth(theme.sized(WIDEST))
        self.section = section
        title = _(section.title)
        heading = parts.label(title, "heading")
        heading.setIndent(INDENT)
        self.add = parts.button(_("Add"), partial(self.wanted.emit, None), look="link", icon="plus")
        self.add.setAccessibleName(f"{_('Add')}: {title}")
        self.box.addLayout(parts.row(heading, None, self.add))
        self._list = QWidget()
        self.box.addWidget(self._list)

    def grid(self, *, empty: bool) -> QGridLayout:
        """Begin the list again, with a sentence if there is nothing in it."""
        old, self._list = self._list, QWidget()
        self.box.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        if empty:
            words = parts.label(_(self.section.empty), "faint")
            words.setIndent(INDENT)
            grid.addWidget(words, 0, 0)
        return grid

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the records: their names, what is said of each, and how to remove it."""
        grid = self.grid(empty=not rows)
        for number, (one, words, detail) in enumerate(rows):
            grid.addWidget(self.name(words, one), number, 0)
            grid.addWidget(parts.label(detail, "soft", wrap=True, selectable=True), number, 1)
            grid.addWidget(self.remover(words, one), number, 2)
        grid.setColumnStretch(1, 1)

    def name(self, words: str, one: Any) -> QWidget:
        """Make the button that edits a record."""
        return parts.button(words, partial(self.wanted.emit, one), look="link")

    def remover(self, words: str, one: Any) -> QWidget:
        """Make the button that removes a record."""
        return parts.icon_button("trash-2", _("Remove “{name}”").format(name=words), partial(self.unwanted.emit, one))


class ContactsCard(SectionCard):
    """Whom to call, in the order of calling; `went` leads to a contact's own page."""

    went = Signal(int)

    def show_contacts(self, contacts: Sequence[ContactRow]) -> None:
        """Show the contacts with their numbers large."""
        grid = self.grid(empty=not contacts)
        for number, one in enumerate(contacts):
            said = parts.label(_detail(one), "soft", wrap=True, selectable=True)
            open_page = parts.icon_button(
                "arrow-right", _("Open {name}").format(name=one.name), partial(self.went.emit, one.key)
            )
            cells = (self.name(one.name, one.link), parts.label(by_itself(one.phone), "heading", selectable=True), None)
            for column, cell in enumerate((*cells, open_page, self.remover(one.name, one.link))):
                if cell is not None:
                    grid.addWidget(cell, 3 * number, column)
            said.setIndent(INDENT)
            grid.addWidget(said, 3 * number + 1, 0, 1, 5)
            if one.link.may_not_collect:
                warning = parts.label(_("✗ may NOT collect"), "stop")
                warning.setIndent(INDENT)
                grid.addWidget(warning, 3 * number + 2, 0, 1, 5)
        grid.setColumnStretch(2, 1)


class ContactOfCard(parts.Card):
    """For whom somebody is a contact; hidden while it is nobody."""

    went = Signal(int)

    def __init__(self) -> None:
        super().__init__(20, 6)
        self.setMaximumWidth(theme.sized(WIDEST))
        heading = parts.label(_("Contact of"), "heading")
        heading.setIndent(INDENT)
        self.box.addWidget(heading)
        self._people = parts.column(space=2)
        self.box.addLayout(self._people)

    def show_people(self, people: Sequence[ContactRow]) -> None:
        """Show the people, each leading to their page."""
        parts.clear(self._people)
        for one in people:
            name = parts.button(one.name, partial(self.went.emit, one.key), look="link")
            said = parts.label(one.link.relationship, "soft")
            self._people.addLayout(parts.row(name, said, None, space=20))
        self.setVisible(bool(people))


def _detail(one: ContactRow) -> str:
    link = one.link
    said = [link.relationship, one.email]
    if link.may_collect and link.collector_code and not link.may_not_collect:
        said.append(_("collects as {code}").format(code=link.collector_code))
    if link.is_emergency:
        said.append(_("emergency"))
    return "  ·  ".join(part for part in said if part)
