"""A relationship as its meetings need it: who is on which side, its states, and what was agreed about meeting."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from desktop.core.errors import Refused
from desktop.core.relationship_choices import RelationshipState, Side
from desktop.core.rules import names
from desktop.core.rules.meeting import MEETING
from desktop.i18n import _, formats
from desktop.model.agreement import Agreement
from desktop.services import relationship_list
from desktop.services.club import ClubFile, settings


class Pair(NamedTuple):
    """The people of a relationship: keys and shown names, by side."""

    key: int
    uid: str
    code: str
    state: RelationshipState
    group: int | None
    mentors: tuple[int, ...]
    mentees: tuple[int, ...]
    mentor: str
    mentee: str

    @property
    def words(self) -> str:
        """Say who meets, the mentee first, as on the papers."""
        return _("{mentee} with {mentor}").format(mentee=self.mentee, mentor=self.mentor)

    @property
    def meets(self) -> bool:
        """Whether the relationship is one in which two people meet now."""
        return self.state in MEETING

    def of(self, side: Side) -> tuple[int, ...]:
        """Give the keys of the people on a side."""
        return self.mentors if side is Side.MENTOR else self.mentees

    def named(self, side: Side) -> str:
        """Say who is on a side."""
        return self.mentor if side is Side.MENTOR else self.mentee


_PAIRS: Final = """
    SELECT r.id, r.uid, r.code, r.state, r.group_id, m.side,
           p.id, p.given_name, p.family_name, p.known_as, p.school_year
      FROM relationship r JOIN relationship_member m ON m.relationship_id = r.id JOIN person p ON p.id = m.person_id
     WHERE {which} ORDER BY r.id, m.id
"""
_Head: TypeAlias = tuple[str, str, RelationshipState, int | None]


def pairs(club: ClubFile, keys: Iterable[int] | None = None, *, short: bool = False) -> dict[int, Pair]:
    """Give relationships by their keys; all of them if none are named. `short` names them as sheets do."""
    which = f"r.id IN ({','.join(map(str, keys)) or 'NULL'})" if keys is not None else "1"
    language = settings(club).language
    heads: dict[int, _Head] = {}
    members: dict[int, list[tuple[str, int]]] = {}
    called: dict[int, names.Named] = {}
    for key, uid, code, state, group, side, *person in club.rows(_PAIRS.format(which=which)):
        heads[key] = uid, code, RelationshipState(state), group
        one = names.Named(*person)
        called[one.key] = one
        members.setdefault(key, []).append((side, one.key))
    shown = {key: names.shown(one.given, one.family, one.known_as, language) for key, one in called.items()}
    words = names.short_names(called.values()) if short else shown
    return {key: _pair(key, head, members[key], words) for key, head in heads.items()}


def _pair(key: int, head: _Head, members: Sequence[tuple[str, int]], words: Mapping[int, str]) -> Pair:
    sides = [tuple(person for where, person in members if where == side) for side in Side]
    mentor, mentee = (formats.list_of([words[person] for person in people]) for people in sides)
    return Pair(key, *head, sides[0], sides[1], mentor, mentee)


def pair(club: ClubFile, key: int) -> Pair:
    """Give one relationship.

    Raises:
        Refused: it is not there (any more).
    """
    found = pairs(club, [key]).get(key)
    if found is None:
        raise Refused(_("It is not there any more; somebody removed it, or the step that made it was undone."))
    return found


def the_one(club: ClubFile, text: str) -> Pair:
    """Give the relationship meant by its code, its uid, or somebody who stands in one alone that is not over.

    Raises:
        Refused: there is none, or several fit; the sentence names their codes.
    """
    return pair(club, relationship_list.the_one(club, text).id)


def agreed(key: int) -> Agreement | None:
    """Give the latest version of what the two agreed about how they meet."""
    found: Agreement | None = (
        Agreement.select().where(Agreement.relationship == key).order_by(Agreement.version.desc()).first()
    )
    return found


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
