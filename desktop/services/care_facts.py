"""What looking after relationships rests on, read for many at once: their logs, members, meetings and check-ins."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Final, NamedTuple

from desktop.core.relationship_choices import (
    CheckInRule,
    CheckInWith,
    Heard,
    MeetingOutcome,
    RelationshipState,
    Side,
)
from desktop.core.rules import ages, names
from desktop.core.rules.care import Noted
from desktop.core.rules.relationship import Entry
from desktop.services.club import ClubFile, settings
from desktop.services.pair import Pair, pairs


class Party(NamedTuple):
    """Somebody who is asked how it goes; of a contact, `of` is the mentee. Without a contact there is no `person`.

    Under the key of the mentee stands what was asked of a contact who was erased.
    """

    who: CheckInWith
    person: int | None
    name: str
    of: str = ""
    mentee: int | None = None


class Asked(NamedTuple):
    """A check-in that was made, or tried."""

    who: CheckInWith
    person: int | None
    day: date
    reached: bool


class Worry(NamedTuple):
    """A meeting at which “tell the coordinator” was ticked and that nobody has looked at yet."""

    meeting: int
    day: date


class Facts(NamedTuple):
    """One relationship that is under way."""

    pair: Pair
    rule: CheckInRule
    log: tuple[Entry, ...]
    parties: tuple[Party, ...]
    meetings: tuple[Noted, ...]
    worries: tuple[Worry, ...]
    asked: tuple[Asked, ...]

    @property
    def key(self) -> int:
        """The key of the relationship."""
        return self.pair.key

    @property
    def name(self) -> str:
        """What it is called."""
        return self.pair.words


def facts(club: ClubFile, relationships: Collection[int] | None = None) -> list[Facts]:
    """Read the relationships that are under way, by their mentees' names; or these, whatever their state."""
    under_way = "r.state IN ('active', 'paused', 'closing')"
    which = under_way if relationships is None else f"r.id IN ({_listed(relationships)})"
    found = club.rows(_PAIRS.format(which=which))
    keys = [row[0] for row in found]
    logs, meetings, worries = _logs(club, keys), *_meetings(club, keys)
    members, asked, called = _members(club, keys), _asked(club, keys), pairs(club, keys)
    return [
        Facts(
            *(called[key], CheckInRule(rule), tuple(logs[key])),
            parties=tuple(members[key]),
            meetings=tuple(meetings[key]),
            worries=tuple(worries[key]),
            asked=tuple(asked[key]),
        )
        for key, rule in found
    ]


def _logs(club: ClubFile, keys: list[int]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = defaultdict(list)
    for key, state, since in club.rows(_LOG.format(keys=_listed(keys))):
        found[key].append(Entry(RelationshipState(state), date.fromisoformat(since)))
    return found


def _meetings(club: ClubFile, keys: list[int]) -> tuple[dict[int, list[Noted]], dict[int, list[Worry]]]:
    noted: dict[int, list[Noted]] = defaultdict(list)
    worries: dict[int, list[Worry]] = defaultdict(list)
    for key, meeting, day, outcome, heard, worry in club.rows(_MEETINGS.format(keys=_listed(keys))):
        on = date.fromisoformat(day)
        ticked = None if heard == Heard.NOT_ASKED else heard == Heard.YES
        noted[key].append(Noted(on, MeetingOutcome(outcome), ticked))
        if worry:
            worries[key].append(Worry(meeting, on))
    return noted, worries


def _asked(club: ClubFile, keys: list[int]) -> dict[int, list[Asked]]:
    found: dict[int, list[Asked]] = defaultdict(list)
    for key, who, person, day, reached in club.rows(_CHECK_INS.format(keys=_listed(keys))):
        found[key].append(Asked(CheckInWith(who), person, date.fromisoformat(day), bool(reached)))
    return found


def _members(club: ClubFile, keys: list[int]) -> dict[int, list[Party]]:
    """Give who is asked: both sides, and of each mentee who may be a minor the parent or carer who is called first."""
    found: dict[int, list[Party]] = defaultdict(list)
    language, today = settings(club).language, club.today()
    for key, side, person, given, family, known_as, born_on, confirmed, adults_only, *contact in club.rows(
        _MEMBERS.format(keys=_listed(keys)), {"today": today.isoformat()}
    ):
        name = names.shown(given, family, known_as, language)
        found[key].append(Party(CheckInWith(side), person, name))
        adult = ages.is_adult(born_on, bool(confirmed), today)
        if side == Side.MENTEE and (adult is False or (adult is None and not adults_only)):
            contact_key, first, last, called = contact
            shown = names.shown(first, last, called, language) if contact_key is not None else ""
            found[key].append(Party(CheckInWith.CONTACT, contact_key, shown, name, person))
    return found


def _listed(keys: Iterable[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


_PAIRS: Final = """
    SELECT r.id, r.check_in_rule FROM relationship r
      LEFT JOIN (SELECT m.relationship_id, min(p.sort_name) AS name FROM relationship_member m
                   JOIN person p ON p.id = m.person_id WHERE m.side = 'mentee' GROUP BY 1) n ON n.relationship_id = r.id
     WHERE {which} ORDER BY n.name, r.id
"""
_LOG: Final = """
    SELECT relationship_id, state, since FROM relationship_step WHERE relationship_id IN ({keys})
     ORDER BY since, noted_at, id
"""
_MEETINGS: Final = """
    SELECT relationship_id, id, date, outcome, heard, worry AND worry_seen_on IS NULL
      FROM meeting WHERE relationship_id IN ({keys}) ORDER BY date, id
"""
_CHECK_INS: Final = """
    SELECT relationship_id, who, person_id, date, reached FROM check_in
     WHERE relationship_id IN ({keys}) ORDER BY date, id
"""
_MEMBERS: Final = """
    SELECT m.relationship_id, m.side, p.id, p.given_name, p.family_name, p.known_as, p.born_on, p.adult_confirmed,
           coalesce(g.adults_only, 0), c.id, c.given_name, c.family_name, c.known_as
      FROM relationship_member m JOIN person p ON p.id = m.person_id JOIN relationship r ON r.id = m.relationship_id
      LEFT JOIN "group" g ON g.id = r.group_id
      LEFT JOIN person c ON c.id = (SELECT l.contact_id FROM contact_link l WHERE l.person_id = p.id
           AND NOT l.may_not_collect
           AND :today BETWEEN coalesce(l.valid_from, '') AND coalesce(l.valid_to, '9999')
           ORDER BY l.is_guardian DESC, l.priority, l.id LIMIT 1)
     WHERE m.relationship_id IN ({keys}) ORDER BY m.relationship_id, m.side DESC, m.id
"""
