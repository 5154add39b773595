"""The machine's faults are made for real: a small disk, a limit on files, and faults injected by strace."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import peewee
import pytest

from desktop.core.errors import Trouble
from desktop.storage import backup, journal, words
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person

MEGABYTE = 1024 * 1024
TALE = "x" * 20_000

ADD = """
import sys, resource
from pathlib import Path
from desktop.core.errors import Trouble
from desktop.model.person import Person
from desktop.storage.club_file import ClubFile

club = ClubFile.open(Path(sys.argv[1]))
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    with club.step("person.add"):
        Person.create(given_name="Tom", notes="x" * 20_000)
    print("saved")
except Trouble as trouble:
    print(trouble.sentence)
print(Person.select().count())
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with club.step("person.add"):
    Person.create(given_name="Eve")
print(Person.select().count())
club.close()
"""


def add_in_child(path: Path, *limit: int, strace: tuple[str, ...] = ()) -> list[str]:
    command = [*strace, sys.executable, "-c", ADD, str(path), *map(str, limit)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_is_said_and_nothing_is_half_written(small_disk: Path) -> None:
    path = small_disk / "a.club"
    with ClubFile.create(path) as club:
        add_person(club)
        ballast = small_disk / "ballast"
        with pytest.raises(OSError, match="No space"):
            ballast.write_bytes(bytes(3 * MEGABYTE))
        with pytest.raises(Trouble, match="The disk is full") as trouble, club.step("person.add"):
            club.execute("UPDATE person SET notes = ?", (TALE * 10,))
        assert "was not saved" in trouble.value.sentence
        assert club.value("SELECT notes FROM person") == ""
        with pytest.raises(Trouble, match="The disk is full"):
            backup.save(club, small_disk / "copy.club")
        assert sorted(file.name for file in small_disk.glob("copy*")) == []
        ballast.unlink()
        add_person(club, "Tom")
        assert backup.check(club) == []
        assert len(journal.entries(club)) == 2


def test_a_club_is_made_whole_or_not_at_all(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(2 * MEGABYTE - 128 * 1024))
    with pytest.raises(Trouble, match="The disk is full"):
        ClubFile.create(small_disk / "a.club")
    assert [file.name for file in small_disk.iterdir() if "lock" not in file.name] == ["ballast"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_file_that_may_not_grow(path: Path) -> None:
    with ClubFile.create(path) as club:
        add_person(club)
    told = add_in_child(path, path.stat().st_size)
    assert told[0].startswith("The disk ")
    assert "not saved" in told[0]
    assert told[1:] == ["1", "2"]


STRACE = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def injected(path: Path, what: str) -> tuple[str, ...]:
    """Let strace make a call on the club file or its journal fail."""
    strace, journal_path = shutil.which("strace") or "", f"{path}-journal"
    call = what.partition(":")[0]
    where = ("-P", str(path), "-P", journal_path)
    return (strace, "-qq", "-f", "-o", f"{path}.trace", *where, "-e", f"trace={call}", "-e", f"inject={what}")


@STRACE
@pytest.mark.parametrize(
    ("what", "words_said"),
    [
        ("pwrite64:error=ENOSPC:when=2", "The disk is full."),
        ("pwrite64:error=ENOSPC:when=9", "The disk is full."),
        ("pwrite64:error=EIO:when=4", "The disk reported a fault."),
        ("fsync:error=EIO:when=1", "The disk reported a fault."),
    ],
)
def test_a_write_that_fails_once_saves_nothing(path: Path, what: str, words_said: str) -> None:
    with ClubFile.create(path) as club:
        add_person(club)
    told = add_in_child(path, strace=injected(path, what))
    assert told[0].startswith(words_said)
    assert told[1:] == ["1", "2"]
    with ClubFile.open(path) as club:
        assert backup.check(club) == []


@STRACE
def test_every_sync_that_fails_is_told_truly(path: Path) -> None:
    """Whichever sync fails, the person is told whether what was done is in the file."""
    with ClubFile.create(path) as club:
        add_person(club)
    for number in range(1, 5):  # the fifth belongs to the next step
        copy = path.with_name(f"{number}.club")
        copy.write_bytes(path.read_bytes())
        told = add_in_child(copy, strace=injected(copy, f"fsync:error=EIO:when={number}"))
        there = told[1] == "2"
        assert told[0].startswith("The disk reported a fault")
        assert there is ("do not enter it again" in told[0])
        assert there is not ("was not saved" in told[0])
        assert int(told[2]) == int(told[1]) + 1
        with ClubFile.open(copy) as club:
            assert backup.check(club) == []


def test_the_deepest_fault_counts() -> None:
    full = OSError(28, "No space left on device")
    cover = peewee.OperationalError("cannot rollback - no transaction is active")
    cover.__context__ = full
    said = words.trouble(cover)
    assert said is not None
    assert said.sentence.startswith("The disk is full.")
    assert words.trouble(ValueError()) is None
    assert words.trouble(OSError()) is None


def test_a_bug_stays_what_it_is() -> None:
    with pytest.raises(ValueError, match="bug"):
        words.explain(ValueError("bug"))
    with pytest.raises(ZeroDivisionError), words.plainly():
        _ = 1 / 0
    with pytest.raises(Trouble, match="cannot be opened"), words.plainly():
        raise FileNotFoundError(2, "No such file")
