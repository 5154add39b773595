"""Two who are likely one, side by side: who stays, who goes, and a choice for each field that differs."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.choices import RoleKind
from desktop.i18n import _, formats, ngettext
from desktop.services.same_person import FieldDifference, LikelyPair, Side
from desktop.ui.kit import parts

STAYS, GOES, BOTH = range(3)
FIELD_CHARACTERS: Final = 20


class _Choice(QWidget):
    """A value that can be chosen; the whole of it can be clicked, and long ones wrap."""

    def __init__(self, words: str, name: str, group: QButtonGroup, which: int) -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{name}: " + (words or _("nothing")))
        group.addButton(self.radio, which)
        said = parts.label(words or "–", "" if words else "faint", wrap=True)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = parts.row(self.radio, said, margins=(0, 4, 0, 4))
        row.setStretch(1, 1)
        self.setLayout(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # so that the release comes here too

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.radio.setChecked(True)
        self.radio.setFocus()
        event.accept()


class Comparison(QScrollArea):
    """What two people have otherwise, and what of it is kept.

    Signals:
        swapped: the other one is to stay.
    """

    swapped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.roles: dict[str, str] = {kind.value: _(kind.label) for kind in RoleKind}
        self._differences: Sequence[FieldDifference] = ()
        self.groups: dict[str, QButtonGroup] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Side by side"))

    def show_pair(self, pair: LikelyPair, differences: Sequence[FieldDifference]) -> None:
        """Show two people; what is proposed is chosen."""
        self._differences = differences
        self.groups = {}
        inside = parts.Card(20, 12)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, self.fontMetrics().averageCharWidth() * FIELD_CHARACTERS)
        for column in (STAYS + 1, GOES + 1, BOTH + 1):
            grid.setColumnStretch(column, column <= BOTH or any(_has_both(one) for one in differences))
        for column, (caption, side) in enumerate(((_("Stays"), pair.keep), (_("Goes"), pair.other)), start=1):
            grid.addLayout(self._head(caption, side), 0, column)
        swap = parts.button(_("Keep the other one"), self.swapped.emit, look="link", icon="refresh-cw")
        grid.addWidget(swap, 0, 3, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for number, one in enumerate(differences):
            grid.addWidget(parts.line(), 2 * number + 1, 0, 1, 4)
            self._field(grid, 2 * number + 2, one)
        inside.box.addLayout(grid)
        inside.box.addWidget(parts.label(_said(differences), "soft", wrap=True))
        inside.box.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # a scroll area fills what it holds, to beyond the card's corners

    def show_nothing(self) -> None:
        """Show nobody."""
        self._differences = ()
        self.groups = {}
        self.setWidget(QWidget())

    def first(self) -> QAbstractButton | None:
        """Give the choice of the first field that differs, if one does."""
        return next((group.checkedButton() for group in self.groups.values()), None)

    def values(self) -> dict[str, Any]:
        """Give the value that was chosen for each field that differs."""
        return {one.name: self._chosen(one) for one in self._differences}

    def _chosen(self, one: FieldDifference) -> Any:
        return {STAYS: one.keep, GOES: one.other, BOTH: one.proposed}[self.groups[one.name].checkedId()]

    def _head(self, caption: str, side: Side) -> QVBoxLayout:
        roles = formats.list_of([self.roles[kind] for kind in side.roles])
        born = formats.partial_day(side.born_on) if side.born_on else ""
        count = ngettext("{count} entry", "{count} entries", side.rows)
        facts = [part for part in (roles, born, side.code, count.format(count=formats.number(side.rows))) if part]
        return parts.column(
            parts.label(caption, "caption"),
            parts.label(side.name, "heading", wrap=True),
            parts.label("  ·  ".join(facts), "soft", wrap=True),
            None,
            space=2,
            margins=(0, 0, 0, 8),
        )

    def _field(self, grid: QGridLayout, row: int, one: FieldDifference) -> None:
        group = QButtonGroup(grid.parentWidget() or self)
        self.groups[one.name] = group
        grid.addWidget(parts.label(one.label, "soft", wrap=True), row, 0)
        offered = [(STAYS, one.keep_words), (GOES, one.other_words)]
        if _has_both(one):
            offered.append((BOTH, _("Both: {words}").format(words=one.proposed_words.replace("\n", " "))))
        for which, words in offered:
            grid.addWidget(_Choice(words, one.label, group, which), row, which + 1)
        proposed = STAYS if one.proposed == one.keep else GOES if one.proposed == one.other else BOTH
        group.button(proposed).setChecked(True)


def _has_both(one: FieldDifference) -> bool:
    return one.proposed not in (one.keep, one.other)


def _said(differences: Sequence[FieldDifference]) -> str:
    kept = _("Attendance, hours, contacts, consents and everything else of both is kept.")
    return kept if differences else _("Their own details are the same.") + f" {kept}"
