"""Volunteers' hours: what is there, what counts for whom, and hours apart from sessions."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import HoursSource, RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import hours as rules
from desktop.core.rules import hours_line, names
from desktop.i18n import _
from desktop.model.hours import Claim, Fund, HoursEntry, HoursPolicy
from desktop.model.values import read_all, require
from desktop.services import derived_hours, person, record
from desktop.services.club import ClubFile, settings


class HoursRow(NamedTuple):
    """One entry as it is listed. `minutes` are before rounding; `deducted` of them overlap another entry."""

    key: int
    uid: str
    person: int
    name: str
    code: str
    date: str
    month: str
    starts: int | None
    ends: int | None
    break_minutes: int
    minutes: int
    deducted: int
    category: str
    source: str
    session: int | None
    session_uid: str
    group: str
    venue: str
    sheet: str
    signed_volunteer: bool
    signed_supervisor: bool
    claim: int | None
    note: str


_ENTRIES = """
    SELECT h.id, h.uid, h.person_id, p.given_name, p.family_name, p.known_as, p.code, h.date, h.month, h.starts,
           h.ends, h.break_minutes, h.minutes, h.deducted, h.category, h.source, h.session_id, coalesce(s.uid, ''),
           coalesce(g.name, ''), coalesce(v.name, ''), coalesce(t.code, ''), h.signed_volunteer, h.signed_supervisor,
           h.claim_id, h.note
      FROM hours_entry h
      JOIN person p ON p.id = h.person_id
      LEFT JOIN session s ON s.id = h.session_id
      LEFT JOIN "group" g ON g.id = s.group_id
      LEFT JOIN venue v ON v.id = s.venue_id
      LEFT JOIN printed_sheet t ON t.id = h.sheet_id
     WHERE h.date BETWEEN :start AND :end {more}
     ORDER BY h.date, p.sort_name, h.id
"""


def entries(
    club: ClubFile, *, start: date | None = None, end: date | None = None, of: int | None = None
) -> list[HoursRow]:
    """List entries of a period (all), of one person if said, by date and name."""
    more = "AND h.person_id = :person" if of is not None else ""
    values = {"start": (start or date.min).isoformat(), "end": (end or date.max).isoformat(), "person": of}
    language = settings(club).language
    return [
        HoursRow(*f[:3], names.shown(f[3], f[4], f[5], language), *f[6:21], bool(f[21]), bool(f[22]), *f[23:])
        for f in club.rows(_ENTRIES.format(more=more), values)
    ]


class Sum(NamedTuple):
    """Minutes and entries under one heading: a person's name, a month, a category."""

    key: str
    label: str
    minutes: int
    entries: int


_SUMS = {
    "person": (
        "p.uid",
        "p.given_name || ' ' || p.family_name",
        "JOIN person p ON p.id = h.person_id",
        "p.sort_name, p.id",
    ),
    "month": ("h.month", "h.month", "", "h.month"),
    "category": ("h.category", "h.category", "", "h.category"),
}


def sums(
    club: ClubFile, by: str, *, start: date | None = None, end: date | None = None, of: int | None = None
) -> list[Sum]:
    """Add up minutes (less overlaps, before any rounding) by `person`, `month` or `category`, of one person if said."""
    if by not in _SUMS:
        raise Refused(_("Hours are summed by person, month or category."))
    key, label, join, order = _SUMS[by]
    more = "AND h.person_id = :person" if of is not None else ""
    values = {"start": (start or date.min).isoformat(), "end": (end or date.max).isoformat(), "person": of}
    sql = f"""SELECT {key}, {label}, sum(h.minutes - h.deducted), count(*) FROM hours_entry h {join}
               WHERE h.date BETWEEN :start AND :end {more} GROUP BY {key} ORDER BY {order}"""
    return [Sum(*row) for row in club.rows(sql, values)]


def add(club: ClubFile, values: Mapping[str, Any]) -> Changes:
    """Add hours apart from sessions: a total, or times from which the minutes follow.

    Raises:
        Refused: nobody named, no time given, or more than 16 hours.
    """
    read = read_all(HoursEntry, values)
    read["minutes"] = rules.minutes_of(
        read.get("starts"), read.get("ends"), read.get("break_minutes") or 0, read.get("minutes")
    )
    require(HoursEntry, read)
    read["month"] = derived_hours.month_of(read["date"])
    read.setdefault("source", HoursSource.TYPED)
    with club.step("hours_entry.add") as step:
        entry = HoursEntry.create(**read)
        derived_hours.deduct(club, entry.person, entry.date)
        step.about(entry)
    return step.changes


def add_line(club: ClubFile, line: str, day: date | None = None) -> Changes:
    """Add hours by one typed line: `[DATE] NAME HOURS CATEGORY [note]`; without a date it is `day` or today.

    Raises:
        Refused: the line cannot be read, or the name fits nobody or several.
    """
    read = hours_line.read_line(line, day or club.today())
    volunteer = person.the_one(club, read.name, RoleKind.VOLUNTEER)
    return add(
        club,
        {
            "person": volunteer.id,
            "date": read.day,
            "minutes": read.minutes,
            "category": read.category,
            "note": read.note,
        },
    )


def change(club: ClubFile, key: int, values: Mapping[str, Any]) -> Changes:
    """Change an entry that was typed in; those from a register change with the register.

    Raises:
        Refused: it is claimed, or it comes from a register.
    """
    entry = _free(club, key)
    if entry.source is HoursSource.REGISTER:
        raise Refused(_("These hours come from a session’s register; reopen the session to change them."))
    read = read_all(HoursEntry, values)
    before = entry.date
    with club.step("hours_entry.change") as step:
        for name, value in read.items():
            setattr(entry, name, value)
        timed = entry.starts is not None and entry.ends is not None
        total = None if timed and "minutes" not in read else entry.minutes
        entry.minutes = rules.minutes_of(entry.starts, entry.ends, entry.break_minutes, total)
        entry.month = derived_hours.month_of(entry.date)
        entry.save()
        for day in {before, entry.date}:
            derived_hours.deduct(club, entry.person, day)
        step.about(entry)
    return step.changes


def remove(club: ClubFile, key: int) -> Changes:
    """Remove an entry that was typed in."""
    entry = _free(club, key)
    if entry.source is HoursSource.REGISTER:
        raise Refused(_("These hours come from a session’s register; reopen the session to change them."))
    with club.step("hours_entry.remove") as step:
        step.about(entry)
        entry.delete_instance()
        derived_hours.deduct(club, entry.person, entry.date)
    return step.changes


def _free(club: ClubFile, key: int) -> HoursEntry:
    entry = record.get(club, HoursEntry, key)
    if entry.claim is not None:
        fund = record.get(club, Fund, record.get(club, Claim, entry.claim).fund)
        raise Refused(_("These hours are claimed from {fund}; they cannot change.").format(fund=fund.name))
    return entry


def sign(
    club: ClubFile, keys: Sequence[int], *, volunteer: bool | None = None, supervisor: bool | None = None
) -> Changes:
    """Note on several entries that (or that not) the volunteer, the coordinator signed."""
    with club.step("hours_entry.sign") as step:
        for key in keys:
            entry = _free(club, key)
            entry.signed_volunteer = entry.signed_volunteer if volunteer is None else volunteer
            entry.signed_supervisor = entry.signed_supervisor if supervisor is None else supervisor
            entry.save()
            step.about(entry)
    return step.changes


def policy_of(club: ClubFile, fund: Fund | None = None) -> rules.Policy:
    """Give the rule of what counts: a fund's own, or the club's."""
    row = (
        record.get(club, HoursPolicy, fund.policy)
        if fund is not None
        else HoursPolicy.get(HoursPolicy.is_default == True)  # noqa: E712 - SQL, not Python
    )
    return rules.Policy(
        categories=frozenset(row.categories),
        breaks_count=row.breaks_count,
        rounding=row.rounding,
        rounding_on=row.rounding_on,
        minimum_block=row.minimum_block,
        needs_volunteer=row.needs_volunteer,
        needs_supervisor=row.needs_supervisor,
    )


def counted(
    club: ClubFile,
    fund: Fund | None = None,
    *,
    start: date | None = None,
    end: date | None = None,
    of: int | None = None,
) -> list[tuple[HoursRow, rules.Counted]]:
    """Give the entries of a period, each with the minutes that count under a fund's rule (or the club's) and why not."""
    policy = policy_of(club, fund)
    return [(row, rules.count(_plain(row), policy)) for row in entries(club, start=start, end=end, of=of)]


def _plain(row: HoursRow) -> rules.Entry:
    return rules.Entry(
        person=row.person,
        date=date.fromisoformat(row.date),
        minutes=row.minutes,
        deducted=row.deducted,
        break_minutes=row.break_minutes,
        category=row.category,
        signed_volunteer=row.signed_volunteer,
        signed_supervisor=row.signed_supervisor,
        claimed=row.claim is not None,
    )


def claim(club: ClubFile, fund_key: int, start: date, end: date) -> Changes:
    """Freeze the hours that count for a fund in a period: they are locked and cannot be claimed twice.

    Raises:
        Refused: nothing in the period counts, or everything is claimed already.
    """
    fund = record.get(club, Fund, fund_key)
    keys = [row.key for row, count in counted(club, fund, start=start, end=end) if count.minutes and row.claim is None]
    if not keys:
        raise Refused(_("No unclaimed hours count for {fund} in this period.").format(fund=fund.name))
    with club.step("claim.add") as step:
        made = Claim.create(fund=fund.id, starts_on=start, ends_on=end, made_at=club.clock())
        club.execute_many("UPDATE hours_entry SET claim_id = ? WHERE id = ?", [(made.id, key) for key in keys])
        step.about(made)
    return step.changes


class Missing(NamedTuple):
    """What the hours of a period lack, as keys of entries."""

    unsigned: tuple[int, ...]
    overlapping: tuple[int, ...]


def missing(club: ClubFile, *, start: date | None = None, end: date | None = None) -> Missing:
    """Say which entries miss a signature and which overlap another."""
    every = entries(club, start=start, end=end)
    return Missing(
        tuple(row.key for row in every if not (row.signed_volunteer and row.signed_supervisor)),
        tuple(row.key for row in every if row.deducted),
    )
