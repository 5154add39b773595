"""The tables that leave the club as files; each is one query, read row by row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final

from desktop.core.choices import (
    CheckDecision,
    CheckKind,
    Choice,
    Coming,
    HoursCategory,
    HoursSource,
    Mark,
    RegisterSource,
    RoleKind,
    RoleStatus,
    SessionStatus,
)
from desktop.core.relationship_choices import (
    GoalArea,
    GoalScale,
    GoalStatus,
    Heard,
    Medium,
    MeetingOutcome,
    RelationshipKind,
    RelationshipState,
)
from desktop.core.rules import names, small_counts
from desktop.core.table import Cell, Column, Table
from desktop.exchange.ics_out import Event
from desktop.exchange.vcard_out import Card
from desktop.i18n import _
from desktop.services import session
from desktop.services.club import ClubFile, settings
from desktop.services.exporting_columns import (
    ATTENDANCE,
    BADGES,
    CHECKS,
    GOALS,
    HOURS,
    MEETINGS,
    PEOPLE,
    RELATIONSHIPS,
    SESSIONS,
    TITLES,
)
from desktop.services.exporting_fields import EVERYTHING, Columns, Pick

_CHOICES: Final[tuple[type[Choice], ...]] = (
    RoleKind, RoleStatus, Coming, Mark, RegisterSource, HoursCategory, HoursSource,
    RelationshipKind, RelationshipState, Heard, MeetingOutcome, Medium, GoalArea, GoalScale, GoalStatus,
    CheckKind, CheckDecision,
)  # fmt: skip


_TAKES_PART: Final = """EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind IN ('mentee', 'volunteer')
    AND r.status NOT IN ('ended', 'archived'))"""


def people(club: ClubFile, pick: Pick = EVERYTHING, *, role: str = "", person: int | None = None) -> Table:
    """Everybody, in the club's order of names; `role` or `person` chooses some.

    Where it is for others, only those who take part: no contacts, and nobody who has gone.
    """
    where = "EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = :role)" if role else "1"
    if pick.held:
        where += f" AND {_TAKES_PART}"
    sql = f"FROM person p WHERE {where} AND (:person IS NULL OR p.id = :person) ORDER BY p.sort_name, p.id"
    return _table(club, "people", PEOPLE, sql, {"role": role, "person": person}, pick)


def attendance(
    club: ClubFile,
    pick: Pick = EVERYTHING,
    *,
    start: date | None = None,
    end: date | None = None,
    group: int | None = None,
    person: int | None = None,
) -> Table:
    """Who was at which session, from the first to the last."""
    sql = """FROM session s
        JOIN session_person sp ON sp.session_id = s.id
        JOIN person p ON p.id = sp.person_id
        JOIN "group" g ON g.id = s.group_id
        WHERE s.date BETWEEN :start AND :end AND (:group IS NULL OR s.group_id = :group)
          AND (:person IS NULL OR sp.person_id = :person)
        ORDER BY s.date, s.starts, s.id, sp.id"""
    values = {"group": group, "person": person, **_period(start, end)}
    return _table(club, "attendance", ATTENDANCE, sql, values, pick)


def hours(
    club: ClubFile,
    pick: Pick = EVERYTHING,
    *,
    start: date | None = None,
    end: date | None = None,
    person: int | None = None,
) -> Table:
    """All entries of hours by date; `minutes` are after the break and before any rounding."""
    sql = """FROM hours_entry h
        JOIN person p ON p.id = h.person_id
        LEFT JOIN session s ON s.id = h.session_id
        LEFT JOIN printed_sheet t ON t.id = h.sheet_id
        LEFT JOIN claim c ON c.id = h.claim_id
        LEFT JOIN fund f ON f.id = c.fund_id
        WHERE h.date BETWEEN :start AND :end AND (:person IS NULL OR h.person_id = :person)
        ORDER BY h.date, h.id"""
    values = {"person": person, **_period(start, end)}
    return _table(club, "hours", HOURS, sql, values, pick)


def sessions(
    club: ClubFile,
    pick: Pick = EVERYTHING,
    *,
    start: date | None = None,
    end: date | None = None,
    group: int | None = None,
) -> Table:
    """The sessions with their figures, in order of time; where small counts are hidden, no sum gives them away."""
    said = {status.value: _(status.label) if pick.words else status.value for status in SessionStatus}
    keys = [column.key for column in SESSIONS]
    places = [keys.index(key) for key in pick.keys or keys]

    def row_of(row: session.SessionRow) -> tuple[Cell, ...]:
        counts: Sequence[Cell] = (row.expected, row.came, row.absent, row.told_us, row.not_recorded, row.adults)
        if pick.small_hidden:
            cells, total = small_counts.printed_with_total((row.came, row.absent, row.told_us, row.not_recorded))
            counts = (total, *cells, small_counts.printed(row.adults))
        told = (row.uid, row.group, row.date, row.starts, row.ends, row.venue, row.title, said[row.status], *counts)
        return tuple(told[place] for place in places)

    rows = (row_of(row) for row in session.rows(club, start=start, end=end, group=group))
    columns = [Column(one.key, _(one.title), one.format, privacy=one.privacy) for one in SESSIONS]
    return Table("sessions", _(TITLES["sessions"]), [columns[place] for place in places], rows)


def meetings(
    club: ClubFile,
    pick: Pick = EVERYTHING,
    *,
    start: date | None = None,
    end: date | None = None,
    person: int | None = None,
) -> Table:
    """The meetings of all relationships by date, with forms and turns; `person` keeps to their own."""
    sql = """FROM meeting m
        JOIN relationship r ON r.id = m.relationship_id
        LEFT JOIN session s ON s.id = m.session_id
        WHERE m.date BETWEEN :start AND :end AND (:person IS NULL OR EXISTS (SELECT 1 FROM relationship_member o
              WHERE o.relationship_id = r.id AND o.person_id = :person))
        ORDER BY m.date, coalesce(m.starts, s.starts), m.id"""
    values = {"person": person, **_period(start, end)}
    return _table(club, "meetings", MEETINGS, sql, values, pick)


def events(
    club: ClubFile, *, start: date | None = None, end: date | None = None, group: int | None = None
) -> Iterable[Event]:
    """Give the sessions as entries of a calendar."""
    for row in session.rows(club, start=start, end=end, group=group):
        yield Event(
            row.uid,
            row.title or row.group,
            date.fromisoformat(row.date),
            row.starts,
            row.ends,
            place=row.venue,
            cancelled=row.status == SessionStatus.CANCELLED,
        )


def badges(club: ClubFile, pick: Pick = EVERYTHING, *, role: str = "", group: int | None = None) -> Table:
    """What name badges are printed from: everybody who takes part, once for each role; a group's, or all."""
    sql = """FROM person p JOIN role r ON r.person_id = p.id AND r.kind IN ('mentee', 'volunteer')
        AND r.status NOT IN ('ended', 'archived') AND (:role = '' OR r.kind = :role)
        WHERE :group IS NULL OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.group_id = :group
              AND m.role = r.kind AND m.until IS NULL)
        ORDER BY r.kind DESC, p.sort_name, p.id"""
    return _table(club, "badges", BADGES, sql, {"role": role, "group": group}, pick)


def relationships(
    club: ClubFile, pick: Pick = EVERYTHING, *, group: int | None = None, person: int | None = None
) -> Table:
    """All relationships in the order of their codes; of a group, or those in which a person stands."""
    sql = """FROM relationship r LEFT JOIN "group" g ON g.id = r.group_id
        WHERE (:group IS NULL OR r.group_id = :group)
          AND (:person IS NULL OR EXISTS (SELECT 1 FROM relationship_member m
                WHERE m.relationship_id = r.id AND m.person_id = :person))
        ORDER BY r.id"""
    values = {"group": group, "person": person}
    return _table(club, "relationships", RELATIONSHIPS, sql, values, pick)


def goals(club: ClubFile, pick: Pick = EVERYTHING, *, person: int | None = None) -> Table:
    """All goals by mentee, with where each began and is by the mentee's own rating."""
    sql = """FROM goal g JOIN person p ON p.id = g.person_id WHERE :person IS NULL OR g.person_id = :person
        ORDER BY p.sort_name, p.id, g.id"""
    return _table(club, "goals", GOALS, sql, {"person": person}, pick)


def checks(club: ClubFile, pick: Pick = EVERYTHING, *, person: int | None = None) -> Table:
    """All background checks by person, the newest last: that one was seen, and until when it holds."""
    sql = """FROM "check" c JOIN person p ON p.id = c.person_id WHERE :person IS NULL OR c.person_id = :person
        ORDER BY p.sort_name, p.id, c.seen_on, c.id"""
    return _table(club, "checks", CHECKS, sql, {"person": person}, pick)


def cards(club: ClubFile, *, role: str = "", person: int | None = None) -> list[Card]:
    """Give everybody who can be reached, in the club's order of names, and whose contact they are."""
    language = settings(club).language
    found = club.rows(_REACHED, {"role": role, "person": person})
    return [
        Card(
            *(uid, given, family, names.shown(given, family, known_as, language), phone, email, address),
            roles=tuple(_(RoleKind(kind).label) for kind in (kinds or "").split()),
            note=_("Contact of {names}").format(names=of) if of else "",
        )
        for uid, given, family, known_as, phone, email, address, kinds, of in found
    ]


_REACHED: Final = """
    SELECT p.uid, p.given_name, p.family_name, p.known_as, p.phone, p.email, p.address,
           (SELECT group_concat(kind, ' ') FROM (SELECT kind FROM role r WHERE r.person_id = p.id
               AND r.status NOT IN ('ended', 'archived') ORDER BY r.id)),
           (SELECT group_concat(name, ', ') FROM (SELECT trim(m.given_name || ' ' || m.family_name) AS name
               FROM contact_link l JOIN person m ON m.id = l.person_id WHERE l.contact_id = p.id ORDER BY m.sort_name))
      FROM person p
     WHERE (p.phone <> '' OR p.email <> '') AND (:person IS NULL OR p.id = :person)
       AND (:role = '' OR EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = :role))
     ORDER BY p.sort_name, p.id
"""
TABLES: Final[dict[str, Callable[..., Table]]] = {
    "people": people,
    "sessions": sessions,
    "attendance": attendance,
    "hours": hours,
    "meetings": meetings,
    "badges": badges,
    "relationships": relationships,
    "goals": goals,
    "checks": checks,
}


def _table(club: ClubFile, key: str, of_table: Columns, sql: str, values: dict[str, Any], pick: Pick) -> Table:
    by_key = {column[0]: column for column in of_table}
    chosen = [by_key[name] for name in pick.keys or by_key]
    fields = ", ".join(_said(field, words=pick.words) for *_column, field in chosen)
    columns = [Column(name, _(title), form, privacy=privacy) for name, title, form, privacy, _field in chosen]
    said = {"shared": pick.shared_only, "held": pick.held, "today": club.today().isoformat()}
    return Table(
        key,
        _(TITLES[key]),
        columns,
        _rows(club, f"SELECT {fields} {sql}", {**values, **said}),
    )


def _rows(club: ClubFile, sql: str, values: dict[str, Any]) -> Iterator[tuple[Cell, ...]]:
    yield from club.connection().execute(sql, values)


def _said(field: str, *, words: bool) -> str:
    """Write the SQL of a field; a choice (`{Mark:sp.mark}`) becomes its word there, which costs the rows nothing."""
    if "{" not in field:
        return field
    before, _brace, rest = field.partition("{")
    inner, _brace, after = rest.partition("}")
    kind, _colon, column = inner.partition(":")
    if not words:
        return f"{before}{column}{after}"
    choice = next(one for one in _CHOICES if one.__name__ == kind)
    cases = " ".join(f"WHEN '{one.value}' THEN '{_quoted(_(one.label))}'" for one in choice)
    return f"{before}CASE {column} {cases} END{after}"


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _period(start: date | None, end: date | None) -> dict[str, str]:
    return {"start": (start or date.min).isoformat(), "end": (end or date.max).isoformat()}
