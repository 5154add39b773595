"""Letters and reports: a sentence for each progress report, letters of thanks, certificates, the self-rating round."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _, ngettext
from desktop.model.impact import Impact
from desktop.services import batch_paper, impact_words, printing, rating_round, writing
from desktop.services.certificate import CertificateRow
from desktop.services.paper_request import PaperRequest
from desktop.services.writing import ReportRow
from desktop.ui.features.writing import columns, kinds
from desktop.ui.features.writing.certificates import Certificates
from desktop.ui.features.writing.impact_card import ImpactCard, Of
from desktop.ui.features.writing.kinds import CERTIFICATES, IMPACT, LETTERS, REPORTS, ROUND, Shown, Typed
from desktop.ui.features.writing.which import Which
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.table_view import TableView


class WritingPage(Page):
    """What is written at the end of a term, by keys alone: type a sentence, Enter, the next person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._of: Typed | None = None
        self.chips = parts.Chips(kinds.chips(), _("What is written"))
        self.chips.chosen.connect(self._turn)
        self.which = Which(desk.club)
        self.which.changed.connect(self.refresh_now)
        self.line = TypedLine("", _("Sentence"), large=True)
        self.line.typed.connect(self._understand)
        self.line.entered.connect(self._enter)
        self.own_words = TypedLine("", _("In their own words"))
        self.own_words.entered.connect(self._enter)
        self.answer = parts.label(look="soft", wrap=True)
        self.reports = self._table(columns.of_reports(), _("Progress reports"), _("Nobody came in this time."))
        self.letters = self._table(
            columns.of_letters(),
            _("Thank-you letters"),
            _("Thanks that are noted after a meeting become letters here."),
        )
        self.slips = self._table(
            columns.of_slips(), _("Then-and-now slips"), _("Set a goal with a mentee, and its slip is here.")
        )
        self.certificates = Certificates(desk)
        self.certificates.changed.connect(self.refresh_now)
        self.certificates.ticked_changed.connect(self._count)
        self._listen(self.certificates.table)
        self.tables = {
            REPORTS: self.reports,
            LETTERS: self.letters,
            CERTIFICATES: self.certificates.table,
            ROUND: self.slips,
        }
        self.impact = ImpactCard(desk)
        self.lists = parts.Card(12)
        for what, table in self.tables.items():
            self.lists.box.addWidget(table)
            table.setVisible(what == REPORTS)
        self.body.addLayout(parts.row(self.chips, None, self.which))
        self.body.addWidget(self.certificates)
        self.body.addWidget(self.line)
        self.body.addWidget(self.own_words)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.lists, 1)
        self.body.addWidget(self.impact, 1)
        self.print = parts.button(_("Print all"), self.print_all, look="primary", icon="printer", hint="Ctrl+Enter")
        self.signed = parts.button(_("All are signed"), self.sign_all, icon="check")
        self.set_actions([self.signed, self.print])

    def _table(self, cols: list[Any], name: str, empty: str) -> TableView:
        table = TableView(cols, name, EmptyState(empty, icon="file-text"))
        table.sortable(on=False)
        self._listen(table)
        return table

    def _listen(self, table: TableView) -> None:
        table.chosen.connect(lambda _row: self._offer())
        table.opened.connect(lambda _row: self.first_focus().setFocus())

    @property
    def _report(self) -> Of:
        """Period and group of an impact report."""
        return *self.which.days, self.which.home

    @property
    def table(self) -> TableView:
        """The list that is shown."""
        return self.tables[self.chips.value]

    def _turn(self, what: str) -> None:
        """Turn to what was chosen; an impact report begins with the whole club in this year."""
        if what == IMPACT:
            self.which.begin_whole()
        self.refresh_now()

    def first_focus(self) -> QWidget:
        if self.chips.value == IMPACT:
            return self.impact.first_focus()
        return self.table if self.chips.value == LETTERS else self.line

    def may_leave(self) -> bool:
        self._keep()
        if self.chips.value != ROUND or not self.line.text().strip():
            return True
        return self.desk.ask.sure(_("Not saved"), _("What you typed here is not saved yet."), _("Discard"))

    def refresh(self) -> None:
        club, what, group = self.desk.club, self.chips.value, self.which.home
        start, end = self.which.days
        self.head(_("Letters and reports"), kinds.said(what))
        asks: dict[str, Callable[[], Sequence[Any]]] = {
            REPORTS: lambda: writing.reports(club, start, end, group),
            LETTERS: lambda: writing.letters(club, start, end),
            CERTIFICATES: self.certificates.rows(start, end),
            ROUND: lambda: columns.slip_rows(rating_round.plan(club)),
        }
        self.line.setVisible(what in {REPORTS, CERTIFICATES, ROUND})
        self.certificates.setVisible(what == CERTIFICATES)
        for part in (self.lists, self.answer):
            part.setVisible(what != IMPACT)
        self.impact.setVisible(what == IMPACT)
        self.which.ask(period=what != ROUND, group=what in {REPORTS, IMPACT})
        if what == IMPACT:
            if not self.impact.is_of(self._report):
                self._keep()
            self.desk.read(lambda: impact_words.of(start, end, self._report[-1]), self._show_impact, "writing")
        else:
            self.desk.read(lambda: Shown(what, asks[what]()), self._show, "writing")

    def _show_impact(self, row: Impact) -> None:
        self.impact.show_words(self._report, row)
        for part in (self.own_words, self.signed):
            part.hide()
        self.foot.setText("")
        self.print.setText(parts.caption(f" {kinds.action(IMPACT)}"))
        self.print.setEnabled(True)
        self.settle()

    def _show(self, shown: Shown) -> None:
        for what, table in self.tables.items():
            table.setVisible(what == shown.what)
        self.own_words.setVisible(shown.what == REPORTS)
        self.signed.setVisible(shown.what in {LETTERS, CERTIFICATES})
        self.signed.setEnabled(bool(self._unsigned(shown.rows)))
        self.print.setText(parts.caption(f" {kinds.action(shown.what)}"))
        self.print.setEnabled(bool(shown.rows))
        self.line.setEnabled(bool(shown.rows) or shown.what == ROUND)
        table = self.tables[shown.what]
        table.show_rows(shown.rows, key=columns.key_of)
        if shown.rows and table.current() is None:
            table.choose(next((number for number, row in enumerate(shown.rows) if not columns.is_written(row)), 0))
        self._count()
        self._offer()
        self.settle()

    def _count(self) -> None:
        """Say under the list how many papers there will be; with none there is nothing to print."""
        what, count = self.chips.value, len(self.table.model.rows)
        if what == CERTIFICATES:
            count = len(self.certificates.ticked())
            self.print.setEnabled(bool(count))
        people = ngettext("{count} person", "{count} people", count).format(count=count)
        self.foot.setText(people if what != ROUND else "")

    def _offer(self) -> None:
        """Put what was written for the chosen one into the lines; what was typed for another is kept."""
        self._keep()
        row: Any = self.table.current()
        what = self.chips.value
        self._of = None
        if isinstance(row, ReportRow):
            self._of = Typed(row, WritingKind.PROGRESS, row.own_words, *self.which.days)
        elif isinstance(row, CertificateRow):
            self._of = Typed(row, self.certificates.written_as, "", *self.which.days)
        self.line.setText(row.sentence if self._of is not None else "")
        self.own_words.setText(self._of.own_words if self._of is not None else "")
        if what == ROUND:
            self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as on the slips
            self.line.setPlaceholderText(_("Type the row and what is circled:  3:6 4:7"))
            self._understand("")
            return
        name = row.name if row is not None else ""
        self.line.unsetLayoutDirection()
        self.line.setPlaceholderText(_("A sentence about {name}").format(name=name))
        self.own_words.setPlaceholderText(_("In {name}’s own words").format(name=name))
        self._say(columns.said_of(row) if row is not None else "")

    def _keep(self, done: Callable[[object], None] | None = None) -> bool:
        """Save what is typed in the lines, or in the form; says whether there was something to save."""
        of = self._of
        if self.impact.keep(done):
            return True
        if of is None or (self.line.text(), self.own_words.text()) == (of.row.sentence, of.own_words):
            return False
        values = {"sentence": self.line.text(), "own_words": self.own_words.text()}
        self._of = None

        def refused(error: Refused | Trouble) -> None:
            self._of = of
            self._say(error.sentence, "stop")

        verb = partial(writing.keep, self.desk.club, of.kind, of.row.person, of.start, of.end, values)
        self.desk.do(verb, done, refused, say=False)
        return True

    def _understand(self, line: str) -> None:
        if self.chips.value != ROUND:
            return
        if not line.strip():
            self._say(_("The numbers are those of the printed slips; each goal has its own."))
            return
        understood = rating_round.understand(self.desk.club, line)
        self._say(" ".join(understood.problems) or understood.words, "stop" if understood.problems else "soft")

    def _say(self, words: str, look: str = "soft") -> None:
        self.answer.setText(words)
        parts.restyle(self.answer, "look", look)

    def _enter(self, _text: str) -> None:
        """Save what is typed; the next person is chosen then."""
        if self.chips.value == ROUND:
            line = self.line.text()
            self.desk.do(lambda: rating_round.save(self.desk.club, line), lambda _changes: self._offer(), self._refused)
        elif self._of is not None:
            row = self._of.row
            if not self._keep(lambda _changes: self._next(row)):
                self._next(row)

    def _next(self, row: ReportRow | CertificateRow) -> None:
        people = [one.person for one in self.table.model.rows]
        place = people.index(row.person) if row.person in people else -1
        if place + 1 < len(people):
            self.table.choose(place + 1)
        self.line.setFocus()

    def _refused(self, error: Refused | Trouble) -> None:
        self._say(error.sentence, "stop")

    def print_all(self) -> None:
        """Print the reports, the letters (they are written by that), or the slips, with what is typed still."""
        if not self._keep(lambda _changes: self._print_now()):
            self._print_now()

    def _print_now(self) -> None:
        club, (start, end), what = self.desk.club, self.which.days, self.chips.value
        people = [row.person for row in self.table.model.rows] if what in {REPORTS, LETTERS} else []
        if what == IMPACT:
            request = PaperRequest(start=start, end=end, group=self._report[-1])
            print_out(self.desk, lambda: printing.of_paper(club, IMPACT, request))
        elif what == REPORTS:
            self._print(batch_paper.PROGRESS, people)
        elif what == LETTERS:

            def written(_changes: object) -> None:
                self._print(batch_paper.LETTERS, people)

            self.desk.do(lambda: writing.write_letters(club, people, start, end), written)
        elif what == CERTIFICATES:
            print_out(self.desk, self.certificates.wish(start, end))
        else:
            print_out(self.desk, lambda: printing.of_paper(club, "then-now", PaperRequest()))

    def _print(self, name: str, people: Sequence[int]) -> None:
        club, (start, end) = self.desk.club, self.which.days
        print_out(self.desk, lambda: printing.of_batch(club, name, people, start, end))

    @staticmethod
    def _unsigned(rows: Sequence[Any]) -> list[int]:
        return [row.writing for row in rows if getattr(row, "writing", None) and row.signed_on is None]

    def sign_all(self) -> None:
        """Note that the letters that were written, or the certificates that were given, are signed today."""
        keys = self._unsigned(self.table.model.rows)
        self.desk.do(lambda: writing.sign(self.desk.club, keys))
