"""Finding people as somebody types: a full-text index of their names and codes, kept by triggers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.club_file import ClubFile
    from desktop.storage.engine import Engine

_COLUMNS: Final = ("given_name", "family_name", "known_as", "code")
_NAMES: Final = ", ".join(_COLUMNS)
_NEW: Final = ", ".join(f"NEW.{column}" for column in _COLUMNS)
_OLD: Final = ", ".join(f"OLD.{column}" for column in _COLUMNS)
_PUT: Final = f"INSERT INTO person_search (rowid, {_NAMES}) VALUES (NEW.id, {_NEW});"
_TAKE: Final = f"INSERT INTO person_search (person_search, rowid, {_NAMES}) VALUES ('delete', OLD.id, {_OLD});"

_MAKE: Final = (
    f"""CREATE VIRTUAL TABLE person_search USING fts5({_NAMES}, content='person', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
    "INSERT INTO person_search (person_search, rank) VALUES ('secure-delete', 1)",  # else erased names stay in it
    "INSERT INTO person_search (person_search) VALUES ('rebuild')",
    f"CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN {_PUT} END",
    f"CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN {_TAKE} END",
    f"CREATE TRIGGER search_person_update AFTER UPDATE OF {_NAMES} ON person BEGIN {_TAKE} {_PUT} END",
)

_MARKS: Final = "'’‘`´-"  # noqa: RUF001 - left out inside a name: O’Brien is typed obrien


def _without_marks(column: str) -> str:
    """Write the SQL of a name without the marks that people leave out."""
    for mark in _MARKS:
        quoted = mark.replace("'", "''")
        column = f"replace({column}, '{quoted}', '')"
    return column


FEW: Final = 64  # only so many of the found are put in order: ordering all of one letter costs 25 times as much
_FIND: Final = """SELECT person.id FROM
    (SELECT rowid AS found FROM person_search WHERE person_search MATCH ? LIMIT ?) JOIN person ON person.id = found
    ORDER BY person.sort_name, person.id LIMIT ?"""
_FIND_ROLES: Final = """SELECT person.id, found.kind FROM
    (SELECT role.person_id AS key, role.kind AS kind
       FROM person_search JOIN role ON role.person_id = person_search.rowid AND role.kind <> 'contact'
      WHERE person_search MATCH ? LIMIT ?) AS found JOIN person ON person.id = found.key
    ORDER BY person.sort_name, person.id LIMIT ?"""
_INSIDE: Final = """SELECT id FROM person WHERE {} ORDER BY sort_name, id LIMIT ?""".format(
    " OR ".join(rf"{_without_marks(column)} LIKE ? ESCAPE '\'" for column in _COLUMNS)
)


def make(db: Engine) -> None:
    """Write the index and its triggers, and fill it from the people who are there."""
    for statement in _MAKE:
        db.execute_sql(statement)


def drop(db: Engine) -> None:
    """Take the index away; its triggers are dropped with all others."""
    db.execute_sql("DROP TABLE IF EXISTS person_search")


def find(club: ClubFile, text: str, limit: int = 20) -> list[int]:
    """Give the keys of at most `limit` people in whose names or codes every word of `text` begins a word.

    Case and accents do not matter. Where nobody fits so, people are given whose name holds the text anywhere,
    apostrophes and hyphens left out.
    """
    words = _words(text)
    if not words:
        return []
    found = club.rows(_FIND, (_match(words), max(limit, FEW), limit))
    if not found:
        plain = " ".join(words).translate(dict.fromkeys(map(ord, _MARKS)))
        inside = "%{}%".format(plain.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_"))
        found = club.rows(_INSIDE, (*[inside] * len(_COLUMNS), limit))
    return [key for (key,) in found]


def find_at_door(club: ClubFile, text: str, limit: int) -> list[tuple[int, str]]:
    """Give the keys, each with a role, of mentees and volunteers in whose names every word of `text` begins a word."""
    words = _words(text)
    return [(key, kind) for key, kind in club.rows(_FIND_ROLES, (_match(words), FEW, limit))] if words else []


def _words(text: str) -> list[str]:
    return [word for word in text.replace("\x00", " ").split() if any(char.isalnum() for char in word)]


def _match(words: Sequence[str]) -> str:
    return " ".join('"{}"*'.format(word.replace('"', '""')) for word in words)
