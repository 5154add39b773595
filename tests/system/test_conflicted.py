from pathlib import Path

import pytest

from desktop.system import conflicted
from desktop.system.conflicted import Sign

NAMES = {
    "Tuesday (Ann's conflicted copy 2026-11-21).club": Sign.CONFLICTED,  # Dropbox
    "Tuesday (conflicted copy 2026-11-21 140501).club": Sign.CONFLICTED,  # Nextcloud
    "Tuesday-LAPTOP-7F.club": Sign.HOST,  # OneDrive
    "Tuesday.sync-conflict-20261121-140501-ABCDEF7.club": Sign.SYNCTHING,
    "Tuesday 2.club": Sign.NUMBER,  # iCloud
    "Tuesday (1).club": Sign.NUMBER,  # Google Drive
    "Tuesday - Copy.club": Sign.COPY,  # Windows
    "Tuesday.Conflict.club": Sign.RESILIO,
    "Tuesday [Conflict].club": Sign.GOOGLE,
    "Tuesday - Kopie (2).club": Sign.COPY,
    "Tuesday (lima, 2026-11-21 1405).club": Sign.LAPTOP,
}
OTHERS = ("Tuesday.club", "Tuesday evenings.club", "Wednesday (1).club", "Tuesday (1).txt", "Tuesdays.club")


def test_every_name_of_a_copy_is_known(tmp_path: Path) -> None:
    for name in (*NAMES, *OTHERS):
        (tmp_path / name).touch()
    found = conflicted.beside(tmp_path / "Tuesday.club")
    assert {one.path.name: one.sign for one in found} == NAMES
    unsure = {one.sign for one in found if not one.sure}
    assert unsure == {Sign.COPY, Sign.NUMBER, Sign.HOST}


@pytest.mark.parametrize("name", [name for name, sign in NAMES.items() if sign not in {"copy", "number", "host"}])
def test_a_copy_is_never_taken_for_a_club(name: str) -> None:
    assert conflicted.is_one(Path(name))
    assert not conflicted.is_one(Path("Tuesday.club"))


def test_a_folder_that_cannot_be_read_holds_none(tmp_path: Path) -> None:
    assert conflicted.beside(tmp_path / "gone" / "Tuesday.club") == []
