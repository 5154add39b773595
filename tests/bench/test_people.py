"""Finding somebody by three letters, and the list of all people."""

from collections.abc import Callable
from itertools import cycle
from typing import Any

from desktop.services import gap, person_list, search
from desktop.services.club import ClubFile
from desktop.storage import search as index
from tests.bench.measuring import Board, seconds

PREFIX = "SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ?"
ORDERED = f"""SELECT p.id FROM ({PREFIX}) f JOIN person p ON p.id = f.rowid ORDER BY p.sort_name LIMIT 20"""
SHOWN = f"""SELECT p.id, p.given_name, p.family_name, p.known_as,
        (SELECT group_concat(r.kind, ' ') FROM role r WHERE r.person_id = p.id), coalesce(nullif(p.phone, ''),
        (SELECT c.phone FROM contact_link l JOIN person c ON c.id = l.contact_id WHERE l.person_id = p.id
          ORDER BY l.priority LIMIT 1))
    FROM ({PREFIX}) f JOIN person p ON p.id = f.rowid ORDER BY p.sort_name LIMIT 12"""
PAGE = person_list._LIST.format(gap=gap.condition(), where="1")


def _letters(club: ClubFile) -> list[str]:
    """Three letters each, with which many names and few begin."""
    names = [name for (name,) in club.rows("SELECT DISTINCT given_name FROM person ORDER BY given_name")]
    return sorted({name[:3].lower() for name in names if len(name) > 2})[:40]


def test_type_ahead(region: ClubFile, board: Board) -> None:
    connection, letters = region.connection(), _letters(region)

    def race(path: str, ours: Callable[[str], object], sql: str, goal: float | None) -> None:
        mine, other = cycle(letters), cycle(letters)
        board.race(
            path,
            lambda: ours(next(mine)),
            lambda: connection.execute(sql, (f'"{next(other)}"*', 64)).fetchall(),
            goal,
            rounds=400,
        )

    race("type-ahead, 3 letters: the people in order", lambda text: index.find(region, text), ORDERED, 1.5)
    race("the same against keys in any order", lambda text: index.find(region, text), PREFIX, None)
    race("the palette's hits with roles and telephone", lambda text: search.find(region, text), SHOWN, None)


def test_the_list_of_people(region: ClubFile, board: Board) -> None:
    connection = region.connection()

    def raw(limit: int) -> Any:
        values = {**gap.values(region), "limit": limit, "skip": 0}
        return connection.execute(PAGE, values).fetchall()

    board.race("people, first 200 rows", lambda: person_list.rows(region, limit=200), lambda: raw(200), None, rounds=40)
    board.race("people, all 23,000", lambda: person_list.rows(region), lambda: raw(-1), None, rounds=5)


def test_all_gaps(region: ClubFile, board: Board) -> None:
    took = min(seconds(lambda: gap.rows(region)) for _again in range(3))
    board.put("every gap of 23,000 people", took, None, unit="s", words=f"{len(gap.rows(region)):,} lines")
