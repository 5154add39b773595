import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.storage.club_file import ClubFile
from desktop.storage.engine import APPLICATION_ID, FORMAT, Engine, is_plain, plain_identity, quoted
from tests.storage.conftest import SECRET


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


def test_a_club_in_clear_shows_whose_it_is_in_its_first_bytes(club: ClubFile) -> None:
    assert is_plain(club.path)
    assert plain_identity(club.path) == (APPLICATION_ID, FORMAT)


def test_an_engine_never_makes_a_file(tmp_path: Path) -> None:
    db = Engine(tmp_path / "absent.club")
    with pytest.raises(Exception, match="unable to open database file"):
        db.connection()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a b.club", "100%.club", "what?.club", "no#1.club", "łódź.club", "it's.club"])
def test_a_file_may_be_called_anything(tmp_path: Path, name: str) -> None:
    with ClubFile.create(tmp_path / name) as club:
        assert club.value("SELECT count(*) FROM person") == 0
    with ClubFile.open(tmp_path / name):
        assert [file.name for file in tmp_path.glob("*.club") if not file.name.startswith(".")] == [name]


def test_the_standard_number_of_rounds_is_kept(tmp_path: Path) -> None:
    with ClubFile.create(tmp_path / "a.club", passphrase=SECRET) as club:
        assert club.value("PRAGMA kdf_iter") == "256000"


def test_a_name_is_quoted() -> None:
    assert quoted('gr"oup') == '"gr""oup"'
