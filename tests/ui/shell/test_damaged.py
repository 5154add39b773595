from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import backup
from desktop.services import club as clubs
from desktop.services.club import ClubFile
from desktop.ui.kit.jobs import InlineJobs
from desktop.ui.shell.damaged import DamagedScreen
from tests.factories import Clock, a_mentee
from tests.hands import ScriptedAsk


@pytest.fixture
def ask(tmp_path: Path) -> ScriptedAsk:
    return ScriptedAsk(tmp_path)


def a_damaged_club(folder: Path, passphrase: str = "") -> Path:
    path = folder / "riverside.club"
    with clubs.new(path, name="Riverside", passphrase=passphrase, at=Clock()) as club:
        for name in ("Ada", "Ben", "Cleo"):
            a_mentee(club, name)
            backup.save(club)
    return path


def screen(path: Path, ask: ScriptedAsk, passphrase: str | None = None) -> tuple[DamagedScreen, list[object]]:
    page = DamagedScreen(path, "The club file is damaged.", InlineJobs(), ask, passphrase, "Ruth")
    came: list[object] = []
    page.opened.connect(came.append)
    page.saved.connect(came.append)
    return page, came


def test_older_backups_and_a_copy_from_elsewhere_are_offered_too(
    qapp: QApplication, ask: ScriptedAsk, tmp_path: Path
) -> None:
    del qapp
    path = a_damaged_club(tmp_path)
    page, came = screen(path, ask)
    assert [row.people for row in page.rows] == [3, 2, 1]
    page.go_back(page.rows[2])
    (club,) = came
    assert isinstance(club, ClubFile)
    assert club.value("SELECT count(*) FROM person") == 1
    club.close()
    ask.answers = [page.rows[1].path]
    page.ask_other()
    other = came[1]
    assert isinstance(other, ClubFile)
    assert other.value("SELECT count(*) FROM person") == 2
    other.close()


def test_what_can_be_read_is_saved_and_the_loss_is_told(qapp: QApplication, ask: ScriptedAsk, tmp_path: Path) -> None:
    del qapp
    path = a_damaged_club(tmp_path)
    page, came = screen(path, ask)
    page.save()
    assert came == [tmp_path / "riverside salvaged.club"]
    assert ask.asked[-1] == "What could be read"
    page.save()
    assert "is there already" in page.banner.words


def test_the_passphrase_is_asked_where_it_is_not_known(qapp: QApplication, ask: ScriptedAsk, tmp_path: Path) -> None:
    del qapp
    path = a_damaged_club(tmp_path, "secret")
    page, came = screen(path, ask)
    page.line.set_text("guess")
    page.restore.click()
    assert "passphrase is wrong" in page.banner.words
    page.line.set_text("secret")
    page.restore.click()
    (club,) = came
    assert isinstance(club, ClubFile)
    club.close()


def test_without_any_backup_it_says_so(qapp: QApplication, ask: ScriptedAsk, tmp_path: Path) -> None:
    del qapp
    page, _came = screen(tmp_path / "none.club", ask)
    assert page.rows == []
    assert not hasattr(page, "restore")
