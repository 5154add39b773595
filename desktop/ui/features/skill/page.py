"""Skills: the club's own list of what can be learnt here, with how many offer and want each."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.i18n import N_, _, formats
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.skill import Skill
from desktop.services import skill
from desktop.services.skill import SkillRow
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

CONCERNED: Final = frozenset({"skill", "person_skill", "person"})


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Skill"), lambda row: row.name, width=26, bold=True),
        Col(_("Offered by"), lambda row: _count(row.offered), lambda row: row.offered, trailing=True, width=9),
        Col(_("Wanted by"), lambda row: _count(row.wanted), lambda row: row.wanted, trailing=True, width=9),
        Col("", lambda row: _("nobody offers it yet") if row.wanted and not row.offered else "", colour=_care),
    ]


def _care(_row: SkillRow) -> str:
    return "care"


def _count(count: int) -> str:
    return formats.number(count) if count else ""


class SkillsPage(Page):
    """The list; Enter renames."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        empty = EmptyState(
            _("Here the skills will stand that can be learnt in your club: Scratch, asking for help, job interviews."),
            _("Add skill"),
            self.add,
            icon="graduation-cap",
        )
        self.table = TableView(columns(), _("Skills"), empty)
        self.table.opened.connect(lambda _row: self.rename())
        self.table.chosen.connect(lambda _row: self._offer())
        self.panel = SidePanel(desk.ask)
        self.new_name = parts.button(_("Rename"), self.rename, icon="pencil", hint=_("Enter"))
        self.join = parts.button(_("Merge"), self.merge, icon="copy", hint=_("Make two skills one"))
        self.away = parts.button(_("Remove"), self.remove, icon="trash-2")
        add = parts.button(_("Add skill"), self.add, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.away, self.join, self.new_name, add])
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(card, self.panel, space=16)
        middle.setStretch(0, 1)
        self.body.addLayout(middle, 1)
        self._rows: Sequence[SkillRow] = ()
        self._offer()

    def wants(self, changes: Changes) -> bool:
        return bool(CONCERNED & changes.nouns)

    def first_focus(self) -> QWidget:
        return self.table

    def may_leave(self) -> bool:
        return self.panel.isHidden() or self.panel.leave()

    def refresh(self) -> None:
        self.head(_("Skills"), _("What can be learnt here, from each other"))
        self.desk.read(lambda: skill.rows(self.desk.club), self._show, "skills")

    def _show(self, rows: Sequence[SkillRow]) -> None:
        self._rows = rows
        self.table.show_rows(rows, key=lambda row: row.key)
        if rows and self.table.current() is None:
            self.table.choose(0)
        self._offer()
        self.settle()

    def _offer(self) -> None:
        can = self.table.current() is not None and not self.desk.club.read_only
        self.new_name.setEnabled(can)
        self.away.setEnabled(can)
        self.join.setEnabled(can and len(self._rows) > 1)

    def add(self) -> None:
        """Add a skill."""
        form = Form(specs(Skill), {}, only=["name"])
        self._edit(_("Add skill"), form, lambda values: skill.add(self.desk.club, values["name"]))

    def rename(self) -> None:
        """Give the chosen skill another name."""
        row = self.table.current()
        if row is not None:
            form = Form(specs(Skill), {"name": row.name}, only=["name"])
            self._edit(_("Rename"), form, lambda values: skill.rename(self.desk.club, row.key, values["name"]))

    def merge(self) -> None:
        """Make the chosen skill and another one; the other's name stays."""
        row = self.table.current()
        if row is None:
            return
        into = FieldSpec(Kind.LINK, N_("Becomes part of"), required=True)
        others = [(one.key, one.name) for one in self._rows if one.key != row.key]
        form = Form({"into": into}, {"into": others[0][0]}, options={"into": others})
        title = _("Merge “{skill}”").format(skill=row.name)
        self._edit(title, form, lambda values: skill.merge(self.desk.club, values["into"], row.key))

    def _edit(self, title: str, form: Form, verb: Callable[[dict[str, Any]], Changes]) -> None:
        if not (self.panel.isHidden() or self.panel.leave()):
            return

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: verb(values), lambda _changes: done(), failed)

        self.panel.edit(title, form, save, all_values=True)

    def remove(self) -> None:
        """Take the chosen skill out; asked first if somebody offers or wants it."""
        row = self.table.current()
        if row is None:
            return
        used = bool(row.offered or row.wanted)
        words = _("Who offers or wants “{skill}” will have said nothing of it any more.").format(skill=row.name)
        if not used or self.desk.ask.sure(_("Remove the skill"), words, _("Remove")):
            self.desk.do(lambda: skill.remove(self.desk.club, row.key, although_used=used))
