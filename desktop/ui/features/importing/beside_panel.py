"""One line of a list beside who is here, and what is to be done with it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.i18n import _
from desktop.services.importing import Beside, Decision, Outcome, Planned
from desktop.ui.kit import parts

WIDTH = 420
_HEADS = 3  # columns: what it is, the list's, ours
DECIDABLE = frozenset({Outcome.DUPLICATE, Outcome.NEW, Outcome.CHANGED})


class BesidePanel(parts.Card):
    """What a line says and what is here, value by value; `decided` with the row's number and a decision or nothing."""

    decided = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(16)
        self.setFixedWidth(WIDTH)
        self.row: Planned | None = None
        self.title = parts.label("", "heading", wrap=True)
        self.reason = parts.label("", "soft", wrap=True)
        self._facts = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._facts.setSizePolicy(policy)
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        for column in range(1, _HEADS):
            self._grid.setColumnStretch(column, 1)
        self.answers = {decision: parts.button(_(decision.label), self._answering(decision)) for decision in Decision}
        self.keep = parts.button(_("As it stands"), self._answering(None), look="link")
        for part in (self.title, self.reason, self._facts):
            self.box.addWidget(part)
        for answer in (*self.answers.values(), self.keep):
            self.box.addWidget(answer)
        self.box.addStretch(1)
        self.hide()

    def _answering(self, decision: Decision | None) -> Callable[[], None]:
        def answer() -> None:
            if self.row is not None:
                self.decided.emit(self.row.row, decision)

        return answer

    def show_row(self, row: Planned | None, facts: Sequence[Beside], decisions: Mapping[int, Decision]) -> None:
        """Show a line; nothing hides the panel."""
        self.row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.title.setText(row.name or _("Line {row}").format(row=row.row))
        said = [row.reason, *(problem.message for problem in row.problems)]
        self.reason.setText("\n".join(dict.fromkeys(part for part in said if part)))
        self.reason.setVisible(bool(self.reason.text()))
        self._fill([*facts, *(Beside(one.field, one.new, one.old) for one in row.differences if not facts)])
        is_duplicate = row.outcome is Outcome.DUPLICATE
        for decision, answer in self.answers.items():
            answer.setVisible(is_duplicate or (decision is Decision.SKIP and row.outcome in DECIDABLE))
            parts.restyle(answer, "look", "primary" if decisions.get(row.row) is decision else "")
        self.keep.setVisible(row.row in decisions)

    def _fill(self, facts: Sequence[Beside]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._facts.setVisible(bool(facts))
        for column, head in enumerate(("", _("In the list"), _("In this club"))):
            self._grid.addWidget(parts.label(head, "caption"), 0, column)
        for number, fact in enumerate(facts, 1):
            look = "care" if fact.differs else ""
            for column, text in enumerate((fact.label, fact.listed or "–", fact.here or "–")):
                label = parts.label(_breakable(text), look if column else "soft", wrap=True)
                label.setAlignment(parts.leading() | Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(label, number, column)


def _breakable(text: str) -> str:
    """Let a long word, as an e-mail address is, break at its signs."""
    return text.replace("@", "\u200b@").replace(".", ".\u200b") if "@" in text else text
