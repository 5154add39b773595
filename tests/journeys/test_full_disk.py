"""Whatever leaves the club, onto a full disk or into a disk that may not be written: the older file stays whole."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.core.errors import Trouble
from desktop.services import backup, copying, exporting, paper
from desktop.services.club import ClubFile
from desktop.services.paper_request import PaperRequest
from tests.evening import the_evening

BEFORE = b"what was there before"
KINDS = {
    **{f"people{ending}": "people" for ending in (".csv", ".xlsx", ".ods", ".json", ".vcf")},
    "sessions.ics": "sessions",
}


def ways(club: ClubFile) -> dict[str, Callable[[Path], object]]:
    """Give everything that is written out of a club, by the name of its file."""
    tables: dict[str, Callable[[Path], object]] = {
        name: lambda target, table=table: exporting.write(club, table, target)  # type: ignore[misc]
        for name, table in KINDS.items()
    }
    return tables | {
        "gaps.pdf": lambda target: paper.write(club, "gaps", PaperRequest(), target),
        "register.pdf": lambda target: paper.write(club, "register", PaperRequest(), target),
        "matrix.xlsx": lambda target: paper.write(club, "matrix", PaperRequest(), target),
        "copy.club": lambda target: copying.save_copy(club, target),
        "backup.club": lambda target: backup.save(club, target),
    }


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    small = ("-t", "tmpfs", "-o", "size=300k", "tmpfs", disk)
    if mount is None or subprocess.run([mount, *small], check=False).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_on_a_full_disk(disk: Path, tmp_path: Path) -> None:
    with the_evening(tmp_path) as club:
        made = ways(club)
        for name in made:
            (disk / name).write_bytes(BEFORE)
        with (disk / "filler").open("wb", buffering=0) as out, suppress(OSError):
            while True:
                out.write(bytes(1024))
        steps = club.value("SELECT count(*) FROM step")
        for name, write in made.items():
            with pytest.raises(Trouble, match=r"full|No space"):
                write(disk / name)
        assert {name: (disk / name).read_bytes() for name in made} == dict.fromkeys(made, BEFORE)
        assert {one.name for one in disk.iterdir()} == {*made, "filler"}
        assert club.value("SELECT count(*) FROM step") == steps


def test_on_a_disk_that_may_not_be_written(disk: Path, tmp_path: Path) -> None:
    with the_evening(tmp_path) as club:
        made = ways(club)
        for name in made:
            (disk / name).write_bytes(BEFORE)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        for name, write in made.items():
            with pytest.raises(Trouble, match="written"):
                write(disk / name)
        assert {name: (disk / name).read_bytes() for name in made} == dict.fromkeys(made, BEFORE)
        assert {one.name for one in disk.iterdir()} == set(made)
