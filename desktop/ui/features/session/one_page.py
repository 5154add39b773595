"""The page of one session: the line, the answer, supervision, the register, and closing it."""

from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from desktop.core import clock
from desktop.core.choices import Coming, Mark, RoleKind, SessionStatus
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.services import club as clubs
from desktop.services import register, session_page
from desktop.services.record_sheet import Where
from desktop.services.session_page import RegisterRow
from desktop.services.session_page import SessionPage as Shown
from desktop.ui.features.session.acts import SessionActs
from desktop.ui.features.session.counts import Headcount, both
from desktop.ui.features.session.line_box import LineBox
from desktop.ui.features.session.register_table import RegisterTable
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.folding import Folding
from desktop.ui.kit.lines import search_line
from desktop.ui.kit.page import Page
from desktop.ui.kit.record_box import RecordBox
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.words import as_typed

SIDE_BY_SIDE = 980  # pixels from which supervision and the counts have room beside each other
MARKS = {"came": Mark.CAME, "absent": Mark.ABSENT, "told_us": Mark.TOLD_US, "not_recorded": Mark.NOT_RECORDED}

SAID = {"came": Coming.COMING, "told_us": Coming.NOT_COMING, "not_recorded": Coming.UNKNOWN}
"""What the same keys mean before the day: what somebody said."""


class SessionPage(Page):
    """A session's register, typed from paper or taken live."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        own = clubs.settings(desk.club)
        self.words = {
            RoleKind.MENTEE: own.mentee_word or _("Mentees"),
            RoleKind.VOLUNTEER: own.volunteer_word or _("Volunteers"),
        }
        self.shown: Shown | None = None
        self.acts = SessionActs(self)
        self.status = parts.Banner("ok")
        self.lines = LineBox(desk, self.words)
        self.lines.looked_at.connect(self._look_at)
        self.records = RecordBox(self.desk, "", lambda: Where(session=self.key) if self.key is not None else None)
        self.supervision = parts.Banner("ok")
        self.at_ten = Headcount(_("Counted at 10 min"))
        self.at_end = Headcount(_("Counted at the end"))
        for count in (self.at_ten, self.at_end):
            count.counted.connect(self._counted)
        self.nil = parts.button(_("No incidents"), self._nil, look="chip")
        self.nil.setCheckable(True)
        self.nil.setToolTip(_("Nothing happened: say so, it is better than silence."))
        self.mismatch = parts.label(look="care", wrap=True)
        self.tables = {role: RegisterTable(role) for role in self.words}
        self.pile = QStackedWidget()
        for table in self.tables.values():
            table.wanted.connect(self._wanted)
            table.opened.connect(lambda row: self.desk.navigator.go("person", row.person))
            self.pile.addWidget(table)
        self.which = parts.Chips([(role.value, words) for role, words in self.words.items()], _("Register of"))
        self.which.chosen.connect(lambda key: self._look_at(RoleKind(key)))
        self.arrival = search_line(_("Who comes in? First letters, Enter"))
        self.arrival.typed.connect(self._find_arrival)
        self.arrival.entered.connect(self._arrives)
        self.panel = SidePanel(desk.ask)
        self._lay_out()

    def _lay_out(self) -> None:
        counts = QWidget()
        counts.setLayout(parts.row(self.at_ten, self.at_end, self.nil, space=12))
        card = parts.Card(12, 8)
        card.box.addLayout(parts.row(self.which, None, self.arrival, space=12))
        self.arrival.setFixedWidth(theme.sized(300))
        card.box.addWidget(self.pile, 1)
        for part in (self.status, self.lines, self.records):
            self.body.addWidget(part)
        self.body.addWidget(Folding(self.supervision, counts, below=SIDE_BY_SIDE))
        self.body.addWidget(self.mismatch)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addLayout(middle, 1)

    def first_focus(self) -> QWidget | None:
        return self.lines.lines[RoleKind.MENTEE]

    def open(self, key: int | None) -> None:
        moves = key != self.lines.session
        if moves:
            self.lines.leave()
            self.records.leave()
        super().open(key)
        if moves:
            self.records.begin()

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        key = self.key
        if key is not None:
            self.desk.read(lambda: session_page.page(self.desk.club, key), self.show_session, "session", self._gone)

    def _gone(self, error: Refused | Trouble) -> None:
        self.desk.toast.say(error.sentence)
        self.desk.navigator.go("sessions")

    def show_session(self, shown: Shown) -> None:
        """Show a session."""
        self.shown = shown
        one = shown.session
        place = _("Session {number} of {all}").format(number=shown.number, all=shown.of) if shown.number else ""
        times = f"{clock.text(one.starts)}–{clock.text(one.ends)}"
        said = [part for part in (place, times, shown.venue, shown.group.name, one.title) if part]
        self.head(formats.day(one.date, "long"), "  ·  ".join(said))
        self._show_status(shown)
        self.lines.show_session(one.id, shown.drafts)
        live = session_page.is_live(one) and not self.desk.club.read_only
        self.lines.setVisible(live)
        self.arrival.setVisible(live)
        self._show_records(shown)
        self._show_supervision(shown)
        for count, values in zip((self.at_ten, self.at_end), both(one), strict=True):
            count.show_counts(*values)
            count.setEnabled(live)
        self.nil.setChecked(one.no_incidents)
        self.nil.setText(_("✓ No incidents") if one.no_incidents else _("No incidents"))
        self.nil.setEnabled(live)
        self.mismatch.setText(shown.headcount_words)
        self.mismatch.setVisible(bool(shown.headcount_words))
        for role, rows in ((RoleKind.MENTEE, shown.mentees), (RoleKind.VOLUNTEER, shown.volunteers)):
            self.tables[role].show_rows(rows, key=lambda row: row.person)
            self.which.rename(role.value, f"{self.words[role]} {len(rows)}")
        self.set_actions(self._buttons(shown))
        self.settle()

    def _show_status(self, shown: Shown) -> None:
        one = shown.session
        if one.status is SessionStatus.CLOSED:
            self.status.say(_("This session is closed; its hours are derived."), "ok", _("Reopen"), self.acts.reopen)
        elif one.status is SessionStatus.CANCELLED:
            why = f" {one.cancelled_because}" if one.cancelled_because else ""
            self.status.say(_("This session was cancelled.") + why, "care", _("Take it back"), self.acts.reopen)
        else:
            self.status.say("")

    def _show_records(self, shown: Shown) -> None:
        """Offer the line for pair records as long as one waits, the next one named."""
        self.records.setVisible(bool(shown.records) and not self.desk.club.read_only)
        for number, pair in list(shown.records.items())[:1]:
            hint = _("Pair records:  {example}   next: {number} {pair}")
            self.records.line.setPlaceholderText(hint.format(example=as_typed("5 6=5/4 1:6"), number=number, pair=pair))

    def _show_supervision(self, shown: Shown) -> None:
        here = any(row.mark == Mark.CAME for row in (*shown.mentees, *shown.volunteers))
        need = shown.present if here else shown.expected
        words = need.present_words() if here else need.planned_words()
        extra = need.counted_words() if here and len(need.counted) < need.present else ""
        self.supervision.say("  ".join(part for part in (words, extra) if part), "ok" if need.met else "stop")

    def _buttons(self, shown: Shown) -> list[QWidget]:
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        for words, do in self.acts.menu(shown):
            menu.addAction(words).triggered.connect(do)
        more.setMenu(menu)
        pack = parts.button(_("Print pack"), self.acts.print_pack, icon="printer")
        close: QPushButton | None = None
        if session_page.is_live(shown.session) and not self.desk.club.read_only:
            close = parts.button(_("Close session"), self.acts.close, look="primary", hint="Ctrl+Enter")
        return [more, pack, *([close] if close is not None else [])]

    def _look_at(self, role: RoleKind) -> None:
        self.which.choose(role.value)
        self.pile.setCurrentWidget(self.tables[role])
        self.lines.role = role

    def _role(self) -> RoleKind:
        return RoleKind(self.which.value)

    def _counted(self) -> None:
        key = self.key
        if key is None:
            return
        (children_10, adults_10), (children_end, adults_end) = self.at_ten.values(), self.at_end.values()
        for count in (self.at_ten, self.at_end):
            count.rest()
        self.desk.do(
            lambda: register.headcounts(
                self.desk.club, key, children=(children_10, children_end), adults=(adults_10, adults_end)
            ),
            say=False,
        )

    def _nil(self) -> None:
        key, nil = self.key, self.nil.isChecked()
        if key is not None:
            self.desk.do(lambda: register.no_incidents(self.desk.club, key, nil), say=False)

    def _wanted(self, row: RegisterRow, what: str) -> None:
        key = self.key
        if key is None or self.shown is None:
            return
        club, role = self.desk.club, RoleKind(row.role)
        if what == "open":
            self.desk.navigator.go("person", row.person)
        elif not session_page.is_live(self.shown.session):
            self.desk.toast.say(_("The session is closed; reopen it to change its register."))
        elif what == "left":
            self.desk.do(lambda: register.leave(club, key, row.person, role, at=self._now()))
        elif what == "late":
            self.desk.do(lambda: register.arrive(club, key, row.person, role, at=self._now()))
        elif self.shown.session.date > club.today() and what in SAID:
            self.desk.do(lambda: register.say(club, key, row.person, role, SAID[what]))
        else:
            self.desk.do(lambda: register.mark(club, key, row.person, role, MARKS[what]))

    def _now(self) -> int:
        """Say the time of day as the session counts it: after midnight goes on past 24 hours."""
        now = self.desk.club.clock()
        days = (now.date() - self.shown.session.date).days if self.shown is not None else 0
        return clock.minutes(now.time()) + (clock.DAY if days == 1 else 0)

    def _find_arrival(self, text: str) -> None:
        rows = self._rows()
        wanted = text.casefold()
        found = next((n for n, row in enumerate(rows) if wanted and row.name.casefold().startswith(wanted)), None)
        if found is not None:
            self.tables[self._role()].choose(found)

    def _rows(self) -> list[RegisterRow]:
        if self.shown is None:
            return []
        return self.shown.mentees if self._role() is RoleKind.MENTEE else self.shown.volunteers

    def _arrives(self, text: str) -> None:
        key, role = self.key, self._role()
        if key is None or self.shown is None or not text.strip():
            return
        found = [row for row in self._rows() if row.name.casefold().startswith(text.strip().casefold())]
        open_ones = [row for row in found if row.mark != Mark.CAME] or found
        now = self._now() if self.shown.session.date == self.desk.club.today() else None
        club = self.desk.club
        if open_ones:
            person = open_ones[0].person
            self.desk.do(
                lambda: register.arrive(club, key, person, role, at=now), lambda _changes: self.arrival.clear()
            )
            return
        self.lines.lines[role].setText(f"+{text.strip()}")
        self.lines.lines[role].setFocus()
        self.lines.lines[role].textEdited.emit(self.lines.lines[role].text())
        self.arrival.clear()

    def unrecorded(self) -> list[str]:
        """Name those who are expected and have no mark yet."""
        if self.shown is None:
            return []
        rows = (*self.shown.mentees, *self.shown.volunteers)
        return [row.name for row in rows if row.mark == Mark.NOT_RECORDED]
