"""Writing rows of a register, inside an open step: what is known of somebody, and who walks in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from desktop.core.choices import Mark, RegisterSource, RoleKind, RoleStatus
from desktop.core.rules import names
from desktop.core.rules.sheet_line import Candidate, Outcome, WalkIn
from desktop.model.person import Person, Role
from desktop.model.session import Session, SessionPerson
from desktop.services import person, record, sheet
from desktop.services.club import ClubFile, settings
from desktop.storage import search

WALK_IN_CHOICES = 8
FOUND = 1000  # contacts are among them: a child that is known must not be made a second time
AWAY: Mapping[str, Any] = {
    "arrived": None,
    "left": None,
    "minutes_late": None,
    "break_minutes": None,
    "total_minutes": None,
    "collected_by": "",
}
"""What is not known of somebody who was not there."""


def write(club: ClubFile, session: Session, role: RoleKind, key: int, values: Mapping[str, Any]) -> None:
    """Write what is known of somebody at a session; who is not on its register is added to it."""
    sql = _update(tuple(values))
    bound = {**values, "session": session.id, "person": key, "role": role.value}
    if not club.execute(sql, bound):
        row(club, session, role, key)
        club.execute(sql, bound)


@lru_cache
def _update(fields: tuple[str, ...]) -> str:
    sets = ", ".join(f"{name} = :{name}" for name in fields)
    return f"UPDATE session_person SET {sets} WHERE session_id = :session AND person_id = :person AND role = :role"


def write_outcomes(club: ClubFile, session: Session, role: RoleKind, outcomes: Sequence[Outcome]) -> None:
    """Write what a line says about people; what it does not say of somebody stays as it is."""
    here = {
        key
        for (key,) in club.rows(
            "SELECT person_id FROM session_person WHERE session_id = ? AND role = ?", (session.id, role.value)
        )
    }
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}  # one statement for all of whom the same things are said
    for outcome in outcomes:
        if outcome.person not in here:
            row(club, session, role, outcome.person)
        said = outcome.said()
        values = {**AWAY, **said} if outcome.mark in {Mark.ABSENT, Mark.TOLD_US} else said
        bound = {**values, "session": session.id, "person": outcome.person, "role": role.value}
        alike.setdefault(tuple(values), []).append(bound)
    for fields, rows in alike.items():
        club.execute_many(_update(fields), rows)


def row(club: ClubFile, session: Session, role: RoleKind, key: int, source: str = RegisterSource.ADDED) -> None:
    """Add somebody to a session's register, unless they are on it."""
    there = club.value(
        "SELECT 1 FROM session_person WHERE session_id = ? AND person_id = ? AND role = ?",
        (session.id, key, role.value),
    )
    if not there:
        SessionPerson.create(
            session=session.id, person=key, role=role, date=session.date, expected=False, source=source
        )


def candidates(club: ClubFile, text: str, *, exact: bool, role: RoleKind, chosen: Mapping[str, int]) -> list[Candidate]:
    """Give the people of a role whom a typed name may mean; only the one that was chosen, if one was."""
    if text in chosen:
        key = chosen[text]
        return [Candidate(key, person.name_of(record.get(club, Person, key)))] if key else []
    keys = search.find(club, text, limit=FOUND)
    having = {
        key
        for (key,) in club.rows(
            f"SELECT person_id FROM role WHERE kind = ? AND person_id IN ({','.join(map(str, keys)) or 'NULL'})",
            (role.value,),
        )
    }
    kept = [key for key in keys if key in having]
    people = {one.id: one for one in Person.select().where(Person.id.in_(kept if exact else kept[:WALK_IN_CHOICES]))}
    found = [people[key] for key in kept if key in people]
    if exact:
        found = [one for one in found if person.is_called(one, text)]
    return [Candidate(one.id, person.name_of(one)) for one in found[:WALK_IN_CHOICES]]


def come_in(club: ClubFile, session: Session, role: RoleKind, walk_in: WalkIn) -> int:
    """Let a walk-in in, on the blank row they are written on; somebody new becomes a person to complete."""
    key = walk_in.person
    if key is None:
        key = _same_walk_in(session, walk_in.name) or _newcomer(club, session, role, walk_in.name)
    row(club, session, role, key, RegisterSource.WALK_IN)
    write_outcomes(club, session, role, [replace(walk_in.outcome, person=key)])
    if walk_in.row is not None:
        sheet.write_on(club, session, role, walk_in.sheet, walk_in.row, key)
    return key


def _same_walk_in(session: Session, name: str) -> int | None:
    here = SessionPerson.select(SessionPerson.person).where(
        SessionPerson.session == session.id, SessionPerson.source == RegisterSource.WALK_IN
    )
    wanted = names.plain(name)
    for one in Person.select().where(Person.id.in_(here)).order_by(Person.id):
        if wanted == names.plain(one.given_name) or person.is_called(one, name):
            return int(one.id)
    return None


def _newcomer(club: ClubFile, session: Session, role: RoleKind, name: str) -> int:
    given, family = names.split(name)
    values = {"given_name": given, "family_name": family}
    made = Person.create(
        **values,
        code=person.next_code(club, role),
        sort_name=person.sort_name_of(values, settings(club)),
        to_complete=True,
    )
    Role.create(person=made.id, kind=role, status=RoleStatus.REGISTERED, since=session.date)
    return int(made.id)
