"""Volunteers' hours: what is there, what counts for whom, and hours apart from sessions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import HoursSource, RoleKind
from desktop.core.errors import Refused
from desktop.core.rules import hours as rules
from desktop.core.rules import hours_line
from desktop.i18n import _
from desktop.model.hours import Claim, Fund, HoursEntry, HoursPolicy
from desktop.model.values import read_all, require
from desktop.services import derived_hours, person, record
from desktop.services.club import ClubFile
from desktop.services.hours_list import HoursRow, Sum, entries, sums

__all__ = [
    "HoursRow",
    "Missing",
    "Sum",
    "add",
    "add_line",
    "change",
    "claim",
    "counted",
    "entries",
    "missing",
    "policy_of",
    "remove",
    "sign",
    "sums",
]


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
        Refused: it is claimed, or it comes from a register or a meeting.
    """
    entry = _free(club, key)
    _refuse_derived(entry)
    read = read_all(HoursEntry, values)
    before = entry.person, entry.date
    with club.step("hours_entry.change") as step:
        for name, value in read.items():
            setattr(entry, name, value)
        again = {"starts", "ends", "break_minutes"} & set(read) and entry.starts is not None and entry.ends is not None
        total = read.get("minutes", None if again else entry.minutes)
        entry.minutes = rules.minutes_of(entry.starts, entry.ends, entry.break_minutes, total)
        entry.month = derived_hours.month_of(entry.date)
        entry.save()
        for who, day in {before, (entry.person, entry.date)}:
            derived_hours.deduct(club, who, day)
        step.about(entry)
    return step.changes


def remove(club: ClubFile, key: int) -> Changes:
    """Remove an entry that was typed in."""
    entry = _free(club, key)
    _refuse_derived(entry)
    with club.step("hours_entry.remove") as step:
        step.about(entry)
        entry.delete_instance()
        derived_hours.deduct(club, entry.person, entry.date)
    return step.changes


def _refuse_derived(entry: HoursEntry) -> None:
    if entry.source is HoursSource.REGISTER:
        raise Refused(_("These hours come from a session’s register; reopen the session to change them."))
    if entry.source is HoursSource.MEETING:
        raise Refused(_("These hours come from a meeting; change the meeting to change them."))


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
    group: int | None = None,
) -> list[tuple[HoursRow, rules.Counted]]:
    """Give the entries of a period, each with what counts under a fund's rule (or the club's) and why not."""
    policy = policy_of(club, fund)
    return [(row, rules.count(_plain(row), policy)) for row in entries(club, start=start, end=end, of=of, group=group)]


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
    """What the hours of a period lack, as keys of entries; `untimed` have no times on a day with another entry."""

    unsigned: tuple[int, ...]
    overlapping: tuple[int, ...]
    untimed: tuple[int, ...]


def missing(club: ClubFile, *, start: date | None = None, end: date | None = None) -> Missing:
    """Say which entries miss a signature, which overlap another, and which may do so without anybody knowing."""
    every = entries(club, start=start, end=end)
    flagged = _flagged(every)
    return Missing(
        tuple(row.key for row in every if not (row.signed_volunteer and row.signed_supervisor)),
        tuple(row.key for row in every if row.deducted),
        tuple(row.key for row in every if row.key in flagged),
    )


def _flagged(every: Sequence[HoursRow]) -> set[int]:
    spans: dict[int, list[rules.Timed]] = defaultdict(list)
    for row in every:
        day = date.fromisoformat(row.date)
        spans[row.person].append(rules.Timed(row.key, day, row.starts, row.ends, row.minutes, row.session))
    return {key for of_one in spans.values() for key in rules.flagged(of_one)}
