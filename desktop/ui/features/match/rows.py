"""The rows of a proposal of matches: who with whom, why or why not, and whether the coordinator wants it."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop.i18n import _
from desktop.services.matching import Keys, Proposal
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

TICK, PIN, APART = "tick", "pin", "apart"
KEYS = {" ": TICK, "+": PIN}


class MatchRow(NamedTuple):
    """A mentee with who is proposed to them, or with nobody: then `mentor` is `None`, and `reasons` say why not."""

    mentee: int
    mentee_name: str
    mentor: int | None
    mentor_name: str
    reasons: tuple[str, ...]
    pinned: bool
    ticked: bool

    @property
    def keys(self) -> Keys | None:
        """The pair; nothing for who is left over."""
        return (self.mentee, self.mentor) if self.mentor is not None else None


def rows_of(proposal: Proposal, left: Collection[Keys]) -> list[MatchRow]:
    """Give a row for each pair, then one for each mentee who is left over.

    Args:
        proposal: what was proposed.
        left: pairs that the coordinator does not propose now.
    """
    pairs = [
        MatchRow(
            *(one.seeker.key, one.seeker.name, one.offerer.key, one.offerer.name, one.reasons, one.pinned),
            ticked=(one.seeker.key, one.offerer.key) not in left,
        )
        for one in proposal.pairs
    ]
    over = [
        MatchRow(one.seeker.key, one.seeker.name, None, "", one.reasons, pinned=False, ticked=False)
        for one in proposal.unmatched
    ]
    return pairs + over


def _ticked(row: MatchRow) -> str:
    if row.mentor is None:
        return ""
    return f"✓ {_('yes')}" if row.ticked else f"✗ {_('no')}"


def columns(mentee_word: str, mentor_word: str) -> list[Col]:
    """Give the columns, under the club's own words for its people."""
    return [
        Col(_("Propose"), _ticked, width=8, colour=lambda row: "ok" if row.ticked else "soft"),
        Col(mentee_word, lambda row: row.mentee_name, width=20, bold=True),
        Col(mentor_word, lambda row: row.mentor_name or "–", lambda row: row.mentor_name or None, width=20, bold=True),
        Col(_("Why"), lambda row: " ".join(row.reasons), colour=lambda row: "soft" if row.mentor else "care"),
    ]


class MatchTable(TableView):
    """`wanted` carries a row and what is wanted of it: `tick`, `pin` or `apart`."""

    wanted = Signal(object, str)

    def __init__(self, cols: list[Col], empty: EmptyState) -> None:
        super().__init__(cols, _("Matches"), empty)
        self.view.installEventFilter(self)
        self.view.setToolTip(_("Space: propose or not · + pin this pair · Delete: not these two · Enter: why"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            what = APART if event.key() == Qt.Key.Key_Delete else KEYS.get(event.text())
            row = self.current()
            if what is not None and row is not None and row.mentor is not None:
                self.wanted.emit(row, what)
                return True
        return super().eventFilter(watched, event)
