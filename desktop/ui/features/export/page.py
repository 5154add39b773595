"""Exports: a table, who it is for, the columns; seen before it is saved, and kept under a name."""

from functools import partial
from operator import itemgetter
from typing import Any

from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from desktop.core.choices import Audience, RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _
from desktop.services import audience, named_export, person, term
from desktop.services.audience import Preview, Wanted
from desktop.services.exporting_columns import TITLES
from desktop.services.named_export import Kept
from desktop.ui.features.export.column_list import ColumnList
from desktop.ui.kit import parts, theme
from desktop.ui.kit.combo import Combo
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

WIDE = 300
BY_TERM = frozenset({"sessions", "attendance", "hours", "meetings"})


class ExportsPage(Page):
    """What goes out of the club, and to whom."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kept = parts.row(space=12)
        self.table = _combo(_("Table"), [(_(title), name) for name, title in TITLES.items()])
        self.audience = _combo(_("Who is it for?"), [(_(one.label), one) for one in Audience])
        self.person = _combo(_("Whose child or volunteer"), [])
        self.period = _combo(_("Period"), [])
        self.columns = ColumnList()
        self.banner = parts.Banner("stop")
        self.badge = parts.label(look="caption")
        self._room = parts.Card(12)
        self.shown: TableView | None = None
        self.table.activated.connect(lambda _n: self._choose())
        self.audience.activated.connect(lambda _n: self._choose())
        for combo in (self.person, self.period):
            combo.activated.connect(lambda _n: self._look())
        self.columns.changed.connect(self._look)
        self._lay_out()

    def _lay_out(self) -> None:
        asked = parts.Card(16, 10)
        asked.setFixedWidth(theme.sized(WIDE))
        self._fields: dict[QComboBox, QWidget] = {}
        for combo in (self.table, self.audience, self.person, self.period):
            field = QWidget()
            field.setLayout(parts.field(combo.accessibleName(), combo))
            self._fields[combo] = field
            asked.box.addWidget(field)
        asked.box.addWidget(parts.label(_("Columns"), "caption"))
        asked.box.addWidget(self.columns, 1)
        right = parts.column(self.banner, self.badge, self._room, space=8)
        right.setStretch(2, 1)
        middle = parts.row(asked, space=16)
        middle.addLayout(right, 1)
        self.body.addLayout(self.kept)
        self.body.addLayout(middle, 1)
        self.save = parts.button(
            _("Save as a workbook"), lambda: self.save_as(".xlsx"), icon="download", look="primary", hint="Ctrl+Enter"
        )
        self.keep = parts.button(_("Keep under a name …"), self.keep_it, icon="save")
        self.more = parts.button(_("Save as"), icon="ellipsis")
        self.set_actions([self.more, self.keep, self.save])

    def first_focus(self) -> QWidget:
        return self.table

    def refresh(self) -> None:
        self.head(_("Exports"), _("Who it is for decides what may be in it."))
        self._show_kept(named_export.kept(self.desk.club))
        if not self.person.count():
            self._fill()
        self._choose(keep=self.columns.ticked() if self.columns.count() else ())

    def _fill(self) -> None:
        club = self.desk.club
        for row in person.rows(club):
            if set(row.roles) - {RoleKind.CONTACT}:
                self.person.addItem(row.name, row.key)
        self.person.search()
        self.period.addItem(_("All the time"), None)
        for one in term.periods(club, years=0):
            self.period.offer(one.name, one.days, chosen=one.current)

    def _show_kept(self, rows: list[Kept]) -> None:
        parts.clear(self.kept)
        if rows:
            self.kept.addWidget(parts.label(_("Kept:"), "soft"))
        for row in rows:
            link = parts.button(row.name, partial(self.open_kept, row), look="link")
            gone = parts.icon_button("x", _("Keep “{name}” no longer").format(name=row.name), partial(self.drop, row))
            self.kept.addLayout(parts.row(link, gone, space=2))
        self.kept.addStretch(1)

    def _choose(self, keep: tuple[str, ...] = ()) -> None:
        """Offer what this table and this audience allow."""
        table, who = str(self.table.currentData()), Audience(self.audience.currentData())
        self._fields[self.person].setVisible(who is Audience.FAMILY and table in audience.OF_SOMEBODY)
        self._fields[self.period].setVisible(table in BY_TERM)
        self.columns.show_columns(audience.columns_for(table, who), keep)
        menu = QMenu(self.more)
        for ending, words in self._endings(table, who):
            menu.addAction(words).triggered.connect(partial(self.save_as, ending))
        self.more.setMenu(menu)
        self._look()

    def _endings(self, table: str, who: Audience) -> list[tuple[str, str]]:
        found = [
            (".ods", _("ODS, for LibreOffice")),
            (".csv", _("CSV, for any spreadsheet")),
            (".json", _("JSON, for programs")),
        ]
        if table == "sessions":
            found.append((".ics", _("Calendar")))
        if table == "people" and who is Audience.OWN:
            found.append((".vcf", _("Cards of contacts")))
        return found

    def wanted(self) -> Wanted:
        """Give what is chosen."""
        table, who = str(self.table.currentData()), Audience(self.audience.currentData())
        start, end = (self.period.currentData() or (None, None)) if table in BY_TERM else (None, None)
        of = self.person.currentData() if who is Audience.FAMILY and table in audience.OF_SOMEBODY else None
        return Wanted(table, who, self.columns.ticked(), of, start=start, end=end)

    def _look(self) -> None:
        wanted = self.wanted()
        for verb in (self.save, self.keep, self.more):
            verb.setEnabled(bool(wanted.columns))
        if not wanted.columns:
            self._refused(Refused(_("Tick at least one column.")))
            return
        self.desk.read(lambda: audience.preview(self.desk.club, wanted), self._show, "export", self._refused)

    def _refused(self, error: Refused | Trouble) -> None:
        self.banner.say(error.sentence, "stop")
        self.badge.setText("")
        parts.clear(self._room.box)
        self.shown = None

    def _show(self, found: Preview) -> None:
        self.banner.say("")
        self.badge.setText(found.badge)
        self.badge.setVisible(bool(found.badge))
        parts.clear(self._room.box)
        cols = [
            Col(column.title, itemgetter(place), width=max(10, min(26, len(column.title) + 4)))
            for place, column in enumerate(found.columns)
        ]
        empty = EmptyState(_("There is nothing in it."))
        self.shown = TableView(cols, _("The first rows"), empty)
        self.shown.show_rows(found.rows)
        self._room.box.addWidget(self.shown)
        self.settle()

    def save_as(self, ending: str, _on: object = None) -> None:
        """Write it where somebody says."""
        wanted = self.wanted()
        name = wanted.table if wanted.audience is Audience.OWN else f"{wanted.table} {wanted.audience.value}"
        save_as(self.desk, _("Export"), name, ending, lambda place: audience.write(self.desk.club, wanted, place))

    def keep_it(self) -> None:
        """Keep table, audience and columns under a name."""
        name = self.desk.ask.text(_("Keep this export"), _("Under which name?"))
        if name is not None:
            self.desk.do(lambda: named_export.keep(self.desk.club, name, self.wanted()))

    def open_kept(self, row: Kept) -> None:
        """Choose what a kept export asks for; Ctrl+Enter saves it."""
        self.table.setCurrentIndex(self.table.findData(row.wanted.table))
        self.audience.setCurrentIndex(list(Audience).index(row.wanted.audience))
        self._choose(keep=row.wanted.columns)
        self.save.setFocus()

    def drop(self, row: Kept) -> None:
        """Keep an export no longer; the toast offers undo."""
        self.desk.do(lambda: named_export.remove(self.desk.club, row.key))


def _combo(name: str, options: list[tuple[str, Any]]) -> Combo:
    made = Combo(options)
    made.setAccessibleName(name)
    return made
