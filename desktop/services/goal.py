"""Goals of a mentee in their own words: setting them, rating how far they are, and what shows it."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.charts.goals import GoalLine, Scale
from desktop.core.errors import Refused
from desktop.core.relationship_choices import GoalArea, GoalScale, GoalStatus, Rater, RelationshipKind, Side
from desktop.core.rules import goal as rules
from desktop.core.rules import names, progress
from desktop.core.rules.progress import Moved, Rating, Share
from desktop.i18n import _
from desktop.model.goal import Evidence, Goal, GoalRating
from desktop.model.relationship import Relationship, RelationshipMember
from desktop.model.values import read_all, require
from desktop.services import record
from desktop.services.club import ClubFile, settings

SCALE_FIELDS: Final = frozenset({"scale", "levels"})


class GoalRow(NamedTuple):
    """A goal with its ratings, oldest first; `moved` says by each kind of rater from where to where."""

    key: int
    uid: str
    person: int
    name: str
    code: str
    relationship: int | None
    wording: str
    area: GoalArea
    asked: bool
    scale: GoalScale
    levels: tuple[str, ...]
    hoped: int | None
    wanted_by: date | None
    importance: int
    difficulty: int
    status: GoalStatus
    set_on: date
    ratings: tuple[Rating, ...]
    moved: tuple[Moved, ...]

    @property
    def line(self) -> GoalLine:
        """The goal as it is drawn, on screen and paper."""
        allowed = rules.values(self.scale, self.levels)
        scale = Scale(allowed[0], allowed[-1], self.levels)
        return GoalLine(self.wording, self.moved, self.hoped, scale, self.weight)

    @property
    def weight(self) -> int:
        """What the goal weighs among goals of attainment: importance times difficulty, as its authors proposed."""
        return self.importance * self.difficulty

    @property
    def now(self) -> Moved | None:
        """How it moved by the mentee, or by who else rated."""
        return self.moved[0] if self.moved else None


def rows(
    club: ClubFile,
    *,
    person: int | None = None,
    relationship: int | None = None,
    until: date | None = None,
) -> list[GoalRow]:
    """List goals by mentee: open ones first, then in the order of importance.

    Args:
        club: the club.
        person: only of this mentee.
        relationship: only of the mentees of this relationship, set in it or in none.
        until: as it stood at the end of this day.
    """
    values = {"person": person, "pair": relationship, "until": (until or date.max).isoformat()}
    rated = _ratings(club, values)
    language = settings(club).language
    return [
        _row(names.shown(given, family, known_as, language), code, one, rated.get(one[0], ()))
        for given, family, known_as, code, *one in club.rows(_GOALS, values)
    ]


_CHOSEN: Final = """(:person IS NULL OR g.person_id = :person) AND g.set_on <= :until
    AND (:pair IS NULL OR (g.relationship_id = :pair OR g.relationship_id IS NULL) AND g.person_id IN (
         SELECT person_id FROM relationship_member WHERE relationship_id = :pair))"""
_GOALS: Final = f"""
    SELECT p.given_name, p.family_name, p.known_as, p.code, g.id, g.uid, g.person_id, g.relationship_id, g.wording,
           g.area, g.asked, g.scale, g.levels, g.hoped, g.wanted_by, g.importance, g.difficulty, g.status, g.set_on
      FROM goal g JOIN person p ON p.id = g.person_id WHERE {_CHOSEN}
     ORDER BY p.sort_name, p.id, g.status <> 'open', g.importance DESC, g.id
"""
_RATINGS: Final = f"""
    SELECT r.goal_id, r.by, r.date, r.value FROM goal_rating r JOIN goal g ON g.id = r.goal_id
     WHERE r.date <= :until AND {_CHOSEN} ORDER BY r.date, r.id
"""


def _ratings(club: ClubFile, values: Mapping[str, Any]) -> dict[int, list[Rating]]:
    found: dict[int, list[Rating]] = defaultdict(list)
    for key, by, day, value in club.rows(_RATINGS, values):
        found[key].append(Rating(Rater(by), date.fromisoformat(day), value))
    return found


def _row(name: str, code: str, one: Sequence[Any], ratings: Sequence[Rating]) -> GoalRow:
    (key, uid, person, pair, wording, area, asked, scale, levels, hoped, by, weighs, hard, status, since) = one
    return GoalRow(
        *(key, uid, person, name, code, pair, wording, GoalArea(area), bool(asked), GoalScale(scale)),
        levels=tuple(json.loads(levels or "[]")),
        hoped=hoped,
        wanted_by=date.fromisoformat(by) if by else None,
        importance=weighs,
        difficulty=hard,
        status=GoalStatus(status),
        set_on=date.fromisoformat(since),
        ratings=tuple(ratings),
        moved=progress.moved(ratings),
    )


def on_paper(goals: Iterable[GoalRow]) -> list[GoalRow]:
    """Choose what papers show: of each mentee the five most important open goals that were asked for."""
    shown: dict[int, list[GoalRow]] = defaultdict(list)
    for one in goals:
        if one.status is GoalStatus.OPEN and one.asked and len(shown[one.person]) < rules.ON_PAPER:
            shown[one.person].append(one)
    return [one for own in shown.values() for one in own]


def wanted_and_moved(goals: Iterable[GoalRow]) -> Share:
    """Count the goals that were asked for and moved by the mentee's own rating; goals are counted, never people."""
    return progress.share(one.moved for one in goals if one.asked)


def attainment(goals: Iterable[GoalRow]) -> float | None:
    """Give one mentee's T score of their goals of attainment at their latest rating; nothing where none is rated."""
    return progress.gas_score(
        (one.now.now, one.weight) for one in goals if one.scale is GoalScale.GAS and one.now is not None
    )


def add(club: ClubFile, values: Mapping[str, Any], start: int | None = None) -> Changes:
    """Set a goal, with its first rating by the mentee if there is one.

    Raises:
        Refused: the words are missing, the levels do not fit the scale, or a value is off it.
    """
    read = {"set_on": club.today(), **read_all(Goal, values)}
    read["set_on"] = read["set_on"] or club.today()
    require(Goal, read)
    with club.step("goal.add") as step:
        goal = Goal(**read)
        _sound(club, goal)
        goal.save(force_insert=True)
        if start is not None:
            rate(club, goal.id, start, on=goal.set_on)
        step.about(goal)
    return step.changes


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change a goal: its words, what is hoped for, its status.

    Raises:
        Refused: a rated goal would get another scale, for its ratings would mean something else.
    """
    read = read_all(Goal, values)
    goal = record.get(club, Goal, key)
    was = {name: getattr(goal, name) for name in SCALE_FIELDS}
    with club.step("goal.change") as step:
        for name, value in read.items():
            setattr(goal, name, value)
        other_scale = any(getattr(goal, name) != before for name, before in was.items())
        if other_scale and GoalRating.select().where(GoalRating.goal == key).exists():
            raise Refused(_("It is rated on its scale already; set a new goal for another one."), field="scale")
        _sound(club, goal)
        goal.save()
        step.about(goal)
    return step.changes


def _sound(club: ClubFile, goal: Goal) -> None:
    rules.sound_levels(goal.scale, goal.levels)
    rules.sound_weights(goal.importance, goal.difficulty)
    if goal.hoped is not None:
        rules.on_scale(goal.scale, goal.levels, goal.hoped, "hoped")
    if goal.set_on > club.today():
        raise Refused(_("A goal is set when it has been said, not before."), field="set_on")
    if goal.relationship is not None and not _is_mentee(goal.relationship, goal.person):
        raise Refused(_("The goal’s mentee is not in this relationship."), field="relationship")


def _is_mentee(relationship: int, person: int) -> bool:
    """Say whether somebody's goals may belong to a relationship: a mentee's, and of peers both people's."""
    member = RelationshipMember.get_or_none(relationship=relationship, person=person)
    if member is None:
        return False
    pair = Relationship.by_key(relationship)
    return member.side is Side.MENTEE or (pair is not None and pair.kind is RelationshipKind.PEER)


def rate(
    club: ClubFile,
    key: int,
    value: int,
    by: Rater | str = Rater.SELF,
    *,
    on: date | None = None,
    meeting: int | None = None,
    note: str = "",
) -> Changes:
    """Rate a goal on its own scale; a second rating of one rater and day corrects the first.

    Raises:
        Refused: the value is off the scale (it is named), or the day is still to come.
    """
    goal = record.get(club, Goal, key)
    day, rater = on or club.today(), Rater(by)
    rules.on_scale(goal.scale, goal.levels, value)
    if day > club.today():
        raise Refused(_("A rating is noted when it was given, not before."), field="date")
    read = read_all(GoalRating, {"note": note})
    with club.step("goal.rate") as step:
        found = GoalRating.get_or_none(
            (GoalRating.goal == key) & (GoalRating.by == rater) & (GoalRating.date == day)
        ) or GoalRating(goal=key, by=rater, date=day)
        found.value = value
        found.meeting = meeting if meeting is not None else found.meeting
        found.note = read["note"] or found.note
        found.save()
        step.about(goal)
    return step.changes


def the_one(club: ClubFile, person: int, words: str) -> GoalRow:
    """Give the goal of a mentee that is meant: its number in the list, or words that it begins with.

    Raises:
        Refused: none fits, or several.
    """
    own = rows(club, person=person)
    if words.isdecimal() and 1 <= int(words) <= len(own):
        return own[int(words) - 1]
    found = [one for one in own if words and names.plain(one.wording).startswith(names.plain(words))]
    if len(found) != 1:
        raise Refused(_("Name the goal by its number in the list, or by how it begins: {words}").format(words=words))
    return found[0]


def evidence(club: ClubFile, person: int, start: date = date.min, end: date = date.max) -> list[Evidence]:
    """List what shows a mentee's progress, by date; only what has consent may be printed."""
    del club
    chosen = (Evidence.person == person) & Evidence.date.between(start, end)
    return list(Evidence.select().where(chosen).order_by(Evidence.date, Evidence.id))
