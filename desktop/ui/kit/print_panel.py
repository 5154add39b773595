"""The print page: what a print will contain, the printer and how it prints, a warning before SEALED pages."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QProgressBar

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, ngettext
from desktop.services import printing
from desktop.services.paper import Made
from desktop.services.printing import Content, Order, Printed, Wish
from desktop.system.printing import Printers, Queue
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.print_fields import PrintFields
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.settling import Settles
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

WIDE, HIGH = 122, 28  # characters and lines
CONTENTS, FIELDS = 5, 3  # shares of the width


def print_out(desk: Desk, wish: Callable[[], Wish]) -> None:
    """Open the print page over the window; what draws papers is imported on the way, off the window's thread."""

    def open_page(wished: Wish) -> None:
        desk.ask.open_dialog(PrintPanel(desk, wished, desk.ask.printers()))

    desk.read(wish, open_page)


class Watched(QObject):
    """Tells the window of a print on another thread, and that thread that it was cancelled."""

    faces = Signal(int)
    handed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cancelled = False

    def drawn(self, faces: int) -> None:
        self.faces.emit(faces)

    def handing_over(self) -> None:
        self.handed.emit()

    def is_cancelled(self) -> bool:
        return self.cancelled


class PrintPanel(QDialog):
    """One print; closing it while it prints cancels, as long as the printer does not have it."""

    def __init__(self, desk: Desk, wish: Wish, printers: Printers) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk.of(self)
        self.wish = wish
        self._printers = printers
        self.made: Made | None = None
        self.watched: Watched | None = None
        self.setWindowTitle(_("Print"))
        Settles(self)
        metrics = self.fontMetrics()
        wanted = QSize(metrics.averageCharWidth() * WIDE, metrics.height() * HIGH)
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.summary = parts.label(look="soft", wrap=True)
        self.banner = parts.Banner("care")
        self.contents = TableView(_columns(), _("What it contains"), None)
        self.contents.sortable(on=False)  # they are in the order in which they leave the printer
        self.contents.setMinimumHeight(metrics.height() * 8)
        self.fields = PrintFields(wish.paper, wish.sides, wish.copies)
        self.fields.changed.connect(self._say)
        self.none = parts.label(
            _("No printer is set up on this computer. Save the paper as PDF, and print it elsewhere."),
            "soft",
            wrap=True,
        )
        self.none.hide()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Printing"))
        self.doing = parts.label(look="soft")
        self.save_button = parts.button(_("Save as PDF"), self.save, icon="save")
        self.cancel_button = parts.button(_("Cancel"), self.reject)
        self.print_button = parts.button(_("Print"), self.print_now, look="primary", icon="printer", hint="Ctrl+Enter")
        self.print_button.setDefault(True)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.print_button.click)
        self._show_progress(on=False)
        self.print_button.setEnabled(False)
        self.save_button.setEnabled(False)
        self.desk.read(wish.make, self._show_made, failed=self._refused)
        self.desk.read(partial(printing.queues, printers), self._show_queues, failed=self._refused)

    def _build(self) -> None:
        card = parts.Card(1)
        card.box.addWidget(self.contents)
        middle = parts.row(space=24)
        middle.addWidget(card, CONTENTS)
        middle.addWidget(self.fields, FIELDS)
        middle.addWidget(self.none, FIELDS, Qt.AlignmentFlag.AlignTop)
        box = parts.column(parts.label(self.wish.title, "title", wrap=True), self.summary, space=12)
        box.setContentsMargins(24, 20, 24, 20)
        box.addWidget(self.banner)
        box.addLayout(middle, 1)
        box.addLayout(parts.row(self.bar, self.doing, space=12))
        box.addLayout(parts.row(self.save_button, None, self.cancel_button, self.print_button, space=12))
        self.setLayout(box)

    def _show_made(self, made: Made) -> None:
        self.made = made
        self.contents.show_rows(printing.contents(made), key=lambda row: row.first)
        self._say()
        self._ready()

    def _show_queues(self, found: Sequence[Queue]) -> None:
        self.fields.setVisible(bool(found))
        self.none.setVisible(not found)
        self.print_button.setVisible(bool(found))
        self.fields.show_queues(found, self.desk.settings.printer)
        self._ready()

    def _ready(self) -> None:
        """Put the cursor on the verb as soon as it can be done: Enter prints."""
        if self.made is None or self.watched is not None:
            return
        self.save_button.setEnabled(True)
        self.print_button.setEnabled(self.fields.queue is not None)
        verb = self.save_button if self.print_button.isHidden() else self.print_button
        if verb.isEnabled() and not self.fields.isAncestorOf(self.focusWidget()):
            verb.setDefault(True)
            verb.setFocus()

    def _say(self) -> None:
        """Say what will be printed as it is ordered now, and warn of what is SEALED in it."""
        made = self.made
        if made is None:
            return
        try:
            order = self.fields.order()
            job = printing.job(made, order)
            sealed = printing.sealed_pages(made, order.pages)
        except Refused as refused:
            self.fields.show_refused(refused.field)
            self.banner.say(refused.sentence, "stop")
            return
        self.fields.show_refused("")
        self.banner.say(printing.warning(sealed) if self.none.isHidden() else "", "care")
        pages, paper = len(set(job.faces) - {0}), printing.sheets_of_paper(made, order)
        said = [
            ngettext("{count} page", "{count} pages", pages).format(count=pages),
            ngettext("{count} sheet of paper", "{count} sheets of paper", paper).format(count=paper),
        ]
        if self.wish.unnoted:
            said.append(_("this club is open for reading only: no sheet is noted"))
        self.summary.setText("  ·  ".join(said))

    def print_now(self) -> None:
        """Print as it is ordered; while that is on its way it is not begun again."""
        made, queue = self.made, self.fields.queue
        if made is None or queue is None or self.watched is not None:
            return
        try:
            order = self.fields.order()
            faces = len(printing.job(made, order).faces)
        except Refused as refused:
            self._refused(refused)
            self.fields.show_refused(refused.field).setFocus()
            return
        watched = self.watched = Watched(self)
        watched.faces.connect(partial(self._show_face, faces))
        watched.handed.connect(self._hand_over)
        self.bar.setRange(0, faces)
        self.bar.setValue(0)
        self._show_progress(on=True)
        self._show_face(faces, 0)
        self.desk.jobs.write(
            lambda: printing.print_out(self.wish, order, self._printers, watched),
            partial(self._printed, order),
            self._not_printed,
        )

    def _show_progress(self, *, on: bool) -> None:
        for part in (self.bar, self.doing):
            part.setVisible(on)
        for field in (self.fields, self.save_button, self.print_button):
            field.setEnabled(not on)
        if on:
            self.cancel_button.setFocus()

    def _show_face(self, faces: int, drawn: int) -> None:
        self.bar.setValue(drawn)
        self.doing.setText(_("page {number} of {count}").format(number=min(drawn + 1, faces), count=faces))

    def _hand_over(self) -> None:
        """From here on it cannot be taken back."""
        self.cancel_button.setEnabled(False)
        self.doing.setText(_("The printer is taking it …"))

    def _printed(self, order: Order, printed: Printed) -> None:
        self.watched = None
        self.desk.settings.printer = order.queue
        if printed.changes is not None:
            self.desk.bus.changed.emit(printed.changes)
        codes = " ".join(f"#{code}" for code in printed.sheets)
        words = _("“{paper}” is with the printer “{printer}”.").format(paper=self.wish.title, printer=order.queue)
        self.desk.toast.say(f"{words} {codes}".strip())
        self.accept()

    def _not_printed(self, error: Refused | Trouble) -> None:
        cancelled = self.watched is not None and self.watched.cancelled
        self.watched = None
        self.cancel_button.setEnabled(True)
        self._show_progress(on=False)
        if cancelled:
            self.desk.toast.say(error.sentence)
            super().reject()
        else:
            self._refused(error)
            self._ready()

    def _refused(self, error: Refused | Trouble) -> None:
        self.banner.say(error.sentence, "stop")

    def reject(self) -> None:
        """Close; what is being printed is cancelled first, and closes when it has ended."""
        if self.watched is None:
            super().reject()
        elif self.cancel_button.isEnabled():
            self.watched.cancelled = True
            self.cancel_button.setEnabled(False)
            self.doing.setText(_("Cancelling …"))

    def save(self) -> None:
        """Save the PDF instead, after what that means was said; a saved sheet counts as printed."""
        means = self.wish.file_means
        if self.made is not None and (not means or self.desk.ask.sure(self.wish.title, means, _("Save as PDF"))):
            save_as(self.desk, _("Save the paper"), self.made.name, ".pdf", self.wish.save, self._saved)

    def _saved(self) -> None:
        if self.wish.store is not None:
            self.desk.bus.changed.emit(Changes("sheet.issue"))
        self.accept()


def _columns() -> list[Col]:
    return [
        Col(_("What it contains"), _title, tip=_title),
        Col(_("Class"), lambda row: _(row.privacy.label), width=8, colour=_colour),
        Col(_("Pages"), lambda row: str(row.pages), lambda row: row.pages, trailing=True, width=6),
    ]


def _title(row: Content) -> str:
    return f"{row.title}  #{row.sheet}" if row.sheet else row.title


def _colour(row: Content) -> str:
    return "care" if row.privacy.value == "sealed" else "soft"
