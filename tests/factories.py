"""Clubs and what is in them for tests: valid by default, so that a test names only what matters to it."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.core.choices import Mark, RoleKind, RoleStatus, SheetKind
from desktop.model.check import Check
from desktop.model.group import Group, Membership
from desktop.model.hours import Fund, HoursPolicy
from desktop.model.session import Session, SessionPerson
from desktop.model.term import Term
from desktop.services import club as clubs
from desktop.services import person, record, register, session, sheet
from desktop.services.club import ClubFile

TODAY = date(2026, 11, 17)  # a Tuesday
BEGIN = date(2026, 9, 1)
WEEK = timedelta(days=7)
CLUB = "Riverside Code Club"
MENTEE, VOLUNTEER = RoleKind.MENTEE, RoleKind.VOLUNTEER


class Clock:
    """A clock that stands until it is put to another time."""

    now = datetime(2026, 11, 17, 20)

    def __call__(self) -> datetime:
        return self.now

    def go_to(self, day: date, hour: int = 20) -> None:
        self.now = datetime(day.year, day.month, day.day, hour)


def a_club(folder: Path, *, clock: Clock | None = None, **values: Any) -> ClubFile:
    """A club with one group: Tuesdays, 18:00 to 19:30, children of 9 to 13."""
    path, at = folder / "riverside.club", clock or Clock()
    if values or path.exists():
        return clubs.new(path, at=at, **{"name": CLUB, "who": "Ann", **values})
    path.write_bytes(_new_club())
    return clubs.open_(path, at=at, who="Ann")


@cache
def _new_club() -> bytes:
    """The file of a new club, made once: a copy is there in a tenth of the time."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.club"
        clubs.new(path, name=CLUB, who="Ann", at=Clock()).close()
        return path.read_bytes()


def the_group(club: ClubFile) -> int:
    """The group that a new club has."""
    return int(record.all_of(club, Group)[0].id)


def change_group(club: ClubFile, **values: Any) -> None:
    record.change(club, Group, the_group(club), values)


def a_group(club: ClubFile, name: str = "Thursday makers", **values: Any) -> int:
    said = {"name": name, "weekday": "thu", "starts": 16 * 60, "ends": 17 * 60, **values}
    return made(record.add(club, Group, said).subject)


def a_term(club: ClubFile, start: date = BEGIN, end: date = date(2026, 12, 18), name: str = "Autumn 2026") -> Term:
    key = made(record.add(club, Term, {"name": name, "starts_on": start, "ends_on": end}).subject)
    return record.get(club, Term, key)


def a_mentee(
    club: ClubFile,
    given: str = "Ada",
    family: str = "",
    *,
    since: date = BEGIN,
    group: int | None = None,
    status: RoleStatus | str = "",
    **values: Any,
) -> int:
    """A child of 11, a member of the club's first group."""
    said = {"given_name": given, "family_name": family, "born_on": "2015-03-02", **values}
    where = the_group(club) if group is None else group
    return made(person.add(club, said, role=MENTEE, status=status, since=since, group=where).subject)


def a_volunteer(
    club: ClubFile,
    given: str = "Ben",
    family: str = "",
    *,
    since: date = BEGIN,
    group: int | None = None,
    cleared: bool = True,
    task: str = "",
    **values: Any,
) -> int:
    """A grown-up with an accepted check, a member of the club's first group."""
    said = {"given_name": given, "family_name": family, "adult_confirmed": True, **values}
    where = the_group(club) if group is None else group
    key = made(person.add(club, said, role=VOLUNTEER, since=since, group=where, task=task).subject)
    if cleared:
        a_check(club, key)
    return key


def a_check(club: ClubFile, of: int, **values: Any) -> int:
    said = {"person": of, "seen_on": BEGIN, "renew_by": date(2029, 9, 1), "decision": "accepted", **values}
    return made(record.add(club, Check, said).subject)


def a_contact(
    club: ClubFile, of: int, given: str = "Rosa", family: str = "", *, phone: str = "07700 900123", **link: Any
) -> int:
    """A grown-up who is telephoned; gives the key of the link."""
    values = {"given_name": given, "family_name": family, "phone": phone}
    return made(person.add_contact(club, of, values, {"relationship": "mother", **link}).subject)


def a_member(club: ClubFile, who: int, group: int, role: RoleKind = MENTEE, **values: Any) -> int:
    said = {"person": who, "group": group, "role": role, "since": BEGIN, **values}
    return made(record.add(club, Membership, said).subject)


def a_session(club: ClubFile, day: date = TODAY, *, group: int | None = None, **values: Any) -> int:
    where = the_group(club) if group is None else group
    return made(session.add(club, {"group": where, "date": day, **values}).subject)


def a_policy(club: ClubFile, **values: Any) -> int:
    return made(record.add(club, HoursPolicy, {"name": "Theirs", **values}).subject)


def a_fund(club: ClubFile, **policy: Any) -> int:
    """A fund with a rule of its own; by default it rounds nothing and wants no signature."""
    return made(record.add(club, Fund, {"name": "Library Fund", "policy": a_policy(club, **policy)}).subject)


def a_held_session(
    club: ClubFile, day: date, marks: Mapping[int, str], volunteers: Mapping[int, Mapping[str, Any]] | None = None
) -> int:
    """A session that is closed.

    Args:
        club: the club.
        day: its date.
        marks: the marks of mentees by key; others stay as they are.
        volunteers: those who came, with what the register says of them besides.
    """
    key = a_session(club, day)
    for who, mark in marks.items():
        register.mark(club, key, who, MENTEE, Mark(mark))
    for who, said in (volunteers or {}).items():
        register.mark(club, key, who, VOLUNTEER, Mark.CAME)
        row = row_of(club, key, who, VOLUNTEER)
        if said:
            record.change(club, SessionPerson, row.id, said)
    session.close(club, key, "leave")
    return key


def mentees(club: ClubFile, *names: str) -> list[int]:
    return [a_mentee(club, name) for name in names]


def a_printed(club: ClubFile, key: int, kind: SheetKind = SheetKind.REGISTER) -> str:
    """Print a sheet of a session; gives its code."""
    sheet.issue(club, the_session(club, key), kind)
    found = sheet.latest(club, key, (kind,))
    assert found is not None
    return found.code


def the_session(club: ClubFile, key: int) -> Session:
    return record.get(club, Session, key)


def row_of(club: ClubFile, session_key: int, who: int, role: RoleKind = MENTEE) -> SessionPerson:
    """What the register says of somebody."""
    found = record.all_of(club, SessionPerson, session=session_key, person=who, role=role)
    assert len(found) == 1
    return found[0]


def made(key: int | None) -> int:
    """The key of what a step made."""
    assert key is not None
    return key


def dump(club: ClubFile) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all nouns, to see whether anything changed."""
    names = [name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    own = [name for name in names if not name.startswith(("person_search", "sqlite_", "schema_", "step", "change"))]
    return {name: club.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in own if name != "open_step"}
