import pytest

from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.storage import backup, journal, safe, sealing
from desktop.storage.club_file import ClubFile
from desktop.storage.safe import Box, Key
from tests.safes import SECRET, cheap
from tests.storage.conftest import add_person, an_empty_club

__all__ = ["cheap"]


def _box(content: bytes = b"content") -> Box:
    ring, key = sealing.new_key(), sealing.new_key()
    door = sealing.door(sealing.new_secrets(ring), SECRET)
    return Box(sealing.seal(content, key), (Key("l1", "Lena", door, sealing.wrap(key, door, ring)),))


def _damaged(club: ClubFile) -> bool:
    return any("safe of the concern notes" in sentence for sentence in backup.check(club))


def test_a_new_club_has_a_safe_that_was_never_opened(club: ClubFile) -> None:
    own = safe.box(club)
    assert len(own.sealed) == len(_box().sealed)
    assert len(set(own.sealed)) == 256, "noise"
    assert own.keys == ()
    assert safe.is_whole(club)
    assert not _damaged(club)


def test_what_is_written_stands_in_the_place_of_what_was_there_and_nowhere_else(club: ClubFile) -> None:
    one, other = _box(), _box()
    safe.write(club, one.sealed, one.keys)
    assert safe.box(club) == one
    safe.write(club, other.sealed)
    assert safe.box(club) == Box(other.sealed, one.keys)
    assert club.value("SELECT commits FROM open_step") == 0
    assert club.value("SELECT count(*) FROM step") == 0
    assert club.value("SELECT count(*) FROM change") == 0


def test_a_club_that_cannot_be_written_keeps_its_safe(club: ClubFile) -> None:
    one, before = _box(), safe.box(club)
    moved = club.path.with_name("moved.club")
    club.path.rename(moved)
    with pytest.raises(Trouble):
        safe.write(club, one.sealed, one.keys)
    moved.rename(club.path)
    club.close()
    with ClubFile.open(club.path, writing=False) as reading, pytest.raises(Refused):
        safe.write(reading, one.sealed, one.keys)
    with ClubFile.open(club.path) as again:
        assert safe.box(again) == before


def test_backups_carry_the_safe(club: ClubFile) -> None:
    one = _box()
    safe.write(club, one.sealed, one.keys)
    with ClubFile.open(backup.save(club, club.path.with_name("copy.club"))) as copy:
        assert safe.box(copy) == one


def test_undo_and_a_step_that_fails_do_not_reach_it(club: ClubFile) -> None:
    one = _box()
    add_person(club)
    safe.write(club, one.sealed, one.keys)
    journal.undo(club)
    assert safe.box(club) == one
    assert not Person.select().count()


def test_the_safe_of_another_copy_lies_beside_the_own_one(club: ClubFile) -> None:
    own, theirs = _box(), _box()
    with an_empty_club(club.path.with_name("other.club")) as other:
        assert safe.put_beside(club, safe.raw(other)) == 0, "an empty one is not worth it"
        safe.write(other, theirs.sealed, theirs.keys)
        raw = safe.raw(other)
    club.db.bind([Person])
    safe.write(club, own.sealed, own.keys)
    with club.step("merge", undoable=False):
        assert safe.put_beside(club, raw) == 1
    assert safe.put_beside(club, raw) == 0
    assert safe.put_beside(club, safe.raw(club)) == 0
    assert safe.box(club) == own
    assert safe.beside(club) == {2: theirs}
    assert safe.is_whole(club)
    safe.write(club, own.sealed, joined=[2])
    assert safe.beside(club) == {}
    assert club.value("SELECT count(*) FROM safe_key") == 1


def test_where_no_lead_is_named_yet_the_other_safe_takes_the_empty_ones_place(club: ClubFile) -> None:
    theirs = _box()
    with an_empty_club(club.path.with_name("other.club")) as other:
        safe.write(other, theirs.sealed, theirs.keys)
        raw = safe.raw(other)
    assert safe.put_beside(club, raw) == 1
    assert safe.box(club) == theirs
    assert safe.beside(club) == {}


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM safe",
        "UPDATE safe SET box = x'00'",
        "UPDATE safe SET box = 'text'",
        "UPDATE safe_key SET door = '{}'",
        "UPDATE safe_key SET wrapped = x'00'",
        "INSERT INTO safe SELECT 2, box FROM safe",
    ],
)
def test_check_says_what_can_be_seen_of_a_damaged_safe(club: ClubFile, damage: str) -> None:
    one = _box()
    safe.write(club, one.sealed, one.keys)
    assert not _damaged(club)
    club.execute(damage)
    assert _damaged(club)
