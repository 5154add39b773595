"""The room set aside beside a club: there while it is open, given up when the disk is full, and never the last room."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.core.errors import Trouble
from desktop.model.person import Person
from desktop.storage import backup, ballast
from desktop.storage.ballast import Ballast
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person

MEGABYTE = 1 << 20


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of sixteen megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk], check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out, suppress(OSError):
        while True:
            out.write(bytes(4096))
    return filler


def add_much(club: ClubFile) -> None:
    for number in range(50):
        with club.step("person.add"):
            Person.create(given_name=f"N{number}", notes="x" * 20_000)


def test_it_is_there_while_a_club_is_open(path: Path) -> None:
    with ClubFile.create(path):
        (room,) = path.parent.glob("*.room")
        assert room.stat().st_blocks * 512 >= ballast.SIZE
    assert not room.exists()


def test_on_a_full_disk_people_can_still_be_read_and_taken_away(disk: Path) -> None:
    path = disk / "a.club"
    with ClubFile.create(path) as club:
        people = [add_person(club, f"P{number}") for number in range(20)]
        filler = fill(disk)
        with pytest.raises(Trouble, match="The disk is full"):
            add_much(club)
        assert club.ballast is not None
        assert club.ballast.given_up
        before = Person.select().count()
        for person in people:
            with club.step("person.remove"):
                person.delete_instance()
        assert Person.select().count() == before - len(people)
        filler.unlink()
        add_person(club, "Tom")
        assert not club.ballast.given_up
        assert list(disk.glob("*.room"))
        assert backup.check(club) == []


def test_it_never_takes_the_last_room(disk: Path) -> None:
    (disk / "much").write_bytes(bytes(10 * MEGABYTE))
    Ballast(disk / "a.club")
    assert not list(disk.glob("*.room"))


def test_a_folder_that_cannot_be_written_has_none(tmp_path: Path) -> None:
    kept = Ballast(tmp_path / "nowhere" / "a.club")
    kept.give_up()
    assert kept.given_up
