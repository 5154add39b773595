"""Every total that a club can print or export, without anybody's name: what erasing somebody must leave as it was."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.rules.hours import Counted
from desktop.core.table import Table
from desktop.model.group import Group
from desktop.services import exporting, hours, impact, impact_paper, period_papers, record, term
from desktop.services.club import ClubFile
from desktop.services.hours_list import HoursRow

COUNTED = ("attendance", "hours", "sessions", "meetings", "goals")
"""Exported tables whose rows are figures."""
OF_PERIOD = frozenset({"attendance", "hours", "sessions", "meetings"})


def figures(club: ClubFile, periods: Iterable[tuple[date, date]]) -> dict[str, Any]:
    """Give the figures of a club by what they are figures of."""
    found: dict[str, Any] = {}
    for start, end in periods:
        of = f"{start} {end}"
        found |= {f"{name} {of}": figure for name, figure in _of_period(club, start, end).items()}
        for group in record.all_of(club, Group):
            found |= {
                f"{name} of {group.name} {of}": one for name, one in _of_group(club, group.id, start, end).items()
            }
    return found


def periods_of(club: ClubFile) -> list[tuple[date, date]]:
    """Give a period up to today, the present term, and months of their own."""
    today = club.today()
    first = date.fromisoformat(club.value("SELECT coalesce(min(date), :day) FROM session", {"day": today.isoformat()}))
    home = term.at(club, today)
    middle = first + (today - first) / 2
    found = [(first, today), (first, middle), (middle.replace(day=1), today)]
    return [*found, (home.starts_on, home.ends_on)] if home is not None else found


def _of_period(club: ClubFile, start: date, end: date) -> dict[str, Any]:
    counted = hours.counted(club, None, start=start, end=end)
    told = period_papers.hours_report(club, start, end)
    figures = {
        "hours by person": _many(_sums(counted, lambda row: row.person).values()),
        "hours by month": _sums(counted, lambda row: row.month),
        "hours by category": _sums(counted, lambda row: row.category),
        "hours": (told.volunteers, told.sessions, told.minutes, told.activities, told.months, told.programmes),
        "givers": _many((one.entries, one.minutes) for one in told.givers),
        "evidence": _many(replace(one, volunteer_code="", volunteer_name="") for one in told.evidence),
    }
    for name in COUNTED:
        filters: dict[str, Any] = {"start": start, "end": min(end, club.today())} if name in OF_PERIOD else {}
        figures[f"export {name}"] = _figures_of(exporting.table(club, name, **filters))
    return figures | _impact(club, start, end, None)


def _of_group(club: ClubFile, group: int, start: date, end: date) -> dict[str, Any]:
    told = period_papers.matrix(club, group, start, end)
    rows = {
        kind: _many((one.cells, one.came, one.possible, one.minutes) for one in rows)
        for kind, rows in (("mentees", told.mentees), ("volunteers", told.volunteers))
    }
    return {"dates": told.dates, "term": told.figures, **rows, **_impact(club, start, end, group)}


def _impact(club: ClubFile, start: date, end: date, group: int | None) -> dict[str, Any]:
    """Give the figures of an impact report; somebody who is erased waits for nothing."""
    told = impact_paper.paper(club, start, end, group)
    return {
        "reach": impact.reach(club, start, end, group)._replace(waiting=None),
        "pairs": told.relationships,
        "change": (told.change._replace(moved=()), _many(told.change.moved)),
        "work": told.work,
        "stayed": told.stayed,
        "trained": told.trained,
    }


def _sums(counted: Iterable[tuple[HoursRow, Counted]], of: Callable[[HoursRow], Any]) -> Counter[Any]:
    found: Counter[Any] = Counter()
    for row, count in counted:
        found[of(row)] += count.minutes
    return found


def _figures_of(table: Table) -> Counter[Any]:
    """Count the rows of a table by everything in them that is no text: numbers, days, yes and no."""
    return _many(tuple(cell for cell in row if not isinstance(cell, str)) for row in table.rows)


def _many(values: Iterable[Any]) -> Counter[Any]:
    return Counter(map(repr, values))
