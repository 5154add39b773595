"""In the building: who is here now, counted, with supervision as it is, and who may collect whom."""

from desktop.core import clock
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.services import building, printing, session
from desktop.services.building import Building, HereRow
from desktop.services.paper_request import PaperRequest
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView


def _refused(row: HereRow) -> str:
    return f"✗ {formats.list_of(list(row.refused))}" if row.refused else ""


def columns() -> list[Col]:
    """Give the columns of the list."""
    return [
        Col(_("Name"), lambda row: row.name, width=17, bold=True),
        Col("", lambda row: _("adult") if row.adult else _("child"), width=7, colour=lambda _row: "soft"),
        Col(_("Since"), lambda row: clock.text(row.since), lambda row: row.since or 0, width=7),
        Col(_("Group"), lambda row: row.group, width=17, colour=lambda _row: "soft"),
        Col(_("May collect"), lambda row: ", ".join(row.collectors), width=32),
        Col(_("May NOT collect"), _refused, colour=lambda _row: "stop"),
    ]


class BuildingPage(Page):
    """The fire list on screen: for the session of the page's key, or the present one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: Building | None = None
        self.figures = parts.label(look="figure")
        self.meeting = parts.label(look="soft")
        self.banners = parts.column(space=8)
        empty = EmptyState(_("Nobody is here yet: whoever comes in at the door or in the register stands here."))
        self.table = TableView(columns(), _("Who is here"), empty)
        self.table.opened.connect(lambda row: desk.navigator.go("person", row.person))
        card = parts.Card(12)
        card.box.addWidget(self.table)
        self.body.addLayout(parts.row(self.figures, None, self.meeting, space=16))
        self.body.addLayout(self.banners)
        self.body.addWidget(card, 1)
        self.print = parts.button(
            _("Print the fire list"), self.print_list, icon="printer", look="primary", hint="Ctrl+Enter"
        )
        self.door = parts.button(_("Door"), self.open_door, icon="door-open")
        self.register = parts.button(_("Register"), self.open_register, icon="square-check")
        self.set_actions([self.register, self.door, self.print])

    def first_focus(self) -> TableView:
        return self.table

    def refresh(self) -> None:
        self.head(_("In the building"))
        found = session.current(self.desk.club) if self.key is None else None
        key = found.id if found is not None else self.key
        if key is None:
            self._cannot(Refused(_("No session is planned yet.")))
        else:
            self.desk.read(lambda: building.building(self.desk.club, key), self._show, "building", self._cannot)

    def _cannot(self, error: Refused | Trouble) -> None:
        self.shown = None
        self.figures.setText("")
        self.meeting.setText(error.sentence)
        parts.clear(self.banners)
        self.table.show_rows([])
        self._enable(on=False)

    def _show(self, shown: Building) -> None:
        self.shown = shown
        self.head(_("In the building"), building.title(shown))
        self._enable(on=True)
        self.figures.setText(count_words(shown))
        place = shown.meeting_point
        self.meeting.setText(_("In a fire meet at: {place}").format(place=place) if place else "")
        parts.clear(self.banners)
        for one in shown.watched:
            need = one.supervision
            words = need.present_words()
            if words:
                banner = parts.Banner()
                self.banners.addWidget(banner)
                group = f"{one.group}: " if len(shown.watched) > 1 else ""
                banner.say(group + words, "ok" if need.met else "stop")
        self.table.show_rows(list(shown.here), key=lambda row: (row.session, row.person, row.role))
        waiting = len(shown.expected)
        self.foot.setText(ngettext("{count} still to come", "{count} still to come", waiting).format(count=waiting))
        self.settle()

    def _enable(self, *, on: bool) -> None:
        for verb in (self.register, self.door, self.print):
            verb.setEnabled(on)

    def print_list(self) -> None:
        """Print the fire list as it is now."""
        if self.shown is not None:
            request = PaperRequest(session=self.shown.session.id)
            print_out(self.desk, lambda: printing.of_paper(self.desk.club, "fire", request))

    def open_door(self) -> None:
        """Go to the door of this session."""
        if self.shown is not None:
            self.desk.navigator.go("door", self.shown.session.id)

    def open_register(self) -> None:
        """Go to the register of this session."""
        if self.shown is not None:
            self.desk.navigator.go("session", self.shown.session.id)


def count_words(shown: Building) -> str:
    """Say how many are here: “12 children · 4 adults · 16 together”."""
    children, adults = shown.children, shown.adults
    return "  ·  ".join(
        (
            ngettext("{count} child", "{count} children", children).format(count=children),
            ngettext("{count} adult", "{count} adults", adults).format(count=adults),
            _("{count} together").format(count=children + adults),
        )
    )
