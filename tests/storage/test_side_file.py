"""What lost its name is saved beside the club and on this laptop, whole and for its owner alone."""

import os
from pathlib import Path

import pytest

from desktop.core.errors import Trouble
from desktop.storage import side_file
from desktop.storage.club_file import ClubFile
from desktop.system import paths
from tests.storage.conftest import add_person


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "home"))


def test_it_is_saved_in_two_places_and_replaces_nothing(club: ClubFile) -> None:
    add_person(club)
    handle = os.open(club.path, os.O_RDONLY)
    first, second = side_file.keep_beside(club, handle), side_file.keep_beside(club, handle)
    os.close(handle)
    assert first.parent == club.path.parent
    assert first != second
    assert {file.name for file in (paths.data() / "kept").iterdir()} == {first.name, second.name}
    assert first.name.startswith("club (")
    assert first.stat().st_mode & 0o077 == 0
    with ClubFile.open(first, writing=False) as saved:
        assert saved.value("SELECT count(*) FROM person") == 1


def test_where_nothing_can_be_saved_it_is_said(club: ClubFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handle = os.open(club.path, os.O_RDONLY)
    club.path = tmp_path / "nowhere" / "folder" / "club.club"
    monkeypatch.setattr(side_file, "local_folder", lambda: tmp_path / "nowhere" / "either")
    with pytest.raises(Trouble, match="leave it open"):
        side_file.keep_beside(club, handle)
    os.close(handle)
