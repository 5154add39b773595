"""Bring in a list in three steps: the file, its columns, its lines; then it is taken in, and can be taken back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.services import importing
from desktop.services.importing import Asked, ImportReport, ListKind, Planned, Preview
from desktop.ui.features.importing.columns_step import ColumnsStep
from desktop.ui.features.importing.lines_step import LinesStep
from desktop.ui.features.importing.options import KIND_WORDS, Options
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState

KINDS = "CSV, XLSX, ODS (*.csv *.xlsx *.ods *.txt *.tsv)"
FILE, COLUMNS, LINES = "file", "columns", "lines"
MOST_NOTICES = 3
STEPS = (FILE, COLUMNS, LINES)
SEEN_AT = {ListKind.PEOPLE: "people", ListKind.REGISTER: "sessions", ListKind.HOURS: "hours"}


class ImportingPage(Page):
    """Shows everything before anything is written; it is one step of undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.path: Path | None = None
        self.preview: Preview | None = None
        self.mapping: dict[str, str] = {}
        self.setAcceptDrops(True)
        self.banner = parts.Banner("note")
        words = _("Choose the list you keep: people, a term’s register or hours, as CSV, XLSX or ODS.")
        more = _("You see what would come of it before anything is written.")
        self.empty = EmptyState(f"{words} {more}", _("Choose a file …"), self.choose_file, "upload")
        self.options = Options(desk.club.today().year)
        self.options.changed.connect(self.look)
        self.columns = ColumnsStep(self.desk.ask)
        self.columns.said.connect(self.say)
        self.lines = LinesStep()
        self.lines.changed.connect(self._count)
        self.lines.asks.connect(self._beside)
        self.steps = parts.Chips([(FILE, _("1  File")), (COLUMNS, _("2  Columns")), (LINES, _("3  Lines"))], _("Steps"))
        self.steps.chosen.connect(self.go_to)
        self.pile = QStackedWidget()
        first = QWidget()
        box = QVBoxLayout(first)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.empty)
        box.addWidget(self.options)
        box.addStretch(1)
        for part in (first, self.columns, self.lines):
            self.pile.addWidget(part)
        self.body.addWidget(self.banner)
        self.body.addLayout(parts.row(self.steps, None))
        self.body.addWidget(self.pile, 1)
        self.choose = parts.button(_("Choose a file …"), self.choose_file, icon="folder-open")
        self.back = parts.button(_("Back"), self.go_back)
        self.take = parts.button(_("Bring in"), self.go_on, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.choose, self.back, self.take])
        self._show_nothing()

    @property
    def step(self) -> str:
        """Which of the three steps is shown."""
        return STEPS[self.pile.currentIndex()]

    def first_focus(self) -> QWidget:
        return self.choose if self.preview is None else self._focus_of(self.step)

    def _focus_of(self, step: str) -> QWidget:
        return {FILE: self.options.kind, COLUMNS: self.columns.table, LINES: self.lines.table}[step]

    def may_leave(self) -> bool:
        return not self.columns.panel.isVisible() or self.columns.panel.leave()

    def refresh(self) -> None:
        self.head(_("Bring in a list"), self.path.name if self.path is not None else "")
        if self.path is None:
            self._show_nothing()
        elif self.preview is not None:
            self.look()

    def _show_nothing(self) -> None:
        self.pile.setCurrentIndex(0)
        self.empty.setVisible(self.path is None)
        for part in (self.options, self.steps, self.back):
            part.hide()
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
        """Look at a file from the beginning: nothing is said or decided yet."""
        self.path = path
        self.preview = None
        self.mapping.clear()
        self.options.begin()
        self.lines.begin()
        self._show_nothing()
        self.banner.say(_("Reading {file} …").format(file=path.name), "note")
        self.look()

    def look(self) -> None:
        """Look at the file with what was said about it."""
        path, club = self.path, self.desk.club
        if path is None:
            return
        said, mapping = self.options.said(), dict(self.mapping)
        self.desk.read(lambda: importing.look(club, path, mapping=mapping, **said), self._show, "import", self._cannot)

    def _cannot(self, error: Refused | Trouble) -> None:
        if self.preview is None:
            self._show_nothing()
        self.take.setEnabled(False)
        self.banner.say(error.sentence, "stop")

    def _show(self, preview: Preview) -> None:
        is_first = self.preview is None
        self.preview = preview
        self.empty.hide()
        for part in (self.options, self.steps, self.back):
            part.show()
        sheet = preview.sheet if len(preview.sheets) > 1 else ""
        words = _("Nothing is written before the last step.")
        self.head(_("Bring in a list"), "  ·  ".join(part for part in (preview.path.name, sheet, words) if part))
        self.options.offer(preview, _found(preview))
        self.columns.show_preview(preview)
        self.lines.show_preview(preview)
        self.steps.offer(LINES, on=not preview.questions)
        self._ask(preview, is_first=is_first)

    def _ask(self, preview: Preview, *, is_first: bool) -> None:
        """Show the step at which something must be said, else the columns of a new file."""
        self.banner.say(" ".join(_asked(preview.asked) or preview.notices[:MOST_NOTICES]), "care")
        answer = self.options.asked(preview)
        if not preview.questions:
            self.go_to(COLUMNS if is_first else self.step)
        elif preview.asked.names or preview.asked.missing or answer is None:
            self.go_to(COLUMNS)
        else:
            self.go_to(FILE)
            answer.setFocus()

    def go_to(self, step: str) -> None:
        """Show one of the three steps."""
        if self.preview is None or (step == LINES and self.preview.questions):
            return
        changed = step != self.step
        self.steps.choose(step)
        self.pile.setCurrentIndex(STEPS.index(step))
        self._count()
        if changed or self.choose.hasFocus():
            self._focus_of(step).setFocus()

    def go_back(self) -> None:
        """Show the step before."""
        self.go_to(STEPS[max(0, self.pile.currentIndex() - 1)])

    def go_on(self) -> None:
        """Show the next step; at the last one take the list in."""
        if self.step == LINES:
            self.bring_in()
        else:
            self.go_to(STEPS[self.pile.currentIndex() + 1])

    def _count(self) -> None:
        """Say on the primary button what comes next, and how much would be taken in."""
        preview = self.preview
        if preview is None:
            return
        self.back.setEnabled(self.step != FILE)
        if self.step != LINES:
            self.take.setText(_("Next: columns") if self.step == FILE else _("Next: lines"))
            waits = self.options.asked(preview) is not None if self.step == FILE else bool(preview.questions)
            self.take.setEnabled(not waits)
            return
        ready = self.lines.ready()
        self.take.setText(ngettext("Bring in {count} line", "Bring in {count} lines", ready).format(count=ready))
        self.take.setEnabled(ready > 0 and not self.desk.club.read_only)

    def say(self, key: str, meaning: str) -> None:
        """Say what a column, or a sign, means, and look again."""
        self.mapping[key] = meaning
        self.look()

    def _beside(self, row: Planned) -> None:
        preview, club = self.preview, self.desk.club
        if preview is not None:
            self.desk.read(
                lambda: importing.beside(club, preview, row),
                lambda facts: self.lines.show_beside(row, facts),
                "import beside",
            )

    def bring_in(self) -> None:
        """Take in what can be taken, in one step."""
        preview, club = self.preview, self.desk.club
        if preview is None or preview.questions:
            return
        general, decisions = self.lines.duplicates.currentData(), dict(self.lines.decisions)
        self.take.setEnabled(False)
        self.banner.say(_("Bringing in …"), "note")
        self.desk.jobs.write(
            lambda: importing.take(club, preview, duplicates=general, decisions=decisions),
            lambda report: self._done(report, preview.kind),
            self._cannot,
        )

    def _done(self, report: ImportReport, kind: ListKind) -> None:
        self.path = None
        self.preview = None
        self.lines.begin()
        self._show_nothing()
        self.desk.bus.changed.emit(report.changes)
        self.head(_("Bring in a list"))
        self.banner.say(_report(report, kind), "ok", _("Undo"), self._undo(report))
        self.desk.toast.say(_report(report, kind), _("See it"), lambda: self.desk.navigator.go(SEEN_AT[kind]))

    def _undo(self, report: ImportReport) -> Callable[[], None]:
        def undo() -> None:
            self.banner.say(_("Taken back: nothing of the list is here any more."), "note")
            self.desk.undo()

        return undo if report.changes.step is not None else lambda: None


def _found(preview: Preview) -> str:
    lines = formats.number(len(preview.source.lines) if preview.source is not None else 0)
    words = _("Found in {file}: {kind}, {lines} lines, {columns} columns; its headings stand in row {row}.")
    return words.format(
        file=preview.path.name,
        kind=_(KIND_WORDS[preview.kind]),
        lines=lines,
        columns=len(preview.columns),
        row=preview.header or "–",
    )


def _asked(asked: Asked) -> list[str]:
    """Say what must be said first, as it is said here."""
    found = []
    if asked.names:
        found.append(_("No column with names was found: say which one it is."))
    if asked.missing:
        found.append(_("Say which column holds: {wanted}.").format(wanted=formats.list_of(asked.missing)))
    if asked.dates:
        names = formats.list_of([f"“{name}”" for name in asked.dates])
        found.append(_("The dates in {columns} can be read both ways: say how they are written.").format(columns=names))
    if asked.year:
        found.append(_("The dates have no year, and no term tells it: say the year of the first."))
    if asked.groups:
        found.append(_("Say whose register this is."))
    if asked.role:
        found.append(_("Say who these people are."))
    return found


def _report(report: ImportReport, kind: ListKind) -> str:
    words = _("{created} new, {changed} changed, {unchanged} unchanged; {left} left out.").format(
        created=report.created,
        changed=report.changed,
        unchanged=report.unchanged,
        left=report.duplicates + report.refused + report.skipped,
    )
    figures = report.figures
    if kind is ListKind.REGISTER:
        more = _("{sessions} sessions, {count} attendances.")
        return f"{words} {more.format(sessions=figures['sessions'], count=formats.number(figures['attendances']))}"
    if kind is ListKind.HOURS:
        return f"{words} " + _("{hours} added.").format(hours=formats.hours(figures["minutes"]))
    return words
