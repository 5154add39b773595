"""Relationships as lists ask for them: who, in which state since when, the meetings around today, what needs a look."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.errors import Refused
from desktop.core.relationship_choices import MeetingOutcome, RelationshipKind, RelationshipState, Side
from desktop.core.rules import names
from desktop.core.rules.relationship import ENDS
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.relationship import Relationship
from desktop.services import person as people
from desktop.services import record
from desktop.services.club import ClubFile, settings
from desktop.services.relationship_signs import Sign, SignKind, signs_of


class Who(NamedTuple):
    """Somebody in a relationship."""

    key: int
    name: str


class RelationshipRow(NamedTuple):
    """A relationship in a list; `signs` say what needs a look, the most pressing first."""

    key: int
    uid: str
    code: str
    kind: RelationshipKind
    state: RelationshipState
    since: date | None
    mentors: tuple[Who, ...]
    mentees: tuple[Who, ...]
    group: str
    proposed_on: date | None
    agreed_on: date | None
    started_on: date | None
    planned_end: date | None
    ended_on: date | None
    last_meeting: date | None
    next_meeting: date | None
    at_risk: bool
    signs: tuple[Sign, ...]

    @property
    def suspended(self) -> bool:
        """Whether they may not meet, because a check is missing."""
        return any(sign.kind is SignKind.SUSPENDED for sign in self.signs)

    @property
    def name(self) -> str:
        """Everybody in it, mentors first."""
        return formats.list_of([who.name for who in (*self.mentors, *self.mentees)])


def rows(
    club: ClubFile,
    *,
    states: Collection[RelationshipState] = (),
    text: str = "",
    person: int | None = None,
    group: int | None = None,
    keys: Collection[int] = (),
) -> list[RelationshipRow]:
    """List relationships, in the order in which their codes were given.

    Args:
        club: the club.
        states: only those in these states; all, if none are said.
        text: only those whose code, or names in it, begin with these words.
        person: only those in which this person stands.
        group: only those of this group.
        keys: only these.
    """
    found = _wanted(club, states, person, group, keys)
    asked = [one.id for one in found]
    members, since, meetings = _members(club, asked), _since(club, asked), _meetings(club, asked)
    groups = {one.id: one.name for one in record.all_of(club, Group)}
    signs = signs_of(club, [one for one in found if one.state not in ENDS])
    today, words = club.today(), names.plain(text).split()
    listed = []
    for one in found:
        met = [day for day, outcome in meetings[one.id] if outcome is MeetingOutcome.MET and day <= today]
        coming = [day for day, outcome in meetings[one.id] if outcome is MeetingOutcome.PLANNED and day >= today]
        row = RelationshipRow(
            *(one.id, one.uid, one.code, one.kind, one.state, since.get(one.id)),
            *(tuple(members[one.id, Side.MENTOR]), tuple(members[one.id, Side.MENTEE])),
            groups.get(one.group or 0, ""),
            *(one.proposed_on, one.agreed_on, one.started_on, one.planned_end, one.ended_on),
            max(met, default=None),
            min(coming, default=None),
            one.at_risk,
            signs.get(one.id, ()),
        )
        if _fits(row, words):
            listed.append(row)
    return listed


def _wanted(
    club: ClubFile,
    states: Collection[RelationshipState],
    person: int | None,
    group: int | None,
    keys: Collection[int],
) -> list[Relationship]:
    query = Relationship.select().order_by(Relationship.id)
    if states:
        query = query.where(Relationship.state.in_(list(states)))
    if group is not None:
        query = query.where(Relationship.group == group)
    if keys:
        query = query.where(Relationship.id.in_(list(keys)))
    if person is not None:
        theirs = club.rows("SELECT relationship_id FROM relationship_member WHERE person_id = ?", (person,))
        query = query.where(Relationship.id.in_([key for (key,) in theirs]))
    return list(query)


def of_person(club: ClubFile, person: int) -> list[RelationshipRow]:
    """List the relationships of somebody, the latest first."""
    return rows(club, person=person)[::-1]


def the_one(club: ClubFile, text: str) -> Relationship:
    """Give the relationship meant by its code, its uid, or somebody who stands in one alone that is not over.

    Raises:
        Refused: there is none, or several fit; the sentence names their codes.
    """
    plain = text.strip()
    exact = Relationship.get_or_none((Relationship.uid == plain) | (Relationship.code == plain.upper()))
    if plain and isinstance(exact, Relationship):
        return exact
    found = {row.key: row for one in people.find(club, plain) for row in rows(club, person=one.id)} if plain else {}
    going_on = [row for row in found.values() if row.state not in ENDS]
    if len(going_on) == 1:
        return record.get(club, Relationship, going_on[0].key)
    if found:
        some = formats.list_of([f"{row.code} ({row.name})" for row in going_on or found.values()])
        raise Refused(_("“{name}” fits several: {some}.").format(name=text, some=some))
    raise Refused(_("There is no relationship “{name}”: name it by its code, such as R01.").format(name=text))


def _fits(row: RelationshipRow, words: Sequence[str]) -> bool:
    if not words:
        return True
    parts = names.plain(" ".join([row.code, *(who.name for who in (*row.mentors, *row.mentees))])).split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _listed(keys: Iterable[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


def _members(club: ClubFile, keys: Sequence[int]) -> dict[tuple[int, Side], list[Who]]:
    language = settings(club).language
    members: dict[tuple[int, Side], list[Who]] = defaultdict(list)
    for key, side, person, given, family, known_as in club.rows(
        f"""SELECT m.relationship_id, m.side, p.id, p.given_name, p.family_name, p.known_as
              FROM relationship_member m JOIN person p ON p.id = m.person_id
             WHERE m.relationship_id IN ({_listed(keys)}) ORDER BY m.id"""
    ):
        members[key, Side(side)].append(Who(person, names.shown(given, family, known_as, language)))
    return members


def _since(club: ClubFile, keys: Sequence[int]) -> dict[int, date]:
    found = club.rows(
        f"""SELECT relationship_id, since FROM relationship_step WHERE relationship_id IN ({_listed(keys)})
             ORDER BY id"""
    )
    return {key: date.fromisoformat(since) for key, since in found}


def _meetings(club: ClubFile, keys: Sequence[int]) -> dict[int, list[tuple[date, MeetingOutcome]]]:
    meetings: dict[int, list[tuple[date, MeetingOutcome]]] = defaultdict(list)
    for key, day, outcome in club.rows(
        f"""SELECT relationship_id, date, outcome FROM meeting WHERE relationship_id IN ({_listed(keys)})
               AND outcome IN ('{MeetingOutcome.MET}', '{MeetingOutcome.PLANNED}')"""
    ):
        meetings[key].append((date.fromisoformat(day), MeetingOutcome(outcome)))
    return meetings
