"""Today: the next or present session as a card with its two big verbs, then what is to be done."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.core import clock
from desktop.i18n import _, formats, ngettext
from desktop.model.session import Session
from desktop.services import due, person, printing, recovery, session, session_page
from desktop.services.due import Due
from desktop.services.paper_request import PaperRequest
from desktop.services.session_page import SessionPage
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.elided import ElidedLink
from desktop.ui.kit.folding import Folding
from desktop.ui.kit.page import Page
from desktop.ui.kit.print_panel import print_out

MOST = 8
SIDE_BY_SIDE = 760  # pixels from which two lists have room beside each other
MARKS = {"stop": "✗", "care": "!", "note": "·"}


class Shown(NamedTuple):
    """What the page shows."""

    next: SessionPage | None
    before: list[Due]
    tomorrow: list[Due]
    due: list[Due]
    has_people: bool
    needs_sheet: bool


def ask(desk: Desk) -> Shown:
    """Gather what the page shows."""
    club = desk.club
    found = session.current(club)
    people = bool(person.rows(club, limit=1))
    rest = due.tomorrow(club), due.due(club), people, recovery.is_due(club)
    if found is None:
        return Shown(None, [], *rest)
    return Shown(session_page.page(club, found.id), due.before(club, found), *rest)


class TodayPage(Page):
    """The page one comes home to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        parts.keep_off_bar(self.column)
        self.column.setSpacing(16)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(scroll)
        self._first: QWidget | None = None
        self.shown: Shown | None = None

    def first_focus(self) -> QWidget | None:
        return self._first

    def refresh(self) -> None:
        today = self.desk.club.today()
        self.head(_("Today"), formats.day(today, "full"))
        self.desk.read(lambda: ask(self.desk), self._show, "today")

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        parts.clear(self.column)
        if shown.needs_sheet:
            self.column.addWidget(self._sheet())
        if shown.next is not None:
            self.column.addWidget(self._next(shown.next))
        elif shown.has_people:
            self.column.addWidget(
                self._lead(
                    _("No session is planned yet. Plan a term, and every evening stands ready with its roll."),
                    _("Plan a term"),
                    "sessions",
                )
            )
        else:
            self.column.addWidget(self._begin())
        lists = ((_("Before this session"), shown.before), (_("Pairs tomorrow"), shown.tomorrow), (_("Due"), shown.due))
        cards = [self._list(title, lines) for title, lines in lists if lines]
        self.column.addWidget(Folding(*cards, below=SIDE_BY_SIDE, space=16, even=True))
        if shown.next is not None and not any(lines for _title, lines in lists):
            self.column.addWidget(parts.label(_("Nothing else is due."), "soft"))
        self.column.addStretch(1)
        self.settle()

    def _sheet(self) -> QWidget:
        banner = parts.Banner("care")
        words = _("There is no recovery sheet yet. If the passphrase is forgotten, everything is lost.")
        go = partial(self.desk.navigator.go, "settings", None, "passphrase")
        banner.say(words, "care", _("Print the recovery sheet"), go)
        return banner

    def _next(self, shown: SessionPage) -> QWidget:
        one = shown.session
        card = parts.Card(24, 12)
        card.box.addWidget(parts.label(self._when(one.date), "caption"))
        title = parts.label(formats.day(one.date, "long"), "title")
        card.box.addWidget(title)
        said = [f"{clock.text(one.starts)}–{clock.text(one.ends)}", shown.group.name, shown.venue]
        card.box.addWidget(parts.label("  ·  ".join(part for part in said if part), "soft"))
        coming = session_page.to_come(shown)
        words = ngettext("{count} expected", "{count} expected", coming).format(count=coming)
        need = shown.expected
        banner = parts.Banner("ok" if need.met else "stop")
        banner.say(f"{words}.  {need.planned_words()}", "ok" if need.met else "stop")
        card.box.addWidget(banner)
        over = one.date <= self.desk.club.today()
        pack = parts.button(_("Print pack"), self.print_pack, icon="printer", look="" if over else "primary")
        register = parts.button(
            _("Take the register"), self.take_register, icon="square-check", look="primary" if over else ""
        )
        verbs = [pack, register]
        if one.date == self.desk.club.today():
            go = partial(self.desk.navigator.go, "building", one.id)
            verbs.append(parts.button(_("Who is here"), go, icon="users"))
        card.box.addLayout(parts.row(*verbs, None, space=12))
        self._first = register if over else pack
        self.primary = register if over else pack
        return card

    def _when(self, day: date) -> str:
        days = (day - self.desk.club.today()).days
        if days == 0:
            return _("Today")
        if days == 1:
            return _("Tomorrow")
        if days > 1:
            return _("Next session, in {days}").format(days=formats.days(days))
        return _("Not closed yet")

    def _list(self, title: str, lines: Sequence[Due]) -> QWidget:
        card = parts.Card(16, 2)
        card.box.addWidget(parts.label(title, "heading"))
        for line in lines[:MOST]:
            mark = parts.label(MARKS[line.level], line.level if line.level != "note" else "soft")
            mark.setFixedWidth(theme.sized(14))
            go = ElidedLink(line.words, partial(self.desk.navigator.go, line.page, line.key, line.field))
            card.box.addLayout(parts.row(mark, go, None, space=4))
        if len(lines) > MOST:
            rest = len(lines) - MOST
            more = ngettext("and {count} more", "and {count} more", rest).format(count=rest)
            card.box.addWidget(parts.label(more, "faint"))
        return card

    def _lead(self, words: str, action: str, page: str) -> QWidget:
        card = parts.Card(24, 16)
        card.box.addWidget(parts.label(words, wrap=True))
        button = parts.button(action, lambda: self.desk.navigator.go(page), look="primary")
        card.box.addLayout(parts.row(button, None))
        self._first = self.primary = button
        return card

    def _begin(self) -> QWidget:
        card = parts.Card(24, 12)
        card.box.addWidget(parts.label(_("Let us begin"), "title"))
        steps = (
            (
                _("1  Bring in your people from a spreadsheet, or add them one by one."),
                _("Bring in a list"),
                "importing",
            ),
            (_("2  Plan the term: weekday, times, first and last day."), _("Plan a term"), "sessions"),
            (_("3  Print the pack for the first evening."), _("Papers"), "papers"),
        )
        for number, (words, action, page) in enumerate(steps):
            go = parts.button(action, partial(self.desk.navigator.go, page), look="primary" if not number else "")
            line = parts.row(parts.label(words, wrap=True), go, space=16)
            line.setStretch(0, parts.ALL)
            card.box.addLayout(line)
            if not number:
                self._first = self.primary = go
        return card

    def _session(self) -> Session | None:
        return self.shown.next.session if self.shown is not None and self.shown.next is not None else None

    def take_register(self) -> None:
        """Open the session with the cursor in the line."""
        one = self._session()
        if one is not None:
            self.desk.navigator.go("session", one.id)

    def print_pack(self) -> None:
        """Print the pack of this session: nothing is asked but the printer."""
        one = self._session()
        if one is not None:
            print_out(self.desk, lambda: printing.of_paper(self.desk.club, "pack", PaperRequest(session=one.id)))
