"""An evening at the door and from paper: arrivals, a sheet's line, the page of a session."""

from datetime import timedelta
from itertools import cycle
from typing import Any

from desktop.core.choices import Mark, RoleKind
from desktop.model.group import Membership
from desktop.model.noun import new_uid
from desktop.model.session import Session
from desktop.services import record, register, roll, session_page
from desktop.services import session as sessions
from desktop.services.club import ClubFile
from desktop.storage import bulk
from tests.bench.measuring import Board

MENTEE = RoleKind.MENTEE
UPSERT = """INSERT INTO session_person (uid, session_id, person_id, role, date, expected, coming, mark, signed,
        collected_by, source, note) VALUES (?, ?, ?, 'mentee', ?, 1, 'unknown', 'came', 0, '', 'planned', '')
    ON CONFLICT (session_id, person_id, role) DO UPDATE SET mark = 'came', arrived = ?"""
REGISTER = """SELECT s.id, s.person_id, s.role, s.expected, s.coming, s.mark, s.arrived, s.left, s.minutes_late,
        s.break_minutes, s.prep_minutes, s.total_minutes, s.signed, s.collected_by, s.source, s.note, p.given_name,
        p.family_name, p.known_as, p.born_on, p.adult_confirmed, p.school_year, p.code, p.to_complete
    FROM session_person s JOIN person p ON p.id = s.person_id WHERE s.session_id = ? ORDER BY p.sort_name, p.id"""


def _of_200(club: ClubFile) -> Session:
    """A closed session near the end, with about 200 on its roll."""
    key = club.value(
        """SELECT session_id FROM session_person GROUP BY session_id
            ORDER BY abs(count(*) - 200), session_id DESC LIMIT 1"""
    )
    return record.get(club, Session, key)


def _thirty(club: ClubFile) -> Session:
    """A session to come of a group of 30 whose roll is fixed and whose register is open."""
    home = club.value('SELECT max(id) FROM "group"')
    people = [key for (key,) in club.rows("SELECT person_id FROM role WHERE kind = 'mentee' LIMIT 30")]
    day = club.today() + timedelta(days=7)
    with club.step("bench"):
        club.execute("DELETE FROM membership WHERE group_id = ?", (home,))
        sql = bulk.insert_sql(Membership, ("uid", "group", "person", "role", "since"))
        club.execute_many(sql, [(new_uid(), home, one, MENTEE, "2020-01-01") for one in people])
        made = sessions.add(club, {"group": home, "date": day, "starts": 60, "ends": 120}).subject
        one = record.get(club, Session, made or 0)
        register.mark(club, one.id, people[0], MENTEE, Mark.CAME)
    return record.get(club, Session, one.id)


def _raw(connection: Any, rows: list[tuple[Any, ...]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(UPSERT, rows)
    connection.execute("COMMIT")


def test_one_arrival(writable: ClubFile, bare: Any, board: Board) -> None:
    one = _thirty(writable)
    people = [row.person for row in roll.roll(writable, one)]
    other = bare.execute("SELECT id, date FROM session WHERE roll_fixed ORDER BY id DESC LIMIT 1").fetchone()
    ours, raw = cycle(enumerate(people * 20)), cycle(enumerate(people * 20))

    def arrives() -> None:
        number, key = next(ours)
        register.arrive(writable, one.id, key, MENTEE, at=61 + number % 50)

    def upserted() -> None:
        number, key = next(raw)
        _raw(bare, [(new_uid(), other[0], key, other[1], 61 + number % 50)])

    board.race("one arrival, journal included", arrives, upserted, 1.5, rounds=400)


def test_30_arrivals_by_a_line(writable: ClubFile, bare: Any, board: Board) -> None:
    one = _thirty(writable)
    people = [row.person for row in roll.roll(writable, one)]
    other = bare.execute("SELECT id, date FROM session WHERE roll_fixed ORDER BY id DESC LIMIT 1").fetchone()
    late = cycle((5, 10))
    late_too = cycle((5, 10))

    def typed() -> None:
        register.save(writable, one.id, f"1..30>{next(late)}", MENTEE)

    def upserted() -> None:
        at = 60 + next(late_too)
        _raw(bare, [(new_uid(), other[0], key, other[1], at) for key in people])

    board.race("30 arrivals by one sheet line", typed, upserted, 2, rounds=60)


def test_the_register_of_200(region: ClubFile, board: Board) -> None:
    one = _of_200(region)
    connection = region.connection()
    board.race(
        "register of a session of 200",
        lambda: roll.roll(region, one),
        lambda: connection.execute(REGISTER, (one.id,)).fetchall(),
        1.3,
        rounds=40,
    )


def test_the_page_of_a_session_of_200(region: ClubFile, board: Board) -> None:
    one = _of_200(region)
    connection = region.connection()
    days = region.row("SELECT starts_on, ends_on FROM term WHERE ? BETWEEN starts_on AND ends_on", (one.date,))
    assert days
    came = """SELECT sp.person_id, sum(sp.mark = 'came'), sum(sp.mark IN ('came', 'absent', 'told_us')), min(sp.date)
        FROM session_person sp JOIN session s ON s.id = sp.session_id AND s.status IN ('open', 'closed')
        WHERE sp.person_id IN (SELECT person_id FROM session_person WHERE session_id = ?) AND sp.date BETWEEN ? AND ?
        GROUP BY sp.person_id"""
    first = """SELECT person_id, min(date) FROM session_person WHERE mark = 'came'
        AND person_id IN (SELECT person_id FROM session_person WHERE session_id = ?) GROUP BY person_id"""

    def raw() -> None:
        connection.execute(REGISTER, (one.id,)).fetchall()
        connection.execute(came, (one.id, *days)).fetchall()
        connection.execute(first, (one.id,)).fetchall()

    board.race("page of that session, attendance so far included", lambda: session_page.page(region, one.id), raw, 1.5)
