"""Matches for everybody who looks in a club: who can be proposed to whom by the club's rules, and taking a proposal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import RoleKind, Weekday
from desktop.core.errors import Refused
from desktop.core.relationship_choices import ClosureReason, RelationshipState, SkillLevel, SkillUse, WishKind
from desktop.core.rules import matching
from desktop.core.rules.finding import Offer, Offerer, Rules, Seeker, Span, Want
from desktop.core.rules.matching import Keys, Proposal
from desktop.core.rules.matching_reasons import Pair, Unmatched
from desktop.i18n import _
from desktop.model.fields import spec
from desktop.model.person import Person
from desktop.model.relationship import RelationshipStep
from desktop.model.search import Search
from desktop.services import clearance, finding, relationship
from desktop.services.club import ClubFile, settings
from desktop.services.pair import OVER

__all__ = ["RULE_FIELDS", "Keys", "Pair", "Proposal", "Standing", "Unmatched", "propose", "rules", "standing", "take"]

RULE_FIELDS: Final = ("match_skill", "match_language", "match_time", "match_place", "match_again")
"""The club's own rules of a match, as fields of its settings; the others hold always."""


class Standing(NamedTuple):
    """Everybody who looks and could be matched today, by name."""

    seekers: Sequence[Seeker]
    offerers: Sequence[Offerer]


def rules(club: ClubFile) -> Rules:
    """Give what the club asks of a match today."""
    own = settings(club)
    return Rules(
        club.today(),
        skill=own.match_skill,
        language=own.match_language,
        time=own.match_time,
        place=own.match_place,
        again=own.match_again,
    )


def propose(
    club: ClubFile, pins: Iterable[Keys] = (), excluded: Iterable[Keys] = (), asked: Rules | None = None
) -> Proposal:
    """Propose matches for everybody who looks; nothing is written.

    Args:
        club: the club.
        pins: pairs (mentee, mentor) that are held.
        excluded: pairs that are not wanted.
        asked: what is asked of a match; the club's own rules if not said.

    Raises:
        Refused: a pin breaks a rule, has no room, or is of somebody who does not look.
    """
    there = standing(club)
    return matching.propose(there.seekers, there.offerers, asked or rules(club), pins, excluded)


def take(club: ClubFile, pairs: Sequence[Keys], asked: Rules | None = None) -> Changes:
    """Make a relationship of each pair (mentee, mentor), in the state proposed, all in one step.

    Each pair is looked at again: what was proposed a while ago may not hold any more.

    Raises:
        Refused: there is none; or one breaks a rule, has no room, or is of somebody who does not look any more.
    """
    if not pairs:
        raise Refused(_("No pair is ticked."))
    there, mentees, mentors = standing(club), {mentee for mentee, _other in pairs}, {mentor for _one, mentor in pairs}
    wanted = matching.propose(
        [one for one in there.seekers if one.key in mentees],
        [one for one in there.offerers if one.key in mentors],
        asked or rules(club),
        pairs,
    )
    with club.step("matching.take") as step:
        for pair in wanted.pairs:
            relationship.propose(club, [pair.offerer.key], [pair.seeker.key], reason=_reason(pair))
    return step.changes


def _reason(pair: Pair) -> str:
    """Give the weightiest reasons for the log, as many as there is room for."""
    said, limit = "", spec(RelationshipStep.reason).limit or 0
    for reason in pair._replace(pinned=False).reasons:
        longer = f"{said} {reason}".strip()
        if len(longer) > limit:
            break
        said = longer
    return said


class _Known(NamedTuple):
    """What the club knows about people and pairs, by the key of the person."""

    people: dict[int, Person]
    searches: dict[tuple[int, RoleKind], Search]
    skills: dict[tuple[int, SkillUse], list[tuple[str, SkillLevel]]]
    times: dict[int, list[Span]]
    wishes: dict[tuple[int, WishKind], set[int]]
    together: dict[int, set[int]]
    tried: dict[int, set[int]]


def standing(club: ClubFile) -> Standing:
    """Gather everybody who looks, has room and a role that lets them be matched."""
    looking = [row for row in finding.rows(club) if row.free]
    known = _known(club, {row.person for row in looking})
    mentors = [row.person for row in looking if row.role is RoleKind.VOLUNTEER]
    cleared = clearance.cleared_on(club, mentors, club.today())
    seekers = [
        Seeker(
            **_party(known, row),
            wants=tuple(Want(*skill) for skill in known.skills.get((row.person, SkillUse.WANTS), ())),
            together=frozenset(known.together.get(row.person, ())),
            tried=frozenset(known.tried.get(row.person, ())),
            waiting_since=row.since,
        )
        for row in looking
        if row.role is RoleKind.MENTEE
    ]
    offerers = [
        Offerer(
            **_party(known, row),
            offers=tuple(Offer(*skill) for skill in known.skills.get((row.person, SkillUse.OFFERS), ())),
            cleared=row.person in cleared,
            capacity=row.free,
        )
        for row in looking
        if row.role is RoleKind.VOLUNTEER
    ]
    return Standing(seekers, offerers)


def _party(known: _Known, row: finding.LookingRow) -> dict[str, Any]:
    one, search = known.people[row.person], known.searches[row.person, row.role]
    return {
        "key": row.person,
        "name": row.name,
        "born_on": one.born_on,
        "adult_confirmed": one.adult_confirmed,
        "languages": tuple(one.languages),
        "times": tuple(known.times.get(row.person, ())),
        "places": tuple(search.places),
        "online": search.online,
        "wishes": frozenset(known.wishes.get((row.person, WishKind.WISH), ())),
        "not_with": frozenset(known.wishes.get((row.person, WishKind.NOT_WITH), ())),
    }


def _known(club: ClubFile, keys: set[int]) -> _Known:
    skills: dict[tuple[int, SkillUse], list[tuple[str, SkillLevel]]] = defaultdict(list)
    for person, use, name, level in club.rows(_SKILLS):
        skills[person, SkillUse(use)].append((name, SkillLevel(level)))
    times: dict[int, list[Span]] = defaultdict(list)
    for person, weekday, starts, ends in club.rows("SELECT person_id, weekday, starts, ends FROM free_time"):
        times[person].append(Span(Weekday(weekday), starts, ends))
    wishes: dict[tuple[int, WishKind], set[int]] = defaultdict(set)
    for person, other, kind in club.rows("SELECT person_id, other_id, kind FROM wish"):
        wishes[person, WishKind(kind)].add(other)
    together: dict[int, set[int]] = defaultdict(set)
    tried: dict[int, set[int]] = defaultdict(set)
    for mentee, mentor, is_over, did_not_fit in club.rows(_PAIRS):
        if not is_over:
            together[mentee].add(mentor)
        elif did_not_fit:
            tried[mentee].add(mentor)
    return _Known(
        {one.id: one for one in Person.select() if one.id in keys},
        {(one.person, one.role): one for one in Search.select()},
        skills,
        times,
        wishes,
        together,
        tried,
    )


_SKILLS: Final = """
    SELECT p.person_id, p.use, s.name, p.level FROM person_skill p JOIN skill s ON s.id = p.skill_id
     ORDER BY p.rank, p.id
"""
_PAIRS: Final = f"""
    SELECT a.person_id, b.person_id, r.state IN ({OVER}),
           r.state = '{RelationshipState.DECLINED}' OR EXISTS (
               SELECT 1 FROM closure c WHERE c.relationship_id = r.id AND c.reason = '{ClosureReason.POOR_FIT}')
      FROM relationship r JOIN relationship_member a ON a.relationship_id = r.id
      JOIN relationship_member b ON b.relationship_id = r.id AND b.side <> a.side
"""
"""Two on opposite sides, whichever of them was the mentor: peers and those who changed sides are pairs too."""
