"""Side files of another club, or of an earlier state, are put aside and said; a club's own journal is played back."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.storage import backup, strays
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import EVENING, SECRET, add_person, evening

KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.model.person import Person
from desktop.storage.club_file import ClubFile
club = ClubFile.open(Path(sys.argv[1]), passphrase=sys.argv[2])
club.connection().execute("PRAGMA cache_size=2")
with club.step("person.add"):
    for number in range(300):
        Person.create(given_name=f"half {number}", notes="x" * 500)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def a_hot_journal(path: Path, secret: str) -> Path:
    """Let a program be killed in the middle of a step; gives the journal that it leaves."""
    done = subprocess.run([sys.executable, "-c", KILLED, path, secret], check=False)
    assert done.returncode == -signal.SIGKILL
    return path.with_name(f"{path.name}-journal")


def a_club(path: Path, secret: str, *names: str) -> Path:
    with ClubFile.create(path, passphrase=secret) as club:
        for name in names:
            add_person(club, name)
    return path


@pytest.mark.parametrize("secret", ["", SECRET])
def test_its_own_journal_takes_back_what_was_half_written(path: Path, secret: str) -> None:
    a_club(path, secret, "Zoë")
    a_hot_journal(path, secret)
    with ClubFile.open(path, passphrase=secret) as club:
        assert club.put_aside == []
        assert club.value("SELECT count(*) FROM person") == 1
        assert backup.check(club) == []


@pytest.mark.parametrize("secret", ["", SECRET])
def test_the_journal_of_another_club_is_put_aside(path: Path, secret: str) -> None:
    a_club(path, secret, "Zoë")
    other = a_club(path.with_name("other.club"), secret, *"ABCDE")
    shutil.move(a_hot_journal(other, secret), f"{path}-journal")
    with ClubFile.open(path, passphrase=secret, clock=evening) as club:
        assert [one.name for one in club.put_aside] == ["club.club-journal 2026-03-17 180000"]
        assert club.put_aside[0].exists()
        assert backup.check(club) == []


def test_an_older_journal_of_the_club_is_put_aside(path: Path) -> None:
    a_club(path, "", "Zoë")
    journal = a_hot_journal(path, "")
    kept = journal.read_bytes()
    with ClubFile.open(path) as club:
        for name in "ABC":
            add_person(club, name)
    journal.write_bytes(kept)
    with ClubFile.open(path) as club:
        assert len(club.put_aside) == 1
        assert club.value("SELECT count(*) FROM person") == 4
        assert backup.check(club) == []


def test_a_wal_is_never_ours(path: Path) -> None:
    a_club(path, "", "Zoë")
    path.with_name(f"{path.name}-wal").write_bytes(os.urandom(4096))
    path.with_name(f"{path.name}-shm").write_bytes(os.urandom(4096))
    with ClubFile.open(path) as club:
        assert len(club.put_aside) == 2
        assert backup.check(club) == []


def test_a_journal_that_holds_nothing_is_left_to_sqlite(path: Path) -> None:
    a_club(path, "")
    path.with_name(f"{path.name}-journal").write_bytes(b"")
    assert strays.put_aside(path, "", EVENING) == []
    path.with_name(f"{path.name}-journal").write_bytes(bytes(600))
    assert strays.put_aside(path, "", EVENING) == []
    path.with_name(f"{path.name}-journal").unlink()
    for _ in range(2):
        path.with_name(f"{path.name}-wal").touch()
        strays.put_aside(path, "", EVENING)
    assert len(list(path.parent.glob("*-wal *"))) == 2
