"""The door: who comes in and who goes home, for somebody who must see nothing else of the club."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final, NamedTuple

from desktop.core.changes import Changes
from desktop.core.choices import Choice, Mark, RoleKind, SessionStatus
from desktop.core.errors import Refused
from desktop.core.rules import letters, names
from desktop.i18n import N_, _, formats
from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import Session
from desktop.services import attendance, history, record, register, register_rows, roll, term, timetable
from desktop.services.club import ClubFile
from desktop.storage import journal, search

LETTERS: Final = 2  # who is not on the roll is looked for from the second letter on: nobody leafs through the club
MOST_OTHERS: Final = 12
SCHOOL_YEAR: Final = timedelta(days=365)
NOT_COUNTED: Final = attendance.Attended(0, 0)


class Where(Choice):
    """Where somebody is, as the door knows it."""

    TO_COME = "to_come", N_("to come")
    HERE = "here", N_("here")
    LEFT = "left", N_("gone home")


class DoorPerson(NamedTuple):
    """Somebody at the door: the short name that is clash-free on the roll, and what may be seen there.

    `words` are what their typed letters are compared with and are never shown; `attended` (came of possible this
    term) is for the coordinator only.
    """

    person: int
    role: RoleKind
    name: str
    first: str
    words: tuple[str, ...]
    where: Where
    arrived: int | None
    left: int | None
    newcomer: bool
    on_roll: bool
    attended: attendance.Attended


class Door(NamedTuple):
    """A session as the door shows it: everybody on its roll and register, in the order of its sheet."""

    session: int
    title: str
    people: tuple[DoorPerson, ...]

    def count(self, where: Where) -> int:
        return sum(one.where is where for one in self.people)


def door(club: ClubFile, session_key: int, *, coordinator: bool = False) -> Door:
    """Gather what the door of a session shows; how often everybody came only while the coordinator looks.

    Raises:
        Refused: the session is not today's, or it is closed or cancelled.
    """
    one = open_session(club, session_key)
    group = record.get(club, Group, one.group)
    rows = roll.roll(club, one)
    keys = [row.person for row in rows]
    first = attendance.first_came(club, keys)
    came = _attended(club, one, keys) if coordinator else {}
    called = _first_names(club, rows)
    day = one.date.isoformat()
    people = tuple(
        DoorPerson(
            row.person,
            RoleKind(row.role),
            row.name,
            called[row.person],
            _words(f"{row.full_name} {row.name} {row.code}"),
            _where(row),
            row.arrived,
            row.left,
            first.get(row.person, day) >= day,
            on_roll=True,
            attended=came.get((row.person, row.role), NOT_COUNTED),
        )
        for row in rows
    )
    return Door(one.id, " · ".join((group.name, formats.day(one.date, "full"))), people)


def open_session(club: ClubFile, key: int) -> Session:
    """Give the session if its door can be on; refuses as `door` does."""
    one = record.get(club, Session, key)
    if one.status is SessionStatus.CLOSED:
        raise Refused(_("The session is closed; reopen it to change its register."))
    if one.status is SessionStatus.CANCELLED:
        raise Refused(_("The session was cancelled; take that back first."))
    if timetable.minute_of(club, one) is None:
        raise Refused(_("The door is for today’s session; this one is on {day}.").format(day=formats.day(one.date)))
    return one


def _attended(club: ClubFile, one: Session, keys: Sequence[int]) -> dict[tuple[int, str], attendance.Attended]:
    """Count came of possible this term, by person and role."""
    home = term.at(club, one.date)
    start = home.starts_on if home is not None else one.date - SCHOOL_YEAR
    return {
        (key, role.value): came
        for role in (RoleKind.MENTEE, RoleKind.VOLUNTEER)
        for key, came in attendance.came_of(club, keys, start, one.date, role).items()
    }


def _first_names(club: ClubFile, rows: Sequence[roll.RollRow]) -> dict[int, str]:
    """Say how everybody is called; a code for those who are never named."""
    found = club.rows(
        f"""SELECT id, CASE WHEN privacy_hold THEN code ELSE coalesce(nullif(known_as, ''), given_name) END
              FROM person WHERE id IN ({",".join(str(row.person) for row in rows) or "NULL"})"""
    )
    return dict(found)


def _words(text: str) -> tuple[str, ...]:
    return tuple(names.plain(text).split())


def _where(row: roll.RollRow) -> Where:
    if row.mark != Mark.CAME:
        return Where.TO_COME
    return Where.HERE if row.left is None else Where.LEFT


def fitting(people: Iterable[DoorPerson], text: str) -> list[DoorPerson]:
    """Give those in whose names every typed word begins a word; who is called so first, before those named so."""
    wanted = _words(text)
    found = [one for one in people if all(any(word.startswith(part) for word in one.words) for part in wanted)]
    first = wanted[0] if wanted else ""
    return sorted(found, key=lambda one: not names.plain(one.first).startswith(first))


def others(club: ClubFile, shown: Door, text: str) -> list[DoorPerson]:
    """Find mentees and volunteers who are not on the roll, from the second letter on."""
    if letters.count(text) < LETTERS:
        return []
    there = {one.person for one in shown.people}
    found: dict[int, str] = {}
    for key, kind in search.find_at_door(club, text, MOST_OTHERS + len(there)):
        found.setdefault(key, kind)
    keys = [key for key in found if key not in there][:MOST_OTHERS]
    short = roll.short_names(club, [*there, *keys])
    day = record.get(club, Session, shown.session).date.isoformat()
    came = attendance.first_came(club, keys)
    return [
        DoorPerson(
            key,
            RoleKind(found[key]),
            short[key],
            short[key],
            (),
            Where.TO_COME,
            None,
            None,
            came.get(key, day) >= day,
            on_roll=False,
            attended=NOT_COUNTED,
        )
        for key in keys
    ]


def arrive(club: ClubFile, session_key: int, who: DoorPerson) -> Changes:
    """Mark somebody as come, now; who had gone home is back, who was not on the roll walks in."""
    one = open_session(club, session_key)
    now = timetable.minute_of(club, one)
    if not who.on_roll:
        return register.walk_in(club, session_key, who.person, who.role, now)
    if who.where is not Where.LEFT:
        return register.arrive(club, session_key, who.person, who.role, now)
    with club.step("register.arrive") as step:
        register_rows.write(club, one, who.role, who.person, {"left": None, "collected_by": ""})
        step.about(record.get(club, Person, who.person))
    return step.changes


def walk_in(club: ClubFile, session_key: int, name: str, role: RoleKind) -> Changes:
    """Let somebody in whom the club does not know, by name; to be completed later.

    Raises:
        Refused: nothing was typed that could be a name.
    """
    if not any(char.isalpha() for char in name):
        raise Refused(_("Please type your name."))
    one = open_session(club, session_key)
    return register.walk_in(club, session_key, " ".join(name.split()), role, timetable.minute_of(club, one))


def take_back(club: ClubFile, step: int | None) -> Changes:
    """Undo what was done last at the door, and nothing else.

    Raises:
        Refused: something else was done since.
    """
    last = journal.next_undo(club)
    if step is None or last is None or last.step != step:
        raise Refused(_("Something else was done since; the coordinator can take it back."))
    return history.undo(club)


def end_word() -> str:
    """Give the word that ends the door of a club without a passphrase: a child does not type it by accident."""
    return _("finished")


def may_end(club: ClubFile, typed: str) -> bool:
    """Say whether this ends the door: the club's passphrase, or the word where it has none."""
    if club.has_passphrase:
        return club.opens_with(typed)
    return names.plain(typed) == names.plain(end_word())
