"""A relationship as people know it: who is on which side, how it stands, and what it is called.

It is called by its mentees first, “Ada Berg with Ben Otieno”, on the screen, on paper and in the history alike: “with”
says who is on which side, in small groups too, and lists of relationships are in the order of the mentees.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipKind, RelationshipState, Side
from desktop.core.rules import names
from desktop.core.rules.agreement import Party
from desktop.core.rules.relationship import ENDS, MEETING
from desktop.i18n import _, formats
from desktop.services import person as persons
from desktop.services.club import ClubFile, settings

OVER: Final = ",".join(f"'{state}'" for state in ENDS)
"""The states of relationships that are over, for a query."""


class Pair(NamedTuple):
    """A relationship; `people` are its mentees and then its mentors, each side in the order they were entered."""

    key: int
    uid: str
    code: str
    kind: RelationshipKind
    state: RelationshipState
    group: int | None
    people: tuple[Party, ...]

    @property
    def words(self) -> str:
        """Say who is in it, the mentees first: “Ada Berg with Ben Otieno”."""
        return _("{mentee} with {mentor}").format(mentee=self.mentee, mentor=self.mentor)

    @property
    def meets(self) -> bool:
        """Whether the relationship is one in which two people meet now."""
        return self.state in MEETING

    @property
    def is_over(self) -> bool:
        """Whether it has come to one of its ends."""
        return self.state in ENDS

    @property
    def mentors(self) -> tuple[int, ...]:
        """The keys of the mentors."""
        return tuple(one.person for one in self.of(Side.MENTOR))

    @property
    def mentees(self) -> tuple[int, ...]:
        """The keys of the mentees."""
        return tuple(one.person for one in self.of(Side.MENTEE))

    @property
    def mentor(self) -> str:
        """What the mentors are called."""
        return self.named(Side.MENTOR)

    @property
    def mentee(self) -> str:
        """What the mentees are called."""
        return self.named(Side.MENTEE)

    def of(self, side: Side) -> tuple[Party, ...]:
        """Give the people on a side."""
        return tuple(one for one in self.people if one.side is side)

    def named(self, side: Side) -> str:
        """Say who is on a side."""
        return formats.list_of([one.name for one in self.of(side)])


_PAIRS: Final = """
    SELECT r.id, r.uid, r.code, r.kind, r.state, r.group_id, m.side, p.born_on, p.adult_confirmed,
           p.id, p.given_name, p.family_name, p.known_as, p.school_year
      FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id JOIN person p ON p.id = m.person_id
     WHERE {which} ORDER BY r.id, m.side = 'mentor', m.id
"""


_Head: TypeAlias = tuple[int, str, str, RelationshipKind, RelationshipState, int | None]


def pairs(club: ClubFile, keys: Iterable[int] | None = None, *, short: bool = False) -> dict[int, Pair]:
    """Give relationships by their keys; all of them if none are named. `short` names them as sheets do."""
    which = f"r.id IN ({','.join(map(str, keys)) or 'NULL'})" if keys is not None else "1"
    found = club.rows(_PAIRS.format(which=which))
    called = _called(club, [names.Named(*row[9:]) for row in found], short=short)
    heads: dict[int, _Head] = {}
    people: dict[int, list[Party]] = {}
    for key, uid, code, kind, state, group, side, born_on, confirmed, person, *_name in found:
        heads[key] = key, uid, code, RelationshipKind(kind), RelationshipState(state), group
        people.setdefault(key, []).append(Party(person, called[person], Side(side), born_on, bool(confirmed)))
    return {key: Pair(*head, tuple(people[key])) for key, head in heads.items()}


def _called(club: ClubFile, people: Iterable[names.Named], *, short: bool) -> Mapping[int, str]:
    """Say what each of the people is called, by their keys."""
    by_key = {one.key: one for one in people}
    if short:
        return names.short_names(by_key.values())
    language = settings(club).language
    return {key: names.shown(one.given, one.family, one.known_as, language) for key, one in by_key.items()}


def pair_of(club: ClubFile, key: int) -> Pair:
    """Give one relationship.

    Raises:
        Refused: it is not there (any more).
    """
    found = pairs(club, [key]).get(key)
    if found is None:
        raise Refused(_("It is not there any more; somebody removed it, or the step that made it was undone."))
    return found


def the_one(club: ClubFile, text: str) -> Pair:
    """Give the relationship meant by its code, its uid, or somebody who stands in one alone.

    One that has not ended goes before those that have.

    Raises:
        Refused: there is none, or several fit; the sentence names their codes.
    """
    plain, every = text.strip(), pairs(club).values()
    found = [one for one in every if plain == one.uid or plain.upper() == one.code]
    if not found and plain:
        meant = {one.id for one in persons.find(club, plain)}
        known = [one for one in every if meant.intersection(who.person for who in one.people)]
        found = [one for one in known if not one.is_over] or known
    if len(found) == 1:
        return found[0]
    if found:
        some = formats.list_of([f"{one.code} ({one.words})" for one in found])
        raise Refused(_("“{name}” fits several: {some}.").format(name=text, some=some))
    raise Refused(_("There is no relationship “{name}”: name it by its code, such as R01.").format(name=text))


def meets_in(club: ClubFile, group: int, day: date) -> set[int]:
    """Give the relationships that meet in the sessions of a group: its own, and those without one whose people are.

    A relationship without a group is taken for the group of which, on that day, somebody of both its sides is a member.
    """
    found = club.rows(_OF_GROUP, {"group": group, "day": day.isoformat()})
    return {key for (key,) in found}


_OF_GROUP: Final = """
    SELECT id FROM relationship WHERE group_id = :group
    UNION
    SELECT r.id FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id
      JOIN membership g ON g.person_id = m.person_id AND g.group_id = :group
                       AND g.since <= :day AND (g.until IS NULL OR g.until >= :day)
     WHERE r.group_id IS NULL GROUP BY r.id HAVING count(DISTINCT m.side) = 2
"""
