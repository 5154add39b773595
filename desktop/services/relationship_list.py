"""Relationships as lists ask for them: who, in which state since when, the meetings around today, what needs a look."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.relationship_choices import MeetingOutcome, RelationshipState
from desktop.core.rules import names
from desktop.core.rules.relationship import ENDS
from desktop.model.group import Group
from desktop.model.relationship import Relationship
from desktop.services import record
from desktop.services.club import ClubFile
from desktop.services.pair import Pair, pairs
from desktop.services.relationship_signs import Sign, SignKind, signs_of


class RelationshipRow(NamedTuple):
    """A relationship in a list; `signs` say what needs a look, the most pressing first."""

    pair: Pair
    since: date | None
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
    def key(self) -> int:
        """The key of the relationship."""
        return self.pair.key

    @property
    def code(self) -> str:
        """Its code, such as R01."""
        return self.pair.code

    @property
    def state(self) -> RelationshipState:
        """How it stands."""
        return self.pair.state

    @property
    def suspended(self) -> bool:
        """Whether they may not meet, because a check is missing."""
        return any(sign.kind is SignKind.SUSPENDED for sign in self.signs)

    @property
    def name(self) -> str:
        """What it is called: “Ada Berg with Ben Otieno”."""
        return self.pair.words


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
    called, since, meetings = pairs(club, asked), _since(club, asked), _meetings(club, asked)
    groups = {one.id: one.name for one in record.all_of(club, Group)}
    signs = signs_of(club, [one for one in found if one.state not in ENDS])
    words = names.plain(text).split()
    listed = []
    for one in found:
        row = RelationshipRow(
            called[one.id],
            since.get(one.id),
            groups.get(one.group or 0, ""),
            *(one.proposed_on, one.agreed_on, one.started_on, one.planned_end, one.ended_on),
            *meetings.get(one.id, (None, None)),
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


def _fits(row: RelationshipRow, words: Sequence[str]) -> bool:
    if not words:
        return True
    parts = names.plain(" ".join([row.code, *(who.name for who in row.pair.people)])).split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _listed(keys: Iterable[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


def _since(club: ClubFile, keys: Sequence[int]) -> dict[int, date]:
    found = club.rows(
        f"""SELECT relationship_id, since FROM relationship_step WHERE relationship_id IN ({_listed(keys)})
             ORDER BY since, noted_at, id"""
    )
    return {key: date.fromisoformat(since) for key, since in found}


def _meetings(club: ClubFile, keys: Sequence[int]) -> dict[int, tuple[date | None, date | None]]:
    """Give the day of the last meeting that took place, and of the next that is planned."""
    found = club.rows(_MEETINGS.format(keys=_listed(keys)), {"today": club.today().isoformat()})
    return {key: (_day(last), _day(coming)) for key, last, coming in found}


_MEETINGS: Final = f"""
    SELECT relationship_id, max(CASE WHEN outcome = '{MeetingOutcome.MET}' AND date <= :today THEN date END),
           min(CASE WHEN outcome = '{MeetingOutcome.PLANNED}' AND date >= :today THEN date END)
      FROM meeting WHERE relationship_id IN ({{keys}}) GROUP BY relationship_id
"""


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
