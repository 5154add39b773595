import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import EVENING, add_person, add_session, dump, evening

SECRET = "O'Brien's łódź"


@pytest.mark.parametrize("secret", ["", SECRET])
def test_a_copy_holds_everything_and_can_be_undone(path: Path, secret: str) -> None:
    copy = path.with_name("copy.club")
    with ClubFile.create(path, passphrase=secret) as club:
        add_session(club, 30)
        before = dump(club)
        assert backup.save(club, copy) == copy
        add_person(club)
    with ClubFile.open(copy, passphrase=secret) as copied:
        assert dump(copied) == before
        assert backup.check(copied) == []
    assert {file.name for file in path.parent.iterdir() if "lock" not in file.name} == {"club.club", "copy.club"}


def test_a_copy_is_not_put_in_the_place_of_the_club(club: ClubFile) -> None:
    with pytest.raises(Refused, match="another name"):
        backup.save(club, club.path)
    with pytest.raises(Refused, match="no folder"):
        backup.save(club, club.path.parent / "nowhere" / "copy.club")


def test_a_backup_stands_beside_the_club_with_its_hash(club: ClubFile) -> None:
    add_person(club)
    first, second = backup.keep(club), backup.keep(club)
    assert first.name == "club 2026-03-17 180000.club"
    assert second.name == "club 2026-03-17 180000 2.club"
    assert [one.path for one in backup.kept(first.parent, "club")] == [second, first]
    assert backup.is_unharmed(first)
    first.write_bytes(first.read_bytes()[:-1])
    assert not backup.is_unharmed(first)
    assert not backup.is_unharmed(first.with_name("absent.club"))


def test_every_flipped_bit_of_a_backup_is_noticed(club: ClubFile) -> None:
    add_person(club)
    kept = backup.keep(club)
    whole = kept.read_bytes()
    chance = random.Random(1)
    for _ in range(100):
        data = bytearray(whole)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        kept.write_bytes(data)
        assert not backup.is_unharmed(kept)


def test_old_backups_are_let_go_with_their_hashes(path: Path) -> None:
    now = EVENING

    def clock() -> datetime:
        return now

    with ClubFile.create(path, clock=clock) as club:
        for _ in range(5):
            backup.keep(club)
            now += timedelta(hours=1)
        now += timedelta(days=5)
        newest = backup.keep(club)
    left = sorted(file.name for file in newest.parent.iterdir())
    assert len(left) == 6  # the three newest and their hashes
    assert newest.name in left


def test_a_restore_puts_the_backup_back_and_can_be_taken_back(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        add_person(club)
        kept = backup.keep(club)
        old = dump(club)
        add_person(club, "Tom")
        new = dump(club)
    replaced = backup.restore(kept, path, clock=evening)
    assert replaced == path.with_name("replaced-2026-03-17 180000")
    with ClubFile.open(path) as club:
        assert dump(club) == old
    again = backup.restore(replaced / path.name, path, clock=evening)
    assert again == path.with_name("replaced-2026-03-17 180000 2")
    with ClubFile.open(path) as club:
        assert dump(club) == new


def test_a_restore_over_a_crashed_file_takes_its_journal_away(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        add_person(club)
        kept = backup.keep(club)
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"hot journal")
    path.write_bytes(b"damaged")
    replaced = backup.restore(kept, path)
    assert replaced is not None
    assert (replaced / journal.name).read_bytes() == b"hot journal"
    assert (replaced / path.name).read_bytes() == b"damaged"
    with ClubFile.open(path):
        assert Person.select().count() == 1


def test_a_restore_to_an_empty_place(club: ClubFile) -> None:
    kept = backup.keep(club)
    there = club.path.with_name("new.club")
    assert backup.restore(kept, there) is None
    assert there.exists()


def test_a_restore_that_cannot_be_changes_nothing(path: Path) -> None:
    with ClubFile.create(path, passphrase=SECRET, clock=evening) as club:
        kept = backup.keep(club)
        with pytest.raises(Refused, match="is open on"):
            backup.restore(kept, path, passphrase=SECRET)
    before = path.read_bytes()
    with pytest.raises(Trouble, match="passphrase is wrong"):
        backup.restore(kept, path, passphrase="guess")
    with pytest.raises(Refused, match="has a passphrase"):
        backup.restore(kept, path)
    with pytest.raises(Refused, match="There is no file"):
        backup.restore(kept.with_name("absent.club"), path)
    kept.write_bytes(kept.read_bytes()[:-4096])
    with pytest.raises(Trouble, match="backup is damaged"):
        backup.restore(kept, path, passphrase=SECRET)
    kept.with_name(kept.name + ".sha256").unlink()
    with pytest.raises(Trouble):
        backup.restore(kept, path, passphrase=SECRET)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("replaced*"))
    assert not list(path.parent.glob("*.part"))
