"""What the papers over a period show: term matrix, a volunteer's statement, the organisation's hours report."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from desktop.core.choices import HoursCategory, RoleKind, SessionStatus
from desktop.core.rules import attendance as marks
from desktop.core.rules import hours as rules
from desktop.core.rules.attendance import TermFigures
from desktop.core.rules.hours_report import unduplicated
from desktop.i18n import _, formats
from desktop.model.group import Group
from desktop.model.hours import Fund
from desktop.model.person import Person, Role
from desktop.model.session import Session
from desktop.model.training import Training
from desktop.reports.hours_tables import Activity, Evidence, Giver, HoursData, Part, Value
from desktop.reports.matrix import MatrixData, MatrixDate, MatrixRow
from desktop.reports.statement import StatementData, StatementEntry, StatementTraining
from desktop.services import attendance, hours, person, record, roll, supervision, timetable
from desktop.services.club import ClubFile, settings
from desktop.services.imprint import imprint


class _Column(NamedTuple):
    """A session and its register; what each cell asks of it stands ready, since there are thousands of cells."""

    session: Session
    rows: Sequence[roll.RollRow]
    day: str
    starts: int
    held: bool


def matrix(club: ClubFile, group_key: int, start: date, end: date) -> MatrixData:
    """Gather the term matrix of a group: held and cancelled sessions up to today, and everybody who was on a roll."""
    group = record.get(club, Group, group_key)
    sessions = list(
        Session.select()
        .where(Session.group == group_key, Session.date.between(start, end))
        .where((Session.date <= club.today()) | (Session.status == SessionStatus.CLOSED))
        .order_by(Session.date, Session.starts)
    )
    columns = [_column(club, one) for one in sessions if one.status is not SessionStatus.PLANNED]
    people = sorted({row.person for column in columns for row in column.rows})
    first = attendance.first_came(club, people)
    mentees = _rows(club, columns, RoleKind.MENTEE, first, {})
    minutes = _minutes_of(club, group_key, start, end)
    return MatrixData(
        imprint=imprint(club, group.name),
        starts=start,
        ends=end,
        dates=tuple(_dates(club, columns, first, adults_only=group.adults_only)),
        mentees=tuple(mentees),
        volunteers=tuple(_rows(club, columns, RoleKind.VOLUNTEER, first, minutes)),
        figures=_figures(club, group_key, columns, first, start, end),
    )


def _column(club: ClubFile, one: Session) -> _Column:
    held = one.status is not SessionStatus.CANCELLED
    return _Column(one, roll.roll(club, one), one.date.isoformat(), one.starts, held)


def _dates(club: ClubFile, columns: Sequence[_Column], first: dict[int, str], *, adults_only: bool) -> list[MatrixDate]:
    dates = []
    for column in columns:
        one = column.session
        if not column.held:
            dates.append(MatrixDate(one.date, 0, held=False))
            continue
        here = roll.present(column.rows)
        came = roll.of_role(here, RoleKind.MENTEE)
        need = supervision.at(club, one, here)
        dates.append(
            MatrixDate(
                one.date,
                timetable.place_in_term(club, one)[0],
                mentees=len(came),
                adults=len(need.counted),
                adults_needed=None if adults_only else need.needed,
                new=sum(first.get(row.person) == column.day for row in came),
            )
        )
    return dates


def _rows(
    club: ClubFile, columns: Sequence[_Column], role: RoleKind, first: dict[int, str], minutes: dict[int, int]
) -> list[MatrixRow]:
    by_session = [{row.person: row for row in roll.of_role(column.rows, role)} for column in columns]
    people: dict[int, roll.RollRow] = {}
    for found in by_session:
        people |= found
    order = {
        key: place
        for place, (key,) in enumerate(
            club.rows(
                f"SELECT id FROM person WHERE id IN ({','.join(map(str, people)) or 'NULL'}) ORDER BY sort_name, id"
            )
        )
    }
    short = roll.short_names(club, list(people))
    made = []
    for key in sorted(people, key=lambda one: order[one]):
        cells = tuple(
            _cell(column, found.get(key), first.get(key)) for column, found in zip(columns, by_session, strict=True)
        )
        came, possible = marks.attended(
            found[key].mark for column, found in zip(columns, by_session, strict=True) if key in found and column.held
        )
        given = minutes.get(key, 0) if role is RoleKind.VOLUNTEER else None
        made.append(MatrixRow(people[key].code, short[key], cells, came, possible, given))
    return made


def _cell(column: _Column, row: roll.RollRow | None, first: str | None) -> str:
    if row is None:
        return marks.cell(None, held=column.held)
    mentee = row.role == RoleKind.MENTEE
    late = mentee and marks.is_late(row.mark, row.arrived, row.minutes_late, column.starts)
    return marks.cell(row.mark, late=late, first=mentee and first == column.day, held=column.held)


def _minutes_of(club: ClubFile, group: int, start: date, end: date) -> dict[int, int]:
    """Give each volunteer's minutes at the group's sessions, as they count under the club's own policy."""
    minutes: dict[int, list[int]] = {}
    for row, count in hours.counted(club, None, start=start, end=end, group=group):
        minutes.setdefault(row.person, []).append(count.minutes)
    policy = hours.policy_of(club)
    return {person: rules.total(each, policy) for person, each in minutes.items()}


def _figures(
    club: ClubFile, group: int, columns: Sequence[_Column], first: Mapping[int, str], start: date, end: date
) -> TermFigures:
    held = [column for column in columns if column.held]
    came = [[row.person for row in roll.of_role(roll.present(column.rows), RoleKind.MENTEE)] for column in held]
    times = Counter(key for one in came for key in one)
    on_roll = {row.person for column in held for row in roll.of_role(column.rows, RoleKind.MENTEE)}
    left = {key: date.fromisoformat(until) for key, until in club.rows(_LEFT, (group, club.today().isoformat()))}
    people = [
        marks.Attendee(times[key], date.fromisoformat(first[key]) if key in first else None, left.get(key))
        for key in sorted(on_roll)
    ]
    present = [len(one) for one in came]
    return marks.term_figures(present, people, start, end, cancelled=len(columns) - len(held))


_LEFT: Final = """
    SELECT m.person_id, max(m.until) FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.group_id = ? AND m.role = 'mentee' GROUP BY m.person_id
    HAVING count(*) = count(m.until)
       AND NOT (coalesce(date(p.erased_on, '+1 day') = max(m.until), 0) AND max(m.until) > ?)
"""
"""Who belongs to a group no more; somebody who was erased today leaves tomorrow."""


def statement(club: ClubFile, key: int, start: date, end: date) -> StatementData:
    """Gather a volunteer's statement: what counts under the club's own policy, by category and by date.

    Of a period that goes on it tells until today: nothing has been given after it.
    """
    one = record.get(club, Person, key)
    own = settings(club)
    end = max(start, min(end, club.today()))
    policy = hours.policy_of(club)
    counted = hours.counted(club, None, start=start, end=end, of=key)
    kept = [(row, count.minutes) for row, count in counted if count.minutes]
    by_category: dict[HoursCategory, int] = {}
    for row, minutes in kept:
        by_category[HoursCategory(row.category)] = by_category.get(HoursCategory(row.category), 0) + minutes
    roles = Role.select().where(Role.person == key, Role.kind == RoleKind.VOLUNTEER)
    trainings = Training.select().where(Training.person == key, Training.done_on.between(start, end))
    return StatementData(
        imprint=imprint(club),
        address=own.address,
        name=person.full_name_of(one, own.language),
        starts=start,
        ends=end,
        minutes=rules.total((minutes for _row, minutes in kept), policy),
        role=own.volunteer_word or _("Volunteer"),
        description=formats.joined(_(", "), (role.task for role in roles)),
        by_category=tuple(by_category.items()),
        policy=policy,
        confirmer=own.coordinator,
        position=own.coordinator_position,
        phone=own.coordinator_phone,
        reference=f"{one.code or one.uid[:6].upper()}-{end:%Y%m%d}",
        kept_until=date(end.year + own.hours_kept_years, 12, 31),
        entries=tuple(
            StatementEntry(date.fromisoformat(row.date), HoursCategory(row.category), minutes, row.group or row.note)
            for row, minutes in kept
        ),
        training=tuple(StatementTraining(training.topic, training.done_on) for training in trainings),
    )


def hours_report(
    club: ClubFile, start: date, end: date, fund_key: int | None = None, group: int | None = None
) -> HoursData:
    """Gather the hours report (of a group's sessions): what counts under a fund's rule, or under the club's own."""
    fund = record.get(club, Fund, fund_key) if fund_key is not None else None
    policy = hours.policy_of(club, fund)
    counted = hours.counted(club, fund, start=start, end=end, group=group)
    kept = [(row, count.minutes) for row, count in counted if count.minutes]
    claims = dict(club.rows("SELECT id, uid FROM claim"))
    return HoursData(
        imprint=imprint(club),
        starts=start,
        ends=end,
        volunteers=len({row.person for row, _minutes in kept}),
        sessions=len({row.session for row, _minutes in kept if row.session is not None}),
        minutes=rules.total((minutes for _row, minutes in kept), policy),
        activities=_activities(kept),
        months=_parts(kept, lambda row: (row.month, "")),
        programmes=_parts(kept, lambda row: (row.group, row.venue)),
        givers=_givers(kept),
        evidence=tuple(_evidence(row, minutes, fund, claims) for row, minutes in kept),
        policy=policy,
        fund=fund.name if fund is not None else "",
        value=_value(fund),
    )


Kept = Sequence[tuple[hours.HoursRow, int]]


def _activities(kept: Kept) -> tuple[Activity, ...]:
    once = unduplicated((row.person, row.category, minutes) for row, minutes in kept)
    made = []
    for category in HoursCategory:
        of_it = [(row, minutes) for row, minutes in kept if row.category == category]
        if of_it:
            people = once[category.value]
            total = sum(minutes for _row, minutes in of_it)
            made.append(Activity(category, people.unduplicated, people.in_all, len(of_it), total))
    return tuple(made)


def _parts(kept: Kept, heading: Callable[[hours.HoursRow], tuple[str, str]]) -> tuple[Part, ...]:
    found: dict[tuple[str, str], list[tuple[hours.HoursRow, int]]] = {}
    for row, minutes in kept:
        found.setdefault(heading(row), []).append((row, minutes))
    return tuple(
        Part(key, len({row.person for row, _m in of_it}), len(of_it), sum(minutes for _r, minutes in of_it), site)
        for (key, site), of_it in sorted(found.items())
    )


def _givers(kept: Kept) -> tuple[Giver, ...]:
    found: dict[int, Giver] = {}
    for row, minutes in kept:
        so_far = found.get(row.person) or Giver(row.code, row.name, 0, 0)
        found[row.person] = Giver(row.code, row.name, so_far.entries + 1, so_far.minutes + minutes)
    return tuple(sorted(found.values(), key=lambda giver: (giver.name.casefold(), giver.code)))


def _evidence(row: hours.HoursRow, minutes: int, fund: Fund | None, claims: dict[int, str]) -> Evidence:
    return Evidence(
        entry_id=row.uid,
        volunteer_code=row.code,
        volunteer_name=row.name,
        day=date.fromisoformat(row.date),
        minutes=minutes,
        category=HoursCategory(row.category),
        starts=row.starts,
        ends=row.ends,
        break_minutes=row.break_minutes,
        programme=row.group,
        site=row.venue,
        signed_volunteer=row.signed_volunteer,
        signed_supervisor=row.signed_supervisor,
        sheet_code=row.sheet,
        fund=fund.name if fund is not None else "",
        claim_id=claims.get(row.claim, "") if row.claim is not None else "",
    )


def _value(fund: Fund | None) -> Value | None:
    if fund is None or not fund.rate:
        return None
    return Value(fund.purpose, fund.rate, fund.currency, fund.rate_source, fund.rate_date)
