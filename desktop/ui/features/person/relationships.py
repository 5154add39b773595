"""The card of a person's relationships: with whom, how it stands, and one thing that needs a look."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.i18n import _
from desktop.services import relationship_page
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.features.person.cards import INDENT, WIDEST
from desktop.ui.kit import parts, theme


class RelationshipsCard(parts.Card):
    """The relationships of somebody, the latest first; `went` leads to one."""

    went = Signal(int)

    def __init__(self) -> None:
        super().__init__(20, 6)
        self.setMaximumWidth(theme.sized(WIDEST))
        heading = parts.label(_("Relationships"), "heading")
        heading.setIndent(INDENT)
        self.box.addWidget(heading)
        self._list = QWidget()
        self.box.addWidget(self._list)

    def show_rows(self, rows: Sequence[RelationshipRow]) -> None:
        """Show the relationships, each leading to its page."""
        old, self._list = self._list, QWidget()
        self.box.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        for number, row in enumerate(rows):
            grid.addWidget(parts.button(row.name, partial(self.went.emit, row.key), look="link"), number, 0)
            grid.addWidget(parts.label(f"{row.code}  ·  {relationship_page.state_words(row)}", "soft"), number, 1)
            for sign in row.signs[:1]:
                look = sign.level if sign.level != "note" else "soft"
                grid.addWidget(parts.label(sign.words, look, wrap=True), number, 2)
        grid.setColumnStretch(2, 1)
