"""The two columns of promises: typed into while it is a draft, read afterwards, rated at a review."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from desktop.core.relationship_choices import PromiseKind, Side
from desktop.core.rules.agreement import COLUMNS
from desktop.i18n import _, formats
from desktop.services.agreement_promises import Column, PromiseRow
from desktop.ui.kit import parts

LINES = 3


def heading(column: Column) -> str:
    """Say what a list holds, as on paper."""
    return {
        (Side.MENTEE, PromiseKind.GETS): _("The mentee gets"),
        (Side.MENTOR, PromiseKind.GETS): _("The mentor gets"),
        (Side.MENTEE, PromiseKind.BRINGS): _("The mentee brings"),
        (Side.MENTOR, PromiseKind.BRINGS): _("The mentor brings"),
    }[column]


class PromisesCard(parts.Card):
    """Four lists: the mentee's at the start side, the mentor's beside them."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(20, 12)
        self.areas: dict[Column, QPlainTextEdit] = {}
        self.readings: dict[Column, QLabel] = {}
        self._saved: dict[Column, list[str]] = {}
        self.hint = parts.label(_("One promise a line, at least one of each before it is signed."), "soft", wrap=True)
        self.box.addWidget(parts.label(_("What each gets and brings"), "heading"))
        self.box.addWidget(self.hint)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, column in enumerate(COLUMNS):
            row, side = divmod(place, 2)
            area = self._area(column)
            caption = parts.label(heading(column), "caption")
            caption.setBuddy(area)
            reading = parts.label(wrap=True, selectable=True)
            reading.setAlignment(parts.leading() | Qt.AlignmentFlag.AlignTop)
            self.areas[column], self.readings[column] = area, reading
            grid.addWidget(caption, 3 * row, side)
            grid.addWidget(area, 3 * row + 1, side)
            grid.addWidget(reading, 3 * row + 1, side)
            grid.setColumnStretch(side, 1)
        grid.setRowMinimumHeight(2, 8)
        holder = QWidget()
        holder.setLayout(grid)
        self.box.addWidget(holder)

    def _area(self, column: Column) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(heading(column))
        made.setTabChangesFocus(True)
        made.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)
        made.textChanged.connect(self.edited.emit)
        return made

    def show_promises(self, rows: Sequence[PromiseRow], *, editable: bool) -> None:
        """Show the promises; a list in which somebody types stays as it is."""
        self.hint.setVisible(editable)
        typed = self.changed() if editable else {}
        for column in COLUMNS:
            mine = [row for row in rows if (row.side, row.kind) == column]
            self._saved[column] = [row.wording for row in mine]
            self.areas[column].setVisible(editable)
            self.readings[column].setVisible(not editable)
            self.readings[column].setText("\n".join(_read(row) for row in mine))
            if column not in typed:
                area = self.areas[column]
                area.blockSignals(True)
                area.setPlainText("\n".join(self._saved[column]))
                area.blockSignals(False)

    def forget(self) -> None:
        """Show again what is saved."""
        for column, area in self.areas.items():
            area.setPlainText("\n".join(self._saved.get(column, [])))

    def changed(self) -> dict[Column, list[str]]:
        """Give the lists that were changed, a line each."""
        lines = {column: area.toPlainText().split("\n") for column, area in self.areas.items()}
        plain = {column: [" ".join(line.split()) for line in found if line.strip()] for column, found in lines.items()}
        return {column: found for column, found in plain.items() if found != self._saved.get(column, [])}


def _read(row: PromiseRow) -> str:
    if row.kept is None or row.rated_on is None:
        return row.wording
    said = _("{wording}  —  kept {kept} of 10, {day}")
    return said.format(wording=row.wording, kept=formats.number(row.kept), day=formats.day(row.rated_on))
