"""The third step: what becomes of each line, with its problems, and a decision where one is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.i18n import _, formats
from desktop.services.importing import Beside, Decision, Outcome, Planned, Preview
from desktop.ui.features.importing.beside_panel import DECIDABLE, BesidePanel
from desktop.ui.features.importing.columns import row_columns
from desktop.ui.kit import parts
from desktop.ui.kit.table_view import TableView

ALL, PROBLEMS = "all", "problems"


class LinesStep(QWidget):
    """A table of lines; `asks` for what stands beside a line, `changed` when something was decided."""

    asks = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.decisions: dict[int, Decision] = {}
        self._preview: Preview | None = None
        shown = [(ALL, ""), (PROBLEMS, ""), *((outcome.value, "") for outcome in Outcome)]
        self.chips = parts.Chips(shown, _("Show"))
        self.chips.chosen.connect(lambda _key: self.show_chosen())
        self.duplicates = QComboBox()
        self.duplicates.setAccessibleName(_("Likely duplicates"))
        for one in Decision:
            self.duplicates.addItem(_(one.label), one.value)
        self.duplicates.activated.connect(lambda _number: self.changed.emit())
        self.table = TableView(row_columns(self.decisions), _("Lines"))
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._to_answer)
        self.beside = BesidePanel()
        self.beside.decided.connect(self.decide)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(card, self.beside, space=16)
        middle.setStretch(0, 1)
        box = parts.column(space=8)
        self._for_all = QWidget()
        self._for_all.setLayout(parts.row(parts.label(_("Likely duplicates"), "soft"), self.duplicates, None))
        box.addLayout(parts.row(self.chips, None))
        box.addWidget(self._for_all)
        box.addLayout(middle, 1)
        self.setLayout(box)

    def begin(self) -> None:
        """Begin again with another file: nothing is decided yet."""
        self.decisions.clear()
        self.duplicates.setCurrentIndex(0)
        self.chips.choose(ALL)
        self.beside.show_row(None, (), {})

    def show_preview(self, preview: Preview) -> None:
        """Show the lines of a list, and how many become what."""
        self._preview = preview
        counts = preview.counts
        troubled = sum(bool(row.problems) for row in preview.rows)
        self.chips.rename(ALL, _("Lines {count}").format(count=formats.number(len(preview.rows))))
        self.chips.rename(PROBLEMS, _("With a notice {count}").format(count=formats.number(troubled)))
        self.chips.offer(PROBLEMS, on=bool(troubled))
        for outcome in Outcome:
            self.chips.rename(outcome.value, f"{_(outcome.label)} {formats.number(counts[outcome])}")
            self.chips.offer(outcome.value, on=bool(counts[outcome]))
        if self.chips.value in set(Outcome) and not counts[Outcome(self.chips.value)]:
            self.chips.choose(ALL)
        self._for_all.setVisible(bool(counts[Outcome.DUPLICATE]))
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show the lines that are asked for."""
        if self._preview is None:
            return
        which = self.chips.value
        rows = [
            row
            for row in self._preview.rows
            if which in {ALL, row.outcome.value} or (which == PROBLEMS and row.problems)
        ]
        self.table.show_rows(rows, key=lambda row: row.row)

    def ready(self) -> int:
        """Count the lines from which something would come."""
        if self._preview is None:
            return 0
        general = Decision(self.duplicates.currentData())
        decided = [
            self.decisions.get(row.row, general if row.outcome is Outcome.DUPLICATE else Decision.CREATE)
            for row in self._preview.rows
            if row.outcome in DECIDABLE
        ]
        return sum(one is not Decision.SKIP for one in decided)

    def _chosen(self, row: Planned | None) -> None:
        if row is None:
            self.beside.show_row(None, (), {})
        else:
            self.asks.emit(row)

    def _to_answer(self, row: Planned) -> None:
        """Put the keyboard on the answers of a line."""
        self.asks.emit(row)
        answer = next((one for one in self.beside.answers.values() if one.isVisible()), None)
        if answer is not None:
            answer.setFocus()

    def show_beside(self, row: Planned, facts: list[Beside]) -> None:
        """Show what stands beside the line that is chosen now."""
        self.beside.show_row(row, facts, self.decisions)

    def decide(self, row: int, decision: Decision | None) -> None:
        """Decide about a line, or take the decision back."""
        if decision is None:
            self.decisions.pop(row, None)
        else:
            self.decisions[row] = decision
        shown = self.beside.row
        self.show_chosen()
        if shown is not None:
            self.asks.emit(shown)
        self.table.setFocus()
        self.changed.emit()
