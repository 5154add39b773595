"""Goals of a relationship: lines from start to now, rated by a typed line, and what shows them."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final, NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.core.errors import Refused, Trouble
from desktop.core.relationship_choices import Rater, Side
from desktop.core.rules.agreement import Party
from desktop.i18n import _, ngettext
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.goal import Evidence, Goal
from desktop.services import goal, rating_round, record
from desktop.services.goal import GoalRow
from desktop.services.pair import pair_of
from desktop.ui.features.relationship.goal_card import WIDEST, GoalCard
from desktop.ui.features.relationship.tab import Tab
from desktop.ui.kit import parts
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.lines import TypedLine
from desktop.ui.kit.parts import Chips, EmptyState
from desktop.ui.kit.scrolled import Scrolled
from desktop.ui.kit.side_panel import Save, SidePanel

FIELDS: Final = (
    *("person", "wording", "area", "hoped", "scale", "levels", "wanted_by", "importance", "difficulty"),
    *("status", "asked", "set_on"),
)
USUAL: Final = {"importance": 1, "difficulty": 1}
SHOWN_BY: Final = ("kind", "date", "wording", "consent")


class Shown(NamedTuple):
    """What the tab shows."""

    rows: Sequence[GoalRow]
    evidence: dict[int, list[Evidence]]
    mentees: Sequence[Party]


class GoalsTab(Tab):
    """What a mentee wants, and how far it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown = Shown((), {}, ())
        self.line = TypedLine(_("Rate by number:  1:6 2:7"), _("Ratings"), large=True)
        self.line.entered.connect(self.rate)
        self.by = Chips([(one.value, _(one.label)) for one in Rater], _("Rated by"))
        self.answer = parts.Banner("stop")
        self.summary = parts.label(look="soft")
        self.add_button = parts.button(_("Set a goal"), self.act, icon="plus", hint="Ctrl+Enter")
        words = _("Here the goals will stand, in the mentee’s own words, each with a line from 0 to 10.")
        self.empty = EmptyState(words, _("Set a goal"), self.act, icon="scale")
        self.panel = SidePanel(desk.ask)
        self.cards: list[GoalCard] = []
        self._scroll = Scrolled(WIDEST, 12)
        self._rating = QWidget()
        top = parts.row(self.line, parts.label(_("Rated by"), "soft"), self.by, space=12)
        top.setStretch(0, 1)
        self._rating.setLayout(top)
        top.setContentsMargins(0, 0, 0, 0)
        middle = parts.row(self._scroll, self.empty, self.panel, space=16)
        middle.setStretch(0, 1)
        middle.setStretch(1, 1)
        self.body.addLayout(parts.row(self.summary, None, self.add_button))
        self.body.addWidget(self._rating)
        self.body.addWidget(self.answer)
        self.body.addLayout(middle, 1)

    def first_focus(self) -> QWidget:
        return self.line if self.shown.rows else self.empty.action

    def may_leave(self) -> bool:
        return self.panel.leave()  # also while another tab is in front

    def refresh(self) -> None:
        key, club = self.pair, self.desk.club
        if key is None:
            return

        def ask() -> Shown:
            rows = goal.rows(club, relationship=key)
            evidence = {row.person: goal.evidence(club, row.person) for row in rows}
            return Shown(rows, evidence, pair_of(club, key).of(Side.MENTEE))

        self.desk.read(ask, self._show, "goals")

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        for card in self.cards:
            card.hide()
            card.deleteLater()
        several = len({row.person for row in shown.rows}) > 1
        self.cards = [self._card(number, row, named=several) for number, row in enumerate(shown.rows, start=1)]
        for card in self.cards:
            self._scroll.add(card)
        there = bool(shown.rows)
        self.empty.setVisible(not there)
        self._scroll.setVisible(there)
        self._rating.setVisible(there)
        self.add_button.setVisible(there)
        self.summary.setText(_summary(shown.rows))

    def _card(self, number: int, row: GoalRow, *, named: bool) -> GoalCard:
        own = [one for one in self.shown.evidence.get(row.person, ()) if one.goal == row.key]
        card = GoalCard(number, row, own, named=named)
        card.wanted.connect(partial(self.change, row))
        card.shown_by.connect(partial(self.evidence, row))
        return card

    def rate(self, line: str) -> None:
        """Rate what the line says; a line that is refused stays as it is."""
        rows, by = self.shown.rows, self.by.value

        def done(_changes: object) -> None:
            self.line.setText("")
            self.answer.say("")

        self.desk.do(lambda: rating_round.rate(self.desk.club, rows, line, by), done, self._refused)

    def _refused(self, error: Refused | Trouble) -> None:
        self.answer.say(error.sentence, "stop")

    def act(self) -> None:
        """Set a goal."""
        mentees = [(who.person, who.name) for who in self.shown.mentees]
        said: dict[str, FieldSpec] = {**specs(Goal), "start": _start()}
        today = self.desk.club.today()
        first = {"person": mentees[0][0] if mentees else None, "set_on": today, "asked": True, **USUAL}
        names = [name for name in FIELDS if name != "status" and (name != "person" or len(mentees) > 1)]
        names.insert(names.index("hoped"), "start")
        form = Form(said, first, options={"person": mentees}, only=names, beside=("hoped", "difficulty"))

        def save(values: dict[str, Any], done: Any, failed: Any) -> None:
            given = {"person": first["person"], **values, "relationship": self.pair}
            start = given.pop("start", "")
            self.desk.do(lambda: goal.add(self.desk.club, given, _whole(start)), lambda _changes: done(), failed)

        self.panel.edit(_("A goal, in the mentee’s words"), form, save, all_values=True)

    def change(self, row: GoalRow) -> None:
        """Change a goal."""
        one = record.get(self.desk.club, Goal, row.key)
        names = [name for name in FIELDS if name != "person"]
        form = Form(specs(Goal), {name: getattr(one, name) for name in names}, only=names, beside=("difficulty",))
        save = self._saver(lambda values: goal.change(self.desk.club, row.key, values))
        self.panel.edit(row.wording, form, save)

    def evidence(self, row: GoalRow, one: Evidence | None) -> None:
        """Add what shows a goal, or change it."""
        club = self.desk.club
        values = {name: getattr(one, name) for name in SHOWN_BY} if one is not None else {"date": club.today()}
        form = Form(specs(Evidence), values, only=SHOWN_BY)
        if one is None:
            whose = {"person": row.person, "goal": row.key}
            save = self._saver(lambda given: record.add(club, Evidence, {**given, **whose}))
        else:
            save = self._saver(lambda given: record.change(club, Evidence, one.id, given))
        self.panel.edit(_("What shows it: {name}").format(name=row.wording), form, save, all_values=one is None)

    def _saver(self, verb: Any) -> Save:
        def save(values: dict[str, Any], done: Any, failed: Any) -> None:
            self.desk.do(lambda: verb(values), lambda _changes: done(), failed)

        return save


def _start() -> FieldSpec:
    return FieldSpec(Kind.WHOLE, _("Where I am now"))


def _whole(typed: object) -> int | None:
    """Read a first rating as typed.

    Raises:
        Refused: it is no whole number.
    """
    text = str(typed if typed is not None else "").strip()
    if not text:
        return None
    if not text.lstrip("-").isdecimal():
        raise Refused(_("“{value}” is not a whole number.").format(value=text), field="start")
    return int(text)


def _summary(rows: Sequence[GoalRow]) -> str:
    if not rows:
        return ""
    share = goal.wanted_and_moved(rows)
    words = ngettext("{moved} of {count} goal has moved", "{moved} of {count} goals have moved", share.goals)
    return words.format(moved=share.moved, count=share.goals)
