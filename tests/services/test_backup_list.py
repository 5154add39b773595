from desktop.services import backup, backup_list
from desktop.services.club import ClubFile
from tests.factories import a_mentee, a_session


def test_the_list_says_what_each_holds_and_whether_it_is_whole(club: ClubFile) -> None:
    backup.save(club)
    a_mentee(club)
    a_session(club)
    path = backup.save(club)
    newest, oldest = backup_list.rows(club)
    assert (newest.path, newest.people, newest.sessions, newest.hours) == (path, 1, 1, 0)
    assert backup_list.holds(newest) == "1 person, 1 session and 0 entries of hours"
    assert (newest.state, oldest.state) == ("checked", "checked")
    assert backup_list.look_through(club, path) == ""
    assert backup_list.rows(club)[0].looked_through == "2026-11-17"
    path.write_bytes(path.read_bytes()[:-1])
    damaged = backup_list.rows(club)[0]
    assert damaged.state == "damaged"
    assert backup_list.look_through(club, path) == "This backup is damaged."
    assert backup_list.newest_good(backup_list.rows(club)) == oldest


def test_one_without_a_manifest_vouches_for_nothing(club: ClubFile) -> None:
    path = backup.save(club)
    path.with_name(f"{path.name}.json").write_text("{", "utf-8")
    (row,) = backup_list.rows(club)
    assert row.state == "not checked"
    assert backup_list.holds(row) == ""
    path.unlink()
    assert "There is no file" in backup_list.look_through(club, path)


def test_they_are_found_where_the_club_cannot_be_read(club: ClubFile) -> None:
    backup.save(club)
    club.close()
    club.path.write_bytes(b"nothing")
    assert [row.good for row in backup_list.rows_at(club.path)] == [True]
    assert backup_list.rows_at(club.path.with_name("other.club")) == []


def test_those_of_earlier_versions_beside_the_club_are_found_too(club: ClubFile) -> None:
    path = backup.save(club)
    beside = club.path.with_name("riverside backups")
    beside.mkdir()
    path.rename(beside / path.name)
    path.with_name(f"{path.name}.json").unlink()
    (row,) = backup_list.rows(club)
    assert (row.path, row.state) == (beside / path.name, "not checked")
