"""What a ledger of hours would add: entries that are not here yet, each line with its problem in words."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import HoursSource as Origin
from desktop.core.choices import RoleKind
from desktop.exchange.hours_ledger import HoursLine
from desktop.exchange.person_line import EMPTY, Problem
from desktop.i18n import _, formats
from desktop.model.hours import HoursEntry
from desktop.services import derived_hours
from desktop.services.club import ClubFile
from desktop.services.importing_batch import Batch
from desktop.services.importing_names import Names
from desktop.services.importing_plan import Decision, Decisions, Outcome, Planned, last_change


class HoursSource(NamedTuple):
    """A ledger as it was read."""

    lines: tuple[HoursLine, ...]


class _Entry(NamedTuple):
    """An entry that is here, as far as a line can be the same."""

    minutes: int
    starts: int | None
    ends: int | None
    category: str
    source: str


@dataclass(frozen=True, slots=True)
class HoursPlan:
    """What would be written, and what is said about each line; `timed` are people and days that may overlap."""

    batch: Batch
    rows: tuple[Planned, ...]
    decisions: Decisions
    as_of: int
    timed: frozenset[tuple[int, date]]
    figures: Mapping[str, int]

    def write(self, club: ClubFile) -> None:
        """Write everything, in an open step."""
        self.batch.write()
        near = {(who, date.fromisoformat(day)) for who, day in club.rows(_MAY_OVERLAP)}
        for who, day in sorted(self.timed & near):
            derived_hours.deduct(club, who, day)


_MAY_OVERLAP: Final = """
    SELECT DISTINCT one.person_id, one.date FROM hours_entry one
      JOIN hours_entry other ON other.person_id = one.person_id AND other.id <> one.id AND other.starts IS NOT NULL
       AND other.date BETWEEN date(one.date, '-1 day') AND date(one.date, '+1 day')
     WHERE one.starts IS NOT NULL AND (one.date = other.date OR one.ends > 1440 OR other.ends > 1440)
"""


def make(club: ClubFile, source: HoursSource, decisions: Decisions) -> HoursPlan:
    """Compare a ledger with the club; nothing is written."""
    as_of = last_change(club)
    planner = _Planner(club, source, decisions)
    rows = tuple(planner.line(line) for line in source.lines)
    figures = {"entries": planner.entries, "minutes": planner.minutes}
    return HoursPlan(planner.batch, rows, decisions, as_of, frozenset(planner.timed), figures)


class _Planner:
    def __init__(self, club: ClubFile, source: HoursSource, decisions: Decisions) -> None:
        self._decisions = decisions
        self._names = Names(club, None)
        self.batch = Batch(club)
        self.timed: set[tuple[int, date]] = set()
        self.entries = self.minutes = 0
        days = [line.day for line in source.lines if line.day is not None]
        self._known = _known(club, min(days), max(days)) if days else defaultdict(list)
        self._lines: dict[tuple[int, date], list[tuple[int, _Entry]]] = defaultdict(list)

    def line(self, line: HoursLine) -> Planned:
        if line.skipped:
            reason = _("empty line") if line.skipped == EMPTY else _("line of totals")
            return Planned(line.row, "", Outcome.SKIPPED, reason)
        if line.refused:
            return self._refused(line, next(problem.message for problem in line.problems if problem.refuses))
        decided = self._decisions.by_row.get(line.row)
        if decided is Decision.SKIP:
            return Planned(line.row, line.name, Outcome.SKIPPED, _("left out by choice"))
        found = self._names.who(line.name, RoleKind.VOLUNTEER)
        if found.person is None:
            message = _("Nobody here is called “{name}”.").format(name=line.name)
            line = _with(line, Problem(line.row, "", message, refuses=True))
            return self._refused(line, message)
        assert line.day is not None
        who, entry = found.person.key, _Entry(line.minutes, line.starts, line.ends, line.category, Origin.IMPORTED)
        if self._is_here(who, line.day, entry):
            self._lines[who, line.day].append((line.row, entry))
            return Planned(line.row, line.name, Outcome.UNCHANGED, "", who, problems=tuple(line.problems))
        doubt = "" if found.sure else found.reason
        doubt = doubt or self._alike(who, line.day, entry)
        if doubt and (decided or self._decisions.duplicates) is Decision.SKIP:
            problems = (*line.problems, Problem(line.row, "", doubt))
            return Planned(line.row, line.name, Outcome.DUPLICATE, doubt, who, problems=problems)
        return self._add(line, who, line.day, entry)

    def _refused(self, line: HoursLine, reason: str) -> Planned:
        return Planned(line.row, line.name, Outcome.REFUSED, reason, problems=tuple(line.problems))

    def _is_here(self, who: int, day: date, entry: _Entry) -> bool:
        """Say whether the very entry is here; each is met by one line only."""
        here = self._known[who, day]
        same = next((one for one in here if one[:4] == entry[:4]), None)
        if same is not None:
            here.remove(same)
        return same is not None

    def _alike(self, who: int, day: date, entry: _Entry) -> str:
        """Say why an entry may be here already, or in an earlier line."""
        earlier = next((row for row, one in self._lines[who, day] if one[:4] == entry[:4]), None)
        if earlier is not None:
            return _("the same as line {row}").format(row=earlier)
        for one in self._known[who, day]:
            if one.source == Origin.REGISTER and (one.category == entry.category or one.minutes == entry.minutes):
                return _("the register of that day gives {hours} already").format(hours=formats.hours(one.minutes))
            if one.minutes == entry.minutes or (entry.starts is not None and one.starts == entry.starts):
                return _("another entry of that day gives {hours} already").format(hours=formats.hours(one.minutes))
        return ""

    def _add(self, line: HoursLine, who: int, day: date, entry: _Entry) -> Planned:
        self._lines[who, day].append((line.row, entry))
        self.batch.add(
            HoursEntry,
            {
                "person": who,
                "date": day,
                "month": derived_hours.month_of(day),
                "starts": line.starts,
                "ends": line.ends,
                "break_minutes": line.break_minutes,
                "minutes": line.minutes,
                "category": line.category,
                "source": Origin.IMPORTED,
                "note": line.note,
            },
        )
        if line.starts is not None:
            self.timed.add((who, day))
        self.entries += 1
        self.minutes += line.minutes
        reason = f"{formats.day(day)}, {formats.hours(line.minutes)}, {_(line.category.label)}"
        return Planned(line.row, line.name, Outcome.NEW, reason, who, problems=tuple(line.problems))


def _with(line: HoursLine, problem: Problem) -> HoursLine:
    line.problems = [*(one for one in line.problems if one != problem), problem]
    return line


def _known(club: ClubFile, first: date, last: date) -> defaultdict[tuple[int, date], list[_Entry]]:
    found: defaultdict[tuple[int, date], list[_Entry]] = defaultdict(list)
    for person, day, *entry in club.rows(
        """SELECT person_id, date, minutes, starts, ends, category, source FROM hours_entry
            WHERE date BETWEEN ? AND ? ORDER BY id""",
        (first.isoformat(), last.isoformat()),
    ):
        found[person, date.fromisoformat(day)].append(_Entry(*entry))
    return found
