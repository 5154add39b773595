"""Who is meant by a name in a register or a ledger, where nothing stands beside it but whose list it is."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import RoleKind
from desktop.core.rules import names
from desktop.i18n import _
from desktop.services.club import ClubFile

_LONGEST_INITIAL: Final = 2


@dataclass(slots=True)
class Named:
    """Somebody who is here: the name, the roles, and the days of membership in the group by role."""

    key: int
    name: str
    roles: set[str] = field(default_factory=set)
    spells: list[tuple[str, date | None, date | None]] = field(default_factory=list)

    def belongs_on(self, role: RoleKind, day: date) -> bool:
        """Say whether a day lies within somebody's own dates; who has none belongs always."""
        mine = [(since, until) for kind, since, until in self.spells if kind == role]
        return not mine or any((not since or since <= day) and (not until or day <= until) for since, until in mine)


class Found(NamedTuple):
    """Who a name is: one person, nobody (`None`), or perhaps somebody, with the reason."""

    person: Named | None
    sure: bool = True
    reason: str = ""


class Names:
    """Everybody in the club by name; a person of the asked role wins over a namesake of another."""

    def __init__(self, club: ClubFile, group: int | None) -> None:
        self.by_key: dict[int, Named] = {}
        self._by_name: dict[str, list[Named]] = defaultdict(list)
        self._by_given: dict[str, list[tuple[str, Named]]] = defaultdict(list)
        forms: list[tuple[Named, str, str, str]] = []
        for key, given, family, known_as in club.rows("SELECT id, given_name, family_name, known_as FROM person"):
            person = self.by_key[key] = Named(key, f"{given} {family}".strip())
            forms.append((person, given, family, known_as))
        for key, kind in club.rows("SELECT person_id, kind FROM role"):
            self.by_key[key].roles.add(kind)
        self._read_spells(club, group)
        for person, *parts in forms:
            self._add(person, *parts)

    def _read_spells(self, club: ClubFile, group: int | None) -> None:
        spells = club.rows(
            "SELECT person_id, role, since, until FROM membership WHERE ? IN (group_id, 0)", (group or 0,)
        )
        for key, role, since, until in spells:
            self.by_key[key].spells.append((role, _day(since), _day(until)))
        for key, role, since, until in club.rows("SELECT person_id, kind, since, until FROM role"):
            if not any(kind == role for kind, _since, _until in self.by_key[key].spells):
                self.by_key[key].spells.append((role, _day(since), _day(until)))

    def _add(self, person: Named, given: str, family: str, known_as: str) -> None:
        for first in {given, known_as or given}:
            for form in {names.plain(f"{first} {family}"), names.plain(f"{family} {first}")}:
                self._by_name[form].append(person)
            self._by_given[names.plain(first)].append((names.plain(family), person))

    def add(self, person: Named) -> None:
        """Let later lines find somebody who is new."""
        self.by_key[person.key] = person
        self._by_name[names.plain(person.name)].append(person)

    def who(self, name: str, role: RoleKind) -> Found:
        """Say who a name of somebody in this role is.

        Somebody who is a contact only is never a mentee; a volunteer may be somebody's contact too, which is asked.
        """
        namesakes = self._by_name.get(names.plain(name), [])
        mine = [one for one in namesakes if role in one.roles]
        if len(mine) == 1:
            return Found(mine[0])
        if mine:
            return Found(mine[0], sure=False, reason=_("{count} people here have this name").format(count=len(mine)))
        others = [one for one in namesakes if role is not RoleKind.MENTEE or one.roles - {RoleKind.CONTACT}]
        if others:
            return Found(others[0], sure=False, reason=_("{name} is here in another role").format(name=others[0].name))
        return self._short(name, role)

    def _short(self, name: str, role: RoleKind) -> Found:
        """Find whom a given name, alone or with an initial, may stand for."""
        first, _space, rest = names.plain(name).rpartition(" ")
        if not first:
            first, rest = rest, ""
        if len(rest) > _LONGEST_INITIAL:
            return Found(None)
        fitting = {
            one.key: one
            for family, one in self._by_given.get(first, ())
            if role in one.roles and family.startswith(rest)
        }
        if len(fitting) != 1:
            return Found(None)
        (only,) = fitting.values()
        return Found(only, sure=False, reason=_("may be short for {name}").format(name=only.name))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
