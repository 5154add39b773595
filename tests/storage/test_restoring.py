import random
from pathlib import Path

import pytest

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup, restoring, shelf
from desktop.storage.club_file import ClubFile
from tests.storage.conftest import add_person, add_session, dump, evening

SECRET = "O'Brien's łódź"


def test_a_restore_puts_the_backup_back_and_can_be_taken_back(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        add_person(club)
        kept = backup.keep(club)
        old = dump(club)
        add_person(club, "Tom")
        new = dump(club)
    replaced = restoring.restore(kept, path, clock=evening)
    assert replaced == path.with_name("replaced-2026-03-17 180000")
    with ClubFile.open(path) as club:
        assert dump(club) == old
    again = restoring.restore(replaced / path.name, path, clock=evening)
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
    replaced = restoring.restore(kept, path)
    assert replaced is not None
    assert (replaced / journal.name).read_bytes() == b"hot journal"
    assert (replaced / path.name).read_bytes() == b"damaged"
    with ClubFile.open(path):
        assert Person.select().count() == 1


def test_a_restore_to_an_empty_place(club: ClubFile) -> None:
    kept = backup.keep(club)
    there = club.path.with_name("new.club")
    assert restoring.restore(kept, there) is None
    assert there.exists()


def test_a_restore_that_cannot_be_changes_nothing(path: Path) -> None:
    with ClubFile.create(path, passphrase=SECRET, clock=evening) as club:
        kept = backup.keep(club)
        with pytest.raises(Refused, match="is open on"):
            restoring.restore(kept, path, passphrase=SECRET)
    before = path.read_bytes()
    with pytest.raises(Trouble, match="passphrase is wrong"):
        restoring.restore(kept, path, passphrase="guess")
    with pytest.raises(Refused, match="has a passphrase"):
        restoring.restore(kept, path)
    with pytest.raises(Refused, match="There is no file"):
        restoring.restore(kept.with_name("absent.club"), path)
    kept.write_bytes(kept.read_bytes()[:-4096])
    with pytest.raises(Trouble, match="backup is damaged"):
        restoring.restore(kept, path, passphrase=SECRET)
    kept.with_name(kept.name + shelf.MANIFEST).unlink()
    with pytest.raises(Trouble):
        restoring.restore(kept, path, passphrase=SECRET)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("replaced*"))
    assert not list(path.parent.glob("*.part"))


def test_what_was_replaced_is_listed_and_vouched_for(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        kept = backup.keep(club)
        add_person(club)
    aside = restoring.restore(kept, path, clock=evening)
    assert aside is not None
    with ClubFile.open(path, clock=evening) as club:
        newest = next(entry for entry in backup.of(club) if entry.why is Why.RESTORE)
    assert newest.path == aside / path.name
    assert newest.holds["person"] == 1
    assert shelf.is_unharmed(newest.path)


def test_who_was_erased_stays_erased_and_the_count_of_steps_never_goes_back(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        kept = backup.keep(club)
        add_person(club)
        with club.unrecorded():
            club.execute("INSERT INTO erased (uid, noun, became) VALUES ('r7', 'person', '')")
        commits = club.value("SELECT commits FROM open_step")
    restoring.restore(kept, path, clock=evening)
    with ClubFile.open(path, clock=evening) as club:
        assert club.value("SELECT uid FROM erased") == "r7"
        assert club.value("SELECT commits FROM open_step") == commits


def test_the_shelf_knows_the_erased_where_the_club_cannot_be_read(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        kept = backup.keep(club)
        with club.unrecorded():
            club.execute("INSERT INTO erased (uid, noun, became) VALUES ('r7', 'person', '')")
        backup.keep(club)
    path.write_bytes(random.Random(1).randbytes(40_000))
    restoring.restore(kept, path, clock=evening)
    with ClubFile.open(path, clock=evening) as club:
        assert club.value("SELECT uid FROM erased") == "r7"


def test_the_whole_state_is_kept_where_a_write_was_cut_short(path: Path) -> None:
    with ClubFile.create(path, clock=evening) as club:
        add_session(club)
        kept = backup.keep(club)
        old, before = dump(club), path.read_bytes()
        journal = path.with_name(f"{path.name}-journal")
        connection = club.connection()
        connection.execute("PRAGMA cache_size=2")
        connection.execute("PRAGMA cache_spill=ON")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE open_step SET step = 99")
        connection.execute("UPDATE person SET notes = ?", ("x" * 40_000,))
        torn, hot = path.read_bytes(), journal.read_bytes()
        connection.execute("ROLLBACK")
    assert torn != before
    path.write_bytes(torn)
    journal.write_bytes(hot)
    aside = restoring.restore(kept, path, clock=evening)
    assert aside is not None
    assert not journal.exists()
    for each in (path, aside / path.name):
        with ClubFile.open(each) as club:
            assert dump(club) == old
            assert backup.check(club) == []
