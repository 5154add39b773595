"""Another key for a club: nothing is lost, nothing stays in clear, and what fails leaves it as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from desktop.core.errors import Locked, Refused, Trouble
from desktop.storage import backup, journal, rekey
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import EVENING, SECRET, add_person, an_empty_club, evening

NEW = "x’ new one's"
MARKER = "Wilhelmina Featherstonehaugh"


def _filled(path: Path, passphrase: str = "") -> None:
    club = ClubFile.create(path, passphrase=passphrase, clock=evening) if passphrase else an_empty_club(path)
    with club:
        add_person(club, MARKER)


def _whole(path: Path, passphrase: str = "") -> None:
    with ClubFile.open(path, passphrase=passphrase, clock=evening) as club:
        assert backup.check(club) == []
        assert club.value("SELECT given_name FROM person") == MARKER
        journal.undo(club)
        journal.redo(club)


def test_another_passphrase_opens_it_and_the_old_one_its_backup(path: Path) -> None:
    _filled(path, SECRET)
    kept = rekey.change(path, SECRET, NEW, EVENING)
    _whole(path, NEW)
    _whole(kept, SECRET)
    with pytest.raises(Locked):
        ClubFile.open(path, passphrase=SECRET)


def test_a_clear_club_is_encrypted_and_nothing_of_it_is_readable(path: Path) -> None:
    _filled(path)
    assert MARKER.encode() in path.read_bytes()
    old = path.open("rb")
    rekey.rewrite(path, "", SECRET)
    _whole(path, SECRET)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    assert MARKER.encode() not in path.read_bytes()
    assert not any(old.read())  # what was there is overwritten
    old.close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_encryption_is_taken_away(path: Path) -> None:
    _filled(path, SECRET)
    rekey.rewrite(path, SECRET, "")
    _whole(path)


def test_with_the_wrong_passphrase_nothing_is_changed(path: Path) -> None:
    _filled(path, SECRET)
    before = path.read_bytes()
    for do in (lambda: rekey.change(path, "guess", NEW, EVENING), lambda: rekey.rewrite(path, "guess", "")):
        with pytest.raises(Locked):
            do()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_an_open_club_is_refused(path: Path) -> None:
    _filled(path)
    with ClubFile.open(path), pytest.raises(Refused, match="is open on"):
        rekey.rewrite(path, "", SECRET)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace injects the faults")
@pytest.mark.parametrize("place", [3, 30])
def test_whatever_ends_it_one_of_the_two_opens_it(path: Path, place: int) -> None:
    _filled(path, SECRET)
    journal_of = path.with_name(path.name + "-journal")
    script = (
        "import sys\nfrom pathlib import Path\nfrom desktop.storage.engine import Engine\n"
        "db = Engine(Path(sys.argv[1]), sys.argv[2])\ndb.rekey(sys.argv[3])\n"
    )
    killed = ["-e", "trace=pwrite64", "-e", f"inject=pwrite64:signal=SIGKILL:when={place}"]
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-P", str(path), "-P", str(journal_of), *killed]
    done = subprocess.run([*command, sys.executable, "-c", script, str(path), SECRET, NEW], check=False)
    assert done.returncode
    _whole(path, SECRET)


def test_a_full_disk_leaves_it_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _filled(path)
    before = path.read_bytes()

    def full(*_given: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="disk is full"):
        rekey.rewrite(path, "", SECRET)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_without_a_cipher_nothing_is_opened_or_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _filled(path, SECRET)

    class Plain:
        """A driver whose SQLite cannot encrypt."""

        def __init__(self, connection: object) -> None:
            self.connection = connection

        def execute(self, sql: str) -> object:
            return self if sql == "PRAGMA cipher_version" else self.connection.execute(sql)  # type: ignore[attr-defined]

        def fetchone(self) -> None:
            return None

        def close(self) -> None:
            self.connection.close()  # type: ignore[attr-defined]

    connect = dbapi2.connect
    monkeypatch.setattr(dbapi2, "connect", lambda *args, **kwargs: Plain(connect(*args, **kwargs)))
    with pytest.raises(Trouble, match="cannot encrypt"):
        ClubFile.open(path, passphrase=SECRET)
    with pytest.raises(Trouble, match="cannot encrypt"):
        ClubFile.create(path.with_name("new.club"), passphrase=SECRET)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
