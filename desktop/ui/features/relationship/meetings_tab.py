"""The meetings of a relationship: a line to type a record into, the list, and what comes of them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import MeetingOutcome, Side
from desktop.i18n import _, formats
from desktop.model.fields import specs
from desktop.model.gratitude import Gratitude
from desktop.model.meeting import Advice
from desktop.services import (
    advice,
    gratitude,
    meeting,
    meeting_answer,
    meeting_goals,
    meeting_page,
    meeting_said,
    prep,
)
from desktop.services.meeting_answer import Answer
from desktop.services.meeting_list import MeetingRow
from desktop.services.meeting_page import Meetings
from desktop.services.pair import pair_of
from desktop.services.prep import Prepared
from desktop.services.record_sheet import Where
from desktop.ui.features.relationship import meeting_form
from desktop.ui.features.relationship.meeting_cards import MeetingCards
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.record_box import RecordBox
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

WEEK = timedelta(days=7)
CARDS_WIDE = 52  # characters
MARKS = {MeetingOutcome.MET: "●", MeetingOutcome.PLANNED: "○"}
THANKS = ("wording", "date", "for_letter", "may_quote")
HINT = "5 6 10=5/4 1:6 21: …"


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Date"), lambda row: f"{MARKS.get(row.outcome, '–')} {formats.day(row.date)}", width=16, bold=True),
        Col(_("No."), lambda row: str(row.number or ""), trailing=True, width=5),
        Col(_("Length"), lambda row: formats.hours(row.minutes) if row.minutes else "", width=11),
        Col(_("What was done"), _done, colour=lambda row: "ink" if row.number else "soft", tip=_whole),
    ]


def _done(row: MeetingRow) -> str:
    """Say what was done, or what became of a meeting that did not take place."""
    if row.outcome is not MeetingOutcome.MET:
        return _(row.outcome.label)
    return row.worked_on or meeting_page.forms_words(row) or _(row.outcome.label)


def _whole(row: MeetingRow) -> str:
    counted = row.turns._asdict() if row.turns is not None else {}
    turns = _("turns: mentor {mentor}, mentee {mentee}").format(**counted) if counted else ""
    said = (meeting_page.forms_words(row), turns, row.worked_on, row.heard_want, row.mistake)
    return "\n".join(part for part in said if part)


class MeetingsTab(Tab):
    """Notes meetings; its primary action is to note one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: Meetings | None = None
        self.record = RecordBox(self.desk, _("From a printed record:  {example}").format(example=HINT), self._where)
        self.worry = parts.Banner("stop")
        empty = EmptyState(_("They have not met yet. A meeting is noted here, or typed from its record."))
        self.table = TableView(columns(), _("Meetings"), empty)
        self.table.sortable(on=False)
        self.table.opened.connect(self._open)
        self.note = parts.button(_("Note a meeting"), self.act, icon="pencil")
        self.plan = parts.button(_("Plan"), self._plan, icon="calendar-plus")
        self.remove = parts.button(_("Remove …"), self._remove, look="link")
        self.drove = parts.label(look="soft")
        self._cards = MeetingCards(self.desk, self._prepare, self._add_thanks, self._add_advice)
        self.column = QVBoxLayout()
        self.panel = SidePanel(self.desk.ask)
        self.panel.installEventFilter(self)
        self._lay_out()

    def _lay_out(self) -> None:
        card = parts.Card(12, 8)
        card.box.addLayout(parts.row(self.note, self.plan, self.remove, None, self.drove, space=12))
        card.box.addWidget(self.table, 1)
        inside = QWidget()
        inside.setLayout(self.column)
        parts.keep_off_bar(self.column)
        self.column.setSpacing(12)
        self.side = QScrollArea()
        self.side.setWidgetResizable(True)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setWidget(inside)
        self.side.setFixedWidth(self.fontMetrics().averageCharWidth() * CARDS_WIDE)
        middle = parts.row(card, self.side, self.panel, space=16)
        middle.setStretch(0, 1)
        for part in (self.worry, self.record):
            self.body.addWidget(part)
        self.body.addLayout(middle, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the panel stand in the place of the short lists."""
        if watched is self.panel and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self.side.setVisible(event.type() is QEvent.Type.Hide)
        return super().eventFilter(watched, event)

    def first_focus(self) -> QWidget:
        return self.table if self.desk.club.read_only else self.record.line

    def may_leave(self) -> bool:
        return self.panel.leave()  # also while another tab is in front

    def show_pair(self, key: int) -> None:
        moves = key != self.pair
        if moves:
            self.record.leave()
            self.panel.close_panel()
        super().show_pair(key)
        if moves:
            self.record.begin()

    def refresh(self) -> None:
        key = self.pair
        if key is not None:
            self.desk.read(lambda: meeting_page.meetings(self.desk.club, key), self._show, "meetings")

    def _where(self) -> Where | None:
        return Where(pair=self.pair) if self.pair is not None else None

    def _show(self, shown: Meetings) -> None:
        self.shown = shown
        writes = not self.desk.club.read_only
        for part in (self.record, self.note, self.plan, self.remove):
            part.setVisible(writes)
        if shown.worries:
            words = _("Somebody has something to tell you: speak with them. Nothing of it is written here.")
            self.worry.say(words, "stop", _("Seen") if writes else "", self._seen)
        else:
            self.worry.say("")
        self.table.show_rows(shown.rows, key=lambda row: row.key)
        self.remove.setEnabled(bool(shown.rows))
        share = shown.drove.share
        self.drove.setText(_("the mentee drove {share} %").format(share=share) if share is not None else "")
        self._show_cards(shown)

    def _show_cards(self, shown: Meetings) -> None:
        """Draw the short lists anew; the cursor stays at its tick."""
        buttons = [one for one in self.side.findChildren(QPushButton) if one.isVisible()]
        at = next((place for place, one in enumerate(buttons) if one.hasFocus()), None)
        parts.clear(self.column)
        cards = self._cards.cards(shown)
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        fresh = [one for card in cards for one in card.findChildren(QPushButton)]
        if at is not None and fresh:
            fresh[min(at, len(fresh) - 1)].setFocus()

    def act(self) -> None:
        """Note a meeting: what is planned up to today, else one of today."""
        coming = self.shown.coming if self.shown is not None else None
        today = self.desk.club.today()
        if coming is not None and coming.meeting.date <= today:
            self._edit(coming.meeting.key, held=True)
        else:
            self._edit(None)

    def _open(self, row: MeetingRow) -> None:
        self._edit(row.key)

    def _edit(self, key: int | None, *, held: bool = False) -> None:
        pair, club = self.pair, self.desk.club
        if pair is None or club.read_only:
            return
        form = meeting_form.noting(club, key, club.today())
        usual = {name: form.all_values()[name] for name in ("date", "outcome")} if key is None else {}
        if held:
            form.editors["outcome"].set_value(MeetingOutcome.MET)

        def write(values: dict[str, Any]) -> Changes:
            goals = meeting_goals.scales(club, pair_of(club, pair))
            said = meeting_said.sort({**usual, **values}, goals)
            if key is None:
                return meeting.note(club, pair, said.values, said.forms, said.also)
            return meeting.change(club, key, said.values, said.forms, said.also)

        title = _("Note a meeting") if key is None or held else _("Meeting")
        self._in_panel(title, form, write)
        form.edited.connect(lambda: self._ask(form, pair, key))
        self._ask(form, pair, key)

    def _ask(self, form: Form, pair: int, key: int | None) -> None:
        """Let the form answer what stands in it."""
        club, typed = self.desk.club, form.all_values()

        def say(found: Answer) -> None:
            if self.panel.form is form:
                form.say("starts", found.hours, "care")
                form.say("ratings", found.ratings, "stop" if found.is_wrong else "soft")

        self.desk.read(lambda: meeting_answer.answer(club, pair, key, typed), say, "meeting-answer")

    def _plan(self) -> None:
        pair, club = self.pair, self.desk.club
        if pair is not None:
            form = meeting_form.planning(club.today() + WEEK)
            self._in_panel(_("Plan a meeting"), form, lambda values: meeting.plan(club, pair, values), whole=True)

    def _prepare(self, coming: Prepared, side: Side) -> None:
        """Type what one side wrote on its prep sheet."""
        club, half = self.desk.club, coming.of(side)
        title = _("Prep sheet of {name}").format(name=half.name)
        form = meeting_form.preparing(half)
        self._in_panel(title, form, lambda values: prep.write(club, coming.meeting.key, side, values))

    def _add_thanks(self) -> None:
        pair, club = self.pair, self.desk.club
        if pair is not None:
            form = Form(specs(Gratitude), {"date": club.today(), "for_letter": True}, only=THANKS)
            self._in_panel(_("Thanks"), form, lambda values: gratitude.add(club, pair, values), whole=True)

    def _add_advice(self) -> None:
        pair, club = self.pair, self.desk.club
        if pair is not None:
            form = Form(specs(Advice), {"given_on": club.today()}, only=("wording", "given_on"))
            self._in_panel(_("Advice"), form, lambda values: advice.give(club, pair, values), whole=True)

    def _in_panel(
        self, title: str, form: Form, write: Callable[[dict[str, Any]], Changes], *, whole: bool = False
    ) -> None:
        def save(values: dict[str, Any], done: Callable[[], None], failed: Callable[[Refused | Trouble], None]) -> None:
            self.desk.do(lambda: write(values), lambda _changes: done(), failed)

        self.panel.edit(title, form, save, all_values=whole)

    def _remove(self) -> None:
        row = self.table.current()
        if row is not None:
            self.desk.do(lambda: meeting.remove(self.desk.club, row.key))

    def _seen(self) -> None:
        keys = self.shown.worries if self.shown is not None else []
        self.desk.do(lambda: meeting.seen(self.desk.club, keys))
