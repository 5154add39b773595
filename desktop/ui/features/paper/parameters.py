"""What a paper is told: session, day, person, group, period, fund, edition, language, paper size, large print."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.core.choices import PaperSize, RoleKind
from desktop.core.paper_choices import Certificate, Need, Wearers
from desktop.core.rules import planning
from desktop.i18n import _, formats, language, sorting
from desktop.model.group import Group
from desktop.model.hours import Fund
from desktop.model.label_preset import LabelPreset
from desktop.model.search import Request
from desktop.reports.paper_kind import PaperKind
from desktop.services import club as clubs
from desktop.services import person, record, session, term
from desktop.services.pair import pairs
from desktop.services.paper_request import PaperRequest
from desktop.ui.kit import parts
from desktop.ui.kit.combo import Combo
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.pressed import Tick

MANY = 12
MONTHS = 24
FEW = frozenset({"group", "fund"})
"""What is asked only where there is something to choose between."""
Field = tuple[set[Need], str, str, Callable[[], list[tuple[str, Any]]]]


class Parameters(QWidget):
    """The fields that the chosen paper needs; `changed` when one of them was."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kind: PaperKind | None = None
        self._combos: dict[str, QComboBox] = {}
        self._kept: dict[str, Any] = {}
        self.large = Tick(_("Large print"))
        self.fillable = Tick(_("To fill in on a screen"))
        self.fillable.setToolTip(_("The PDF that is saved has fields to type in."))
        for box in (self.large, self.fillable):
            box.clicked.connect(lambda _on: self.changed.emit())
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)

    def show_kind(self, kind: PaperKind) -> None:
        """Show what a paper needs and may be told; what was chosen before stays chosen."""
        self._remember()
        self._kind = kind
        for box in (self.large, self.fillable):
            box.setParent(None)
        parts.clear(self._box)
        self._combos = {}
        wants = {*kind.needs, *kind.may}
        for needs, name, words, options in self._fields(kind):
            if wants & needs:
                found = options()
                if len(found) > 1 or name not in FEW:
                    self._add(name, words, found)
        if len(kind.editions) > 1:
            self._add("edition", _("Edition"), [(kind.edition_words(one), one.value) for one in kind.editions])
        usual = _("The family’s or the club’s") if kind.is_about_somebody else _("The club’s")
        self._add("language", _("Language"), [(usual, ""), *((name, code) for code, name in formats.languages())])
        self._add("paper", _("Paper size"), [(_(size.label), size.value) for size in PaperSize])
        self._box.addWidget(self.large)
        if kind.fillable:
            self._box.addWidget(self.fillable)

    def _fields(self, kind: PaperKind) -> tuple[Field, ...]:
        """Say what can be asked, in the order of the page: for which needs, its name, its words and its choices."""
        return (
            ({Need.SESSION}, "session", _("Session"), self._sessions),
            ({Need.DAY}, "day", _("Day"), self._days),
            ({Need.RELATIONSHIP}, "relationship", _("Relationship"), lambda: self._pairs(kind)),
            ({Need.PERSON}, "person", _("Person"), lambda: self._people(RoleKind.VOLUNTEER)),
            ({Need.WHOSE}, "person", _("Person"), self._whose),
            ({Need.MENTEE}, "person", _("Mentee"), lambda: self._people(RoleKind.MENTEE)),
            ({Need.WEARERS}, "wearers", _("For whom"), lambda: [(_(one.label), one.value) for one in Wearers]),
            (
                {Need.ANYBODY},
                "person" if Need.ANYBODY in kind.needs else "wearer",
                _("Person"),
                lambda: self._anybody(kind),
            ),
            ({Need.CERTIFICATE}, "certificate", _("Certificate"), _certificates),
            ({Need.PRESET}, "preset", _("Labels"), self._presets),
            ({Need.MONTH}, "month", _("Month"), self._months),
            ({Need.ASKING}, "asking", _("Request"), self._requests),
            ({Need.GROUP}, "group", _("Group"), lambda: self._groups(kind)),
            ({Need.PERIOD, Need.TERM}, "period", _("Period"), self._periods),
            ({Need.FUND}, "fund", _("What counts"), self._funds),
        )

    def _add(self, name: str, words: str, options: list[tuple[str, Any]]) -> None:
        combo = Combo(options)
        if len(options) > MANY:
            combo.search()
        self._box.addLayout(parts.field(words, combo))
        kept = self._kept.get(name, self._first(name))
        number = next((n for n in range(combo.count()) if combo.itemData(n) == kept), 0)
        combo.setCurrentIndex(number)
        line = combo.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # the beginning is what tells them apart
        combo.activated.connect(lambda _number: self.changed.emit())
        self._combos[name] = combo

    def _first(self, name: str) -> Any:
        club = self._desk.club
        if name == "session":
            found = session.current(club)
            return found.id if found is not None else None
        if name == "period":
            home = term.at(club, club.today())
            return (home.starts_on, home.ends_on) if home is not None else None
        if name == "group":
            found = session.current(club)
            whole = self._kind is not None and self._kind.of_all_groups
            return found.group if found is not None and not whole else None
        return clubs.settings(club).paper.value if name == "paper" else None

    def _remember(self) -> None:
        self._kept |= {name: combo.currentData() for name, combo in self._combos.items()}

    def _sessions(self) -> list[tuple[str, Any]]:
        rows = [row for row in session.rows(self._desk.club) if row.status != "cancelled"]
        return [(f"{formats.day(date.fromisoformat(row.date), 'full')}  ·  {row.group}", row.key) for row in rows]

    def _days(self) -> list[tuple[str, Any]]:
        club = self._desk.club
        days = sorted({date.fromisoformat(row.date) for row in session.rows(club, end=club.today())}, reverse=True)
        return [(formats.day(day, "full"), day) for day in days or [club.today()]]

    def _people(self, role: RoleKind) -> list[tuple[str, Any]]:
        return [(row.name, row.key) for row in person.rows(self._desk.club, role=role)]

    def _whose(self) -> list[tuple[str, Any]]:
        """List mentees and volunteers, and before them nobody: the form is blank then."""
        return [(_("Nobody: a blank form"), None), *self._everybody()]

    def _anybody(self, kind: PaperKind) -> list[tuple[str, Any]]:
        """List mentees and volunteers; where a paper need not name somebody, it is for all of them first."""
        every: list[tuple[str, Any]] = [] if Need.ANYBODY in kind.needs else [(_("All of them"), None)]
        return [*every, *self._everybody()]

    def _everybody(self) -> list[tuple[str, Any]]:
        both = (*self._people(RoleKind.MENTEE), *self._people(RoleKind.VOLUNTEER))
        return sorted(set(both), key=lambda one: sorting.sort_key(one[0], language()))

    def _presets(self) -> list[tuple[str, Any]]:
        return [
            (_("The usual cards"), None),
            *((one.name, one.id) for one in record.all_of(self._desk.club, LabelPreset)),
        ]

    def _groups(self, kind: PaperKind) -> list[tuple[str, Any]]:
        """List the groups; all of them together first, where the paper may be of the whole club."""
        found = [(one.name, one.id) for one in record.all_of(self._desk.club, Group)]
        if not kind.of_all_groups:
            return found
        return [(_("All groups"), None), *found] if len(found) > 1 else []

    def _funds(self) -> list[tuple[str, Any]]:
        return [(_("The club’s own rule"), None), *((one.name, one.id) for one in record.all_of(self._desk.club, Fund))]

    def _pairs(self, kind: PaperKind) -> list[tuple[str, Any]]:
        every = [] if Need.RELATIONSHIP in kind.needs and Need.SESSION not in kind.may else [(_("All of them"), None)]
        found = sorted(pairs(self._desk.club).values(), key=lambda one: (not one.meets, one.code))
        return [*every, *((f"{one.words}  ·  {_(one.state.label)}", one.key) for one in found)]

    def _months(self) -> list[tuple[str, Any]]:
        today = self._desk.club.today()
        months = [planning.months_after(today.replace(day=1), -number) for number in range(MONTHS)]
        return [(formats.month(month), month) for month in months]

    def _requests(self) -> list[tuple[str, Any]]:
        found = record.all_of(self._desk.club, Request)
        return [
            (f"{one.to_whom}  ·  {formats.day(one.sent_on)}" if one.sent_on else one.to_whom, one.id) for one in found
        ]

    def _periods(self) -> list[tuple[str, Any]]:
        return [(one.name, one.days) for one in term.periods(self._desk.club)]

    def request(self) -> PaperRequest:
        """Give what is chosen."""
        self._remember()
        chosen = {name: combo.currentData() for name, combo in self._combos.items()}
        start, end = chosen.get("period") or (None, None)
        return PaperRequest(
            start=start,
            end=end,
            session=chosen.get("session"),
            person=chosen.get("person") or chosen.get("wearer"),
            wearers=chosen.get("wearers") or "",
            preset=chosen.get("preset"),
            certificate=chosen.get("certificate") or "",
            relationship=chosen.get("relationship"),
            asking=chosen.get("asking"),
            group=chosen.get("group"),
            fund=chosen.get("fund"),
            day=chosen.get("day") or chosen.get("month"),
            language=chosen.get("language") or "",
            paper=chosen.get("paper") or "",
            edition=chosen.get("edition") or "",
            large_print=self.large.isChecked(),
            fillable=self.fillable.isChecked() and self._kind is not None and self._kind.fillable,
        )

    def give(self, given: Mapping[str, Any]) -> None:
        """Choose values for the papers that are shown from now on."""
        self._remember()
        self._kept |= given
        self._combos = {}  # those on screen say no more what is wanted

    def combo(self, name: str) -> QComboBox:
        """Give the field with this name."""
        return self._combos[name]

    def choose(self, name: str, value: Any) -> None:
        """Choose a value of a field, as a person would."""
        self._kept[name] = value
        combo = self._combos.get(name)
        if combo is not None:
            number = next((n for n in range(combo.count()) if combo.itemData(n) == value), 0)
            combo.setCurrentIndex(number)
            self.changed.emit()


def _certificates() -> list[tuple[str, Any]]:
    return [(_("What fits their role"), ""), *((_(one.label), one.value) for one in Certificate)]
