"""People: the list with its filters, adding somebody, changing several at once, the new school year."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.choices import CheckDecision, CheckKind, RoleKind, RoleStatus
from desktop.i18n import _, formats
from desktop.model.check import Check
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.person import Person
from desktop.services import club as clubs
from desktop.services import exporting, person, person_list, schooling
from desktop.services.newcomer import add_volunteer
from desktop.services.person_list import PersonRow
from desktop.ui.features.person.columns import club_words, columns
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.lines import search_line
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_view import TableView

FIRST = 200
NEW = ("given_name", "family_name", "known_as", "born_on", "school_year", "phone", "email")
NEW_VOLUNTEER = ("given_name", "family_name", "phone", "email", "adult_confirmed")
OF_CHECK = ("kind", "renew_by")
AT_ONCE = ("school", "school_year", "found_us", "adult_confirmed")


class PeoplePage(Page):
    """Everybody the club knows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        own = clubs.settings(desk.club)
        self.words = club_words(own.volunteer_word, own.mentee_word)
        empty = EmptyState(
            _("Here your people will stand. Bring in the list you keep, or add them one by one."),
            _("Bring in a list"),
            lambda: desk.navigator.go("importing"),
            "users",
        )
        self.table = TableView(columns(self.words), _("People"), empty, several=True)
        self.table.opened.connect(lambda row: desk.navigator.go("person", row.key))
        filters = [(kind.value, self.words[kind.value]) for kind in RoleKind]
        self.chips = parts.Chips(
            [*filters, ("gap", _("Something missing")), ("ended", _("Ended")), ("", _("Everybody"))], _("Show")
        )
        self.chips.choose(RoleKind.MENTEE.value)
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        self.search = search_line(_("First letters of a name"))
        self.search.setFixedWidth(260)
        self.search.typed.connect(lambda _text: self.refresh_now())
        self.search.entered.connect(lambda _text: self._open_first())
        self.panel = SidePanel(desk.ask)
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addLayout(parts.row(self.chips, None, self.search))
        self.body.addLayout(middle, 1)
        self.set_actions(self._buttons())

    def _buttons(self) -> list[QWidget]:
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        for words, do in (
            (_("Change the chosen ones …"), self.change_chosen),
            (_("A new school year …"), self.move_up),
            (_("Export as CSV …"), lambda: self.export(".csv")),
            (_("Export as XLSX …"), lambda: self.export(".xlsx")),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, do=do: do())
        more.setMenu(menu)
        bring = parts.button(_("Bring in a list"), lambda: self.desk.navigator.go("importing"), icon="upload")
        return [more, bring, parts.button(_("Add person"), self.add, look="primary", hint="Ctrl+Enter")]

    def first_focus(self) -> QWidget:
        return self.search

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        which, text, club = self.chips.value, self.search.text(), self.desk.club
        role = which if which in self.words else ""
        self.head(_("People"))

        def ask(limit: int) -> Callable[[], list[PersonRow]]:
            return lambda: person_list.rows(
                club,
                role=role,
                status=RoleStatus.ENDED if which == "ended" else "",
                gap=which == "gap",
                text=text,
                ended=which in {"", "ended"} or bool(text),
                limit=limit,
            )

        self.desk.read(ask(FIRST), lambda rows: self._show_first(rows, ask(-1)), "people")

    def _show_first(self, rows: list[PersonRow], ask_all: Callable[[], list[PersonRow]]) -> None:
        self._show(rows)
        if len(rows) == FIRST:
            self.desk.read(ask_all, self._show, "people")

    def _show(self, rows: list[PersonRow]) -> None:
        self.table.show_rows(rows, key=lambda row: row.key)
        self.foot.setText(person.count_words(len(rows)))
        self.head(_("People"), person.count_words(len(rows)))

    def _open_first(self) -> None:
        rows = self.table.model.rows
        if rows:
            self.desk.navigator.go("person", rows[0].key)

    def add(self) -> None:
        """Add a mentee, or a volunteer with a check, whichever list is shown."""
        volunteer = self.chips.value == RoleKind.VOLUNTEER
        fields: dict[str, FieldSpec] = {name: specs(Person)[name] for name in (NEW_VOLUNTEER if volunteer else NEW)}
        if volunteer:
            fields |= {"task": FieldSpec(Kind.TEXT, _("Task"), limit=40)}
            fields |= {name: specs(Check)[name] for name in OF_CHECK}
        values = {"kind": CheckKind.DBS_ENHANCED} if volunteer else {}
        title = _("New: {role}").format(role=self.words[RoleKind.VOLUNTEER if volunteer else RoleKind.MENTEE])
        form = Form(fields, values, only=list(fields))
        self.panel.edit(title, form, self._add_volunteer if volunteer else self._add_mentee, all_values=True)

    def _add_mentee(self, values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
        club = self.desk.club
        self.desk.do(lambda: person.add(club, values, role=RoleKind.MENTEE), lambda _changes: done(), failed)

    def _add_volunteer(self, values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
        club = self.desk.club
        check = {name: values.pop(name) for name in OF_CHECK}
        task = values.pop("task")
        decided = {**check, "decision": CheckDecision.ACCEPTED, "seen_on": club.today()} if check["renew_by"] else {}
        self.desk.do(lambda: add_volunteer(club, values, task=task, check=decided), lambda _changes: done(), failed)

    def change_chosen(self) -> None:
        """Give the chosen people the same values; fields that stay empty are left alone."""
        keys = [row.key for row in self.table.selected()]
        if not keys:
            self.desk.toast.say(_("Choose some people first: Shift or Ctrl and the arrow keys or the mouse."))
            return
        form = Form(specs(Person), only=AT_ONCE)

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            if values:
                self.desk.do(lambda: person.change_many(self.desk.club, keys, values), lambda _c: done(), failed)

        self.panel.edit(person.count_words(len(keys)), form, save)

    def move_up(self) -> None:
        """Move everybody up a school year and end the role of those who have grown out, after a look at both."""
        club = self.desk.club
        moves = [move for move in schooling.moves(club) if move.new]
        outs = schooling.age_outs(club, club.today())
        lines = [f"{move.name}: {move.old} → {move.new}" for move in moves[:8]]
        lines += [_("{name}, {age}: too old for {group}").format(name=o.name, age=o.age, group=o.group) for o in outs]
        answers = [_("Move {count} up").format(count=formats.number(len(moves)))]
        if outs:
            answers.append(_("Move up, and end the role of {count}").format(count=formats.number(len(outs))))
        chosen = self.desk.ask.choose(
            _("A new school year"), "\n".join(lines) or _("Nobody has a school year."), answers
        )
        if chosen is None:
            return
        leaving = [out.role for out in outs] if chosen else []
        people = [move.person for move in moves]
        self.desk.do(lambda: schooling.move_up(club, people, leaving, club.today()))

    def export(self, ending: str) -> None:
        """Write the list of people for a spreadsheet."""
        target = self.desk.ask.save_file(_("Export people"), f"people{ending}", f"*{ending}")
        if target is not None:
            place = target if target.suffix.lower() == ending else target.with_name(target.name + ending)
            self.desk.read(
                lambda: exporting.write(self.desk.club, "people", place),
                lambda _path: self.desk.toast.say(_("Saved as {file}").format(file=place.name)),
            )
