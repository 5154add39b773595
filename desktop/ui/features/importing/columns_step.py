"""The second step: what each column was taken for, with samples, and saying it otherwise."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import N_, _
from desktop.model.fields import FieldSpec, Kind
from desktop.services.importing import MARK_WORDS, MEANINGS, ColumnTaken, ListKind, Preview, mark_key
from desktop.ui.features.importing.columns import column_columns
from desktop.ui.kit import parts
from desktop.ui.kit.ask import Ask
from desktop.ui.kit.form import Form
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_view import TableView


class ColumnsStep(QWidget):
    """A table of columns; `said` with a header's letter (or a sign) and what it means."""

    said = Signal(str, str)

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self._kind = ListKind.PEOPLE
        self.table = TableView(column_columns(), _("Columns"))
        self.table.sortable(on=False)
        self.table.opened.connect(self.say_column)
        self.panel = SidePanel(ask)
        self.words = parts.label("", "soft", wrap=True)
        self.sign = parts.button(_("Say what a sign means …"), self.say_sign)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        box = parts.column(space=8)
        head = parts.row(self.words, self.sign, space=16)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addLayout(middle, 1)
        self.setLayout(box)

    def show_preview(self, preview: Preview) -> None:
        """Show the columns of a list."""
        self._kind = preview.kind
        said = (
            _("The columns were taken as was said of the last list with these headings.")
            if preview.is_remembered
            else _("Enter on a column says otherwise; what is said is remembered for the next list like this one.")
        )
        self.words.setText(said)
        self.sign.setVisible(preview.kind is ListKind.REGISTER)
        self.table.show_rows(preview.columns)

    def say_column(self, column: ColumnTaken) -> None:
        """Let somebody say what a column holds."""
        meanings = tuple(MEANINGS[self._kind])
        known = next((number for number, one in enumerate(meanings) if one.value == column.meaning), None)
        fields = {"meaning": FieldSpec(Kind.LINK, N_("Taken for"), help=N_("Leave it empty to leave the column out."))}
        offered = [(number, _(one.label)) for number, one in enumerate(meanings)]
        form = Form(fields, {"meaning": known}, options={"meaning": offered})

        def save(values: dict[str, Any], done: Callable[[], None], _failed: Any) -> None:
            number = values["meaning"]
            done()
            self.said.emit(column.letter, meanings[number].value if isinstance(number, int) else "")

        self.panel.edit(f"{column.letter}  {column.title}", form, save, all_values=True)

    def say_sign(self) -> None:
        """Let somebody say what a sign in the cells of a register means."""
        sign = self._ask.text(_("What a sign means"), _("The sign as it stands in the cells; nothing for a blank"))
        if sign is None:
            return
        chosen = self._ask.choose(
            _("What a sign means"), sign or _("a blank cell"), [_(label) for _word, label in MARK_WORDS]
        )
        if chosen is not None:
            self.said.emit(mark_key(sign), MARK_WORDS[chosen][0])
