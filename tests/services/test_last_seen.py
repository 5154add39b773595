"""A file that is older than this laptop saw it, or that went apart, does not pass for the club."""

from pathlib import Path

import pytest

from desktop.services import club as clubs
from desktop.services import joining, last_seen
from desktop.services.club import ClubFile
from tests.factories import mentees


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def again(club: ClubFile, data: bytes) -> ClubFile:
    club.close()
    club.path.write_bytes(data)
    return clubs.open_(club.path, at=club.clock)


def test_a_club_that_was_never_seen_lacks_nothing(club: ClubFile) -> None:
    assert last_seen.behind(club) is None


def test_an_older_file_is_noticed_with_what_it_lacks(club: ClubFile) -> None:
    mentees(club, "Ada")
    before = club.path.read_bytes()
    mentees(club, "Ben", "Cem")
    last_seen.note(club)
    assert last_seen.behind(club) is None
    with again(club, before) as older:
        found = last_seen.behind(older)
        assert found is not None
        assert (found.lacking > 0, found.at, found.apart) == (True, club.clock(), False)
        last_seen.forget(older)
        assert last_seen.behind(older) is None


def test_a_file_that_went_apart_is_told_from_one_that_is_older(club: ClubFile) -> None:
    before = club.path.read_bytes()
    mentees(club, "Ada")
    last_seen.note(club)
    with again(club, before) as other:
        mentees(other, "Ben", "Cem")
        found = last_seen.behind(other)
        assert found is not None
        assert found.apart


def test_going_on_elsewhere_is_nothing_to_say(club: ClubFile) -> None:
    last_seen.note(club)
    mentees(club, "Ada")
    assert last_seen.behind(club) is None


def test_a_note_that_cannot_be_read_counts_as_none(club: ClubFile, tmp_path: Path) -> None:
    mentees(club, "Ada")
    last_seen.note(club)
    (note,) = (tmp_path / "home" / "state" / "seen").iterdir()
    note.write_text("[]")
    assert last_seen.behind(club) is None


def test_what_was_missed_is_there_once_it_is_joined(club: ClubFile) -> None:
    before = club.path.read_bytes()
    mentees(club, "Ada")
    last_seen.note(club)
    missed = club.path.with_name("missed.club")
    missed.write_bytes(club.path.read_bytes())
    unseen = club.path.with_name("unseen.club")
    unseen.write_bytes(before)
    with again(club, before) as older:
        mentees(older, "Ben")
        joining.join(older, unseen)
        assert last_seen.behind(older) is not None
        joining.join(older, missed)
        assert last_seen.behind(older) is None
