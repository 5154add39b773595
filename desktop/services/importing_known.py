"""The people a list is compared with: those of its names, with everything a list can say about them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, Final

from desktop.core.choices import ConsentMethod, RoleKind
from desktop.core.rules import names
from desktop.core.rules.identity import Identity, email_key, identity, letters, phone_key
from desktop.core.rules.people_match import Known
from desktop.core.rules.sought import Sought
from desktop.model.person import Person
from desktop.services.club import ClubFile

FIELDS: Final = (
    *("code", "given_name", "family_name", "known_as", "pronouns", "born_on", "phone", "email", "school"),
    *("school_year", "address", "languages", "skills", "notes"),
)
_AT_ONCE: Final = 500

plain = lru_cache(100_000)(names.plain)
"""A name for comparing; a list is compared when it is looked at and again when it is taken in."""


@dataclass(slots=True)
class RoleKnown:
    """A role somebody has; `key` is that of the record."""

    key: int
    status: str
    since: date | None
    until: date | None


@dataclass(slots=True)
class LinkKnown:
    """A contact of somebody: the key of the link, and the contact."""

    key: int
    contact: "PersonKnown"
    relationship: str


@dataclass(slots=True)
class ConsentKnown:
    """The latest consent of a kind; one that was not taken from a list is never changed by a list."""

    key: int
    given: bool
    firm: bool


@dataclass(slots=True)
class PersonKnown:
    """Somebody who is in the club, or will be when the list is written."""

    key: int
    values: dict[str, Any]
    is_new: bool = False
    roles: dict[RoleKind, RoleKnown] = field(default_factory=dict)
    links: list[LinkKnown] = field(default_factory=list)
    consents: dict[str, ConsentKnown] = field(default_factory=dict)
    health: set[str] = field(default_factory=set)
    checks: dict[int, dict[str, Any]] = field(default_factory=dict)
    memberships: dict[RoleKind, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.values['given_name']} {self.values['family_name']}".strip()

    @property
    def is_contact_only(self) -> bool:
        """Whether the person is nobody but somebody's contact."""
        return set(self.roles) == {RoleKind.CONTACT}

    @property
    def is_mentee_only(self) -> bool:
        """Whether the person has come as a mentee and in no other role."""
        return set(self.roles) == {RoleKind.MENTEE}


class People:
    """Everybody of certain names, and who of them a line or a contact is.

    Whom a line is compared with follows from its role: a mentee shares the telephone of a contact without being them,
    and a contact may have the very name of the child.
    """

    def __init__(self, country_code: str) -> None:
        self.country_code = country_code
        self.by_key: dict[int, PersonKnown] = {}
        self.given: Counter[str] = Counter()
        self._for: dict[RoleKind, Known] = {kind: Known(in_use=self.given.__getitem__) for kind in RoleKind}
        self._contacts: dict[str, list[PersonKnown]] = defaultdict(list)
        self._own: dict[int, Identity] = {}

    def add(self, person: PersonKnown) -> None:
        """Let later lines find a person."""
        self.by_key[person.key] = person
        own = self.identity(person)
        if person.is_new:
            self.given[own.given] += 1
        if not person.is_contact_only:
            contacts = [self.identity(link.contact) for link in person.links]
            phones = own.phones.union(*(one.phones for one in contacts))
            emails = own.emails.union(*(one.emails for one in contacts))
            self._for[RoleKind.MENTEE].add(own._replace(phones=phones, emails=emails))
        self._for[RoleKind.VOLUNTEER].add(own)
        if not person.is_mentee_only:
            self._for[RoleKind.CONTACT].add(own)
        self._contacts[own.name].append(person)

    def known_for(self, kind: RoleKind) -> Known:
        """Give those with whom a line of this role is compared."""
        return self._for[kind]

    def identity(self, person: PersonKnown) -> Identity:
        """Give what tells a person apart, without their contacts."""
        if person.key not in self._own:
            values = person.values
            self._own[person.key] = identity(
                person.key,
                values["given_name"],
                values["family_name"],
                values.get("born_on"),
                phones=[values.get("phone", "")],
                emails=[values.get("email", "")],
                country_code=self.country_code,
                known_as=values.get("known_as", ""),
            )
        return self._own[person.key]

    def contact(self, fields: dict[str, Any], of: PersonKnown) -> PersonKnown | None:
        """Find the person who is this contact: by telephone or e-mail beside the name, never by the name alone."""
        name = plain(f"{fields.get('given_name', '')} {fields.get('family_name', '')}")
        return next(
            (one for one in self._contacts.get(name, ()) if one is not of and self.share(one.values, fields)), None
        )

    def share(self, one: dict[str, Any], other: dict[str, Any]) -> bool:
        """Say whether two have a telephone or an e-mail in common."""
        return self.same_phone(one, other) or self.same_email(one, other)

    def same_phone(self, one: dict[str, Any], other: dict[str, Any]) -> bool:
        """Say whether both have the same telephone."""
        mine = phone_key(one.get("phone", ""), self.country_code)
        return bool(mine) and mine == phone_key(other.get("phone", ""), self.country_code)

    @staticmethod
    def same_email(one: dict[str, Any], other: dict[str, Any]) -> bool:
        """Say whether both have the same e-mail."""
        mine = email_key(one.get("email", ""))
        return bool(mine) and mine == email_key(other.get("email", ""))


def load(club: ClubFile, wanted: Collection[str], country_code: str, lines: Iterable[Identity] = ()) -> People:
    """Read everybody whose plain name is among `wanted`, with their contacts, from the club.

    With them come those who have so much in common with one of the `lines` that they may be that person, but for a
    slip.
    """
    people = People(country_code)
    found = _found(club, wanted, Sought(lines, country_code), people)
    loaded = _persons(club, found)
    links = [
        row
        for keys in _pieces(found)
        for row in club.rows(
            f"""SELECT id, person_id, contact_id, relationship FROM contact_link
                 WHERE person_id IN ({keys}) ORDER BY person_id, priority, id"""
        )
    ]
    others = _persons(club, {contact for _key, _person, contact, _words in links} - loaded.keys())
    for key, person, contact, relationship in links:
        loaded[person].links.append(LinkKnown(key, loaded.get(contact) or others[contact], relationship))
    _details(club, loaded)
    for one in loaded.values():
        people.add(one)
    for one in others.values():
        people.by_key[one.key] = one
    return people


def _found(club: ClubFile, wanted: Collection[str], lines: Sought, people: People) -> list[int]:
    """Give the keys of those who may be meant, and count who bears which given name."""
    sql = "SELECT id, given_name, family_name, known_as, born_on, phone, email FROM person"
    found = []
    for key, given, family, *known in club.rows(sql):
        people.given[letters(given)] += 1
        if plain(f"{given} {family}") in wanted or lines.has(given, family, *known):
            found.append(key)
    return found


def _persons(club: ClubFile, keys: Iterable[int]) -> dict[int, PersonKnown]:
    loaded: dict[int, PersonKnown] = {}
    readers = [Person._meta.fields[name].python_value for name in FIELDS]
    columns = ", ".join(FIELDS)
    for some in _pieces(keys):
        for key, *values in club.rows(f"SELECT id, {columns} FROM person WHERE id IN ({some})"):
            read = {name: reader(value) for name, reader, value in zip(FIELDS, readers, values, strict=True)}
            loaded[key] = PersonKnown(key, read)
        for key, person, kind, status, since, until in club.rows(
            f"SELECT id, person_id, kind, status, since, until FROM role WHERE person_id IN ({some}) ORDER BY id"
        ):
            loaded[person].roles[RoleKind(kind)] = RoleKnown(key, status, _day(since), _day(until))
    return loaded


def _details(club: ClubFile, loaded: dict[int, PersonKnown]) -> None:
    for some in _pieces(loaded):
        for key, person, kind, given, method, withdrawn in club.rows(
            f"""SELECT id, person_id, kind, given, method, withdrawn_on FROM consent
                 WHERE person_id IN ({some}) ORDER BY id"""
        ):
            firm = method != ConsentMethod.IMPORTED or withdrawn is not None
            loaded[person].consents[kind] = ConsentKnown(key, bool(given), firm)
        for person, label, action in club.rows(
            f"SELECT person_id, short_label, action FROM health_note WHERE person_id IN ({some})"
        ):
            loaded[person].health.add(action or label)
        for key, person, reference, issued_on, renew_by in club.rows(
            f'SELECT id, person_id, reference, issued_on, renew_by FROM "check" WHERE person_id IN ({some}) ORDER BY id'
        ):
            loaded[person].checks[key] = {
                "reference": reference,
                "issued_on": _day(issued_on),
                "renew_by": _day(renew_by),
            }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _pieces(keys: Iterable[int]) -> Iterator[str]:
    """Give the keys in lists that fit into a query."""
    rest = iter(keys)
    while some := list(islice(rest, _AT_ONCE)):
        yield ",".join(map(str, some))
