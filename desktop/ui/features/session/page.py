"""The term at a glance: sessions as rows, planning a term, taking the roll along."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from desktop.core import clock
from desktop.core.choices import SessionStatus, Weekday
from desktop.core.errors import Refused
from desktop.i18n import _, formats, ngettext
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.group import Group
from desktop.model.session import Session
from desktop.model.term import Term
from desktop.services import exporting, record, session, term
from desktop.services.session import SessionRow
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

MARKS = {"planned": "", "open": "●", "closed": "✓", "cancelled": "▒"}
COLOURS = {"planned": "soft", "open": "accent", "closed": "ok", "cancelled": "faint"}


def _day(row: SessionRow) -> str:
    return formats.day(date.fromisoformat(row.date), "full")


def _people(row: SessionRow) -> str:
    if row.status in {"closed", "open"}:
        return _("{came} came").format(came=row.came)
    return "" if row.status == "cancelled" else _("{count} expected").format(count=row.expected)


def _sheet(row: SessionRow) -> str:
    if row.sheet == "printed":
        return _("printed, not typed in") if row.status != "closed" else ""
    return _("typed in") if row.sheet == "typed" else ""


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Date"), _day, lambda row: (row.date, row.starts), width=25, bold=True),
        Col(_("Time"), lambda row: f"{clock.text(row.starts)}–{clock.text(row.ends)}", width=11),
        Col(_("Group"), lambda row: row.group, width=17),
        Col(
            _("Status"),
            lambda row: f"{MARKS[row.status]} {_(SessionStatus(row.status).label)}".strip(),
            width=11,
            colour=lambda row: COLOURS[row.status],
        ),
        Col(_("Mentees"), _people, lambda row: row.came or row.expected, width=12),
        Col(
            _("Adults"),
            lambda row: str(row.adults) if row.adults else "",
            lambda row: row.adults,
            trailing=True,
            width=8,
        ),
        Col(_("Sheet"), _sheet, colour=lambda row: "care" if row.sheet == "printed" else "soft"),
    ]


class SessionsPage(Page):
    """All sessions of a term (or all of them), by group."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        empty = EmptyState(
            _("Here your evenings will stand. Plan a term: weekday, times, first and last day."),
            _("Plan a term"),
            self.plan,
            "calendar-check",
        )
        self.table = TableView(columns(), _("Sessions"), empty)
        self.table.opened.connect(lambda row: desk.navigator.go("session", row.key))
        self.panel = SidePanel(desk.ask)
        self.terms: dict[str, Term | None] = {}
        self.chips = parts.Chips([("term", _("This term")), ("coming", _("To come")), ("all", _("All"))], _("Which"))
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addLayout(parts.row(self.chips, None))
        self.body.addLayout(middle, 1)
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        menu.addAction(_("Add one session …")).triggered.connect(self.add)
        menu.addAction(_("Take the roll along to the next term …")).triggered.connect(self.copy_roll)
        for ending, words in ((".ics", _("Export as a calendar …")), (".csv", _("Export as CSV …"))):
            menu.addAction(words).triggered.connect(partial(self.export, ending))
        menu.addAction(_("Printed sheets")).triggered.connect(lambda: desk.navigator.go("sheets"))
        menu.addAction(_("On that day")).triggered.connect(self._that_day)
        more.setMenu(menu)
        self.set_actions(
            [
                more,
                parts.button(_("Plan a term"), self.plan, icon="calendar-plus"),
                parts.button(_("Open the next session"), self.open_next, look="primary", hint="Ctrl+Enter"),
            ]
        )

    def first_focus(self) -> TableView:
        return self.table

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        club = self.desk.club
        home = term.at(club, club.today())
        self.head(_("Sessions"), self._subtitle(home))
        which = self.chips.value
        start = end = None
        if which == "term" and home is not None:
            start, end = home.starts_on, home.ends_on
        elif which == "coming":
            start = club.today()
        self.desk.read(lambda: session.rows(club, start=start, end=end), self._show, "sessions")

    def _subtitle(self, home: Term | None) -> str:
        if home is None:
            return ""
        return f"{home.name}  ·  {formats.period(home.starts_on, home.ends_on)}"

    def _show(self, rows: list[SessionRow]) -> None:
        self.table.show_rows(rows, key=lambda row: row.key)
        today = self.desk.club.today().isoformat()
        if self.table.current() is None and rows:
            coming = next((number for number, row in enumerate(rows) if row.date >= today), len(rows) - 1)
            self.table.choose(coming)
        held = sum(row.status == "closed" for row in rows)
        words = ngettext("{count} session", "{count} sessions", len(rows)).format(count=len(rows))
        self.foot.setText(f"{words}  ·  " + _("{held} held").format(held=held))

    def export(self, ending: str, _on: object = None) -> None:
        """Write the sessions, as a calendar or for a spreadsheet."""
        write = partial(exporting.write, self.desk.club, "sessions")
        save_as(self.desk, _("Export sessions"), "sessions", ending, write)

    def _that_day(self) -> None:
        row = self.table.current()
        day = date.fromisoformat(row.date) if row is not None else self.desk.club.today()
        self.desk.navigator.go("that_day", day.toordinal())

    def open_next(self) -> None:
        """Open today's session, or the next one."""
        found = session.current(self.desk.club)
        if found is None:
            self.plan()
            return
        self.desk.navigator.go("session", found.id)

    def plan(self) -> None:
        """Plan a term: its form opens beside the list and says how many sessions it will make."""
        groups = record.all_of(self.desk.club, Group)
        home = groups[0]
        fields = {
            "group": FieldSpec(Kind.LINK, _("Group"), required=True),
            "weekday": specs(Group)["weekday"],
            "starts": specs(Group)["starts"],
            "ends": specs(Group)["ends"],
            "first": FieldSpec(Kind.DAY, _("First day"), required=True),
            "last": FieldSpec(Kind.DAY, _("Last day"), required=True),
            "skip": FieldSpec(
                Kind.TEXT, _("Left out"), _("Days or ranges with commas, such as 26/10/2026 or 26/10/2026..30/10/2026.")
            ),
        }
        values = {"group": home.id, "weekday": home.weekday, "starts": home.starts, "ends": home.ends}
        form = Form(fields, values, options={"group": [(one.id, one.name) for one in groups]})
        self.panel.edit(_("Plan a term"), form, self._plan, all_values=True)

    def _plan(self, values: dict[str, Any], done: Any, failed: Any) -> None:
        club = self.desk.club
        try:
            start, end = _date(values["first"], "first"), _date(values["last"], "last")
            starts, ends = _time(values["starts"], "starts"), _time(values["ends"], "ends")
            skip = _ranges(values["skip"])
        except Refused as error:
            failed(error)
            return
        weekday = Weekday(values["weekday"])
        group = int(values["group"])
        self.desk.do(
            lambda: term.plan(club, group, weekday, starts, ends, start, end, skip=skip),
            lambda _changes: done(),
            failed,
        )

    def add(self) -> None:
        """Add one session."""
        groups = [(one.id, one.name) for one in record.all_of(self.desk.club, Group)]
        form = Form(
            specs(Session),
            {"group": groups[0][0]},
            options={"group": groups},
            only=("group", "date", "starts", "ends", "title"),
        )
        club = self.desk.club
        self.panel.edit(
            _("Add a session"),
            form,
            lambda values, done, failed: self.desk.do(
                lambda: session.add(club, {name: value for name, value in values.items() if value not in {"", None}}),
                lambda _changes: done(),
                failed,
            ),
            all_values=True,
        )

    def copy_roll(self) -> None:
        """Take everybody along from one term into another."""
        club = self.desk.club
        terms = [(one.id, one.name) for one in record.all_of(club, Term)]
        groups = [(one.id, one.name) for one in record.all_of(club, Group)]
        fields = {
            "group": FieldSpec(Kind.LINK, _("Group"), required=True),
            "old": FieldSpec(Kind.LINK, _("From the term"), required=True),
            "new": FieldSpec(Kind.LINK, _("Into the term"), required=True),
        }
        form = Form(
            fields, {"new": terms[-1][0] if terms else None}, options={"group": groups, "old": terms, "new": terms}
        )
        self.panel.edit(
            _("Take the roll along"),
            form,
            lambda values, done, failed: self.desk.do(
                lambda: term.copy_roll(
                    club,
                    int(values["group"]),
                    record.get(club, Term, int(values["old"])),
                    record.get(club, Term, int(values["new"])),
                ),
                lambda _changes: done(),
                failed,
            ),
            all_values=True,
        )


def _date(text: str, field: str) -> date:
    try:
        return formats.parse_day(text)
    except ValueError:
        raise Refused(_("“{text}” is not a date.").format(text=text), field=field) from None


def _time(text: str, field: str) -> int:
    try:
        return clock.parse(text)
    except ValueError:
        raise Refused(_("“{text}” is not a time. Write it as 18:05.").format(text=text), field=field) from None


def _ranges(text: str) -> list[tuple[date, date]]:
    ranges = []
    for part in (one.strip() for one in text.split(",") if one.strip()):
        first, _dots, last = part.partition("..")
        start = _date(first.strip(), "skip")
        ranges.append((start, _date(last.strip(), "skip") if last else start))
    return ranges
