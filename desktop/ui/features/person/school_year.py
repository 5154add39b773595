"""A new school year: who moves up and who has grown out of their group, seen before it is done."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.i18n import _, formats, ngettext
from desktop.services import schooling
from desktop.services.club import ClubFile
from desktop.services.schooling import AgeOut, MoveUp
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.pressed import Tick
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


class Line(NamedTuple):
    """What becomes of one person; `new` is empty where the school year stays."""

    name: str
    old: str
    new: str
    out: AgeOut | None


def lines(moves: list[MoveUp], outs: list[AgeOut]) -> list[Line]:
    """Put together who moves up and who has grown out, those first."""
    by_person = {out.person: out for out in outs}
    moving = [Line(move.name, move.old, move.new, by_person.pop(move.person, None)) for move in moves]
    found = [*moving, *(Line(out.name, "", "", out) for out in by_person.values())]
    return sorted(found, key=lambda line: line.out is None)


class Preview(NamedTuple):
    """What a new school year would do."""

    moves: list[MoveUp]
    outs: list[AgeOut]


class SchoolYear(parts.Card):
    """The preview; `left` says that it is over."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(12, 12)
        self._desk = desk
        self._preview = Preview([], [])
        self.table = TableView(_columns(), _("A new school year"), EmptyState(_("Nobody has a school year yet.")))
        self.ends = Tick()
        self.box.addWidget(self.table, 1)
        self.box.addLayout(parts.row(self.ends, None, margins=(8, 0, 0, 0)))

    @property
    def words(self) -> str:
        """What would be done, in words."""
        up = sum(bool(move.new) for move in self._preview.moves)
        said = ngettext("{count} moves up a school year", "{count} move up a school year", up)
        return said.format(count=formats.number(up))

    def buttons(self) -> list[QWidget]:
        """Make the two answers."""
        take = parts.button(_("Move up"), self.move_up, look="primary", hint="Ctrl+Enter")
        can = any(move.new for move in self._preview.moves) or bool(self._preview.outs)
        take.setEnabled(can and not self._desk.club.read_only)
        return [parts.button(_("Cancel"), self.left.emit), take]

    def look(self, then: Callable[[], None]) -> None:
        """Read what would be done, then show it."""
        club = self._desk.club

        def shown(preview: Preview) -> None:
            self._show(preview)
            then()

        self._desk.read(lambda: _read(club, club.today()), shown, "school year")

    def _show(self, preview: Preview) -> None:
        self._preview = preview
        out = len(preview.outs)
        ends = ngettext(
            "End the role of {count} who has grown out", "End the role of {count} who have grown out", out
        ).format(count=formats.number(out))
        self.ends.setText(ends)
        self.ends.setChecked(True)
        self.ends.setVisible(bool(out))
        self.table.show_rows(lines(*preview))

    def move_up(self) -> None:
        """Do it, in one step."""
        club, preview = self._desk.club, self._preview
        people = [move.person for move in preview.moves if move.new]
        leaving = [out.role for out in preview.outs] if self.ends.isChecked() else []

        def done(_changes: Changes) -> None:
            self.left.emit()

        self._desk.do(lambda: schooling.move_up(club, people, leaving, club.today()), done)


def _read(club: ClubFile, today: date) -> Preview:
    return Preview(schooling.moves(club), schooling.age_outs(club, today))


def _columns() -> list[Col]:
    return [
        Col(_("Name"), lambda line: line.name, width=28, bold=True),
        Col(_("Now"), lambda line: line.old, width=16, colour=lambda _line: "soft"),
        Col(_("Becomes"), lambda line: line.new or _("stays"), width=16, colour=_new_colour),
        Col("", _remark, colour=lambda _line: "care"),
    ]


def _new_colour(line: Line) -> str:
    return "ink" if line.new else "faint"


def _remark(line: Line) -> str:
    if line.out is None:
        return ""
    return _("{age}: too old for {group}").format(age=line.out.age, group=line.out.group)
