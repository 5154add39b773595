import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup, journal
from desktop.storage.club_file import ClubFile, needs_passphrase
from desktop.storage.engine import APPLICATION_ID, FORMAT
from tests.storage.conftest import add_person, evening

SECRET = "O'Brien's łódź 王"
NOBODY = 65534


def fingerprint(folder: Path) -> dict[str, str]:
    """Name every file of a folder with its hash; the lock, which holds no data, left out."""
    return {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.is_file() and "lock" not in file.name
    }


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_club_is_made_and_opened_again(path: Path, secret: str) -> None:
    with ClubFile.create(path, passphrase=secret, who="Ann", clock=evening) as club:
        add_person(club)
        assert club.today() == evening().date()
    with ClubFile.open(path, passphrase=secret) as club:
        assert Person.get().given_name == "Zoë"
        assert not club.read_only
        assert backup.check(club) == []
    assert needs_passphrase(path) is bool(secret)


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


def plain_database(path: Path, application: int, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={application}")
    connection.execute(f"PRAGMA user_version={version}")
    connection.execute("CREATE TABLE person (id INTEGER)")
    connection.close()


@pytest.mark.parametrize("secret", ["", SECRET])
def test_what_is_no_club_is_refused_untouched(tmp_path: Path, secret: str) -> None:
    (tmp_path / "empty.club").touch()
    (tmp_path / "short.club").write_bytes(b"SQLite format 3\x00")
    plain_database(tmp_path / "other.club", 1234, 1)
    before = fingerprint(tmp_path)
    for name in before:
        with pytest.raises(Refused, match="no club file"):
            ClubFile.open(tmp_path / name, passphrase=secret)
    with pytest.raises(Refused, match="no club file"):
        ClubFile.open(tmp_path, passphrase=secret)
    with pytest.raises(Refused, match="There is no file"):
        ClubFile.open(tmp_path / "absent.club", passphrase=secret)
    assert fingerprint(tmp_path) == before


def test_a_picture_is_no_club_or_has_a_passphrase(path: Path) -> None:
    path.write_bytes(b"\x89PNG" + bytes(range(256)) * 40)
    before = fingerprint(path.parent)
    with pytest.raises(Refused, match="no club file, or it has a passphrase") as refused:
        ClubFile.open(path)
    assert refused.value.field == "passphrase"
    with pytest.raises(Trouble, match="passphrase is wrong, or the file is damaged"):
        ClubFile.open(path, passphrase="guess")
    assert fingerprint(path.parent) == before


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_newer_club_is_refused_untouched(path: Path, secret: str) -> None:
    with ClubFile.create(path, passphrase=secret) as club:
        club.execute(f"PRAGMA user_version={FORMAT + 1}")
    before = fingerprint(path.parent)
    for writing in (True, False):
        with pytest.raises(Refused, match="newer version"):
            ClubFile.open(path, passphrase=secret, writing=writing)
    assert fingerprint(path.parent) == before


def test_an_encrypted_file_of_another_program_is_refused(path: Path) -> None:
    with ClubFile.create(path, passphrase=SECRET) as club:
        club.execute("PRAGMA application_id=77")
    before = fingerprint(path.parent)
    with pytest.raises(Refused, match="another program made it"):
        ClubFile.open(path, passphrase=SECRET)
    assert fingerprint(path.parent) == before


def test_a_wrong_passphrase_says_both(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ClubFile.create(path, passphrase=SECRET).close()
    before = fingerprint(path.parent)
    with pytest.raises(Trouble, match="the passphrase is wrong, or the file is damaged"):
        ClubFile.open(path, passphrase="guess")
    assert fingerprint(path.parent) == before
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_damaged_file_is_named_and_not_touched(path: Path, secret: str) -> None:
    with ClubFile.create(path, passphrase=secret) as club:
        add_person(club)
    data = bytearray(path.read_bytes())
    data[4096 + 8 : 4096 * 30] = bytes(4096 * 29 - 8)
    data[100:200] = bytes(100)
    path.write_bytes(data)
    before = fingerprint(path.parent)
    with pytest.raises(Trouble, match="damaged"):
        ClubFile.open(path, passphrase=secret)
    assert fingerprint(path.parent) == before


def test_a_club_that_is_open_elsewhere_is_refused_and_can_be_read(club: ClubFile) -> None:
    add_person(club)
    asked = (
        "import sys; from desktop.storage.club_file import ClubFile; from pathlib import Path\n"
        "from desktop.core.errors import Refused\n"
        "try: ClubFile.open(Path(sys.argv[1]))\n"
        "except Refused as refused: print(refused.sentence)\n"
        "with ClubFile.open(Path(sys.argv[1]), writing=False) as club: print(club.value('SELECT count(*) FROM person'))"
    )
    told = subprocess.run([sys.executable, "-c", asked, club.path], capture_output=True, text=True, check=True)
    assert "is open on" in told.stdout.splitlines()[0]
    assert told.stdout.splitlines()[1] == "1"
    add_person(club, "Tom")


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
    for folder in (tmp_path.parent.parent, tmp_path.parent, tmp_path):
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


def test_every_connection_has_the_settings_of_the_house(club: ClubFile) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "temp_store": 2,
        "secure_delete": 1,
        "busy_timeout": 3000,
        "locking_mode": "normal",
        "application_id": APPLICATION_ID,
        "user_version": FORMAT,
    }
    found: list[dict[str, object]] = []

    def look() -> None:
        found.append({name: club.value(f"PRAGMA {name}") for name in wanted})

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    look()
    assert found == [wanted, wanted]


def test_closing_closes_the_connections_of_other_threads(club: ClubFile) -> None:
    ready, end = threading.Event(), threading.Event()
    said: list[str] = []

    def read() -> None:
        club.rows("SELECT 1")
        ready.set()
        end.wait()
        try:
            club.rows("SELECT 1")
        except dbapi2.ProgrammingError as error:
            said.append(str(error))

    thread = threading.Thread(target=read)
    thread.start()
    ready.wait()
    club.close()
    end.set()
    thread.join()
    assert said == ["Cannot operate on a closed database."]


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
