"""People: the list with its filters, adding somebody, changing several at once, the new school year."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from desktop.core.choices import RoleKind
from desktop.i18n import _, formats, ngettext
from desktop.model.fields import specs
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import exporting, person, person_list
from desktop.services.person_list import PersonRow
from desktop.ui.features.person.adding import KINDS, add, new_form
from desktop.ui.features.person.columns import club_words, columns, plural_words
from desktop.ui.features.person.school_year import SchoolYear
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.lines import search_line
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_view import TableView

FIRST = 200
GAP, GONE, ALL = "gap", "gone", ""
AT_ONCE = ("school", "school_year", "found_us", "adult_confirmed")


class Found(NamedTuple):
    """The people who pass the filter, and whether the club knows anybody at all."""

    rows: list[PersonRow]
    anybody: bool


class PeoplePage(Page):
    """Everybody the club knows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.words: dict[str, str] = {}
        self.chips = parts.Chips(
            [(kind.value, "") for kind in KINDS]
            + [(GAP, _("Something missing")), (GONE, _("Ended")), (ALL, _("Everybody"))],
            _("Show"),
        )
        self._name_roles()
        self.empty = EmptyState(
            _("Here your people will stand. Bring in the list you keep, or add them one by one."),
            _("Bring in a list"),
            lambda: desk.navigator.go("importing"),
            "users",
        )
        self.table = TableView(columns(self.words), _("People"), self.empty, several=True)
        self.table.opened.connect(lambda row: desk.navigator.go("person", row.key))
        self.table.view.selectionModel().selectionChanged.connect(lambda _now, _before: self._count_chosen())
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        self.search = search_line(_("First letters of a name"))
        self.search.setFixedWidth(self.search.fontMetrics().averageCharWidth() * 36)
        self.search.typed.connect(lambda _text: self.refresh_now())
        self.search.entered.connect(lambda _text: self._open_first())
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_down)
        self.panel = SidePanel(self.desk.ask)
        self.school_year = SchoolYear(self.desk)
        self.school_year.hide()
        self.school_year.left.connect(self._show_list)
        self._build()

    def _build(self) -> None:
        self.chosen_words = parts.label()
        self.chosen = QFrame()
        self.chosen.setProperty("wash", "note")
        change = parts.button(_("Change them"), self.change_chosen, look="link")
        end = parts.button(_("End a role"), self.end_chosen, look="link")
        self.chosen.setLayout(parts.row(self.chosen_words, 8, change, end, None, margins=(14, 4, 14, 4)))
        self.chosen.hide()
        self.card = parts.Card(12)
        self.card.box.addWidget(self.table, 1)
        self.card.box.addWidget(self.chosen)
        self.filters = QWidget()
        self.filters.setLayout(parts.row(self.chips, None, self.search))
        middle = parts.row(self.card, self.school_year, self.panel, space=16)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        self.body.addWidget(self.filters)
        self.body.addLayout(middle, 1)
        self.set_actions(self._buttons())

    def _buttons(self) -> list[QWidget]:
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        for words, do in (
            (_("Change the chosen ones …"), self.change_chosen),
            (_("A new school year …"), self.move_up),
            (_("What is missing …"), lambda: self.desk.navigator.go("gaps")),
            (_("Likely the same …"), lambda: self.desk.navigator.go("same")),
            (_("Export as CSV …"), partial(self.export, ".csv")),
            (_("Export as XLSX …"), partial(self.export, ".xlsx")),
            (_("Export as ODS …"), partial(self.export, ".ods")),
            (_("Export for somebody …"), lambda: self.desk.navigator.go("exports")),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
        more.setMenu(menu)
        bring = parts.button(_("Bring in a list"), lambda: self.desk.navigator.go("importing"), icon="upload")
        return [more, bring, parts.button(_("Add person"), self.add, look="primary", hint="Ctrl+Enter")]

    def _name_roles(self) -> None:
        own = clubs.settings(self.desk.club)
        self.words.update(club_words(own.volunteer_word, own.mentee_word))
        for key, text in plural_words(own.volunteer_word, own.mentee_word).items():
            self.chips.rename(key, text)

    def first_focus(self) -> QWidget:
        return self.search

    def may_leave(self) -> bool:
        if self.panel.isVisible() and not self.panel.leave():
            return False
        if not self.school_year.isHidden():
            self._show_list()
        return True

    def refresh(self) -> None:
        if not self.school_year.isHidden():
            self.school_year.look(self._show_school_year_again)
            return
        self._name_roles()
        which, text, club = self.chips.value, self.search.text(), self.desk.club
        self.head(_("People"), self.subtitle.text())

        def ask(limit: int) -> Callable[[], Found]:
            def found() -> Found:
                rows = person_list.rows(
                    club,
                    role=which if which in self.words else "",
                    gap=which == GAP,
                    gone=which == GONE,
                    text=text,
                    ended=which in {ALL, GONE} or bool(text),
                    limit=limit,
                )
                return Found(rows, bool(rows or person_list.rows(club, limit=1)))

            return found

        def first(found: Found) -> None:
            self._show(found)
            if len(found.rows) == FIRST:
                self.desk.read(ask(-1), self._show, "people")

        self.desk.read(ask(FIRST), first, "people")

    def _show(self, found: Found) -> None:
        if found.anybody and self.search.text():
            self.empty.say(_("Nobody whose name begins so stands under this filter."))
        elif found.anybody:
            self.empty.say(_("Nobody here."))
        else:
            words = _("Here your people will stand. Bring in the list you keep, or add them one by one.")
            self.empty.say(words, offer=True)
        self.table.show_rows(found.rows, key=lambda row: row.key)
        self.head(_("People"), person.count_words(len(found.rows)))
        self._count_chosen()

    def _count_chosen(self) -> None:
        count = self.table.count_selected()
        words = ngettext("{count} person chosen", "{count} people chosen", count)
        self.chosen_words.setText(words.format(count=formats.number(count)))
        self.chosen.setVisible(count > 1)

    def _open_first(self) -> None:
        rows = self.table.model.rows
        if rows:
            self.desk.navigator.go("person", rows[0].key)

    def _go_down(self) -> None:
        if self.table.model.rows:
            self.table.choose(0)
            self.table.view.setFocus()

    def add(self) -> None:
        """Add somebody to the list that is shown; the form lets another role be chosen."""
        which = self.chips.value
        self._add_as(RoleKind(which) if which in self.words else RoleKind.MENTEE, {})

    def _add_as(self, kind: RoleKind, typed: dict[str, Any]) -> None:
        club = self.desk.club
        form = new_form(club, kind, self.words)
        for name in form.editors.keys() & typed.keys() - {"status"}:
            form.editors[name].set_value(typed[name])
        form.editors["role"].edited.connect(lambda: QTimer.singleShot(0, partial(self._add_another_way, form)))

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: add(club, values), lambda _changes: done(), failed)

        self.panel.edit(_("Add person"), form, save, all_values=True)
        form.editors["given_name"].setFocus()

    def _add_another_way(self, form: Form) -> None:
        if self.panel.form is form:
            typed = form.all_values()
            self._add_as(KINDS[typed["role"]], typed)

    def _chosen_keys(self) -> Sequence[int]:
        keys = [row.key for row in self.table.selected()]
        if not keys:
            self.desk.toast.say(_("Choose some people first: Shift or Ctrl and the arrow keys or the mouse."))
        return keys

    def change_chosen(self) -> None:
        """Give the chosen people the same values; fields that stay empty are left alone."""
        keys = self._chosen_keys()
        if not keys:
            return
        form = Form(specs(Person), only=AT_ONCE, beside={"school_year"})

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            if values:
                self.desk.do(lambda: person.change_many(self.desk.club, keys, values), lambda _c: done(), failed)
            else:
                done()

        self.panel.edit(person.count_words(len(keys)), form, save)

    def end_chosen(self) -> None:
        """End a role of the chosen people today: the one that is shown, or the one that is named."""
        keys = self._chosen_keys()
        if not keys:
            return
        kind = self.chips.value
        if kind not in self.words:
            roles = [one.value for one in KINDS]
            answers = [self.words[role] for role in roles]
            chosen = self.desk.ask.choose(_("End a role"), _("Which role ends today?"), answers)
            if chosen is None:
                return
            kind = roles[chosen]
        reason = self.desk.ask.text(
            _("End the role of {people} today").format(people=person.count_words(len(keys))),
            _("Why? (may be left empty)"),
        )
        if reason is not None:
            self.desk.do(lambda: person.end_roles(self.desk.club, keys, kind, reason=reason))

    def move_up(self) -> None:
        """Show what a new school year would do."""
        if self.may_leave():
            self.school_year.look(self._show_school_year)

    def _show_school_year(self) -> None:
        self._swap(listed=False)
        self.head(_("A new school year"), self.school_year.words)
        self.set_actions(self.school_year.buttons())
        self.school_year.table.setFocus()

    def _show_school_year_again(self) -> None:
        if not self.school_year.isHidden():  # it may be over by now
            self._show_school_year()

    def _show_list(self) -> None:
        self._swap(listed=True)
        self.set_actions(self._buttons())
        self.refresh_now()
        self.search.setFocus()

    def _swap(self, *, listed: bool) -> None:
        for part in (self.card, self.filters):
            part.setVisible(listed)
        self.school_year.setVisible(not listed)

    def export(self, ending: str) -> None:
        """Write the people of the role that is shown, or everybody, for a spreadsheet."""
        role = self.chips.value if self.chips.value in self.words else ""
        target = self.desk.ask.save_file(_("Export people"), f"people{ending}", f"*{ending}")
        if target is not None:
            place = target if target.suffix.lower() == ending else target.with_name(target.name + ending)
            self.desk.read(
                lambda: exporting.write(self.desk.club, "people", place, role=role),
                lambda _path: self.desk.toast.say(_("Saved as {file}").format(file=place.name)),
            )
