from sqlcipher3 import dbapi2

from desktop.core.errors import Damaged, NoClub, Refused, Trouble
from desktop.services import backup, damage
from desktop.services.club import ClubFile


def test_damage_is_told_from_other_errors() -> None:
    broken = dbapi2.DatabaseError("database disk image is malformed")
    assert isinstance(damage.of(broken), Damaged)
    assert damage.of(ValueError()) is None
    assert damage.of(Trouble("The disk is full.")) is None


def test_a_file_that_is_no_club_any_more_is_damaged_where_there_are_backups_of_it(club: ClubFile) -> None:
    assert damage.can_be_helped(club.path, Damaged("x"))
    assert not damage.can_be_helped(club.path, NoClub("x"))
    kept = backup.save(club)
    assert damage.can_be_helped(club.path, NoClub("x"))
    assert not damage.can_be_helped(club.path, Refused("x"))
    assert [row.path for row in damage.ways_back(club.path)] == [kept]
    kept.write_bytes(b"")
    assert damage.ways_back(club.path) == []
