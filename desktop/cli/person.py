"""People, and what hangs on a person: listing and adding them."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any, Final

from desktop import i18n
from desktop.cli.answer import Answer, columns
from desktop.core.changes import Changes
from desktop.core.choices import RoleKind
from desktop.core.errors import Refused
from desktop.i18n import _
from desktop.model.check import Check
from desktop.model.consent import Consent
from desktop.model.contact import ContactLink
from desktop.model.fields import specs
from desktop.model.group import Group
from desktop.model.health import HealthNote
from desktop.model.noun import Noun
from desktop.model.person import Person, Role
from desktop.model.training import Training
from desktop.model.values import read_all
from desktop.services import links, person, record
from desktop.services.club import ClubFile

WHOSE: Final[Mapping[str, tuple[type[Noun], str]]] = {
    "check": (Check, RoleKind.VOLUNTEER),
    "training": (Training, RoleKind.VOLUNTEER),
    "consent": (Consent, ""),
    "health": (HealthNote, ""),
}
"""What is kept about somebody: the noun, and the role that `person=` means."""
OF_THE_ROLE: Final = frozenset({"role", "status", "since", "task", "group"})


def add_person(club: ClubFile, values: dict[str, str]) -> Changes:
    """Add a person; `role`, `status`, `since`, `group` and `task` are those of the role."""
    said = {name: values.pop(name) for name in OF_THE_ROLE & set(values)}
    group = links.named(club, Group, said["group"]).id if said.get("group") else None
    role = read_all(Role, _of_role(said))
    return person.add(
        club,
        values,
        role=role.get("kind", RoleKind.MENTEE),
        status=role.get("status", ""),
        since=role.get("since"),
        group=group,
        task=role.get("task", ""),
    )


def add_role(club: ClubFile, values: dict[str, str]) -> Changes:
    """Give `person` one more role."""
    key = person_key(club, values)
    role = read_all(Role, _of_role(values))
    if "kind" not in role:
        raise Refused(_("Say which role, as role=volunteer."), field="kind")
    given = {name: role[name] for name in ("status", "since", "task") if name in role}
    return person.give_role(club, key, role["kind"], **given)


def add_contact(club: ClubFile, values: dict[str, str]) -> Changes:
    """Add a contact of `person`: somebody known by `contact=`, or somebody new by their own fields."""
    key = person_key(club, values)
    link = {name: values.pop(name) for name in list(values) if name in specs(ContactLink)}
    return person.add_contact(club, key, values, links.resolved(club, ContactLink, link))


def add_to_person(club: ClubFile, word: str, values: dict[str, str]) -> Changes:
    """Add a check, a training, a consent or a health note of `person`."""
    noun, role = WHOSE[word]
    return record.add(club, noun, links.resolved(club, noun, values, role))


def _of_role(values: Mapping[str, str]) -> dict[str, str]:
    """Give the fields of a role; on the command line its kind is called `role`."""
    return {"kind" if name == "role" else name: text for name, text in values.items() if name != "group"}


def person_key(club: ClubFile, values: dict[str, str]) -> int:
    """Take out who is meant by `person=`."""
    if not values.get("person"):
        raise Refused(_("Say whom it is about, as person=NAME."), field="person")
    return int(person.the_one(club, values.pop("person")).id)


def show(club: ClubFile, asked: Namespace) -> Answer:
    """List people, in the club's order of names."""
    group = links.named(club, Group, asked.group).id if asked.group else None
    rows = person.rows(club, role=asked.role, status=asked.status, group=group, gap=asked.gaps, text=asked.find)
    people = {one.id: one for one in record.all_of(club, Person)}
    figures = [_figures(people[row.key], row, asked.role) for row in rows]
    lines = [
        (one["name"], one["roles"], one["status"], one["group"], one["school_year"], one["code"]) for one in figures
    ]
    titles = [_("Name"), _("Roles"), _("Status"), _("Group"), _("Year"), _("Code")]
    return Answer(figures, columns(titles, lines))


def _figures(one: Person, row: person.PersonRow, role: str) -> dict[str, Any]:
    statuses = dict(zip(row.roles, row.statuses, strict=True))
    return {
        "uid": one.uid,
        "code": one.code,
        "name": row.name,
        "given_name": one.given_name,
        "family_name": one.family_name,
        "known_as": one.known_as,
        "roles": row.roles,
        "status": statuses.get(role) or next(iter(statuses.values()), ""),
        "statuses": statuses,
        "since": row.since or None,
        "born_on": one.born_on,
        "school": one.school,
        "school_year": one.school_year,
        "group": row.group,
        "to_complete": one.to_complete,
    }


def named(one: Person) -> str:
    """Say a person's name as it is shown."""
    return person.name_of(one, i18n.language())
