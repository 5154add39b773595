"""A real club file in a temporary folder, with a group, a session and people in it."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.model.group import Group
from desktop.model.person import Person
from desktop.model.session import Session, SessionPerson
from desktop.storage.club_file import ClubFile

SECRET = "O'Brien's łódź 王"
EVENING = datetime(2026, 3, 17, 18, 0)


def evening() -> datetime:
    return EVENING


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "club.club"


@pytest.fixture
def club(path: Path) -> Iterator[ClubFile]:
    with an_empty_club(path) as made:
        yield made


def an_empty_club(path: Path) -> ClubFile:
    """A club file without a row, open."""
    path.touch(mode=0o600)
    path.write_bytes(_empty())
    return ClubFile.open(path, who="Ann", clock=evening)


@cache
def _empty() -> bytes:
    """The file, made once: a copy is there in a tenth of the time."""
    with TemporaryDirectory() as folder, ClubFile.create(Path(folder) / "empty.club") as made:
        made.close()
        return made.path.read_bytes()


def add_person(club: ClubFile, given_name: str = "Zoë", family_name: str = "", code: str = "") -> Person:
    with club.step("person.add") as step:
        person = Person.create(given_name=given_name, family_name=family_name, code=code, sort_name=given_name.lower())
        step.about(person)
    return person


def add_session(club: ClubFile, people: int = 3) -> list[int]:
    """Add a session that expects so many people; gives the keys of its register rows."""
    with club.step("session.add") as step:
        group = Group.create(name="Tuesday", starts=1080, ends=1170)
        session = Session.create(group=group, date="2026-03-17", starts=1080, ends=1170)
        step.about(session)
        persons = [Person.create(given_name=f"P{number}") for number in range(people)]
        return [SessionPerson.create(session=session, person=one, date="2026-03-17").id for one in persons]


def dump(club: ClubFile) -> dict[str, list[tuple[object, ...]]]:
    """Give all rows of all nouns."""
    names = [name for (name,) in club.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    own = [name for name in names if not name.startswith(("person_search", "sqlite_", "schema_", "step", "change"))]
    return {name: club.rows(f'SELECT * FROM "{name}" ORDER BY id') for name in own if name != "open_step"}


def fingerprint(folder: Path) -> dict[str, str]:
    """Name every file of a folder with its hash; the lock, which holds no data, left out."""
    return {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.is_file() and "lock" not in file.name
    }
