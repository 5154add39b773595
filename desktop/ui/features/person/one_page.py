"""The page of one person: name, roles, what is missing, and everything kept about them in tabs."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop.core.choices import RoleKind, RoleStatus
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.contact import ContactLink
from desktop.model.fields import specs
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.services import club as clubs
from desktop.services import person, person_page, record
from desktop.services.person_page import PersonPage as Shown
from desktop.ui.features.person.columns import club_words
from desktop.ui.features.person.tables import attendance_table, hours_table
from desktop.ui.features.person.tabs import SECTIONS, Section
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.side_panel import SidePanel

MENDS: dict[str, type[Noun]] = {"contact": ContactLink, "check": Check}


class PersonPage(Page):
    """One person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        own = clubs.settings(desk.club)
        self.words = club_words(own.volunteer_word, own.mentee_word)
        self.shown: Shown | None = None
        self.sections = SECTIONS
        self.missing = parts.Banner("care")
        self.phone = parts.label(look="heading", selectable=True)
        self.panel = SidePanel(desk.ask)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.form = Form(specs(Person))
        self.save = parts.button(_("Save"), self.save_about, look="primary", hint="Ctrl+Enter")
        self.form.edited.connect(lambda: self.save.setEnabled(self.form.is_changed()))
        self.attendance = attendance_table()
        self.attendance.opened.connect(lambda row: desk.navigator.go("session", row.session))
        self.hours = hours_table()
        self._lists: dict[str, QVBoxLayout] = {}
        self._tabs()
        middle = parts.row(self.tabs, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.phone)
        self.body.addLayout(middle, 1)

    def _tabs(self) -> None:
        self.tabs.addTab(self._sections("contacts"), _("Contacts and consents"))
        about = parts.Card(20, 12)
        about.box.addWidget(self.form)
        about.box.addLayout(parts.row(self.save, None))
        self.tabs.addTab(_scrolled([about]), _("About"))
        self.tabs.addTab(self.attendance, _("Attendance"))
        self.tabs.addTab(self._sections("roles"), _("Roles and groups"))
        self.tabs.addTab(self._sections("checks"), _("Checks and training"))
        self.tabs.addTab(self.hours, _("Hours"))

    def _sections(self, tab: str) -> QWidget:
        cards: list[QWidget] = []
        for section in SECTIONS:
            if section.tab != tab:
                continue
            card = parts.Card(20, 8)
            add = parts.button(_("Add"), partial(self.edit, section, None), look="link", icon="plus")
            card.box.addLayout(parts.row(parts.label(_(section.title), "heading"), None, add))
            holder = QVBoxLayout()
            holder.setSpacing(6)
            self._lists[section.title] = holder
            card.box.addLayout(holder)
            cards.append(card)
        return _scrolled(cards)

    def may_leave(self) -> bool:
        if self.panel.isVisible() and not self.panel.leave():
            return False
        if not self.form.is_changed():
            return True
        words = _("What you typed about this person is not saved yet.")
        return self.desk.ask.sure(_("Not saved"), words, _("Discard"))

    def first_focus(self) -> QWidget:
        return self.tabs.tabBar()

    def act(self) -> None:
        """Save what was typed about the person."""
        if self.save.isEnabled():
            self.save_about()

    def refresh(self) -> None:
        key = self.key
        if key is not None:
            self.desk.read(lambda: person_page.page(self.desk.club, key), self._show, "person", self._gone)

    def _gone(self, error: Refused | Trouble) -> None:
        self.desk.toast.say(error.sentence)
        self.desk.navigator.go("people")

    def _show(self, shown: Shown) -> None:
        other = self.shown is None or self.shown.person.id != shown.person.id
        self.shown = shown
        self.head(shown.name, "  ·  ".join(self._roles(shown)))
        said = "  ·  ".join(gap.words for gap in shown.missing)
        self.missing.say(said, "care", _("Complete"), self.complete)
        self.phone.setText(_phone(shown))
        self.phone.setVisible(bool(self.phone.text()))
        if other or not self.form.is_changed():
            self.form.set_values({name: getattr(shown.person, name) for name in self.form.editors})
            self.save.setEnabled(False)
        for section in SECTIONS:
            self._fill(section, shown)
        self.attendance.show_rows(shown.attendance)
        self.hours.show_rows(shown.hours)
        came = _("Attendance {came} of {possible}").format(came=shown.attended.came, possible=shown.attended.possible)
        self.tabs.setTabText(self.tabs.indexOf(self.attendance), came if shown.attended.possible else _("Attendance"))
        minutes = sum(row.minutes - row.deducted for row in shown.hours)
        self.tabs.setTabText(
            self.tabs.indexOf(self.hours), f"{_('Hours')} {formats.hours(minutes)}" if minutes else _("Hours")
        )
        self.set_actions(self._buttons(shown))

    def _roles(self, shown: Shown) -> list[str]:
        said = []
        for role in shown.roles:
            since = _("since {day}").format(day=formats.day(role.since)) if role.since else ""
            status = _(role.status.label) if role.status is not RoleStatus.ACTIVE else ""
            said.append(" ".join(part for part in (self.words[role.kind.value], role.task, status, since) if part))
        return [*said, shown.person.code] if shown.person.code else said

    def _fill(self, section: Section, shown: Shown) -> None:
        holder = self._lists[section.title]
        parts.clear(holder)
        rows = section.rows(shown)
        for one, words, detail in rows:
            name = parts.button(words, partial(self.edit, section, one), look="link")
            said = parts.label(detail, "soft", selectable=True)
            remove = parts.icon_button(
                "trash-2", _("Remove “{name}”").format(name=words), partial(self.remove, section, one)
            )
            holder.addLayout(parts.row(name, said, None, remove, space=12))
        if not rows:
            holder.addWidget(parts.label(_(section.empty), "faint"))

    def _buttons(self, shown: Shown) -> list[QWidget]:
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        for kind in RoleKind:
            if not any(role.kind is kind and role.status not in person.ENDED for role in shown.roles):
                words = _("Make them: {role}").format(role=self.words[kind.value])
                menu.addAction(words).triggered.connect(partial(self.give_role, kind))
        for role in shown.roles:
            if role.status not in person.ENDED:
                words = _("End the role: {role}").format(role=self.words[role.kind.value])
                menu.addAction(words).triggered.connect(partial(self.end_role, role))
        more.setMenu(menu)
        return [more]

    def give_role(self, kind: RoleKind, _on: object = None) -> None:
        """Give the person one more role."""
        key = self.key
        if key is not None:
            self.desk.do(lambda: person.give_role(self.desk.club, key, kind))

    def end_role(self, role: Role, _on: object = None) -> None:
        """End a role today, with the reason."""
        reason = self.desk.ask.text(_("End the role today"), _("Why? (may be left empty)"))
        if reason is not None:
            self.desk.do(lambda: person.end_role(self.desk.club, role.id, reason=reason))

    def complete(self) -> None:
        """Go to what mends the first gap: a field, or a new contact or check."""
        gaps = self.shown.missing if self.shown is not None else []
        if not gaps:
            return
        mends = gaps[0].mends
        if mends in self.form.editors:
            self.tabs.setCurrentIndex(1)
            self.form.editors[mends].setFocus()
            return
        section = next(one for one in SECTIONS if one.noun is MENDS[mends])
        self.tabs.setCurrentIndex(0 if section.tab == "contacts" else 4)
        self.edit(section, None)

    def save_about(self) -> None:
        """Save what was typed about the person."""
        key, values = self.key, self.form.values()
        if key is None or not values:
            return

        def done(_changes: object) -> None:
            self.form.set_values(self.form.all_values())
            self.refresh_now()

        self.desk.do(lambda: person.change(self.desk.club, key, values), done, self.form.show_refused)

    def edit(self, section: Section, one: Noun | None) -> None:
        """Open a record in the side panel, or a new one."""
        key, club = self.key, self.desk.club
        if key is None:
            return
        form = section.form(club, one)

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: section.save(club, key, one, values), lambda _changes: done(), failed)

        self.panel.edit(_(section.title), form, save, all_values=one is None)

    def remove(self, section: Section, one: Noun) -> None:
        """Remove a record; undo brings it back."""
        self.desk.do(lambda: record.remove(self.desk.club, section.noun, int(one.id)))


def _phone(shown: Shown) -> str:
    """Say whom to call: the first contact with a number, or the person's own number."""
    first = next((contact for contact in shown.contacts if contact.phone), None)
    if first is not None:
        of = f" ({first.link.relationship})" if first.link.relationship else ""
        return f"☎  {first.phone}   {first.name}{of}"
    return f"☎  {shown.person.phone}" if shown.person.phone else ""


def _scrolled(cards: list[QWidget]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 16, 8, 16)
    column.setSpacing(16)
    for card in cards:
        card.setMaximumWidth(820)
        column.addWidget(card)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
