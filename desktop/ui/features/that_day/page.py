"""On that day: who was present, who of the adults was cleared and trained then, and the supervision needed."""

from datetime import date, timedelta
from functools import partial

from desktop.core import clock
from desktop.i18n import _, formats
from desktop.model.fields import FieldSpec, Kind
from desktop.services import paper, printing, that_day
from desktop.services.paper_request import PaperRequest
from desktop.services.that_day import DayAdult, DaySession, ThatDay
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.editors import DayEditor
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.print_panel import print_out
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

PAPER = "that-day"


def _holds(yes: bool) -> str:  # noqa: FBT001 - a cell
    return f"✓ {_('yes')}" if yes else f"✗ {_('no')}"


def _of_age(row: DayAdult) -> str:
    return "?" if row.of_age is None else _holds(row.of_age)


def _since(row: DayAdult) -> str:
    if not row.had_role:
        return _("no role")
    return formats.day(row.since) if row.since is not None else ""


def _colour(holds: bool) -> str:  # noqa: FBT001 - a cell
    return "ok" if holds else "stop"


def adult_columns() -> list[Col]:
    """Give the columns of the adults; the times are on the page of the session."""
    return [
        Col(_("Name"), lambda row: row.name, width=17, bold=True),
        Col(_("Volunteer since"), _since, width=13, colour=lambda row: "soft" if row.had_role else "care"),
        Col(_("18 or over"), _of_age, width=9),
        Col(_("Cleared"), lambda row: _holds(row.cleared), width=8, colour=lambda row: _colour(row.cleared)),
        Col(_("Trained"), lambda row: _holds(row.trained), width=8, colour=lambda row: _colour(row.trained)),
        Col(_("Counted"), lambda row: _holds(row.counted), width=9, tip=lambda row: row.why),
        Col(_("Check that day"), lambda row: row.check, tip=lambda row: row.check),
    ]


def mentee_columns() -> list[Col]:
    """Give the columns of the mentees."""
    return [
        Col(_("Name"), lambda row: row.name, width=20, bold=True),
        Col(_("Age"), lambda row: row.band, width=10),
        Col(_("In"), lambda row: clock.text(row.arrived), lambda row: row.arrived or 0, width=8),
        Col(_("Out"), lambda row: clock.text(row.left), lambda row: row.left or 0, width=8),
        Col(_("Collected by"), lambda row: row.collected_by),
    ]


class ThatDayPage(Page):
    """A day of the club. The page's key is the day's ordinal; without one it is today."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: ThatDay | None = None
        self.which = DayEditor(FieldSpec(Kind.DAY, _("Day")))
        self.which.line.setAccessibleName(_("Day"))
        self.which.setFixedWidth(self.which.fontMetrics().averageCharWidth() * 24)
        self.which.edited.connect(self._typed)
        arrows = ("chevron-left", "chevron-right")
        back, on = arrows[::-1] if formats.right_to_left() else arrows
        before = parts.icon_button(back, _("The day before"), partial(self.step, -1))
        after = parts.icon_button(on, _("The day after"), partial(self.step, 1))
        self.banners = parts.column(space=8)
        nobody = _("Nobody was recorded as present.")
        self.adults = TableView(adult_columns(), _("Adults"), EmptyState(nobody))
        self.mentees = TableView(mentee_columns(), _("Mentees"), EmptyState(nobody))
        for table in (self.adults, self.mentees):
            table.opened.connect(lambda row: desk.navigator.go("person", row.person))
        self.body.addLayout(parts.row(before, self.which, after, None))
        self.body.addLayout(self.banners)
        for title, table, share in ((_("Adults"), self.adults, 2), (_("Mentees"), self.mentees, 3)):
            card = parts.Card(12)
            card.box.addWidget(parts.label(title, "heading"))
            card.box.addWidget(table)
            self.body.addWidget(card, share)
        self.save = parts.button(_("Save as a table"), self.save_table, icon="table")
        self.print = parts.button(_("Print"), self.print_paper, icon="printer", look="primary", hint="Ctrl+Enter")
        self.set_actions([self.save, self.print])
        self.foot.setText(_("Ages, roles, checks and trainings are those of the day, as the records stand now."))

    @property
    def day(self) -> date:
        """The day that is shown."""
        return date.fromordinal(self.key) if self.key is not None else self.desk.club.today()

    def first_focus(self) -> DayEditor:
        return self.which

    def refresh(self) -> None:
        day = self.day
        self.head(_("On that day"), formats.day(day, "full"))
        if not self.which.line.hasFocus():
            self.which.set_value(day)
        self.desk.read(lambda: that_day.shown(self.desk.club, day), self._show, "that day")

    def _typed(self) -> None:
        try:
            day = formats.parse_day(str(self.which.value()))
        except ValueError:
            return
        self.key = day.toordinal()
        self.refresh_now()

    def step(self, days: int) -> None:
        """Show the day before, or after."""
        day = self.day + timedelta(days=days)
        self.key = day.toordinal()
        self.which.set_value(day)
        self.refresh_now()

    def _show(self, shown: ThatDay) -> None:
        self.shown = shown
        parts.clear(self.banners)
        if not shown.sessions:
            self.banners.addWidget(parts.label(_("There was no session on this day."), "soft"))
        for one in shown.sessions:
            banner = parts.Banner()
            self.banners.addWidget(banner)
            banner.say(_words(one), "ok" if one.supervision.met else "stop")
        adults = [row for one in shown.sessions for row in one.adults]
        self.adults.show_rows(adults, key=lambda row: row.person)
        self.mentees.show_rows([row for one in shown.sessions for row in one.mentees], key=lambda row: row.person)
        self.settle()

    def _request(self) -> PaperRequest:
        return PaperRequest(day=self.day)

    def print_paper(self) -> None:
        """Print the day."""
        print_out(self.desk, lambda: printing.of_paper(self.desk.club, PAPER, self._request()))

    def save_table(self) -> None:
        """Save the day for a spreadsheet."""
        write = partial(paper.write, self.desk.club, PAPER, self._request())
        save_as(self.desk, _("Save as a table"), f"{PAPER} {self.day.isoformat()}", ".xlsx", write)


def _words(one: DaySession) -> str:
    times = f"{clock.text(one.session.starts)}–{clock.text(one.session.ends)}"
    return f"{one.group}, {times}: {that_day.supervision_words(one)}"
