"""What the records say of one volunteer's mentoring, for a folio to show elsewhere; mentees are codes and counts."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import HoursCategory, RoleKind
from desktop.core.relationship_choices import AdviceState, GoalArea, GoalScale, MentoringForm, Rater
from desktop.core.rules.progress import Share
from desktop.model.person import Person, Role
from desktop.services import goal, hours, person, progress, record
from desktop.services.club import ClubFile, settings
from desktop.services.goal import GoalRow

EXAMPLES: Final = 3


class Example(NamedTuple):
    """Something that shows progress and may be shown: whose (a code), when, and what."""

    code: str
    day: date
    words: str


class KeptPromise(NamedTuple):
    """A promise of the volunteer, and how it was kept, 0 to 10, says the mentee."""

    words: str
    rated: int


class FolioFacts(NamedTuple):
    """What a folio rests on; goals are counted, people are not compared.

    `worked` are minutes by form, `moved` counts by area the goals that the mentees asked for, `range_of_starts` is of
    starting points on 0 to 10, `advice` how much was given, tried and worked.
    """

    person: int
    name: str
    code: str
    starts: date
    ends: date
    minutes: Mapping[HoursCategory, int]
    mentees: tuple[str, ...]
    meetings: int
    worked: Mapping[MentoringForm, int]
    share: Share
    moved: Mapping[GoalArea, Share]
    range_of_starts: tuple[int, int] | None
    examples: tuple[Example, ...]
    review: Example | None
    mistake: str
    kept: tuple[KeptPromise, ...]
    advice: Counter[AdviceState]
    thanks: tuple[str, ...]


def folio_facts(club: ClubFile, key: int, start: date, end: date) -> FolioFacts:
    """Gather what a folio of a volunteer rests on.

    Raises:
        Refused: the person is not there any more.
    """
    one = record.get(club, Person, key)
    values = {"person": key, "start": start.isoformat(), "end": end.isoformat()}
    mentees: dict[int, str] = dict(club.rows(_MENTEES, values))
    goals = [row for mentee in mentees for row in goal.rows(club, person=mentee, until=end) if row.asked]
    shown = [
        Example(mentees[mentee], date.fromisoformat(day), words)
        for mentee, day, words, _kind in club.rows(_EVIDENCE.format(keys=_listed(mentees), review="<>"), values)
    ]
    given = hours.sums(club, "category", start=start, end=end, of=key)
    reviews = club.rows(_EVIDENCE.format(keys=_listed(mentees), review="="), values)
    return FolioFacts(
        *(key, person.full_name_of(one), one.code, start, end),
        minutes={HoursCategory(part.key): part.minutes for part in given},
        mentees=tuple(mentees.values()),
        meetings=club.value(_MEETINGS, values) or 0,
        worked=progress.worked(club, values, _OF_MENTOR),
        share=goal.wanted_and_moved(goals),
        moved=_by_area(goals),
        range_of_starts=_starts(goals),
        examples=tuple(shown[:EXAMPLES]),
        review=next((Example(mentees[who], date.fromisoformat(day), words) for who, day, words, _k in reviews), None),
        mistake=club.value(_MISTAKE, values) or "",
        kept=tuple(KeptPromise(words, rated) for words, rated in club.rows(_KEPT, values)),
        advice=Counter({AdviceState(state): count for state, count in club.rows(_ADVICE, values)}),
        thanks=tuple(words for (words,) in club.rows(_THANKS, values)),
    )


def codes(club: ClubFile) -> dict[str, str]:
    """Give the codes of all mentees by the names under which they might stand in a quote."""
    language = settings(club).language
    mentees = Person.select().join(Role, on=(Role.person == Person.id)).where(Role.kind == RoleKind.MENTEE)
    found = {}
    for one in mentees:
        for name in (person.full_name_of(one, language), person.name_of(one, language), one.known_as, one.given_name):
            if name:
                found[name] = one.code
    return found


def _by_area(goals: list[GoalRow]) -> dict[GoalArea, Share]:
    areas = {area: [row for row in goals if row.area is area] for area in GoalArea}
    return {area: goal.wanted_and_moved(rows) for area, rows in areas.items() if rows}


def _starts(goals: list[GoalRow]) -> tuple[int, int] | None:
    """Give the lowest and the highest point from which mentees began, by their own rating (rule A5)."""
    found = [
        moved.start for row in goals if row.scale is GoalScale.TEN for moved in row.moved if moved.by is Rater.SELF
    ]
    return (min(found), max(found)) if found else None


def _listed(mentees: Mapping[int, str]) -> str:
    return ",".join(map(str, mentees)) or "NULL"


_OF_MENTOR: Final = "SELECT relationship_id FROM relationship_member WHERE person_id = :person AND side = 'mentor'"
_MET: Final = f"m.relationship_id IN ({_OF_MENTOR}) AND m.outcome = 'met' AND m.date BETWEEN :start AND :end"
_MENTEES: Final = f"""
    SELECT DISTINCT p.id, p.code FROM relationship r
      JOIN relationship_member o ON o.relationship_id = r.id AND o.side = 'mentee' JOIN person p ON p.id = o.person_id
     WHERE r.id IN ({_OF_MENTOR}) AND r.started_on <= :end AND coalesce(r.ended_on, :end) >= :start
     ORDER BY p.code, p.id
"""
_MEETINGS: Final = f"SELECT count(*) FROM meeting m WHERE {_MET}"
_EVIDENCE: Final = """
    SELECT person_id, date, wording, kind FROM evidence
     WHERE person_id IN ({keys}) AND consent AND kind {review} 'review' AND wording <> ''
       AND date BETWEEN :start AND :end ORDER BY date DESC, id DESC
"""
_MISTAKE: Final = f"""
    SELECT m.mistake FROM meeting m WHERE {_MET} AND m.mistake <> '' AND m.mistake_may_print
     ORDER BY m.date DESC, m.id DESC LIMIT 1
"""
_KEPT: Final = f"""
    SELECT p.wording, p.kept FROM promise p JOIN agreement a ON a.id = p.agreement_id
     WHERE a.relationship_id IN ({_OF_MENTOR}) AND p.side = 'mentor' AND p.kind = 'brings' AND p.kept IS NOT NULL
       AND p.rated_on BETWEEN :start AND :end ORDER BY p.rated_on, p.id
"""
_ADVICE: Final = """
    SELECT state, count(*) FROM advice WHERE giver_id = :person AND given_on BETWEEN :start AND :end GROUP BY state
"""
_THANKS: Final = """
    SELECT wording FROM gratitude WHERE to_id = :person AND may_quote AND date BETWEEN :start AND :end ORDER BY date, id
"""
