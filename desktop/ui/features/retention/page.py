"""Tidying up: what has been kept for as long as the club said, and goes only with somebody's yes."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.retention_choices import KeptKind
from desktop.i18n import _, formats, ngettext
from desktop.model.destruction import Destruction
from desktop.model.fields import specs
from desktop.services import paper, retention
from desktop.services.retention import Due
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

ALL = ""
KEEPING = ("kept_until", "reason")


class Line(NamedTuple):
    """Something that is due, and what stands in its way."""

    due: Due
    hindrance: str


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Name"), lambda row: row.due.name, width=24, bold=True),
        Col(_("What"), lambda row: _(row.due.kind.label), width=26),
        Col(_("Ended on"), lambda row: formats.day(row.due.since), lambda row: row.due.since, width=14),
        Col(_("Kept until"), lambda row: formats.day(row.due.due_on), lambda row: row.due.due_on, width=14),
        Col("", lambda row: row.hindrance, colour=lambda _row: "care", tip=lambda row: row.hindrance),
    ]


class RetentionPage(Page):
    """The yearly tidy-up: looked through, kept on for a reason, or destroyed; then a list to sign."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lines: Sequence[Line] = ()
        self.panel = SidePanel(desk.ask)
        self.chips = parts.Chips([(ALL, _("All")), *((kind.value, _(kind.label)) for kind in KeptKind)], _("What"))
        self.chips.chosen.connect(lambda _key: self._filter())
        empty = EmptyState(
            _("Nothing has been kept for longer than you said. How long that is stands in the settings."),
            _("Open the settings"),
            lambda: desk.navigator.go("settings", field="keep_health"),
            icon="circle-check",
        )
        self.table = TableView(columns(), _("Kept long enough"), empty, several=True)
        self.table.opened.connect(lambda row: desk.navigator.go("person", row.due.person))
        card = parts.Card(12)
        card.box.addWidget(self.table)
        middle = parts.row(space=24)
        middle.addWidget(card, 1)
        middle.addWidget(self.panel)
        self.body.addLayout(parts.row(self.chips, None))
        self.body.addLayout(middle, 1)
        self.list = parts.button(_("List to sign"), self.show_list, icon="file-text")
        self.keep = parts.button(_("Keep on …"), self.keep_on, icon="calendar")
        self.go = parts.button(_("Destroy …"), self.let_go, look="primary", hint="Ctrl+Enter")
        self.set_actions([self.list, self.keep, self.go])

    def first_focus(self) -> TableView:
        return self.table

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def refresh(self) -> None:
        self.head(_("Tidy up"), _("What has been kept long enough. Nothing goes without your yes."))
        club = self.desk.club

        def ask() -> list[Line]:
            return [Line(one, retention.hindrance(club, one)) for one in retention.due(club)]

        self.desk.read(ask, self._show, "retention")

    def _show(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        for kind in KeptKind:
            count = sum(line.due.kind is kind for line in lines)
            self.chips.offer(kind.value, on=bool(count))
            self.chips.rename(kind.value, f"{_(kind.label)} {count}")
            if not count and self.chips.value == kind.value:
                self.chips.choose(ALL)
        self.chips.rename(ALL, f"{_('All')} {len(lines)}")
        for button in (self.keep, self.go):
            button.setEnabled(bool(lines))
        self._filter()
        self.settle()

    def _filter(self) -> None:
        wanted = self.chips.value
        shown = [line for line in self._lines if wanted in {ALL, line.due.kind.value}]
        self.table.show_rows(shown, key=lambda line: line.due.record)

    def _chosen(self) -> list[Line]:
        """Give the chosen lines, or all that are shown."""
        return self.table.selected() or list(self.table.model.rows)

    def let_go(self) -> None:
        """Destroy what is chosen and nothing stands in the way of, once that is confirmed."""
        lines = self._chosen()
        going = [line.due for line in lines if not line.hindrance]
        if not going:
            if lines:
                hindrances = dict.fromkeys(line.hindrance for line in lines)
                self.desk.ask.tell(_("This cannot be erased now"), "\n".join(hindrances))
            return
        people = sum(one.kind in retention.WHOLE for one in going)
        words = [
            ngettext("{count} record is destroyed.", "{count} records are destroyed.", len(going)),
            _("It cannot be undone, and nothing that was done before it can be undone afterwards."),
            _("A backup is made before; older backups hold it until they are thinned out."),
        ]
        if people:
            words.insert(1, _("Of people “an erased person” is left, so that every figure stays as it is."))
        said = " ".join(words).format(count=len(going))
        if self.desk.ask.sure(_("Destroy for good?"), said, _("Destroy")):
            self.desk.do(lambda: retention.let_go(self.desk.club, going), self._gone, say=False)

    def _gone(self, changes: Changes) -> None:
        """Show the list to sign; there is no undo to offer."""
        self.show_list()
        self.desk.toast.say(self.desk.words(changes))

    def keep_on(self) -> None:
        """Keep what is chosen until another day, for a reason."""
        kept = [line.due for line in self._chosen()]
        if not kept:
            return
        form = Form(specs(Destruction), only=KEEPING)

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(
                lambda: retention.keep(self.desk.club, kept, values),
                lambda _changes: done(),
                failed,
            )

        title = ngettext("Keep {count} record on", "Keep {count} records on", len(kept)).format(count=len(kept))
        self.panel.edit(title, form, save, all_values=True)

    def show_list(self) -> None:
        """Show the list of what was destroyed, to be printed and signed."""
        self.desk.navigator.go("papers", paper.place("destruction"))
