"""The other copy is only read; what is no copy of this club is refused."""

import shutil
from pathlib import Path

import pytest

from desktop.core.errors import Refused, Trouble
from desktop.services import club as clubs
from desktop.storage.joining_other import opened, peek
from tests import factories as make
from tests.doors import two_doors


def test_the_same_file_another_club_and_no_club_are_refused(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    clubs.new(tmp_path / "other.club", name="Hill Dojo").close()
    (tmp_path / "no.club").write_bytes(b"no")
    with front.open() as club:
        for path in (front.path, tmp_path / "other.club", tmp_path / "no.club", tmp_path / "none.club"):
            with pytest.raises(Refused), opened(club, path, ""):
                pass
        before = back.path.read_bytes()
        with opened(club, back.path, "") as other:
            assert other.value("SELECT count(*) FROM person") == club.value("SELECT count(*) FROM person")
        assert back.path.read_bytes() == before
        assert not list(back.path.parent.glob("*-journal"))


def test_a_history_that_was_changed_is_refused(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    with back.open() as club:
        club.execute("DROP TRIGGER history_step_update")
        club.execute("UPDATE step SET who = 'Nobody' WHERE id = 3")
    with front.open() as club, pytest.raises(Refused, match="entry 3"), opened(club, back.path, ""):
        pass


def test_a_copy_with_a_passphrase_opens_with_it_or_with_ours(tmp_path: Path) -> None:
    club = make.a_club(tmp_path, passphrase="four words of ours")
    copy = tmp_path / "copy.club"
    with club:
        shutil.copyfile(club.path, copy)
        with opened(club, copy, "") as other:
            assert other.rows("SELECT name FROM club")
        with pytest.raises(Trouble), opened(club, copy, "other words"):
            pass


def test_what_a_copy_knows_is_seen_without_a_change_to_it(tmp_path: Path) -> None:
    front, back = two_doors(tmp_path)
    before = back.path.read_bytes()
    uid, steps = peek(back.path, "")
    assert back.path.read_bytes() == before
    with front.open() as club:
        assert uid == club.value("SELECT uid FROM club")
        assert steps >= {action for (action,) in club.rows("SELECT action FROM step LIMIT 3")}
    (tmp_path / "no.club").write_bytes(b"no")
    with pytest.raises((Refused, Trouble)):
        peek(tmp_path / "no.club", "")
