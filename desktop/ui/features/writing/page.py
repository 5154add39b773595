"""Letters and reports: a sentence for each progress report, letters of thanks, and the self-rating round."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import WritingKind
from desktop.i18n import _, ngettext
from desktop.model.group import Group
from desktop.model.term import Term
from desktop.services import batch_paper, printing, rating_round, record, term, writing
from desktop.services.paper_request import PaperRequest
from desktop.services.writing import ReportRow
from desktop.ui.features.writing import columns
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.table_view import TableView

REPORTS, LETTERS, ROUND = "reports", "letters", "round"


class Shown(NamedTuple):
    """What the page shows of a period."""

    what: str
    rows: Sequence[Any]


class _Typed(NamedTuple):
    """Whose words stand in the lines."""

    row: ReportRow
    start: date
    end: date


class WritingPage(Page):
    """What is written at the end of a term, by keys alone: type a sentence, Enter, the next person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        choices = [(REPORTS, _("Progress reports")), (LETTERS, _("Thank-you letters")), (ROUND, _("Rating round"))]
        self._of: _Typed | None = None
        self.chips = parts.Chips(choices, _("What is written"))
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        self.period = QComboBox()
        self.period.setAccessibleName(_("Period"))
        self.period.activated.connect(lambda _number: self.refresh_now())
        self.group = QComboBox()
        self.group.setAccessibleName(_("Group"))
        self.group.activated.connect(lambda _number: self.refresh_now())
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
        self.tables = {REPORTS: self.reports, LETTERS: self.letters, ROUND: self.slips}
        card = parts.Card(12)
        for table in self.tables.values():
            card.box.addWidget(table)
        self.body.addLayout(parts.row(self.chips, None, self.group, self.period))
        self.body.addWidget(self.line)
        self.body.addWidget(self.own_words)
        self.body.addWidget(self.answer)
        self.body.addWidget(card, 1)
        self.print = parts.button(_("Print all"), self.print_all, look="primary", icon="printer", hint="Ctrl+Enter")
        self.signed = parts.button(_("All are signed"), self.sign_all, icon="check")
        self.set_actions([self.signed, self.print])
        self._fill()

    def _table(self, cols: list[Any], name: str, empty: str) -> TableView:
        table = TableView(cols, name, EmptyState(empty, icon="file-text"))
        table.sortable(on=False)
        table.chosen.connect(lambda _row: self._offer())
        table.opened.connect(lambda _row: self.first_focus().setFocus())
        return table

    def _fill(self) -> None:
        club = self.desk.club
        home = term.at(club, club.today())
        for one in sorted(record.all_of(club, Term), key=lambda one: one.starts_on, reverse=True):
            self.period.addItem(one.name, (one.starts_on, one.ends_on))
            if home is not None and one.id == home.id:
                self.period.setCurrentIndex(self.period.count() - 1)
        year = club.today().year
        self.period.addItem(str(year), (date(year, 1, 1), date(year, 12, 31)))
        groups = record.all_of(club, Group)
        for group in groups:
            self.group.addItem(group.name, group.id)
        self.group.addItem(_("All groups"), None)

    @property
    def days(self) -> tuple[date, date]:
        """The period that is shown."""
        start, end = self.period.currentData()
        return start, end

    @property
    def table(self) -> TableView:
        """The list that is shown."""
        return self.tables[self.chips.value]

    def first_focus(self) -> QWidget:
        return self.table if self.chips.value == LETTERS else self.line

    def may_leave(self) -> bool:
        self._keep()
        if self.chips.value != ROUND or not self.line.text().strip():
            return True
        return self.desk.ask.sure(_("Not saved"), _("What you typed here is not saved yet."), _("Discard"))

    def refresh(self) -> None:
        club, what, group = self.desk.club, self.chips.value, self.group.currentData()
        start, end = self.days
        said = {
            REPORTS: _("Type a sentence, Enter, and the next mentee is there"),
            LETTERS: _("The three most concrete thanks, and room for a sentence by hand"),
            ROUND: _("Mentees rate their own goals on slips; type in what they circled"),
        }
        self.head(_("Letters and reports"), said[what])
        asks: dict[str, Callable[[], Sequence[Any]]] = {
            REPORTS: lambda: writing.reports(club, start, end, group),
            LETTERS: lambda: writing.letters(club, start, end),
            ROUND: lambda: columns.slip_rows(rating_round.plan(club)),
        }
        self.desk.read(lambda: Shown(what, asks[what]()), self._show, "writing")

    def _show(self, shown: Shown) -> None:
        for what, table in self.tables.items():
            table.setVisible(what == shown.what)
        self.group.setVisible(shown.what == REPORTS and self.group.count() > 2)
        self.period.setVisible(shown.what != ROUND)
        self.line.setVisible(shown.what != LETTERS)
        self.own_words.setVisible(shown.what == REPORTS)
        self.signed.setVisible(shown.what == LETTERS)
        self.signed.setEnabled(bool(self._unsigned(shown.rows)))
        self.print.setText(parts.caption(f" {_ACTIONS[shown.what]()}"))
        self.print.setEnabled(bool(shown.rows))
        self.line.setEnabled(bool(shown.rows) or shown.what == ROUND)
        table = self.tables[shown.what]
        table.show_rows(shown.rows, key=columns.key_of)
        if shown.rows and table.current() is None:
            table.choose(next((number for number, row in enumerate(shown.rows) if not columns.is_written(row)), 0))
        count = len(shown.rows)
        people = ngettext("{count} person", "{count} people", count).format(count=count)
        self.foot.setText(people if shown.what != ROUND else "")
        self._offer()
        self.settle()

    def _offer(self) -> None:
        """Put what was written for the chosen one into the lines; what was typed for another is kept."""
        self._keep()
        row: Any = self.table.current()
        what = self.chips.value
        self._of = _Typed(row, *self.days) if isinstance(row, ReportRow) else None
        self.line.setText(row.sentence if self._of is not None else "")
        self.own_words.setText(row.own_words if self._of is not None else "")
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
        """Save what is typed in the lines; says whether there was something to save."""
        of = self._of
        if of is None or (self.line.text(), self.own_words.text()) == (of.row.sentence, of.row.own_words):
            return False
        values = {"sentence": self.line.text(), "own_words": self.own_words.text()}
        self._of = None

        def refused(error: Refused | Trouble) -> None:
            self._of = of
            self._say(error.sentence, "stop")

        verb = partial(writing.keep, self.desk.club, WritingKind.PROGRESS, of.row.person, of.start, of.end, values)
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

    def _next(self, row: ReportRow) -> None:
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
        club, (start, end), what = self.desk.club, self.days, self.chips.value
        people = [row.person for row in self.table.model.rows] if what != ROUND else []
        if what == REPORTS:
            self._print(batch_paper.PROGRESS, people)
        elif what == LETTERS:

            def written(_changes: object) -> None:
                self._print(batch_paper.LETTERS, people)

            self.desk.do(lambda: writing.write_letters(club, people, start, end), written)
        else:
            print_out(self.desk, lambda: printing.of_paper(club, "then-now", PaperRequest()))

    def _print(self, name: str, people: Sequence[int]) -> None:
        club, (start, end) = self.desk.club, self.days
        print_out(self.desk, lambda: printing.of_batch(club, name, people, start, end))

    @staticmethod
    def _unsigned(rows: Sequence[Any]) -> list[int]:
        return [row.writing for row in rows if getattr(row, "writing", None) and row.signed_on is None]

    def sign_all(self) -> None:
        """Note that the letters that were written are signed today."""
        keys = self._unsigned(self.letters.model.rows)
        self.desk.do(lambda: writing.sign(self.desk.club, keys))


_ACTIONS: Final[dict[str, Callable[[], str]]] = {
    REPORTS: lambda: _("Print all"),
    LETTERS: lambda: _("Write and print"),
    ROUND: lambda: _("Print the slips"),
}
