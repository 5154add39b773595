"""Papers: the catalogue and what each needs at the start side, the real page at the end side."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, ngettext
from desktop.services import paper, printing
from desktop.services.paper import Made
from desktop.ui.features.paper.catalogue_list import CatalogueList
from desktop.ui.features.paper.parameters import Parameters
from desktop.ui.kit import parts, theme
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.pdf_view import PdfPreview
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.saving import save_as

SIDE = 330
FIRST = "pack"


class PapersPage(Page):
    """Choose a paper, see it, print it, save it, or take its table. The key is its place in the catalogue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.made: Made | None = None
        self.kinds = paper.catalogue()
        self.list = CatalogueList(self.kinds)
        self.list.choose(paper.place(FIRST))
        self.list.chosen.connect(self._choose)
        self.parameters = Parameters(desk)
        self.parameters.changed.connect(self._render)
        self.banner = parts.Banner("care")
        self.preview = PdfPreview()
        card = parts.Card(6)
        card.box.addWidget(self.list)
        left = QWidget()
        left.setFixedWidth(theme.sized(SIDE))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card, 1)
        column.addWidget(self.parameters)
        links = ((_("Letters and reports …"), "writing"), (_("Tables for others …"), "exports"))
        for words, place in links:
            column.addLayout(parts.row(parts.button(words, partial(desk.navigator.go, place), look="link"), None))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.banner)
        right.addWidget(self.preview, 1)
        middle = parts.row(left, space=16)
        middle.addLayout(right, 1)
        self.body.addLayout(middle, 1)
        self.print_button = parts.button(_("Print"), self.print_out, look="primary", icon="printer", hint="Ctrl+Enter")
        self.save_button = parts.button(_("Save as PDF"), self.save, icon="save")
        self.table_button = parts.button(_("As a table"), icon="table")
        menu = QMenu(self.table_button)
        menu.addAction("CSV").triggered.connect(lambda: self.save_table(".csv"))
        menu.addAction("XLSX").triggered.connect(lambda: self.save_table(".xlsx"))
        menu.addAction("ODS").triggered.connect(lambda: self.save_table(".ods"))
        self.table_button.setMenu(menu)
        self.set_actions([self.table_button, self.save_button, self.print_button])

    def first_focus(self) -> QWidget:
        return self.list

    def open(self, key: int | None) -> None:
        """Show a paper of the catalogue; without a key the one that was shown last (first the pack)."""
        wanted = key if key is not None else self.list.place
        if wanted == self.list.place:
            self.refresh_now()
        else:
            self.list.choose(wanted)

    def receive(self, given: Mapping[str, int]) -> None:
        self.parameters.give(given)

    def point_at(self, field: str) -> None:
        self.list.choose(paper.place(field))

    def refresh(self) -> None:
        self._choose(self.list.place)

    def _choose(self, place: int) -> None:
        self.parameters.show_kind(self.kinds[place])
        self._render()

    @property
    def name(self) -> str:
        """The name of the paper that is chosen."""
        return self.kinds[self.list.place].name

    def _render(self) -> None:
        name, request, club = self.name, self.parameters.request(), self.desk.club
        self.desk.read(lambda: paper.look(club, name, request), self._show, "paper", self._cannot)

    def _show(self, made: Made) -> None:
        self.made = made
        kind = paper.kind(self.name)
        pages = ngettext("{count} page", "{count} pages", made.pages).format(count=made.pages)
        sheets = "  ·  ".join(f"#{code}" for code in made.sheets)
        self.head(_("Papers"), f"{_(kind.title)}  ·  {_(made.privacy.label)}  ·  {pages}")
        self.preview.show_pdf(made.data, "  ·  ".join(part for part in (pages, sheets) if part))
        sealed = made.privacy.value == "sealed"
        self.banner.say(
            _("SEALED pages are in it: fold them or put them into an envelope, and count them back.") if sealed else "",
            "care",
        )
        self._enable(on=True)
        self.table_button.setEnabled(kind.has_table)

    def _cannot(self, error: Refused | Trouble) -> None:
        self.made = None
        self.head(_("Papers"), _(paper.kind(self.name).title))
        self.banner.say(error.sentence, "care")
        self._enable(on=False)

    def _enable(self, *, on: bool) -> None:
        for button in (self.print_button, self.save_button, self.table_button):
            button.setEnabled(on)

    def print_out(self) -> None:
        """Print what is seen."""
        name, request, club = self.name, self.parameters.request(), self.desk.club
        if self.made is not None:
            print_out(self.desk, lambda: printing.of_paper(club, name, request))

    def save(self) -> None:
        """Save the PDF; a saved sheet counts as printed."""
        self._save_as(_("Save the paper"), ".pdf")

    def save_table(self, ending: str) -> None:
        """Save the figures of the paper for a spreadsheet."""
        self._save_as(_("Save the table"), ending)

    def _save_as(self, title: str, ending: str) -> None:
        if self.made is None:
            return
        name, request, club = self.name, self.parameters.request(), self.desk.club
        write = partial(paper.write, club, name, request)
        save_as(self.desk, title, self.made.name, ending, write, self.refresh_now)
