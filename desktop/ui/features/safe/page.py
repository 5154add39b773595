"""Safeguarding: concern notes for leads alone. Closed, the page is the same whether there are notes or not."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.core.changes import Changes
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.services import concern
from desktop.services.concern import LogRow
from desktop.services.safe import Opened
from desktop.services.safe_lead import Code
from desktop.ui.features.safe.code_card import CodeCard
from desktop.ui.features.safe.entrance import Entrance
from desktop.ui.features.safe.leads import Leads
from desktop.ui.features.safe.notes import Notes
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import Chips
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


class SafePage(Page):
    """Closed, the way in; open, the notes, the leads and the log of the safe."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entrance = Entrance(self.desk)
        self.entrance.entered.connect(self._enter)
        self.code = CodeCard()
        self.notes = Notes(self.desk)
        self.notes.changed.connect(self.refresh)
        self.leads = Leads(self.desk)
        self.leads.coded.connect(self._show_code)
        self.leads.changed.connect(self._leads_changed)
        self.log = TableView(_log_columns(), _("Log"), None)
        self.chips = Chips([("notes", _("Notes")), ("leads", _("Leads")), ("log", _("Log"))], _("Safeguarding"))
        self.chips.chosen.connect(lambda _key: self.refresh())
        self.banner = parts.Banner("care")
        self.pile = QStackedWidget()
        logged = parts.Card(12)
        logged.box.addWidget(self.log)
        self._logged = logged
        for part in (self.entrance, self.code, self.notes, self.leads, logged):
            self.pile.addWidget(part)
        self._above = parts.row(self.chips, None)
        self.body.addLayout(self._above)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.pile, 1)
        self.open_button = parts.button("", self.entrance.act, look="primary", icon="lock-open")
        self.written = parts.button(_("I have written it down"), self._code_is_kept, look="primary")
        self.close_button = parts.button(_("Close"), self.desk.safe.close, icon="lock")
        self.write_button = parts.button(_("Write a note"), self.notes.write, look="primary", icon="plus")
        self.set_actions([self.close_button, self.open_button, self.written, self.write_button])
        self.desk.safe.watch(self)
        self.desk.safe.closing.connect(self._keep_draft)
        self.desk.safe.closed.connect(self.refresh)

    def wants(self, changes: Changes) -> bool:
        """What is done in the club is nothing to the safe, and the other way round."""
        del changes
        return False

    def first_focus(self) -> QWidget | None:
        if self.desk.safe.opened is None:
            return next(iter(self.entrance.form.lines.values()))
        return self.notes.table if self.pile.currentWidget() is self.notes else None

    def may_leave(self) -> bool:
        self._keep_draft()
        return True

    def refresh(self) -> None:
        opened = self.desk.safe.opened
        if opened is None:
            self._show_closed()
        elif self.code.code.text():
            self._show(self.code, self.written)
        else:
            self._show_open(opened)

    def _show_closed(self) -> None:
        self.notes.forget()
        self.code.forget()
        self.log.show_rows([], key=lambda row: row.at)
        self.banner.say("")
        self.entrance.refresh()
        self._show(self.entrance, self.open_button)
        self._name_verb()
        self.settle()

    def _name_verb(self) -> None:
        self.open_button.setText(parts.caption(f" {self.entrance.verb}"))
        self.open_button.setAccessibleName(self.entrance.verb)

    def _show_open(self, opened: Opened) -> None:
        which = self.chips.value
        if which == "leads":
            self.leads.show_safe(opened)
            self._show(self.leads, self.close_button)
        elif which == "log":
            self.log.show_rows(concern.log(opened), key=lambda row: (row.at, row.act, row.about))
            self._show(self._logged, self.close_button)
        else:
            self.notes.show_safe(opened)
            self._show(self.notes, self.close_button, self.write_button)
        self._say(opened)

    def _say(self, opened: Opened) -> None:
        """Say what a lead must know: notes that another passphrase opens, a log that was changed, typing to go on."""
        if not concern.log_is_whole(opened):
            self.banner.say(_("The log of the notes was changed by another program."), "stop")
        elif opened.left:
            words = _("There are notes from another copy of the club, or from before, that another passphrase opens.")
            self.banner.say(words, "care", _("Join them"), self._join)
        elif concern.draft(opened) and self.notes.panel.form is None and self.pile.currentWidget() is self.notes:
            self.banner.say(_("What you were typing is kept here."), "note", _("Go on"), self._go_on)
        else:
            self.banner.say("")

    def _show(self, part: QWidget, *actions: QWidget) -> None:
        self.head(_("Safeguarding"), _("Concern notes, for safeguarding leads alone"))
        is_open = self.desk.safe.opened is not None
        self.chips.setVisible(is_open and part is not self.code)
        for button in (self.close_button, self.open_button, self.written, self.write_button):
            button.setVisible(button in actions)
        primary = [button for button in (self.open_button, self.written, self.write_button) if button in actions]
        self.primary = primary[0] if primary else None
        self.write_button.setEnabled(not self.desk.club.read_only)
        self.pile.setCurrentWidget(part)

    def _enter(self, opened: Opened, code: Code | None) -> None:
        self.desk.safe.hold(opened)
        self.chips.choose("notes")
        if code is not None:
            self.code.show_code(code)
        self.refresh()
        self.settle()

    def _show_code(self, code: Code) -> None:
        self.code.show_code(code)
        self.refresh()

    def _code_is_kept(self) -> None:
        self.code.forget()
        self.refresh()

    def _leads_changed(self) -> None:
        opened = self.desk.safe.opened
        if opened is not None and not opened.is_open:
            self.desk.safe.close()
        else:
            self.refresh()

    def _go_on(self) -> None:
        self.banner.say("")
        self.notes.go_on()

    def _join(self) -> None:
        """Go to where a passphrase of before is typed."""
        self.chips.choose("leads")
        self.refresh()
        self.leads.joining.lines["passphrase"].setFocus()

    def _keep_draft(self) -> None:
        try:
            self.notes.keep_draft()
        except (Refused, Trouble) as error:
            self.desk.tell(error)


def _log_columns() -> list[Col]:
    return [
        Col(_("When"), lambda row: formats.moment(row.at), width=20),
        Col(_("Who"), lambda row: row.who, width=18, bold=True),
        Col(_("What"), _what),
        Col(_("Laptop"), lambda row: row.laptop, width=18, colour=lambda _row: "soft"),
    ]


def _what(row: LogRow) -> str:
    return f"{_(row.act.label)} · {row.about}" if row.about else _(row.act.label)
