"""What is said about the club file: older than seen, copies beside it, strange side files, a full disk, its place."""

import shutil
from pathlib import Path

import pytest

from desktop.core.errors import Moved
from desktop.services import club as clubs
from desktop.services import last_seen, surroundings
from desktop.services.club import ClubFile
from desktop.services.surroundings import About, Level
from tests.factories import a_club, mentees

NAMES = (
    "{stem} (Ann's conflicted copy 2026-11-21).club",
    "{stem}-LAPTOP.club",
    "{stem} (conflicted copy 2026-11-21 140501).club",
    "{stem}.sync-conflict-20261121-140501-ABCDEF7.club",
    "{stem} 2.club",
    "{stem} (1).club",
    "{stem} - Copy.club",
    "{stem}.Conflict.club",
)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def about(club: ClubFile, quiet: tuple[str, ...] = ()) -> list[tuple[About, Level]]:
    return [(one.about, one.level) for one in surroundings.notices(club, quiet)]


def test_a_club_on_its_own_has_nothing_to_say(club: ClubFile) -> None:
    surroundings.look(club)
    assert surroundings.notices(club) == []


def test_eight_names_of_copies_are_found_and_none_is_opened(club: ClubFile) -> None:
    for name in NAMES:
        shutil.copyfile(club.path, club.path.with_name(name.format(stem=club.path.stem)))
    found = surroundings.beside(club)
    assert {one.path.name for one in found} == {name.format(stem=club.path.stem) for name in NAMES}
    assert all(one.readable and not one.more for one in found)
    assert about(club) == []  # they hold nothing that is not in the club
    for one in found:
        with clubs.open_(one.path) as copy:
            copy.note("club.copy")
    assert about(club) == [(About.COPIES, Level.CARE)]
    assert "8 other copies" in surroundings.notices(club)[0].words


def test_another_club_of_a_likely_name_is_no_copy(club: ClubFile) -> None:
    clubs.new(club.path.with_name(f"{club.path.stem} 3.club"), name="Another").close()
    club.path.with_name(f"{club.path.stem} 2.club").write_text("no club")
    assert [one.path.name for one in surroundings.beside(club)] == []
    club.path.with_name(f"{club.path.stem}.Conflict.club").write_text("cut off")
    assert [one.readable for one in surroundings.beside(club)] == [False]


def test_an_older_file_is_said_with_what_it_lacks(club: ClubFile) -> None:
    before = club.path.read_bytes()
    mentees(club, "Ada")
    last_seen.note(club)
    club.close()
    club.path.write_bytes(before)
    with clubs.open_(club.path, at=club.clock) as older:
        (notice,) = surroundings.notices(older)
        assert notice.level is Level.STOP
        assert "This file is older" in notice.words
        mentees(older, "Ben", "Cem")
        (notice,) = surroundings.notices(older)
        assert "not the file that this laptop saw" in notice.words


def test_a_strange_side_file_is_said(club: ClubFile) -> None:
    club.close()
    club.path.with_name(f"{club.path.name}-wal").write_bytes(b"x" * 100)
    with clubs.open_(club.path, at=club.clock) as again:
        assert about(again) == [(About.ASIDE, Level.CARE)]
        assert "-wal 20" in surroundings.notices(again)[0].words


def test_a_full_disk_is_said_until_there_is_room(club: ClubFile) -> None:
    assert club.ballast is not None
    club.ballast.give_up()
    assert about(club) == [(About.FULL, Level.STOP)]
    mentees(club, "Ada")
    assert about(club) == []


def test_a_synced_folder_is_said_until_somebody_knows(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    with a_club(folder) as club:
        assert about(club) == [(About.PLACE, Level.NOTE)]
        assert surroundings.notices(club)[0].words.startswith("Dropbox keeps this folder in step.")
        assert about(club, (str(club.path),)) == []


def test_a_file_that_is_gone_is_noticed_without_writing(club: ClubFile) -> None:
    away = club.path.with_name("away")
    club.path.rename(away)
    with pytest.raises(Moved, match="not at its place any more"):
        surroundings.look(club)
    away.rename(club.path)
    surroundings.look(club)
