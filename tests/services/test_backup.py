from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.services import backup, person
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import a_mentee


def test_a_copy_is_kept_beside_or_where_it_is_wanted(club: ClubFile, tmp_path: Path) -> None:
    assert backup.check(club) == []
    assert backup.save(club).parent == tmp_path / "riverside backups"
    assert backup.save(club, tmp_path / "copy.club") == tmp_path / "copy.club"


def test_a_copy_takes_the_place_of_a_club(club: ClubFile, tmp_path: Path) -> None:
    copy = backup.save(club, tmp_path / "copy.club")
    a_mentee(club)
    with pytest.raises(Refused, match="is open on"):
        backup.restore(copy, club.path)
    club.close()
    replaced = backup.restore(copy, club.path)
    assert replaced is not None
    with clubs.open_(club.path) as restored:
        assert person.rows(restored) == []
    with clubs.open_(replaced / club.path.name) as before:
        assert len(person.rows(before)) == 1
