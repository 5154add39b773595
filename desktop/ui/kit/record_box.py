"""A line to type a printed meeting record into, with the answer in words as one types."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.services import record_sheet
from desktop.services.record_sheet import Understood, Where
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine


class RecordBox(QWidget):
    """The line. `where` says at which session, or for which pair, it is typed; `saved` tells when a record is."""

    saved = Signal(object)

    def __init__(self, desk: Desk, hint: str, where: Callable[[], Where | None]) -> None:
        super().__init__()
        self._desk = desk
        self._where = where
        self.line = TypedLine(hint, _("Record line"), large=True)
        self.line.typed.connect(self._typed)
        self.line.entered.connect(self.save)
        self.answer = parts.Banner("note")
        self.setLayout(parts.column(self.line, self.answer, space=8))

    def leave(self) -> None:
        """Empty the line."""
        self.line.setText("")
        self.answer.say("")

    def begin(self) -> None:
        """Show what was half typed here, unless somebody quick types already."""
        where, club = self._where(), self._desk.club

        def show(text: str) -> None:
            if text and where == self._where() and not self.line.text():
                self.line.setText(text)
                self._understand(text)

        if where is not None:
            self._desk.read(lambda: record_sheet.draft(club, where), show, "record-draft")

    def _typed(self, text: str) -> None:
        where, club = self._where(), self._desk.club
        if where is not None and not club.read_only:
            self._desk.jobs.write(
                lambda: record_sheet.keep_draft(club, where, text), lambda _none: None, self._desk.tell
            )
        self._understand(text)

    def _understand(self, text: str) -> None:
        where, club = self._where(), self._desk.club
        if where is None or not text.strip():
            self.answer.say("")
            return
        self._desk.read(
            lambda: record_sheet.understand(club, text, where), self._understood, "record-line", self._refused
        )

    def _understood(self, found: Understood) -> None:
        self.answer.say(_("{answer}  Enter saves · Esc keeps typing").format(answer=found.words), "note")

    def save(self, text: str) -> None:
        """Save what stands in the line, if something does."""
        where, club = self._where(), self._desk.club
        if where is None or not text.strip():
            return
        self._desk.do(lambda: record_sheet.save(club, text, where)[0], self._saved, self._refused)

    def _saved(self, changes: object) -> None:
        self.leave()
        self.saved.emit(changes)

    def _refused(self, error: Refused | Trouble) -> None:
        self.answer.say(error.sentence, "stop")
