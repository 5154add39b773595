"""The page of one person: name, roles, what is missing, whom to call, and everything kept about them in tabs."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QLabel, QMenu, QWidget

from desktop.core.choices import RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats
from desktop.model.contact import ContactLink
from desktop.model.introduction import Introduction
from desktop.model.noun import Noun
from desktop.model.person import Role
from desktop.services import club as clubs
from desktop.services import history, papers_at_hand, person, person_page
from desktop.services.person_page import PersonPage as Shown
from desktop.ui.features.person.about import about_form
from desktop.ui.features.person.cards import ContactOfCard, ContactsCard, SectionCard
from desktop.ui.features.person.columns import club_words
from desktop.ui.features.person.finding import FINDING
from desktop.ui.features.person.gaps import Gaps
from desktop.ui.features.person.heading import calls, roles_words
from desktop.ui.features.person.introduction import INTRODUCTION, IntroductionCard
from desktop.ui.features.person.places import scrolled, tabled
from desktop.ui.features.person.relationships import RelationshipsCard
from desktop.ui.features.person.rights import Rights
from desktop.ui.features.person.tables import attendance_table, history_table, hours_table
from desktop.ui.features.person.tabs import SECTIONS as RECORDS
from desktop.ui.features.person.tabs import Section
from desktop.ui.kit import icons, parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.papers_menu import papers_button
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.tabs import Tabs

FORM_SIDE: Final = 20
SECTIONS: Final = (*RECORDS, *FINDING, INTRODUCTION)
CARDS: Final[dict[type[Noun], type[SectionCard]]] = {ContactLink: ContactsCard, Introduction: IntroductionCard}


class PersonPage(Page):
    """One person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.words: dict[str, str] = {}
        self.shown: Shown | None = None
        self.sections = SECTIONS
        self.missing = Gaps()
        self.missing.wanted.connect(self.mend)
        self.phone = parts.label(look="heading", selectable=True)
        self.calls = QWidget()
        picture = QLabel()
        picture.setAccessibleName(_("Telephone"))
        picture.setPixmap(icons.icon("phone").pixmap(icons.SIZE, icons.SIZE))
        self.calls.setLayout(parts.row(picture, self.phone, None))
        self.panel = SidePanel(desk.ask)
        self.rights = Rights(self.desk, self.panel)
        self.tabs = Tabs()
        self.form = about_form()
        self.save = parts.button(_("Save"), self.save_about, look="primary", hint="Ctrl+Enter")
        self.form.edited.connect(lambda: self.save.setEnabled(self.form.is_changed()))
        self.attendance = attendance_table()
        self.attendance.opened.connect(lambda row: desk.navigator.go("session", row.session))
        self.hours = hours_table()
        self.history = history_table()
        self._pointed = ""
        self.relationships = RelationshipsCard()
        self.relationships.went.connect(lambda key: desk.navigator.go("relationship", key))
        self.contact_of = ContactOfCard()
        self.contact_of.went.connect(self._go_to)
        self.cards = {section.noun: self._card(section) for section in SECTIONS}
        self._places: dict[str, QWidget] = {}
        self._tabs()
        self.tabs.currentChanged.connect(lambda _number: self._read_history())
        middle = parts.row(self.tabs, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.calls)
        self.body.addLayout(middle, 1)

    def _card(self, section: Section) -> SectionCard:
        card = CARDS.get(section.noun, SectionCard)(section)
        card.wanted.connect(partial(self.edit, section))
        card.unwanted.connect(partial(self.remove, section))
        if isinstance(card, ContactsCard):
            card.went.connect(self._go_to)
        return card

    def _tabs(self) -> None:
        about = parts.Card(FORM_SIDE, 16)
        about.box.addWidget(self.form)
        about.box.addLayout(parts.row(self.save, None))
        about.setMaximumWidth(self.form.maximumWidth() + 2 * FORM_SIDE + 2)
        pages = (
            ("contacts", _("Contacts and consents"), scrolled([*self._of_tab("contacts"), self.contact_of])),
            ("about", _("About"), scrolled([about])),
            ("attendance", _("Attendance"), tabled(self.attendance)),
            ("finding", _("Finding"), scrolled(self._of_tab("finding"))),
            ("relationships", _("Relationships"), scrolled([self.relationships, *self._of_tab("relationships")])),
            ("roles", _("Roles and groups"), scrolled(self._of_tab("roles"))),
            ("checks", _("Checks and training"), scrolled(self._of_tab("checks"))),
            ("hours", _("Hours"), tabled(self.hours)),
            ("history", _("History"), tabled(self.history)),
        )
        for name, title, place in pages:
            self._places[name] = place
            self.tabs.addTab(place, title)

    def _of_tab(self, tab: str) -> list[QWidget]:
        return [self.cards[section.noun] for section in SECTIONS if section.tab == tab]

    def may_leave(self) -> bool:
        if self.panel.isVisible() and not self.panel.leave():
            return False
        if not self.form.is_changed():
            return True
        words = _("What you typed about this person is not saved yet.")
        if not self.desk.ask.sure(_("Not saved"), words, _("Discard")):
            return False
        self._fill_form()
        return True

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
        own = clubs.settings(self.desk.club)
        self.words = club_words(own.volunteer_word, own.mentee_word)
        other = self.shown is None or self.shown.person.id != shown.person.id
        self.shown = shown
        self.head(shown.name, roles_words(shown, self.words, self.desk.club.today()))
        self.missing.show_gaps(shown.missing)
        self.phone.setText(calls(shown))
        self.calls.setVisible(bool(self.phone.text()))
        if other or not self.form.is_changed():
            self._fill_form()
        for section in SECTIONS:
            card = self.cards[section.noun]
            if isinstance(card, ContactsCard):
                card.show_contacts(shown.contacts)
            else:
                card.show_rows(section.rows(shown))
        self.contact_of.show_people(shown.contact_of)
        self.relationships.show_rows(shown.relationships)
        self.attendance.show_rows(shown.attendance)
        self.hours.show_rows(shown.hours)
        self._name_tabs(shown)
        self._fold(shown)
        if other:
            live = {role.kind for role in shown.roles if role.status not in person.ENDED}
            self.tabs.setCurrentWidget(self._places["about" if RoleKind.VOLUNTEER in live else "contacts"])
        self._read_history()
        self.set_actions(self._buttons(shown))
        self._point()

    def _fill_form(self) -> None:
        if self.shown is not None:
            self.form.set_values({name: getattr(self.shown.person, name) for name in self.form.editors})
            self.save.setEnabled(False)

    def _name_tabs(self, shown: Shown) -> None:
        came, possible = shown.attended
        words = _("Attendance {came} of {possible}").format(came=came, possible=possible)
        minutes = sum(row.minutes - row.deducted for row in shown.hours)
        hours = f"{_('Hours')} {formats.hours(minutes)}" if minutes else _("Hours")
        for name, title in (("attendance", words if possible else _("Attendance")), ("hours", hours)):
            self.tabs.setTabText(self.tabs.indexOf(self._places[name]), title)

    def _fold(self, shown: Shown) -> None:
        """Leave out what is empty and does not belong to this person's roles."""
        kinds = {role.kind for role in shown.roles}
        volunteer = RoleKind.VOLUNTEER in kinds
        comes = bool(kinds - {RoleKind.CONTACT})
        needed = {
            "attendance": comes or bool(shown.attendance),
            "checks": volunteer or bool(shown.checks or shown.trainings),
            "hours": volunteer or bool(shown.hours),
            "finding": comes,
            "relationships": bool(shown.relationships),
        }
        for name, wanted in needed.items():
            self.tabs.setTabVisible(self.tabs.indexOf(self._places[name]), wanted)
        for section in SECTIONS:
            self.cards[section.noun].add.setVisible(shown.person.erased_on is None)
            if section.tab == "contacts":
                self.cards[section.noun].setVisible(comes or bool(section.rows(shown)))

    def _read_history(self) -> None:
        key, club = self.key, self.desk.club
        if key is not None and self.tabs.currentWidget() is self._places["history"]:
            self.desk.read(lambda: history.entries(club, of_person=key), self.history.show_rows, "person history")

    def _buttons(self, shown: Shown) -> list[QWidget]:
        if shown.person.erased_on is not None:
            return []
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
        same = partial(self.desk.navigator.go, "same", shown.person.id)
        menu.addAction(_("Join with somebody who is the same …")).triggered.connect(lambda _on=False: same())
        self.rights.fill(menu, shown.person.id, on_hold=shown.on_hold)
        more.setMenu(menu)
        if all(role.kind is RoleKind.CONTACT for role in shown.roles):
            return [more]
        return [more, papers_button(self.desk, lambda: papers_at_hand.of_person(shown.person.id, shown.roles))]

    def give_role(self, kind: RoleKind, _on: object = None) -> None:
        """Give them one more role, from today."""
        key = self.key
        if key is not None:
            self.desk.do(lambda: person.give_role(self.desk.club, key, kind))

    def end_role(self, role: Role, _on: object = None) -> None:
        """End a role today, with a reason if one is given."""
        reason = self.desk.ask.text(_("End the role today"), _("Why? (may be left empty)"))
        if reason is not None:
            self.desk.do(lambda: person.end_role(self.desk.club, role.id, reason=reason))

    def point_at(self, field: str) -> None:
        self._pointed = field
        if self.shown is not None and self.shown.person.id == self.key:
            self._point()

    def _point(self) -> None:
        """Go where somebody pointed, once the right person is shown."""
        pointed, self._pointed = self._pointed, ""
        if pointed:
            self.mend(pointed)

    def complete(self) -> None:
        """Go to what mends the first gap."""
        if self.shown is not None and self.shown.missing:
            self.mend(self.shown.missing[0].mends)

    def mend(self, mends: str) -> None:
        """Go to what mends a gap: a field, or a new contact or check."""
        section = next((one for one in SECTIONS if one.mends == mends), None)
        if section is not None:
            self.tabs.setCurrentWidget(self._places[section.tab])
            self.edit(section, None)
        else:
            self.tabs.setCurrentWidget(self._places["about"])
            self.form.editors[mends].setFocus()

    def save_about(self) -> None:
        """Save what was typed about the person."""
        key, values = self.key, self.form.values()
        if key is None or not values:
            return

        def done(_changes: object) -> None:
            self.form.set_values(self.form.all_values())
            self.refresh_now()

        self.desk.do(lambda: person.change(self.desk.club, key, values), done, self.form.show_refused)

    def edit(self, section: Section, one: Any) -> None:
        """Edit a record beside the page, or a new one."""
        key, club = self.key, self.desk.club
        if key is None or not (self.panel.isHidden() or self.panel.leave()):
            return

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: section.save(club, key, one, values), lambda _changes: done(), failed)

        self.panel.edit(_(section.title), section.form(club, key, one), save, all_values=one is None)

    def remove(self, section: Section, one: Any) -> None:
        """Remove a record; the toast offers undo."""
        self.desk.do(lambda: section.remove(self.desk.club, one))

    def _go_to(self, key: int) -> None:
        self.desk.navigator.go("person", key)
