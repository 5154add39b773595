"""The form in which a relationship is proposed by hand, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind
from desktop.i18n import N_
from desktop.model.fields import FieldSpec, Kind, Shown
from desktop.model.group import Group
from desktop.model.values import read
from desktop.services import person, record, relationship
from desktop.services.club import ClubFile
from desktop.ui.kit.editors import Options
from desktop.ui.kit.form import Form

FIELDS: Final[Mapping[str, FieldSpec]] = {
    "mentor": FieldSpec(Kind.LINK, N_("Mentor")),
    "mentees": FieldSpec(Kind.LINK, N_("Mentee")),
    "reason": FieldSpec(Kind.TEXT, N_("Why these two"), N_("One line for the log; it may be left empty.")),
    "kind": FieldSpec(Kind.CHOICE, N_("Kind"), required=True, choices=RelationshipKind, shown=Shown.MORE),
    "second_mentor": FieldSpec(Kind.LINK, N_("Second mentor"), shown=Shown.MORE),
    "second_mentee": FieldSpec(Kind.LINK, N_("Second mentee"), shown=Shown.MORE),
    "third_mentee": FieldSpec(Kind.LINK, N_("Third mentee"), shown=Shown.MORE),
    "group": FieldSpec(Kind.LINK, N_("Group"), shown=Shown.MORE),
    "since": FieldSpec(Kind.DAY, N_("Proposed on"), N_("Today, if left empty."), shown=Shown.MORE),
    "despite_wish": FieldSpec(Kind.YES_NO, N_("Although somebody asked not to be matched so"), shown=Shown.MORE),
}
MENTORS, MENTEES = ("mentor", "second_mentor"), ("mentees", "second_mentee", "third_mentee")


def proposal_form(club: ClubFile) -> Form:
    """Make the form; volunteers are offered first as mentors, mentees first as mentees: of peers both are either."""
    volunteers, mentees = _people(club, RoleKind.VOLUNTEER), _people(club, RoleKind.MENTEE)
    groups = [(group.id, group.name) for group in record.all_of(club, Group)]
    options: dict[str, Options] = {
        **dict.fromkeys(MENTORS, _joined(volunteers, mentees)),
        **dict.fromkeys(MENTEES, _joined(mentees, volunteers)),
        "group": groups,
    }
    values = {"kind": RelationshipKind.ONE_TO_ONE, "mentor": None, "mentees": None}
    return Form(FIELDS, values, options=options)


def _people(club: ClubFile, role: RoleKind) -> list[tuple[int, str]]:
    return [(row.key, row.name) for row in person.rows(club, role=role, ended=False)]


def _joined(first: list[tuple[int, str]], then: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return list(dict([*first, *then]).items())


def propose(club: ClubFile, values: Mapping[str, Any]) -> Changes:
    """Propose what stands in the form.

    Raises:
        Refused: a side is empty, a name fits nobody or several, or the service refuses; names the field.
    """
    on = read("since", FIELDS["since"], values["since"])
    return relationship.propose(
        club,
        [key for name in MENTORS if (key := _key(club, values, name)) is not None],
        [key for name in MENTEES if (key := _key(club, values, name)) is not None],
        values["kind"],
        group=values["group"],
        on=on,
        reason=values["reason"],
        despite_wish=values["despite_wish"],
    )


def _key(club: ClubFile, values: Mapping[str, Any], name: str) -> int | None:
    """Give the key of who was chosen, or whose name was typed."""
    said = values[name]
    if isinstance(said, str) and said.strip():
        try:
            return int(person.the_one(club, said).id)
        except Refused as refused:
            raise Refused(refused.sentence, field=name) from None
    chosen: int | None = read(name, replace(FIELDS[name], required=name in {MENTORS[0], MENTEES[0]}), said)
    return chosen
