from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.backup_choices import Why
from desktop.services import backup, backup_list
from desktop.services import club as clubs
from desktop.services.backup import Last
from desktop.services.club import ClubFile
from desktop.system import paths
from desktop.system.settings import Settings
from desktop.ui.kit.jobs import InlineJobs, ThreadedJobs
from desktop.ui.shell.keeper import EVERY, Keeper
from tests.factories import a_club, a_mentee


@pytest.fixture
def club(qapp: QApplication, tmp_path: Path) -> ClubFile:
    del qapp
    return a_club(tmp_path)


def test_a_club_is_backed_up_on_opening_while_it_is_worked_on_and_on_closing(club: ClubFile) -> None:
    keeper = Keeper(club, InlineJobs(), Settings())
    told: list[Last] = []
    keeper.told.connect(told.append)
    keeper.begin()
    keeper._timer.timeout.emit()  # nothing was saved since
    a_mentee(club)
    keeper._timer.timeout.emit()
    a_mentee(club, "Ben")
    keeper.end()
    assert [row.why for row in backup_list.rows(club)] == [Why.CLOSED, Why.MEANWHILE, Why.OPENED]
    assert len(told) == 3
    assert keeper._timer.interval() == EVERY == 1_800_000
    assert not keeper._timer.isActive()
    club.close()


def test_it_works_off_the_thread_of_the_window(qtbot: QtBot, club: ClubFile) -> None:
    jobs = ThreadedJobs()
    keeper = Keeper(club, jobs, Settings())
    with qtbot.waitSignal(keeper.told):
        keeper.begin()
    assert keeper.last.at is not None
    a_mentee(club)
    keeper.end()
    jobs.rest()
    assert len(backup_list.rows(club)) == 2
    jobs.stop()
    club.close()


def test_a_failed_one_is_said_and_stops_nothing(club: ClubFile) -> None:
    (paths.data() / "backups").write_text("in the way", "utf-8")
    keeper = Keeper(club, InlineJobs(), Settings())
    keeper.begin()
    assert keeper.last.problem
    (paths.data() / "backups").unlink()
    backup.save(club)
    keeper.look()
    assert keeper.last.problem == ""
    keeper.stop()
    club.close()


def test_the_newest_is_carried_to_the_second_place(club: ClubFile, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper = Keeper(club, InlineJobs(), Settings(second_place=str(stick)))
    keeper.begin()
    assert keeper.last.elsewhere is not None
    assert list(stick.glob("*/*.club"))
    keeper.stop()
    club.close()


def test_a_club_that_is_only_read_is_not_backed_up(club: ClubFile) -> None:
    club.close()
    with clubs.open_(club.path, writing=False) as read:
        keeper = Keeper(read, InlineJobs(), Settings())
        keeper.begin()
        keeper.look()
        assert keeper.last == Last()
        keeper.stop()


def test_without_a_home_the_failure_is_said(club: ClubFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setenv("ALONGSIDE_HOME", str(tmp_path / "file"))
    keeper = Keeper(club, InlineJobs(), Settings())
    keeper.begin()
    assert keeper.last.problem
    keeper.stop()
    club.close()


def test_damage_is_found_on_opening(club: ClubFile) -> None:
    page = club.value("SELECT rootpage FROM sqlite_master WHERE name = 'person_sort_name'")
    club.close()
    data = bytearray(club.path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes([255]) * 4096
    club.path.write_bytes(data)
    opened = clubs.open_(club.path)
    keeper = Keeper(opened, InlineJobs(), Settings())
    found: list[object] = []
    keeper.damaged.connect(found.append)
    keeper.begin()
    assert found
    keeper.stop()
    opened.close()
