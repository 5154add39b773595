import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup, journal
from desktop.storage.club_file import ClubFile
from desktop.storage.recognise import is_locked
from tests.storage.conftest import SECRET, add_person, evening, fingerprint

NOBODY = 65534


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_club_is_made_and_opened_again(path: Path, secret: str) -> None:
    with ClubFile.create(path, passphrase=secret, who="Ann", clock=evening) as club:
        add_person(club)
        assert club.today() == evening().date()
    with ClubFile.open(path, passphrase=secret) as club:
        assert Person.get().given_name == "Zoë"
        assert not club.read_only
        assert backup.check(club) == []
    assert is_locked(path) is bool(secret)


def test_a_club_at_rest_is_one_file_for_its_owner_alone(path: Path) -> None:
    with ClubFile.create(path) as club:
        add_person(club)
    assert list(fingerprint(path.parent)) == [path.name]
    assert path.stat().st_mode & 0o077 == 0


def test_nothing_stands_in_clear_in_a_club_with_a_passphrase(path: Path) -> None:
    with ClubFile.create(path, passphrase=SECRET) as club:
        add_person(club, "Marker")
    assert b"Marker" not in path.read_bytes()
    assert b"SQLite" not in path.read_bytes()


def test_an_existing_file_is_not_replaced(club: ClubFile, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is there already"):
        ClubFile.create(club.path)
    with pytest.raises(Refused, match="no folder"):
        ClubFile.create(tmp_path / "nowhere" / "a.club")


def test_the_lock_is_let_go_when_opening_fails_and_when_closing(path: Path) -> None:
    ClubFile.create(path, passphrase=SECRET).close()
    for _ in range(2):
        with pytest.raises(Trouble):
            ClubFile.open(path, passphrase="guess")
    club = ClubFile.open(path, passphrase=SECRET)
    club.close()
    club.close()
    with ClubFile.open(path, passphrase=SECRET) as again:
        add_person(again)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be somebody whom permissions bind, where the tests are run by root."""
    if os.getuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A folder that anybody may reach; what a test forbids in it is allowed again afterwards."""
    for folder in (tmp_path, *tmp_path.parents):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    yield tmp_path
    tmp_path.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another thing there")
@pytest.mark.parametrize("secret", ["", SECRET])
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o666, 0o555), (0o444, 0o777)])
def test_what_cannot_be_written_is_read(stick: Path, file_mode: int, folder_mode: int, secret: str) -> None:
    path = stick / "a.club"
    with ClubFile.create(path, passphrase=secret) as club:
        add_person(club)
    path.chmod(file_mode)
    stick.chmod(folder_mode)
    before = fingerprint(stick)
    with as_nobody(), ClubFile.open(path, passphrase=secret) as club:
        assert club.read_only
        assert Person.get().given_name == "Zoë"
        with pytest.raises(Refused, match="reading only"), club.step("person.add"):
            pass
        with pytest.raises(Trouble, match="cannot be written"):
            club.execute("UPDATE person SET known_as = 'x'")
    assert fingerprint(stick) == before


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another thing there")
def test_what_may_not_be_read_or_made_is_said(stick: Path) -> None:
    path = stick / "a.club"
    ClubFile.create(path).close()
    path.chmod(0)
    stick.chmod(0o555)
    with as_nobody():
        with pytest.raises(Trouble, match="cannot be"):
            ClubFile.open(path)
        with pytest.raises(Trouble, match="cannot be written"):
            ClubFile.create(stick / "b.club")


def test_bulk_load_writes_without_a_journal_and_finds_afterwards(club: ClubFile) -> None:
    add_person(club)
    with club.bulk_load():
        Person.create(given_name="Tom")
        with club.step("person.add") as step:
            Person.create(given_name="Eve")
    assert step.changes.step is None
    assert backup.check(club) == []
    assert [entry.verb for entry in journal.entries(club)] == ["person.add"]
    with pytest.raises(ZeroDivisionError), club.bulk_load():
        Person.create(given_name="Ida", notes=str(1 / 0))
    assert Person.select().count() == 3
    add_person(club, "Ida")
    assert len(journal.entries(club)) == 2


def test_a_query_gives_rows_a_row_or_a_value(club: ClubFile) -> None:
    add_person(club)
    assert club.rows("SELECT given_name FROM person WHERE id = ?", (1,)) == [("Zoë",)]
    assert club.row("SELECT given_name FROM person WHERE id = ?", (2,)) is None
    assert club.value("SELECT given_name FROM person WHERE id = ?", (2,)) is None
    assert club.value("SELECT count(*) FROM person") == 1


def test_its_own_passphrase_is_known_again(tmp_path: Path) -> None:
    with ClubFile.create(tmp_path / "locked.club", passphrase=SECRET, clock=evening) as locked:
        assert locked.has_passphrase
        assert [locked.opens_with(said) for said in (SECRET, SECRET.upper(), "", "é")] == [True, False, False, False]
    with ClubFile.create(tmp_path / "open.club", clock=evening) as plain:
        assert not plain.has_passphrase
        assert not plain.opens_with("")
