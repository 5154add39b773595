"""Who has signed, a row each: a tick, the name and the date; and whether everybody has their copy."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.relationship_choices import Signer
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement, Signature
from desktop.model.fields import specs
from desktop.services.agreement_signing import Slot
from desktop.ui.kit import parts
from desktop.ui.kit.editors import DayEditor
from desktop.ui.kit.pressed import Tick

Place: TypeAlias = tuple[Signer, int | None]
WHO, NAME = range(2)
DAY = 18  # characters


class SignatureRow:
    """The parts of one row; the tick says who signs."""

    def __init__(self) -> None:
        self.tick = Tick()
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Name under the signature"))
        self.day = DayEditor(specs(Signature)["signed_on"])
        self.signed = parts.label()
        self.fields = QWidget()
        self.fields.setLayout(parts.row(self.name, self.day, space=12))
        self._typed = False
        self.name.textEdited.connect(self._touched)

    def _touched(self, _text: str) -> None:
        self._typed = True

    def show_slot(self, slot: Slot, today: str, *, editable: bool) -> None:
        """Show the signature, or where it will be; a name that is being typed stays."""
        there = slot.signature
        self.tick.setText(parts.caption(slot.words))
        self.tick.setChecked(there is not None)
        self.tick.setEnabled(editable)
        self.fields.setVisible(there is None and editable)
        for part in (self.name, self.day):
            (part.focusProxy() or part).setAccessibleName(_("Name") if part is self.name else _("Signed on"))
            (part.focusProxy() or part).setAccessibleDescription(slot.words)
        self.signed.setVisible(there is not None)
        if there is not None:
            self.signed.setText(f"{there.name}, {formats.day(there.signed_on)}")
        elif not self._typed:
            self.name.setText(slot.proposed)
            self.name.setCursorPosition(0)
            self.day.set_value(self.day.value() or today)


class SignaturesCard(parts.Card):
    """The places for signatures.

    Signals:
        signed: somebody signed: as what, who, the name and the day as typed.
        unsigned: a signature was noted by mistake: as what, who.
        copied: everybody has their copy, or not.
    """

    signed = Signal(object, object, str, str)
    unsigned = Signal(object, object)
    copied = Signal(bool)

    def __init__(self) -> None:
        super().__init__(20, 12)
        self.rows: dict[Place, SignatureRow] = {}
        self._holder: QWidget | None = None
        self._place = QVBoxLayout()
        self.error = parts.label(look="stop", wrap=True)
        self.error.hide()
        self.copies = Tick(_("Everybody has a signed copy, and one is filed"))
        self.copies.clicked.connect(self.copied)
        self.box.addWidget(parts.label(_("Signatures"), "heading"))
        self.box.addLayout(self._place)
        self.box.addWidget(self.error)
        self.box.addWidget(self.copies)

    def show_slots(self, slots: Sequence[Slot], one: Agreement, today: str, *, editable: bool) -> None:
        """Show the places of an agreement; `today` is the day that is proposed, as it is typed."""
        if list(self.rows) != [(slot.signer, slot.person) for slot in slots]:
            self._lay_out(slots)
        for slot in slots:
            self.rows[slot.signer, slot.person].show_slot(slot, today, editable=editable)
        self.copies.setEnabled(one.signed_on is not None)
        self.copies.setChecked(one.copies_given)
        self.refuse("")

    def _lay_out(self, slots: Sequence[Slot]) -> None:
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(NAME, 1)
        self.rows = {}
        for number, slot in enumerate(slots):
            row = SignatureRow()
            place = (slot.signer, slot.person)
            self.rows[place] = row
            row.tick.clicked.connect(lambda on, place=place: self._ticked(place, ticked=on))
            row.day.setFixedWidth(self.fontMetrics().averageCharWidth() * DAY)
            row.tick.setMinimumHeight(row.name.sizeHint().height())
            grid.addWidget(row.tick, number, WHO)
            grid.addWidget(row.fields, number, NAME)
            grid.addWidget(row.signed, number, NAME)
        self._place.addWidget(self._holder)

    def _ticked(self, place: Place, *, ticked: bool) -> None:
        row = self.rows[place]
        row.tick.setChecked(not ticked)  # until it is noted
        if ticked:
            self.signed.emit(*place, row.name.text(), str(row.day.value()))
        else:
            self.unsigned.emit(*place)

    def refuse(self, sentence: str) -> None:
        """Say why a signature was not noted."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
