"""People: lists, one person's page, and the verbs that add, change and end people and roles."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

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
from desktop.storage import search

ENDED = frozenset({RoleStatus.ENDED, RoleStatus.ARCHIVED})
FIRST_STATUS = {
    RoleKind.VOLUNTEER: RoleStatus.ACTIVE,
    RoleKind.MENTEE: RoleStatus.ACTIVE,
    RoleKind.CONTACT: RoleStatus.ACTIVE,
}
CODE_LETTER = {RoleKind.VOLUNTEER: "V", RoleKind.MENTEE: "M", RoleKind.CONTACT: "C"}


class PersonRow(NamedTuple):
    """A line of the list of people. `roles` are values such as `mentee`, `statuses` in the same order."""

    key: int
    uid: str
    name: str
    roles: tuple[str, ...]
    statuses: tuple[str, ...]
    since: str
    group: str
    school_year: str
    to_complete: bool
    sort_name: str


_LIST = """
    SELECT p.id, p.uid, p.given_name, p.family_name, p.known_as, p.school_year, p.to_complete, p.sort_name,
           (SELECT group_concat(r.kind || ':' || r.status, ' ') FROM role r WHERE r.person_id = p.id),
           (SELECT min(r.since) FROM role r WHERE r.person_id = p.id),
           (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT g.name FROM membership m JOIN "group" g
              ON g.id = m.group_id WHERE m.person_id = p.id AND (m.until IS NULL OR m.until >= :today)))
      FROM person p
     WHERE {where}
     ORDER BY p.sort_name, p.id
     LIMIT :limit OFFSET :skip
"""


def rows(
    club: ClubFile,
    *,
    role: str = "",
    status: str = "",
    group: int | None = None,
    gap: bool = False,
    text: str = "",
    ended: bool = True,
    limit: int = -1,
    skip: int = 0,
) -> list[PersonRow]:
    """List people in the club's order of names.

    Args:
        role: only people with this role (a value of RoleKind).
        status: only those with this status in that role (or in any).
        group: only members of this group today.
        gap: only those with something missing (walk-ins to complete, mentees without a contact or an age).
        text: only names that begin with these words.
        ended: whether people whose every role has ended are listed.
        limit: at most so many; -1 is all.
        skip: leave out so many first.
    """
    parts, values = ["1"], {"today": club.today().isoformat(), "limit": limit, "skip": skip}
    if role or status or not ended:
        inner = ["r.person_id = p.id"]
        if role:
            inner.append("r.kind = :role")
        if status:
            inner.append("r.status = :status")
        if not ended:
            inner.append("r.status NOT IN ('ended', 'archived')")
        parts.append(f"EXISTS (SELECT 1 FROM role r WHERE {' AND '.join(inner)})")
        values |= {"role": role, "status": status}
    if group is not None:
        parts.append(
            "EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.group_id = :group"
            " AND (m.until IS NULL OR m.until >= :today))"
        )
        values["group"] = group
    if gap:
        parts.append(_HAS_GAP)
    if text.strip():
        found = search.find(club, text, limit=500)
        parts.append(f"p.id IN ({','.join(map(str, found)) or 'NULL'})")
    sql = _LIST.format(where=" AND ".join(parts))
    language = settings(club).language
    return [_row(fields, language) for fields in club.rows(sql, values)]


_HAS_GAP = """
    (p.to_complete OR EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = 'mentee'
        AND r.status NOT IN ('ended', 'archived')
        AND (p.born_on IS NULL OR NOT EXISTS (
            SELECT 1 FROM contact_link l JOIN person c ON c.id = l.contact_id
             WHERE l.person_id = p.id AND c.phone <> ''))))
"""


def _row(fields: Sequence[Any], language: str) -> PersonRow:
    key, uid, given, family, known, year, to_complete, sort_name, roles, since, group = fields
    pairs = [one.split(":") for one in (roles or "").split()]
    return PersonRow(
        key,
        uid,
        names.shown(given, family, known, language),
        tuple(kind for kind, _status in pairs),
        tuple(status for _kind, status in pairs),
        since or "",
        group or "",
        year,
        bool(to_complete),
        sort_name,
    )


def name_of(person: Person, language: str = "") -> str:
    """Say the name as it is shown: known-as or given name, with the family name."""
    return names.shown(person.given_name, person.family_name, person.known_as, language or "en")


def full_name_of(person: Person, language: str = "") -> str:
    """Say the whole name as it stands on a certificate: given name and family name, not what people call them."""
    return formats.full_name(person.given_name, person.family_name, language or "en")


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
    wanted = names.plain(plain)
    whole = [one for one in several if wanted in {names.plain(name_of(one)), names.plain(_given_and_family(one))}]
    return whole or several


def _given_and_family(person: Person) -> str:
    return f"{person.given_name} {person.family_name}"


def the_one(club: ClubFile, text: str, role: str = "") -> Person:
    """Give the one person meant.

    Raises:
        Refused: nobody, or several, fit; the sentence names them.
    """
    found = find(club, text, role)
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
    """Add a person with a role, and put them into a group (the only one, if none is named).

    Raises:
        Refused: a value is missing or wrong, or the very same person (name and date of birth) is there.
    """
    read = read_all(Person, values)
    require(Person, read)
    kind = RoleKind(role)
    _refuse_twin(club, read)
    started = since or club.today()
    with club.step("person.add") as step:
        read["sort_name"] = sort_name_of(read, settings(club))
        read.setdefault("code", "")
        read["code"] = read["code"] or next_code(club, kind)
        person = Person.create(**read)
        Role.create(
            person=person.id, kind=kind, status=RoleStatus(status or FIRST_STATUS[kind]), since=started, task=task
        )
        where = group if group is not None else only_group(club)
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


def add_contact(club: ClubFile, key: int, values: Mapping[str, Any], link: Mapping[str, Any]) -> Changes:
    """Add a contact to a person: somebody new by `values`, or the one whose key stands in `link["contact"]`.

    The contact gets the next collector code (C1, C2 …) if they may collect.
    """
    others = ContactLink.select().where(ContactLink.person == key).count()
    read = read_all(ContactLink, link)
    read.setdefault("priority", others + 1)
    with club.step("contact_link.add") as step:
        contact = read.pop("contact", None)
        if contact is None:
            contact = add(club, values, role=RoleKind.CONTACT).subject
        if contact == key:
            raise Refused(_("Nobody is their own contact."), field="contact")
        if not read.get("collector_code") and read.get("may_collect", True):
            read["collector_code"] = f"C{others + 1}"
        step.about(ContactLink.create(person=key, contact=contact, **read))
    return step.changes


def count_words(count: int) -> str:
    """Say how many people a list holds."""
    return ngettext("{count} person", "{count} people", count).format(count=formats.number(count))
