"""The figures of an impact report over a period, of the whole club or of one group: counts, never anybody's own."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any, Final

from desktop.core.relationship_choices import ClosureReason, GoalArea, GoalScale, GoalStatus, Rater, RelationshipState
from desktop.core.rules import ages, care, impact, pairing
from desktop.core.rules import relationship as states
from desktop.core.rules import supervision as bands
from desktop.core.rules.attendance import Attended
from desktop.core.rules.care import Kept
from desktop.core.rules.impact import AreaMoved, Change, Part, Reach, Relationships, Work
from desktop.core.rules.pairing import Turns
from desktop.core.rules.small_counts import SMALLEST
from desktop.i18n import _
from desktop.model.group import Group
from desktop.services import care_facts, check_in, goal, progress, record, supervision
from desktop.services.care_facts import Facts
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow

DAYS_A_MONTH: Final = 365.25 / 12
Values = Mapping[str, Any]


def over(club: ClubFile, start: date, end: date, group: int | None) -> Values:
    """Give what the questions are asked with; of a period that goes on they are asked until today."""
    last = max(start, min(end, club.today()))
    return {"start": start.isoformat(), "end": last.isoformat(), "group": group}


def reach(club: ClubFile, start: date, end: date, group: int | None = None) -> Reach:
    """Count whom the club reached: everybody who came to a session, or met in a relationship."""
    values = over(club, start, end, group)
    found = club.rows(_REACHED, values)
    keys = [key for key, *_days in found]
    new = {key: days for key, first, days in found if first >= values["start"]}
    ended = {key for (key,) in club.rows(_ENDED, values)}
    sessions: dict[bool, int] = dict(club.rows(_SESSIONS, values))
    came, possible, unrecorded = (count or 0 for count in next(iter(club.rows(_PLACES, values))))
    return Reach(
        *(len(keys), len(new), len(ended & set(keys)), sum(days == 1 for days in new.values())),
        waiting=club.value(_WAITING) if group is None else None,
        bands=_bands(club, keys, date.fromisoformat(values["end"]), group),
        came=Attended(came, possible),
        held=sessions.get(False, 0),
        cancelled=sessions.get(True, 0),
        unrecorded=unrecorded,
    )


def reached(club: ClubFile, values: Values) -> dict[int, str]:
    """Give the mentees who came or met in a period, with the day on which they were first there at all."""
    return {key: first for key, first, _days in club.rows(_REACHED, values)}


def _bands(club: ClubFile, keys: Sequence[int], day: date, group: int | None) -> tuple[tuple[str, int], ...]:
    """Count ages on the last day by the bands of the group, or of the club; one that is not known has no words."""
    home = record.get(club, Group, group) if group is not None else None
    known = supervision.rule_of(club, home).bands if home else bands.parse_bands(settings(club).ratio_bands)
    born = club.rows(f"SELECT born_on, adult_confirmed FROM person WHERE id IN ({_listed(keys)})")
    unknown, adults = "", _("18+")
    count = Counter(
        ages.age_band(ages.age_on(born_on, day), known)
        or (adults if ages.is_adult(born_on, bool(confirmed), day) else unknown)
        for born_on, confirmed in born
    )
    order = [*(one.label for one in known), adults, unknown]
    return tuple((words, count[words]) for words in order if count[words])


def relationships(club: ClubFile, start: date, end: date, group: int | None = None) -> Relationships:
    """Count relationships by what became of them, how long they last, and how they were looked after."""
    values = over(club, start, end, group)
    last = date.fromisoformat(values["end"])
    began = {key: date.fromisoformat(since) for key, since in club.rows(_BEGAN, values)}
    every = care_facts.facts(club, list(began)) if began else []
    here = [one for one in every if any(until >= start for _first, until in _under_way(one, last))]
    on_last = {one.key: states.state_on(one.log, last) for one in here}
    ended = [one for one in here if on_last[one.key] not in states.UNDER_WAY]
    closings = {key: (bool(planned), reason) for key, planned, reason in club.rows(_CLOSINGS, values)}
    usual = RelationshipState.COMPLETED
    planned = [closings.get(one.key, (on_last[one.key] is usual, ""))[0] for one in ended]
    reasons = Counter(ClosureReason(closings[one.key][1]) for one in ended if one.key in closings)
    lengths = [(_under_way(one, last)[-1][1] - began[one.key]).days / DAYS_A_MONTH for one in here]
    asked = [care_of for one in here for care_of in _asked(one, start, last)]
    return Relationships(
        len(here) - len(ended),
        *(sum(planned), len(ended) - sum(planned)),
        reasons=reasons,
        median_months=impact.median(lengths),
        sustained={months: _sustained(every, months, last) for months in impact.SUSTAINED},
        check_ins=Kept(sum(one.promised for one in asked), sum(one.kept for one in asked)),
    )


def _under_way(one: Facts, last: date) -> list[tuple[date, date]]:
    """Give the stretches of days, first and last, in which a relationship was under way, pauses among them."""
    found: list[tuple[date, date]] = []
    begun: date | None = None
    for entry in one.log:
        if entry.state in states.UNDER_WAY:
            begun = begun or entry.since
        elif begun is not None:
            found.append((begun, min(entry.since, last)))
            begun = None
    if begun is not None:
        found.append((begun, last))
    return [stretch for stretch in found if stretch[0] <= last]


def _sustained(every: Sequence[Facts], months: int, last: date) -> Part:
    known = [states.sustained(one.log, months, last) for one in every]
    return Part(known.count(True), len(known) - known.count(None))


def _asked(one: Facts, start: date, last: date) -> list[Kept]:
    return [
        care.asked(
            one.rule, one.log, [asked.day for asked in check_in.made_with(one, party) if asked.reached], start, last
        )
        for party in one.parties
    ]


def change(club: ClubFile, start: date, end: date, group: int | None = None) -> Change:
    """Count what moved of what mentees asked for, by their own rating; only what they rated again in the period."""
    values = over(club, start, end, group)
    mentees = {*reached(club, values), *(key for (key,) in club.rows(_MENTEES, values))}
    wanted = [
        row
        for row in goal.rows(club, until=date.fromisoformat(values["end"]))
        if row.asked and row.person in mentees and row.status is not GoalStatus.DROPPED and _is_of(row, start)
    ]
    rated = [row for row in wanted if _by_mentee(row)]
    since = sorted(one.since for row in rated for one in row.moved if one.by is Rater.SELF)
    return Change(
        len({row.person for row in wanted}),
        len({row.person for row in rated}),
        goal.wanted_and_moved(wanted),
        tuple(_areas(wanted)),
        tuple(one for row in rated if row.scale is GoalScale.TEN for one in row.moved if one.by is Rater.SELF),
        (since[0], since[-1]) if since else None,
        _attainment(wanted),
    )


def _areas(wanted: Sequence[GoalRow]) -> Iterator[AreaMoved]:
    """Count by area; areas in which fewer than five mentees rated are told together."""
    areas: dict[GoalArea, list[GoalRow]] = defaultdict(list)
    for row in wanted:
        areas[row.area].append(row)
    rated = {area: {row.person for row in areas[area] if _by_mentee(row)} for area in GoalArea if area in areas}
    alone, together = impact.pooled(rated)
    for area in alone:
        yield AreaMoved(area, goal.wanted_and_moved(areas[area]))
    if together:
        yield AreaMoved(None, goal.wanted_and_moved(row for area in together for row in areas[area]))


def _is_of(row: GoalRow, start: date) -> bool:
    """Say whether a goal belongs to a period: it is open, or was set or rated in it."""
    last = max((one.until for one in row.moved), default=row.set_on)
    return row.status is GoalStatus.OPEN or last >= start


def _by_mentee(row: GoalRow) -> bool:
    return any(one.by is Rater.SELF and one.times > 1 for one in row.moved)


def _attainment(wanted: Sequence[GoalRow]) -> float | None:
    """Give the median T score of those who set levels, if they are at least five."""
    own: dict[int, list[GoalRow]] = defaultdict(list)
    for row in wanted:
        own[row.person].append(row)
    scores = [score for rows in own.values() if (score := goal.attainment(rows)) is not None]
    return median(scores) if len(scores) >= SMALLEST else None


def work(club: ClubFile, start: date, end: date, group: int | None = None) -> Work:
    """Add up how pairs worked at the meetings that took place."""
    values = over(club, start, end, group)
    meetings = club.rows(_MEETINGS, values)
    turns = [Turns(mentee or 0, mentor or 0) for mentee, mentor, _form, _ready in meetings]
    return Work(
        len(club.rows(_MET, values)),
        len(meetings),
        progress.worked(club, values, _PAIRS),
        sum(bool(form) for _mentee, _mentor, form, _ready in meetings),
        pairing.balance(turns),
        sum(bool(ready) for _mentee, _mentor, _form, ready in meetings),
    )


def _listed(keys: Sequence[int]) -> str:
    return ",".join(map(str, keys)) or "NULL"


_REACHED: Final = """
    SELECT person, min(day), count(DISTINCT CASE WHEN day BETWEEN :start AND :end THEN day END) FROM (
        SELECT sp.person_id AS person, sp.date AS day, s.group_id AS home FROM session_person sp
          JOIN session s ON s.id = sp.session_id AND s.status IN ('open', 'closed')
         WHERE sp.role = 'mentee' AND sp.mark = 'came'
        UNION ALL
        SELECT o.person_id, m.date, r.group_id FROM meeting m JOIN relationship r ON r.id = m.relationship_id
          JOIN relationship_member o ON o.relationship_id = r.id AND o.side = 'mentee' WHERE m.outcome = 'met')
     WHERE :group IS NULL OR home = :group
     GROUP BY person HAVING sum(day BETWEEN :start AND :end) ORDER BY person
"""
_ENDED: Final = """
    SELECT person_id FROM membership WHERE role = 'mentee' AND (:group IS NULL OR group_id = :group)
     GROUP BY person_id HAVING count(*) = count(until) AND max(until) BETWEEN :start AND :end
    UNION
    SELECT person_id FROM role WHERE kind = 'mentee' AND status IN ('ended', 'archived')
       AND until BETWEEN :start AND :end
"""
_SESSIONS: Final = """
    SELECT status = 'cancelled', count(*) FROM session
     WHERE status <> 'planned' AND date BETWEEN :start AND :end AND (:group IS NULL OR group_id = :group) GROUP BY 1
"""
_PLACES: Final = """
    SELECT sum(sp.mark = 'came'), sum(sp.mark IN ('came', 'absent', 'told_us')), sum(sp.mark = 'not_recorded')
      FROM session_person sp
      JOIN session s ON s.id = sp.session_id AND s.status IN ('open', 'closed')
     WHERE sp.role = 'mentee' AND sp.date BETWEEN :start AND :end AND (:group IS NULL OR s.group_id = :group)
"""
_WAITING: Final = "SELECT count(DISTINCT person_id) FROM role WHERE kind = 'mentee' AND status = 'waiting'"
_BEGAN: Final = """
    SELECT id, started_on FROM relationship
     WHERE started_on <= :end AND (:group IS NULL OR group_id = :group) ORDER BY id
"""
_CLOSINGS: Final = "SELECT relationship_id, planned, reason FROM closure WHERE date <= :end ORDER BY id"
_PAIRS: Final = "SELECT id FROM relationship WHERE :group IS NULL OR group_id = :group"
_MENTEES: Final = """
    SELECT o.person_id FROM relationship r
      JOIN relationship_member o ON o.relationship_id = r.id AND o.side = 'mentee'
     WHERE r.started_on <= :end AND coalesce(r.ended_on, :end) >= :start AND (:group IS NULL OR r.group_id = :group)
"""
_MET: Final = f"""
    SELECT DISTINCT o.person_id FROM meeting m
      JOIN relationship_member o ON o.relationship_id = m.relationship_id AND o.side = 'mentee'
     WHERE m.outcome = 'met' AND m.date BETWEEN :start AND :end AND m.relationship_id IN ({_PAIRS})
"""
_MEETINGS: Final = f"""
    SELECT m.swaps_mentee, m.swaps_mentor,
           EXISTS (SELECT 1 FROM meeting_form f WHERE f.meeting_id = m.id AND f.minutes > 0),
           (SELECT count(DISTINCT p.side) FROM prep p WHERE p.meeting_id = m.id AND p.ready) = 2
      FROM meeting m
     WHERE m.outcome = 'met' AND m.date BETWEEN :start AND :end AND m.relationship_id IN ({_PAIRS})
"""
