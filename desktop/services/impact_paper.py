"""What an impact report shows: the figures, the words kept for it, and quotes and names that have consent."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from desktop.core.choices import ConsentKind
from desktop.core.rules.impact import Part
from desktop.core.rules.quoting import coded
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.reports.impact_tables import ImpactData, Quote
from desktop.services import consent, hours, impact, impact_words, period_papers, person, record, roll
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint

QUOTES: Final = 6
LONGEST: Final = 240
"""Letters of a quote that is taken: the paper has four pages."""


def paper(club: ClubFile, start: date, end: date, group: int | None = None, fund: int | None = None) -> ImpactData:
    """Gather an impact report of a period, of the whole club or of one group; a fund gives what counts and a value."""
    home = record.get(club, Group, group) if group is not None else None
    values = impact.over(club, start, end, group)
    given = period_papers.hours_report(club, start, end, fund, group)
    people = _givers(club, start, end, group)
    said = impact_words.of(start, end, group)
    codes = _codes(club)
    return ImpactData(
        imprint(club),
        *(start, end, club.today()),
        impact.reach(club, start, end, group),
        impact.relationships(club, start, end, group),
        impact.change(club, start, end, group),
        impact.work(club, start, end, group),
        given,
        _stayed(club, start, end, group, people),
        len(_trained(club, values) & people),
        group=home.name if home is not None else "",
        purpose=coded(said.purpose, codes),
        changed=coded(said.changed, codes),
        failure=coded(_failure(club, said.failure if said.failure_agreed else "", values), codes),
        quotes=_quotes(club, values, codes),
        hosts=_lines(said.hosts),
        funders=_lines(said.funders),
        named=_named(club, people),
    )


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _givers(club: ClubFile, start: date, end: date, group: int | None) -> set[int]:
    """Give the volunteers whose hours count in a period under the club's own rule."""
    counted = hours.counted(club, None, start=start, end=end, group=group)
    return {row.person for row, count in counted if count.minutes}


def _stayed(club: ClubFile, start: date, end: date, group: int | None, people: set[int]) -> Part:
    """Count who gave hours in the time of the same length before, and how many of them gave hours again."""
    before = _givers(club, start - (end - start) - timedelta(days=1), start - timedelta(days=1), group)
    return Part(len(before & people), len(before))


def _trained(club: ClubFile, values: impact.Values) -> set[int]:
    return {key for (key,) in club.rows("SELECT person_id FROM training WHERE done_on BETWEEN :start AND :end", values)}


def _codes(club: ClubFile) -> dict[str, str]:
    """Give the codes of everybody by the names under which they might stand in a quote."""
    language = settings(club).language
    found = {}
    for one in record.all_of(club, Person):
        for name in (person.full_name_of(one, language), one.known_as, one.given_name):
            if name and one.code:
                found[name] = one.code
    return found


def _failure(club: ClubFile, words: str, values: impact.Values) -> str:
    """Give the failure that was written and agreed to, or the latest mistake that may be printed."""
    return words or club.value(_MISTAKE, values) or ""


def _quotes(club: ClubFile, values: impact.Values, codes: dict[str, str]) -> tuple[Quote, ...]:
    """Choose the latest quotes with consent; first name only where that was allowed, no name but a code in the words.

    Who has refused to be quoted, or taken it back, is not quoted, whatever is ticked beside the words.
    """
    found = []
    for key, words in club.rows(_QUOTES, values):
        one = record.get(club, Person, key)
        allowed = consent.holds(club, key, ConsentKind.QUOTE, club.today())
        if allowed or not club.value(_ASKED, (key, ConsentKind.QUOTE.value)):
            who = one.known_as or one.given_name if allowed and not one.privacy_hold else one.code
            found.append(Quote(coded(words, codes), who))
    return tuple(_by_turns(found)[:QUOTES])


def _by_turns(quotes: Sequence[Quote]) -> list[Quote]:
    """Let everybody speak once before anybody speaks twice."""
    spoken: Counter[str] = Counter()
    turns = []
    for number, one in enumerate(quotes):
        turns.append((spoken[one.who], number, one))
        spoken[one.who] += 1
    return [one for _turn, _number, one in sorted(turns, key=lambda turn: turn[:2])]


def _named(club: ClubFile, people: set[int]) -> tuple[str, ...]:
    """Name those who agreed to it, as short as an OPEN paper names people; not who is never named on shared paper."""
    agreed = [
        key
        for key in sorted(people)
        if consent.holds(club, key, ConsentKind.NAMED, club.today()) and not record.get(club, Person, key).privacy_hold
    ]
    short = roll.short_names(club, agreed)
    return tuple(sorted(short[key] for key in agreed))


_ASKED: Final = "SELECT 1 FROM consent WHERE person_id = ? AND kind = ?"
_OF_GROUP: Final = """(:group IS NULL OR {who} IN (SELECT person_id FROM membership WHERE group_id = :group))"""
_QUOTES: Final = f"""
    SELECT who, words FROM (
        SELECT person_id AS who, wording AS words, date FROM evidence
         WHERE consent AND kind IN ('quote', 'statement', 'thanks')
        UNION ALL
        SELECT giver_id, wording, date FROM gratitude WHERE may_quote AND giver_id IS NOT NULL)
     WHERE date BETWEEN :start AND :end AND words <> '' AND length(words) <= {LONGEST}
       AND {_OF_GROUP.format(who="who")}
     ORDER BY date DESC, who, words
"""
_MISTAKE: Final = """
    SELECT m.mistake FROM meeting m JOIN relationship r ON r.id = m.relationship_id
     WHERE m.outcome = 'met' AND m.mistake <> '' AND m.mistake_may_print AND m.date BETWEEN :start AND :end
       AND (:group IS NULL OR r.group_id = :group) ORDER BY m.date DESC, m.id DESC LIMIT 1
"""
