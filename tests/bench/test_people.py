"""Finding somebody by three letters, and the list of all people."""

from itertools import cycle
from typing import Any

from desktop.services import person_list, search
from desktop.services.club import ClubFile
from desktop.storage import search as index
from tests.bench.measuring import Board

PREFIX = "SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT 64"
NAMED = f"""SELECT p.id, p.given_name, p.family_name, p.known_as, p.phone FROM ({PREFIX}) f
    JOIN person p ON p.id = f.rowid ORDER BY p.sort_name LIMIT 12"""
PAGE = """SELECT p.id, p.uid, p.given_name, p.family_name, p.known_as, p.school_year, p.to_complete, p.sort_name,
        (SELECT group_concat(r.kind || ':' || r.status, ' ') FROM role r WHERE r.person_id = p.id)
    FROM person p ORDER BY p.sort_name, p.id LIMIT ?"""


def _letters(club: ClubFile) -> list[str]:
    """Three letters each, with which many names and few begin."""
    names = [name for (name,) in club.rows("SELECT DISTINCT given_name FROM person ORDER BY given_name")]
    return sorted({name[:3].lower() for name in names if len(name) > 2})[:40]


def test_type_ahead(region: ClubFile, board: Board) -> None:
    connection, letters = region.connection(), _letters(region)
    ours, raw, shown, named = cycle(letters), cycle(letters), cycle(letters), cycle(letters)
    board.race(
        "type-ahead, 3 letters, keys of people in order",
        lambda: index.find(region, next(ours)),
        lambda: connection.execute(PREFIX, (f'"{next(raw)}"*',)).fetchall(),
        1.5,
        rounds=400,
    )
    board.race(
        "type-ahead, what the palette shows (roles, telephone)",
        lambda: search.find(region, next(shown)),
        lambda: connection.execute(NAMED, (f'"{next(named)}"*',)).fetchall(),
        1.5,
        rounds=400,
    )


def test_the_list_of_people(region: ClubFile, board: Board) -> None:
    connection = region.connection()

    def raw(limit: int) -> Any:
        return connection.execute(PAGE, (limit,)).fetchall()

    board.race("people, first 200 rows", lambda: person_list.rows(region, limit=200), lambda: raw(200), 1.5, rounds=40)
    board.race("people, all of them", lambda: person_list.rows(region), lambda: raw(-1), 1.5, rounds=5)
