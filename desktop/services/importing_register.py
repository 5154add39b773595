"""What a term's register would change: marks at evenings, new people to complete, and hours that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.core.choices import Mark, RoleKind, RoleStatus
from desktop.core.errors import Refused
from desktop.core.rules import hours as rules
from desktop.core.rules import names
from desktop.exchange.mark_words import CellMark
from desktop.exchange.person_line import EMPTY, TOTAL, Problem
from desktop.exchange.register_grid import RegisterLayout, RegisterLine
from desktop.i18n import _, formats, ngettext
from desktop.model.group import Group, Membership
from desktop.model.person import Person, Role
from desktop.services import importing_evenings as evenings
from desktop.services import person, record
from desktop.services.club import ClubFile, settings
from desktop.services.importing_batch import Batch
from desktop.services.importing_codes import Codes
from desktop.services.importing_evenings import Evening
from desktop.services.importing_names import Found, Named, Names
from desktop.services.importing_plan import Decision, Decisions, Outcome, Planned, last_change
from desktop.services.importing_words import Difference

MOST_DAYS: Final = 3
FIGURES: Final = ("attendances", "mentee_attendances", "volunteer_attendances", "late", "told_us", "absences")
"""What is counted of a register; `late`, `told_us` and `absences` are those of mentees."""


class RegisterSource(NamedTuple):
    """A register as it was read, and the key of the group it is of."""

    layout: RegisterLayout
    lines: tuple[RegisterLine, ...]
    group: int


@dataclass(frozen=True, slots=True)
class RegisterPlan:
    """What would be written, and what is said about each line; `problems` are about whole columns."""

    batch: Batch
    rows: tuple[Planned, ...]
    decisions: Decisions
    as_of: int
    evenings: tuple[Evening, ...]
    problems: tuple[Problem, ...]
    figures: Mapping[str, int]

    def write(self, club: ClubFile) -> None:
        """Write everything, in an open step."""
        self.batch.write()
        evenings.derive(club, self.evenings)


def make(club: ClubFile, source: RegisterSource, decisions: Decisions) -> RegisterPlan:
    """Compare a register with the club; nothing is written."""
    as_of = last_change(club)
    planner = _Planner(club, source, decisions)
    rows = tuple(planner.line(line) for line in source.lines)
    used = tuple(planner.evenings.values())
    evenings.finish(club, used, planner.batch)
    figures = {**planner.figures, "sessions": len(used)}
    return RegisterPlan(planner.batch, rows, decisions, as_of, used, tuple(planner.problems), figures)


class _Planner:
    def __init__(self, club: ClubFile, source: RegisterSource, decisions: Decisions) -> None:
        self._club = club
        self._decisions = decisions
        self._group = record.get(club, Group, source.group)
        self._settings = settings(club)
        self._codes = Codes(club)
        self.batch = Batch(club)
        self._names = Names(club, source.group)
        self._met: set[tuple[int, RoleKind]] = set()
        marked = {
            column for line in source.lines for column, mark in line.marks.items() if mark.mark is not Mark.NOT_RECORDED
        }
        days = {column: day for column, day in source.layout.days.items() if column in marked}
        row = source.layout.header + 1
        self.evenings, self.problems = evenings.gather(club, self.batch, self._group, days, source.layout.span, row)
        self.problems += _doubts(source.layout, days, row)
        self.figures = dict.fromkeys(FIGURES, 0)

    def line(self, line: RegisterLine) -> Planned:
        if line.skipped:
            reasons = {EMPTY: _("empty line"), TOTAL: _("line of totals")}
            reason = reasons.get(line.skipped) or _("begins the section: {role}").format(role=line.name)
            return Planned(line.row, "", Outcome.SKIPPED, reason)
        refusal = next((problem.message for problem in line.problems if problem.refuses), "")
        if refusal:
            return Planned(line.row, line.name, Outcome.REFUSED, refusal, problems=tuple(line.problems))
        decided = self._decisions.by_row.get(line.row)
        if decided is Decision.SKIP:
            return Planned(line.row, line.name, Outcome.SKIPPED, _("left out by choice"))
        found = self._who(line)
        if not found.sure and (decided or self._decisions.duplicates) is Decision.SKIP:
            assert found.person is not None
            problems = (*line.problems, Problem(line.row, "", found.reason))
            return Planned(line.row, line.name, Outcome.DUPLICATE, found.reason, found.person.key, problems=problems)
        if not found.sure and (decided or self._decisions.duplicates) is Decision.CREATE:
            found = Found(None)
        if found.person is None and not line.marks:
            message = _("Nobody here is called so, and the line has no marks.")
            return Planned(line.row, line.name, Outcome.SKIPPED, message, problems=tuple(line.problems))
        return self._take(line, found.person)

    def _who(self, line: RegisterLine) -> Found:
        found = self._names.who(line.name, line.role)
        if found.person is not None and (found.person.key, line.role) in self._met:
            return Found(found.person, sure=False, reason=_("stands in an earlier line already"))
        return found

    def _take(self, line: RegisterLine, there: Named | None) -> Planned:
        problems = list(line.problems)
        who = there or self._newcomer(line)
        self._met.add((who.key, line.role))
        if line.role not in who.roles:
            self.batch.add(Role, {"person": who.key, "kind": line.role, "status": RoleStatus.ACTIVE})
            who.roles.add(line.role)
        outside: list[date] = []
        differences: list[Difference] = []
        written = 0
        for column, evening in self.evenings.items():
            mark = line.marks.get(column, CellMark(Mark.ABSENT))
            if not self._possible(line, mark, evening, problems):
                continue
            self._count(mark, line.role, evening)
            if mark.mark is Mark.CAME and there is not None and not who.belongs_on(line.role, evening.day):
                outside.append(evening.day)
            written += self._mark(who, line, evening, mark, blank=column not in line.marks, differences=differences)
        if outside:
            message = _("was there on {days}, outside their own dates; kept").format(days=_days(outside))
            problems.append(Problem(line.row, "", f"{who.name}: {message}"))
        outcome = Outcome.NEW if there is None else Outcome.CHANGED if written else Outcome.UNCHANGED
        reason = ngettext("{count} mark", "{count} marks", written).format(count=written) if written else ""
        if there is None:
            reason = "; ".join(part for part in (_("a person to complete"), reason) if part)
        return Planned(
            line.row,
            line.name,
            outcome,
            reason,
            there.key if there is not None else None,
            tuple(differences),
            tuple(problems),
        )

    def _possible(self, line: RegisterLine, mark: CellMark, evening: Evening, problems: list[Problem]) -> bool:
        """Say whether times can be; a volunteer's hours follow from them."""
        if mark.mark is not Mark.CAME or line.role is not RoleKind.VOLUNTEER:
            return True
        planned = evening.starts - self._group.setup_minutes, evening.ends + self._group.packdown_minutes
        try:
            rules.stay(line.name, planned=planned, arrived=mark.arrived, left=mark.left, total=mark.total_minutes)
        except Refused as refused:
            problems.append(Problem(line.row, formats.day(evening.day), refused.sentence))
            return False
        return True

    def _count(self, mark: CellMark, role: RoleKind, evening: Evening) -> None:
        if mark.mark is Mark.CAME:
            self.figures["attendances"] += 1
            self.figures["volunteer_attendances"] += role is RoleKind.VOLUNTEER
            self.figures["mentee_attendances"] += role is RoleKind.MENTEE
            is_late = mark.minutes_late is not None or (mark.arrived is not None and mark.arrived > evening.starts)
            self.figures["late"] += is_late and role is RoleKind.MENTEE
        elif role is RoleKind.MENTEE:
            self.figures["told_us"] += mark.mark is Mark.TOLD_US
            self.figures["absences"] += mark.mark is Mark.ABSENT

    def _mark(
        self,
        who: Named,
        line: RegisterLine,
        evening: Evening,
        mark: CellMark,
        *,
        blank: bool,
        differences: list[Difference],
    ) -> bool:
        """Write one mark unless the register says it, or more, already; gives whether it was written."""
        there = evening.known.get((who.key, line.role))
        values = mark._asdict()
        if there is not None and (mark.mark is Mark.NOT_RECORDED or _says_it(there, values, evening)):
            return False
        if evenings.is_recorded(there):
            assert there is not None
            if blank:
                return False
            day = formats.day(evening.day)
            differences.append(Difference(day, evenings.in_words(there), evenings.in_words(values)))
        evenings.put(self.batch, evening, who.key, line.role, {**values, "mark": mark.mark.value})
        return True

    def _newcomer(self, line: RegisterLine) -> Named:
        """Make a person to complete, who belongs to the group from the first evening they came."""
        given, family = names.tidied(*names.split(line.name))
        values = {"given_name": given, "family_name": family}
        came = [self.evenings[column].day for column, mark in line.marks.items()
                if column in self.evenings and mark.mark is Mark.CAME]  # fmt: skip
        since = min(came, default=min((one.day for one in self.evenings.values()), default=self._club.today()))
        key = self.batch.add(
            Person,
            {
                **values,
                "code": self._codes.next(line.role),
                "sort_name": person.sort_name_of(values, self._settings),
                "to_complete": True,
            },
        )
        state = RoleStatus.ACTIVE if line.role is RoleKind.VOLUNTEER else RoleStatus.REGISTERED
        self.batch.add(Role, {"person": key, "kind": line.role, "status": state, "since": since})
        self.batch.add(Membership, {"group": self._group.id, "person": key, "role": line.role, "since": since})
        made = Named(key, f"{given} {family}".strip(), {line.role}, [(line.role, since, None)])
        self._names.add(made)
        return made


def _days(days: Sequence[date]) -> str:
    """Say a few days one by one, many by their number and the first and last."""
    if len(days) <= MOST_DAYS:
        return formats.list_of([formats.day(day) for day in days])
    words = _("{count}, the first {first}, the last {last}")
    return words.format(count=formats.days(len(days)), first=formats.day(days[0]), last=formats.day(days[-1]))


def _says_it(there: Mapping[str, Any], values: Mapping[str, Any], evening: Evening) -> bool:
    """Say whether a register says what a cell says, or more: the time of somebody who is only called late here."""
    if there["mark"] != values["mark"]:
        return False
    told = {name: value for name, value in values.items() if name != "mark" and value is not None}
    if told.keys() == {"minutes_late"}:
        return there["minutes_late"] is not None or (there["arrived"] or 0) > evening.starts
    return all(there[name] == value for name, value in told.items())


def _doubts(layout: RegisterLayout, days: Mapping[int, date], row: int) -> list[Problem]:
    """Say which dates are no days, have no marks, or fall on another weekday than the title names."""
    problems = []
    for column in layout.sessions:
        day = layout.days.get(column.index)
        if day is None:
            message = _("“{value}” is no day of the calendar.").format(value=column.title[:40])
            problems.append(Problem(row, column.title, message))
        elif column.index not in days:
            problems.append(Problem(row, column.title, _("Nobody has a mark on this day; no session is made of it.")))
        elif layout.weekday is not None and day.weekday() != layout.weekday.number:
            message = _("{day} is no {weekday}.").format(
                day=formats.day(day, weekday=True), weekday=_(layout.weekday.label)
            )
            problems.append(Problem(row, column.title, message))
    return problems
