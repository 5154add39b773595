"""Adding somebody: one form, whose fields follow from what they come as."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from desktop.core.changes import Changes
from desktop.core.choices import CheckDecision, RoleKind, RoleStatus
from desktop.i18n import N_
from desktop.model.check import Check
from desktop.model.fields import FieldSpec, Kind, specs
from desktop.model.group import Group
from desktop.model.person import Person, Role
from desktop.services import newcomer, person, record
from desktop.services.club import ClubFile
from desktop.ui.kit.form import Form

KINDS: Final = (RoleKind.MENTEE, RoleKind.VOLUNTEER, RoleKind.CONTACT)
OF_CHECK: Final = ("kind", "renew_by")
FIELDS: Final = {
    RoleKind.MENTEE: (
        *("given_name", "family_name", "known_as", "born_on", "group", "status"),
        *("school", "school_year", "phone", "email"),
    ),
    RoleKind.VOLUNTEER: (
        *("given_name", "family_name", "phone", "email", "adult_confirmed", "task"),
        *(*OF_CHECK, "group", "status"),
    ),
    RoleKind.CONTACT: ("given_name", "family_name", "phone", "email"),
}
BESIDE: Final = frozenset({"family_name", "born_on", "status", "school_year", "email", "renew_by"})
STATES: Final = {
    RoleKind.MENTEE: (RoleStatus.ACTIVE, RoleStatus.REGISTERED, RoleStatus.WAITING, RoleStatus.ENQUIRY),
    RoleKind.VOLUNTEER: (
        *(RoleStatus.ACTIVE, RoleStatus.APPROVED, RoleStatus.IN_PROCESS),
        *(RoleStatus.APPLICANT, RoleStatus.ENQUIRY),
    ),
}


def new_form(club: ClubFile, kind: RoleKind, words: Mapping[str, str]) -> Form:
    """Make the form of somebody new; `words` are what the club calls each role."""
    groups = [(group.id, group.name) for group in record.all_of(club, Group)]
    fields = {
        "role": FieldSpec(Kind.LINK, N_("Role"), required=True),
        **{name: said for name, said in _fields(kind).items() if name != "group" or len(groups) > 1},
    }
    options = {"role": [(number, words[one.value]) for number, one in enumerate(KINDS)], "group": groups}
    values = {
        "role": KINDS.index(kind),
        "status": RoleStatus.ACTIVE.value,
        "kind": newcomer.usual_check(club).value,
        "group": groups[0][0] if groups else None,
    }
    return Form(fields, values, options=options, only=list(fields), beside=BESIDE)


def _fields(kind: RoleKind) -> dict[str, FieldSpec]:
    seen = N_("Empty while you have seen none.")
    known = {
        **specs(Person),
        "group": FieldSpec(Kind.LINK, N_("Group")),
        "task": specs(Role)["task"],
        "kind": specs(Check)["kind"],
        "renew_by": replace(specs(Check)["renew_by"], help=seen),
    }
    if kind in STATES:
        known["status"] = replace(specs(Role)["status"], allowed=STATES[kind])
    return {name: known[name] for name in FIELDS[kind]}


def add(club: ClubFile, values: Mapping[str, Any]) -> Changes:
    """Add who was typed into the form.

    Raises:
        Refused: a value is missing or wrong, or they are here already; names the field.
    """
    rest = dict(values)
    kind = KINDS[rest.pop("role")]
    group, status = rest.pop("group", None), rest.pop("status", "")
    if kind is not RoleKind.VOLUNTEER:
        return person.add(club, rest, role=kind, status=status, group=group)
    task = rest.pop("task")
    check = {name: rest.pop(name) for name in OF_CHECK}
    seen = {**check, "decision": CheckDecision.ACCEPTED, "seen_on": club.today()} if check["renew_by"] else {}
    return newcomer.add_volunteer(club, rest, status=status, group=group, task=task, check=seen)
