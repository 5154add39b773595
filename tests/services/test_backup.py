import shutil
from datetime import date, timedelta
from pathlib import Path

from desktop.core.backup_choices import Why
from desktop.services import backup, backup_list, sample
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.storage import backup as storage
from desktop.system import paths
from tests.factories import TODAY, Clock, a_mentee


def test_a_copy_is_kept_on_this_laptop_or_where_it_is_wanted(club: ClubFile, tmp_path: Path) -> None:
    assert backup.save(club).parent.parent == paths.data() / "backups"
    assert backup.save(club, tmp_path / "copy.club") == tmp_path / "copy.club"


def test_a_backup_is_made_only_where_something_was_saved_since(club: ClubFile) -> None:
    assert backup.before(club, Why.IMPORT) is not None
    assert backup.before(club, Why.IMPORT) is None
    a_mentee(club)
    assert backup.before(club, Why.ERASURE) is not None
    assert [row.why for row in backup_list.rows(club)] == [Why.ERASURE, Why.IMPORT]


def test_the_automatic_one_tells_when_it_was_and_raises_nothing(club: ClubFile, clock: Clock) -> None:
    made = backup.automatic(club, Why.OPENED)
    assert made.at is not None
    assert (made.at.replace(microsecond=0), made.problem) == (clock.now, "")
    a_mentee(club)
    shelf = storage.shelf_of(club)
    for file in shelf.iterdir():
        file.unlink()
    shelf.rmdir()
    shelf.write_text("in the way", "utf-8")
    failed = backup.automatic(club, Why.CLOSED)
    assert failed.at is None
    assert "There is no folder" in failed.problem


def test_the_newest_goes_to_a_second_place_when_that_is_there(club: ClubFile, tmp_path: Path, clock: Clock) -> None:
    stick = tmp_path / "stick"
    made = backup.automatic(club, Why.OPENED, stick)
    assert made.elsewhere is None
    assert made.wants_elsewhere(clock.now)
    stick.mkdir()
    made = backup.automatic(club, Why.MEANWHILE, stick)
    assert made.elsewhere == clock.now
    assert not made.wants_elsewhere(clock.now)
    assert made.wants_elsewhere(clock.now + timedelta(days=32))
    (copy,) = (stick / "riverside backups").glob("*.club")
    with clubs.open_(copy) as opened:
        assert clubs.settings(opened).name == "Riverside Code Club"


def test_one_by_hand_goes_there_too(club: ClubFile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert backup.by_hand(club, stick).elsewhere is None  # it is not there
    stick.mkdir()
    made = backup.by_hand(club, stick)
    assert made.elsewhere == club.clock()
    assert len(list(stick.rglob("*.club"))) == 1
    shutil.rmtree(stick / f"{club.path.stem} backups")
    (stick / f"{club.path.stem} backups").write_text("no folder")
    assert backup.by_hand(club, stick).problem


def test_a_second_place_that_fails_says_so_and_leaves_no_half_copy(club: ClubFile, tmp_path: Path) -> None:
    (tmp_path / "riverside backups").write_text("in the way", "utf-8")
    made = backup.automatic(club, Why.MEANWHILE, tmp_path)
    assert "cannot be written" in made.problem
    assert backup.last(club).at is not None


def test_an_erasure_has_a_date_by_which_backups_hold_nobody(club: ClubFile, clock: Clock) -> None:
    backup.save(club)
    with club.unrecorded():
        club.execute("INSERT INTO erased (uid, noun, became) VALUES ('r7', 'person', '')")
    end = backup.held_until(TODAY)
    assert end == date(2027, 11, 18)
    clock.go_to(end - timedelta(days=1))
    backup.save(club)
    assert len(backup_list.rows(club)) == 2
    clock.go_to(end)
    backup.save(club)
    assert all(row.at.date() > TODAY for row in backup_list.rows(club))


def test_of_the_sample_club_there_are_none(clock: Clock) -> None:
    path = paths.data() / "sample" / sample.FILE
    path.parent.mkdir()
    with clubs.new(path, name="Sample", at=clock) as club:
        assert backup.is_sample(club)
        assert backup.before(club, Why.IMPORT) is None


def test_one_that_is_read_only_has_no_backup_before(club: ClubFile) -> None:
    club.close()
    with clubs.open_(club.path, writing=False) as reading:
        assert backup.before(reading, Why.IMPORT) is None
