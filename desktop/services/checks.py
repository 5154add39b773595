"""Background checks to renew, applied for, or not needed: for the list on paper and for what is due."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final, NamedTuple

from desktop.core.choices import CheckDecision, CheckKind
from desktop.core.rules import checks as rules
from desktop.core.rules import names
from desktop.core.rules.checks import Standing
from desktop.services.club import ClubFile, settings


class CheckRow(NamedTuple):
    """A check of a volunteer and where it stands; `reason` says why none is needed. Its number is not in it."""

    person: int
    name: str
    role: str
    standing: Standing
    kind: CheckKind
    level: str
    seen_on: date | None
    renew_by: date | None
    reason: str = ""


class Listed(NamedTuple):
    """The list: its rows as they are sorted, and the names of volunteers without any check that was accepted."""

    rows: list[CheckRow]
    without: tuple[str, ...]


_VOLUNTEERS: Final = """
    SELECT p.id, p.given_name, p.family_name, p.known_as, r.task,
           c.kind, c.decision, c.workforce, c.seen_on, c.renew_by, c.reason_not_required
      FROM person p
      JOIN role r ON r.person_id = p.id AND r.kind = 'volunteer' AND r.status NOT IN ('ended', 'archived')
      LEFT JOIN "check" c ON c.person_id = p.id
     ORDER BY p.sort_name, p.id, c.id
"""


class _Check(NamedTuple):
    """A check as its row in the club file says it."""

    kind: CheckKind
    decision: CheckDecision
    level: str
    seen_on: date | None
    renew_by: date | None
    reason: str


def listed(club: ClubFile) -> Listed:
    """List the checks of everybody who volunteers: by heading, and under it by the day by which they are renewed.

    Of several accepted checks the one that lasts longest counts; one without an end, or that runs for 90 days or more,
    asks for nothing. A new one that was applied for stands beside the one that it is to follow.
    """
    language = settings(club).language
    rows: list[CheckRow] = []
    without: list[str] = []
    for (key, given, family, known_as), found in groupby(club.rows(_VOLUNTEERS), key=lambda row: row[:4]):
        of_one = list(found)
        name = names.shown(given, family, known_as, language)
        checks = [_read(row[5:]) for row in of_one if row[5] is not None]
        lines = list(_standings(checks, club.today()))
        rows += [
            CheckRow(key, name, of_one[0][4], where, one.kind, one.level, one.seen_on, one.renew_by, one.reason)
            for where, one in lines
        ]
        if not lines and not any(_accepted(one) for one in checks):
            without.append(name)
    order = list(Standing)
    rows.sort(key=lambda row: (order.index(row.standing), row.renew_by or date.max))
    return Listed(rows, tuple(without))


def to_renew(club: ClubFile) -> list[CheckRow]:
    """List the checks that ran out, or do within 90 days."""
    return [row for row in listed(club).rows if row.standing in rules.TO_RENEW]


def _read(row: Sequence[Any]) -> _Check:
    kind, decision, level, seen_on, renew_by, reason = row
    return _Check(CheckKind(kind), CheckDecision(decision), level, _day(seen_on), _day(renew_by), reason.strip())


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _accepted(one: _Check) -> bool:
    return one.kind is not CheckKind.NOT_REQUIRED and one.decision is CheckDecision.ACCEPTED


def _standings(checks: Sequence[_Check], today: date) -> Iterator[tuple[Standing, _Check]]:
    """Say which of somebody's checks stand on the list."""
    accepted = [one for one in checks if _accepted(one)]
    ending = [one for one in accepted if one.renew_by is not None]
    if accepted and len(ending) == len(accepted):
        longest = max(ending, key=lambda one: one.renew_by or today)
        where = rules.standing(longest.renew_by or today, today)
        if where is not None:
            yield where, longest
    for one in checks:
        if one.kind is CheckKind.NOT_REQUIRED:
            if one.reason and not accepted:
                yield Standing.NOT_NEEDED, one
        elif one.decision is CheckDecision.WAITING:
            yield Standing.WAITING, one
