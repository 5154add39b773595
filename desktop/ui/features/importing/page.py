"""Bring in a list: choose a file, see what its columns and lines were taken for, decide, take it in, undo."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import N_, _, formats, ngettext
from desktop.model.fields import FieldSpec, Kind
from desktop.services import importing
from desktop.services.importing import ColumnTaken, Decision, ImportReport, Meaning, Outcome, Planned, Preview
from desktop.ui.features.importing.columns import column_columns, row_columns
from desktop.ui.features.importing.options import Options
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_view import TableView

KINDS = "CSV, XLSX, ODS (*.csv *.xlsx *.ods *.txt *.tsv)"
COLUMNS, ALL = "columns", "all"
MEANINGS = tuple(Meaning)
DECIDABLE = frozenset({Outcome.DUPLICATE, Outcome.NEW, Outcome.CHANGED})


class ImportingPage(Page):
    """Shows everything before anything is written; it is one step of undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path: Path | None = None
        self.preview: Preview | None = None
        self.decisions: dict[int, Decision] = {}
        self.mapping: dict[str, str] = {}
        self.setAcceptDrops(True)
        self.banner = parts.Banner("note")
        empty = EmptyState(
            _("Choose the list you keep: CSV, XLSX or ODS. You see what would come of it before anything is written."),
            _("Choose a file …"),
            self.choose_file,
            "upload",
        )
        self.rows = TableView(row_columns(self.decisions), _("Lines"), empty)
        self.rows.opened.connect(self._decide)
        self.columns = TableView(column_columns(), _("Columns"))
        self.columns.sortable(on=False)
        self.columns.opened.connect(self.say_column)
        self.options = Options()
        self.options.changed.connect(self.look)
        self.sheet, self.role = self.options.sheet, self.options.role
        self.dates, self.duplicates = self.options.dates, self.options.duplicates
        shown = [(ALL, ""), *((outcome.value, "") for outcome in Outcome), (COLUMNS, "")]
        self.chips = parts.Chips(shown, _("Show"))
        self.chips.chosen.connect(lambda _key: self._show_chosen())
        self.panel = SidePanel(self.desk.ask)
        card = parts.Card(12)
        card.box.addWidget(self.rows)
        card.box.addWidget(self.columns)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.options)
        self.body.addLayout(parts.row(self.chips, None))
        self.body.addLayout(middle, 1)
        self.choose = parts.button(_("Choose a file …"), self.choose_file, icon="folder-open")
        self.take = parts.button(_("Bring in"), self.bring_in, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.choose, self.take])
        self._show_nothing()

    def first_focus(self) -> QWidget:
        return self.rows if self.preview is not None else self.choose

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        self.head(_("Bring in a list"), self.path.name if self.path is not None else "")
        if self.path is None:
            self._show_nothing()
        elif self.preview is not None:
            self.look()

    def _show_nothing(self) -> None:
        for part in (self.options, self.chips, self.columns):
            part.hide()
        self.rows.show()
        self.rows.show_rows([])
        self.take.setEnabled(False)
        self.take.setText(_("Bring in"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_file(next(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()))

    def choose_file(self) -> None:
        """Ask for the file and look at it."""
        path = self.desk.ask.open_file(_("Bring in a list"), KINDS)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Look at a file from the beginning: nothing is decided yet."""
        self.path = path
        self.decisions.clear()
        self.mapping.clear()
        self.options.begin()
        self.chips.choose(ALL)
        self.banner.say(_("Reading {file} …").format(file=path.name), "note")
        self.look()

    def look(self) -> None:
        """Look at the file with what was said about it."""
        path, club = self.path, self.desk.club
        if path is None:
            return
        role, dates, sheet = self.role.currentData(), self.dates.currentData(), self.sheet.currentText()
        mapping = dict(self.mapping)
        self.desk.read(
            lambda: importing.look(club, path, role=role or None, dates=dates, sheet=sheet, mapping=mapping),
            self._show,
            "import",
            self._cannot,
        )

    def _cannot(self, error: Refused | Trouble) -> None:
        self.preview = None
        self._show_nothing()
        self.banner.say(error.sentence, "stop")

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        sheet = preview.sheet if len(preview.sheets) > 1 else ""
        words = _("Nothing is written yet; Enter on a line decides about it.")
        self.head(_("Bring in a list"), "  ·  ".join(part for part in (preview.path.name, sheet, words) if part))
        self.options.offer(preview)
        self.options.show()
        self._count(preview)
        self.columns.show_rows(preview.columns)
        if preview.questions:
            self._ask(preview)
        else:
            self.banner.say("")
        self._show_chosen()
        if self.choose.hasFocus():
            self.rows.setFocus()
        ready = self._ready(preview)
        self.take.setText(ngettext("Bring in {count} line", "Bring in {count} lines", ready).format(count=ready))
        self.take.setEnabled(ready > 0 and not preview.questions and not self.desk.club.read_only)

    def _count(self, preview: Preview) -> None:
        counts = preview.counts
        self.chips.rename(ALL, _("Lines {count}").format(count=formats.number(len(preview.rows))))
        self.chips.offer(ALL, on=bool(preview.rows))
        self.chips.rename(COLUMNS, _("Columns {count}").format(count=len(preview.columns)))
        for outcome in Outcome:
            self.chips.rename(outcome.value, f"{_(outcome.label)} {formats.number(counts[outcome])}")
            self.chips.offer(outcome.value, on=bool(counts[outcome]))
        if self.chips.value in set(Outcome) and not counts[Outcome(self.chips.value)]:
            self.chips.choose(ALL)
        self.chips.show()

    def _ready(self, preview: Preview) -> int:
        """Count the lines from which something would come."""
        general = Decision(self.duplicates.currentData())
        decided = [
            self.decisions.get(row.row, general if row.outcome is Outcome.DUPLICATE else Decision.CREATE)
            for row in preview.rows
            if row.outcome in DECIDABLE
        ]
        return sum(one is not Decision.SKIP for one in decided)

    def _show_chosen(self) -> None:
        preview, which = self.preview, self.chips.value
        if preview is None:
            return
        self.columns.setVisible(which == COLUMNS)
        self.rows.setVisible(which != COLUMNS)
        self.rows.show_rows([row for row in preview.rows if which in {ALL, row.outcome.value}], key=lambda row: row.row)

    def _ask(self, preview: Preview) -> None:
        asked = []
        if preview.asks_dates:
            names = formats.list_of([f"“{name}”" for name in preview.asks_dates])
            asked.append(
                _("The dates in {columns} can be read both ways: say how they are written.").format(columns=names)
            )
        if preview.asks_role:
            asked.append(_("Say who these people are."))
        self.banner.say(" ".join(asked), "care")
        self.chips.choose(COLUMNS)
        (self.dates if preview.asks_dates else self.role).setFocus()

    def say_column(self, column: ColumnTaken) -> None:
        """Let somebody say what a column holds."""
        known = next((number for number, one in enumerate(MEANINGS) if one.value == column.meaning), None)
        fields = {"meaning": FieldSpec(Kind.LINK, N_("Taken for"), help=N_("Leave it empty to leave the column out."))}
        offered = [(number, _(one.label)) for number, one in enumerate(MEANINGS)]
        form = Form(fields, {"meaning": known}, options={"meaning": offered})

        def save(values: dict[str, Any], done: Callable[[], None], _failed: Any) -> None:
            number = values["meaning"]
            self.mapping[column.letter] = MEANINGS[number].value if isinstance(number, int) else ""
            done()
            self.look()

        self.panel.edit(f"{column.letter}  {column.title}", form, save, all_values=True)

    def _decide(self, row: Planned) -> None:
        """Decide about one line: a duplicate, or a line that is left out."""
        if row.outcome not in DECIDABLE:
            return
        answers = list(Decision) if row.outcome is Outcome.DUPLICATE else [Decision.SKIP]
        chosen = self.desk.ask.choose(row.name, row.reason or row.name, [_(one.label) for one in answers])
        if chosen is None:
            self.decisions.pop(row.row, None)
        else:
            self.decisions[row.row] = answers[chosen]
        if self.preview is not None:
            self._show(self.preview)

    def bring_in(self) -> None:
        """Take in what can be taken, in one step."""
        preview, club = self.preview, self.desk.club
        if preview is None:
            return
        general, decisions = self.duplicates.currentData(), dict(self.decisions)
        self.take.setEnabled(False)
        self.banner.say(_("Bringing in …"), "note")
        self.desk.jobs.write(
            lambda: importing.take(club, preview, duplicates=general, decisions=decisions), self._done, self._cannot
        )

    def _done(self, report: ImportReport) -> None:
        self.path = None
        self.preview = None
        self.decisions.clear()
        self._show_nothing()
        self.desk.bus.changed.emit(report.changes)
        self.head(_("Bring in a list"))
        self.banner.say(_report(report), "ok", _("Undo"), self._undo(report))
        self.desk.toast.say(_report(report), _("See the people"), lambda: self.desk.navigator.go("people"))

    def _undo(self, report: ImportReport) -> Callable[[], None]:
        def undo() -> None:
            self.banner.say(_("Taken back: nobody of the list is here any more."), "note")
            self.desk.undo()

        return undo if report.changes.step is not None else lambda: None


def _report(report: ImportReport) -> str:
    return _("{created} new, {changed} changed, {unchanged} unchanged; {left} left out.").format(
        created=report.created,
        changed=report.changed,
        unchanged=report.unchanged,
        left=report.duplicates + report.refused + report.skipped,
    )
