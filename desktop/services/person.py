"""People: how they are named and found, and the verbs that add, change and end people and roles."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind, RoleStatus
from desktop.core.errors import Refused
from desktop.core.rules import names
from desktop.i18n import _, formats, ngettext
from desktop.model.club import Club
from desktop.model.contact import ContactLink
from desktop.model.group import Membership
from desktop.model.person import Person, Role
from desktop.model.values import read_all, require
from desktop.services import record
from desktop.services.club import ClubFile, settings
from desktop.services.person_list import PersonRow, rows

__all__ = [
    "ENDED",
    "PersonRow",
    "add",
    "add_contact",
    "change",
    "change_many",
    "count_words",
    "end_role",
    "end_roles",
    "find",
    "full_name_of",
    "give_role",
    "is_called",
    "name_of",
    "next_code",
    "only_group",
    "rows",
    "sort_name_of",
    "the_one",
]

ENDED = frozenset({RoleStatus.ENDED, RoleStatus.ARCHIVED})
NOT_YET_OR_NO_MORE = ENDED | {RoleStatus.ENQUIRY, RoleStatus.APPLICANT, RoleStatus.WAITING}
FIRST_STATUS = {
    RoleKind.VOLUNTEER: RoleStatus.ACTIVE,
    RoleKind.MENTEE: RoleStatus.ACTIVE,
    RoleKind.CONTACT: RoleStatus.ACTIVE,
}
CODE_LETTER = {RoleKind.VOLUNTEER: "V", RoleKind.MENTEE: "M", RoleKind.CONTACT: "C"}


def name_of(person: Person, language: str = "") -> str:
    """Say the name as it is shown, in the order of a language (the club's): known-as or given name, family name."""
    own = language or Club.get().language
    return names.shown(person.given_name, person.family_name, person.known_as, own)


def full_name_of(person: Person, language: str = "") -> str:
    """Say the whole name as it stands on a certificate: given name and family name, not what people call them."""
    return formats.full_name(person.given_name, person.family_name, language or Club.get().language)


def sort_name_of(values: Mapping[str, Any], club: Club) -> str:
    """Make the key by which a person is sorted, in the club's language and order."""
    return names.sort_key(
        values.get("given_name", ""),
        values.get("family_name", ""),
        values.get("known_as", ""),
        by=club.sort_by,
        language=club.language,
    )


def find(club: ClubFile, text: str, role: str = "") -> list[Person]:
    """Find people by uid, code or a name that begins with these words; an exact name comes alone.

    Args:
        text: what was typed.
        role: only people with this role.
    """
    plain = text.strip()
    exact = list(Person.select().where((Person.uid == plain) | ((Person.code == plain.upper()) & (Person.code != ""))))
    if exact:
        return exact
    found = [row.key for row in rows(club, role=role, text=plain, limit=200)]
    people = {person.id: person for person in Person.select().where(Person.id.in_(found))}
    several = [people[key] for key in found]
    return [one for one in several if is_called(one, plain)] or several


def is_called(person: Person, text: str) -> bool:
    """Say whether this is somebody's whole name, in either order; accents and case do not matter."""
    wanted, family = names.plain(text), person.family_name
    firsts = {person.given_name, person.known_as or person.given_name}
    return any(wanted in {names.plain(f"{first} {family}"), names.plain(f"{family} {first}")} for first in firsts)


def the_one(club: ClubFile, text: str, role: str = "") -> Person:
    """Give the one person meant.

    Raises:
        Refused: nobody, or several, fit; the sentence names them.
    """
    found = find(club, text, role) if text.strip() else []  # nothing typed is nobody, also where there is one alone
    if not found:
        raise Refused(_("Nobody here is called “{name}”.").format(name=text))
    if len(found) > 1:
        some = formats.list_of([f"{name_of(one)} ({one.code or one.uid[:8]})" for one in found[:5]])
        raise Refused(_("“{name}” fits several people: {some}.").format(name=text, some=some))
    return found[0]


def next_code(club: ClubFile, kind: RoleKind, ahead: int = 0) -> str:
    """Give the next free short code of a role: M01, M02 …; `ahead` counts codes given out but not yet written."""
    letter = CODE_LETTER[kind]
    last = club.value(
        "SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM person WHERE code GLOB :form",
        {"form": f"{letter}[0-9]*"},
    )
    return f"{letter}{(last or 0) + 1 + ahead:02d}"


def add(
    club: ClubFile,
    values: Mapping[str, Any],
    *,
    role: RoleKind | str = RoleKind.MENTEE,
    status: RoleStatus | str = "",
    since: date | None = None,
    group: int | None = None,
    task: str = "",
) -> Changes:
    """Add a person with a role, and put them into a group (the only one, if none is named and they come already).

    Raises:
        Refused: a value is missing or wrong, or the very same person (name and date of birth) is there.
    """
    read = read_all(Person, values)
    require(Person, read)
    kind = RoleKind(role)
    _refuse_twin(club, read)
    started = since or club.today()
    state = RoleStatus(status or FIRST_STATUS[kind])
    with club.step("person.add") as step:
        read["sort_name"] = sort_name_of(read, settings(club))
        read.setdefault("code", "")
        read["code"] = read["code"] or next_code(club, kind)
        person = Person.create(**read)
        Role.create(person=person.id, kind=kind, status=state, since=started, task=task)
        where = only_group(club) if group is None and state not in NOT_YET_OR_NO_MORE else group
        if where is not None and kind is not RoleKind.CONTACT:
            Membership.create(group=where, person=person.id, role=kind, since=started)
        step.about(person)
    return step.changes


def only_group(club: ClubFile) -> int | None:
    """Give the key of the club's only group, if it has just one."""
    keys = club.rows('SELECT id FROM "group" LIMIT 2')
    return int(keys[0][0]) if len(keys) == 1 else None


def _refuse_twin(club: ClubFile, read: Mapping[str, Any]) -> None:
    if not read.get("born_on"):
        return
    wanted = names.plain(f"{read['given_name']} {read.get('family_name', '')}")
    for given, family in club.rows("SELECT given_name, family_name FROM person WHERE born_on = ?", (read["born_on"],)):
        if names.plain(f"{given} {family}") == wanted:
            raise Refused(
                _("{name}, born on the same day, is here already.").format(name=f"{given} {family}"),
                field="given_name",
            )


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change a person's own fields; somebody with a family name and an age or contact is complete."""
    return change_many(club, [key], values)


def change_many(club: ClubFile, keys: Sequence[int], values: Mapping[str, Any]) -> Changes:
    """Give several people the same values in one step.

    Raises:
        Refused: a value is wrong; names the field.
    """
    read = read_all(Person, values)
    club_settings = settings(club)
    with club.step("person.change" if len(keys) == 1 else "person.change_many") as step:
        for key in keys:
            person = record.get(club, Person, key)
            for field, value in read.items():
                setattr(person, field, value)
            person.sort_name = sort_name_of(vars(person)["__data__"], club_settings)
            if person.to_complete and person.family_name:
                person.to_complete = False
            person.save()
            step.about(person)
    return step.changes


def give_role(
    club: ClubFile,
    key: int,
    kind: RoleKind | str,
    *,
    status: RoleStatus | str = RoleStatus.ACTIVE,
    since: date | None = None,
    task: str = "",
) -> Changes:
    """Give a person one more role.

    Raises:
        Refused: they have it already.
    """
    wanted = RoleKind(kind)
    there = Role.select().where(Role.person == key, Role.kind == wanted, Role.status.not_in(list(ENDED)))
    if there.exists():
        raise Refused(_("They have this role already."), field="kind")
    with club.step("role.add") as step:
        role = Role.create(person=key, kind=wanted, status=RoleStatus(status), since=since or club.today(), task=task)
        step.about(role)
    return step.changes


def end_role(club: ClubFile, role_key: int, on: date | None = None, reason: str = "") -> Changes:
    """End a role on a day (today), and the memberships in that role with it; attendance stays."""
    role = record.get(club, Role, role_key)
    last = on or club.today()
    if role.since and last < role.since:
        raise Refused(_("The last day is before the first."), field="until")
    with club.step("role.end") as step:
        role.until = last
        role.status = RoleStatus.ARCHIVED if role.kind is RoleKind.VOLUNTEER else RoleStatus.ENDED
        role.reason = reason
        role.save()
        Membership.update(until=last).where(
            Membership.person == role.person,
            Membership.role == role.kind,
            Membership.until.is_null() | (Membership.until > last),
        ).execute()
        step.about(role)
    return step.changes


def end_roles(
    club: ClubFile, people: Sequence[int], kind: RoleKind | str, on: date | None = None, reason: str = ""
) -> Changes:
    """End a role of several people in one step; those who do not have it are left alone."""
    with club.step("role.end") as step:
        for key in people:
            for role in Role.select().where(Role.person == key, Role.kind == kind, Role.status.not_in(list(ENDED))):
                end_role(club, role.id, on, reason)
                step.about(role)
    return step.changes


def add_contact(club: ClubFile, key: int, values: Mapping[str, Any], link: Mapping[str, Any]) -> Changes:
    """Add a contact to a person: somebody new by `values`, or the one whose key stands in `link["contact"]`.

    The contact gets the next collector code (C1, C2 …) if they may collect.
    """
    others = list(ContactLink.select().where(ContactLink.person == key))
    read = read_all(ContactLink, link)
    read.setdefault("priority", max((other.priority or 0 for other in others), default=0) + 1)
    with club.step("contact_link.add") as step:
        contact = read.pop("contact", None)
        if contact is None:
            contact = add(club, values, role=RoleKind.CONTACT).subject
        if contact == key:
            raise Refused(_("Nobody is their own contact."), field="contact")
        if not read.get("collector_code") and read.get("may_collect", True) and not read.get("may_not_collect"):
            taken = {other.collector_code for other in others}
            read["collector_code"] = next(code for number in count(1) if (code := f"C{number}") not in taken)
        step.about(ContactLink.create(person=key, contact=contact, **read))
    return step.changes


def count_words(count: int) -> str:
    """Say how many people a list holds."""
    return ngettext("{count} person", "{count} people", count).format(count=formats.number(count))
