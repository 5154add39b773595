from pathlib import Path

import pytest

from desktop.core.backup_choices import Why
from desktop.core.errors import Refused, Trouble
from desktop.model.person import Person
from desktop.services import backup, backup_list, checking, erasing, history, person, restoring
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import TODAY, Clock, a_club, a_held_session, a_mentee, dump


def test_a_copy_takes_the_place_of_a_club(club: ClubFile, tmp_path: Path) -> None:
    copy = backup.save(club, tmp_path / "copy.club")
    a_mentee(club)
    with pytest.raises(Refused, match="is open on"):
        restoring.restore(copy, club.path)
    club.close()
    replaced = restoring.restore(copy, club.path, who="Ann")
    assert replaced is not None
    with clubs.open_(club.path) as restored:
        assert person.rows(restored) == []
        newest = history.entries(restored)[0]
        assert (newest.who, newest.words) == ("Ann", "restored from a backup")
    with clubs.open_(replaced / club.path.name) as before:
        assert len(person.rows(before)) == 1


def test_it_is_said_first_what_would_change(club: ClubFile) -> None:
    ada = a_mentee(club, "Ada")
    copy = backup.save(club)
    person.change(club, ada, {"notes": "x"})
    a_mentee(club, "Ben")
    found = {row.words: row[1:] for row in restoring.differences(club, copy)}
    assert found["Person"] == (2, 1, 0, 1, 1)
    assert found["Role"] == (2, 1, 0, 1, 0)
    assert set(found) == {"Person", "Role", "Membership"}
    club.close()
    with clubs.open_(copy) as then:
        assert {row.words: row.come for row in restoring.differences(then, club.path)}["Person"] == 1


def test_going_back_and_back_again(club: ClubFile) -> None:
    a_mentee(club, "Ada")
    copy, old = backup.save(club), dump(club)
    a_mentee(club, "Ben")
    new = dump(club)
    restored = restoring.go_back(club, copy)
    assert dump(restored) == old
    replaced = backup_list.rows(restored)[0]
    assert (replaced.why, replaced.people, replaced.good) == (Why.RESTORE, 2, True)
    again = restoring.go_back(restored, replaced.path)
    assert dump(again) == new
    again.close()


def test_a_club_with_a_passphrase_goes_back_to_one_with_another(tmp_path: Path) -> None:
    club = clubs.new(tmp_path / "a.club", name="A", passphrase="first", at=Clock())
    copy = backup.save(club)
    club.close()
    other = clubs.new(tmp_path / "b.club", name="B", passphrase="second", at=Clock())
    with pytest.raises(Trouble, match="passphrase is wrong"):
        restoring.differences(other, copy)
    assert restoring.differences(other, copy, "first")
    with pytest.raises(Trouble):
        restoring.go_back(other, copy)
    again = clubs.open_(other.path, passphrase="second")
    restored = restoring.go_back(again, copy, "first")
    assert clubs.settings(restored).name == "A"
    restored.close()


def test_who_was_erased_does_not_come_back(tmp_path: Path) -> None:
    with a_club(tmp_path, clock=Clock()) as club:
        ada = a_mentee(club, "Ada")
        a_held_session(club, TODAY, {ada: "came"})
        copy = backup.save(club)
        erasing.erase(club, ada)
        restored = restoring.go_back(club, copy)
        assert [one.given_name for one in Person.select()] == ["An erased person"]
        assert restored.value("SELECT count(*) FROM session_person WHERE mark = 'came'") == 1
        assert restored.value("SELECT count(*) FROM change WHERE old LIKE '%Ada%' OR new LIKE '%Ada%'") == 0
        assert checking.check(restored) == []
        restored.close()


def test_a_backup_is_taken_out_as_it_is(club: ClubFile, tmp_path: Path) -> None:
    copy = backup.save(club)
    target = tmp_path / "out.club"
    assert restoring.take_out(club, copy, target).read_bytes() == copy.read_bytes()
    with pytest.raises(Refused, match="is there already"):
        restoring.take_out(club, copy, target)
    assert history.entries(club)[0].words == "a backup was saved elsewhere"
    copy.write_bytes(b"")
    with pytest.raises(Trouble, match="damaged"):
        restoring.take_out(club, copy, tmp_path / "other.club")
    assert not (tmp_path / "other.club").exists()
