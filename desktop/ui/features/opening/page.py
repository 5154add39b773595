"""Openings elsewhere: places where a mentor, or a role as one, can be asked for; requests and their answers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused
from desktop.core.relationship_choices import Answer
from desktop.i18n import _, formats
from desktop.model.fields import specs
from desktop.model.search import Opening, Request
from desktop.services import finding, opening, papers_at_hand, record
from desktop.services.club import ClubFile
from desktop.services.opening import OpeningRow, RequestRow
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.papers_menu import go_to_paper
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

CONCERNED: Final = frozenset({"opening", "request", "person"})
COLOURS: Final = {Answer.YES: "ok", Answer.NO: "soft", Answer.LATER: "care", Answer.OPEN: "ink"}
BESIDE: Final = frozenset({"reach", "answer", "answered_on"})


class _Found(NamedTuple):
    openings: list[OpeningRow]
    requests: list[RequestRow]


def _find(club: ClubFile) -> _Found:
    return _Found(opening.rows(club), opening.requests(club))


def opening_columns() -> list[Col]:
    """Give the columns of the places."""
    return [
        Col(_("Where"), lambda row: row.record.place, width=22, bold=True),
        Col(_("What they offer"), lambda row: row.record.offers, tip=lambda row: row.record.offers),
        Col(_("Write to"), lambda row: row.record.address_to, width=16, colour=lambda _row: "soft"),
        Col(_("Asked"), _asked, width=16, colour=lambda _row: "soft", tip=_asked),
    ]


def _asked(row: OpeningRow) -> str:
    return formats.list_of([one.name for one in row.requests])


def request_columns() -> list[Col]:
    """Give the columns of the requests."""
    return [
        Col(_("Who asks"), lambda row: row.name, width=18, bold=True),
        Col(_("To whom"), lambda row: row.to_whom, width=24),
        Col(_("Where"), lambda row: row.place, width=24, colour=lambda _row: "soft"),
        Col(
            _("Sent on"), _sent, lambda row: row.sent_on, width=14, colour=lambda row: "ink" if row.sent_on else "care"
        ),
        Col(_("Answer"), lambda row: _(row.answer.label), colour=lambda row: COLOURS[row.answer]),
    ]


def _sent(row: RequestRow) -> str:
    return formats.day(row.sent_on) if row.sent_on is not None else _("not sent yet")


class OpeningsPage(Page):
    """The places above, the requests below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        empty = EmptyState(
            _("Here the places will stand that you could write to: libraries, makers, firms, other clubs."),
            _("Add place"),
            lambda: self.edit_place(None),
            icon="map-pin",
        )
        self.places = TableView(opening_columns(), _("Places"), empty)
        self.requests = TableView(
            request_columns(), _("Requests"), EmptyState(_("Nobody has asked yet: choose a place, then “Ask there”."))
        )
        self.places.opened.connect(lambda row: self.edit_place(row.record))
        self.places.chosen.connect(lambda _row: self._offer())
        self.requests.opened.connect(self.edit_request)
        self.requests.chosen.connect(lambda _row: self._offer())
        self.panel = SidePanel(desk.ask)
        self.away = parts.button(_("Remove"), self.remove, icon="trash-2")
        self.ask_there = parts.button(_("Ask there"), self.ask, icon="mail")
        add = parts.button(_("Add place"), lambda: self.edit_place(None), look="primary", hint="Ctrl+Enter")
        self.letter = parts.button(_("Ask letter"), self.show_letter, look="link", icon="file-text")
        self.set_actions([self.away, self.ask_there, add])
        lists = parts.column(space=16)
        beside = ((_("Places"), (), self.places, 3), (_("Requests"), (self.letter,), self.requests, 2))
        for title, buttons, table, share in beside:
            card = parts.Card(12)
            card.box.addLayout(parts.row(parts.label(title, "heading"), None, *buttons))
            card.box.addWidget(table)
            lists.addWidget(card, share)
        middle = parts.row(space=16)
        middle.addLayout(lists, 1)
        middle.addWidget(self.panel)
        self.body.addLayout(middle, 1)
        self._offer()

    def wants(self, changes: Changes) -> bool:
        return bool(CONCERNED & changes.nouns)

    def first_focus(self) -> QWidget:
        return self.places

    def may_leave(self) -> bool:
        return self.panel.isHidden() or self.panel.leave()

    def refresh(self) -> None:
        self.head(_("Openings elsewhere"), _("Where a mentor, or a role as one, can be asked for by letter"))
        self.desk.read(lambda: _find(self.desk.club), self._show, "openings")

    def _show(self, found: _Found) -> None:
        self.places.show_rows(found.openings, key=lambda row: row.record.id)
        if found.openings and self.places.current() is None:
            self.places.choose(0)
        self.requests.show_rows(found.requests, key=lambda row: row.key)
        if found.requests and self.requests.current() is None:
            self.requests.choose(0)
        self._offer()
        self.settle()

    def _offer(self) -> None:
        can = self.places.current() is not None and not self.desk.club.read_only
        self.away.setEnabled(can)
        self.ask_there.setEnabled(can)
        self.letter.setVisible(self.requests.current() is not None)

    def edit_place(self, one: Opening | None) -> None:
        """Edit a place beside the list, or a new one."""
        club, fields = self.desk.club, specs(Opening)
        form = Form(fields, {name: getattr(one, name) for name in fields} if one is not None else {}, beside=BESIDE)

        def verb(values: dict[str, Any]) -> Changes:
            if one is None:
                return record.add(club, Opening, values)
            return record.change(club, Opening, one.id, values)

        self._edit(one.place if one is not None else _("Add place"), form, verb)

    def ask(self) -> None:
        """Begin a request to the chosen place; what is left empty comes from the search of who asks."""
        row, club = self.places.current(), self.desk.club
        if row is None:
            return
        fields = {name: said for name, said in specs(Request).items() if name in {"person", "to_whom", "why_you"}}
        fields |= {name: specs(Request)[name] for name in ("want", "ask", "sent_on")}
        fields["person"] = replace(fields["person"], required=False)  # nobody is chosen for them
        values = {"to_whom": row.record.address_to or row.record.place}
        form = Form(fields, values, options={"person": finding.others(club, 0)}, only=list(fields))

        def verb(values: dict[str, Any]) -> Changes:
            who = values.pop("person")
            if not who:
                raise Refused(_("Say who asks."), field="person")
            return opening.ask(club, who, values, row.record.id)

        self._edit(_("Ask there: {place}").format(place=row.record.place), form, verb)

    def edit_request(self, row: RequestRow) -> None:
        """Edit a request, its day and its answer."""
        club, fields = self.desk.club, dict(specs(Request))
        one = record.get(club, Request, row.key)
        for name in ("person", "opening"):
            fields.pop(name)
        form = Form(fields, {name: getattr(one, name) for name in fields}, beside=BESIDE)
        self._edit(row.name, form, lambda values: opening.change(club, row.key, values))

    def show_letter(self) -> None:
        """Go to the letter of the chosen request, as it would be printed."""
        row = self.requests.current()
        if row is not None:
            go_to_paper(self.desk, papers_at_hand.of_request(row.key))

    def _edit(self, title: str, form: Form, verb: Callable[[dict[str, Any]], Changes]) -> None:
        if not (self.panel.isHidden() or self.panel.leave()):
            return

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: verb(dict(values)), lambda _changes: done(), failed)

        self.panel.edit(title, form, save, all_values=True)

    def remove(self) -> None:
        """Take the chosen place out of the list."""
        row = self.places.current()
        if row is not None:
            self.desk.do(lambda: opening.remove(self.desk.club, row.record.id))
