"""The review of an agreement: each promise rated by the other side, and the day of the next review."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import Side
from desktop.core.rules.agreement import MOST, next_review
from desktop.i18n import N_, _, formats
from desktop.model.agreement import Agreement
from desktop.model.fields import specs
from desktop.services.agreement_promises import PromiseRow
from desktop.ui.features.relationship.agreement_promises import heading
from desktop.ui.kit import parts
from desktop.ui.kit.form import Form

NARROW = 8  # characters of a rating


class ReviewCard(parts.Card):
    """When the next review is; opened, the promises with a place for a number from 0 to 10 each.

    Signals:
        held: a review was held: the ratings by the promise's key, the day and the next day as typed.
    """

    held = Signal(object, object)  # a dict with numbers for keys is none to Qt

    def __init__(self) -> None:
        super().__init__(20, 12)
        self.ratings: dict[int, QLineEdit] = {}
        self.words = parts.label(look="soft", wrap=True)
        self.open = parts.button(_("Hold the review"), self.begin)
        said = specs(Agreement)
        fields = {
            "reviewed_on": said["reviewed_on"],
            "review_on": replace(said["review_on"], label=N_("Next review on")),
        }
        self.days = Form(fields, only=tuple(fields), beside=("review_on",))
        self.save = parts.button(_("Note the review"), self.note)
        cancel = parts.button(_("Cancel"), self.end)
        self._grid_place = QVBoxLayout()
        self._asked: QWidget | None = None
        self._inside = QWidget()
        inside = parts.column(parts.label(_("The other side says how it was kept, 0 to 10."), "soft"), space=12)
        inside.addLayout(self._grid_place)
        inside.addWidget(self.days)
        inside.addLayout(parts.row(self.save, cancel, None))
        self._inside.setLayout(inside)
        self._inside.hide()
        self._rows: Sequence[PromiseRow] = ()
        self._one: Agreement | None = None
        self.box.addWidget(parts.label(_("Review of the agreement"), "heading"))
        line = parts.row(self.words, self.open)
        line.setStretch(0, 1)
        self.box.addLayout(line)
        self.box.addWidget(self._inside)

    @property
    def is_open(self) -> bool:
        """Somebody is at it."""
        return not self._inside.isHidden()

    def show_review(self, one: Agreement, rows: Sequence[PromiseRow], today: date) -> None:
        """Say when the last one was and when the next is."""
        self._one, self._rows, self._today = one, rows, today
        said = [_("The next is on {day}.").format(day=formats.day(one.review_on))]
        if one.reviewed_on is not None:
            said.append(_("The last was on {day}.").format(day=formats.day(one.reviewed_on)))
        self.words.setText(" ".join(said))

    def begin(self) -> None:
        """Ask for the ratings."""
        if self._one is None:
            return
        self._lay_out()
        following = next_review(self._today, self._one.ends_on)
        self.days.set_values({"reviewed_on": self._today, "review_on": following})
        self._inside.show()
        self.open.hide()
        next(iter(self.ratings.values()), self.save).setFocus()

    def _lay_out(self) -> None:
        if self._asked is not None:
            self._asked.hide()
            self._asked.deleteLater()
        self._asked = QWidget()
        grid = QGridLayout(self._asked)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        self.ratings = {}
        for number, row in enumerate(self._rows):
            kept = QLineEdit()
            kept.setValidator(QIntValidator(0, MOST, kept))
            kept.setFixedWidth(self.fontMetrics().averageCharWidth() * NARROW)
            kept.setPlaceholderText(_("0–10"))
            kept.setAccessibleName(f"{heading((row.side, row.kind))}: {row.wording}")
            rater = _("says the mentor") if row.rater is Side.MENTOR else _("says the mentee")
            words = parts.column(
                parts.label(f"{heading((row.side, row.kind))}: {row.wording}", wrap=True),
                parts.label(rater, "faint"),
                space=0,
            )
            grid.addLayout(words, number, 0)
            grid.addWidget(kept, number, 1)
            self.ratings[row.key] = kept
        self._grid_place.addWidget(self._asked)

    def note(self) -> None:
        """Hand the review over."""
        said = {key: int(line.text()) for key, line in self.ratings.items() if line.text().strip()}
        days: dict[str, Any] = self.days.all_values()
        self.held.emit(said, days)

    def end(self) -> None:
        """Close it without noting anything."""
        if self.is_open:
            self._inside.hide()
            self.open.show()
            self.open.setFocus()

    def show_refused(self, error: Refused | Trouble) -> None:
        """Say why the review was not noted."""
        self.days.show_refused(error)
