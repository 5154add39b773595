from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.errors import Trouble
from desktop.storage import backup, second_place, shelf
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import EVENING


def test_a_copy_is_carried_where_the_place_is_there(club: ClubFile, tmp_path: Path) -> None:
    kept = backup.keep(club)
    (entry,) = backup.of(club)
    stick = tmp_path / "stick"
    assert second_place.carry(entry, stick, "club", EVENING) is None
    assert second_place.last(kept.parent) is None
    stick.mkdir()
    target = second_place.carry(entry, stick, "club", EVENING)
    assert target == stick / "club backups" / kept.name
    assert shelf.is_unharmed(target)
    assert second_place.last(kept.parent) == EVENING
    target.write_bytes(b"damaged")
    later = EVENING + timedelta(days=1)
    second_place.carry(entry, stick, "club", later)
    assert shelf.is_unharmed(target)
    assert second_place.last(kept.parent) == later


def test_a_copy_that_does_not_fit_leaves_no_half(club: ClubFile, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="no such limit there")
    backup.keep(club)
    (entry,) = backup.of(club)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limit[1]))
    try:
        with pytest.raises(Trouble, match="The disk is full"):
            second_place.carry(entry, tmp_path, "club", EVENING)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert list((tmp_path / "club backups").iterdir()) == []
