"""Printed sheets: which number on the paper means which person, for ever."""

from desktop.core.choices import Privacy, SheetKind
from desktop.i18n import N_
from desktop.model.fields import OPEN, Shown, choice, day, link, moment, text, whole
from desktop.model.goal import Goal
from desktop.model.noun import Noun
from desktop.model.person import Person
from desktop.model.relationship import Relationship
from desktop.model.session import Session


class PrintedSheet(Noun):
    """A sheet as it was printed or saved: its code, its class and when it must be destroyed.

    A sheet of meetings apart from the group's sessions has none.
    """

    code = text(N_("Sheet code"), required=True, limit=8, privacy=OPEN, index=True, shown=Shown.LIST)
    kind = choice(N_("Kind"), SheetKind, default=SheetKind.REGISTER, shown=Shown.LIST)
    session = link(Session, N_("Session"), on_delete="CASCADE")
    privacy = choice(N_("Class"), Privacy, default=Privacy.TEAM, shown=Shown.LIST)
    printed_at = moment(N_("Printed at"), shown=Shown.LIST)
    copies = whole(N_("Copies"), required=True, default=1, shown=Shown.LIST)
    destroy_by = day(N_("Destroy by"), shown=Shown.LIST)
    typed_at = moment(N_("Typed in at"), shown=Shown.LIST)
    shredded_on = day(N_("Shredded on"), shown=Shown.LIST)


class SheetRow(Noun):
    """A numbered row of a printed sheet: a person, a relationship, a goal of a person, or nothing yet (a blank row)."""

    sheet = link(PrintedSheet, N_("Sheet"), required=True, index=False)
    number = whole(N_("Row"), required=True, default=1)
    person = link(Person, N_("Person"))
    relationship = link(Relationship, N_("Relationship"))
    goal = link(Goal, N_("Goal"))

    class Meta:
        indexes = ((("sheet", "number"), True),)
