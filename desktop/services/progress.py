"""What the records say of one mentee over a time: the facts of a progress report, before anybody writes a word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import Mark, RoleKind, SessionStatus
from desktop.core.relationship_choices import GoalStatus, MentoringForm
from desktop.core.rules import ages, names, pairing
from desktop.core.rules import attendance as marks
from desktop.core.rules.pairing import Balance, Turns
from desktop.i18n import _, formats, ngettext
from desktop.model.group import Group, Membership
from desktop.model.person import Person
from desktop.services import attendance, goal, person, record, supervision
from desktop.services.attendance import Attended
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow

FACTS: Final = 3
"""Dated facts that a report tells."""


class Fact(NamedTuple):
    """Something that was done, on its day; `may_quote`: the mentee lets others read it."""

    day: date
    words: str
    may_quote: bool = False


class Beside(NamedTuple):
    """Somebody beside the mentee."""

    name: str
    code: str


class ProgressFacts(NamedTuple):
    """What the records say of a mentee from a day to another; nothing in it is about another mentee.

    `sessions` are days with the marks of the term matrix, `worked` minutes by form; a form without minutes is not in
    it. `mistake` is one that may be printed. `thanks` are those the mentee gave, `shown` what has consent.
    """

    person: int
    name: str
    code: str
    starts: date
    ends: date
    age_band: str
    mentors: tuple[Beside, ...]
    goals: tuple[GoalRow, ...]
    bonus: tuple[GoalRow, ...]
    came: Attended
    sessions: tuple[tuple[date, str], ...]
    meetings: int
    worked: Mapping[MentoringForm, int]
    balance: Balance
    facts: tuple[Fact, ...]
    mistake: str
    next_steps: tuple[str, ...]
    thanks: tuple[Fact, ...]
    shown: tuple[Fact, ...]


def progress_facts(club: ClubFile, key: int, start: date, end: date) -> ProgressFacts:
    """Gather what a progress report rests on.

    Raises:
        Refused: the person is not there any more.
    """
    one = record.get(club, Person, key)
    values = {"person": key, "start": start.isoformat(), "end": end.isoformat()}
    goals = [row for row in goal.rows(club, person=key, until=end) if row.status is not GoalStatus.DROPPED]
    turns = [Turns(mentee or 0, mentor or 0) for mentee, mentor in club.rows(_TURNS, values)]
    shown = tuple(
        Fact(row.date, row.wording, may_quote=True) for row in goal.evidence(club, key, start, end) if row.consent
    )
    return ProgressFacts(
        *(key, person.name_of(one), one.code, start, end, _band(club, one, end)),
        mentors=mentors(club, key, start, end),
        goals=tuple(row for row in goals if row.asked),
        bonus=tuple(row for row in goals if not row.asked),
        came=attendance.came_of(club, [key], start, end).get(key, Attended(0, 0)),
        sessions=_sessions(club, key, start, end),
        meetings=club.value(_MEETINGS, values) or 0,
        worked=worked(club, values),
        balance=pairing.balance(turns),
        facts=_chosen(club, shown, values),
        mistake=club.value(_MISTAKE, values) or "",
        next_steps=tuple(words for (words,) in club.rows(_NEXT, values)),
        thanks=tuple(
            Fact(date.fromisoformat(day), words, may_quote=bool(quote))
            for day, words, quote in club.rows(_THANKS, values)
        ),
        shown=shown,
    )


def in_words(goals: Sequence[GoalRow], came: Attended, meetings: int) -> str:
    """Say the facts in one line, as the list of reports shows them: goals that moved, came along, meetings."""
    said = []
    if goals:
        share = goal.wanted_and_moved(goals)
        words = ngettext("{count} goal, not rated twice", "{count} goals, not rated twice", len(goals))
        if share.rated:
            words = ngettext("{moved} of {count} goal moved", "{moved} of {count} goals moved", len(goals))
        said.append(words.format(moved=share.moved, count=len(goals)))
    if came.possible:
        said.append(_("came {came} of {possible}").format(came=came.came, possible=came.possible))
    if meetings:
        words = ngettext("{count} meeting", "{count} meetings", meetings)
        said.append(words.format(count=formats.number(meetings)))
    return " · ".join(said) or _("nothing is noted for this time")


def lines(club: ClubFile, people: Sequence[int], start: date, end: date) -> dict[int, str]:
    """Say the facts of each of several mentees in a line."""
    wanted = frozenset(people)
    goals: dict[int, list[GoalRow]] = defaultdict(list)
    for row in goal.rows(club, until=end):
        if row.person in wanted and row.asked and row.status is not GoalStatus.DROPPED:
            goals[row.person].append(row)
    came = attendance.came_of(club, people, start, end)
    met = dict(club.rows(_MET_EACH, (start.isoformat(), end.isoformat())))
    return {key: in_words(goals[key], came.get(key, Attended(0, 0)), met.get(key, 0)) for key in people}


def _band(club: ClubFile, one: Person, day: date) -> str:
    """Give the age band by the group the mentee belongs to."""
    member = Membership.select().where(Membership.person == one.id, Membership.role == RoleKind.MENTEE)
    group = next((record.get(club, Group, row.group) for row in member.order_by(Membership.id.desc())), None)
    bands = supervision.rule_of(club, group).bands if group is not None else ()
    return ages.age_band(ages.age_on(one.born_on, day), bands)


def mentors(club: ClubFile, key: int, start: date, end: date) -> tuple[Beside, ...]:
    """Give the mentors of a mentee's relationships in a period, by name."""
    language = settings(club).language
    values = {"person": key, "start": start.isoformat(), "end": end.isoformat()}
    return tuple(
        Beside(names.shown(given, family, known_as, language), code)
        for given, family, known_as, code in club.rows(_MENTORS, values)
    )


def _sessions(club: ClubFile, key: int, start: date, end: date) -> tuple[tuple[date, str], ...]:
    first = attendance.first_came(club, [key]).get(key)
    sql = _SESSIONS.format(cancelled=SessionStatus.CANCELLED.value)
    cells = []
    for day, mark, arrived, late, starts, held in club.rows(sql, (key, start.isoformat(), end.isoformat())):
        is_late = marks.is_late(Mark(mark), arrived, late, starts)
        cells.append((date.fromisoformat(day), marks.cell(mark, late=is_late, first=day == first, held=bool(held))))
    return tuple(cells)


def _chosen(club: ClubFile, shown: tuple[Fact, ...], values: Mapping[str, object]) -> tuple[Fact, ...]:
    """Choose three facts: what has consent first, then steps done and advice that worked, then what was worked on."""
    told = [Fact(date.fromisoformat(day), words) for day, words in club.rows(_DONE, values)]
    best = [*shown, *told]
    taken = {fact.words: fact for fact in reversed(best)}
    return tuple(sorted(sorted(taken.values(), key=best.index)[:FACTS], key=lambda fact: fact.day))


def worked(club: ClubFile, values: Mapping[str, object], whose: str = "") -> dict[MentoringForm, int]:
    """Add up the minutes of each form in the relationships of `whose` (SQL of their keys; the mentee's)."""
    found = club.rows(_WORKED.format(whose=whose or _OF_MENTEE), values)
    return {MentoringForm(form): minutes for form, minutes in found}


_OF_MENTEE: Final = "SELECT relationship_id FROM relationship_member WHERE person_id = :person AND side = 'mentee'"
_MET: Final = f"""m.relationship_id IN ({_OF_MENTEE}) AND m.outcome = 'met' AND m.date BETWEEN :start AND :end"""
_MEETINGS: Final = f"SELECT count(*) FROM meeting m WHERE {_MET}"
_MET_EACH: Final = """
    SELECT o.person_id, count(*) FROM meeting m
      JOIN relationship_member o ON o.relationship_id = m.relationship_id AND o.side = 'mentee'
     WHERE m.outcome = 'met' AND m.date BETWEEN ? AND ? GROUP BY o.person_id
"""
_TURNS: Final = f"SELECT swaps_mentee, swaps_mentor FROM meeting m WHERE {_MET}"
_WORKED: Final = """
    SELECT f.form, sum(f.minutes) FROM meeting_form f JOIN meeting m ON m.id = f.meeting_id
     WHERE m.relationship_id IN ({whose}) AND m.outcome = 'met' AND m.date BETWEEN :start AND :end AND f.minutes > 0
     GROUP BY f.form
"""
_MISTAKE: Final = f"""
    SELECT m.mistake FROM meeting m WHERE {_MET} AND m.mistake <> '' AND m.mistake_may_print
     ORDER BY m.date DESC, m.id DESC LIMIT 1
"""
_DONE: Final = f"""
    SELECT day, words FROM (
        SELECT n.done_on AS day, n.wording AS words, 1 AS rank FROM next_step n
         WHERE n.relationship_id IN ({_OF_MENTEE}) AND n.side = 'mentee' AND n.done_on BETWEEN :start AND :end
        UNION ALL
        SELECT coalesce(a.tried_on, a.given_on), a.wording, 1 FROM advice a
         WHERE a.relationship_id IN ({_OF_MENTEE}) AND a.state = 'worked'
           AND coalesce(a.tried_on, a.given_on) BETWEEN :start AND :end
        UNION ALL
        SELECT m.date, m.worked_on, 2 FROM meeting m WHERE {_MET} AND m.worked_on <> '')
     ORDER BY rank, day DESC
"""
_NEXT: Final = f"""
    SELECT DISTINCT wording FROM next_step
     WHERE relationship_id IN ({_OF_MENTEE}) AND side = 'mentee' AND done_on IS NULL ORDER BY id DESC LIMIT 3
"""
_THANKS: Final = """
    SELECT date, wording, may_quote FROM gratitude WHERE giver_id = :person AND date BETWEEN :start AND :end
     ORDER BY date, id
"""
_MENTORS: Final = f"""
    SELECT p.given_name, p.family_name, p.known_as, p.code
      FROM relationship r JOIN relationship_member o ON o.relationship_id = r.id AND o.side = 'mentor'
      JOIN person p ON p.id = o.person_id
     WHERE r.id IN ({_OF_MENTEE}) AND r.started_on <= :end AND coalesce(r.ended_on, :end) >= :start
     GROUP BY p.id ORDER BY p.sort_name
"""
_SESSIONS: Final = """
    SELECT s.date, sp.mark, sp.arrived, sp.minutes_late, s.starts, s.status <> '{cancelled}'
      FROM session_person sp JOIN session s ON s.id = sp.session_id AND s.status <> 'planned'
     WHERE sp.person_id = ? AND sp.role = 'mentee' AND s.date BETWEEN ? AND ? ORDER BY s.date, s.starts
"""
