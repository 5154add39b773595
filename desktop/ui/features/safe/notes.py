"""The notes of an open safe: a list, the one that is read, and a form beside them for what is written."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.rules.concern import Note
from desktop.i18n import _, formats
from desktop.model.concern import ENTRY, NOTE
from desktop.services import concern, concern_paper
from desktop.services.concern import NoteRow
from desktop.services.safe import Opened
from desktop.ui.features.safe.reading import Reading
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

OF: Final = "of"
TYPED: Final = "typed"


def columns() -> list[Col]:
    """Give the columns of the notes."""
    return [
        Col(_("When"), lambda row: formats.day(row.happened), lambda row: row.happened, width=13),
        Col(_("About"), lambda row: row.name, bold=True),
        Col(_("State"), _state, width=12, colour=lambda row: "care" if row.is_open else "soft"),
    ]


def _state(row: NoteRow) -> str:
    if row.may_be_deleted:
        return _("may go")
    return _("open") if row.is_open else _("closed")


class Notes(QWidget):
    """Reads, writes and adds to notes; `changed` says that something was written."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._opened: Opened | None = None
        self.note: Note | None = None
        self._of = ""
        self.table = TableView(columns(), _("Concern notes"), EmptyState(_("No concern note yet."), icon="lock"))
        self.table.chosen.connect(self._chosen)
        self.reading = Reading()
        self.add_button = parts.button(_("Add to it"), self.add_to, icon="plus")
        self.print_button = parts.button(_("Print"), self.print_note, icon="printer")
        self.delete_button = parts.button(_("Delete"), self.delete, icon="trash-2")
        self.panel = SidePanel(desk.ask)
        listed = self._listed = parts.Card(12)
        listed.box.addWidget(self.table)
        read = self._read = parts.Card(20, 12)
        read.box.addWidget(self.reading, 1)
        read.box.addLayout(parts.row(self.add_button, self.print_button, None, self.delete_button))
        middle = parts.row(space=16)
        middle.addWidget(listed, 2)
        middle.addWidget(read, 3)
        middle.addWidget(self.panel)
        self.setLayout(middle)
        self.panel.installEventFilter(self)
        self._show(None)

    def show_safe(self, opened: Opened) -> None:
        """Show the notes of this safe."""
        if opened is not self._opened:
            self.forget()
        self._opened = opened
        rows = concern.notes(opened)
        self.table.show_rows(rows, key=lambda row: row.uid)
        self.add_button.setEnabled(not opened.club.read_only)

    def forget(self) -> None:
        """Show nothing: the safe is closed."""
        self._opened = None
        self.panel.close_panel()
        self._show(None)
        self.table.show_rows([], key=lambda row: row.uid)

    def _chosen(self, row: NoteRow | None) -> None:
        opened = self._opened
        if row is None or opened is None:
            self._show(None)
        elif self.note is None or self.note.uid != row.uid:
            self.desk.quietly(lambda: concern.read(opened, row.uid), self._show)

    def _show(self, note: Note | None) -> None:
        self.note = note
        self.reading.show_note(note)
        self._arrange()
        self.delete_button.setVisible(note is not None and note.may_be_deleted(self.desk.club.today()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the form, and take it back."""
        done = super().eventFilter(watched, event)
        if watched is self.panel and event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._arrange()
        return done

    def _arrange(self) -> None:
        """Show the list, and the note that is read; beside a form only the note that it is about."""
        writing = not self.panel.isHidden()
        self._listed.setVisible(not writing or not self._of)
        self.table.setEnabled(not writing)
        self._read.setVisible(self.note is not None and (not writing or bool(self._of)))

    def write(self, values: Mapping[str, Any] | None = None) -> None:
        """Open a form for a new note, with what was being typed before."""
        opened = self._opened
        if opened is None:
            return
        people = [(one.uid, one.name) for one in concern.people(opened.club)]
        today = {"happened": opened.club.today()}
        form = Form(NOTE, today, options={"person": people}, only=list(NOTE), beside=["time"])
        self._edit(_("New note"), form, values, "")

    def add_to(self, values: Mapping[str, Any] | None = None) -> None:
        """Open a form for what is added to the note that is read."""
        if self.note is not None:
            self._edit(self.note.name, Form(ENTRY), values, self.note.uid)

    def _edit(self, title: str, form: Form, values: Mapping[str, Any] | None, of: str) -> None:
        opened = self._opened
        if opened is None or (not self.panel.isHidden() and not self.panel.leave()):
            return

        def save(typed: dict[str, Any], done: Any, failed: Any) -> None:
            verb = (lambda: concern.add_entry(opened, of, typed)) if of else (lambda: concern.add(opened, typed))
            self.desk.quietly(verb, lambda note: self._saved(note, done), failed)

        self._of = of
        self.panel.edit(title, form, save, all_values=True)
        for name, value in (values or {}).items():
            if name in form.editors:
                form.editors[name].set_value(value)

    def _saved(self, note: Note, done: Any) -> None:
        done()
        self.note = note
        self.changed.emit()
        self._show(note)
        rows = self.table.model.rows
        self.table.choose(next(number for number, row in enumerate(rows) if row.uid == note.uid))

    def keep_draft(self) -> None:
        """Keep in the safe what is being typed, if something is."""
        opened, form = self._opened, self.panel.form
        if opened is not None and form is not None and form.is_changed():
            concern.keep_draft(opened, {OF: self._of, TYPED: form.all_values()})

    def go_on(self) -> None:
        """Open the form again in which something was being typed when the safe closed."""
        opened = self._opened
        if opened is None:
            return
        draft = concern.draft(opened)
        self.desk.quietly(lambda: concern.keep_draft(opened, {}), lambda _done: None)
        of = draft.get(OF, "")
        if not of:
            self.write(draft.get(TYPED))
            return

        def show(note: Note) -> None:
            self._show(note)
            self.add_to(draft.get(TYPED))

        self.desk.quietly(lambda: concern.read(opened, of), show)

    def print_note(self) -> None:
        """Open the print page for the note that is read."""
        opened, note = self._opened, self.note
        if opened is not None and note is not None:
            print_out(self.desk, lambda: concern_paper.wish(opened, note.uid))

    def delete(self) -> None:
        """Delete the note that is read; asks first, since it cannot be taken back."""
        opened, note = self._opened, self.note
        if opened is None or note is None:
            return
        words = _("This cannot be undone. Copies of the club that were made before still hold the note, sealed.")
        if self.desk.ask.sure(_("Delete the note"), words, _("Delete")):
            self.desk.quietly(lambda: concern.delete(opened, note.uid), lambda _done: self._deleted(), self._refused)

    def _deleted(self) -> None:
        self._show(None)
        self.changed.emit()

    def _refused(self, error: Refused | Trouble) -> None:
        self.desk.tell(error)
