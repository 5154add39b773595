"""Volunteers' hours: what is missing first, then sums, entries, and what a fund may claim."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtWidgets import QMenu

from desktop.core import clock
from desktop.core.choices import HoursCategory, HoursSource, RoleKind
from desktop.core.errors import Refused, Trouble
from desktop.i18n import _, formats, ngettext
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.hours import Fund, HoursEntry
from desktop.services import exporting, hours, paper, person, record, term
from desktop.services.hours import HoursRow, Missing, Sum
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.page import Page
from desktop.ui.kit.parts import EmptyState
from desktop.ui.kit.saving import save_as
from desktop.ui.kit.side_panel import SidePanel
from desktop.ui.kit.table_model import Col
from desktop.ui.kit.table_view import TableView

TYPED = ("person", "date", "starts", "ends", "break_minutes", "minutes", "category", "note")
ENTRIES = "entries"


class Shown(NamedTuple):
    """What the page shows of a period."""

    rows: list[HoursRow]
    sums: list[Sum]
    people: list[Sum]
    missing: Missing


def _signed(row: HoursRow) -> str:
    if row.signed_volunteer and row.signed_supervisor:
        return "✓ ✓"
    return " ".join(("✓" if row.signed_volunteer else "–", "✓" if row.signed_supervisor else "–"))


def _remarks(row: HoursRow) -> str:
    said = []
    if row.deducted:
        said.append(_("overlap of {minutes} min taken off").format(minutes=row.deducted))
    if row.claim is not None:
        said.append(_("claimed"))
    said += [part for part in (row.group, row.note, f"#{row.sheet}" if row.sheet else "") if part]
    return " · ".join(said)


def entry_columns() -> list[Col]:
    """Give the columns of single entries."""
    return [
        Col(_("Date"), lambda row: formats.day(date.fromisoformat(row.date)), lambda row: row.date, width=14),
        Col(_("Name"), lambda row: row.name, width=22, bold=True),
        Col(_("From"), lambda row: clock.text(row.starts), width=7),
        Col(_("To"), lambda row: clock.text(row.ends), width=7),
        Col(
            _("Hours"),
            lambda row: formats.hours(row.minutes - row.deducted),
            lambda row: row.minutes - row.deducted,
            trailing=True,
            width=12,
        ),
        Col(_("Category"), lambda row: _(HoursCategory(row.category).label), width=22),
        Col(
            _("Signed"),
            _signed,
            width=8,
            colour=lambda row: "ok" if row.signed_volunteer and row.signed_supervisor else "care",
            tip=lambda _row: _("by the volunteer, by the coordinator"),
        ),
        Col("", _remarks, colour=lambda row: "care" if row.deducted else "soft"),
    ]


def _sum_label(row: Sum) -> str:
    if row.key in HoursCategory.__members__.values():
        return _(HoursCategory(row.key).label)
    return formats.month_year(row.key) if row.key == row.label else row.label


def sum_columns() -> list[Col]:
    """Give the columns of sums."""
    return [
        Col(
            "",
            _sum_label,
            lambda row: row.key if row.key == row.label else row.label,
            width=36,
            bold=True,
            said=_("What"),
        ),
        Col(_("Hours"), lambda row: formats.hours(row.minutes), lambda row: row.minutes, trailing=True, width=16),
        Col(_("Entries"), lambda row: formats.number(row.entries), lambda row: row.entries, trailing=True, width=10),
        Col("", lambda _row: ""),
    ]


class HoursPage(Page):
    """Entries and sums of a period, typed hours, signatures, claims."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.line = TypedLine(_("Hours apart from sessions:  ben 2 training"), _("Hours line"), large=True)
        self.line.entered.connect(self._add_line)
        self.answer = parts.Banner("stop")
        self.missing = parts.Banner("care")
        views = [("month", _("By month")), ("person", _("By person")), ("category", _("By category"))]
        self.chips = parts.Chips([*views, (ENTRIES, _("Entries"))], _("Shown as"))
        self.chips.chosen.connect(lambda _key: self.refresh_now())
        self.period = Combo()
        self.period.setAccessibleName(_("Period"))
        self.period.activated.connect(lambda _number: self.refresh_now())
        words = _("Here the volunteers’ hours will stand. They follow from each register that you close.")
        self.sums = TableView(sum_columns(), _("Sums of hours"), EmptyState(words, icon="clock"))
        self.entries = TableView(entry_columns(), _("Entries"), EmptyState(words, icon="clock"), several=True)
        self.entries.opened.connect(self._open)
        self.panel = SidePanel(desk.ask)
        self.card = parts.Card(12)
        self.card.box.addWidget(self.sums)
        self.card.box.addWidget(self.entries)
        middle = parts.row(self.card, self.panel, space=16)
        middle.setStretch(0, 1)
        for part in (self.line, self.answer, self.missing):
            self.body.addWidget(part)
        self.body.addLayout(parts.row(self.chips, None, self.period))
        self.body.addLayout(middle, 1)
        self._fill_periods()
        more = parts.button(_("More"), icon="ellipsis")
        menu = QMenu(more)
        menu.addAction(_("Signed by the coordinator")).triggered.connect(self.sign)
        menu.addAction(_("Remove the chosen entry")).triggered.connect(self.remove)
        menu.addAction(_("Freeze hours for a fund …")).triggered.connect(self.claim)
        exports = ((".csv", _("Export as CSV …")), (".xlsx", _("Export as XLSX …")), (".ods", _("Export as ODS …")))
        for ending, words in exports:
            menu.addAction(words).triggered.connect(partial(self.export, ending))
        more.setMenu(menu)
        report = parts.button(_("Hours report"), lambda: self._paper("hours"), icon="file-text")
        self.set_actions([more, report, parts.button(_("Add hours"), self.add, look="primary", hint="Ctrl+Enter")])

    def first_focus(self) -> TypedLine:
        return self.line

    def may_leave(self) -> bool:
        return not self.panel.isVisible() or self.panel.leave()

    def _fill_periods(self) -> None:
        club = self.desk.club
        for one in term.periods(club, years=1):
            self.period.offer(one.name, one.days, chosen=one.current)
        self.period.addItem(_("Ever"), (None, None))

    def _days(self) -> tuple[date | None, date | None]:
        chosen: tuple[date | None, date | None] = self.period.currentData()
        return chosen

    def refresh(self) -> None:
        start, end = self._days()
        club, by = self.desk.club, self.chips.value

        def ask() -> Shown:
            people = hours.sums(club, "person", start=start, end=end)
            rows = hours.entries(club, start=start, end=end) if by == ENTRIES else []
            sums = people if by in {"person", ENTRIES} else hours.sums(club, by, start=start, end=end)
            return Shown(rows, sums, people, hours.missing(club, start=start, end=end))

        self.desk.read(ask, self._show, "hours")

    def _show(self, shown: Shown) -> None:
        minutes = sum(one.minutes for one in shown.people)
        people = len(shown.people)
        volunteers = ngettext("{count} volunteer", "{count} volunteers", people).format(count=people)
        self.head(_("Hours"), f"{self.period.currentText()}  ·  {formats.hours(minutes)}  ·  {volunteers}")
        single = self.chips.value == ENTRIES
        self.entries.setVisible(single)
        self.sums.setVisible(not single)
        self.entries.show_rows(shown.rows, key=lambda row: row.key)
        self.sums.show_rows(shown.sums, key=lambda row: row.key)
        self._show_missing(shown.missing)

    def _show_missing(self, missing: Missing) -> None:
        said = []
        if missing.unsigned:
            count = len(missing.unsigned)
            words = ngettext("{count} entry lacks a signature", "{count} entries lack a signature", count)
            said.append(words.format(count=formats.number(count)))
        if missing.overlapping:
            count = len(missing.overlapping)
            words = ngettext("{count} overlaps another", "{count} overlap others", count)
            said.append(words.format(count=formats.number(count)))
        self.missing.say("; ".join(said) + "." if said else "", "care", _("See the entries"), self._see_entries)

    def _see_entries(self) -> None:
        self.chips.choose(ENTRIES)
        self.refresh_now()

    def _add_line(self, text: str) -> None:
        if text.strip():
            self.desk.do(lambda: hours.add_line(self.desk.club, text), lambda _changes: self._added(), self._refused)

    def _added(self) -> None:
        self.line.setText("")
        self.answer.say("")

    def _refused(self, error: Refused | Trouble) -> None:
        self.answer.say(error.sentence, "stop")

    def people(self) -> list[tuple[int, str]]:
        """Offer the volunteers."""
        return [(row.key, row.name) for row in person.rows(self.desk.club, role=RoleKind.VOLUNTEER)]

    def add(self) -> None:
        """Add an entry with all its fields."""
        form = Form(
            specs(HoursEntry),
            {"date": self.desk.club.today(), "category": HoursCategory.TRAINING, "break_minutes": 0},
            options={"person": self.people()},
            only=TYPED,
        )
        self.panel.edit(
            _("Add hours"), form, self._saver(lambda values: hours.add(self.desk.club, values)), all_values=True
        )

    def _open(self, row: HoursRow) -> None:
        if row.source == HoursSource.REGISTER and row.session is not None:
            self.desk.navigator.go("session", row.session)
            return
        entry = record.get(self.desk.club, HoursEntry, row.key)
        values = {name: getattr(entry, name) for name in TYPED}
        form = Form(specs(HoursEntry), values, options={"person": self.people()}, only=TYPED)
        self.panel.edit(_("Hours"), form, self._saver(lambda changed: hours.change(self.desk.club, row.key, changed)))

    def _saver(self, verb: Callable[[dict[str, Any]], Any]) -> Callable[..., None]:
        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            self.desk.do(lambda: verb(values), lambda _changes: done(), failed)

        return save

    def _chosen(self) -> Sequence[HoursRow]:
        return self.entries.selected() if self.chips.value == ENTRIES else []

    def export(self, ending: str, _on: object = None) -> None:
        """Write the entries of the period for a spreadsheet."""
        start, end = self._days()
        write = partial(exporting.write, self.desk.club, "hours", start=start, end=end)
        save_as(self.desk, _("Export hours"), "hours", ending, write)

    def sign(self) -> None:
        """Note the coordinator's signature on the chosen entries, or on all that lack it."""
        rows = self._chosen() or [row for row in self.entries.model.rows if not row.signed_supervisor]
        keys = [row.key for row in rows if row.claim is None]
        if keys:
            self.desk.do(lambda: hours.sign(self.desk.club, keys, supervisor=True))

    def remove(self) -> None:
        """Remove the chosen entry; undo brings it back."""
        for row in self._chosen()[:1]:
            self.desk.do(partial(hours.remove, self.desk.club, row.key))

    def claim(self) -> None:
        """Freeze what counts for a fund in a period."""
        club = self.desk.club
        funds = [(one.id, one.name) for one in record.all_of(club, Fund)]
        if not funds:
            self.desk.toast.say(_("There is no fund yet; add one in Settings."))
            return
        start, end = self._days()
        fields = {
            "fund": FieldSpec(Kind.LINK, _("Fund"), required=True),
            "first": FieldSpec(Kind.DAY, _("From"), required=True),
            "last": FieldSpec(Kind.DAY, _("To"), required=True),
        }
        form = Form(fields, {"first": start, "last": end}, options={"fund": funds})

        def freeze(values: dict[str, Any]) -> Any:
            try:
                first, last = formats.parse_day(values["first"]), formats.parse_day(values["last"])
            except ValueError:
                raise Refused(_("Write both days as dates."), field="first") from None
            return hours.claim(club, int(values["fund"]), first, last)

        self.panel.edit(_("Freeze hours for a fund"), form, self._saver(freeze), all_values=True)

    def _paper(self, name: str) -> None:
        self.desk.navigator.go("papers", paper.place(name))
