"""One row of a proposal in full: every reason, and what the coordinator can say to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _, pgettext
from desktop.ui.features.match.rows import APART, PIN, TICK, MatchRow
from desktop.ui.kit import parts

LINES = 11  # of text: so high that the table above keeps its height from row to row


class MatchCard(parts.Card):
    """Signals: `wanted` carries what is wanted of the row, `went` the key of somebody whose page is wanted."""

    wanted = Signal(object, str)
    went = Signal(int)

    def __init__(self) -> None:
        super().__init__(16, 8)
        self.row: MatchRow | None = None
        self.mentee = parts.button("", self._open_mentee, look="link")
        self.mentor = parts.button("", self._open_mentor, look="link")
        self._title = parts.label(look="heading")
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        self.tick = parts.button("", lambda: self._want(TICK), icon="square-check", hint=_("Space"))
        self.pin = parts.button("", lambda: self._want(PIN), icon="lock", hint="+")
        self.apart = parts.button(
            _("Not these two"), lambda: self._want(APART), icon="x", hint=pgettext("key", "Delete")
        )
        said = parts.column(space=8)
        said.addLayout(parts.row(self._title, 8, self.mentee, self.mentor, None))
        said.addLayout(self._reasons)
        said.addStretch(1)
        answers = parts.column(self.tick, self.pin, self.apart, None)
        both = parts.row(space=24)
        both.addLayout(said, 1)
        both.addLayout(answers)
        self.box.addLayout(both)
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * LINES))
        self.show_row(None)

    def first(self) -> QWidget:
        """Give where the cursor goes when the card is wanted."""
        return self.tick if self.tick.isVisible() else self.mentee

    def show_row(self, row: MatchRow | None) -> None:
        """Show a row; nothing hides the card."""
        self.row = row
        if row is None:
            self.hide()
            return
        is_pair = row.mentor is not None
        for name, words in ((self.mentee, row.mentee_name), (self.mentor, row.mentor_name)):
            name.setText(parts.caption(words))
            name.setAccessibleName(_("Open {name}").format(name=words))
            name.setVisible(bool(words))
        self._title.setText(_("Why these two") if is_pair else _("Why nobody, and what would help"))
        parts.clear(self._reasons)
        for reason in row.reasons:
            self._reasons.addWidget(parts.label(reason, wrap=True, selectable=True))
        for one, words in (
            (self.tick, _("Do not propose now") if row.ticked else _("Propose")),
            (self.pin, _("Unpin this pair") if row.pinned else _("Pin this pair")),
        ):
            one.setText(f" {parts.caption(words)}")
            one.setAccessibleName(words)
        for one in (self.tick, self.pin, self.apart):
            one.setVisible(is_pair)
        self.show()

    def _want(self, what: str) -> None:
        if self.row is not None:
            self.wanted.emit(self.row, what)

    def _open_mentee(self) -> None:
        if self.row is not None:
            self.went.emit(self.row.mentee)

    def _open_mentor(self) -> None:
        if self.row is not None and self.row.mentor is not None:
            self.went.emit(self.row.mentor)
