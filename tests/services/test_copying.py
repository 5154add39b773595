"""Copies for a stick and for the next coordinator: whole, with their own key, said truly."""

from pathlib import Path

import pytest

from desktop.core.errors import Refused
from desktop.services import checking, copying, history
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from tests.factories import mentees

SECRET = "tram winter kettle Łódź"


def test_a_copy_is_whole_and_stands_in_the_history(club: ClubFile, tmp_path: Path) -> None:
    mentees(club, "Ada")
    saved = copying.save_copy(club, tmp_path / "stick")
    assert saved.path.name == "stick.club"
    assert saved.size == saved.path.stat().st_size
    assert copying.words_of(saved) == "Saved “stick.club”, checked and read back."
    assert copying.words_of(saved._replace(removable=True)).endswith("It is safe to take the stick out now.")
    assert history.entries(club)[0].words == "a copy of the club saved"
    with clubs.open_(saved.path) as copy:
        assert copy.value("SELECT count(*) FROM person") == 1
        assert checking.check(copy) == []


def test_the_next_coordinator_has_a_passphrase_of_their_own(club: ClubFile, tmp_path: Path) -> None:
    mentees(club, "Ada")
    saved = copying.hand_over(club, tmp_path / "next.club", f" {SECRET} ")
    assert b"Ada" not in saved.path.read_bytes()
    with pytest.raises(Refused):
        clubs.open_(saved.path)
    with clubs.open_(saved.path, passphrase=SECRET) as copy:
        assert copy.value("SELECT given_name FROM person") == "Ada"
        assert checking.check(copy) == []
    assert {one.name for one in tmp_path.glob("next*")} == {"next.club"}


@pytest.mark.parametrize(
    ("name", "passphrase", "words"),
    [
        (f"{'x' * 250}.club", SECRET, "too long"),
        ("next.club", "", "passphrase"),
        ("next.club", "Riverside", "guess"),
        ("there.club", SECRET, "there already"),
        ("no/where.club", SECRET, "no folder"),
    ],
)
def test_a_hand_over_that_cannot_be_is_refused(
    club: ClubFile, tmp_path: Path, name: str, passphrase: str, words: str
) -> None:
    (tmp_path / "there.club").touch()
    with pytest.raises(Refused, match=words):
        copying.hand_over(club, tmp_path / name, passphrase)


def test_a_copy_has_a_name_of_its_own(club: ClubFile) -> None:
    day = club.today().isoformat()
    name = clubs.settings(club).name
    assert copying.name_for(club) == f"{name} copy {day}.club"
    assert copying.name_for(club, handover=True) == f"{name} handed over {day}.club"
