"""Relationships by stage: a board of cards, a filter, and proposing a match."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.changes import Changes
from desktop.core.relationship_choices import RelationshipState
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _, ngettext
from desktop.services import relationship_list
from desktop.services.relationship_list import RelationshipRow
from desktop.ui.features.relationship.board import Board
from desktop.ui.features.relationship.proposing import proposal_form, propose
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import search_line
from desktop.ui.kit.page import Page
from desktop.ui.kit.side_panel import SidePanel

OPEN: Final = tuple(state for state in RelationshipState if state not in ENDS)
OVER: Final = tuple(state for state in RelationshipState if state in ENDS)
UNDER_WAY, LOOK, CLOSED = "open", "look", "over"


class RelationshipsPage(Page):
    """All relationships of the club, in columns by their state."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board = Board()
        self.search = search_line(_("Find by name or code"))
        self.search.setFixedWidth(self.search.fontMetrics().averageCharWidth() * 34)
        self.search.typed.connect(lambda _text: self.refresh_now())
        self.search.entered.connect(lambda _text: self.board.go_to(self.board.first))
        self.search.installEventFilter(self)
        titles = [(UNDER_WAY, _("Under way")), (LOOK, _("Needs a look")), (CLOSED, _("Over"))]
        self.chips = parts.Chips(titles, _("Which"))
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        self.board.opened.connect(lambda key: desk.navigator.go("relationship", key))
        self.board.typed.connect(self._type)
        self.empty = parts.EmptyState("", _("Propose a match"), self.propose, "handshake")
        self.pile = QStackedWidget()
        self.pile.addWidget(self.board)
        self.pile.addWidget(self.empty)
        self.panel = SidePanel(desk.ask)
        middle = parts.row(self.pile, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addLayout(parts.row(self.chips, None, self.search))
        self.body.addLayout(middle, 1)
        everybody = parts.button(_("Find a match"), lambda: desk.navigator.go("match"), icon="search")
        self.set_actions(
            [everybody, parts.button(_("Propose a match"), self.propose, look="primary", hint="Ctrl+Enter")]
        )

    def first_focus(self) -> QWidget:
        return self.board.current or self.search

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        self.head(_("Relationships"), _("From a proposal to a good ending"))
        text = self.search.text()
        self.desk.read(
            lambda: relationship_list.rows(self.desk.club, text=text),
            lambda rows: self._show(rows, filtered=bool(text.strip())),
            "relationships",
        )

    def _show(self, rows: list[RelationshipRow], *, filtered: bool) -> None:
        going_on = [row for row in rows if row.state not in ENDS]
        look = [row for row in going_on if row.signs]
        counts = ((UNDER_WAY, _("Under way"), going_on), (LOOK, _("Needs a look"), look))
        for key, title, of_chip in counts:
            self.chips.rename(key, f"{title}  {len(of_chip)}" if of_chip else title)
        over = [row for row in rows if row.state in ENDS]
        which = self.chips.value
        shown = {UNDER_WAY: going_on, LOOK: look, CLOSED: over}[which]
        self.board.show_rows(OVER if which == CLOSED else OPEN, shown)
        self.pile.setCurrentWidget(self.board if shown else self.empty)
        if not shown:
            self._say_empty(which, none=not rows and not filtered)
        words = ngettext("{count} relationship", "{count} relationships", len(shown)).format(count=len(shown))
        self.foot.setText(words)
        self.settle()

    def _say_empty(self, which: str, *, none: bool) -> None:
        if none:
            words = _("Here the pairs stand, from the first idea to a good ending. Propose the first two people.")
            self.empty.say(words, offer=True)
        elif which == LOOK:
            self.empty.say(_("Nothing needs a look."))
        else:
            self.empty.say(_("Nobody here fits."))

    def propose(self) -> None:
        """Propose a relationship by hand, in a form beside the board."""
        if not self.panel.isHidden() and not self.panel.leave():
            return
        club = self.desk.club

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            def proposed(changes: Changes) -> None:
                done()
                self.desk.navigator.go("relationship", changes.subject)

            self.desk.do(lambda: propose(club, values), proposed, failed)

        self.panel.edit(_("Propose a match"), proposal_form(club), save, all_values=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.board.go_to(self.board.current or self.board.first)
            return True
        return super().eventFilter(watched, event)

    def _type(self, letter: str) -> None:
        """Take a letter that was typed on a card into the filter."""
        self.search.setFocus()
        self.search.insert(letter)
        self.search.typed.emit(self.search.text())
