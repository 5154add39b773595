"""What can be done with a relationship: its steps, the flag, an exception, its facts, and taking it out."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtWidgets import QWidget

from desktop.core.changes import Changes
from desktop.core.relationship_choices import Act
from desktop.core.rules import relationship as rules
from desktop.i18n import N_, _
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.group import Group
from desktop.model.relationship import CheckOverride, Relationship
from desktop.model.values import read
from desktop.services import check_override, record, relationship
from desktop.services.relationship_page import RelationshipPage as Shown
from desktop.ui.kit.desk import Desk
from desktop.ui.kit.form import Form
from desktop.ui.kit.side_panel import SidePanel

STEP: Final[Mapping[str, FieldSpec]] = {
    "reason": FieldSpec(Kind.TEXT, N_("Why"), N_("One line for the log; where something stops it is asked for.")),
    "since": FieldSpec(Kind.DAY, N_("On"), required=True),
}
LET_ON: Final = ("reason", "second_person", "until")
NEXT: Final = frozenset({Act.AGREE, Act.START, Act.COMPLETE, Act.RESUME})
"""Steps that are the natural next one of their state; the others stand under *More*."""


class Owner(Protocol):
    """The page whose relationship it is."""

    desk: Desk
    shown: Shown | None
    panel: SidePanel

    def first_focus(self) -> QWidget:
        """Say where the cursor belongs once a step is taken."""


class RelationshipActs:
    """The verbs of a relationship's page; each opens a short form beside it."""

    def __init__(self, page: Owner) -> None:
        self._page = page
        self._desk = page.desk

    def next_step(self, shown: Shown) -> Act | None:
        """Give the step that comes next by itself; an active relationship has none, it is met."""
        first = next(iter(shown.acts), None)
        return first if first in NEXT else None

    def menu(self, shown: Shown) -> list[tuple[str, Callable[[], object]]]:
        """List what stands under *More*."""
        coming = self.next_step(shown)
        made: list[tuple[str, Callable[[], object]]] = [
            (f"{_(act.label)} …", partial(self.take, act)) for act in shown.acts if act is not coming
        ]
        if shown.relationship.state not in rules.ENDS:
            if not shown.relationship.at_risk:
                made.append((_("Flag as at risk …"), self.flag))
            if shown.unchecked:
                made.append((_("Let on as an exception …"), self.let_on))
        made.append((_("Group, dates and check-ins …"), self.facts))
        made.append((_("Made in error, take out …"), self.made_in_error))
        return made

    def take(self, act: Act) -> None:
        """Take a step: its day and its reason are asked for."""
        shown = self._page.shown
        if shown is None:
            return
        key, club = shown.relationship.id, self._desk.club
        form = Form(STEP, {"since": club.today(), "reason": ""})

        def verb(values: Mapping[str, Any]) -> Changes:
            on = read("since", STEP["since"], values["since"])
            return relationship.take(club, key, act, on, values["reason"])

        self._edit(_(act.label), form, verb)

    def flag(self) -> None:
        """Flag it as at risk, with why."""
        shown = self._page.shown
        if shown is not None:
            key, club = shown.relationship.id, self._desk.club
            form = Form(specs(Relationship), {"why_at_risk": ""}, only=["why_at_risk"])
            self._edit(_("At risk"), form, lambda values: relationship.flag(club, key, values["why_at_risk"]))

    def unflag(self) -> None:
        """Take the flag away."""
        shown = self._page.shown
        if shown is not None:
            self._desk.do(lambda: relationship.unflag(self._desk.club, shown.relationship.id))

    def let_on(self) -> None:
        """Let it on although a check is missing: why, who else agreed, and until when."""
        shown = self._page.shown
        if shown is None:
            return
        key, club = shown.relationship.id, self._desk.club
        last = club.today() + check_override.LONGEST
        form = Form(specs(CheckOverride), {"reason": "", "second_person": "", "until": last}, only=LET_ON)

        def verb(values: Mapping[str, Any]) -> Changes:
            until = read("until", specs(CheckOverride)["until"], values["until"])
            return check_override.let_on(
                club, key, reason=values["reason"], second_person=values["second_person"], until=until
            )

        self._edit(_("An exception, kept with both names"), form, verb, say=False)

    def facts(self) -> None:
        """Change the group, the day of introduction, the planned end and how often is asked how it goes."""
        shown = self._page.shown
        if shown is None:
            return
        key, club = shown.relationship.id, self._desk.club
        only = relationship.CHANGED_BY_HAND
        values = {name: getattr(shown.relationship, name) for name in only}
        groups = [(group.id, group.name) for group in record.all_of(club, Group)]
        form = Form(specs(Relationship), values, options={"group": groups}, only=only)
        self._edit(_("This relationship"), form, lambda said: relationship.change(club, key, said), all_values=False)

    def made_in_error(self) -> None:
        """Take it out, if nothing took place; the toast offers to bring it back."""
        shown = self._page.shown
        if shown is None:
            return
        words = _("{name} go out of the relationships, with their log and agreement. Undo brings them back.")
        title = _("Made in error")
        if not self._desk.ask.sure(title, words.format(name=shown.row.name), _("Take out")):
            return
        key, club = shown.relationship.id, self._desk.club
        self._desk.do(
            lambda: relationship.made_in_error(club, key),
            lambda _changes: self._desk.navigator.go("relationships"),
        )

    def _edit(
        self,
        title: str,
        form: Form,
        verb: Callable[[Mapping[str, Any]], Changes],
        *,
        all_values: bool = True,
        say: bool = True,
    ) -> None:
        panel = self._page.panel
        if not panel.isHidden() and not panel.leave():
            return

        def save(values: dict[str, Any], done: Callable[[], None], failed: Any) -> None:
            def saved(_changes: Changes) -> None:
                done()
                self._page.first_focus().setFocus()  # the button that opened the panel has gone with its state

            self._desk.do(lambda: verb(values), saved, failed, say=say)

        panel.edit(title, form, save, all_values=all_values)
