"""Bring in a list: choose a file, see what its columns and lines were taken for, decide, take it in, undo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.services import importing
from desktop.services.importing import Decision, ImportReport, Order, Outcome, Planned, Preview
from desktop.ui.features.importing.columns import column_columns, row_columns
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.table_view import TableView

KINDS = "CSV, XLSX, ODS (*.csv *.xlsx *.ods *.txt *.tsv)"
GOOD = (Outcome.NEW, Outcome.CHANGED)


class ImportingPage(Page):
    """Shows everything before anything is written; it is one step of undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path: Path | None = None
        self.preview: Preview | None = None
        self.decisions: dict[int, Decision] = {}
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
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.rows, _("Lines"))
        self.tabs.addTab(self.columns, _("Columns"))
        roles = [(_("as the list says"), ""), *((_(kind.label), kind.value) for kind in RoleKind)]
        orders = [(_("as the list shows"), ""), *((_order_words(order), order.value) for order in Order)]
        self.sheet = self._combo(_("Table"), [])
        self.role = self._combo(_("Who they are"), roles)
        self.dates = self._combo(_("Dates are written"), orders)
        self.duplicates = self._combo(_("Likely duplicates"), [(_(one.label), one.value) for one in Decision])
        card = parts.Card(12)
        card.box.addWidget(self.tabs)
        choices = parts.row(space=16)
        for name, combo in self._combos:
            choices.addLayout(parts.column(parts.label(name, "caption"), combo, space=4))
        choices.addStretch(1)
        self.body.addWidget(self.banner)
        self.body.addLayout(choices)
        self.body.addWidget(card, 1)
        self.take = parts.button(_("Bring in"), self.bring_in, look="primary", hint="Ctrl+Enter")
        self.set_actions([parts.button(_("Choose a file …"), self.choose_file, icon="folder-open"), self.take])

    @property
    def _combos(self) -> list[tuple[str, QComboBox]]:
        combos = (self.sheet, self.role, self.dates, self.duplicates)
        return [(combo.accessibleName(), combo) for combo in combos]

    def _combo(self, name: str, options: list[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for text, value in options:
            combo.addItem(text, value)
        combo.activated.connect(lambda _number: self.look())
        return combo

    def first_focus(self) -> QWidget:
        return self.rows

    def refresh(self) -> None:
        self.head(_("Bring in a list"), self.path.name if self.path is not None else "")
        if self.path is None:
            self._show_nothing()
        elif self.preview is not None:
            self.look()

    def _show_nothing(self) -> None:
        self.rows.show_rows([])
        self.columns.show_rows([])
        self.take.setEnabled(False)

    def choose_file(self) -> None:
        """Ask for the file and look at it."""
        path = self.desk.ask.open_file(_("Bring in a list"), KINDS)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Look at a file from the beginning: nothing is decided yet."""
        self.path = path
        self.decisions.clear()
        self.sheet.clear()
        for combo in (self.role, self.dates, self.duplicates):
            combo.setCurrentIndex(0)
        self.banner.say(_("Reading {file} …").format(file=path.name), "note")
        self.look()

    def look(self) -> None:
        """Look at the file with what was said about it."""
        path, club = self.path, self.desk.club
        if path is None:
            return
        role, dates, sheet = self.role.currentData(), self.dates.currentData(), self.sheet.currentText()
        self.desk.read(
            lambda: importing.look(club, path, role=role or None, dates=dates, sheet=sheet),
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
        self.head(_("Bring in a list"), f"{preview.path.name}  ·  {preview.sheet}".rstrip(" ·"))
        if self.sheet.count() == 0:
            for name in preview.sheets:
                self.sheet.addItem(name, name)
            self.sheet.setCurrentText(preview.sheet)
        self.columns.show_rows(preview.columns)
        self.rows.show_rows(preview.rows, key=lambda row: row.row)
        self.tabs.setTabText(1, _("Columns {count}").format(count=len(preview.columns)))
        self.tabs.setTabText(0, _("Lines {count}").format(count=formats.number(len(preview.rows))))
        if preview.questions:
            self._ask(preview)
            return
        self.banner.say(_in_words(preview), "care" if preview.counts[Outcome.REFUSED] else "note")
        ready = sum(preview.counts[outcome] for outcome in GOOD) + len(self.decisions)
        ready += preview.counts[Outcome.DUPLICATE] if self.duplicates.currentData() != Decision.SKIP else 0
        self.take.setText(ngettext("Bring in {count} line", "Bring in {count} lines", ready).format(count=ready))
        self.take.setEnabled(ready > 0 and not self.desk.club.read_only)

    def _ask(self, preview: Preview) -> None:
        self.take.setEnabled(False)
        asked = []
        if preview.asks_dates:
            names = formats.list_of([f"“{name}”" for name in preview.asks_dates])
            asked.append(
                _("The dates in {columns} can be read both ways: say how they are written.").format(columns=names)
            )
        if preview.asks_role:
            asked.append(_("Say who these people are."))
        self.banner.say(" ".join(asked), "care")
        (self.dates if preview.asks_dates else self.role).setFocus()

    def _decide(self, row: Planned) -> None:
        """Decide about one line: a duplicate, or a line that is left out."""
        if row.outcome not in {Outcome.DUPLICATE, Outcome.NEW, Outcome.CHANGED}:
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
            lambda: importing.people(club, preview, duplicates=general, decisions=decisions), self._done, self._cannot
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


def _order_words(order: Order) -> str:
    return {
        "dmy": _("day first: 17/3/2026"),
        "mdy": _("month first: 3/17/2026"),
        "ymd": _("year first: 2026-03-17"),
    }[order.value]


def _in_words(preview: Preview) -> str:
    said = [f"{_(outcome.label)}: {formats.number(count)}" for outcome, count in preview.counts.items() if count]
    return "  ·  ".join(said) + "   " + _("Nothing is written yet. Enter on a line decides about it.")


def _report(report: ImportReport) -> str:
    return _("{created} new, {changed} changed, {unchanged} unchanged; {left} left out.").format(
        created=report.created,
        changed=report.changed,
        unchanged=report.unchanged,
        left=report.duplicates + report.refused + report.skipped,
    )
