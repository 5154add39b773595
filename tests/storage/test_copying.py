"""Copies are read back from the disk; one under another passphrase holds every row and nothing in clear."""

import sys
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.storage import backup, copying
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import SECRET, add_person, dump


@pytest.mark.parametrize("secret", ["", SECRET])
def test_the_next_passphrase_opens_all_of_it(path: Path, secret: str) -> None:
    target = path.with_name("next.club")
    with ClubFile.create(path, passphrase=secret) as club:
        add_person(club, "Marker")
        rows = dump(club)
        assert copying.hand_over(club, target, "a tram to Łódź") == target.stat().st_size
        add_person(club, "Tom")
    assert b"Marker" not in target.read_bytes()
    with pytest.raises((Refused, Trouble)):
        ClubFile.open(target, passphrase=secret)
    with ClubFile.open(target, passphrase="a tram to Łódź") as copy:
        assert dump(copy) == rows
        assert backup.check(copy) == []


def test_a_copy_is_compared_with_what_was_written(club: ClubFile, tmp_path: Path) -> None:
    add_person(club)
    assert copying.save_copy(club, tmp_path / "stick.club") == (tmp_path / "stick.club").stat().st_size


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_copy_that_fails_leaves_nothing(club: ClubFile, tmp_path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        with pytest.raises(Trouble, match="not saved"):
            copying.hand_over(club, tmp_path / "next.club", "secret")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.glob("next*")) == []
    with pytest.raises(Refused, match="another name"):
        copying.save_copy(club, club.path)
