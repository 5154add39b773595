"""Gaps: everything that is missing in one list; each line leads to the field that mends it."""

from collections.abc import Sequence

from desktop.i18n import _, ngettext
from desktop.services import gap, printing
from desktop.services.gap import GapKind, GapRow
from desktop.services.paper_request import PaperRequest
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

ALL = ""
PRESSING = {GapKind.CHECK: "stop", GapKind.HOURS: "soft", GapKind.CHECK_SOON: "soft"}


def columns() -> list[Col]:
    """Give the columns of the list."""
    order = list(GapKind)
    return [
        Col(_("Name"), lambda row: row.name, width=28, bold=True),
        Col(
            _("Missing"),
            lambda row: row.detail,
            lambda row: order.index(row.kind),
            colour=lambda row: PRESSING.get(row.kind, "care"),
        ),
    ]


class GapsPage(Page):
    """The list, by kind, with the counts on the chips."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows: Sequence[GapRow] = ()
        kinds = [(kind.value, _(kind.label)) for kind in GapKind]
        self.chips = parts.Chips([(ALL, _("All")), *kinds], _("What is missing"))
        self.chips.chosen.connect(lambda _key: self._filter())
        empty = EmptyState(_("Nothing is missing. Well kept!"), icon="circle-check")
        self.table = TableView(columns(), _("What is missing"), empty)
        self.table.opened.connect(lambda row: desk.navigator.go(row.page, row.key, row.mends))
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.body.addLayout(parts.row(self.chips, None))
        self.body.addWidget(card, 1)
        self.print = parts.button(_("Print the list"), self.print_list, icon="printer", look="primary")
        self.set_actions([self.print])

    def first_focus(self) -> TableView:
        return self.table

    def refresh(self) -> None:
        self.head(_("Gaps"), _("What is missing; Enter leads to where it is mended."))
        self.desk.read(lambda: gap.rows(self.desk.club), self._show, "gaps")

    def _show(self, rows: Sequence[GapRow]) -> None:
        self._rows = rows
        for kind in GapKind:
            count = sum(row.kind is kind for row in rows)
            self.chips.offer(kind.value, on=bool(count))
            self.chips.rename(kind.value, f"{_(kind.label)} {count}")
            if not count and self.chips.value == kind.value:
                self.chips.choose(ALL)
        self.chips.rename(ALL, f"{_('All')} {len(rows)}")
        self.print.setEnabled(bool(rows))
        people = len({row.key for row in rows if row.page == "person"})
        self.foot.setText(ngettext("{count} person", "{count} people", people).format(count=people) if people else "")
        self._filter()
        self.settle()

    def _filter(self) -> None:
        wanted = self.chips.value
        shown = [row for row in self._rows if wanted in {ALL, row.kind.value}]
        self.table.show_rows(shown, key=lambda row: (row.kind, row.page, row.key))

    def print_list(self) -> None:
        """Print the list as it is now."""
        print_out(self.desk, lambda: printing.of_paper(self.desk.club, "gaps", PaperRequest()))
