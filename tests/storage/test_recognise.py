import sqlite3
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.storage.club_file import ClubFile
from desktop.storage.engine import FORMAT
from tests.storage.conftest import SECRET, add_person, fingerprint


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
