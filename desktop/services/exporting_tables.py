"""The tables that leave the club as files; each is one query, read row by row."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from desktop.core.choices import (
    Choice,
    Coming,
    HoursCategory,
    HoursSource,
    Mark,
    Privacy,
    RegisterSource,
    RoleKind,
    RoleStatus,
    SessionStatus,
)
from desktop.core.table import Cell, Column, Format, Table
from desktop.exchange.ics_out import Event
from desktop.i18n import N_, _
from desktop.services import session
from desktop.services.club import ClubFile

Columns = tuple[tuple[str, str, Format, Privacy, str], ...]

_TEAM, _SEALED, _OPEN = Privacy.TEAM, Privacy.SEALED, Privacy.OPEN
_TEXT, _DAY, _CLOCK, _MINUTES, _YES = Format.TEXT, Format.DAY, Format.CLOCK, Format.MINUTES, Format.YES_NO


def _of_roles(field: str) -> str:
    return f"""(SELECT group_concat(x, ', ') FROM (SELECT {field} AS x FROM role r WHERE r.person_id = p.id
        ORDER BY r.id))"""


def _list(field: str) -> str:
    return f"(SELECT group_concat(value, ', ') FROM json_each(p.{field}))"


def _of_contact(field: str) -> str:
    return f"""(SELECT c.{field} FROM contact_link l JOIN person c ON c.id = l.contact_id
        WHERE l.person_id = p.id ORDER BY l.priority, l.id LIMIT 1)"""


_PEOPLE: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "p.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "p.code"),
    ("given_name", N_("Given name"), _TEXT, _TEAM, "p.given_name"),
    ("family_name", N_("Family name"), _TEXT, _TEAM, "p.family_name"),
    ("known_as", N_("Known as"), _TEXT, _TEAM, "p.known_as"),
    ("roles", N_("Role"), _TEXT, _TEAM, _of_roles("{RoleKind:r.kind}")),
    ("status", N_("Status"), _TEXT, _TEAM, _of_roles("{RoleStatus:r.status}")),
    ("since", N_("Since"), _DAY, _TEAM, "(SELECT min(r.since) FROM role r WHERE r.person_id = p.id)"),
    (
        "until",
        N_("Until"),
        _DAY,
        _TEAM,
        """(SELECT max(r.until) FROM role r WHERE r.person_id = p.id AND NOT EXISTS
            (SELECT 1 FROM role o WHERE o.person_id = p.id AND o.until IS NULL))""",
    ),
    ("born_on", N_("Date of birth"), _TEXT, _SEALED, "p.born_on"),
    ("phone", N_("Telephone"), _TEXT, _SEALED, "p.phone"),
    ("email", N_("E-mail"), _TEXT, _SEALED, "p.email"),
    ("address", N_("Address"), _TEXT, _SEALED, "p.address"),
    ("school", N_("School"), _TEXT, _TEAM, "p.school"),
    ("school_year", N_("School year"), _TEXT, _TEAM, "p.school_year"),
    ("languages", N_("Languages"), _TEXT, _TEAM, _list("languages")),
    ("skills", N_("Skills"), _TEXT, _TEAM, _list("skills")),
    ("pronouns", N_("Pronouns"), _TEXT, _TEAM, "p.pronouns"),
    ("contact_given", N_("Contact: given name"), _TEXT, _SEALED, _of_contact("given_name")),
    ("contact_family", N_("Contact: family name"), _TEXT, _SEALED, _of_contact("family_name")),
    ("contact_phone", N_("Contact: telephone"), _TEXT, _SEALED, _of_contact("phone")),
    ("contact_email", N_("Contact: e-mail"), _TEXT, _SEALED, _of_contact("email")),
    ("notes", N_("Notes"), _TEXT, _TEAM, "p.notes"),
)
_ATTENDANCE: Final[Columns] = (
    ("date", N_("Date"), _DAY, _OPEN, "sp.date"),
    ("group", N_("Group"), _TEXT, _OPEN, "g.name"),
    ("session", N_("Session"), _TEXT, _OPEN, "s.uid"),
    ("person", N_("Person"), _TEXT, _OPEN, "p.uid"),
    ("given_name", N_("Given name"), _TEXT, _TEAM, "p.given_name"),
    ("family_name", N_("Family name"), _TEXT, _TEAM, "p.family_name"),
    ("role", N_("Role"), _TEXT, _TEAM, "{RoleKind:sp.role}"),
    ("expected", N_("Expected"), _YES, _TEAM, "sp.expected"),
    ("coming", N_("Said beforehand"), _TEXT, _TEAM, "{Coming:sp.coming}"),
    ("mark", N_("Mark"), _TEXT, _TEAM, "{Mark:sp.mark}"),
    ("arrived", N_("In"), _CLOCK, _TEAM, "sp.arrived"),
    ("left", N_("Out"), _CLOCK, _TEAM, "sp.left"),
    ("minutes_late", N_("Minutes late"), Format.WHOLE, _TEAM, "sp.minutes_late"),
    ("collected_by", N_("Collected by"), _TEXT, _TEAM, "sp.collected_by"),
    ("source", N_("Source"), _TEXT, _TEAM, "{RegisterSource:sp.source}"),
    ("note", N_("Note"), _TEXT, _TEAM, "sp.note"),
)
_HOURS: Final[Columns] = (
    ("uid", N_("Uid"), _TEXT, _OPEN, "h.uid"),
    ("person", N_("Person"), _TEXT, _OPEN, "p.uid"),
    ("code", N_("Code"), _TEXT, _OPEN, "p.code"),
    ("given_name", N_("Given name"), _TEXT, _TEAM, "p.given_name"),
    ("family_name", N_("Family name"), _TEXT, _TEAM, "p.family_name"),
    ("date", N_("Date"), _DAY, _OPEN, "h.date"),
    ("starts", N_("From"), _CLOCK, _OPEN, "h.starts"),
    ("ends", N_("To"), _CLOCK, _OPEN, "h.ends"),
    ("break_minutes", N_("Break, minutes"), Format.WHOLE, _OPEN, "h.break_minutes"),
    ("minutes", N_("Hours"), _MINUTES, _OPEN, "h.minutes"),
    ("deducted", N_("Overlap taken off, minutes"), Format.WHOLE, _OPEN, "h.deducted"),
    ("category", N_("Category"), _TEXT, _OPEN, "{HoursCategory:h.category}"),
    ("source", N_("Source"), _TEXT, _OPEN, "{HoursSource:h.source}"),
    ("session", N_("Session"), _TEXT, _OPEN, "s.uid"),
    ("signed_volunteer", N_("Signed by the volunteer"), _YES, _TEAM, "h.signed_volunteer"),
    ("signed_supervisor", N_("Signed by the coordinator"), _YES, _TEAM, "h.signed_supervisor"),
    ("sheet", N_("Sheet"), _TEXT, _TEAM, "t.code"),
    ("fund", N_("Fund"), _TEXT, _OPEN, "f.name"),
    ("note", N_("Note"), _TEXT, _TEAM, "h.note"),
)
_SESSIONS: Final = (
    Column("uid", N_("Uid"), _TEXT, privacy=_OPEN),
    Column("group", N_("Group"), _TEXT, privacy=_OPEN),
    Column("date", N_("Date"), _DAY, privacy=_OPEN),
    Column("start", N_("Starts"), _CLOCK, privacy=_OPEN),
    Column("end", N_("Ends"), _CLOCK, privacy=_OPEN),
    Column("venue", N_("Venue"), _TEXT, privacy=_OPEN),
    Column("title", N_("Title"), _TEXT, privacy=_OPEN),
    Column("status", N_("Status"), _TEXT, privacy=_OPEN),
    Column("expected", N_("Expected"), Format.WHOLE),
    Column("came", N_("present"), Format.WHOLE),
    Column("absent", N_("absent"), Format.WHOLE),
    Column("told_us", N_("told us"), Format.WHOLE),
    Column("not_recorded", N_("not recorded"), Format.WHOLE),
    Column("adults", N_("Volunteers present"), Format.WHOLE),
)
_CHOICES: Final[tuple[type[Choice], ...]] = (
    RoleKind, RoleStatus, Coming, Mark, RegisterSource, HoursCategory, HoursSource
)  # fmt: skip


def people(club: ClubFile, *, words: bool = True, role: str = "", sealed: bool = True) -> Table:
    """Everybody, in the club's order of names; `role` chooses some, `sealed` leaves fields for an envelope in."""
    chosen = tuple(column for column in _PEOPLE if sealed or column[3] is not Privacy.SEALED)
    where = "EXISTS (SELECT 1 FROM role r WHERE r.person_id = p.id AND r.kind = :role)" if role else "1"
    sql = f"FROM person p WHERE {where} ORDER BY p.sort_name, p.id"
    return _table(club, ("people", N_("People")), chosen, sql, {"role": role}, words=words)


def attendance(
    club: ClubFile,
    *,
    words: bool = True,
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
    return _table(club, ("attendance", N_("Attendance")), _ATTENDANCE, sql, values, words=words)


def hours(
    club: ClubFile,
    *,
    words: bool = True,
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
    return _table(club, ("hours", N_("Hours")), _HOURS, sql, values, words=words)


def sessions(
    club: ClubFile,
    *,
    words: bool = True,
    start: date | None = None,
    end: date | None = None,
    group: int | None = None,
) -> Table:
    """The sessions with their figures, in order of time."""
    said = {status.value: _(status.label) if words else status.value for status in SessionStatus}
    rows = (
        (
            *(row.uid, row.group, row.date, row.starts, row.ends, row.venue, row.title, said[row.status]),
            *(row.expected, row.came, row.absent, row.told_us, row.not_recorded, row.adults),
        )
        for row in session.rows(club, start=start, end=end, group=group)
    )
    columns = [Column(one.key, _(one.title), one.format, privacy=one.privacy) for one in _SESSIONS]
    return Table("sessions", _("Sessions"), columns, rows)


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


TABLES: Final[dict[str, Callable[..., Table]]] = {
    "people": people,
    "sessions": sessions,
    "attendance": attendance,
    "hours": hours,
}


def _table(
    club: ClubFile, named: tuple[str, str], chosen: Columns, sql: str, values: dict[str, Any], *, words: bool
) -> Table:
    key, title = named
    fields = ", ".join(_said(field, words=words) for *_column, field in chosen)
    columns = [Column(name, _(title), form, privacy=privacy) for name, title, form, privacy, _field in chosen]
    return Table(key, _(title), columns, _rows(club, f"SELECT {fields} {sql}", values))


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
