"""The list of hours entries, and their sums as they stand, before anybody's rule of what counts."""

from datetime import date
from typing import NamedTuple

from desktop.core.errors import Refused
from desktop.core.rules import names
from desktop.i18n import _
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
    club: ClubFile,
    *,
    start: date | None = None,
    end: date | None = None,
    of: int | None = None,
    group: int | None = None,
) -> list[HoursRow]:
    """List entries of a period (all), of one person or of a group's sessions if said, by date and name."""
    more = "AND h.person_id = :person" if of is not None else ""
    more += " AND s.group_id = :group" if group is not None else ""
    values = {
        "start": (start or date.min).isoformat(),
        "end": (end or date.max).isoformat(),
        "person": of,
        "group": group,
    }
    language = settings(club).language
    return [
        HoursRow._make((*f[:3], names.shown(f[3], f[4], f[5], language), *f[6:21], bool(f[21]), bool(f[22]), *f[23:]))
        for f in club.rows(_ENTRIES.format(more=more), values)
    ]


class Sum(NamedTuple):
    """Minutes and entries under one heading: a person's name, a month, a category."""

    key: str
    label: str
    minutes: int
    entries: int


_NAMES = "p.given_name, p.family_name, p.known_as"
_SUMS = {  # what the entries are added up by first, in the order of their index; then how the sums are headed
    "person": ("month, person_id", f"p.uid, {_NAMES}", "JOIN person p ON p.id = person_id", "p.sort_name, p.id"),
    "month": ("month", "month, month, '', ''", "", "month"),
    "category": ("month, person_id, category", "category, category, '', ''", "", "category"),
}


def sums(
    club: ClubFile, by: str, *, start: date | None = None, end: date | None = None, of: int | None = None
) -> list[Sum]:
    """Add up minutes (less overlaps, before any rounding) by `person`, `month` or `category`, of one person if said."""
    if by not in _SUMS:
        raise Refused(_("Hours are summed by person, month or category."))
    part, heading, join, order = _SUMS[by]
    more = "AND person_id = :person" if of is not None else ""
    values = {"start": (start or date.min).isoformat(), "end": (end or date.max).isoformat(), "person": of}
    sql = f"""SELECT sum(counted), sum(entries), {heading}
                FROM (SELECT {part}, sum(minutes - deducted) AS counted, count(*) AS entries FROM hours_entry
                       WHERE month BETWEEN substr(:start, 1, 7) AND substr(:end, 1, 7)
                         AND date BETWEEN :start AND :end {more} GROUP BY {part}) {join}
               GROUP BY {order} ORDER BY {order}"""
    language = settings(club).language
    return [
        Sum(key, names.shown(given, family, known_as, language), minutes, entries_)
        for minutes, entries_, key, given, family, known_as in club.rows(sql, values)
    ]
